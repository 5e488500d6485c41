/**
 * Reads a JSON path as problems name it (`first.items[3].target[0]`, `["odd key"]`) back into keys. What cannot be read
 * ends it: the rest of the path is then left off.
 */
export function keysOfJsonPath(path: string): (string | number)[] {
  const keys: (string | number)[] = [];
  const step = /\.?([A-Za-z_$@][\w$@]*)|\[(\d+)\]|\["([^"\]]*)"\]/y;
  for (let match = step.exec(path); match !== null; match = step.exec(path)) {
    const [, name, index, quoted] = match;
    keys.push(index === undefined ? (name ?? quoted ?? "") : Number(index));
  }
  return keys;
}
