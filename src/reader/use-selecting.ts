import type { MouseEvent } from "react";
import type { Target } from "../state/reader.ts";
import { useReader } from "../state/reader-context.tsx";
import { activationOf, isPlain } from "./activation.ts";

/** What a link of the commentary does to what it leads to within the page; whether it did, for other clicks are the browser's. */
export function useSelecting(): (target: Target, event: MouseEvent) => boolean {
  const reader = useReader();
  return (target, event) => {
    if (!isPlain(event)) return false;
    event.preventDefault();
    reader.select(target, "commentary", activationOf(event));
    return true;
  };
}
