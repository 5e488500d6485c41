/** A stretch of a citation; titles stand in italics where the style has it so. */
export interface TextRun {
  readonly text: string;
  readonly italic?: true;
}

/** One line of a citation, under the name that the style has for it. */
export interface CitationLine {
  readonly part: "citation" | "note" | "bibliography" | "reference" | "in-text";
  readonly runs: readonly TextRun[];
}

/** Makes one line of text that came from anybody: no line ends, no control characters, no double spaces. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

export function italic(text: string): TextRun {
  return { text: tidy(text), italic: true };
}

/** Puts a line together from text and runs; what is undefined is left out. */
export function lineOf(part: CitationLine["part"], pieces: readonly (string | TextRun | undefined)[]): CitationLine {
  const runs: TextRun[] = [];
  for (const piece of pieces) {
    if (piece === undefined || piece === "") continue;
    const run: TextRun = typeof piece === "string" ? { text: piece } : piece;
    const last = runs.at(-1);
    if (last !== undefined && last.italic === run.italic)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return { part, runs };
}

/** The line without its italics. */
export function plainLine({ runs }: CitationLine): string {
  return runs.map(({ text }) => text).join("");
}

/** "Memorandum" within a sentence. Initials of names and abbreviations stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Pages as a range where they follow each other ("3–5"), else one by one ("3, 5"). */
export function pageRange(labels: readonly string[]): string {
  const numbers = labels.map((label) => (/^\d+$/.test(label) ? Number(label) : NaN));
  const first = numbers[0] ?? NaN;
  const runsOn = labels.length > 1 && numbers.every((number, index) => number === first + index);
  return runsOn ? `${labels[0]}–${labels.at(-1)}` : labels.map(tidy).join(", ");
}

/** "p. 1", "pp. 3–5". */
export function pagesWord(labels: readonly string[]): string {
  return `${labels.length === 1 ? "p." : "pp."} ${pageRange(labels)}`;
}

/** "para. 2", "paras. 2–3". @param names of one paragraph and of several. */
export function paragraphsWord(numbers: readonly number[], names: readonly [one: string, several: string]): string {
  return `${names[numbers.length === 1 ? 0 : 1]} ${pageRange(numbers.map(String))}`;
}
