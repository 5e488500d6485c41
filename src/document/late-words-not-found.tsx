import { late } from "../ui/late.tsx";
import type { WordsNotFoundProps } from "./words-not-found.tsx";

/** What looks for the words has come before: with it, this can be had, too. */
export const LateWordsNotFound = late<WordsNotFoundProps>(
  async () => (await import("./words-not-found.tsx")).WordsNotFound,
);
