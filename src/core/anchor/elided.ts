import type { Anchor, TextQuote, Unanchored } from "../model/anchor.ts";
import type { PageNumber } from "../model/units.ts";
import { foldedText } from "../text/fold.ts";
import { type Seamed, seamed } from "../text/seams.ts";
import { wordsOf } from "../text/words.ts";
import { type Context, contextOf, joinsOf } from "./context.ts";
import { weightOf, worthOf } from "./evidence.ts";
import { distance } from "./damaged-word.ts";
import { ambiguous, notFound } from "./explain.ts";
import { endOf, type Find, startOf } from "./find.ts";
import type { Joins } from "./likeness.ts";
import { type Place, placesOfQuote } from "./places.ts";
import { pageAt, type Stream } from "./stream.ts";
import { isNumberWord } from "./number-words.ts";
import { isNegation } from "./telling-words.ts";
import { anchorOf, likenessOf, partsOfPlace } from "./to-anchor.ts";

/** Marks by which an editor says that words were left out, or puts in words of the editor's own. */
const EDITORS_MARK =
  /\[\s*(?:…|\.{3,4}|\.(?:\s\.){2,3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,4}|\.(?:\s\.){2,3}|\[[^[\]]{1,200}\]/gu;
/** What every such mark has. */
const ANY_MARK = /…|\.\s?\.|\[/u;
/** Letters that may be left out at one mark: a page or so. */
const MOST_LEFT_OUT = 3_000;
/** Marks of one quotation beyond which they are no editor's. */
const MOST_PIECES = 12;
/** Places of one piece that are tried. */
const MOST_TRIED = 400;

/** Words left out among which a negation is what was to be hidden; among more it may belong to another clause. */
const MOST_HIDING = 4;

interface Piece {
  readonly text: string;
  readonly wanted: Seamed;
  /** The mark before it, if it is not the first. */
  readonly mark: string;
}

/** One place for each piece, in order and near each other. */
interface Chain {
  readonly places: readonly Place[];
  readonly total: number;
}

/** Finds a quotation in which an editor's marks stand for other words: undefined where it has none, or is not found. */
export function resolveElided(
  stream: Stream,
  quote: TextQuote,
  page: PageNumber | undefined,
): Anchor | Unanchored | undefined {
  if (!ANY_MARK.test(quote.exact)) return undefined;
  const { pieces, last } = piecesOf(quote.exact);
  const isWhole = pieces.length < 2 && pieces[0]?.mark === "" && last === "";
  if (isWhole || pieces.length === 0 || pieces.length > MOST_PIECES) return undefined;
  const context = contextOf(quote);
  const chains = chainsOf(stream, pieces, context);
  const [best] = chains;
  if (!best) return undefined;
  const units = pieces.map(({ wanted }) => wanted.folded.units);
  const letters = units.reduce((sum, each) => sum + each.length, 0);
  const errors = best.places.reduce((sum, { find }) => sum + find.errors, 0);
  const worth = worthOf({
    weight: units.reduce((sum, each) => sum + weightOf(each), 0),
    letters,
    errors,
    agreement: { before: best.places[0]?.agreement.before, after: best.places.at(-1)?.agreement.after },
    repeated: chains.length > 1,
    documentLetters: stream.seamed.folded.text.length,
    sideElsewhere: () => false,
  });
  if (worth === "chance") return undefined;
  const rivals = chains.filter((chain) => chain.total <= best.total + (best.total < 1 ? 0.9 : 0.02 * letters));
  const onPage = rivals.filter((chain) => pageAt(stream, utf16(stream, startOf(findOf(chain)))) === page);
  const [only, ...others] = onPage.length > 0 ? onPage : rivals;
  if (!only || others.length > 0) {
    const finds = rivals.map(findOf);
    return ambiguous(stream, quote, finds, context.before !== undefined || context.after !== undefined);
  }
  const isOwn = pieces.some(({ mark }, index) =>
    isOfDocument(stream, mark, only.places[index - 1], only.places[index]),
  );
  if (isOwn) return undefined;
  const likenesses = only.places.map((place, index) => {
    const piece = pieces[index];
    return piece
      ? {
          piece,
          place,
          ...likenessOf(stream, piece.wanted, place, joinsIn(pieces, index), quote, aroundOf(context, pieces, index)),
        }
      : undefined;
  });
  const found = likenesses.filter((each) => each !== undefined);
  const differs =
    found.some(({ kind }) => kind === "differs") ||
    pieces.some(
      (piece, index) => index > 0 && turnsSense(stream, piece.mark, only.places[index - 1], only.places[index]),
    );
  if (differs && worth === "moved") return notFound(stream, quote, seamed(quote.exact), [findOf(only)]);
  const parts = found.flatMap(({ piece, place, stretches }) => partsOfPlace(stream, piece.wanted, place, stretches));
  return anchorOf(worth === "moved" ? "moved" : differs ? "differs" : "approximate", parts, errors, letters);
}

/** "[T]he" and "encourag[ing]" without their brackets: one word. */
export function withoutInnerBrackets(text: string): string {
  return text.replace(/\[([\p{L}\p{M}]{1,6})\](?=\p{L})|(?<=\p{L})\[([\p{L}\p{M}]{1,6})\]/gu, "$1$2");
}

/** The words between an editor's marks, and the mark after the last of them. */
function piecesOf(exact: string): { readonly pieces: readonly Piece[]; readonly last: string } {
  const pieces: Piece[] = [];
  let from = 0;
  let mark = "";
  const add = (text: string, next: string): void => {
    const wanted = seamed(text);
    if (wanted.folded.text === "") {
      mark += next;
      return;
    }
    pieces.push({ text, wanted, mark });
    mark = next;
  };
  for (const match of exact.matchAll(EDITORS_MARK)) {
    const end = match.index + match[0].length;
    add(exact.slice(from, match.index), match[0]);
    from = end;
  }
  const end = seamed(exact.slice(from)).folded.text === "";
  add(exact.slice(from), "");
  return { pieces, last: end ? mark : "" };
}

/** How a piece goes on: with signs that stand beyond a mark, and never within a word. */
function joinsIn(pieces: readonly Piece[], index: number): Joins {
  const [prefix, suffix] = [pieces[index - 1]?.text, pieces[index + 1]?.text];
  return { ...joinsOf({ exact: pieces[index]?.text ?? "", prefix, suffix }), before: false, after: false };
}

/** What is known to stand beside a piece: words may have been left out at its other ends. */
function aroundOf(context: Context, pieces: readonly Piece[], index: number): Context {
  return {
    before: index === 0 ? context.before : undefined,
    after: index === pieces.length - 1 ? context.after : undefined,
  };
}

function chainsOf(stream: Stream, pieces: readonly Piece[], context: Context): Chain[] {
  let chains: Chain[] = [];
  for (const [index, { wanted }] of pieces.entries()) {
    const around = aroundOf(context, pieces, index);
    const { places } = placesOfQuote(stream, wanted, around, joinsIn(pieces, index));
    const tried = places.slice(0, MOST_TRIED);
    if (index === 0) chains = tried.map((place) => ({ places: [place], total: place.total }));
    else chains = chains.flatMap((chain) => continued(chain, tried) ?? []);
    if (chains.length === 0) return [];
  }
  // One chain for each place where the last piece ends: a later beginning of the same is the same.
  const best = new Map<number, Chain>();
  for (const chain of chains.toSorted((one, other) => one.total - other.total)) {
    const end = endOf(findOf(chain));
    if (!best.has(end)) best.set(end, chain);
  }
  return [...best.values()];
}

/** A chain with the best place that follows it: fewest errors, then nearest. */
function continued(chain: Chain, places: readonly Place[]): Chain | undefined {
  const end = endOf(findOf(chain));
  let best: Chain | undefined;
  for (const place of places) {
    const left = startOf(place.find) - end;
    if (left < 0 || left > MOST_LEFT_OUT) continue;
    const total = chain.total + place.total + (left / MOST_LEFT_OUT) * 0.4;
    if (!best || total < best.total) best = { places: [...chain.places, place], total };
  }
  return best;
}

function findOf({ places }: Chain): Find {
  return {
    errors: places.reduce((sum, { find }) => sum + find.errors, 0),
    stretches: places.flatMap(({ find }) => find.stretches),
  };
}

/** Whether the document has what stands in a mark's brackets: then it is no editor's. */
function isOfDocument(stream: Stream, mark: string, before: Place | undefined, after: Place | undefined): boolean {
  const own = foldedText(mark);
  if (own === "" || !before || !after) return false;
  const { text } = stream.seamed.folded;
  const left = text.slice(endOf(before.find), startOf(after.find));
  return left.length <= 2 * own.length && distance(own, left) * 3 <= own.length;
}

/** Whether what is left out within a sentence, or put in, turns its sense. */
function turnsSense(stream: Stream, mark: string, before: Place | undefined, after: Place | undefined): boolean {
  if (!before || !after) return true;
  const { folded, text } = stream.seamed;
  const left = text.slice(folded.ends[endOf(before.find) - 1], folded.starts[startOf(after.find)]);
  const own = wordsOf(mark).map(({ key }) => key);
  if (own.some((word) => isTelling(word) && !foldedText(left).includes(word))) return true;
  const words = wordsOf(left);
  return words.length <= MOST_HIDING && words.some(({ key }) => isNegation(key));
}

function isTelling(word: string): boolean {
  return isNegation(word) || isNumberWord(word) || /\p{N}/u.test(word);
}

function utf16({ seamed }: Stream, unit: number): number {
  return seamed.folded.starts[unit] ?? 0;
}
