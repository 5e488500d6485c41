import { shownNodes } from "./outline-folds.ts";
import type { OutlineTree } from "./outline-tree.ts";

/** What a key does in an outline: goes to an entry, or opens or closes branches. */
export type OutlineDeed =
  | { readonly kind: "step"; readonly to: number }
  | { readonly kind: "turn"; readonly indexes: readonly number[]; readonly isOpen: boolean };

/** Where a key is pressed. */
export interface OutlinePlace {
  readonly tree: OutlineTree;
  readonly open: ReadonlySet<number>;
  /** Index of the entry that has the focus. */
  readonly from: number;
  readonly fromRight: boolean;
}

/** The keys of a tree (WAI-ARIA Authoring Practices, tree view); null for one that does nothing here. */
export function deedOf(key: string, { tree, open, from, fromRight }: OutlinePlace): OutlineDeed | null {
  const node = tree.nodes[from];
  if (node === undefined) return null;
  const shown = shownNodes(tree.roots, open).map(({ index }) => index);
  const stepTo = (to: number | undefined): OutlineDeed | null =>
    to === undefined || to < 0 || to === from ? null : { kind: "step", to };
  const [inwards, outwards] = fromRight ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const isOpen = open.has(from);
  switch (key) {
    case "Home":
      return stepTo(shown[0]);
    case "End":
      return stepTo(shown.at(-1));
    case "ArrowDown":
      return stepTo(shown[shown.indexOf(from) + 1]);
    case "ArrowUp":
      return stepTo(shown[shown.indexOf(from) - 1]);
    case inwards:
      if (node.below.length === 0) return null;
      return isOpen ? stepTo(node.below[0]?.index) : { kind: "turn", indexes: [from], isOpen: true };
    case outwards:
      return isOpen ? { kind: "turn", indexes: [from], isOpen: false } : stepTo(node.parent);
    case "*": {
      const siblings = tree.nodes[node.parent]?.below ?? tree.roots;
      const closed = siblings.filter(({ index, below }) => below.length > 0 && !open.has(index));
      return closed.length === 0 ? null : { kind: "turn", indexes: closed.map(({ index }) => index), isOpen: true };
    }
    default:
      return null;
  }
}

/** The next shown entry, round the end, whose title begins with the letter or digit that is typed. */
export function deedOfLetter(key: string, { tree, open, from }: OutlinePlace): OutlineDeed | null {
  if (!/^[\p{Letter}\p{Number}]$/u.test(key)) return null;
  const shown = shownNodes(tree.roots, open);
  const next = shown.findIndex(({ index }) => index > from);
  const inOrder = next === -1 ? shown : [...shown.slice(next), ...shown.slice(0, next)];
  const letter = plain(key);
  const found = inOrder.find(({ index, entry }) => index !== from && plain(entry.title).startsWith(letter));
  return found === undefined ? null : { kind: "step", to: found.index };
}

/** Without case, accents and the signs that stand before the first letter. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/^[^\p{Letter}\p{Number}]+/u, "")
    .toLowerCase();
}
