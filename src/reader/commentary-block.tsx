import { memo, type ReactNode } from "react";
import type { Block } from "../core/model/commentary.ts";
import { Excerpt } from "./excerpt.tsx";
import { InlineText } from "./inline-text.tsx";

export interface CommentaryBlockProps {
  readonly block: Block;
  /** Whether a rule is before it: what follows is about the article. Said, for "hr ~ p" costs a recalculation of all with each note that opens. */
  readonly afterRule?: boolean;
}

/** One block of the commentary. It never changes: whatever is chosen, thousands of them are not drawn again. */
export const CommentaryBlock = memo(function CommentaryBlock({ block, afterRule }: CommentaryBlockProps): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p className={afterRule === true ? "afterword" : undefined}>
          <InlineText inlines={block.children} />
        </p>
      );
    case "heading": {
      const Heading = `h${block.depth}` as const;
      return (
        <Heading id={block.id}>
          <InlineText inlines={block.children} />
        </Heading>
      );
    }
    case "list": {
      const items = block.items.map((blocks, index) => (
        <li key={index}>
          <Blocks blocks={blocks} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case "rule":
      return <hr />;
    case "excerpt":
      return <Excerpt id={block.id} alt={block.alt} />;
  }
});

function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => <CommentaryBlock key={index} block={block} />);
}
