/** Which of the words that were read a word is; undefined where none is. */
export type WordPairs = readonly (number | undefined)[];

/** What it costs to take a word for none of the others. Two that are half alike cost as much. */
const UNPAIRED = 0.5;
/** Words on a page of the closest print; more are paired by place alone. */
const MOST_PAIRS = 6_000_000;

/** Pairs words in order so that they are most alike (S. B. Needleman and C. D. Wunsch, 1970). */
export function pairWords(words: readonly string[], read: readonly string[]): WordPairs {
  let start = 0;
  while (start < words.length && start < read.length && words[start] === read[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(words.length, read.length) - start && words.at(-1 - tail) === read.at(-1 - tail)) tail += 1;
  const pairs: (number | undefined)[] = words.map((_, index) => {
    if (index < start) return index;
    return index >= words.length - tail ? index - words.length + read.length : undefined;
  });
  const [ours, theirs] = [words.slice(start, words.length - tail), read.slice(start, read.length - tail)];
  if (ours.length * theirs.length > MOST_PAIRS) return pairs;
  const width = theirs.length + 1;
  const costs = new Float32Array((ours.length + 1) * width);
  for (let row = 0; row <= ours.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (row === 0 || column === 0) costs[row * width + column] = (row + column) * UNPAIRED;
      else {
        costs[row * width + column] = Math.min(
          (costs[(row - 1) * width + column] ?? 0) + UNPAIRED,
          (costs[row * width + column - 1] ?? 0) + UNPAIRED,
          (costs[(row - 1) * width + column - 1] ?? 0) + unlikeness(ours[row - 1] ?? "", theirs[column - 1] ?? ""),
        );
      }
    }
  }
  for (let [row, column] = [ours.length, theirs.length]; row > 0 && column > 0;) {
    const here = costs[row * width + column] ?? 0;
    const unlike = unlikeness(ours[row - 1] ?? "", theirs[column - 1] ?? "");
    if (Math.abs(here - (costs[(row - 1) * width + column - 1] ?? 0) - unlike) < 1e-4) {
      pairs[start + row - 1] = start + column - 1;
      row -= 1;
      column -= 1;
    } else if (Math.abs(here - (costs[(row - 1) * width + column] ?? 0) - UNPAIRED) < 1e-4) row -= 1;
    else column -= 1;
  }
  return pairs;
}

/** From 0 for the same to 1: by how many pairs of neighbouring letters both have (L. R. Dice, 1945). */
function unlikeness(one: string, other: string): number {
  if (one === other) return 0;
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  const rest = [...theirs];
  let shared = 0;
  for (const pair of ours) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  // Words in the same place are likely to be the same, however they were read.
  return Math.min(0.95, 1 - (2 * shared) / (ours.length + theirs.length));
}

function pairsOf(word: string): string[] {
  const padded = ` ${word.toLowerCase()} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
