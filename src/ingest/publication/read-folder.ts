import { join } from "node:path";
import { type AnnotationFile, parseAnnotationFile } from "../../core/parse/annotation-file.ts";
import { checkDocuments } from "../../core/parse/check-documents.ts";
import { type Commentary, parseCommentary, parseInlineMarkdown } from "../../core/parse/commentary.ts";
import type { Parsed, Problem } from "../../core/parse/problem.ts";
import {
  type DocumentDescription,
  parsePublicationFile,
  type PublicationFile,
} from "../../core/parse/publication-file.ts";
import type { Inline } from "../../core/model/commentary.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Effects } from "../effects.ts";
import { correctionsName } from "../recognition/corrections/corrections-file.ts";
import { faultOfSize } from "../pdf/pdf-fault.ts";
import { problemOfFault } from "./fault-problem.ts";
import { decode, type JsonFile, readJson } from "./read-json.ts";

export interface PublicationFolder {
  /** The folder's name, and the publication's in addresses. */
  readonly slug: string;
  /** Absolute. */
  readonly path: string;
  /** As problems name it: "documents/sessions-memo". */
  readonly shown: string;
}

/** A document as it is described, and its files. */
export interface FolderDocument {
  readonly described: DocumentDescription;
  /** Its place in publication.json, as problems name it: `documents[0]`. */
  readonly where: string;
  readonly pdf?: { readonly bytes: Uint8Array; readonly sha256: string } | undefined;
  /** A person's corrections of what a machine read in the PDF, as the file has them. */
  readonly corrections?: string | undefined;
}

/** What a folder's files hold, each as far as it could be read, and all that is wrong with them by themselves. */
export interface FolderContent {
  readonly description?: PublicationFile | undefined;
  /** In order; none where they are not described. */
  readonly documents: readonly FolderDocument[];
  readonly credit?: readonly Inline[] | undefined;
  readonly annotationFile?: AnnotationFile | undefined;
  /** The annotations' file as it is. */
  readonly annotationBytes?: Uint8Array | undefined;
  readonly commentary?: Commentary | undefined;
  readonly problems: readonly Problem[];
  /** Puts the line to problems of the annotations' file, which core can only name by JSON path. */
  located(problems: readonly Problem[]): readonly Problem[];
  /** The files as problems name them. */
  readonly shown: { readonly publication: string; readonly annotations: string; readonly commentary: string };
}

/** Reads all files of a publication's folder; undefined where the folder holds none. */
export async function readFolder(folder: PublicationFolder, effects: Effects): Promise<FolderContent | undefined> {
  const names = new Set((await effects.listFolder(folder.path))?.map(({ name }) => name));
  if (!["publication.json", "annotations.json", "commentary.md"].some((name) => names.has(name))) return undefined;
  const read = (name: string): Promise<Uint8Array | undefined> => effects.readFile(join(folder.path, name));
  const publication = await readJsonFile(read, `${folder.shown}/publication.json`, parsePublicationFile);
  const annotations = await readJsonFile(read, `${folder.shown}/annotations.json`, parseAnnotationFile);

  const description = publication.value;
  const commentaryName = description?.commentary.file ?? "commentary.md";
  const commentary = await readCommentary(read, `${folder.shown}/${commentaryName}`);
  const documents: FolderDocument[] = [];
  const documentProblems = description === undefined ? [] : checkDocuments(description, publication.file);
  for (const [index, described] of description?.documents.entries() ?? []) {
    const where = `documents[${index}]`;
    const pdf = await readPdf(folder, described, where, effects);
    const corrections = await read(correctionsName(described.file));
    documentProblems.push(...pdf.problems);
    documents.push({
      described,
      where,
      pdf: pdf.value,
      corrections: corrections && new TextDecoder().decode(corrections),
    });
  }
  const credit =
    description === undefined
      ? undefined
      : parseInlineMarkdown(description.commentary.credit, { file: publication.file, where: "commentary.credit" });

  return {
    description,
    documents,
    credit: credit?.value,
    annotationFile: annotations.value,
    annotationBytes: annotations.bytes,
    commentary: commentary.value,
    problems: [
      ...located([...publication.problems, ...(credit?.problems ?? []), ...documentProblems], publication),
      ...located(annotations.problems, annotations),
      ...commentary.problems,
    ],
    located: (problems) => located(problems, annotations),
    shown: {
      publication: publication.file,
      annotations: annotations.file,
      commentary: `${folder.shown}/${commentaryName}`,
    },
  };
}

type Read = (name: string) => Promise<Uint8Array | undefined>;

interface ReadJsonFile<Value> {
  readonly file: string;
  readonly value?: Value | undefined;
  readonly json?: JsonFile | undefined;
  readonly bytes?: Uint8Array | undefined;
  readonly problems: readonly Problem[];
}

async function readJsonFile<Value>(
  read: Read,
  file: string,
  parse: (value: unknown, file: string) => Parsed<Value>,
): Promise<ReadJsonFile<Value>> {
  const bytes = await read(nameOf(file));
  if (bytes === undefined) return { file, problems: [missing(file)] };
  const json = readJson(bytes, file);
  if (json.value === undefined) return { file, problems: json.problems };
  const parsed = parse(json.value.value, file);
  return { file, bytes, json: json.value, value: parsed.value, problems: parsed.problems ?? [] };
}

async function readCommentary(
  read: Read,
  file: string,
): Promise<{ readonly value?: Commentary; readonly problems: readonly Problem[] }> {
  const bytes = await read(nameOf(file));
  if (bytes === undefined) return { problems: [missing(file)] };
  const markdown = decode(bytes);
  if (markdown === undefined) {
    return { problems: [{ file, where: "", message: "It is not UTF-8 text.", hint: "Save it as UTF-8." }] };
  }
  const value = parseCommentary(markdown, file);
  return { value, problems: value.problems };
}

async function readPdf(
  folder: PublicationFolder,
  document: DocumentDescription,
  where: string,
  effects: Effects,
): Promise<{ readonly value?: NonNullable<FolderDocument["pdf"]>; readonly problems: readonly Problem[] }> {
  const [path, shown] = [join(folder.path, document.file), `${folder.shown}/${document.file}`];
  const fault = faultOfSize(await effects.size(path));
  if (fault !== undefined) return { problems: [problemOfFault(fault, shown)] };
  const bytes = await effects.readFile(path);
  if (bytes === undefined) return { problems: [missing(shown)] };
  const digest = sha256(bytes);
  const problem: Problem = {
    file: `${folder.shown}/publication.json`,
    where: `${where}.sha256`,
    message: `${document.file} is not the file that was described: its SHA-256 is ${digest}, expected was ${document.sha256}.`,
    hint: `Put the described file back; or, if the new one is meant, write "sha256": "${digest}" and look at each passage again.`,
  };
  return { value: { bytes, sha256: digest }, problems: digest === document.sha256 ? [] : [problem] };
}

function located(problems: readonly Problem[], { file, json }: ReadJsonFile<unknown>): readonly Problem[] {
  return problems.map((problem) =>
    problem.line !== undefined || problem.file !== file || json === undefined
      ? problem
      : { ...problem, line: json.lineOf(problem.where) },
  );
}

function missing(file: string): Problem {
  return {
    file,
    where: "",
    message: "There is no such file.",
    hint: "Put it there, or correct its name where it is named.",
  };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
