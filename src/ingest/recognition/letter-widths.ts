/** How wide letters are, in thousandths of a size: between Times' and Helvetica's. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/^[ijl'’‘|!.,:;]$/u, 260],
  [/^[ftrI()[\]{}\-/\\“”"]$/u, 330],
  [/^[szckJ]$/u, 470],
  [/^[abdeghnopquvxy0-9$?_§]$/u, 530],
  [/^[ABCEFKLPSTVXYZ&]$/u, 665],
  [/^[DGHNOQRU]$/u, 735],
  [/^[wm—…%@M]$/u, 815],
  [/^W$/u, 945],
];
const OTHER = 560;

/** The share of a word's width at which each of its letters ends, one number a letter; the last is 1. */
export function letterEnds(letters: readonly string[]): number[] {
  const widths = letters.map(
    (letter) => WIDTHS.find(([kind]) => kind.test(letter.normalize("NFD").charAt(0)))?.[1] ?? OTHER,
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  return widths.map((width) => (end += width) / whole);
}
