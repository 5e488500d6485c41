import { type Line, median, shared, leastOf } from "./line.ts";
import { markerOf } from "./markers.ts";

/** Lines of one paragraph, heading or list item, and what is known of how they stand. */
export interface Group {
  readonly lines: readonly Line[];
  /** The edges of the column that it is set in. */
  readonly left: number;
  readonly right: number;
  /** Its first line is moved in from where its others begin. */
  readonly indented: boolean;
}

/** What ends a sentence, with what may close after it. */
const SENTENCE_END = /[.!?:;…。！？؟۔।][)\]}”’»"'›」』]*$/u;

/** Dots that lead to a page's number. */
export const LEADERS = /(?:[.…·]\s*){4,}\s*[\divxlc]{1,6}$/iu;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd());
}

/** Parts lines of running text, in order, into paragraphs. */
export function groupsOf(lines: readonly Line[]): Group[] {
  return columnsOf(lines).flatMap((column) => groupsOfColumn(column));
}

/** A column goes on as long as its lines go down the page one below the other. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    const goesOn =
      last !== undefined &&
      line.top > last.top - (last.bottom - last.top) / 2 &&
      (shared([line.left, line.right], [last.left, last.right]) > 0 || line.page !== last.page);
    if (goesOn) column?.push(line);
    else columns.push([line]);
  }
  return columns;
}

function groupsOfColumn(column: readonly Line[]): Group[] {
  const groups: Group[] = [];
  let lines: Line[] = [];
  const finish = (): void => {
    const [first, second] = lines;
    if (first === undefined) return;
    const { left, right } = edgesOf(column, first);
    const indented =
      second === undefined ? first.left > left + first.size * 0.8 : first.left > second.left + first.size * 0.8;
    groups.push({ lines, left, right, indented });
    lines = [];
  };
  for (const [index, line] of column.entries()) {
    const last = lines.at(-1);
    if (last !== undefined) {
      const parting = partingOf(lines, line, column[index + 1], column);
      if (parting === "paragraph") finish();
      else if (parting === "line") lines.splice(-1, 1, { ...last, breaks: true });
    }
    lines.push(line);
  }
  finish();
  return groups;
}

function isAlike(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * 0.08;
}

/** The edges of a column as lines of one size have them; a single odd line does not move them. */
function edgesOf(column: readonly Line[], like: Line): { left: number; right: number } {
  const alike = column.filter((line) => isAlike(line, like));
  const lefts = alike.map(({ left }) => left).toSorted((one, other) => one - other);
  const rights = alike.map(({ right }) => right).toSorted((one, other) => one - other);
  return { left: lefts[0] ?? 0, right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0 };
}

/** The distance from line to line where lines of one size follow closely. */
const leadings = new WeakMap<readonly Line[], Map<number, number>>();

function leadingOf(column: readonly Line[], like: Line): number {
  const known = leadings.get(column) ?? new Map<number, number>();
  leadings.set(column, known);
  let leading = known.get(like.size);
  if (leading === undefined) {
    const steps: number[] = [];
    for (const [index, line] of column.entries()) {
      const last = column[index - 1];
      if (last === undefined || !isAlike(line, like) || !isAlike(last, like)) continue;
      const step = line.bottom - last.bottom;
      if (step > 0 && step < like.size * 2.6) steps.push(step);
    }
    // Closely set lines are the rule; where paragraphs are of one line each, gaps between them are none of it.
    leading = steps.length === 0 ? like.size * 1.25 : Math.min(median(steps), leastOf(steps) * 1.25);
    known.set(like.size, leading);
  }
  return leading;
}

function partingOf(
  group: readonly Line[],
  line: Line,
  next: Line | undefined,
  column: readonly Line[],
): "none" | "line" | "paragraph" {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return "none";
  if (!isAlike(line, last)) return "paragraph";
  if (line.bold !== last.bold && (group.every(({ bold }) => bold) || line.bold)) {
    // A line in bold within a paragraph is rare, one over or under it is a heading.
    const wholeBold = group.every(({ bold }) => bold);
    if (wholeBold || endsSentence(last.text)) return "paragraph";
  }
  const leading = leadingOf(column, line);
  // A line of a table of contents is one entry.
  if (LEADERS.test(last.text)) return "line";
  const step = line.bottom - last.bottom;
  if (step > leading * 1.28 + 0.5) return "paragraph";
  if (markerOf(line.text) !== undefined && (markerOf(first.text) !== undefined || endsSentence(last.text)))
    return "paragraph";

  // In the middle of a word nothing ends.
  if (/[\p{L}\p{N}][-\u2010\u00AD\u0002]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(line.text)) return "none";

  const { right } = edgesOf(column, line);
  const wouldFit = firstWordWidth(line) + line.size * 0.5 < right - last.right;
  const isMovedIn = line.left > last.left + line.size * 0.8;
  const isMovedOut = line.left < last.left - line.size * 0.8;
  const centred = Math.abs(line.left + line.right - last.left - last.right) < line.size * 0.6;
  if (!centred) {
    // The first line of a new paragraph is moved in; the further lines of an item or a reference are, too.
    const movesBack = next !== undefined && next.left < line.left - line.size * 0.8;
    const ofItem = group.length === 1 && markerOf(first.text) !== undefined && !wouldFit;
    if (isMovedIn && !ofItem && (group.length > 1 || endsSentence(last.text) || movesBack)) return "paragraph";
    if (isMovedOut && group.length > 1) return "paragraph";
  }
  if (!wouldFit) return "none";
  return endsSentence(last.text) && !isMovedIn ? "paragraph" : "line";
}

/** How wide the first word of a line is, as far as its letters' average tells. */
function firstWordWidth(line: Line): number {
  const [word = ""] = line.text.split(/\s/, 1);
  return ((line.right - line.left) * word.length) / Math.max(1, line.text.length);
}

/**
 * Lines that are known to be one block, with the line ends in it that are meant: the type changes there, or the next
 * word would have had room.
 */
export function withBreaks(lines: readonly Line[]): Line[] {
  return columnsOf(lines).flatMap((column) =>
    groupsOfColumn(column).flatMap(({ lines, right }, index, groups) => {
      const last = lines.at(-1);
      const next = groups[index + 1]?.lines[0];
      if (last === undefined || next === undefined) return lines;
      const breaks = !isAlike(last, next) || firstWordWidth(next) + next.size * 0.5 < right - last.right;
      return [...lines.slice(0, -1), { ...last, breaks }];
    }),
  );
}
