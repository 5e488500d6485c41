import type { Utf16Offset } from "../model/units.ts";

/**
 * Every place where a pattern stands in a text, overlapping ones too, in order. Takes time in proportion to both
 * lengths whatever they hold (Knuth, Morris and Pratt, 1977).
 */
export function* occurrences(text: string, pattern: string): Generator<Utf16Offset> {
  if (pattern === "") return;
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (pattern.charCodeAt(matched) === unit) matched += 1;
    if (matched < pattern.length) continue;
    yield index - pattern.length + 1;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each length of the pattern's beginnings, the longest shorter beginning that is also its end. */
function bordersOf(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  let border = 0;
  for (let index = 1; index < pattern.length; index += 1) {
    const unit = pattern.charCodeAt(index);
    while (border > 0 && pattern.charCodeAt(border) !== unit) border = borders[border - 1] ?? 0;
    if (pattern.charCodeAt(border) === unit) border += 1;
    borders[index] = border;
  }
  return borders;
}
