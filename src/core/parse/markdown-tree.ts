import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** What a Markdown file may hold. Beyond it parsing takes seconds or the stack, and nobody wrote it to be read. */
const LONGEST_FILE = 200_000;
/** Quotes and lists within each other, and spaces before a line. */
const DEEPEST_CONTAINERS = 30;
const WIDEST_INDENT = 100;
/** Marks of one kind between two empty lines: the parser tries each with each. */
const MOST_MARKS = 1_000;

export type MarkdownTree =
  | { readonly root: Root }
  | { readonly line: number; readonly message: string; readonly hint: string };

/** CommonMark with GitHub's extensions, as a tree (mdast). Never throws. */
export function markdownTree(markdown: string): MarkdownTree {
  const excess = excessOf(markdown);
  if (excess) return excess;
  try {
    return { root: fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) };
  } catch {
    return {
      line: 1,
      message: "The Markdown cannot be read.",
      hint: "Simplify it: something in it is nested too deeply.",
    };
  }
}

function excessOf(markdown: string): Exclude<MarkdownTree, { root: Root }> | undefined {
  if (markdown.length > LONGEST_FILE) {
    const hint = "Split the text, or take out what is not text.";
    return { line: 1, message: `The text is longer than ${LONGEST_FILE} characters.`, hint };
  }
  const marks = new Map<string, number>();
  for (const [index, line] of markdown.split(/\r\n|\n|\r/u).entries()) {
    const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/u.exec(line)?.[0] ?? "";
    const depth = containers.match(/>|[-+*]|[.)]/gu)?.length ?? 0;
    const indent = /^[ \t]*/u.exec(line.slice(containers.length))?.[0].length ?? 0;
    if (depth > DEEPEST_CONTAINERS || indent + containers.length > DEEPEST_CONTAINERS * 2 + WIDEST_INDENT) {
      return {
        line: index + 1,
        message: "Lists or quotes are nested too deeply.",
        hint: "Nest them a few deep at most.",
      };
    }
    if (line.trim() === "") marks.clear();
    for (const [mark] of line.matchAll(/[[\]*_~`<!|]/gu)) {
      const count = (marks.get(mark) ?? 0) + 1;
      marks.set(mark, count);
      if (count > MOST_MARKS) {
        const hint = "Divide the paragraph with an empty line, or take out marks that are not needed.";
        return { line: index + 1, message: `One paragraph has more than ${MOST_MARKS} of the mark ${mark}.`, hint };
      }
    }
  }
  return undefined;
}
