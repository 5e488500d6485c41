import { basename } from "node:path";
import type { Problem } from "../../core/parse/problem.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Effects } from "../effects.ts";
import { openApart, PdfFaultError } from "../pdf/open-apart.ts";
import { faultOfSize, type PdfFault } from "../pdf/pdf-fault.ts";
import { problemOfFault } from "../publication/fault-problem.ts";
import { type DocumentContent, readDocument } from "../publication/read-document.ts";
import { progressOf } from "../progress.ts";
import type { RecognitionWishes } from "../recognition/recognise-document.ts";

/** A PDF from anywhere that may become a publication's document. */
export interface Candidate {
  /** As they would be published: without the password, where there was one. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly content: DocumentContent;
  /** Whether the file asked for a password, which the bytes here do not. */
  readonly unlocked: boolean;
}

export type CandidateReading =
  | { readonly candidate: Candidate; readonly problem?: undefined }
  | { readonly candidate?: undefined; readonly problem: Problem };

/** Reads a PDF. @param path absolute. @param shown as the person named it. */
export async function readCandidate(
  path: string,
  shown: string,
  password: string | undefined,
  effects: Effects,
  cache: ContentCache,
  wishes: RecognitionWishes = {},
): Promise<CandidateReading> {
  const bytes = await bytesAt(path, shown, effects);
  if (!(bytes instanceof Uint8Array)) return { problem: bytes };
  const hash = sha256(bytes);
  const told = { ...wishes, progress: progressOf(basename(path), effects) };
  const reading = await readDocument(bytes, hash, cache, told);
  if ("content" in reading) return { candidate: { bytes, sha256: hash, content: reading.content, unlocked: false } };
  if (reading.fault.kind !== "encrypted" || password === undefined || password === "") {
    return { problem: problemOf(reading.fault, shown) };
  }
  const opened = await unlocked(bytes, password);
  if ("fault" in opened) return { problem: problemOf(opened.fault, shown) };
  const plain = { bytes: opened.bytes, sha256: sha256(opened.bytes) };
  const again = await readDocument(plain.bytes, plain.sha256, cache, told);
  return "fault" in again
    ? { problem: problemOf(again.fault, shown) }
    : { candidate: { ...plain, content: again.content, unlocked: true } };
}

async function bytesAt(path: string, shown: string, effects: Effects): Promise<Uint8Array | Problem> {
  try {
    const fault = faultOfSize(await effects.size(path));
    if (fault !== undefined) return problemOfFault(fault, shown);
    const bytes = await effects.readFile(path);
    if (bytes !== undefined) return bytes;
    const isFolder = (await effects.listFolder(path)) !== undefined;
    const message = isFolder ? "That is a folder." : "There is no such file.";
    return { file: shown, where: "", message, hint: "See that the path is right." };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { file: shown, where: "", message, hint: "Give a file that can be read." };
  }
}

async function unlocked(
  bytes: Uint8Array,
  password: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: PdfFault }> {
  const opening = await openApart(bytes, undefined, password);
  if (opening.kind === "fault") return { fault: opening.fault };
  try {
    return { bytes: await opening.pdf.unlock() };
  } catch (error) {
    if (error instanceof PdfFaultError) return { fault: error.fault };
    throw error;
  } finally {
    await opening.pdf.close();
  }
}

function problemOf(fault: PdfFault, shown: string): Problem {
  if (fault.kind !== "encrypted") return problemOfFault(fault, shown);
  const hint =
    "Give the password in VERBATIM_PASSWORD, or with --password; the file is then written without it, for readers could not open it otherwise.";
  return { file: shown, where: "", message: `The file cannot be used: ${fault.detail}.`, hint };
}
