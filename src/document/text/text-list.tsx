import type { ReactNode } from "react";
import type { Content } from "../../core/model/text-version.ts";
import { type FlowContext, MarkedText } from "./marked-text.tsx";

interface Item {
  readonly depth: number;
  readonly marker: Content;
  readonly content: Content;
}

/** A list with the markers that the document has; deeper items stand in a list of their own, in the item above them. */
export function TextList({
  items,
  context,
  depth = 0,
}: {
  items: readonly Item[];
  context: FlowContext;
  depth?: number;
}): ReactNode {
  const own: { readonly item: Item | undefined; readonly below: Item[] }[] = [];
  for (const item of items) {
    if (item.depth <= depth) own.push({ item, below: [] });
    else if (own.length === 0) own.push({ item: undefined, below: [item] });
    else own.at(-1)?.below.push(item);
  }
  return (
    // The style sheet takes away the browser's markers, and with them Safari the role.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className="text-list" role="list">
      {own.map(({ item, below }, index) => (
        <li key={index}>
          {item === undefined || item.marker.length === 0 ? null : (
            <span className="text-marker">
              <MarkedText content={item.marker} context={context} />{" "}
            </span>
          )}
          {item === undefined ? null : <MarkedText content={item.content} context={context} />}
          {below.length === 0 ? null : <TextList items={below} context={context} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}
