/**
 * Calls a function at once, and then no more often than every so many milliseconds: of what comes faster the last is
 * kept and the rest forgotten.
 */
export function atMostEvery<T>(
  milliseconds: number,
  call: (value: T) => void,
  later: (work: () => void, milliseconds: number) => unknown,
): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  let resting = false;
  const rest = (): void => {
    resting = true;
    later(() => {
      resting = false;
      if (waiting === null) return;
      const { value } = waiting;
      waiting = null;
      rest();
      call(value);
    }, milliseconds);
  };
  return (value) => {
    if (resting) {
      waiting = { value };
      return;
    }
    rest();
    call(value);
  };
}
