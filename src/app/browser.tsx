import { hydrateRoot } from "react-dom/client";
import { browserNavigation } from "../state/browser-navigation.ts";
import { createReader } from "../state/reader.ts";
import { inPageLanguage } from "./in-page-language.ts";
import { keepStaticPage } from "./keep-static-page.ts";
import { ReadingPage } from "./reading-page.tsx";
import { DATA_BLOCK_ID, readPublicationData } from "./publication-data.ts";
import { reloadOnceWhenStale } from "./stale-deployment.ts";
import { ROOT_ID } from "./root-id.ts";
import "./styles.css";

/** Entry of the reading pages, and of what is embedded of them: brings the static HTML to life, or leaves it as it is and says why. */
function start(): void {
  reloadOnceWhenStale(window);
  const root = document.getElementById(ROOT_ID);
  // An embedded page has another root, and what it needs beside this file comes after it.
  if (root === null) return void import("./embed.tsx");
  const page = keepStaticPage(root);
  const data = readPublicationData(document.getElementById(DATA_BLOCK_ID)?.textContent);
  if (data.kind === "unusable") {
    page.explain(data.reason);
    return;
  }
  const { publication } = data;
  const reader = createReader({
    publication,
    path: location.pathname,
    navigation: browserNavigation(window),
  });
  hydrateRoot(root, <ReadingPage publication={publication} reader={reader} />, {
    // Without this the whole page would go blank: React takes down a tree whose error nobody caught.
    onUncaughtError: (error) => page.restore(error),
  });
}

inPageLanguage(start);
