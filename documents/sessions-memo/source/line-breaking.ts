/**
 * Breaks running text into the lines that leave the evenest right edge: of all ways to break it, the one with the
 * smallest sum of squared gaps, the last line's gap not counted. Words are never divided, and a § stays with its number.
 * @param widthOf the width of a string in points.
 * @param roomOf the room on a line, counted from 0, in points.
 * @returns the lines, without the spaces between them.
 * @throws RangeError where one word is wider than its line.
 */
export function breakLines(
  text: string,
  widthOf: (text: string) => number,
  roomOf: (line: number) => number,
): readonly string[] {
  const words = unbreakableWords(text);
  const seen = new Map<string, Breaking | undefined>();

  function best(from: number, line: number): Breaking | undefined {
    if (from === words.length) return { cost: 0, lines: [] };
    const key = `${String(from)} ${String(line)}`;
    if (seen.has(key)) return seen.get(key);
    let found: Breaking | undefined;
    for (let to = from + 1; to <= words.length; to += 1) {
      const candidate = words.slice(from, to).join(" ");
      const gap = roomOf(line) - widthOf(candidate);
      if (gap < 0) break;
      const rest = best(to, line + 1);
      if (rest === undefined) continue;
      const cost = (to === words.length ? 0 : gap * gap) + rest.cost;
      if (found === undefined || cost < found.cost) found = { cost, lines: [candidate, ...rest.lines] };
    }
    seen.set(key, found);
    return found;
  }

  const breaking = best(0, 0);
  if (breaking === undefined) throw new RangeError(`a word of “${text.slice(0, 40)}…” is wider than its line`);
  return breaking.lines;
}

interface Breaking {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** Words, each § joined to what follows it by the ordinary space that stays in the text. */
function unbreakableWords(text: string): readonly string[] {
  return text.split(/(?<!§) /);
}
