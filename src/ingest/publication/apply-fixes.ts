import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Fix } from "../../core/ledger/plan-fixes.ts";
import { keysOfJsonPath } from "./json-path.ts";

/** One value of the file that was changed, for telling. */
export interface AppliedFix {
  readonly annotation: string;
  /** JSON path of the selector. */
  readonly where: string;
  readonly key: "prefix" | "suffix" | "page";
  /** Absent where it was added. */
  readonly before?: string;
  readonly after: string;
}

/**
 * Writes fixes into the text of annotations.json. Only the values concerned are replaced, and what is added stands as
 * its neighbours do: every other character of the file stays.
 */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly applied: readonly AppliedFix[] } {
  const tree = parseTree(text);
  const edits: Edit[] = [];
  const applied: AppliedFix[] = [];
  for (const { annotation, path, context, page } of fixes) {
    const target = tree && findNodeAtLocation(tree, keysOfJsonPath(path));
    if (target === undefined) continue;
    const quote = selectorOf(target, path, "TextQuoteSelector");
    for (const key of ["prefix", "suffix"] as const) {
      const after = context?.[key];
      if (after === undefined || quote === undefined) continue;
      const { edit, before } = setting(text, quote.node, key, after);
      edits.push(edit);
      applied.push({ annotation, where: quote.where, key, ...before, after });
    }
    const fragment = page === undefined ? undefined : selectorOf(target, path, "FragmentSelector");
    if (fragment === undefined) continue;
    const after = `page=${page}`;
    const { edit, before } = setting(text, fragment.node, "value", after);
    edits.push(edit);
    applied.push({ annotation, where: fragment.where, key: "page", ...before, after });
  }
  return { text: applyEdits(text, inOrder(edits)), applied };
}

/** The first selector of a kind: the target's, or the target itself where it is one. */
function selectorOf(target: Node, path: string, type: string): { node: Node; where: string } | undefined {
  if (stringAt(target, "type") === type) return { node: target, where: path };
  const selectors = findNodeAtLocation(target, ["selector"])?.children ?? [];
  const index = selectors.findIndex((selector) => stringAt(selector, "type") === type);
  const node = selectors[index];
  return node === undefined ? undefined : { node, where: `${path}.selector[${index}]` };
}

function stringAt(node: Node, key: string): string | undefined {
  if (node.type !== "object") return undefined;
  const value: unknown = findNodeAtLocation(node, [key])?.value;
  return typeof value === "string" ? value : undefined;
}

function setting(
  text: string,
  selector: Node,
  key: string,
  value: string,
): { edit: Edit; before: { before?: string } } {
  const content = JSON.stringify(value);
  const known = findNodeAtLocation(selector, [key]);
  if (known !== undefined) {
    const before = stringAt(selector, key);
    return {
      edit: { offset: known.offset, length: known.length, content },
      before: before === undefined ? {} : { before },
    };
  }
  // In the order in which they are read: exact, prefix, suffix.
  const properties = selector.children ?? [];
  const named = (name: string): number => properties.findIndex(({ children }) => children?.[0]?.value === name);
  const after = key === "suffix" && named("prefix") >= 0 ? named("prefix") : named("exact");
  const previous = properties[after];
  if (previous === undefined) throw new Error("A quotation's selector has no exact, although the schema asks for it.");
  const offset = previous.offset + previous.length;
  const added = `${separatorBefore(text, properties, after)}"${key}"${colonOf(text, previous)}${content}`;
  return { edit: { offset, length: 0, content: added }, before: {} };
}

/** Comma and white space as they stand between the neighbours. */
function separatorBefore(text: string, properties: readonly Node[], index: number): string {
  const [one, other] =
    index > 0 ? [properties[index - 1], properties[index]] : [properties[index], properties[index + 1]];
  return one === undefined || other === undefined ? ", " : text.slice(one.offset + one.length, other.offset);
}

function colonOf(text: string, { children: [key, value] = [] }: Node): string {
  return key === undefined || value === undefined ? ": " : text.slice(key.offset + key.length, value.offset);
}

/** By place; additions at one place keep the order in which they were made, so they become one edit. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const other = byPlace.get(edit.offset);
    byPlace.set(edit.offset, other === undefined ? edit : { ...other, content: other.content + edit.content });
  }
  return [...byPlace.values()].toSorted((one, other) => one.offset - other.offset);
}
