import type { HiddenText, Hiding } from "../../../core/model/hidden-text.ts";
import type { Box } from "../../../core/model/quad.ts";
import type { PageNumber } from "../../../core/model/units.ts";
import { isSpace, type PlacedCharacter } from "./find-hidden.ts";

/** What stands in the text for words that something lies over, as the page shows it: U+2588, full block. */
const BLOCK = 0x2588;

/** A page's characters without what is hidden. */
export interface ShownCharacters {
  readonly characters: readonly PlacedCharacter[];
  /** For each, its index among all. */
  readonly indices: readonly number[];
  readonly hidden: readonly HiddenText[];
}

/**
 * Takes hidden characters out. What lies over words is a block in their place, one a line, for the words beside it do not
 * follow each other; where nothing is to be seen, nothing stands.
 */
export function leaveOutHidden(
  page: PageNumber,
  all: readonly PlacedCharacter[],
  hidings: readonly (Hiding | undefined)[],
): ShownCharacters {
  const characters: PlacedCharacter[] = [];
  const indices: number[] = [];
  const hidden: HiddenText[] = [];
  const put = (character: PlacedCharacter, index: number): void => {
    characters.push(character);
    indices.push(index);
  };
  let index = 0;
  while (index < all.length) {
    const [character, hiding] = [all[index], hidings[index]];
    if (character === undefined) break;
    if (hiding === undefined) {
      put(character, index);
      index += 1;
      continue;
    }
    const end = endOfRun(all, hidings, index);
    const run = all.slice(index, end);
    hidden.push(...described(page, hidings.slice(index, end), run));
    for (const line of linesOf(run)) {
      const [first] = line.characters;
      if (isCover(hiding) && first !== undefined) {
        put({ ...first, codePoint: BLOCK, endsLineAsHyphen: false, box: around(line.characters) }, index + line.at);
      }
      if (line.end !== undefined) put(line.end, index + line.at + line.characters.length);
    }
    index = end;
    // A space on either side of nothing is one space.
    while (!isCover(hiding) && isGap(all[index]) && (characters.length === 0 || isGap(characters.at(-1)))) index += 1;
  }
  return { characters, indices, hidden };
}

/** Past the last character of a stretch that is hidden alike, spaces and line ends within it included. */
function endOfRun(all: readonly PlacedCharacter[], hidings: readonly (Hiding | undefined)[], start: number): number {
  let end = start + 1;
  for (let at = end; at < all.length; at += 1) {
    const character = all[at];
    if (isAlike(hidings[at], hidings[start])) end = at + 1;
    else if (hidings[at] !== undefined || character === undefined) break;
    else if (!character.generated && !isSpace(character)) break;
  }
  return end;
}

interface RunLine {
  readonly at: number;
  readonly characters: readonly PlacedCharacter[];
  /** The line end that follows. */
  readonly end?: PlacedCharacter;
}

function linesOf(run: readonly PlacedCharacter[]): RunLine[] {
  const lines: RunLine[] = [];
  let at = 0;
  for (const [index, character] of run.entries()) {
    const isEnd = endsLine(character);
    if (!isEnd && !character.endsLineAsHyphen) continue;
    const characters = run.slice(at, isEnd ? index : index + 1);
    const end = isEnd ? character : { ...character, codePoint: 0x0a, generated: true, endsLineAsHyphen: false };
    lines.push({ at, characters, end });
    at = index + 1;
  }
  return at < run.length ? [...lines, { at, characters: run.slice(at) }] : lines;
}

function endsLine({ generated, codePoint }: PlacedCharacter): boolean {
  return generated && (codePoint === 0x0a || codePoint === 0x0d);
}

function isGap(character: PlacedCharacter | undefined): boolean {
  return character !== undefined && !endsLine(character) && isSpace(character);
}

function isCover(hiding: Hiding): boolean {
  return hiding === "under-black" || hiding === "under-white" || hiding === "under-picture";
}

/** One thing may lie over words, and be darker at one end than at the other. */
function isAlike(one: Hiding | undefined, other: Hiding | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && isCover(one) && isCover(other));
}

/** What is told of a stretch; nothing, where it has neither letter nor digit. */
function described(
  page: PageNumber,
  hidings: readonly (Hiding | undefined)[],
  run: readonly PlacedCharacter[],
): HiddenText[] {
  const text = run
    .map((character) => (isSpace(character) ? " " : String.fromCodePoint(character.codePoint)))
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const kinds = new Set(hidings.filter((hiding) => hiding !== undefined));
  const [hiding] = kinds.size > 1 ? (["under-picture"] as const) : kinds;
  if (hiding === undefined || !/[\p{L}\p{N}]/u.test(text)) return [];
  return [{ page, hiding, words: text.split(" ").length, text }];
}

function around(characters: readonly PlacedCharacter[]): Box | undefined {
  const boxes = characters.flatMap(({ box, generated }) => (generated || box === undefined ? [] : [box]));
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
