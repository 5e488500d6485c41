import type sharp from "sharp";

/** Loads sharp when a picture has to be made: a build that finds all pictures in its cache does not wait for it. */
export async function loadSharp(): Promise<typeof sharp> {
  return (await import("sharp")).default;
}
