import type { Points } from "../../core/model/units.ts";
import type { FoundCharacter } from "./compose-page-text.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line's step back to the one above it, in its own heights: less is the same line, more another block. */
const LEAST_STEP = 0.5;
const MOST_STEP = 3;

interface Line<T> {
  readonly characters: readonly T[];
  /** Undefined for a line that stands upright, or of which that cannot be told. */
  readonly turned: TurnedLine | undefined;
}

/** Where a line of a page that runs down or up is, in its own terms. */
interface TurnedLine {
  readonly runs: "down" | "up";
  /** From its first to its last letter, downwards on the page. */
  readonly extent: readonly [Points, Points];
  /** How far it is along the way in which lines of its kind follow each other. */
  readonly place: Points;
  readonly height: Points;
}

/**
 * A page's characters with the lines of each block from its first to its last. Of lines that run down the page as they lie
 * in its user space (in a page that is turned by 90 degrees all upright text does), PDFium gives block after block with the last line first.
 * Upright lines keep the order that PDFium has for them.
 */
export function inLineOrder<T extends FoundCharacter>(characters: readonly T[], lineEnd: T): readonly T[] {
  const lines = linesOf(characters);
  if (lines.every(({ turned }) => turned === undefined)) return characters;
  const ordered: Line<T>[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    while (end < lines.length && isRightBefore(lines[end]?.turned, lines[end - 1]?.turned)) end += 1;
    ordered.push(...lines.slice(at, end).toReversed());
    at = end;
  }
  return ordered.flatMap((line) =>
    endsLine(line.characters.at(-1)) ? line.characters : [...line.characters, lineEnd],
  );
}

function endsLine(character: FoundCharacter | undefined): boolean {
  return isLineEnd(character) || character?.endsLineAsHyphen === true;
}

function isLineEnd(character: FoundCharacter | undefined): boolean {
  if (character?.generated !== true) return false;
  return character.codePoint === LINE_FEED || character.codePoint === CARRIAGE_RETURN;
}

function linesOf<T extends FoundCharacter>(characters: readonly T[]): Line<T>[] {
  const lines: Line<T>[] = [];
  for (let start = 0; start < characters.length;) {
    let end = start;
    while (end < characters.length && !endsLine(characters[end])) end += 1;
    // A line's end may be two characters.
    do end += 1;
    while (isLineEnd(characters[end]));
    const own = characters.slice(start, end);
    lines.push({ characters: own, turned: turnedLine(own) });
    start = end;
  }
  return lines;
}

function turnedLine(characters: readonly FoundCharacter[]): TurnedLine | undefined {
  const boxes = characters.flatMap(({ generated, box }) => (generated || box === undefined ? [] : [box]));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const down = middle(last.top, last.bottom) - middle(first.top, first.bottom);
  const across = middle(last.left, last.right) - middle(first.left, first.right);
  if (Math.abs(down) <= Math.abs(across)) return undefined;
  const runs = down > 0 ? "down" : "up";
  const ends = [first, last].flatMap(({ top, bottom }) => [top, bottom]);
  return {
    runs,
    extent: [Math.min(...ends), Math.max(...ends)],
    // Lines that run down follow each other to the left, and those that run up to the right.
    place: (runs === "down" ? -1 : 1) * middle(first.left, first.right),
    height: Math.max(1, first.right - first.left),
  };
}

function middle(one: Points, other: Points): Points {
  return (one + other) / 2;
}

/** Whether a line, which comes after another in the file, stands right above it. */
function isRightBefore(line: TurnedLine | undefined, other: TurnedLine | undefined): boolean {
  if (line === undefined || other === undefined || line.runs !== other.runs) return false;
  const step = (other.place - line.place) / other.height;
  const shared = Math.min(line.extent[1], other.extent[1]) - Math.max(line.extent[0], other.extent[0]);
  return step > LEAST_STEP && step < MOST_STEP && shared > 0;
}
