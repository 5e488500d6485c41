import { useEffect } from "react";

/** Keeps the line that is being read where it is (kept-line.ts). The code for it comes late: nobody resizes a window first. */
export function useKeptLine(): void {
  useEffect(() => {
    const commentary = document.getElementById("commentary");
    if (commentary === null) return undefined;
    let stop: (() => void) | null = () => undefined;
    import("./kept-line.ts").then(
      ({ keepLine }) => {
        if (stop !== null) stop = keepLine(commentary);
      },
      () => undefined,
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, []);
}
