import type { Page } from "../../core/model/publication.ts";
import type { Recognition } from "./recognise-document.ts";

/** What readers are told of how a page was read. */
export function recognisedOf({
  engine,
  language,
  confidence,
  partly,
  corrected,
}: Omit<Recognition, "page">): NonNullable<Page["recognised"]> {
  return { engine, language, confidence, ...(partly ? { partly } : {}), ...(corrected ? { corrected } : {}) };
}
