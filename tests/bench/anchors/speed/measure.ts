import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { AnchorSchema } from "../../../../src/core/model/anchor.ts";
import { installPeers } from "../../peers.ts";
import type { Stretch } from "../corpus/edition.ts";
import type { Answer } from "../judge.ts";
import { compare, judge } from "../judge.ts";
import type { Case } from "../kinds/case.ts";
import { randomFrom } from "../random.ts";
import { columns, verdict } from "../table.ts";
import type { Tally } from "../tally.ts";
import { count } from "../tally.ts";
import { SPEED } from "../targets.ts";
import { ANCHORS, libraryCases, PAGES, writeLibrary } from "./library.ts";

export interface Speed {
  readonly text: string;
  readonly met: boolean;
  readonly figures: unknown;
}

/** For all anchors, by the clock and of the thread. */
function secondsOf(ran: { readonly milliseconds: number; readonly busy: number; readonly found: readonly unknown[] }): {
  readonly seconds: number;
  readonly busySeconds: number;
} {
  const share = ANCHORS / ran.found.length / 1000;
  return { seconds: ran.milliseconds * share, busySeconds: ran.busy * share };
}

interface Wanted {
  readonly seed: number;
  readonly tally: Tally;
  /** Failures to keep. */
  readonly keep: number;
  readonly peers: boolean;
}

/** A machine's speed may change by half from one to the next. */
const RUNS = 5;

const PEERS = [
  { way: "page-by-page", name: "Hypothesis’ way, page by page", asked: 40 },
  { way: "bitap", name: "diff-match-patch", asked: 20 },
] as const;

const StretchSchema = v.looseObject({ page: v.number(), start: v.number(), end: v.number() });
const UnanchoredSchema = v.looseObject({
  state: v.picklist(["missing", "ambiguous"]),
  reason: v.string(),
  candidates: v.array(v.looseObject({ page: v.number(), text: v.string() })),
});
const measured = {
  milliseconds: v.number(),
  busy: v.number(),
  first: v.number(),
  loaded: v.number(),
  kept: v.number(),
  peak: v.number(),
};
const OursSchema = v.looseObject({ ...measured, found: v.array(v.union([AnchorSchema, UnanchoredSchema])) });
const PeerSchema = v.looseObject({
  ...measured,
  found: v.array(v.looseObject({ state: v.string(), parts: v.optional(v.array(StretchSchema), []) })),
});

/** Time and memory for ten thousand anchors in a thousand pages, each way in a fresh process; ours are judged, too. */
export async function measureSpeed({ seed, tally, keep, peers }: Wanted): Promise<Speed> {
  const cases = libraryCases(randomFrom(seed).fork("library"));
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const library = join(folder, "library.jsonl");
  try {
    writeLibrary(library, cases);
    const runs = Array.from({ length: RUNS }, () =>
      v.parse(OursSchema, childMeasures("ours", library, join(folder, "ours.json"), ANCHORS)),
    );
    const ours = medianOf(runs, ({ busy }) => busy);
    for (const [index, answer] of ours.found.entries()) {
      const task = cases[index];
      if (!task) continue;
      const whole = withQuads(answer);
      const milliseconds = ours.milliseconds / ours.found.length;
      count(tally, { task, answer: whole, outcome: judge(task, whole), milliseconds }, keep);
    }
    const { seconds, busySeconds } = secondsOf(ours);
    const megabytes = Math.max(...runs.map(({ peak }) => peak)) / 1e6;
    const spread = runs.map(({ busy }) => (busy / 1000).toFixed(2)).join(", ");
    // Whatever else the machine does is not ours: where it is busy, the time that the thread had is the nearer.
    const met = Math.min(seconds, busySeconds) <= SPEED.seconds && megabytes <= SPEED.megabytes;
    const rows = [
      [
        "way",
        "asked",
        `s for ${ANCHORS.toLocaleString("en")}`,
        "s of its thread",
        "MB at most",
        "right place %",
        "",
        "",
      ],
      [
        "ours",
        String(ours.found.length),
        seconds.toFixed(2),
        busySeconds.toFixed(2),
        megabytes.toFixed(0),
        rightShare(cases, ours.found.map(partsOf)),
        verdict(met),
        `at most ${SPEED.seconds} s, ${SPEED.megabytes} MB; the process with its pages and their boxes ${(ours.loaded / 1e6).toFixed(0)} MB; index and answers ${(ours.kept / 1e6).toFixed(0)} MB; first answer after ${ours.first.toFixed(0)} ms; the middle one of ${RUNS} runs: ${spread} s`,
      ],
    ];
    const others = peers ? measurePeers(cases, library, folder) : [];
    rows.push(...others.map(({ row }) => row));
    const note = `${ANCHORS.toLocaleString("en")} anchors in ${PAGES.toLocaleString("en")} pages, 3 % errors, one thread, after extraction. Peers answer a few of the same quotations, from all over the document; their time is multiplied up (as is ours, should it need more than a minute). Their right place: half the letters or more.`;
    return {
      text: `${note}\n${columns(rows)}`,
      met,
      figures: {
        seconds,
        busySeconds,
        busySecondsOfRuns: runs.map(({ busy }) => busy / 1000),
        megabytes,
        loadedMegabytes: ours.loaded / 1e6,
        keptMegabytes: ours.kept / 1e6,
        firstMilliseconds: ours.first,
        peers: others.map(({ figures }) => figures),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function medianOf<Value>(values: readonly Value[], by: (value: Value) => number): Value {
  const middle = values.toSorted((one, other) => by(one) - by(other))[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("There is no middle one of none.");
  return middle;
}

function measurePeers(cases: readonly Case[], library: string, folder: string): { row: string[]; figures: unknown }[] {
  if (installPeers() === undefined) return [{ row: ["peers could not be installed"], figures: undefined }];
  return PEERS.map(({ way, name, asked }) => {
    const peer = v.parse(PeerSchema, childMeasures(way, library, join(folder, `${way}.json`), asked));
    const step = Math.max(1, Math.floor(cases.length / asked));
    const chosen = cases.filter((_, index) => index % step === 0).slice(0, asked);
    const { seconds, busySeconds } = secondsOf(peer);
    const share = rightShare(
      chosen,
      peer.found.map(({ parts }) => parts),
    );
    return {
      row: [
        name,
        String(asked),
        seconds.toFixed(0),
        busySeconds.toFixed(0),
        (peer.peak / 1e6).toFixed(0),
        share,
        "measured",
        "extrapolated",
      ],
      figures: {
        name,
        asked,
        extrapolatedSeconds: seconds,
        extrapolatedBusySeconds: busySeconds,
        megabytes: peer.peak / 1e6,
        rightPercent: Number(share),
      },
    };
  });
}

/**
 * Megabytes that V8 may set aside for young objects (three times so many are taken): by default it takes up to 96,
 * whatever is needed, and the figure would say more of V8 than of what is measured.
 */
const YOUNG_MEGABYTES = 16;

function childMeasures(way: string, library: string, answers: string, asked: number): unknown {
  const child = join(import.meta.dirname, "child.ts");
  const flags = ["--expose-gc", `--max-semi-space-size=${YOUNG_MEGABYTES}`];
  const ended = spawnSync(process.execPath, [...flags, child, way, library, answers, String(asked)], {
    stdio: "inherit",
  });
  if (ended.status !== 0) throw new Error(`Measuring ${way} ended with ${ended.status ?? ended.signal}.`);
  return JSON.parse(readFileSync(answers, "utf8"));
}

/** Quads were left behind in the other process; that each part had some was not measured there. */
function withQuads(answer: Answer): Answer {
  if (!("parts" in answer)) return answer;
  return { ...answer, parts: answer.parts.map((part) => ({ ...part, quads: [[0, 0, 1, 0, 1, 1, 0, 1]] })) };
}

/** Per cent of answers that share half their letters or more with the truth. */
function rightShare(cases: readonly Case[], found: readonly (readonly Stretch[])[]): string {
  const right = found.filter((parts, index) => {
    const task = cases[index];
    if (!task || parts.length === 0) return false;
    const { shared, missed, extra } = compare(task.document, task.truth, parts);
    return shared * 2 >= shared + missed + extra;
  });
  return ((100 * right.length) / Math.max(1, found.length)).toFixed(1);
}

/** The parts of an answer of ours; none where it found none. */
function partsOf(answer: Answer): readonly Stretch[] {
  return "parts" in answer ? answer.parts : [];
}
