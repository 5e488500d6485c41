import type { Quotation, WordChange } from "../model/standing.ts";
import type { Step } from "./align.ts";
import { align, MOST_PAIRS } from "./align.ts";
import { isNegation } from "./same-stem.ts";
import type { Token } from "./tokens.ts";
import { editedTokensOf, sameWord, tokensOf } from "./tokens.ts";

/** A quotation beside its passage, or why it is none. */
export type Comparison =
  | { readonly ok: true; readonly quotation: Quotation }
  | { readonly ok: false; readonly reason: string };

/**
 * Compares quoted words with a passage. Word for word, but for case, curly and straight marks, white space and a last
 * comma or stop, they are `exact`. With ellipses, an editor's brackets, other endings or other punctuation they are a
 * quotation with changes. Anything else is refused: other words, another number or name, a negation left out or put in.
 *
 * @param quoted what stands between the quotation marks.
 * @param passageText the passage as the document has it, lines joined.
 */
export function compareQuotation(quoted: string, passageText: string): Comparison {
  const passage = tokensOf(passageText);
  const words = tokensOf(quoted);
  if (!/[\p{L}\p{N}]/u.test(quoted)) return { ok: false, reason: "There are no words between the quotation marks." };
  if ((words.length + 1) * (passage.length + 1) > MOST_PAIRS) {
    return {
      ok: false,
      reason: "The quotation and its passage are too long to compare. Quote less, or split the passage.",
    };
  }
  const at = placeOf(words, passage);
  if (at !== undefined) {
    const source = sourceOf(passageText, passage.slice(at, at + words.length), quoted);
    return { ok: true, quotation: { quoted, source, exact: true, changes: [{ kind: "same", text: quoted }] } };
  }
  const { steps, sound } = align(editedTokensOf(quoted), passage, (index) => !isName(passage, index));
  const used = steps.flatMap((step) => ("passage" in step ? [step.passage] : []));
  const source = sourceOf(passageText, used, quoted);
  if (!sound) return { ok: false, reason: reasonOf(quoted, source, steps) };
  const slip = slipOf(steps);
  if (slip !== undefined) return { ok: false, reason: `${slip} Quoted: “${quoted}”. In the passage: “${source}”.` };
  return { ok: true, quotation: { quoted, source, exact: false, changes: changesOf(steps) } };
}

/** Where in a passage words stand unbroken and unchanged; undefined if nowhere. */
function placeOf(words: readonly Token[], passage: readonly Token[]): number | undefined {
  for (let at = 0; at + words.length <= passage.length; at += 1) {
    const same = words.every((word, index) => {
      const theirs = passage[at + index];
      return theirs !== undefined && sameWord(word, theirs, index === 0, index === words.length - 1);
    });
    if (same) return at;
  }
  return undefined;
}

/** A capital inside a sentence makes a name. */
function isName(passage: readonly Token[], index: number): boolean {
  const token = passage[index];
  if (!token || !/^\P{L}*\p{Lu}/u.test(token.text)) return false;
  const before = passage[index - 1];
  return before !== undefined && !endsSentence(before);
}

function endsSentence({ text }: Token): boolean {
  return /[.?!:]["'”’)\]]*$/u.test(text);
}

/** The passage's own characters from the first to the last of its words; marks at the ends only where the quotation has some. */
function sourceOf(passageText: string, used: readonly Token[], quoted: string): string {
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last) return "";
  let source = passageText.slice(first.start, last.start + last.text.length).replace(/\s+/gu, " ");
  if (/^[\p{L}\p{N}]/u.test(quoted)) source = source.replace(/^["'“‘([]+/u, "");
  if (/[\p{L}\p{N}]$/u.test(quoted)) source = source.replace(/(?<=[\p{L}\p{N}])["'”’)\],.;:]+$/u, "");
  return source;
}

function changesOf(steps: readonly Step[]): WordChange[] {
  const changes: { kind: WordChange["kind"]; text: string }[] = [];
  /** What was put in waits, so that in each change the passage's words come before the commentary's. */
  let added: string[] = [];
  const push = (kind: WordChange["kind"], text: string): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else changes.push({ kind, text });
  };
  const flush = (): void => {
    if (added.length > 0) push("added", added.join(" "));
    added = [];
  };
  for (const step of steps) {
    if (step.kind === "same") {
      flush();
      push("same", step.quoted.text);
      continue;
    }
    if ("passage" in step) push("removed", step.passage.text);
    if ("quoted" in step) added.push(step.quoted.text);
  }
  flush();
  return changes;
}

/** What an editor's own marks must not do: hide or put in a negation, or put in a number. */
function slipOf(steps: readonly Step[]): string | undefined {
  for (const [index, step] of steps.entries()) {
    if (step.kind === "left-out" && isNegation(step.passage) && sharesSentence(steps, index)) {
      return `The quotation leaves out “${step.passage.text}”.`;
    }
    if (step.kind !== "put-in" || step.quoted.kind !== "editor") continue;
    const own = tokensOf(step.quoted.text.replace(/[[\]]/gu, " "));
    const negation = own.find(isNegation);
    if (negation) return `The brackets put in “${negation.text}”.`;
    const number = own.find((token) => /\p{N}/u.test(token.core) && !leftOut(steps).has(token.core));
    if (number) return `The brackets put in the number “${number.text}”.`;
  }
  return undefined;
}

function leftOut(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap((step) => (step.kind === "left-out" ? [step.passage.core] : [])));
}

/** Whether a word left out is of a sentence of which the quotation keeps a part. */
function sharesSentence(steps: readonly Step[], index: number): boolean {
  let endedBefore = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (!step || !("passage" in step)) continue;
    endedBefore ||= endsSentence(step.passage);
    if (step.kind !== "left-out") break;
  }
  let endedAfter = false;
  for (let at = index; at < steps.length; at += 1) {
    const step = steps[at];
    if (!step || !("passage" in step)) continue;
    if (step.kind !== "left-out") break;
    endedAfter ||= endsSentence(step.passage);
  }
  return !endedBefore || !endedAfter;
}

function reasonOf(quoted: string, source: string, steps: readonly Step[]): string {
  const [wrong] = steps.filter((step) => step.kind === "other" || ("allowed" in step && !step.allowed));
  const where = source === "" ? "The passage has none of these words." : `In the passage: “${source}”.`;
  return `${wordsOf(wrong)} Quoted: “${quoted}”. ${where}`;
}

function wordsOf(step: Step | undefined): string {
  switch (step?.kind) {
    case "other":
      return `The quotation has “${step.quoted.text}” where the passage has “${step.passage.text}”.`;
    case "left-out":
      return `The quotation leaves out “${step.passage.text}” without saying so.`;
    case "put-in":
      return `The quotation has “${step.quoted.text}”, which the passage does not have there.`;
    default:
      return "The quoted words are not in the passage.";
  }
}
