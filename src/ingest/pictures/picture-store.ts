import * as v from "valibot";
import type { ContentCache } from "../cache/content-cache.ts";
import { installedPackage } from "../package-version.ts";
import type { EncodedPicture } from "./encode-picture.ts";

/** Raise it when the way of drawing pictures changes: what the cache holds is then drawn anew. */
const PICTURES = 4;

const HeadSchema = v.strictObject({ width: v.number(), height: v.number(), type: v.picklist(["webp", "png", "jpg"]) });

const LINE_FEED = 0x0a;

/** Takes a picture from the cache, or draws it. @param key what the picture is of, with the document's hash. */
export async function rememberPicture(
  cache: ContentCache,
  key: readonly unknown[],
  draw: () => Promise<EncodedPicture>,
): Promise<EncodedPicture> {
  const versions = [PICTURES, installedPackage("@embedpdf/pdfium").version, installedPackage("sharp").version];
  const entry = await cache.remember(["picture", ...versions, ...key], async () => {
    const { bytes, ...head } = await draw();
    return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
  });
  const end = entry.indexOf(LINE_FEED);
  const head = v.parse(HeadSchema, JSON.parse(new TextDecoder().decode(entry.subarray(0, end))));
  return { ...head, bytes: entry.subarray(end + 1) };
}
