import { Fragment, type ReactNode, useMemo } from "react";
import { isFromRight } from "../../core/structure/reading-space.ts";
import { markedText, type NamedStretch } from "../../core/structure/marked-text.ts";
import type { Content, TextBlock, TextVersion } from "../../core/model/text-version.ts";
import type { Page } from "../../core/model/publication.ts";
import type { PassageMark } from "../passage-shapes.ts";
import { textWords } from "../../ui/text-words.ts";
import { words } from "../../ui/words.ts";
import { type FlowContext, MarkedText, PassageNumber } from "./marked-text.tsx";
import { TextList } from "./text-list.tsx";
import { PageMark } from "./text-page-mark.tsx";
import { TextTable } from "./text-table.tsx";

export interface TextFlowProps {
  readonly version: TextVersion;
  readonly pages: readonly Page[];
  readonly passages: readonly PassageMark[];
  readonly shortTitle: string;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** Level of the heading above the text: the document's own are below it. */
  readonly under: number;
  /** Where a passage leads. */
  readonly hrefOf: (passage: PassageMark) => string;
  /** Id of what is said about a passage; undefined where that is not on the same page. */
  readonly noteIdOf?: (passage: PassageMark) => string;
  /** Begins the ids of passages and pages; undefined where they have none. */
  readonly ids?: string;
  /** What is current: its passages are lit. */
  readonly current?: string | null;
  /** Words that a link names. */
  readonly lit?: readonly Omit<NamedStretch, "name">[] | undefined;
}

/** The name of the words that a link names, among the passages'. No claim is called so. */
export const LIT_WORDS = "*words";

/**
 * A document as running text, with every passage in it a link. Its own words are the whole of its text, to the letter:
 * numbers of claims and labels of pages are put in by the style sheet, with names for those who hear them.
 */
export function TextFlow(props: TextFlowProps): ReactNode {
  const { version, pages, passages, lit, language } = props;
  const marks = useMemo(() => {
    const stretches = passages.flatMap(({ id, anchors }) =>
      anchors.flatMap(({ whole, parts }) =>
        whole ? [] : parts.map(({ page, start, end }) => ({ name: id, page, start, end })),
      ),
    );
    return markedText(version, [...stretches, ...(lit ?? []).map((stretch) => ({ ...stretch, name: LIT_WORDS }))]);
  }, [version, passages, lit]);
  const byName = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const context: FlowContext = { ...props, marks, byName };
  const wholes = passages.filter(({ anchors }) => anchors.some(({ whole }) => whole));
  return (
    <div className="text-flow" lang={language} dir={version.direction}>
      {wholes.length === 0 ? null : (
        <p className="text-whole" lang={words.language} dir="ltr">
          {textWords.whole(props.shortTitle)}{" "}
          {wholes.map((passage) => (
            <Fragment key={passage.id}>
              <PassageNumber passage={passage} context={context} hasId />{" "}
            </Fragment>
          ))}
        </p>
      )}
      <div className="text-words">
        {version.blocks.map((block, index) => (
          <Block key={index} block={block} context={context} labels={pages} />
        ))}
      </div>
    </div>
  );
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

function Block({
  block,
  context,
  labels,
}: {
  block: TextBlock;
  context: FlowContext;
  labels: readonly Page[];
}): ReactNode {
  switch (block.kind) {
    case "page":
      return <PageMark as="div" page={block.page} context={context} />;
    case "heading": {
      const Heading = HEADINGS[Math.min(HEADINGS.length, block.level + context.under) - 1] ?? "h6";
      return (
        <Heading dir={directionOf(block.content, context)}>
          <MarkedText content={block.content} context={context} />
        </Heading>
      );
    }
    case "furniture": {
      const label = labels[pageOf(block.content) - 1]?.label ?? "";
      const name = block.edge === "head" ? textWords.runningHead(label) : textWords.runningFoot(label);
      return (
        <p className="text-furniture" role="note" aria-label={name} data-edge={block.edge}>
          <MarkedText content={block.content} context={context} />
        </p>
      );
    }
    case "footnote":
      return (
        <p className="text-footnote">
          <MarkedText content={block.content} context={context} />
        </p>
      );
    case "figure":
      return (
        <p
          className="text-figure"
          role="img"
          aria-label={textWords.figure(block.description)}
          data-description={block.description}
        />
      );
    case "list":
      return <TextList items={block.items} context={context} />;
    case "table":
      return <TextTable rows={block.rows} context={context} />;
    default:
      return (
        <p className={block.kind === "caption" ? "text-caption" : undefined} dir={directionOf(block.content, context)}>
          <MarkedText content={block.content} context={context} />
        </p>
      );
  }
}

/** A paragraph that runs the other way than its document says so. */
function directionOf(content: Content, { version }: FlowContext): "ltr" | "rtl" | undefined {
  const text = content.map((span) => ("text" in span ? span.text : "")).join("");
  if (!/\p{L}/u.test(text)) return undefined;
  const direction = isFromRight(text) ? "rtl" : "ltr";
  return direction === version.direction ? undefined : direction;
}

function pageOf(content: Content): number {
  const [first] = content;
  return first === undefined ? 1 : "begins" in first ? first.begins : first.page;
}
