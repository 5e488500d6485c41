/** How a list lies: one under the other, or in rows. */
export interface ListShape {
  readonly length: number;
  /** Items a row; 1 in a list. */
  readonly columns: number;
  readonly fromRight: boolean;
}

/** Where a key leads from an item of a list; null where it leads nowhere. */
export function stepOf(key: string, from: number, { length, columns, fromRight }: ListShape): number | null {
  const to = ((): number => {
    switch (key) {
      case "Home":
        return 0;
      case "End":
        return length - 1;
      case "ArrowDown":
        return from + columns;
      case "ArrowUp":
        return from - columns;
      case "ArrowRight":
        return columns === 1 ? -1 : from + (fromRight ? -1 : 1);
      case "ArrowLeft":
        return columns === 1 ? -1 : from + (fromRight ? 1 : -1);
      default:
        return -1;
    }
  })();
  return to >= 0 && to < length && to !== from ? to : null;
}
