import type { Definition, Nodes, PhrasingContent, Root } from "mdast";
import * as v from "valibot";
import type { Inline } from "../model/commentary.ts";
import { ClaimIdSchema } from "../model/commentary.ts";
import { plainText } from "../text/plain-text.ts";
import { linkAddress } from "./link-address.ts";
import type { Problem } from "./problem.ts";

/** Ids of headings begin so, and those of claims never do. */
export const SECTION_PREFIX = "section-";

/** Emphasis within emphasis, and so on. */
const DEEPEST_INLINE = 12;

/** What turning Markdown into our own tree needs to know, and where it leaves its problems. */
export interface InlineReading {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Whether `#name` marks a claim; in notes it is a link to one. */
  readonly claims: boolean;
  readonly report: (node: Nodes, message: string, hint: string) => void;
}

/** Reports problems at a node's line, or at the place that a longer text has in another file. */
export function reporter(
  problems: Problem[],
  place: { readonly file: string; readonly where?: string | undefined; readonly annotation?: string | undefined },
): InlineReading["report"] {
  return (node, message, hint) => {
    const line = node.position?.start.line ?? 1;
    const { file, where, annotation } = place;
    const at = where === undefined ? { where: `line ${line}`, line } : { where };
    problems.push({ file, ...at, ...(annotation === undefined ? {} : { annotation }), message, hint });
  };
}

/** Reads the definitions of reference links; of two with one name the first counts (CommonMark 0.31, 4.7). */
export function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of nodesIn(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

/** A tree's nodes, in the order of the text. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* nodesIn(child);
}

export function readInlines(nodes: readonly PhrasingContent[], reading: InlineReading, depth = 0): Inline[] {
  return nodes.flatMap((node) => readInline(node, reading, depth));
}

function readInline(node: PhrasingContent, reading: InlineReading, depth: number): Inline[] {
  if (depth > DEEPEST_INLINE) {
    reading.report(node, "Emphasis and links are nested too deeply.", "Take some of them away.");
    return [];
  }
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value.replace(/\s*\n\s*/gu, " ") }];
    case "inlineCode":
      return [{ type: "code", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: readInlines(node.children, reading, depth + 1) }];
    case "delete":
      return [{ type: "deleted", children: readInlines(node.children, reading, depth + 1) }];
    case "link":
      return readLink(node, node.url, node.children, reading, depth);
    case "linkReference": {
      const definition = reading.definitions.get(node.identifier);
      if (definition) return readLink(node, definition.url, node.children, reading, depth);
      return readInlines(node.children, reading, depth + 1);
    }
    case "image":
    case "imageReference":
      reading.report(
        node,
        "A picture stands here that the site cannot show.",
        "Show an excerpt of the document: ![what it shows](#claim), alone in its paragraph.",
      );
      return [];
    case "html":
      reading.report(
        node,
        `Raw HTML is not passed on: ${node.value.slice(0, 40)}`,
        "Write it as Markdown, or as plain text.",
      );
      return [];
    case "footnoteReference":
      reading.report(node, "Footnotes are not drawn.", "Put what it says into the text, or into a claim's note.");
      return [];
    default:
      reading.report(node, "This kind of Markdown is not drawn.", "Write it as plain text.");
      return [];
  }
}

function readLink(
  node: Nodes,
  url: string,
  words: readonly PhrasingContent[],
  reading: InlineReading,
  depth: number,
): Inline[] {
  const children = readInlines(words, reading, depth + 1);
  const address = linkAddress(url);
  if ("reason" in address) {
    reading.report(node, address.reason, address.hint);
    return children;
  }
  const id = address.href.startsWith("#") ? address.href.slice(1) : undefined;
  if (id === undefined || id.startsWith(SECTION_PREFIX)) return [{ type: "link", href: address.href, children }];
  if (!v.is(ClaimIdSchema, id)) {
    const hint = "Use lower-case letters, digits and single hyphens, such as #every-lawful-tool.";
    reading.report(node, `“#${id}” is no name that a claim can have.`, hint);
    return children;
  }
  if (!reading.claims) return [{ type: "link", href: address.href, children }];
  if (plainText(children).trim() === "") {
    reading.report(node, `The claim “#${id}” has no words.`, "Put the claim's words between the square brackets.");
  }
  return [{ type: "claim", id, children }];
}
