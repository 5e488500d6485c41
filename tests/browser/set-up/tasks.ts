import * as v from "valibot";
import type { Browser, Page } from "playwright-core";

const TraceEventSchema = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Processor time of the event, in microseconds. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
});
type TraceEvent = v.InferOutput<typeof TraceEventSchema>;
const TraceSchema = v.object({ traceEvents: v.array(TraceEventSchema) });

/**
 * Traces the tasks of a page and its frames; one page a browser at a time. The result: the processor time of the longest on any main thread, in
 * milliseconds. Not the time on the clock, which depends on what else the machine has to do.
 */
export async function traceTasks(browser: Browser, page: Page): Promise<{ longest(): Promise<number> }> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  return {
    async longest() {
      const { traceEvents } = v.parse(TraceSchema, JSON.parse(String(await browser.stopTracing())));
      const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
      const mains = new Set(
        traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(thread),
      );
      const times = traceEvents
        .filter((event) => event.ph === "X" && event.name.endsWith("RunTask") && mains.has(thread(event)))
        .map(({ tdur }) => tdur / 1000);
      if (times.length === 0) throw new Error("The trace has no tasks of a main thread.");
      return Math.max(...times);
    },
  };
}
