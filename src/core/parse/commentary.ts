import type { BlockContent, DefinitionContent, Nodes, Paragraph, Root, RootContent } from "mdast";
import * as v from "valibot";
import type { Block, ClaimId, Inline } from "../model/commentary.ts";
import { ClaimIdSchema } from "../model/commentary.ts";
import type { ClaimLink, QuotedWords } from "./claim-links.ts";
import { readBlock } from "./claim-links.ts";
import type { InlineReading } from "./inline.ts";
import { plainText } from "../text/plain-text.ts";
import { definitionsOf, nodesIn, readInlines, reporter, SECTION_PREFIX } from "./inline.ts";
import { markdownTree } from "./markdown-tree.ts";
import type { Problem } from "./problem.ts";

export type { ClaimLink, QuotedWords } from "./claim-links.ts";

export interface Commentary {
  readonly title: readonly Inline[];
  readonly standfirst: readonly Inline[];
  readonly blocks: readonly Block[];
  /** In the article's order: title and standfirst first. */
  readonly claims: readonly ClaimLink[];
  readonly excerpts: readonly { readonly id: ClaimId; readonly line: number }[];
  /** All that stands between quotation marks, in the article's order. */
  readonly quotations: readonly QuotedWords[];
  readonly problems: readonly Problem[];
}

/** Lists and quotes within each other. */
const DEEPEST_BLOCK = 6;

/**
 * Reads a commentary: Markdown (CommonMark with strike-through and bare addresses) whose first `# heading` is the title
 * and whose first paragraph is the standfirst. A link to `#name` marks a claim; `![alt](#name)` alone in a paragraph is
 * an excerpt of the document. What would not be drawn is a problem, never dropped in silence.
 */
export function parseCommentary(markdown: string, file = "commentary.md"): Commentary {
  const problems: Problem[] = [];
  const tree = markdownTree(markdown);
  if (!("root" in tree)) {
    const { line, message, hint } = tree;
    problems.push({ file, where: `line ${line}`, line, message, hint });
    return { title: [], standfirst: [], blocks: [], claims: [], excerpts: [], quotations: [], problems };
  }
  const reader = new CommentaryReader(tree.root, problems, file);
  const parts = reader.read(tree.root);
  const { claims, excerpts, quotations } = reader;
  return { ...parts, claims, excerpts, quotations, problems };
}

/** Markdown of one paragraph or a few, such as a note or a credit, as inline text; paragraphs are parted by two breaks. */
export function parseInlineMarkdown(
  markdown: string,
  place: { readonly file: string; readonly where: string; readonly annotation?: string | undefined },
): { readonly value: readonly Inline[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tree = markdownTree(markdown);
  if (!("root" in tree)) return { value: [], problems: [{ ...place, message: tree.message, hint: tree.hint }] };
  const report = reporter(problems, place);
  const reading = { definitions: definitionsOf(tree.root), claims: false, report };
  const paragraphs: Inline[][] = [];
  for (const node of tree.root.children) {
    if (node.type === "definition") continue;
    if (node.type !== "paragraph") {
      report(node, "Only paragraphs are drawn here.", "Write it as sentences, with emphasis and links at most.");
      continue;
    }
    if (paragraphs.length > 0) paragraphs.push([{ type: "break" }, { type: "break" }]);
    paragraphs.push(readInlines(node.children, reading));
  }
  return { value: paragraphs.flat(), problems };
}

class CommentaryReader {
  readonly claims: ClaimLink[] = [];
  readonly excerpts: { id: ClaimId; line: number }[] = [];
  readonly quotations: QuotedWords[] = [];
  readonly #reading: InlineReading;
  /** Ids of headings, and how often each was wanted. */
  readonly #sections = new Map<string, number>();

  constructor(root: Root, problems: Problem[], file: string) {
    const report = reporter(problems, { file });
    this.#reading = { definitions: definitionsOf(root), claims: true, report };
  }

  read(root: Root): Pick<Commentary, "title" | "standfirst" | "blocks"> {
    const content = root.children.filter((node) => node.type !== "definition");
    const [first, second] = content;
    let title: Inline[] = [];
    let standfirst: Inline[] = [];
    let rest = content;
    if (first?.type === "heading" && first.depth === 1) {
      title = this.#inlines(first, first.children);
      rest = content.slice(1);
      if (second?.type === "paragraph" && excerptOf(second) === undefined) {
        standfirst = this.#inlines(second, second.children);
        rest = content.slice(2);
      } else {
        this.#report(second ?? first, "The standfirst is missing.", "Put a paragraph after the title that sums it up.");
      }
    } else {
      this.#report(
        first ?? root,
        "The commentary does not begin with its title.",
        "Begin the file with a line such as “# Title”.",
      );
    }
    const blocks = rest.flatMap((node) => this.#block(node, 0));
    this.#checkSections(root);
    return { title, standfirst, blocks };
  }

  #block(node: RootContent | BlockContent | DefinitionContent, depth: number): Block[] {
    if (depth > DEEPEST_BLOCK) {
      this.#report(node, "Lists or quotes are nested too deeply.", "Nest them a few deep at most.");
      return [];
    }
    switch (node.type) {
      case "paragraph":
        return [this.#paragraph(node)];
      case "heading": {
        const { depth: level } = node;
        const children = this.#inlines(node, node.children);
        if (level === 2 || level === 3 || level === 4) {
          return [{ type: "heading", depth: level, id: this.#sectionId(plainText(children)), children }];
        }
        if (level === 1) this.#report(node, "There is a second title.", "Head sections with ##.");
        else this.#report(node, "Headings go down to ####.", "Use ##, ### or ####.");
        return [];
      }
      case "list": {
        const items = node.children.map((item) => {
          if (typeof item.checked === "boolean") {
            this.#report(item, "Boxes to tick are not drawn.", "Take [ ] or [x] away.");
          }
          return item.children.flatMap((child) => this.#block(child, depth + 1));
        });
        return [{ type: "list", ordered: node.ordered ?? false, start: node.start ?? 1, items }];
      }
      case "blockquote":
        return [{ type: "quote", children: node.children.flatMap((child) => this.#block(child, depth + 1)) }];
      case "thematicBreak":
        return [{ type: "rule" }];
      case "definition":
        return [];
      case "html":
        this.#report(
          node,
          `Raw HTML is not passed on: ${node.value.slice(0, 40)}`,
          "Write it as Markdown, or as plain text.",
        );
        return [];
      case "table":
        this.#report(node, "Tables are not drawn.", "Write it as a list.");
        return [];
      case "code":
        this.#report(node, "Blocks of code are not drawn.", "Begin the lines without spaces or fences.");
        return [];
      case "footnoteDefinition":
        this.#report(node, "Footnotes are not drawn.", "Put what it says into the text, or into a claim's note.");
        return [];
      default:
        this.#report(node, "This kind of Markdown is not drawn.", "Write it as a paragraph.");
        return [];
    }
  }

  #paragraph(node: Paragraph): Block {
    const excerpt = excerptOf(node);
    if (!excerpt) return { type: "paragraph", children: this.#inlines(node, node.children) };
    this.excerpts.push({ id: excerpt.id, line: lineOf(node) });
    if (excerpt.alt.trim() === "") {
      this.#report(
        node,
        "The excerpt has no description.",
        "Say between the square brackets what it shows, for who cannot see it.",
      );
    }
    return { type: "excerpt", ...excerpt };
  }

  #inlines(node: Nodes, children: Paragraph["children"]): Inline[] {
    const inlines = readInlines(children, this.#reading);
    const { claims, quotations } = readBlock(inlines, lineOf(node));
    this.claims.push(...claims);
    this.quotations.push(...quotations);
    return inlines;
  }

  #sectionId(title: string): string {
    const words =
      title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const name = SECTION_PREFIX + (words.join("-").slice(0, 60) || "untitled");
    let id = name;
    let count = this.#sections.get(name) ?? 0;
    for (; this.#sections.has(id); id = `${name}-${count}`) count += 1;
    this.#sections.set(name, Math.max(1, count));
    if (id !== name) this.#sections.set(id, 1);
    return id;
  }

  #checkSections(root: Root): void {
    for (const node of nodesIn(root)) {
      if (node.type !== "link" || !node.url.startsWith(`#${SECTION_PREFIX}`)) continue;
      if (this.#sections.has(node.url.slice(1))) continue;
      this.#report(node, `There is no section “${node.url}”.`, "Correct the name, or take the link away.");
    }
  }

  #report(node: Nodes, message: string, hint: string): void {
    this.#reading.report(node, message, hint);
  }
}

/** `![alt](#name)` alone in its paragraph, as it is or as a link to the same name. */
function excerptOf(node: Paragraph): { readonly id: ClaimId; readonly alt: string } | undefined {
  const [only, more] = node.children;
  if (!only || more) return undefined;
  let image: Nodes | undefined = only;
  if (only.type === "link") {
    const [inner, second] = only.children;
    image = second ? undefined : inner;
    if (image?.type === "image" && image.url !== only.url) return undefined;
  }
  if (image?.type !== "image" || !image.url.startsWith("#")) return undefined;
  const id = image.url.slice(1);
  return v.is(ClaimIdSchema, id) ? { id, alt: image.alt ?? "" } : undefined;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
