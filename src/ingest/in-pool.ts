/**
 * Works through items, at most `size` at a time, and gives the results in the items' order. Where pictures are made, a
 * Promise.all over all of them would hold every drawn page in memory at once. Once one has failed none is begun.
 */
export async function inPool<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  let failed = false;
  const workers = Array.from({ length: Math.min(size, items.length) }, async () => {
    try {
      // All workers take from one iterator, so that each item is taken once.
      for (const [index, item] of waiting) {
        if (failed) return;
        results[index] = await work(item);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  await Promise.all(workers);
  return results;
}
