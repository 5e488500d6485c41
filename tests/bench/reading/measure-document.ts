import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteHandler } from "../../../src/cli/site-handler.ts";
import { installPeers } from "../peers.ts";
import { countingServer } from "../viewers/counting-server.ts";
import { VIEWERS } from "../viewers/viewer-files.ts";
import type { BuiltDocument } from "./documents/built-site.ts";
import type { Readings } from "./measures/readings.ts";
import { visit } from "./measures/visit.ts";
import { type Profile, PROFILES } from "./network/profiles.ts";
import { shapingProxy } from "./network/shaping-proxy.ts";
import type { Run } from "./results.ts";
import { staticPicture } from "./subjects/floor.ts";
import { ourReader } from "./subjects/ours.ts";
import type { Subject } from "./subjects/subject.ts";
import { otherViewers } from "./subjects/viewers.ts";

export interface MeasureOptions {
  readonly profiles: readonly Profile[];
  readonly runs: number;
  /** Words of the subjects' names. */
  readonly only: readonly string[] | undefined;
  /** Whether other viewers are measured beside ours. */
  readonly peers: boolean;
  /** A folder for traces; none are made where it is undefined. */
  readonly traces: string | undefined;
}

const PEERS_PATH = "/peers/";

/**
 * Every subject in turns, so that what else the machine does meets all of them.
 *
 * @param note is told of each run once it is done: hours are easily lost.
 */
export async function measureDocument(
  document: BuiltDocument,
  options: MeasureOptions,
  note: (run: Run) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-reading-"));
  const [ours, theirs] = [siteHandler(document.site, "/"), siteHandler(folder, PEERS_PATH)];
  const server = await countingServer((request, response) =>
    (request.url?.startsWith(PEERS_PATH) === true ? theirs : ours)(request, response),
  );
  const [first] = PROFILES;
  if (first === undefined) throw new Error("There is no profile.");
  const proxy = await shapingProxy(server.port, first);
  try {
    const subjects = (await subjectsOf(document, folder, options.peers)).filter(
      ({ name }) => options.only?.some((words) => name.includes(words)) ?? true,
    );
    for (const profile of options.profiles) {
      for (let run = 1; run <= options.runs; run += 1) {
        for (const subject of subjects) {
          const { name, kind } = subject;
          console.error(`${document.name}, ${profile.name}, run ${run} of ${options.runs}: ${name}`);
          const about = { document: document.name, profile: profile.name, subject: name, kind };
          const trace = options.traces && join(options.traces, traceName(document.name, profile.name, name, run));
          const place = { server, proxy, profile, trace };
          note({ ...about, ...(await attempted(() => visit(subject, document, place))) });
        }
      }
    }
  } finally {
    proxy.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function subjectsOf(document: BuiltDocument, folder: string, withPeers: boolean): Promise<Subject[]> {
  const subjects: Subject[] = [ourReader(document.slug), staticPicture(document, folder)];
  if (!withPeers) return subjects;
  const peers = installPeers(VIEWERS);
  if (peers === undefined) console.error("Other viewers could not be installed.");
  else subjects.push(...(await otherViewers(peers, document, folder)));
  return subjects;
}

function traceName(...words: readonly (string | number)[]): string {
  return `${words.join("-").replaceAll(/[^\w-]+/g, "-")}.json`;
}

/** One that fails costs the others nothing; its run has no readings. */
async function attempted(
  measure: () => Promise<Readings>,
): Promise<{ readonly readings: Readings; readonly error?: string }> {
  try {
    return { readings: await measure() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`  failed: ${message}`);
    return { readings: {}, error: message };
  }
}
