import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Publication } from "../core/model/publication.ts";
import { layOutWhole } from "./lay-out-whole.ts";
import { keepStaticPage } from "./keep-static-page.ts";
import { DATA_BLOCK_ID, readPublicationData } from "./publication-data.ts";

/**
 * Brings a static page to life, or leaves it as it is and says why.
 *
 * @param draw the same tree that the static page was drawn from.
 */
export function hydratePage(root: HTMLElement, draw: (publication: Publication) => ReactNode): void {
  const page = keepStaticPage(root);
  const data = readPublicationData(document.getElementById(DATA_BLOCK_ID)?.textContent);
  if (data.kind === "unusable") {
    page.explain(data.reason);
    return;
  }
  layOutWhole();
  hydrateRoot(root, draw(data.publication), {
    // Without this the whole page would go blank: React takes down a tree whose error nobody caught.
    onUncaughtError: (error) => page.restore(error),
  });
}
