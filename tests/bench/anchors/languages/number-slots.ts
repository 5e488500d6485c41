import type { Random } from "../random.ts";
import type { Language } from "./language.ts";

/** A number as it is printed, and another that a careless quotation may have instead. */
export interface NumberPair {
  readonly text: string;
  readonly other: string;
}

const romans = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "XI", "XII"];

const makers: Readonly<Record<string, (random: Random, language: Language) => NumberPair>> = {
  year: (random) => digits(String(random.between(1951, 2024)), random),
  count: (random) => digits(String(random.between(11, 989)), random),
  day: (random) => {
    const day = random.between(1, 28);
    return { text: String(day), other: String(1 + (day % 28)) };
  },
  money: (random, language) => {
    const text = `${random.between(1, 998)}${language.thousands}${String(random.between(0, 999)).padStart(3, "0")}`;
    return digits(text, random);
  },
  percent: (random, language) => {
    const whole = String(random.between(1, 98));
    const tenth = String(random.between(1, 9));
    const text = `${whole}${language.decimal}${tenth}`;
    // The point lost: the very same digits, ten times as much.
    return random.chance(0.4) ? { text, other: whole + tenth } : digits(text, random);
  },
  section: (random) => {
    const section = `${random.between(101, 989)}(${random.pick([..."abcdefghj"])})`;
    if (random.chance(0.5)) return { text: section, other: `${section.slice(0, 4)}${nextLetter(section[4])})` };
    const number = random.between(1, 8);
    return { text: `${section}(${number})`, other: `${section}(${number + 1})` };
  },
  range: (random) => {
    const first = random.between(2, 60);
    const last = first + random.between(2, 30);
    // The dash lost: two numbers become one.
    return { text: `${first}–${last}`, other: random.chance(0.5) ? `${first}${last}` : `${first}–${last + 1}` };
  },
  roman: (random) => {
    const at = random.between(0, romans.length - 2);
    return { text: romans[at] ?? "", other: romans[at + 1] ?? "" };
  },
  half: (random) => {
    const whole = random.between(2, 9);
    return random.chance(0.5) ? { text: `${whole}½`, other: `${whole}12` } : { text: `${whole}½`, other: `${whole}¼` };
  },
  signed: (random, language) => {
    const text = `${random.between(1, 9)}${language.decimal}${random.between(1, 9)}`;
    return { text: `−${text}`, other: text };
  },
};

export function numberPair(slot: string, random: Random, language: Language): NumberPair {
  const make = makers[slot];
  if (make === undefined) throw new Error(`There is no number slot called ${slot}.`);
  return make(random, language);
}

/** One digit changed, or two that stand beside each other exchanged. */
function digits(text: string, random: Random): NumberPair {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.pick(places);
  const digit = text[at] ?? "0";
  const next = text[at + 1];
  if (random.chance(0.3) && next !== undefined && /\d/.test(next) && next !== digit && !(at === 0 && next === "0")) {
    return { text, other: text.slice(0, at) + next + digit + text.slice(at + 2) };
  }
  const changed = String(1 + ((Number(digit) + random.between(0, 7)) % 9));
  if (changed === digit) return { text, other: text.slice(0, at) + (digit === "9" ? "8" : "9") + text.slice(at + 1) };
  return { text, other: text.slice(0, at) + changed + text.slice(at + 1) };
}

function nextLetter(letter = "a"): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
