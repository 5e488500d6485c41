import { type RefObject, useEffect } from "react";
import { useReaderState } from "../../state/reader-context.tsx";

/** Shows in the text which pair is under the pointer or the focus. An attribute: a long text is not drawn again for it. */
export function usePreviewed(area: RefObject<HTMLElement | null>, version: object | null): void {
  const preview = useReaderState((state) => state.preview);
  useEffect(() => {
    if (preview === null || version === null) return undefined;
    const links = area.current?.querySelectorAll(`[data-annotation="${CSS.escape(preview)}"]`) ?? [];
    for (const link of links) link.setAttribute("data-preview", "true");
    return () => {
      for (const link of links) link.removeAttribute("data-preview");
    };
  }, [area, version, preview]);
}
