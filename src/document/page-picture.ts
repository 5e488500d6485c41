import type { Page } from "../core/model/publication.ts";

/** The attributes of a page's picture that decide which of its files is fetched; whoever fetches it early has to ask alike. */
export interface PagePicture {
  readonly src: string | undefined;
  readonly srcSet: string;
  readonly sizes: string;
}

/** Beside the commentary a page is half as wide as the window; alone, as wide. */
const SIZES = "(min-width: 900px) 50vw, 100vw";

export function pagePicture({ picture }: Page): PagePicture {
  return {
    src: picture.sources.at(-1)?.href,
    srcSet: picture.sources.map(({ href, width }) => `${href} ${width}w`).join(", "),
    sizes: SIZES,
  };
}
