import type { Agreement, SideAgreement } from "./context.ts";

/**
 * How near unrelated text comes by chance: the lowest share of letters in error that a stretch of so many letters had
 * anywhere in a book of 518,000 letters it was not taken from.
 */
const CHANCE: readonly (readonly [letters: number, share: number])[] = [
  [12, 0],
  [16, 0.13],
  [20, 0.25],
  [30, 0.33],
  [40, 0.42],
  [60, 0.52],
  [100, 0.59],
];

export function chanceShare(letters: number): number {
  const index = CHANCE.findIndex(([most]) => letters <= most);
  if (index < 0) return CHANCE.at(-1)?.[1] ?? 0;
  const [lowLetters, lowShare] = CHANCE[index - 1] ?? [0, 0];
  const [highLetters, highShare] = CHANCE[index] ?? [0, 0];
  return lowShare + ((highShare - lowShare) * (letters - lowLetters)) / (highLetters - lowLetters);
}

/** Letters that are no chance in a book; there, 12 were found by chance. */
const TELLING_ANYWHERE = 22;

/**
 * How many letters must agree, without anything else to go by, to be no chance in a document of so many: with each
 * doubling of the document, two letters more. A page of 1,500 letters asks for 8, fifty pages for 18.
 */
export function tellingLetters(documentLetters: number): number {
  const letters = 2 * Math.log2(Math.max(2, documentLetters)) - 13;
  return Math.min(TELLING_ANYWHERE, Math.max(1, letters));
}

/** An ideograph is one of thousands, but a few hundred are most of any text; a syllable of Korean is two or three letters. */
const IDEOGRAPH = 2.5;

/** How much letters tell, in letters of an alphabet. */
export function weightOf(units: Uint16Array): number {
  let weight = 0;
  // By number: taking a list apart costs more than adding up.
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    weight += unit >= 0x3040 && unit <= 0xd7a3 ? IDEOGRAPH : 1;
  }
  return weight;
}

export interface Evidence {
  /** {@link weightOf} the quotation, and its letters. */
  readonly weight: number;
  readonly letters: number;
  readonly errors: number;
  readonly agreement: Agreement;
  readonly documentLetters: number;
  /** Whether the words stand in another place as well as here. */
  readonly repeated: boolean;
  /** Whether the words given for a side that does not agree stand elsewhere in the document. */
  readonly sideElsewhere: () => boolean;
}

/**
 * What a place is worth. `sound` it is the one · `moved` the words are there, their surroundings are not · `chance` it
 * may well be other words.
 */
export function worthOf(evidence: Evidence): "sound" | "moved" | "chance" {
  const { agreement, weight, errors, letters } = evidence;
  const sides = [agreement.before, agreement.after].filter((side) => side !== undefined);
  const share = errors / letters;
  if (sides.length === 0) return worthAlone(evidence);
  const agreeing = sides.filter(({ degree }) => degree !== "none");
  const strong = sides.some(({ degree }) => degree === "strong");
  const all = weight + sum(agreeing, ({ given }) => given);
  const allErrors = errors + sum(agreeing, (side) => (side.degree === "apart" ? 0 : side.errors));
  const chance = chanceShare(all);
  // Unrelated surroundings are hardly ever fair, and never both where there are some letters of them.
  const bothFair =
    agreeing.length === 2 && agreeing.every(({ given, degree }) => given >= LEAST_FAIR || degree === "strong");
  if (agreeing.length === sides.length && (strong || (errors > 0 && bothFair))) {
    return errors === 0 || (share <= 0.46 && allErrors <= 0.7 * chance * all) ? "sound" : "chance";
  }
  const telling = tellingLetters(evidence.documentLetters);
  if (strong) {
    if (
      errors > 0 &&
      (share > 0.2 ? share > 0.34 || allErrors > 0.45 * chance * all : allErrors > 0.5 * chance * all)
    ) {
      return "chance";
    }
    if (all < telling) return "chance";
    // Of a copy that is gone, a sibling may have a neighbour that is much the same.
    const same = agreeing.some(({ degree, errors, given }) => degree === "strong" && errors <= given * ALL_BUT_SAME);
    if (evidence.repeated && !same) return "moved";
    return evidence.sideElsewhere() ? "moved" : "sound";
  }
  const beside = sides.some(({ degree }) => degree === "fair");
  if (beside && agreeing.length === sides.length && errors === 0 && weight >= telling) return "sound";
  return weight >= (errors === 0 ? telling : Math.max(30, telling)) && share <= 0.1 ? "moved" : "chance";
}

/** The share of letters in error of one side that, where the other is not there, says which of several copies is meant. */
const ALL_BUT_SAME = 0.1;

/** Letters of surroundings that tell something where they agree only fairly. */
const LEAST_FAIR = 12;

/** The least letters that may have an error where no context is given, and the largest share of many that may be in error. */
const LEAST_ALONE = 20;
const MOST_ALONE = 0.28;

function worthAlone({ weight, errors, letters, documentLetters }: Evidence): "sound" | "chance" {
  const telling = tellingLetters(documentLetters);
  if (errors === 0) return weight >= telling ? "sound" : "chance";
  const share = errors / letters;
  const enough = weight >= LEAST_ALONE && weight * (1 - 2 * share) >= telling * 0.7;
  return enough && share <= MOST_ALONE && share <= 0.6 * chanceShare(weight) ? "sound" : "chance";
}

function sum(sides: readonly SideAgreement[], of: (side: SideAgreement) => number): number {
  return sides.reduce((total, side) => total + of(side), 0);
}
