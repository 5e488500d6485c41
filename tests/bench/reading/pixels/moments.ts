import { changeShare, colorShare, hasInk, inkShare } from "./compare.ts";
import { decode, type Part, type Picture } from "./picture.ts";
import type { Frame } from "./screencast.ts";

/** What is there once so much of it is: the rest may be a shade that pictures and canvases differ by. */
const ENOUGH = 0.9;

/** Frames of one thing that happened, and where in the window it did. */
export interface Watched {
  /** When it began, in milliseconds since 1970. The last frame before it is what it began from. */
  readonly began: number;
  readonly frames: readonly Frame[];
  /** Where the window was at rest, in CSS pixels. */
  readonly part: Part;
  readonly windowWidth: number;
}

/** Milliseconds until the ink of the last frame was there; undefined where it has none. */
export function untilInk(watched: Watched): Promise<number | undefined> {
  return until(watched, (picture, final) => (hasInk(final) ? inkShare(picture, final) : 0));
}

/** Milliseconds until the color of the last frame was there; 0 where it has none. */
export function untilColor(watched: Watched): Promise<number | undefined> {
  return until(watched, (picture, final) => colorShare(picture, final));
}

/** Milliseconds until what changed had changed; undefined where nothing did. */
export function untilChanged(watched: Watched): Promise<number | undefined> {
  return until(watched, (picture, final, before) =>
    before === undefined ? 0 : (changeShare(before, picture, final) ?? 0),
  );
}

async function until(
  { began, frames, part, windowWidth }: Watched,
  shareOf: (picture: Picture, final: Picture, before: Picture | undefined) => number,
): Promise<number | undefined> {
  const since = frames.filter(({ at }) => at >= began);
  const [last, first] = [since.at(-1), frames.findLast(({ at }) => at < began)];
  if (last === undefined) return undefined;
  const final = await decode(last.picture, part, windowWidth);
  const before = first && (await decode(first.picture, part, windowWidth));
  for (const frame of since) {
    const picture = frame === last ? final : await decode(frame.picture, part, windowWidth);
    if (shareOf(picture, final, before) >= ENOUGH) return frame.at - began;
  }
  return undefined;
}
