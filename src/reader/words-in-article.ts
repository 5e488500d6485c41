import { streamOf } from "../core/anchor/stream.ts";
import { searchWhole } from "../core/search/search.ts";
import { endOf, type Searchable, searchableOf, startOf } from "../core/search/searchable.ts";

/** Elements that end a line of text: words on both sides of their edges are not one word. */
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, td, th, dt, dd, pre, figure, aside";

/** An element's text as it is searched. */
interface ReadText {
  readonly nodes: readonly TextPlace[];
  readonly searchable: Searchable;
  /** Whether it is another by now. */
  isStale(): boolean;
}

interface TextPlace {
  readonly node: Node;
  readonly start: number;
}

/** What was read holds until anything in the element is another: with each letter typed it is searched, not read again. */
const read = new WeakMap<Element, ReadText>();

/** Where words that a reader looks for stand in an element, in the same way as in the document. */
export function wordsInArticle(article: Element, typed: string): Range[] {
  const { nodes, searchable } = readArticle(article);
  return searchWhole(searchable, typed).flatMap(({ start, end }) => {
    const [from, to] = [
      pointAt(nodes, startOf(searchable, start) ?? 0),
      pointAt(nodes, (endOf(searchable, end - 1) ?? 0) - 1),
    ];
    if (from === undefined || to === undefined) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return [range];
  });
}

/** Reads an element's text ahead of the first search. */
export function readArticle(article: Element): ReadText {
  const known = read.get(article);
  if (known?.isStale() === false) return known;
  const nodes: TextPlace[] = [];
  let text = "";
  let block: Element | null = null;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".visually-hidden, [hidden], script, style")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const within = node.parentElement?.closest(BLOCKS) ?? null;
    if (within !== block) text += "\n\n";
    block = within;
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? "";
  }
  const searchable = searchableOf(streamOf({ sha256: "", pages: [{ page: 1, text, boxes: [], lines: [] }] }));
  const now = { nodes, searchable, isStale: changesOf(article) };
  read.set(article, now);
  return now;
}

/** @returns whether an element's text has changed since; asked in the middle of a task, too, when no observer has been told yet. */
function changesOf(element: Element): () => boolean {
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
    observer.disconnect();
  });
  const attributeFilter = ["hidden", "class"];
  observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter });
  return () => {
    hasChanged ||= observer.takeRecords().length > 0;
    return hasChanged;
  };
}

/** The place of a character in the nodes that a text was made of. */
function pointAt(
  nodes: readonly TextPlace[],
  offset: number,
): { readonly node: Node; readonly offset: number } | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nodes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low - 1];
  if (found === undefined) return undefined;
  const at = offset - found.start;
  return at < (found.node.nodeValue ?? "").length ? { node: found.node, offset: at } : undefined;
}
