import { type ReactNode, useEffect, useState } from "react";
import { words } from "../ui/words.ts";
import { percentFromText } from "./zoom.ts";

export interface ZoomFieldProps {
  /** Null while it is not known: in static HTML. */
  readonly percent: number | null;
  readonly onChange: (percent: number) => void;
}

/** The zoom as a number, to be read and to be typed. */
export function ZoomField({ percent, onChange }: ZoomFieldProps): ReactNode {
  const known = percent === null ? "" : words.document.percent(percent);
  const [text, setText] = useState<string | null>(null);

  // What is half typed gives way to what the zoom has become meanwhile.
  useEffect(() => setText(null), [known]);

  function settle(): void {
    const typed = text === null ? null : percentFromText(text);
    if (typed !== null) onChange(typed);
    setText(null);
  }

  // In the page as it comes it can do nothing yet, and the browser takes longer over one field than over all the rest of the pane.
  if (percent === null) return <span className="document-zoom-field" />;
  return (
    <input
      className="document-zoom-field"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      size={5}
      aria-label={words.document.zoomField}
      value={text ?? known}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key !== "Escape" || text === null) return;
        event.stopPropagation();
        setText(null);
      }}
    />
  );
}
