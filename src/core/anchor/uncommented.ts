import type { Anchor, PassagePart } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";

export function uncommentedParts(_document: DocumentText, _anchors: readonly Anchor[]): PassagePart[] {
  throw new Error("unfinished");
}
