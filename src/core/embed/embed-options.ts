/**
 * What can be embedded: `reader` the commentary beside its document · `document` the document with its annotations ·
 * `card` one annotation.
 */
export const EMBED_VIEWS = ["reader", "document", "card"] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

/** `auto` follows the reader's own setting. */
export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedOptions {
  /** A card needs a claim: without one it becomes the reader. */
  readonly view: EmbedView;
  /** `auto` unless told. */
  readonly theme?: EmbedTheme | undefined;
  /** Six hexadecimal digits. Anything else is left out. */
  readonly accent?: string | undefined;
  /** In CSS pixels. As wide as its place unless told. */
  readonly width?: number | undefined;
  /** In CSS pixels. What the view needs unless told. */
  readonly height?: number | undefined;
}

/** Neither so small that nothing can be read, nor larger than any screen. */
export const LEAST_EMBED_SIZE = 200;
export const GREATEST_EMBED_SIZE = 4000;

/** Whether it is a colour that an embed takes: six hexadecimal digits, without "#". */
export function isAccent(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{6}$/i.test(text);
}
