import type { DocumentInfo } from "../../core/model/document-info.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import type { PdfFault } from "./pdf-fault.ts";
import type { FoundBookmark } from "./read-outline.ts";
import type { EncodedPicture } from "../pictures/encode-picture.ts";
import type { ReadPage } from "./read-page.ts";
import type { PagePixels } from "./render-page.ts";

/** What a page is, without what is on it. */
export interface PageFacts {
  readonly label: string;
  readonly width: Points;
  readonly height: Points;
}

/** What the thread that has PDFium is asked, one thing at a time; the file comes first. */
export type PdfRequest =
  | { readonly kind: "open"; readonly bytes: Uint8Array<ArrayBuffer>; readonly password: string }
  /** The file without its password. */
  | { readonly kind: "unlock" }
  | { readonly kind: "read"; readonly page: PageNumber }
  /** Width in device pixels. */
  | { readonly kind: "draw" | "picture"; readonly page: PageNumber; readonly width: number };

/** What it answers. Where it throws, it ends instead. */
export type PdfReply =
  | {
      readonly kind: "open";
      readonly pages: readonly PageFacts[];
      readonly info: DocumentInfo;
      readonly outline: readonly FoundBookmark[];
    }
  | { readonly kind: "fault"; readonly fault: PdfFault }
  | { readonly kind: "read"; readonly read: ReadPage }
  | { readonly kind: "draw"; readonly pixels: PagePixels }
  | { readonly kind: "picture"; readonly picture: EncodedPicture }
  | { readonly kind: "unlock"; readonly bytes: Uint8Array<ArrayBuffer> };
