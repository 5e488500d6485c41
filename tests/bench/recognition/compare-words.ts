/** Points: a highlight this far off still lies on its words. */
export const NEAR = 2;
/** Points: a word further away is another one. */
const FAR = 15;

/** A word and its place, in points of a page as it is shown. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of a page's words was found. */
export interface WordComparison {
  /** True words that are not there, or not where they should be; and words that should not be there. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Words further off than {@link NEAR}, and the furthest, in points. */
  readonly off: number;
  readonly furthest: number;
}

/** Holds found words against true ones, each to the nearest of its letters. */
export function compareWords(words: readonly PlacedWord[], found: readonly PlacedWord[]): WordComparison {
  const left = new Set(found);
  const lost: string[] = [];
  const distances: number[] = [];
  for (const word of words) {
    const [nearest] = [...left]
      .filter(({ text }) => text === word.text)
      .map((other) => ({ other, distance: distanceOf(word, other) }))
      .toSorted((one, other) => one.distance - other.distance);
    if (nearest === undefined || nearest.distance > FAR) {
      lost.push(word.text);
      continue;
    }
    left.delete(nearest.other);
    distances.push(nearest.distance);
  }
  return {
    lost,
    added: [...left].map(({ text }) => text),
    off: distances.filter((distance) => distance > NEAR).length,
    furthest: Math.max(0, ...distances),
  };
}

/** The most that one of a word's sides is off. */
function distanceOf(one: PlacedWord, other: PlacedWord): number {
  return Math.max(...(["left", "top", "right", "bottom"] as const).map((side) => Math.abs(one[side] - other[side])));
}

/** Of a sloping word the middles of its sides, as of the true ones. */
export function placedWords({
  text,
  boxes,
}: {
  readonly text: string;
  readonly boxes: readonly number[];
}): PlacedWord[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const own = boxes.slice(index * 4, (index + word.length) * 4);
    const side = (which: number): number[] => own.filter((_, at) => at % 4 === which);
    const [lefts, tops, rights, bottoms] = [side(0), side(1), side(2), side(3)];
    const middle = Math.floor(word.length / 2);
    const runsDown = Math.abs((tops.at(-1) ?? 0) - (tops[0] ?? 0)) > Math.abs((lefts.at(-1) ?? 0) - (lefts[0] ?? 0));
    return {
      text: word,
      left: runsDown ? (lefts[middle] ?? 0) : Math.min(...lefts),
      top: runsDown ? Math.min(...tops) : (tops[middle] ?? 0),
      right: runsDown ? (rights[middle] ?? 0) : Math.max(...rights),
      bottom: runsDown ? Math.max(...bottoms) : (bottoms[middle] ?? 0),
    };
  });
}
