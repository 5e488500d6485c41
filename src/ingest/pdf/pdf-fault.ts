/** Why a file cannot be used as a source document. */
export interface PdfFault {
  readonly kind: "not-a-pdf" | "encrypted" | "damaged" | "no-pages" | "too-large" | "too-many-pages" | "too-demanding";
  /** In a few words for an editor, to follow "memo.pdf cannot be used: ". */
  readonly detail: string;
}

export const CUT_OFF: PdfFault = { kind: "damaged", detail: "it is cut off: the end that every PDF has is missing" };

/** Enough for a long report; a file that claims more is more likely broken or hostile than read by anybody. */
export const MOST_PAGES = 5000;

/** A page's longer side to its shorter one: at one pixel's width, a WebP picture holds 16,383 of height. */
export const MOST_SLENDER = 16_000;

/** 500 MB: PDFium's memory, of 2 GB, holds the file and all that is made of it. */
const MOST_BYTES = 500_000_000;

/** Readers accept a header within the first 1,024 bytes (ISO 32000-2, Annex I), and its end within the last. */
const SEARCHED_BYTES = 1024;

/** Of a file that is too large: it need not be read, and above 2 GB cannot be. @param size in bytes; undefined where there is no file. */
export function faultOfSize(size: number | undefined): PdfFault | undefined {
  if (size === undefined || size <= MOST_BYTES) return undefined;
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
  return { kind: "too-large", detail: `it has ${megabytes(size)}; ${megabytes(MOST_BYTES)} are the most` };
}

/** Tells from its size and its first bytes what is no PDF at all, or one too many. */
export function findForeignFile(bytes: Uint8Array): PdfFault | undefined {
  if (bytes.byteLength === 0) return { kind: "not-a-pdf", detail: "it is empty" };
  const tooLarge = faultOfSize(bytes.byteLength);
  if (tooLarge !== undefined) return tooLarge;
  const head = asLatin1(bytes.subarray(0, SEARCHED_BYTES));
  return head.includes("%PDF-") ? undefined : { kind: "not-a-pdf", detail: `it is not a PDF but ${kindOf(head)}` };
}

/** Whether the end is missing that every PDF has. */
export function lacksEnd(bytes: Uint8Array): boolean {
  return !asLatin1(bytes.subarray(-SEARCHED_BYTES)).includes("%%EOF");
}

function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function kindOf(head: string): string {
  const start = head.trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "a web page";
  if (start.startsWith("version https://git-lfs")) return "a pointer to a file in Git LFS that was not fetched";
  if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff")) return "a picture";
  if (head.startsWith("PK")) return "a ZIP archive or an office document";
  return "something else";
}
