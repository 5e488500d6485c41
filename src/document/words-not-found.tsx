import type { ReactNode } from "react";
import { linkWords } from "../ui/link-words.ts";

export interface WordsNotFoundProps {
  /** As the link names them. */
  readonly exact: string;
  /** Whether the document has them more than once. */
  readonly ambiguous: boolean;
  readonly shortTitle: string;
}

/** Says of words that a link names that they are not there, or not to be told from others. */
export function WordsNotFound({ exact, ambiguous, shortTitle }: WordsNotFoundProps): ReactNode {
  const say = ambiguous ? linkWords.twice : linkWords.notFound;
  return <p className="document-bar">{say(shortened(exact), shortTitle)}</p>;
}

/** Anybody may put anything into an address: what is said of it stays a sentence. */
const MOST_SHOWN_CHARACTERS = 200;

function shortened(text: string): string {
  const plain = [...text.replace(/[\s\p{Control}]+/gu, " ").trim()];
  return plain.length > MOST_SHOWN_CHARACTERS ? `${plain.slice(0, MOST_SHOWN_CHARACTERS).join("")}…` : plain.join("");
}
