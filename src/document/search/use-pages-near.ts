import { type RefObject, useEffect, useState } from "react";
import type { PageNumber } from "../../core/model/units.ts";

const NONE: readonly PageNumber[] = [];

/** The pages that can be seen in a scroll area or are within its height of that. */
export function usePagesNear(area: RefObject<HTMLElement | null>): readonly PageNumber[] {
  const [near, setNear] = useState(NONE);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const seen = new Set<PageNumber>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const number = Number(target.getAttribute("data-page"));
          if (isIntersecting) seen.add(number);
          else seen.delete(number);
        }
        setNear([...seen]);
      },
      { root: element, rootMargin: "100% 0px" },
    );
    for (const page of element.querySelectorAll("[data-page]")) observer.observe(page);
    return () => observer.disconnect();
  }, [area]);
  return near;
}
