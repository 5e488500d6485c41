import type { Content, TextBlock, TextVersion } from "../model/text-version.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";

/** A stretch of a page's text that something rests on. Several stretches may have one name. */
export interface NamedStretch {
  readonly name: string;
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** Running text that lies under the same names throughout. */
export interface MarkedPiece {
  readonly text: string;
  /** The longest stretch's first: each lies within the one before. */
  readonly names: readonly string[];
  /** The name that a piece belongs to, its innermost, and whether it is the first or the last piece of that name. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Names that end here and that no piece belongs to, because others lie over all of them. */
  readonly hidden: readonly string[];
}

export type MarkedContent = readonly (MarkedPiece | { readonly begins: PageNumber })[];

/** Marks content by content; the contents have to be asked for in order of reading, and all of them. */
export type MarkedBlocks = ReadonlyMap<Content, MarkedContent>;

interface OpenPiece {
  text: string;
  names: readonly string[];
}

/** Parts a version's contents where named stretches begin and end. */
export function markedText({ blocks }: TextVersion, stretches: readonly NamedStretch[]): MarkedBlocks {
  const byPage = new Map<PageNumber, NamedStretch[]>();
  const lengths = new Map<string, number>();
  for (const stretch of stretches) {
    byPage.set(stretch.page, [...(byPage.get(stretch.page) ?? []), stretch]);
    lengths.set(stretch.name, (lengths.get(stretch.name) ?? 0) + stretch.end - stretch.start);
  }
  const order = [...lengths.keys()];
  const rank = (name: string): number => order.indexOf(name);
  /** Longest first; of two as long, the later one lies outside, so that the earlier one is met. */
  const outermostFirst = (one: string, other: string): number =>
    (lengths.get(other) ?? 0) - (lengths.get(one) ?? 0) || rank(other) - rank(one);
  const pieces = new Map(contentsIn(blocks).map((content) => [content, piecesOf(content, byPage, outermostFirst)]));
  return withEnds(pieces);
}

/** All contents of a version, in order of reading. */
export function contentsIn(blocks: readonly TextBlock[]): Content[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "page":
      case "figure":
        return [];
      case "list":
        return block.items.flatMap(({ marker, content }) => [marker, content]);
      case "table":
        return block.rows.flatMap((row) => row.map(({ content }) => content));
      default:
        return [block.content];
    }
  });
}

type Cut = OpenPiece | { readonly begins: PageNumber };

function piecesOf(
  content: Content,
  byPage: ReadonlyMap<PageNumber, readonly NamedStretch[]>,
  outermostFirst: (one: string, other: string) => number,
): Cut[] {
  const pieces: Cut[] = [];
  const put = (text: string, names: readonly string[]): void => {
    const last = pieces.at(-1);
    if (last !== undefined && "text" in last && last.names.join(" ") === names.join(" ")) last.text += text;
    else if (text !== "") pieces.push({ text, names });
  };
  /** What parts one line from the next lies under what both lie under. */
  let waiting: { readonly text: string; readonly names: readonly string[] } | undefined;
  for (const span of content) {
    if ("begins" in span) {
      if (waiting !== undefined) put(waiting.text, waiting.names);
      waiting = undefined;
      pieces.push(span);
      continue;
    }
    const { page, start, text, after } = span;
    const end = start + text.length;
    const over = (byPage.get(page) ?? []).filter((stretch) => stretch.start < end && stretch.end > start);
    const cuts = new Set([start, end, ...over.flatMap((stretch) => [stretch.start, stretch.end])]);
    const places = [...cuts].filter((place) => place >= start && place <= end).toSorted((one, other) => one - other);
    const namesAt = (place: number): string[] => {
      const names = new Set(
        over.filter((stretch) => stretch.start <= place && stretch.end > place).map(({ name }) => name),
      );
      return [...names].toSorted(outermostFirst);
    };
    if (waiting !== undefined) {
      const first = namesAt(start);
      put(
        waiting.text,
        waiting.names.filter((name) => first.includes(name)),
      );
    }
    for (const [index, from] of places.slice(0, -1).entries())
      put(text.slice(from - start, (places[index + 1] ?? end) - start), namesAt(from));
    waiting = after === undefined ? undefined : { text: after, names: namesAt(end - 1) };
  }
  if (waiting !== undefined) put(waiting.text, waiting.names);
  return pieces;
}

function withEnds(contents: ReadonlyMap<Content, readonly Cut[]>): MarkedBlocks {
  const all = [...contents.values()].flat().flatMap((piece) => ("text" in piece ? [piece] : []));
  const first = new Map<string, OpenPiece>();
  const last = new Map<string, OpenPiece>();
  const lastUnder = new Map<string, OpenPiece>();
  for (const piece of all) {
    for (const name of piece.names) lastUnder.set(name, piece);
    const own = piece.names.at(-1);
    if (own === undefined) continue;
    if (!first.has(own)) first.set(own, piece);
    last.set(own, piece);
  }
  const hidden = new Map<OpenPiece, string[]>();
  for (const [name, piece] of lastUnder) {
    if (!first.has(name)) hidden.set(piece, [...(hidden.get(piece) ?? []), name]);
  }
  const finished = (piece: OpenPiece): MarkedPiece => {
    const own = piece.names.at(-1) ?? "";
    return {
      ...piece,
      isFirst: first.get(own) === piece,
      isLast: last.get(own) === piece,
      hidden: hidden.get(piece) ?? [],
    };
  };
  return new Map(
    [...contents].map(([content, pieces]) => [
      content,
      pieces.map((piece) => ("text" in piece ? finished(piece) : piece)),
    ]),
  );
}
