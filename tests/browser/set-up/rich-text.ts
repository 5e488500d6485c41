import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { TextVersion } from "../../../src/core/model/text-version.ts";
import { contentsIn } from "../../../src/core/structure/marked-text.ts";
import { makeTextVersion } from "../../../src/core/structure/text-version.ts";
import type { PassageMark } from "../../../src/document/passage-shapes.ts";
import { TextFlow } from "../../../src/document/text/text-flow.tsx";
import { setPdf } from "../../../src/ingest/fixtures/set-pdf.ts";
import { report } from "../../../src/ingest/fixtures/set-report.ts";
import { openPdf } from "../../../src/ingest/pdf/open-pdf.ts";

/**
 * The text version of a report that has a block of every kind, as it stands on its page: the memo has paragraphs alone. In
 * each block the first words are a passage.
 */
export async function richText(): Promise<string> {
  const version = await readReport();
  const picture = { sources: [{ href: "", width: 1, height: 1 }] };
  return renderToStaticMarkup(
    createElement(TextFlow, {
      version,
      pages: ["1", "2"].map((label) => ({ label, width: 612, height: 792, picture })),
      passages: passagesIn(version),
      shortTitle: "the report",
      language: "en",
      under: 1,
      ids: "",
      hrefOf: ({ id }) => `../c/${id}/`,
      current: "p2",
    }),
  );
}

async function readReport(): Promise<TextVersion> {
  const opening = await openPdf(await setPdf(report(), true));
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const all = opening.pdf.pages.map((page) => ({ page, ...page.read() }));
  opening.pdf.close();
  const version = makeTextVersion(
    { sha256: "0".repeat(64), pages: all.map(({ text }) => text) },
    all.map(({ page: { label, width, height }, clues }) => ({ label, width, height, clues })),
  );
  return { ...version, blocks: [...version.blocks, { kind: "figure", page: 2, description: "A seal" }] };
}

function passagesIn({ blocks }: TextVersion): PassageMark[] {
  const standings = ["exact", "changed", "paraphrase"] as const;
  return contentsIn(blocks).flatMap((content, index): PassageMark[] => {
    const [span] = content;
    if (span === undefined || "begins" in span) return [];
    const { page, start, text } = span;
    const part = { page, start, end: start + Math.min(text.length, 20), quads: [], text: text.slice(0, 20) };
    return [
      {
        id: `p${index}`,
        number: index + 1,
        standing: standings[index % standings.length] ?? "exact",
        label: "",
        anchors: [{ state: "exact", whole: false, parts: [part], errorShare: 0 }],
      },
    ];
  });
}
