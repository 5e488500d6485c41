import type { ClaimId } from "../core/model/commentary.ts";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import { pagePicture } from "./page-picture.ts";
import type { PassageMark } from "./passage-shapes.ts";
import { savesData } from "./use-document-wanted.ts";

// It comes in the same file, for both come once there are more pages than one and they are alive.
export { scrollPace } from "./scroll-pace.ts";

/** What the pointer only passes over is not meant. */
const MEANT_AFTER_MILLISECONDS = 60;

/** Fetches the picture that the page will ask for once it stands in the document tree, and decodes it. */
export function fetchPicture(page: Page): void {
  const picture = new Image();
  const { sizes, srcSet, src = "" } = pagePicture(page);
  picture.sizes = sizes;
  picture.srcset = srcSet;
  picture.src = src;
  // The page tells of a picture that cannot be had by showing none.
  picture.decode().catch(() => undefined);
}

/** What is sent for. */
export interface Ahead {
  readonly pages: readonly Page[];
  readonly passages: readonly PassageMark[];
  /** Told of the claim: it sends for what is to be known of it. */
  readonly onNear: ((ids: readonly ClaimId[]) => void) | undefined;
}

/** Sends for what each claim leads to on which pointer or focus rest; not where data are saved. */
export function sendAhead(reader: Pointing, { pages, passages, onNear }: Ahead, signal: AbortSignal): void {
  if (signal.aborted || savesData()) return;
  const end = whenMeant(reader, (claim) => {
    onNear?.([claim]);
    const page = pages[(pageLedTo(passages, claim) ?? 0) - 1];
    if (page !== undefined) fetchPicture(page);
  });
  signal.addEventListener("abort", end);
}

/** What tells of the claim under pointer or focus: the reader. */
interface Pointing {
  getState(): { readonly preview: ClaimId | null };
  subscribe(listener: () => void): () => void;
}

/** Calls with each claim on which pointer or focus rest. @returns what ends that. */
export function whenMeant(reader: Pointing, meant: (claim: ClaimId) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: ClaimId | null = null;
  const leave = reader.subscribe(() => {
    const { preview } = reader.getState();
    if (preview === last) return;
    last = preview;
    clearTimeout(timer);
    if (preview !== null) timer = setTimeout(() => meant(preview), MEANT_AFTER_MILLISECONDS);
  });
  return () => {
    clearTimeout(timer);
    leave();
  };
}

/** The page that a claim leads to first; undefined where it leads to none. */
function pageLedTo(passages: readonly PassageMark[], claim: ClaimId): PageNumber | undefined {
  const [anchor] = passages.find(({ id }) => id === claim)?.anchors ?? [];
  return anchor?.whole === true ? 1 : anchor?.parts[0]?.page;
}
