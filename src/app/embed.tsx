import type { ReactNode } from "react";
import type { Publication } from "../core/model/publication.ts";
import { connectReader } from "../embed/frame/connect-reader.ts";
import { openOutside } from "../embed/frame/follow-link.ts";
import { stayInFrame } from "../embed/frame/stay-in-frame.ts";
import { embeddedAddresses } from "../state/embedded-address.ts";
import { embeddedNavigation, goToNamedView } from "../state/embedded-navigation.ts";
import { createReader, type Reader } from "../state/reader.ts";
import { addressesOf } from "../state/target-address.ts";
import { EMBED_ROOT_ID } from "./embed-root-id.ts";
import { EmbeddedPage } from "./embedded-page.tsx";
import { frame } from "./frame.ts";
import { hydratePage } from "./hydrate-page.ts";

/** The embedded reader and document. The reading pages' entry asks for it where it finds no reading page. */
function start(): void {
  if (goToNamedView(window)) return;
  const root = document.getElementById(EMBED_ROOT_ID);
  if (root === null) return;
  hydratePage(root, (publication) => draw(publication, root));
}

function draw(publication: Publication, root: HTMLElement): ReactNode {
  const view = document.documentElement.dataset["view"] === "document" ? "document" : "reader";
  const plain = addressesOf(publication);
  const addresses = embeddedAddresses(publication, view);
  const navigation = embeddedNavigation(window);
  const reader: Reader = {
    ...createReader({ publication, path: addresses.addressOf({ kind: "none" }), navigation, addresses }),
    // A frame has no room for the sheet of narrow screens: the page itself is opened instead.
    openSheet() {
      const { target } = reader.getState();
      if (target.kind !== "words") openOutside(new URL(plain.addressOf(target), location.href).href, window);
    },
  };
  stayInFrame(root, publication, addresses, navigation.leave);
  const known = new Set(publication.annotations.map(({ id }) => id));
  connectReader(reader, frame, (id) => {
    const elsewhere = addresses.elsewhere({ kind: "claim", id });
    if (elsewhere === null) return known.has(id);
    navigation.leave(elsewhere);
    return false;
  });
  return <EmbeddedPage publication={publication} reader={reader} view={view} />;
}

start();
