import type { CardHeights } from "./embed-size.ts";

/**
 * What an embed shows, in plain words, from which the code that hosts paste is written. Addresses are absolute, for the
 * code stands on other sites.
 */
export interface EmbedSubject {
  /** Origin and base of the site, with a slash at the end: "https://example.org/". */
  readonly site: string;
  /** Of the publication, with a slash at the end: "https://example.org/sessions-memo/". */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Of the publication (BCP 47). */
  readonly language: string;
  readonly documentTitle: string;
  readonly documentLanguage: string;
  /** Whose document it is and whose words are told: what stands under the quotation. */
  readonly credit: string;
  /** The one claim that is meant; without it, the publication. */
  readonly claim?: EmbeddedClaim | undefined;
}

export interface EmbeddedClaim {
  readonly id: string;
  /** The claim's own words. */
  readonly words: string;
  /** How it rests on its source, in words: "quoted exactly". */
  readonly standing: string;
  /** The words that it rests on; none where it rests on none of the document's. */
  readonly passages: readonly string[];
  readonly cardHeights: CardHeights;
  /** The passage as it stands on the page. */
  readonly picture?: EmbeddedPicture | undefined;
}

export interface EmbeddedPicture {
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
