import type { Line, Word } from "tesseract.js";
import { baseAt, typeSize } from "./line-measures.ts";

/** Of a line's size: a capital is 0.66 to 0.73 high, and a bar from 0.9 on. */
const TALLEST_CAPITAL = 0.82;
/** A capital stands on the line's base; a bar reaches below it by 0.2 and more. */
const BELOW_BASE = 0.1;

/** In type without serifs a capital I is a plain stroke, which the engine likes to take for a bar: how high it is tells them apart. */
export function withCapitalI(line: Line): Line {
  return { ...line, words: line.words.map((word) => withCapitals(word, line)) };
}

function withCapitals(word: Word, line: Line): Word {
  if (!word.text.includes("|")) return word;
  const symbols = word.symbols.map((symbol) => {
    const { x0, x1, y0, y1 } = symbol.bbox;
    const base = baseAt(line, (x0 + x1) / 2);
    const size = typeSize(line);
    const isCapital = base - y0 <= TALLEST_CAPITAL * size && y1 - base <= BELOW_BASE * size;
    return symbol.text === "|" && isCapital ? { ...symbol, text: "I" } : symbol;
  });
  return { ...word, symbols, text: symbols.map(({ text }) => text).join("") };
}
