import type { ReactNode } from "react";
import type { Content } from "../../core/model/text-version.ts";
import { textWords } from "../../ui/text-words.ts";
import { type FlowContext, MarkedText } from "./marked-text.tsx";

interface Cell {
  readonly header: boolean;
  readonly content: Content;
}

/** A table; a wide one scrolls within itself. */
export function TextTable({ rows, context }: { rows: readonly (readonly Cell[])[]; context: FlowContext }): ReactNode {
  return (
    <div className="text-table" role="region" aria-label={textWords.table} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map(({ header, content }, column) => {
                const words = <MarkedText content={content} context={context} />;
                if (!header) return <td key={column}>{words}</td>;
                return (
                  <th key={column} scope={index === 0 ? "col" : "row"}>
                    {words}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
