import type { Language } from "../languages/language.ts";
import type { Sentence } from "../languages/sentence.ts";
import { sentenceOf } from "../languages/sentence.ts";
import type { Random } from "../random.ts";

/** A sentence with a number of its own, by which it is known however the text around it changes. */
export interface Numbered extends Sentence {
  readonly id: number;
  readonly endsParagraph: boolean;
}

/** What an author wrote, before any page. */
export interface Manuscript {
  readonly language: Language;
  readonly sentences: readonly Numbered[];
}

/** The manuscript as one running text. */
export interface Running {
  readonly text: string;
  /** Where the sentence of each number starts in `text`, UTF-16. */
  readonly startOf: ReadonlyMap<number, number>;
}

let lastNumber = 0;

export function numbered(sentence: Sentence, endsParagraph: boolean): Numbered {
  lastNumber += 1;
  return { ...sentence, id: lastNumber, endsParagraph };
}

/** Sentences until there are so many letters. */
export function manuscriptOf(language: Language, letters: number, random: Random): Manuscript {
  const sentences: Numbered[] = [];
  let length = 0;
  while (length < letters) {
    const sentence = numbered(sentenceOf(language, random), random.chance(0.2));
    sentences.push(sentence);
    length += sentence.text.length + 1;
  }
  return { language, sentences };
}

/** What stands between two sentences: a space, a new line at a paragraph's end; nothing in scripts without spaces. */
export function joiner(language: Language, { endsParagraph }: Numbered): string {
  if (endsParagraph) return "\n";
  return language.spaceless ? "" : " ";
}

export function running({ language, sentences }: Manuscript): Running {
  const startOf = new Map<number, number>();
  let text = "";
  for (const sentence of sentences) {
    startOf.set(sentence.id, text.length);
    text += sentence.text + joiner(language, sentence);
  }
  return { text, startOf };
}
