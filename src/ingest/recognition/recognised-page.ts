import * as v from "valibot";

/** A word that was read from a picture. */
const RecognisedWordSchema = v.strictObject({
  text: v.string(),
  /** How sure the engine is of it, 0 to 100. */
  confidence: v.number(),
  /** Left, top, right, bottom of each UTF-16 unit, in PDF points of the page as shown. */
  boxes: v.array(v.number()),
});
export type RecognisedWord = v.InferOutput<typeof RecognisedWordSchema>;

const RecognisedLineSchema = v.strictObject({
  /** Of its type, in points. */
  size: v.number(),
  words: v.array(RecognisedWordSchema),
});
export type RecognisedLine = v.InferOutput<typeof RecognisedLineSchema>;

/** What was read from a page's picture. */
export const RecognisedPageSchema = v.strictObject({
  /** How its lines run, clockwise from left to right: 0 level, 90 down the page, 180 upside down; with the skew. */
  degrees: v.number(),
  /** In reading order. */
  lines: v.array(RecognisedLineSchema),
});
export type RecognisedPage = v.InferOutput<typeof RecognisedPageSchema>;

/** Mean of the words' confidence, each letter counted once; 0 where there are none. */
export function confidenceOf(lines: readonly RecognisedLine[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
