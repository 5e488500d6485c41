import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "../core/text/fold.ts";
import { nodeEffects } from "../ingest/effects.ts";
import { setAnew } from "../ingest/fixtures/set-anew.ts";
import { replace, type PrintedReplacement } from "./replace.ts";

const documents = join(import.meta.dirname, "../../documents");
let [folder, memo] = ["", ""];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-twin-"));
  memo = await readFile(join(documents, "sessions-memo/source/memo.md"), "utf8");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function replacedBy(markdown: string): Promise<PrintedReplacement> {
  const file = join(folder, "new.pdf");
  await writeFile(file, await setAnew(markdown));
  const printed: string[] = [];
  const output = { out: (text: string) => printed.push(text), error: (text: string) => printed.push(text) };
  const options = { slug: "sessions-memo", file, yes: false, json: true };
  await replace(
    options,
    { documents, cache: join(folder, "cache") },
    nodeEffects(() => {}),
    output,
  );
  return JSON.parse(printed.join("\n")) as PrintedReplacement;
}

/** Of each annotation: what it is called, in which state, from which page, and with how many letters in a thousand that differ. */
function linesOf({ annotations }: PrintedReplacement): string[] {
  return annotations.map(({ id, state, page, errorShare }) =>
    [id, state, page ?? "-", errorShare === null ? "-" : Math.round(errorShare * 1000)].join(" "),
  );
}

const UNCHANGED = [
  "strongly-encourages exact 2 0",
  "when-appropriate exact 2 0",
  "march-20 exact 1 0",
  "every-lawful-tool exact 1 0",
  "detection-unit exact 1 0",
  "civil-and-criminal exact 1 0",
  "death-when-law-allows exact 1 0",
  "statutes-off-target exact 2 0",
  "full-memo region - 0",
  "deaths-of-2016 exact 1 0",
  "leading-cause exact 1 0",
  "business-as-usual exact 1 0",
  "who-contributes exact 1 0",
  "opioid-coordinator exact 1 0",
];
const EDITED: Readonly<Record<string, string>> = {
  "march-20": "march-20 differs 1 91",
  "every-lawful-tool": "every-lawful-tool differs 1 67",
  "deaths-of-2016": "deaths-of-2016 differs 1 18",
  "business-as-usual": "business-as-usual differs 1 50",
  "opioid-coordinator": "opioid-coordinator missing - -",
};

describe("the memo typeset anew, in two columns and with other page breaks", () => {
  it("has every passage at its words, over the breaks of columns and pages", async () => {
    const { annotations, ...report } = await replacedBy(memo);
    expect(linesOf({ ...report, annotations })).toEqual(UNCHANGED);
    const words = fold(memo).text;
    for (const { text } of annotations) {
      for (const passage of text.split(" … ")) expect(words).toContain(fold(passage).text);
    }
    expect(report.pages.map(({ oldPage, same }) => [oldPage, same])).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it("is told where its words are others", async () => {
    const edited = memo
      .replace("March 20, 2018", "March 21, 2018")
      .replace("every lawful tool", "any lawful tool")
      .replace("64,000", "46,000")
      .replace("we cannot continue", "we can continue")
      .replace("designating an opioid coordinator in every district, ", "");
    const report = await replacedBy(edited);
    expect(linesOf(report)).toEqual(UNCHANGED.map((line) => EDITED[line.split(" ")[0] ?? ""] ?? line));
    expect(report.annotations.find(({ id }) => id === "deaths-of-2016")?.text).toContain("killed more than 46,000");
  });

  it("is not found in another memorandum of the same office", async () => {
    const [letterhead = ""] = memo.split("\n\n");
    const other = `${letterhead}\n\nMay 10, 2017\n\nIt is a core principle that prosecutors should charge and pursue the most serious, readily provable offense, and ask for less when appropriate. This policy affirms our responsibility to enforce the law, is moral and just, and produces consistency.`;
    const report = await replacedBy(other);
    const found = report.annotations.filter(({ state }) => state !== "missing");
    expect(linesOf({ ...report, annotations: found })).toEqual(["when-appropriate moved 1 0", "full-memo region - 0"]);
    expect(report.annotations).toHaveLength(UNCHANGED.length);
    expect(report.pages.map(({ oldPage }) => oldPage)).toEqual([null]);
  });
});
