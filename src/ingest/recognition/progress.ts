import type { Effects } from "../effects.ts";

/** Signs of the bar. */
const BAR = 20;

/** Logs how far reading has come, a line each time that a twentieth is done. @param name of the file. */
export function progressOf(name: string, effects: Pick<Effects, "log">): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const filled = Math.floor((done / total) * BAR);
    if (filled === shown && done < total) return;
    shown = filled;
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    effects.log(`${name}: ${bar} ${done} of ${total} ${total === 1 ? "page" : "pages"} recognised`);
  };
}
