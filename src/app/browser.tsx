import { browserNavigation } from "../state/browser-navigation.ts";
import { createReader } from "../state/reader.ts";
import { hydratePage } from "./hydrate-page.ts";
import { inPageLanguage } from "./in-page-language.ts";
import { ReadingPage } from "./reading-page.tsx";
import { reloadOnceWhenStale } from "./stale-deployment.ts";
import { ROOT_ID } from "./root-id.ts";
import "./styles.css";

/** Entry of the reading pages, and of what is embedded of them: brings the static HTML to life, or leaves it as it is and says why. */
function start(): void {
  reloadOnceWhenStale(window);
  const root = document.getElementById(ROOT_ID);
  // An embedded page has another root, and what it needs beside this file comes after it.
  if (root === null) return void import("./embed.tsx");
  hydratePage(root, (publication) => {
    const reader = createReader({ publication, path: location.pathname, navigation: browserNavigation(window) });
    return <ReadingPage publication={publication} reader={reader} />;
  });
}

inPageLanguage(start);
