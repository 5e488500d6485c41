import * as v from "valibot";
import type { ContentCache } from "../cache/content-cache.ts";
import { nameHash } from "../cache/sha256.ts";
import { installedPackage } from "../package-version.ts";
import type { EncodedPicture } from "./encode-picture.ts";

/** Raise it when the way of drawing pictures changes: what the cache holds is then drawn anew. */
const PICTURES = 5;

const HeadSchema = v.strictObject({ width: v.number(), height: v.number(), type: v.picklist(["webp", "png", "jpg"]) });

const LINE_FEED = 0x0a;

/** A picture that lies in the cache. Of a long document, all of them together are too much to be held in memory. */
export interface KeptPicture extends Omit<EncodedPicture, "bytes"> {
  /** In bytes. */
  readonly size: number;
  /** Of its bytes, as names of files carry it. */
  readonly hash: string;
  read(): Promise<Uint8Array>;
}

/**
 * Takes a picture from the cache, or draws it and puts it there.
 *
 * @param key what the picture is of, with the document's hash.
 */
export async function rememberPicture(
  cache: ContentCache,
  key: readonly unknown[],
  draw: () => Promise<EncodedPicture>,
): Promise<KeptPicture> {
  const versions = [PICTURES, installedPackage("@embedpdf/pdfium").version, installedPackage("sharp").version];
  const whole = ["picture", ...versions, ...key];
  const { bytes, ...head } = pictureIn(
    await cache.remember(whole, async () => {
      const { bytes: drawn, ...facts } = await draw();
      return Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), drawn]);
    }),
  );
  const read = async (): Promise<Uint8Array> => {
    const entry = await cache.remember(whole, async () => undefined);
    if (entry === undefined) throw new Error("The cache lost a picture while the site was being made: build it again.");
    return pictureIn(entry).bytes;
  };
  return { ...head, size: bytes.byteLength, hash: nameHash(bytes), read };
}

function pictureIn(entry: Uint8Array): EncodedPicture {
  const end = entry.indexOf(LINE_FEED);
  const head = v.parse(HeadSchema, JSON.parse(new TextDecoder().decode(entry.subarray(0, end))));
  return { ...head, bytes: entry.subarray(end + 1) };
}
