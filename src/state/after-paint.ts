/** Calls back once the change that is under way has been painted: nobody clicks in a page that is not. */
export function afterPaint(window: Window, run: () => void): void {
  // One frame for the change, one for its painting: the work that follows would share the processor with it.
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => setTimeout(run)));
}
