import type { Effects } from "./effects.ts";

/**
 * What is done with a document's pages, one after the other or several at once. "excerpted": what claims show of them is cut
 * out.
 */
export type Work = "read" | "recognised" | "drawn" | "excerpted" | "checked";

/** To be called when a page is done. @param isMade whether anything had to be made, and was not kept from before. */
export type PageDone = (isMade: boolean) => void;

/** Begins a work on so many pages. */
export type WorkDone = (total: number) => PageDone;

export type Progress = (work: Work) => WorkDone;

/** Signs of the bar. */
const BAR = 20;
/** In milliseconds: where there is no terminal, a line that often at most, and none about what takes less. */
const BETWEEN_LINES = 10_000;
/** In milliseconds: a terminal is written to that often at most. */
const BETWEEN_FRAMES = 100;

/**
 * Tells how far a document's pages have come, how fast that goes and how long it will take: on a terminal in one line that
 * is written over, else in a line now and then. What comes from the cache goes without.
 *
 * @param name of the file.
 */
export function progressOf(name: string, effects: Pick<Effects, "log" | "now" | "showLine">): Progress {
  return (work) => (total) => {
    const started = effects.now();
    const between = effects.showLine === undefined ? BETWEEN_LINES : BETWEEN_FRAMES;
    let [done, made, told] = [0, 0, started];
    return (isMade) => {
      done += 1;
      if (isMade) made += 1;
      const now = effects.now();
      const isLast = done === total;
      if (made === 0 || (now - told < between && !isLast)) return;
      const state = { name, work, done, total, made, milliseconds: now - started };
      if (!isLast) {
        told = now;
        (effects.showLine ?? effects.log)(progressLine(state));
        return;
      }
      effects.showLine?.("");
      if (told > started) effects.log(lastLine(state));
    };
  };
}

export interface ProgressState {
  readonly name: string;
  readonly work: Work;
  /** In pages. */
  readonly done: number;
  readonly total: number;
  /** Of those done, how many were not in the cache. */
  readonly made: number;
  /** Since the work began. */
  readonly milliseconds: number;
}

/** "memo.pdf: █████░░░░░░░░░░░░░░░ 250 of 1,000 pages read, 12.5 a second, 1 min left". */
export function progressLine(state: ProgressState): string {
  const { name, work, done, total } = state;
  const filled = Math.floor((done / total) * BAR);
  const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
  const left = (total - done) / pagesASecond(state);
  return `${name}: ${bar} ${pages(done)} of ${pages(total)} ${total === 1 ? "page" : "pages"} ${work}, ${rate(state)}, ${duration(left)} left`;
}

/** "memo.pdf: 1,000 pages read in 1 min 20 s, 12.5 a second". */
function lastLine(state: ProgressState): string {
  const { name, work, made, milliseconds } = state;
  return `${name}: ${pages(made)} ${made === 1 ? "page" : "pages"} ${work} in ${duration(milliseconds / 1000)}, ${rate(state)}`;
}

function pagesASecond({ made, milliseconds }: ProgressState): number {
  return made / Math.max(milliseconds / 1000, 0.001);
}

function rate(state: ProgressState): string {
  return `${pagesASecond(state).toFixed(1)} a second`;
}

function pages(count: number): string {
  return count.toLocaleString("en");
}

/** "42 s", "3 min 5 s", "1 h 20 min". */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min${whole % 60 === 0 ? "" : ` ${whole % 60} s`}`;
  const minutes = Math.floor((whole % 3600) / 60);
  return `${Math.floor(whole / 3600)} h${minutes === 0 ? "" : ` ${minutes} min`}`;
}
