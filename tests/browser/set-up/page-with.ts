import { dataBlock } from "../../../src/app/head.ts";
import type { PackedPublication } from "../../../src/core/packing/packed-publication.ts";
import { DATA_BLOCK_ID } from "../../../src/app/publication-data.ts";
import { START_ID } from "../../../src/app/start-script.ts";

/** A page of the site with another root and another publication's data in the place of its own. */
export function pageWith(html: string, rootId: string, root: string, packed: PackedPublication): string {
  const from = html.indexOf(`<div id="${rootId}">`);
  const data = html.indexOf(`id="${DATA_BLOCK_ID}"`, from);
  const end = html.indexOf("</script>", data) + "</script>".length;
  if (from < 0 || data < 0) throw new Error(`The page has no root "${rootId}", or no data after it.`);
  // A page that is embedded has none.
  const [start = ""] = new RegExp(`<script id="${START_ID}".*?</script>`, "s").exec(html) ?? [];
  return `${html.slice(0, from)}<div id="${rootId}">${root}</div>${start}${dataBlock(DATA_BLOCK_ID, packed)}${html.slice(end)}`;
}
