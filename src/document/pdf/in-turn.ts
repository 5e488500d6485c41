/** Runs work, so much of it at once, in the order asked. What is aborted before its turn is not begun. */
export type InTurn = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

export function inTurn(atOnce: number): InTurn {
  let running = 0;
  const waiting = new Set<() => void>();
  return async (work, signal) => {
    if (running < atOnce) running += 1;
    else await placeIn(waiting, signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const [next] = waiting;
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Resolves once another leaves its place to this one. */
function placeIn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const take = (): void => {
      waiting.delete(take);
      resolve();
    };
    waiting.add(take);
    signal.addEventListener("abort", () => waiting.delete(take) && reject(signal.reason), { once: true });
  });
}
