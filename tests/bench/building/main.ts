import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { columns } from "../anchors/table.ts";
import { type BuildFacts, buildDocuments } from "../reading/documents/build-documents.ts";
import { reportFiles } from "../reading/documents/report.ts";
import { LINEAR, TOUCHED_SHARE } from "./targets.ts";

const HELP = `npm run bench -- building [options]
Builds a report, of which every fifth page has a picture, into a site: from nothing, again, and with one annotation changed.
  --pages 10,100,1000   how long the reports are
  --annotations 10      on each page
  --json path           writes the figures`;

const project = resolve(import.meta.dirname, "..", "..", "..");

interface Measured {
  readonly pages: number;
  readonly full: BuildFacts;
  readonly again: BuildFacts;
  readonly touched: BuildFacts;
}

/** How long building takes by the number of pages, and how much memory; what a small change costs. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: "string", default: "10,100,1000" },
      annotations: { type: "string", default: "10" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const sizes = values.pages.split(",").map(Number);
  const each = Number(values.annotations);
  if (values.help || !sizes.every(isCount) || !isCount(each)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const measured: Measured[] = [];
  for (const pages of sizes) measured.push(await measure(pages, pages * each));
  const { text, isMet } = judged(measured);
  console.log(text);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured, null, 2));
  return isMet ? 0 : 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

async function measure(pages: number, annotations: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-building-"));
  const publication = join(folder, "documents", "report");
  try {
    mkdirSync(publication, { recursive: true });
    console.error(`Making a report of ${pages} pages …`);
    for (const [name, content] of await reportFiles({ pages, annotations }))
      writeFileSync(join(publication, name), content);
    const build = (): Promise<BuildFacts> =>
      buildDocuments(project, join(folder, "documents"), join(folder, "site"), join(folder, "cache"));
    const full = await build();
    const again = await build();
    const file = join(publication, "annotations.json");
    const written = readFileSync(file, "utf8");
    writeFileSync(file, written.replace("A note.", "Another note."));
    return { pages, full, again, touched: await build() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A table, and whether time and memory keep to the targets. */
function judged(measured: readonly Measured[]): { readonly text: string; readonly isMet: boolean } {
  const seconds = ({ milliseconds }: BuildFacts): string => (milliseconds / 1000).toFixed(1);
  const rates = measured.map(({ pages, full }) => (1000 * pages) / full.milliseconds);
  const shares = measured.map(({ full, touched }) => touched.milliseconds / full.milliseconds);
  const rows = measured.map(({ pages, full, again, touched }, index) => [
    String(pages),
    seconds(full),
    (rates[index] ?? 0).toFixed(2),
    (full.bytes / 1e6).toFixed(0),
    seconds(again),
    seconds(touched),
    `${(100 * (shares[index] ?? 0)).toFixed(1)} %`,
  ]);
  // A short report's build is all start; the longest may not be slower a page than any.
  const isLinear = rates.every((rate) => (rates.at(-1) ?? 0) >= rate * LINEAR);
  const isSmall = (shares.at(-1) ?? 1) <= TOUCHED_SHARE;
  const head = ["pages", "s", "pages a second", "MB at most", "s again", "s, one annotation changed", "of the whole"];
  const verdicts = [
    `As many pages a second in the longest as in any, or ${LINEAR} of them: ${isLinear ? "met" : "MISSED"}`,
    `One annotation of the longest changed: at most ${100 * TOUCHED_SHARE} %: ${isSmall ? "met" : "MISSED"}`,
  ];
  return { text: [columns([head, ...rows]), ...verdicts].join("\n"), isMet: isLinear && isSmall };
}
