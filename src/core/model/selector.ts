/**
 * Selectors of the Web Annotation Data Model (4.2) that point into a document. A selector may be refined by another,
 * which then points into what the first one selects (4.2.9).
 */
export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector;

/** Words, and words beside them (4.2.4). */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly refinedBy?: Selector | undefined;
}

/** A stretch of the text, in Unicode code points from 0, end exclusive (4.2.5). Depends on how the text was read. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
  readonly refinedBy?: Selector | undefined;
}

/**
 * A fragment identifier (4.2.1): `page=` and `viewrect=` of RFC 8118 (PDF), `xywh=` of W3C's Media Fragments, joined by
 * `&`.
 */
export interface FragmentSelector {
  readonly type: "FragmentSelector";
  readonly value: string;
  readonly conformsTo?: string | undefined;
  readonly refinedBy?: Selector | undefined;
}
