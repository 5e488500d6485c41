import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltDocument } from "../documents/built-site.ts";
import { writePage } from "../../viewers/viewer-files.ts";
import type { Subject } from "./subject.ts";

/** In CSS pixels: as wide as the part of a window of 1280 in which documents are shown, so that all have as much to draw. */
export const PANE = `<style>
html, body { margin: 0; background: #eee }
#pane { position: absolute; inset: 0 0 0 50%; overflow: auto; background: #eee }
#go { position: absolute; left: 8px; top: 8px; width: 120px; height: 40px }
</style>`;

/**
 * Less than which nothing can be: HTML, one picture of the page in the widths that our page has it, and a link that marks a place on
 * it by the style sheet alone.
 */
export function staticPicture(document: BuiltDocument, folder: string): Subject {
  const html = readFileSync(join(document.site, document.slug, "index.html"), "utf8");
  const picture = /<img class="page-picture"[^>]*>/.exec(html)?.[0];
  if (picture === undefined) throw new Error("The built page has no picture of its first page.");
  const [srcset, sizes, src] = ["srcset", "sizes", "src"].map(
    (name) => new RegExp(` ${name}="([^"]*)"`, "i").exec(picture)?.[1] ?? "",
  );
  writePage(
    folder,
    `floor-${document.name}`,
    `${PANE}<style>
img { display: block; width: 608px; margin: 16px }
#mark { position: absolute; left: 120px; top: 150px; width: 300px; height: 18px; mix-blend-mode: multiply }
#mark:target { background: #fd6 }
</style>
<a id="go" href="#mark">Mark</a>
<div id="pane"><img id="page" src="${src}" srcset="${srcset}" sizes="${sizes}" alt=""><div id="mark"></div></div>`,
  );
  return {
    name: "static picture",
    kind: "floor",
    path: `/peers/floor-${document.name}/`,
    begun: "#page",
    firstPage: "#page",
    scroller: "#pane",
    lightsNear: async () => ({ click: "#go", lit: "#mark" }),
  };
}
