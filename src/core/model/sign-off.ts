import * as v from "valibot";

/** States that publish only with an editor's signature. */
export const SIGNABLE_STATES = ["differs", "moved", "ambiguous", "missing"] as const;
export type SignableState = (typeof SIGNABLE_STATES)[number];

/** A day, as people sign with it. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "a day such as 2026-11-24"),
);

/** Who has checked a claim against its source, and on what day. */
export const CheckSchema = v.strictObject({ by: v.string(), at: DaySchema });

/**
 * An editor's word that a passage may be published in the state it was found in. It holds for that state in that very
 * file, and lapses with either.
 */
export interface SignOff {
  readonly state: SignableState;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly file: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Which of the annotation's passages, counted from 1; undefined where there is but one. */
  readonly passage?: number | undefined;
  /** Which place is meant, where there are several: its page, or more of the words beside it. */
  readonly choice?:
    | {
        readonly page?: number | undefined;
        readonly prefix?: string | undefined;
        readonly suffix?: string | undefined;
      }
    | undefined;
}
