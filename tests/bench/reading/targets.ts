import type { DocumentName } from "./documents/built-site.ts";
import type { Measure } from "./measures/readings.ts";
import { PROFILE_NAMES, type ProfileName } from "./network/profiles.ts";
import type { Results } from "./results.ts";

export interface Target {
  readonly what: string;
  /** Undefined where one of both was not measured. */
  readonly value: number | undefined;
  readonly limit: number | undefined;
  readonly unit: string;
  readonly isMet: boolean | undefined;
}

/** One frame at 60 a second. */
const FRAME_MILLISECONDS = 1000 / 60;
const LONG_MILLISECONDS = 50;

/** What the reader has to show beside the floor and beside the best of the other viewers. */
export function targetsOf(results: Results): Target[] {
  const ours = (document: DocumentName, profile: ProfileName, measure: Measure): number | undefined =>
    results.medians(document, profile, "ours", measure)[0];
  const floor = (document: DocumentName, profile: ProfileName, measure: Measure): number | undefined =>
    results.medians(document, profile, "floor", measure)[0];
  const best = (document: DocumentName, profile: ProfileName, measure: Measure): number | undefined => {
    const all = results.medians(document, profile, "viewer", measure);
    return all.length === 0 ? undefined : Math.min(...all);
  };
  const times = (factor: number, value: number | undefined): number | undefined => value && factor * value;
  const acted = ["unthrottled", "wide"] as const;
  const loads = (["memo", "report"] as const).flatMap((document) =>
    PROFILE_NAMES.map((profile) =>
      atMost(
        `${document}, ${profile}: readable ≤ 1.15 × a static picture`,
        ours(document, profile, "readable"),
        times(1.15, floor(document, profile, "readable")),
      ),
    ),
  );
  const acts = acted.flatMap((profile) => [
    ...(["memo", "report"] as const).map((document) => {
      const least = floor(document, profile, "lit");
      const limit = least === undefined ? undefined : least + FRAME_MILLISECONDS;
      return atMost(
        `${document}, ${profile}: click → lit within a frame of a static page`,
        ours(document, profile, "lit"),
        limit,
      );
    }),
    atMost(
      `report, ${profile}: click → lit ≤ 0.5 × the best viewer's far page`,
      ours("report", profile, "lit"),
      times(0.5, best("report", profile, "jump")),
    ),
    atMost(
      `report, ${profile}: click → lit on an unseen page ≤ 0.5 × the best viewer's far page`,
      ours("report", profile, "farLit"),
      times(0.5, best("report", profile, "jump")),
    ),
    atMost(
      `report, ${profile}: page 400 ≤ 0.3 × the best viewer`,
      ours("report", profile, "jump"),
      times(0.3, best("report", profile, "jump")),
    ),
    // Of the whole search: 0.05 of the best first hit would be less than a frame.
    atMost(
      `report, ${profile}: first hit ≤ 0.05 × the best viewer's search`,
      ours("report", profile, "firstHit"),
      times(0.05, best("report", profile, "allHits")),
    ),
    atMost(
      `report, ${profile}: all hits ≤ 0.2 × the best viewer`,
      ours("report", profile, "allHits"),
      times(0.2, best("report", profile, "allHits")),
    ),
  ]);
  const own = "unthrottled";
  const above = (kind: number | undefined): number | undefined => {
    const least = floor("report", own, "memoryAfter");
    return kind === undefined || least === undefined ? undefined : kind - least;
  };
  const hits = ours("report", own, "hardHits");
  return [
    ...loads,
    atMost(
      "memo, slow: readable ≤ 0.25 × the best viewer",
      ours("memo", "slow", "readable"),
      times(0.25, best("memo", "slow", "readable")),
    ),
    atMost(
      "report, wide: readable ≤ 0.06 × the best viewer",
      ours("report", "wide", "readable"),
      times(0.06, best("report", "wide", "readable")),
    ),
    ...acts,
    {
      what: "report: every divided, ligatured and decomposed word is found",
      value: hits,
      limit: 100,
      unit: "%",
      isMet: hits === undefined ? undefined : hits === 100,
    },
    atMost(
      "canvases after scrolling, report ≤ 1.1 × memo",
      ours("report", own, "canvasAfter"),
      times(1.1, ours("memo", own, "canvasAfter")),
      "MB",
    ),
    atMost(
      "script's heap after scrolling, report ≤ 1.5 × memo",
      ours("report", own, "heapAfter"),
      times(1.5, ours("memo", own, "heapAfter")),
      "MB",
    ),
    atMost(
      "elements after scrolling ≤ 1.5 × before",
      ours("report", own, "nodesAfter"),
      times(1.5, ours("report", own, "nodesBefore")),
      "",
    ),
    atMost(
      "renderer's memory above a static picture ≤ 0.5 × the best viewer's",
      above(ours("report", own, "memoryAfter")),
      times(0.5, above(best("report", own, "memoryAfter"))),
      "MB",
    ),
    atMost("steady scrolling: longest frame ≤ 50 ms", ours("report", own, "steadyLongest"), LONG_MILLISECONDS),
    atMost(
      "through all pages: share of long frames ≤ every viewer's",
      ours("report", own, "sweepLong"),
      best("report", own, "sweepLong"),
      "%",
    ),
  ];
}

function atMost(what: string, value: number | undefined, limit: number | undefined, unit = "ms"): Target {
  return { what, value, limit, unit, isMet: value === undefined || limit === undefined ? undefined : value <= limit };
}
