import { Fragment, type ReactNode } from "react";
import type { Inline } from "../core/model/commentary.ts";
import { ClaimLink } from "./claim-link.tsx";

/** Inline text of the commentary or of a note. */
export function InlineText({ inlines }: { inlines: readonly Inline[] }): ReactNode {
  // The text never changes while it is shown, so a place in it is as good a key as any.
  return inlines.map((inline, index) => <Fragment key={index}>{draw(inline)}</Fragment>);
}

function draw(inline: Inline): ReactNode {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "code":
      return <code>{inline.value}</code>;
    case "break":
      return <br />;
    case "emphasis":
      return (
        <em>
          <InlineText inlines={inline.children} />
        </em>
      );
    case "strong":
      return (
        <strong>
          <InlineText inlines={inline.children} />
        </strong>
      );
    case "deleted":
      return (
        <s>
          <InlineText inlines={inline.children} />
        </s>
      );
    case "link":
      return (
        <a href={inline.href}>
          <InlineText inlines={inline.children} />
        </a>
      );
    case "claim":
      return (
        <ClaimLink id={inline.id}>
          <InlineText inlines={inline.children} />
        </ClaimLink>
      );
  }
}
