/** Does what it is given after a while, in the order in which it was given; a timer of its own for each could overtake another. */
export class DelayLine {
  readonly #waiting: { readonly due: number; readonly act: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param due in milliseconds of `performance.now()`. */
  add(due: number, act: () => void): void {
    this.#waiting.push({ due, act });
    if (this.#timer === undefined) this.#wait();
  }

  #wait(): void {
    const [first] = this.#waiting;
    if (first === undefined) return;
    this.#timer = setTimeout(() => this.#act(), Math.max(0, first.due - performance.now()));
  }

  #act(): void {
    this.#timer = undefined;
    const now = performance.now();
    // Node's timers count whole milliseconds.
    while ((this.#waiting[0]?.due ?? Infinity) <= now + 0.5) this.#waiting.shift()?.act();
    this.#wait();
  }
}
