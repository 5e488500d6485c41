import { useEffect } from "react";
import { isForThePage } from "../../reader/keys.ts";
import { useReader } from "../../state/reader-context.tsx";

/** Esc closes what is open. Other keys are the host's: in a frame a letter is not ours to take. */
export function useEscape(): void {
  const reader = useReader();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && isForThePage(event)) reader.clear("controls");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [reader]);
}
