import { type ReactNode, type RefObject, useEffect, useState } from "react";
import type { SourceDocument } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icons.tsx";
import { words } from "../ui/words.ts";
import "./document-toolbar.css";
import type { PageView } from "./use-page-view.ts";
import { percentOfScale, scaleOfPercent } from "./zoom.ts";
import { ZoomField } from "./zoom-field.tsx";

export interface DocumentToolbarProps {
  readonly document: SourceDocument;
  readonly current: PageNumber;
  readonly view: PageView;
  readonly pane: RefObject<HTMLElement | null>;
}

/** The controls over the pages. Without script only what works without it can be seen. */
export function DocumentToolbar({ document, current, view, pane }: DocumentToolbarProps): ReactNode {
  const reader = useReader();
  const showUncommented = useReaderState((state) => state.showUncommented);
  const showText = useReaderState((state) => state.showText);
  const isFull = useFullScreen(pane);
  const count = document.pages.length;
  const percent = view.scale && percentOfScale(view.scale);

  return (
    <div className="document-toolbar" role="group" aria-label={words.document.controls}>
      <Button
        className="document-page-button"
        label={words.document.pageOf(current, count)}
        data-longest={words.document.pageOf(count, count)}
        look="bare"
        aria-pressed={!showText}
        onClick={() => reader.setShowText(false)}
      />
      <Button
        className="document-text-button"
        label={words.document.text}
        look="bare"
        aria-pressed={showText}
        onClick={() => reader.setShowText(true)}
      />
      <Button
        className="document-search-button"
        label={words.document.search}
        icon="search"
        iconOnly
        look="bare"
        onClick={() => reader.setSearch(reader.getState().search === null ? "" : null)}
      />
      {document.contentsHref && (
        <Button
          className="document-search-button"
          label={words.document.contents}
          icon="contents"
          iconOnly
          look="bare"
          onClick={() => reader.setShowContents(!reader.getState().showContents)}
        />
      )}
      <div className="document-toolbar-live">
        <Button label={words.document.zoomOut} icon="zoomOut" iconOnly look="bare" onClick={() => view.step(-1)} />
        <ZoomField
          percent={percent}
          onChange={(typed) => view.setZoom({ kind: "scale", scale: scaleOfPercent(typed) })}
        />
        <Button label={words.document.zoomIn} icon="zoomIn" iconOnly look="bare" onClick={() => view.step(1)} />
        <Button
          label={words.document.fitWidth}
          icon="fitWidth"
          iconOnly
          look="bare"
          aria-pressed={view.zoom.kind === "fit-width"}
          onClick={() => view.setZoom({ kind: "fit-width" })}
        />
        <Button
          label={words.document.fitPage}
          icon="fitPage"
          iconOnly
          look="bare"
          aria-pressed={view.zoom.kind === "fit-page"}
          onClick={() => view.setZoom({ kind: "fit-page" })}
        />
        <Button label={words.document.rotate} icon="rotate" iconOnly look="bare" onClick={view.rotate} />
        <Button
          label={isFull ? words.document.leaveFullScreen : words.document.fullScreen}
          icon="fullScreen"
          iconOnly
          look="bare"
          aria-pressed={isFull}
          onClick={() => void toggleFullScreen(pane.current)}
        />
      </div>
      <Button
        className="document-uncommented-button"
        label={words.document.uncommented}
        look="bare"
        aria-pressed={showUncommented}
        onClick={() => reader.setShowUncommented(!showUncommented)}
      />
      <Download file={document.file} icon="download" />
      {document.annotated && <Download file={document.annotated} icon="downloadMarked" />}
    </div>
  );
}

function Download({ file, icon }: { file: { href: string; name: string }; icon: IconName }): ReactNode {
  const label = words.document.download(file.name);
  return (
    <a
      className="button button-bare button-icon document-download"
      href={file.href}
      download={file.name}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </a>
  );
}

async function toggleFullScreen(pane: HTMLElement | null): Promise<void> {
  try {
    if (window.document.fullscreenElement !== null) await window.document.exitFullscreen();
    else await pane?.requestFullscreen();
  } catch {
    // Frames may be denied it, and some phones have none: the pane simply stays as it is.
  }
}

function useFullScreen(pane: RefObject<HTMLElement | null>): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const changed = (): void => setIsFull(pane.current !== null && window.document.fullscreenElement === pane.current);
    window.document.addEventListener("fullscreenchange", changed, { signal: stop.signal });
    return () => stop.abort();
  }, [pane]);
  return isFull;
}
