import * as v from "valibot";
import { DaySchema, SIGNABLE_STATES, type SignOff } from "../model/sign-off.ts";

/** `signOff` of an annotation: a property of ours, by which an editor answers for a passage that is in doubt. */

const text = (longest: number, description: string) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, "at least one letter"),
    v.maxLength(longest, `at most ${longest} characters`),
    v.description(description),
  );

export const FingerprintSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits, as sha256sum prints them"),
);

const fromOne = (description: string) =>
  v.pipe(
    v.number(),
    v.integer("a whole number from 1"),
    v.minValue(1, "a whole number from 1"),
    v.description(description),
  );

export const SignOffSchema = v.pipe(
  v.strictObject({
    state: v.pipe(
      v.picklist(SIGNABLE_STATES),
      v.description("The state that the passage was found in. In any other state the signature lapses."),
    ),
    file: v.pipe(
      FingerprintSchema,
      v.description("SHA-256 of the document that it was found in. For any other file the signature lapses."),
    ),
    by: text(200, "Who answers for it."),
    at: v.pipe(DaySchema, v.description("On what day, such as 2026-11-24.")),
    reason: text(2_000, "Why it may be published all the same, for readers."),
    passage: v.optional(fromOne("Which of the annotation's passages, counted from 1. Needed where there are several.")),
    page: v.optional(fromOne("Where words are in several places: the page that is meant.")),
    prefix: v.optional(text(4_000, "Where words are in several places: words before the one that is meant.")),
    suffix: v.optional(text(4_000, "Where words are in several places: words after the one that is meant.")),
  }),
  v.title("Sign-off"),
  v.description(
    "An editor's word that a passage may be published although it is in doubt. Readers see state and reason.",
  ),
);
type SignOffItem = v.InferOutput<typeof SignOffSchema>;

/** One or several, as the file has them, in our own terms. */
export function signOffsOf(given: SignOffItem | readonly SignOffItem[] | undefined): readonly SignOff[] | undefined {
  if (given === undefined) return undefined;
  const items: readonly SignOffItem[] = "state" in given ? [given] : given;
  return items.map(({ page, prefix, suffix, ...signOff }) => {
    const chooses = page !== undefined || prefix !== undefined || suffix !== undefined;
    return { ...signOff, ...(chooses ? { choice: { page, prefix, suffix } } : {}) };
  });
}
