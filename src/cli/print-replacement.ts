import { markedDifferences } from "../core/ledger/marked-differences.ts";
import { type AnnotationChange, type Becomes, becomes, pageOf } from "../core/versions/annotation-changes.ts";
import { pageList } from "../core/text/page-list.ts";
import type { PagePair } from "../core/versions/pair-pages.ts";
import { recognisedSentence } from "./print-recognised.ts";
import { documentWarnings } from "../ingest/publication/document-warnings.ts";
import { printWarnings } from "../ingest/site/print-warnings.ts";
import type { ReplacementPlan } from "../ingest/versions/plan-replacement.ts";
import { printable, wrapped } from "./display-width.ts";

const WIDTH = 100;
/** What needs an editor first. */
const ORDER: readonly Becomes[] = [
  "gone",
  "ambiguous",
  "differs",
  "moved",
  "to be looked at",
  "other typography",
  "same",
];

const SAID: Readonly<Partial<Record<Becomes, string>>> = {
  same: "the same",
  "other typography": "in other typography",
  differs: "different",
};

/** What a replacement does, for a terminal. */
export function printReplacement(
  plan: ReplacementPlan,
  done: {
    /** The new file, as it was named. */
    readonly file: string;
    /** Where the report with pictures is. */
    readonly report: string | undefined;
    readonly isSame: boolean;
    readonly isWritten: boolean;
  },
): string {
  const { folder, file, annotations, next } = plan;
  if (done.isSame) return `${printable(done.file)} is the file that ${folder.slug} has already. Nothing was written.`;
  const kinds = ORDER.map((kind) => [kind, annotations.filter((each) => becomes(each) === kind)] as const);
  const counts = kinds.flatMap(([kind, some]) => (some.length === 0 ? [] : [`${some.length} ${SAID[kind] ?? kind}`]));
  const warnings = documentWarnings(next.content, printable(done.file), plan.publishesHiddenWords);
  const lapsed = annotations.filter(({ lapses }) => lapses.signOffs > 0 || lapses.check).map(({ id }) => id);
  const paragraphs = [
    `${folder.slug}: ${printable(done.file)} in the place of ${file}`,
    `${annotations.length} annotations rest on the document: ${counts.length === 0 ? "none" : counts.join(", ")}.`,
    ...kinds.flatMap(([kind, some]) => (kind === "same" ? [] : some.map(described))),
    ...(annotations.length > 0 ? [sameOnes(kinds.find(([kind]) => kind === "same")?.[1] ?? [])] : []),
    pagesSaid(plan.pages),
    recognisedSentence(next.content.recognised) ?? "",
    ...(lapsed.length === 0 ? [] : [`Sign-offs and checks that name the old file lapse: ${lapsed.join(", ")}.`]),
    ...(next.sha256 === plan.describedHash
      ? [`publication.json names this very file, and ${file} is missing, damaged or another: only that is put right.`]
      : []),
    ...(next.unlocked ? ["The file is written without its password, for readers could not open it otherwise."] : []),
    ...(warnings.length === 0 ? [] : [printWarnings(warnings)]),
    ...(done.report === undefined ? [] : [`Pages side by side: ${done.report}`]),
    done.isWritten
      ? `Written: ${folder.shown}/${file}, and its SHA-256 in publication.json, which lists the old file as a version. See what is to be settled: npm run check -- ${folder.slug}. To undo it: git restore ${folder.shown} && git clean -f ${folder.shown}/versions`
      : "Nothing was written. To put the file in its place, add --yes.",
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

function described(change: AnnotationChange): string {
  const page = pageOf(change);
  const head = `  ${change.id}: ${becomes(change)}${page === null ? "" : `, page ${page}`}`;
  const words = change.passages.flatMap(({ asked, text, differences, state, candidates }) => {
    if (state === "exact" || asked === "") return [];
    if (text === "") {
      const [near] = candidates;
      const nearest = near === undefined ? "" : ` Nearest, on page ${near.page}: ${near.text}`;
      return [`“${asked}”${nearest}`];
    }
    return [differences.length === 0 ? text : markedDifferences(differences)];
  });
  return [head, ...words.flatMap((each) => wrapped(printable(each), WIDTH - 5).map((line) => `     ${line}`))].join(
    "\n",
  );
}

function sameOnes(some: readonly AnnotationChange[]): string {
  const byPage = new Map<number | null, string[]>();
  for (const change of some) byPage.set(pageOf(change), [...(byPage.get(pageOf(change)) ?? []), change.id]);
  const lines = [...byPage].map(
    ([page, ids]) => `${page === null ? "the document as a whole" : `page ${page}`}: ${ids.join(", ")}`,
  );
  return lines.length === 0
    ? ""
    : ["  The same, on", ...lines.flatMap((line) => wrapped(line, WIDTH - 5).map((each) => `     ${each}`))].join("\n");
}

function pagesSaid(pages: readonly PagePair[]): string {
  const numbers = (which: (pair: PagePair) => boolean, side: "old" | "new"): number[] => [
    ...new Set(pages.filter(which).flatMap((pair) => pair[side] ?? [])),
  ];
  const same = numbers((pair) => pair.same, "new");
  const other = numbers((pair) => pair.old !== null && pair.new !== null && !pair.same, "new");
  const added = numbers((pair) => pair.old === null, "new");
  const gone = numbers((pair) => pair.new === null, "old");
  const said = [
    ...(same.length === 0 ? [] : [`the same words on ${pageList(same)}`]),
    ...(other.length === 0 ? [] : [`other words or page breaks on ${pageList(other)}`]),
    ...(added.length === 0 ? [] : [`new: ${pageList(added)}`]),
    ...(gone.length === 0 ? [] : [`gone: ${pageList(gone)} of the old file`]),
  ];
  return `Pages: ${said.join("; ")}.`;
}
