import type { Utf16Offset } from "../model/units.ts";

/** A piece of a quotation or of a passage: what stands between white space, or one mark of an editor. */
export interface Token {
  /**
   * `word` as it is · `ellipsis` for words left out · `editor` a bracket of the editor's own words ·
   * `altered` a word with brackets inside, such as "[T]he" or "encourag[ing]".
   */
  readonly kind: "word" | "ellipsis" | "editor" | "altered";
  readonly text: string;
  /** In the text it was taken from; for a quotation with editor's marks, nowhere exact. */
  readonly start: Utf16Offset;
  /** The word with all its punctuation, in one way of writing: see {@link plain}. */
  readonly whole: string;
  /** The same without the punctuation around it; signs of a number stay. */
  readonly core: string;
}

/** Dashes stand apart, for one writes them with spaces and another without; between digits they belong to the number. */
const PIECE = /[—―]|(?<!\d)–|–(?!\d)|(?:[^\s—―–]|(?<=\d)–(?=\d))+/gu;
const ELLIPSIS = /\[\s*(?:…|\.{3,4}|\.(?:\s\.){2,3})\s*\]|…|\.{3,4}|\.(?:\s\.){2,3}/gu;
const BRACKET = /\[[^[\]]*\]/gu;
/** Stands for a space within an editor's bracket while pieces are taken apart. A noncharacter: no text has it. */
const HELD_SPACE = "\uFDD0";

const BEFORE_WORD = /^(?:[^\p{L}\p{N}\p{M}\p{Sc}§%+#.-]|\.(?!\d)|-(?!\d))+/u;
const AFTER_WORD = /[^\p{L}\p{N}\p{M}\p{Sc}%]+$/u;

/** One way of writing: case, composition, ligatures and the kind of apostrophe, quotation mark and dash do not matter. */
export function plain(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ`´′‛]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/^([^\p{L}\p{N}]*)'/u, '$1"')
    .replace(/'([^\p{L}\p{N}]*)$/u, '"$1');
}

/** A passage, or a quotation that is looked for as it is. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(PIECE), (match) => tokenOf("word", match[0], match.index));
}

/** A quotation, with ellipses and brackets read as an editor's marks. */
export function editedTokensOf(text: string): Token[] {
  const marked = text
    .replaceAll(HELD_SPACE, " ")
    .replace(ELLIPSIS, " … ")
    .replace(BRACKET, (bracket) => bracket.replace(/\s/gu, HELD_SPACE));
  return Array.from(marked.matchAll(PIECE), (match) => {
    const piece = match[0].replaceAll(HELD_SPACE, " ");
    return tokenOf(kindOf(piece), piece, match.index);
  });
}

function kindOf(piece: string): Token["kind"] {
  if (/^…\p{P}*$/u.test(piece)) return "ellipsis";
  if (!/\[[^[\]]*\]/u.test(piece)) return "word";
  return /[\p{L}\p{N}]/u.test(piece.replace(BRACKET, "")) ? "altered" : "editor";
}

function tokenOf(kind: Token["kind"], text: string, start: Utf16Offset): Token {
  const whole = plain(text);
  const core = whole.replace(BEFORE_WORD, "").replace(AFTER_WORD, "");
  return { kind, text, start, whole, core: core === "" ? whole : core };
}

/**
 * Whether a quoted word is the passage's, punctuation and all. At the first word of an unbroken run the passage may have
 * marks before it, at the last marks after it; there the quotation's own comma or stop does not matter.
 */
export function sameWord(quoted: Token, passage: Token, first: boolean, last: boolean): boolean {
  if (quoted.whole === passage.whole) return true;
  if (!first && !last) return false;
  const word = last ? quoted.whole.replace(/[.,]+(?="?$)/u, "") : quoted.whole;
  const at = passage.whole.indexOf(word);
  if (word === "" || at < 0 || (!first && at > 0)) return false;
  const before = passage.whole.slice(0, at);
  const after = passage.whole.slice(at + word.length);
  const loose = before === "" || passage.whole.replace(BEFORE_WORD, "") === passage.whole.slice(at);
  return loose && (after === "" || (last && after.replace(AFTER_WORD, "") === ""));
}
