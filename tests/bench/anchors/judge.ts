import type { Anchor, PassagePart, Unanchored } from "../../../src/core/model/anchor.ts";
import type { DocumentText } from "../../../src/core/model/page-text.ts";
import { letters } from "./corpus/folding.ts";
import type { Stretch } from "./corpus/edition.ts";
import type { Task } from "./kinds/case.ts";
import { PUBLISHABLE } from "./kinds/case.ts";

/**
 * `right` the true words, in a state that may be · `held` the true words, but not for publication · `ends` the place, but
 * an end is off · `wrong` other words, for publication, if only in one of its parts · `misled` other words, not for publication · `missing` no words ·
 * `false` a trap taken for a passage · `refused` a trap seen through · `broken` an anchor that contradicts its own page.
 */
export type Outcome = "right" | "held" | "ends" | "wrong" | "misled" | "missing" | "false" | "refused" | "broken";

export type Answer = Anchor | Unanchored;

export function judge(task: Task, answer: Answer): Outcome {
  if (!("parts" in answer)) return task.sort === "trap" ? "refused" : "missing";
  if (!answer.parts.every((part) => holds(task.document, part))) return "broken";
  const published = PUBLISHABLE.includes(answer.state);
  if (task.sort === "trap") return published ? "false" : "refused";
  const { shared, missed, extra } = compare(task.document, task.truth, answer.parts);
  if (missed + extra <= 2 * task.slack) return task.accepts.includes(answer.state) ? "right" : "held";
  const astray = answer.parts.some((part) => isAstray(task.document, task.truth, part));
  if (shared >= (shared + missed + extra) / 2 && !(published && astray)) return "ends";
  return published ? "wrong" : "misled";
}

/** A part of so many letters and none of them right is no slip at an end. */
const ASTRAY = 12;

function isAstray(document: DocumentText, truth: readonly Stretch[], part: Stretch): boolean {
  const { shared, extra } = compare(document, truth, [part]);
  return shared === 0 && extra >= ASTRAY;
}

/** Whether a part is of its page: offsets within, the text that stands there, and a quad at least. */
function holds(document: DocumentText, part: PassagePart): boolean {
  const page = document.pages[part.page - 1];
  if (page === undefined || part.start >= part.end || part.end > page.text.length) return false;
  return part.quads.length > 0 && letters(part.text) === letters(page.text.slice(part.start, part.end));
}

const WORDLIKE = /[\p{L}\p{N}\p{M}]/u;

/** Letters and digits in both, in the truth alone, in the answer alone. */
export function compare(
  document: DocumentText,
  truth: readonly Stretch[],
  found: readonly Stretch[],
): { readonly shared: number; readonly missed: number; readonly extra: number } {
  let [shared, missed, extra] = [0, 0, 0];
  for (const page of new Set([...truth, ...found].map((stretch) => stretch.page))) {
    const text = document.pages[page - 1]?.text ?? "";
    const here = (stretches: readonly Stretch[]): Uint8Array => {
      const marks = new Uint8Array(text.length);
      for (const stretch of stretches) if (stretch.page === page) marks.fill(1, stretch.start, stretch.end);
      return marks;
    };
    const [wanted, given] = [here(truth), here(found)];
    for (let unit = 0; unit < text.length; unit += 1) {
      if (!wanted[unit] && !given[unit]) continue;
      if (!WORDLIKE.test(String.fromCodePoint(text.codePointAt(unit) ?? 0))) continue;
      if (wanted[unit] && given[unit]) shared += 1;
      else if (wanted[unit]) missed += 1;
      else extra += 1;
    }
  }
  return { shared, missed, extra };
}
