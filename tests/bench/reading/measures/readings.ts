import { HARD_WORDS } from "../documents/report-text.ts";

/** Everything that is measured, by the name that the JSON has it under. */
export const MEASURES = {
  readable: { what: "page readable, cold", unit: "ms" },
  readableWarm: { what: "page readable, warm", unit: "ms" },
  annotated: { what: "annotations visible, cold", unit: "ms" },
  bytesToRead: { what: "bytes until readable", unit: "kB" },
  requestsToRead: { what: "requests until readable", unit: "" },
  bytes: { what: "bytes until idle", unit: "kB" },
  requests: { what: "requests until idle", unit: "" },
  lit: { what: "click → lit, page in view", unit: "ms" },
  clickTiming: { what: "the same by Event Timing", unit: "ms" },
  farPicture: { what: "click → passage's page, unseen", unit: "ms" },
  farLit: { what: "click → lit on an unseen page", unit: "ms" },
  jump: { what: "jump to a far page (400 of 500)", unit: "ms" },
  firstHit: { what: "search: first hit", unit: "ms" },
  allHits: { what: "search: all hits", unit: "ms" },
  hits: { what: "search: hits", unit: "" },
  hardHits: { what: `found of ${HARD_WORDS.map(({ word }) => word).join(", ")}`, unit: "%" },
  steadyLongest: { what: "steady scrolling: longest frame", unit: "ms" },
  steadyLong: { what: "steady scrolling: frames > 50 ms", unit: "%" },
  sweepLongest: { what: "all pages in 30 s: longest frame", unit: "ms" },
  sweepLong: { what: "all pages in 30 s: frames > 50 ms", unit: "%" },
  heapBefore: { what: "script's heap, before scrolling", unit: "MB" },
  heapAfter: { what: "script's heap, after scrolling", unit: "MB" },
  memoryBefore: { what: "renderer's memory, before scrolling", unit: "MB" },
  memoryAfter: { what: "renderer's memory, after scrolling", unit: "MB" },
  nodesBefore: { what: "elements, before scrolling", unit: "" },
  nodesAfter: { what: "elements, after scrolling", unit: "" },
  canvasBefore: { what: "canvases, before scrolling", unit: "MB" },
  canvasAfter: { what: "canvases, after scrolling", unit: "MB" },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly unit: string }>>;

export type Measure = keyof typeof MEASURES;

/** Of one run. What a subject cannot do, or what was not seen to happen, is not there. */
export type Readings = Partial<Record<Measure, number>>;

/** A copy without what is undefined. */
export function readingsOf(values: Readonly<Partial<Record<Measure, number | undefined>>>): Readings {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
