import type { ItemDraft, ListDraft } from "./draft.ts";
import type { Line } from "./line.ts";
import { begins, follows, type Marker, markerOf } from "./markers.ts";
import type { Group } from "./paragraphs.ts";

interface Level {
  readonly marker: Marker;
  readonly left: number;
}

/** Lists deeper than this are set as if they were not. */
const DEEPEST = 5;

/** The list that begins with the first of some groups, and how many of them it takes up; undefined where none begins. */
export function listFrom(groups: readonly Group[]): { readonly draft: ListDraft; readonly groups: number } | undefined {
  const first = itemStart(groups[0]);
  if (first === undefined) return undefined;
  // A dash may begin a line of speech, a later number a sentence: such begins a list where the next one follows.
  const second = itemStart(groups[1]);
  const isDoubtful = first.marker.numbers === undefined ? /^[–—-]$/u.test(first.marker.text) : !begins(first.marker);
  if (isDoubtful && (second === undefined || !follows(first.marker, second.marker))) return undefined;
  const items: ItemDraft[] = [];
  let levels: Level[] = [];
  let taken = 0;
  for (const group of groups) {
    const start = itemStart(group);
    const [line] = group.lines;
    if (line === undefined) break;
    if (start === undefined) {
      if (!goesOnWith(items.at(-1), line)) break;
      const last = items.at(-1);
      if (last !== undefined) items.splice(-1, 1, { ...last, lines: [...broken(last.lines), ...group.lines] });
      taken += 1;
      continue;
    }
    const next = levelsWith(levels, { marker: start.marker, left: line.left }, line.size);
    if (next === undefined) break;
    levels = next;
    items.push({ depth: levels.length - 1, marker: [start.line], lines: [start.rest, ...group.lines.slice(1)] });
    taken += 1;
  }
  // One number alone is how a sentence may begin.
  if (items.length === 1 && first.marker.numbers !== undefined) return undefined;
  return { draft: { kind: "list", items }, groups: taken };
}

function levelsWith(levels: readonly Level[], item: Level, size: number): Level[] | undefined {
  if (levels.length === 0) return [item];
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    if (level && follows(level.marker, item.marker) && Math.abs(level.left - item.left) < size * 2) {
      return [...levels.slice(0, depth), item];
    }
  }
  const last = levels.at(-1);
  const deeper = last !== undefined && item.left > last.left + size * 0.5 && begins(item.marker);
  return deeper && levels.length < DEEPEST ? [...levels, item] : undefined;
}

function itemStart(
  group: Group | undefined,
): { readonly marker: Marker; readonly line: Line; readonly rest: Line } | undefined {
  const [line] = group?.lines ?? [];
  const marker = line === undefined ? undefined : markerOf(line.text);
  if (line === undefined || marker === undefined) return undefined;
  const [mark, rest] = splitLine(line, marker.text.length, marker.length);
  return { marker, line: mark, rest };
}

/** Parts a line in two, at offsets in its text; what is between them is white space. */
function splitLine(line: Line, end: number, start: number): [Line, Line] {
  const step = (line.right - line.left) / Math.max(1, line.text.length);
  return [
    { ...line, breaks: false, end: line.start + end, text: line.text.slice(0, end), right: line.left + end * step },
    { ...line, start: line.start + start, text: line.text.slice(start), left: line.left + start * step },
  ];
}

/** A paragraph without a marker goes on with an item where it begins as far in as the item's words. */
function goesOnWith(item: ItemDraft | undefined, line: Line): boolean {
  const [words] = item?.lines ?? [];
  const last = item?.lines.at(-1);
  const [marker] = item?.marker ?? [];
  if (words === undefined || last === undefined || marker === undefined) return false;
  const close = line.page === last.page && line.top > last.top && line.top - last.bottom < line.size * 1.5;
  return close && line.left > marker.left + line.size && Math.abs(line.size - words.size) < 0.5;
}

function broken(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, breaks: true } : line));
}
