/** How many letters have to be put in, taken out or changed to make one text of another (V. I. Levenshtein, 1965). */
export function editDistance(one: string, other: string): number {
  let above = Uint32Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const here = new Uint32Array(other.length + 1);
    here[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      here[column] = Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change);
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
