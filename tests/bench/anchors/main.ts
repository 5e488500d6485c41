import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { resolveQuote } from "../../../src/core/anchor/resolve.ts";
import type { DocumentText } from "../../../src/core/model/page-text.ts";
import { tasksOf } from "./corpus.ts";
import { judge } from "./judge.ts";
import { randomFrom } from "./random.ts";
import { report } from "./report.ts";
import type { Speed } from "./speed/measure.ts";
import { measureSpeed } from "./speed/measure.ts";
import { failures, table, verdict } from "./table.ts";
import type { Tally } from "./tally.ts";
import { count, met, totals } from "./tally.ts";

const FIXED_SEED = 20_261;

const USAGE = `npm run bench -- anchors [options]
  --seed n       the corpus of another seed (default ${FIXED_SEED})
  --fresh        a seed drawn by chance, and said
  --scale x      more or fewer questions (default 1: some 30,000)
  --only words   only kinds whose name holds these words
  --among words  only languages whose name holds these words
  --failures n   the first n failures of each kind, in full
  --json path    everything, for machines
  --no-speed     without the measurement of time and memory
  --no-peers     without other libraries beside ours`;

/** Asks, judges, prints; the exit code is 1 where a target is missed. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string" },
      fresh: { type: "boolean", default: false },
      scale: { type: "string", default: "1" },
      only: { type: "string" },
      among: { type: "string" },
      failures: { type: "string", default: "0" },
      json: { type: "string" },
      "no-speed": { type: "boolean", default: false },
      "no-peers": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const seed = values.fresh ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed ?? FIXED_SEED);
  const scale = Number(values.scale);
  console.log(`seed ${seed}${values.fresh ? " (fresh)" : ""}, scale ${scale}\n`);

  const tally: Tally = new Map();
  const started = performance.now();
  let read: DocumentText | undefined;
  for (const task of tasksOf(randomFrom(seed), scale, values.among)) {
    if (values.only !== undefined && !task.kind.includes(values.only)) continue;
    // What a document costs to read is measured with the thousand pages, not with the first question about each.
    if (read !== task.document) resolveQuote(task.document, { exact: "—a b c d e f—" });
    read = task.document;
    const asked = performance.now();
    const answer = resolveQuote(task.document, task.quote, { page: task.page });
    const milliseconds = performance.now() - asked;
    count(tally, { task, answer, outcome: judge(task, answer), milliseconds }, Number(values.failures));
  }
  const seconds = (performance.now() - started) / 1000;

  let speed: Speed | undefined;
  const all = values.only === undefined && values.among === undefined;
  if (!values["no-speed"] && all) {
    speed = await measureSpeed({ seed, tally, keep: Number(values.failures), peers: !values["no-peers"] });
  }
  console.log(table(tally));
  const sums = totals(tally, scale);
  console.log(
    `\nwrong places ${sums.wrong} · false anchors ${sums.falseAnchors} in ${sums.traps} traps, ${sums.mutations} of them changed in one thing` +
      `${sums.enough ? "" : " (too few)"} · corpus and answers ${seconds.toFixed(0)} s`,
  );
  if (speed) console.log(`\n${speed.text}`);
  console.log(failures(tally));
  const good = [...tally.values()].every((row) => met(row) !== false) && (sums.enough || !all) && speed?.met !== false;
  console.log(`targets: ${verdict(good)}`);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report(seed, scale, tally, speed), null, 2));
  return good ? 0 : 1;
}
