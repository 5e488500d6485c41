/** What stands before a list's item: a bullet, or a number, letter or Roman numeral with something round or after it. */
export interface Marker {
  readonly text: string;
  /** Where the item's own words begin, as an offset in its line. */
  readonly length: number;
  /** Alike for the markers of one list: "1.", "(a)", "•". */
  readonly family: string;
  /** What number it may be: its place in the list. Undefined for bullets. */
  readonly numbers: readonly number[] | undefined;
}

const BULLET = /^([•‣◦▪▫●○■□⁃∙·‐–—*+❖➢✓✔\uF0B7\uF0A7-])\s+(?=\S)/u;
const NUMBERED = /^([([]?)(\d{1,3}|[a-z]|[A-Z]|[ivxl]{1,6}|[IVXL]{1,6})([.)\]:]{1,2}|\.\))\s+(?=\S)/u;

export function markerOf(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  if (bullet) return { text: bullet[1] ?? "", length: bullet[0].length, family: bullet[1] ?? "", numbers: undefined };
  const numbered = NUMBERED.exec(text);
  if (!numbered) return undefined;
  const [whole, open = "", value = "", close = ""] = numbered;
  const numbers = [];
  if (/^\d/.test(value)) numbers.push(Number(value));
  if (/^[a-z]$/i.test(value)) numbers.push((value.toLowerCase().codePointAt(0) ?? 96) - 96);
  if (/^[ivxl]+$/i.test(value)) numbers.push(romanOf(value.toLowerCase()));
  const kind = /^\d/.test(value) ? "1" : value === value.toLowerCase() ? "a" : "A";
  return { text: open + value + close, length: whole.length, family: open + kind + close, numbers };
}

/** Whether one marker comes right after another in one list. */
export function follows(one: Marker, other: Marker): boolean {
  if (one.family !== other.family) return false;
  if (one.numbers === undefined || other.numbers === undefined) return true;
  return one.numbers.some((number) => other.numbers?.includes(number + 1));
}

/** Whether a numbered marker may begin a list. */
export function begins(marker: Marker): boolean {
  return marker.numbers === undefined || marker.numbers.includes(1);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanOf(numeral: string): number {
  let sum = 0;
  for (let at = 0; at < numeral.length; at += 1) {
    const own = ROMAN[numeral.charAt(at)] ?? 0;
    sum += own < (ROMAN[numeral.charAt(at + 1)] ?? 0) ? -own : own;
  }
  return sum;
}

/** What stands before a footnote: a number or a sign, with or without a stop. */
const FOOTNOTE_MARK = /^(?:\d{1,3}|[*†‡§¶#]{1,3}|[a-z])(?:[.)\]]\s*|\s+|(?=\p{Lu}))/u;

export function hasFootnoteMark(text: string): boolean {
  return FOOTNOTE_MARK.test(text);
}
