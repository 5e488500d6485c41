import type { PassagePart } from "../../core/model/anchor.ts";
import type { Quad } from "../../core/model/quad.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { escapeHtml } from "../../core/text/escape-html.ts";
import { type AnnotationChange, becomes, pageOf, type PassageChange } from "../../core/versions/annotation-changes.ts";
import type { PagePair } from "../../core/versions/pair-pages.ts";
import { documentWarnings } from "../publication/document-warnings.ts";
import type { ReplacementPlan } from "./plan-replacement.ts";

/** Addresses of pages' pictures, beside the report. */
export interface ReportPictures {
  readonly old: (page: PageNumber) => string | undefined;
  readonly new: (page: PageNumber) => string | undefined;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 80rem; margin: 2rem auto; padding-inline: 1rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid #8888; padding: .4rem .6rem; text-align: start; vertical-align: top; }
del { background: #f882; } ins { background: #4c42; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-block: 2rem; }
figure { margin: 0; position: relative; } figcaption { font-size: .85rem; }
.sheet { position: relative; border: 1px solid #8888; } .sheet img { display: block; inline-size: 100%; }
.sheet svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
polygon { fill: #ffd54a77; } polygon.doubt { fill: #ff704377; }
`;

/** What a replacement would do, as one HTML page for the person who decides. */
export function replacementReport(plan: ReplacementPlan, pictures: ReportPictures): string {
  const { folder, file, annotations, next, old } = plan;
  const title = `${folder.slug}: ${file}, before and after`;
  const warnings = documentWarnings(next.content, file, plan.publishesHiddenWords);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>Old file: ${old === undefined ? "none that can be read" : `${old.content.pages.length} pages, SHA-256 <code>${old.sha256}</code>`}.<br>
New file: ${next.content.pages.length} pages, SHA-256 <code>${next.sha256}</code>.</p>
${warnings.map(({ message, hint }) => `<p><strong>${escapeHtml(message)}</strong> ${escapeHtml(hint)}</p>`).join("\n")}
<h2>Annotations</h2>
<table><thead><tr><th>Annotation</th><th>Becomes</th><th>Page</th><th>Words</th></tr></thead>
<tbody>
${annotations.map(rowOf).join("\n")}
</tbody></table>
<h2>Pages</h2>
${plan.pages.map((pair) => pairOf(pair, plan, pictures)).join("\n")}
</body></html>
`;
}

function rowOf(change: AnnotationChange): string {
  const { id, passages, lapses } = change;
  const notes = [
    ...(lapses.signOffs > 0 ? ["Its sign-off lapses."] : []),
    ...(lapses.check ? ["Its check was of another file."] : []),
  ];
  const words = [...passages.map(wordsOf), ...notes.map((note) => `<p>${note}</p>`)].join("");
  return `<tr><th scope="row">${escapeHtml(id)}</th><td>${becomes(change)}</td><td>${pageOf(change) ?? "–"}</td><td>${words}</td></tr>`;
}

function wordsOf({ asked, text, differences, state, reason, candidates }: PassageChange): string {
  if (asked === "") return text === "" ? "<p>The whole document, or a region of a page.</p>" : "";
  if (state === "missing" || state === "ambiguous") {
    const near = candidates.slice(0, 3).map((each) => `<li>Page ${each.page}: ${escapeHtml(each.text)}</li>`);
    return `<p><del>${escapeHtml(asked)}</del></p><p>${escapeHtml(reason ?? "")}</p><ul>${near.join("")}</ul>`;
  }
  if (differences.length === 0) return `<p>${escapeHtml(text)}</p>`;
  const marked = differences.map(({ kind, text: some }) => {
    const escaped = escapeHtml(some);
    return kind === "same" ? escaped : kind === "removed" ? `<ins>${escaped}</ins>` : `<del>${escaped}</del>`;
  });
  return `<p>${marked.join(" ")}</p>`;
}

function pairOf(pair: PagePair, plan: ReplacementPlan, pictures: ReportPictures): string {
  const said = pair.old === null ? "new" : pair.new === null ? "gone" : pair.same ? "the same words" : "other words";
  return `<section class="pair" aria-label="${said}">${sheetOf("old", pair.old, plan, pictures)}${sheetOf("new", pair.new, plan, pictures)}</section>`;
}

function sheetOf(
  side: "old" | "new",
  page: PageNumber | null,
  plan: ReplacementPlan,
  pictures: ReportPictures,
): string {
  const content = side === "old" ? plan.old?.content : plan.next.content;
  const size = page === null ? undefined : content?.pages[page - 1];
  if (page === null || size === undefined) return `<p>No page of the ${side} file.</p>`;
  const picture = pictures[side](page);
  const shapes = plan.annotations.flatMap((change) =>
    change.passages.flatMap((passage) => {
      const parts = side === "old" ? passage.oldParts : passage.parts;
      const isSure = side === "old" || passage.state === "exact" || passage.state === "approximate";
      return quadsOn(parts, page).map(
        (quad) =>
          `<polygon${isSure ? "" : ' class="doubt"'} points="${quad.join(" ")}"><title>${escapeHtml(change.id)}</title></polygon>`,
      );
    }),
  );
  const sheet =
    picture === undefined
      ? "<p>Not drawn.</p>"
      : `<div class="sheet"><img src="${picture}" alt="" loading="lazy"><svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none">${shapes.join("")}</svg></div>`;
  return `<figure><figcaption>${side === "old" ? "Old" : "New"} file, page ${page}</figcaption>${sheet}</figure>`;
}

function quadsOn(parts: readonly PassagePart[], page: PageNumber): Quad[] {
  return parts.filter((part) => part.page === page).flatMap(({ quads }) => quads);
}
