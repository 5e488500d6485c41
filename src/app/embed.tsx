import { hydrateRoot } from "react-dom/client";
import { connectReader } from "../embed/frame/connect-reader.ts";
import { openOutside } from "../embed/frame/follow-link.ts";
import { embeddedAddresses } from "../state/embedded-address.ts";
import { embeddedNavigation, goToNamedView } from "../state/embedded-navigation.ts";
import { createReader, type Reader } from "../state/reader.ts";
import { addressesOf } from "../state/target-address.ts";
import { EMBED_ROOT_ID } from "./embed-root-id.ts";
import { EmbeddedPage } from "./embedded-page.tsx";
import { frame } from "./frame.ts";
import { keepStaticPage } from "./keep-static-page.ts";
import { DATA_BLOCK_ID, readPublicationData } from "./publication-data.ts";

/** The embedded reader and document. The reading pages' entry asks for it where it finds no reading page. */
function start(): void {
  if (goToNamedView(window)) return;
  const root = document.getElementById(EMBED_ROOT_ID);
  if (root === null) return;
  const page = keepStaticPage(root);
  const data = readPublicationData(document.getElementById(DATA_BLOCK_ID)?.textContent);
  if (data.kind === "unusable") {
    page.explain(data.reason);
    return;
  }
  const { publication } = data;
  const view = document.documentElement.dataset["view"] === "document" ? "document" : "reader";
  const plain = addressesOf(publication);
  const addresses = embeddedAddresses(publication, view);
  const reader: Reader = {
    ...createReader({
      publication,
      path: addresses.addressOf({ kind: "none" }),
      navigation: embeddedNavigation(window),
      addresses,
    }),
    // A frame has no room for the sheet of narrow screens: the page itself is opened instead.
    openSheet() {
      const { target } = reader.getState();
      if (target.kind !== "words") openOutside(new URL(plain.addressOf(target), location.href).href, window);
    },
  };
  const known = new Set(publication.annotations.map(({ id }) => id));
  connectReader(reader, frame, (id) => known.has(id));
  hydrateRoot(root, <EmbeddedPage publication={publication} reader={reader} view={view} />, {
    onUncaughtError: (error) => page.restore(error),
  });
}

start();
