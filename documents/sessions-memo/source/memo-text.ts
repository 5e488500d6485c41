/** The memorandum's words, by the place they take on the page. Every string is one line of running text. */
export interface MemoText {
  /** The office, and its address. */
  readonly letterhead: readonly string[];
  readonly date: string;
  readonly heading: string;
  readonly fields: readonly MemoField[];
  readonly paragraphs: readonly string[];
}

/** A labelled line of the memorandum's head, such as `FROM:` and who it is from. */
export interface MemoField {
  /** With its colon. */
  readonly label: string;
  readonly value: string;
}

/**
 * Reads memo.md: blocks between blank lines, in the order letterhead (one line each), date, `# heading`, labelled
 * fields, paragraphs.
 * @throws Error where a block is not what its place asks for; the source is kept beside this file, so that is a slip of
 *   ours and not a reader's.
 */
export function parseMemo(source: string): MemoText {
  const blocks = source.trim().split(/\n\s*\n/);
  const [letterhead, date, heading, ...rest] = blocks;
  if (letterhead === undefined || date === undefined || heading === undefined || !heading.startsWith("# ")) {
    throw new Error(
      "memo.md begins with the letterhead, the date and a heading marked #, each followed by a blank line",
    );
  }
  const fields: MemoField[] = [];
  for (const block of rest) {
    const field = /^(?<label>[A-Z]+:) (?<value>.+)$/.exec(block)?.groups;
    if (field?.["label"] === undefined || field["value"] === undefined) break;
    fields.push({ label: field["label"], value: field["value"] });
  }
  const paragraphs = rest.slice(fields.length);
  if (fields.length === 0 || paragraphs.length === 0) {
    throw new Error("memo.md has labelled fields (FROM: …) after its heading, and paragraphs after those");
  }
  return { letterhead: letterhead.split("\n"), date, heading: heading.slice(2), fields, paragraphs };
}

/** All words of the page in reading order, as one string with single spaces. */
export function memoWords(memo: MemoText): string {
  const fields = memo.fields.map(({ label, value }) => `${label} ${value}`);
  return [...memo.letterhead, memo.date, memo.heading, ...fields, ...memo.paragraphs].join(" ");
}
