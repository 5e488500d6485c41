import { letters } from "./folding.ts";

const LENGTH = 6;
const LENGTH_SPACELESS = 3;
/** Every so manieth place of the text is looked at. */
const STEP = 3;

/**
 * Tells how much of a passage stands together elsewhere in its text: the share of its n-grams that another stretch of
 * about its length has on one diagonal. A quotation is only unique where that is little.
 */
export class Lookalikes {
  readonly folded: string;
  readonly #places = new Map<string, number[]>();
  readonly #length: number;

  constructor(text: string, spaceless: boolean) {
    this.folded = letters(text);
    this.#length = spaceless ? LENGTH_SPACELESS : LENGTH;
    for (let at = 0; at + this.#length <= this.folded.length; at += STEP) {
      const gram = this.folded.slice(at, at + this.#length);
      const known = this.#places.get(gram);
      if (known) known.push(at);
      else this.#places.set(gram, [at]);
    }
  }

  /** 0 to about 1, for words that stand in the text themselves once. */
  elsewhere(words: string): number {
    const folded = letters(words);
    const own = this.folded.indexOf(folded);
    const width = Math.max(12, Math.floor(folded.length / 8));
    const votes = new Map<number, number>();
    let most = 0;
    for (let offset = 0; offset + this.#length <= folded.length; offset += 1) {
      for (const at of this.#places.get(folded.slice(offset, offset + this.#length)) ?? []) {
        if (own >= 0 && Math.abs(at - offset - own) <= width) continue;
        const bin = Math.floor((at - offset) / width);
        const votesHere = (votes.get(bin) ?? 0) + 1;
        votes.set(bin, votesHere);
        // Two bins: the other place may lie across the border between them.
        most = Math.max(most, votesHere + Math.max(votes.get(bin - 1) ?? 0, votes.get(bin + 1) ?? 0));
      }
    }
    return (most * STEP) / Math.max(1, folded.length - this.#length + 1);
  }

  once(words: string): boolean {
    const folded = letters(words);
    const at = this.folded.indexOf(folded);
    return at >= 0 && !this.folded.includes(folded, at + 1);
  }

  has(words: string): boolean {
    return this.folded.includes(letters(words));
  }
}
