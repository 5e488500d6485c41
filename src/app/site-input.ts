import type { ClaimId } from "../core/model/commentary.ts";
import type { Ledger } from "../core/model/ledger.ts";
import type { PictureSource, Publication } from "../core/model/publication.ts";
import type { Example, PublicationSummary } from "../core/model/publication-summary.ts";
import type { TextVersion } from "../core/model/text-version.ts";

/** A style sheet that stands in pages. */
export interface InlineSheet {
  readonly text: string;
  /** Its source expression for `style-src`. */
  readonly hash: string;
}

/** What is the same for every page of a site. */
export interface SiteSetting {
  /** The site's base path: begins and ends with "/". */
  readonly base: string;
  /** Origin and base where the site will stand ("https://example.org/memos/"); undefined: relative addresses only. */
  readonly site: string | undefined;
  /** BCP 47 tag of the language of the interface; undefined: each publication's own, where it is spoken. */
  readonly language: string | undefined;
  /** True under the development server. */
  readonly development: boolean;
  readonly assets: {
    /** Address of the reading view's entry module. */
    readonly script: string;
    /** Address of the 404 page's small script. */
    readonly notFoundScript: string | undefined;
    readonly styles: readonly string[];
    /** The same in one, to stand in the reading pages; undefined under the development server. */
    readonly readerSheet: InlineSheet | undefined;
    /** Styles of the ledger's page, which needs none of the reading view's. */
    readonly ledgerStyles: readonly string[];
    /** Styles of the pages of documents' text versions. */
    readonly textStyles: readonly string[];
    /** Of the embedded pages. */
    readonly embed: {
      /** The small script of each of them: looks, height, talk with the host. */
      readonly frameScript: string;
      /** Entry module of the embedded reader and document: the reading view's. */
      readonly script: string;
      /** Modules that it asks for at once. */
      readonly lateScripts: readonly string[];
      readonly styles: readonly string[];
      readonly cardStyles: readonly string[];
    };
    /** Styles of the page on embedding, and the script that copies its code. */
    readonly embeddingStyles: readonly string[];
    readonly embeddingScript: string | undefined;
    /** Upright letters, which every first view needs. */
    readonly fonts: readonly string[];
    /** Slanted ones, which only some first views need: they are not among those. */
    readonly slantedFonts: readonly string[];
  };
}

/** All of a site at once. */
export interface SiteInput extends SiteSetting {
  readonly publications: readonly PublicationInput[];
}

/** What pages about all publications are made of. */
export interface SharedInput extends SiteSetting {
  /** By their folders' names. */
  readonly summaries: readonly PublicationSummary[];
  /** Of the first of them. */
  readonly example: Example | undefined;
}

/** A publication beside one of its documents. */
export interface ViewInput {
  readonly publication: Publication;
  /** The document as running text. */
  readonly textVersion: TextVersion;
  /** Pictures for link previews, 1200 × 630. */
  readonly cards: {
    readonly publication: PictureSource;
    readonly claims: Readonly<Record<ClaimId, PictureSource>>;
  };
}

/** A publication, beside its first document. */
export interface PublicationInput extends ViewInput {
  readonly ledger: Ledger;
  /** The same beside each of the others, in order. */
  readonly others: readonly ViewInput[];
}

/** A page to write, or another text: its path below the site's root, and what it holds. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
}

/** What the annotated copy of a document says of one claim. */
export interface PdfNoteText {
  readonly id: ClaimId;
  readonly author: string;
  readonly subject: string;
  readonly contents: string;
  /** Absolute; absent where it is not known where the site will stand. */
  readonly address?: string;
}
