import { nearestName } from "../text/nearest.ts";
import type { AnnotationEntry } from "./annotation-entry.ts";
import type { Commentary } from "./commentary.ts";
import { FRAGMENT_PREFIXES } from "../address/address.ts";
import { mistakesOfSignOffs } from "./check-sign-offs.ts";
import { SECTION_PREFIX } from "./inline.ts";
import { type Mistake, mistakesOfTargets } from "./check-targets.ts";
import type { Problem } from "./problem.ts";
import type { NamedDocument } from "./target-document.ts";

/** What has to agree before a publication is built. */
export interface PublicationParts {
  readonly entries: readonly AnnotationEntry[];
  /** How many annotations the collection says that it has. */
  readonly total: number;
  readonly commentary: Commentary;
  /** The documents, in order, if they are known. */
  readonly documents?: readonly NamedDocument[] | undefined;
  /** The files as problems name them. */
  readonly files: { readonly annotations: string; readonly commentary: string };
}

/** Beginnings of ids that the page has for itself. */
const RESERVED = [...FRAGMENT_PREFIXES, SECTION_PREFIX];

/** Names are compared each with each; a file with more mistakes has other troubles. */
const MOST_GUESSES = 50;

/** Everything in which annotations and commentary, each good by itself, disagree. */
export function checkPublication(parts: PublicationParts): Problem[] {
  const { entries, total, files } = parts;
  const problems = [checkClaims(parts), checkIds(parts), checkExcerpts(parts)].flat();
  for (const entry of entries) {
    const mistakes = [
      ...mistakesOfBasis(entry),
      ...mistakesOfTargets(entry, parts.documents),
      ...mistakesOfCheck(entry),
      ...mistakesOfSignOffs(entry),
    ];
    for (const { where = entry.path, message, hint } of mistakes) {
      problems.push({ file: files.annotations, where, annotation: entry.id, message, hint });
    }
  }
  if (total !== entries.length) {
    const message = `total is ${total}, but there are ${entries.length} annotations.`;
    problems.push({ file: files.annotations, where: "total", message, hint: `Write "total": ${entries.length}.` });
  }
  return problems;
}

/** Every claim has one annotation, and every annotation one claim. */
function checkClaims({ entries, commentary, files }: PublicationParts): Problem[] {
  const problems: Problem[] = [];
  const annotated = new Set(entries.map(({ id }) => id));
  const claimed = new Map<string, number>();
  const linked = new Set(commentary.claims.map(({ id }) => id));
  const unused = entries.map(({ id }) => id).filter((id) => !linked.has(id));
  const missing = [...linked].filter((id) => !annotated.has(id));
  const guess = (id: string, known: readonly string[]): string | undefined =>
    problems.length < MOST_GUESSES ? nearestName(id, known) : undefined;
  for (const { id, line } of commentary.claims) {
    const at = { file: files.commentary, where: `line ${line}`, line, annotation: id };
    const before = claimed.get(id);
    if (before !== undefined) {
      const hint = "A claim stands in one place. Give one of them another name, and an annotation of its own.";
      problems.push({
        ...at,
        message: `The claim #${id} is linked a second time; the first is on line ${before}.`,
        hint,
      });
      continue;
    }
    claimed.set(id, line);
    if (annotated.has(id)) continue;
    const near = guess(id, unused);
    const hint = near === undefined ? `Add an annotation with "id": "#${id}".` : `Did you mean #${near}?`;
    problems.push({ ...at, message: `There is no annotation for the claim #${id}.`, hint });
  }
  for (const entry of entries) {
    if (claimed.has(entry.id)) continue;
    const near = guess(entry.id, missing);
    const hint =
      near === undefined
        ? `Link the claim's words in ${files.commentary}: [words](#${entry.id}). Or remove the annotation.`
        : `Did you mean #${near}, which ${files.commentary} links?`;
    const message = `No claim of the commentary links to #${entry.id}.`;
    problems.push({ file: files.annotations, where: `${entry.path}.id`, annotation: entry.id, message, hint });
  }
  return problems;
}

function checkIds({ entries, files }: PublicationParts): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const { id, path } of entries) {
    const at = { file: files.annotations, where: `${path}.id`, annotation: id };
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    else
      problems.push({
        ...at,
        message: `The id #${id} is that of ${other} too.`,
        hint: "Give each annotation its own id.",
      });
    const reserved = RESERVED.find((prefix) => id.startsWith(prefix));
    if (reserved === undefined) continue;
    const message = `The id #${id} begins with “${reserved}”, which is kept for the page's own ids.`;
    problems.push({ ...at, message, hint: "Choose another name, here and in the commentary." });
  }
  return problems;
}

/** An excerpt is cut from the page round a passage, so its annotation must have one. */
function checkExcerpts({ entries, commentary, files }: PublicationParts): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return commentary.excerpts.flatMap(({ id, line }, index) => {
    const at = { file: files.commentary, where: `line ${line}`, line, annotation: id };
    const entry = byId.get(id);
    if (!entry) {
      const near = index < MOST_GUESSES ? nearestName(id, byId.keys()) : undefined;
      const hint = near === undefined ? "Name a claim that has an annotation." : `Did you mean #${near}?`;
      return [{ ...at, message: `There is no annotation for the excerpt #${id}.`, hint }];
    }
    if (entry.passages.some((passage) => passage.kind === "words")) return [];
    const message = `The excerpt #${id} has no passage that it could be cut from.`;
    return [{ ...at, message, hint: "Name a claim that rests on words of the document." }];
  });
}

/** What a claim says that it rests on, and what its targets are. */
function mistakesOfBasis({ basis, passages, source, path }: AnnotationEntry): Mistake[] {
  const where = `${path}.target`;
  switch (basis) {
    case "document":
      if (passages.length > 0) return [];
      return [
        {
          where,
          message: "The basis is the document, but no target is in it.",
          hint: "Add the passage as a target, or say what the claim rests on: source or judgement.",
        },
      ];
    case "source": {
      const mistakes: Mistake[] = [];
      if (!source) {
        const hint = "Add a target of type Text with the source's title, publisher and, where there is one, address.";
        mistakes.push({ where, message: "The basis is another source, but no target names it.", hint });
      }
      return [...mistakes, ...passagesWithoutBasis(passages, where)];
    }
    case "judgement":
      return passagesWithoutBasis(passages, where);
  }
}

/** What the document does not support is never shown on it. */
function passagesWithoutBasis(passages: AnnotationEntry["passages"], where: string): Mistake[] {
  if (passages.length === 0) return [];
  const message = "The claim does not rest on the document, but has a passage in it.";
  return [{ where, message, hint: "Move the passage to related, or change the basis to document." }];
}

/** A check without a name or a day is no check that anybody could ask after. */
function mistakesOfCheck({ checked, path }: AnnotationEntry): Mistake[] {
  if (!checked) return [];
  const { by, at } = checked;
  if (by !== undefined && at !== undefined) return [];
  if (by === undefined && at === undefined) {
    const message = "There is checkedFile, but neither checkedBy nor checkedAt.";
    return [{ where: `${path}.checkedFile`, message, hint: "Add both, or remove checkedFile." }];
  }
  const [given, wanting] = by === undefined ? ["checkedAt", "checkedBy"] : ["checkedBy", "checkedAt"];
  const message = `There is ${given}, but no ${wanting}.`;
  return [{ where: `${path}.${given}`, message, hint: `Add ${wanting}, or remove ${given}.` }];
}
