import type { GreyPicture } from "./grey-picture.ts";

/** Each pixel as the mean of the square round it. @param reach in pixels, from its middle to each side. */
export function smoothed({ width, height, bytes }: GreyPicture, reach: number): Uint8Array {
  const across = means(bytes, { lines: height, length: width, step: 1, lineStep: width }, reach);
  return means(across, { lines: width, length: height, step: width, lineStep: 1 }, reach);
}

function means(
  bytes: Uint8Array,
  { lines, length, step, lineStep }: { lines: number; length: number; step: number; lineStep: number },
  reach: number,
): Uint8Array {
  const result = new Uint8Array(bytes.length);
  const shadeAt = (line: number, at: number): number =>
    bytes[line * lineStep + Math.min(Math.max(at, 0), length - 1) * step] ?? 255;
  for (let line = 0; line < lines; line += 1) {
    let sum = 0;
    for (let at = -reach; at <= reach; at += 1) sum += shadeAt(line, at);
    for (let at = 0; at < length; at += 1) {
      result[line * lineStep + at * step] = sum / (2 * reach + 1);
      sum += shadeAt(line, at + reach + 1) - shadeAt(line, at - reach);
    }
  }
  return result;
}
