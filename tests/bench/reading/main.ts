import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { type BuiltDocument, builtDocument, DOCUMENTS } from "./documents/built-site.ts";
import { measureDocument } from "./measure-document.ts";
import { describeProfile, type Profile, PROFILES } from "./network/profiles.ts";
import { Results, type Run } from "./results.ts";
import { LEGEND, table, targetTable } from "./table.ts";
import { targetsOf } from "./targets.ts";

const USAGE = `npm run bench -- reading [options]
  --profile names    of ${PROFILES.map(({ name }) => name).join(", ")} (default: all; several with commas)
  --document names   of ${DOCUMENTS.join(", ")} (default: all)
  --runs number      of each, in turns (default: 5)
  --only words       only what has these words in its name ("ours", "pdf.js"); several with commas
  --no-peers         without other viewers beside ours
  --json path        every run, the medians and the targets, for machines; written after each run
  --traces folder    what Chromium did in each run, for its own performance panel; slows everything down
  --pages number     of the report (default: 500)
  --annotations number  of the report: links from claims to passages (default: 10000)
Builds what it measures first, which takes long the first time. Ends with 1 where a target is missed.
Measure on a machine that does nothing else. Chromium: VERBATIM_CHROMIUM=/usr/bin/chromium`;

/** How our reader does beside a static picture and beside other viewers, in a real browser. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      profile: { type: "string" },
      document: { type: "string" },
      runs: { type: "string", default: "5" },
      only: { type: "string" },
      "no-peers": { type: "boolean", default: false },
      json: { type: "string" },
      traces: { type: "string" },
      pages: { type: "string", default: "500" },
      annotations: { type: "string", default: "10000" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const profiles = chosen(PROFILES, values.profile, ({ name }) => name);
  const documents = chosen(DOCUMENTS, values.document, (name) => name);
  const [runs, pages, annotations] = [values.runs, values.pages, values.annotations].map(Number);
  if (![runs, pages, annotations].every((number) => Number.isInteger(number) && Number(number) > 0)) {
    console.error("Runs, pages and annotations are whole numbers from 1.");
    return 2;
  }
  if (profiles.length === 0 || documents.length === 0) {
    console.error("There is no such profile or document.");
    return 2;
  }
  const built: BuiltDocument[] = [];
  for (const name of documents) {
    built.push(await builtDocument(name, { pages: pages ?? 500, annotations: annotations ?? 10_000 }));
  }
  const only = values.only?.split(",");
  const done: Run[] = [];
  for (const document of built) {
    const options = { profiles, runs: runs ?? 5, only, peers: !values["no-peers"], traces: values.traces };
    await measureDocument(document, options, (one) => {
      done.push(one);
      if (values.json !== undefined) writeFileSync(values.json, reportOf(new Results(done), profiles));
    });
  }
  const results = new Results(done);
  for (const { name, pageCount } of built) {
    for (const profile of profiles) {
      console.log(`\n${name} (pages: ${pageCount}), ${profile.name}: ${describeProfile(profile)}\n`);
      console.log(table(results, name, profile.name));
    }
  }
  const targets = targetsOf(results);
  console.log(`\n${LEGEND}\n\n${targetTable(targets)}`);
  return targets.some(({ isMet }) => isMet === false) ? 1 : 0;
}

/** For machines. */
function reportOf(results: Results, profiles: readonly Profile[]): string {
  const machine = { processors: cpus().length, model: cpus()[0]?.model, memory: totalmem() };
  const { runs } = results;
  return JSON.stringify(
    { format: 1, machine, profiles, runs, spreads: results.spreads(), targets: targetsOf(results) },
    null,
    2,
  );
}

function chosen<Value>(all: readonly Value[], names: string | undefined, nameOf: (value: Value) => string): Value[] {
  const wanted = names?.split(",");
  return all.filter((value) => wanted === undefined || wanted.includes(nameOf(value)));
}
