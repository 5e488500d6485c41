import { type RefObject, useEffect, useState } from "react";

/**
 * Whether any of an element can be seen, after the clipping of every scrolling ancestor. False in static HTML.
 *
 * @param stay how long it has to have been seen for that, in milliseconds: what only flies past is not worth work.
 */
export function useOnScreen(element: RefObject<Element | null>, stay = 0): boolean {
  const [onScreen, setOnScreen] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting !== true) setOnScreen(false);
      else if (stay === 0) setOnScreen(true);
      else timer = setTimeout(() => setOnScreen(true), stay);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, stay]);
  return onScreen;
}
