/** Why the document itself cannot be shown. Its pictures and highlights stay in every case. */
export const FAILURE_KINDS = [
  "missing",
  "offline",
  "unreachable",
  "refused",
  "truncated",
  "not-a-pdf",
  "differs",
  "password",
  "unreadable",
  "too-slow",
  "program-missing",
  "malformed-text",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Worth asking again by itself: the next answer may well be another. */
const TRANSIENT: ReadonlySet<FailureKind> = new Set(["unreachable", "refused", "truncated"]);

/** What went wrong, named, so that the reader can be told in words. */
export class DocumentFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, options?: ErrorOptions) {
    super(`The document cannot be shown: ${kind}`, options);
    this.name = "DocumentFailure";
    this.kind = kind;
  }

  get isTransient(): boolean {
    return TRANSIENT.has(this.kind);
  }
}

/** Names whatever was thrown. */
export function failureOf(error: unknown, otherwise: FailureKind): DocumentFailure {
  return error instanceof DocumentFailure ? error : new DocumentFailure(otherwise, { cause: error });
}
