import {
  type EmbedView,
  type FrameMessage,
  isName,
  MOST_HEIGHT,
  readHostMessage,
  type SelectionActivation,
  type SelectMessage,
  writeMessage,
} from "../protocol/messages.ts";
import { type Appearance, appearanceOf, applyAppearance } from "./appearance.ts";
import { atMostEvery } from "./at-most-every.ts";
import { asksForHeight, heightMessages } from "./dialects.ts";
import { followLink } from "./follow-link.ts";
import { startGate } from "./gate.ts";

/** What an embedded page is, as its root element says (`data-view`, `data-publication`, `data-claim`). */
interface FrameFacts {
  readonly publication: string;
  readonly view: EmbedView;
  readonly claim: string | null;
}

/** The embedded page's side of the talk with its host. */
export interface Frame {
  /** Says what the page looks at, for when its host asks. */
  isAt(claim: string | null): void;
  /** Tells the host that the reader has selected something. */
  tellSelected(claim: string | null, activation: SelectionActivation): void;
  /** Tells the host where what it asked for stands now, in CSS pixels from the frame's upper edge. */
  tellPlace(box: { readonly top: number; readonly height: number }): void;
  /** Is told what the host wants selected: at once, if it was asked for before. */
  onSelect(listener: (message: SelectMessage) => void): void;
}

/** A browser lets a page write its address some 200 times in 30 seconds, and complains about more. */
const SELECTION_MILLISECONDS = 200;

/** How long a host may take to give the height that was asked for, before it is taken for one that does not. */
const PATIENCE_MILLISECONDS = 400;

/**
 * Starts an embedded page: looks as its address says, then tells its host that it is there and how high it is, in every
 * dialect, and hears what the host says. It hears its parent alone, throws at nothing and logs nothing.
 */
export function startFrame(window: Window): Frame {
  const { document, location, parent } = window;
  const root = document.documentElement;
  const facts = factsOf(root.dataset);
  const framed = parent !== window;
  const post = (message: unknown): void => {
    // Heights and names of claims, and nothing else: whoever frames the page may know them.
    if (framed) parent.postMessage(message, "*");
  };
  const say = (message: FrameMessage): void => post(writeMessage(message));

  const look = atMostEvery<Appearance>(100, (appearance) => applyAppearance(appearance, root), later);
  look(appearanceOf(location.search));

  const selectListeners: ((message: SelectMessage) => void)[] = [];
  let asked: SelectMessage | null = null;
  let claim = facts.claim ?? claimOf(location.search);
  const hearSelect = atMostEvery<SelectMessage>(
    SELECTION_MILLISECONDS,
    (message) => {
      asked = message;
      for (const listener of selectListeners) listener(message);
    },
    later,
  );

  const gate = startGate(document, framed);
  let height = 0;
  let patience: number | undefined;
  const judge = (): void => gate.judge(window.innerHeight >= height - 1);
  const tellHeight = (): void => {
    if (height === 0) return;
    say({ type: "height", height });
    for (const message of heightMessages(height, location)) post(message);
    window.clearTimeout(patience);
    patience = window.setTimeout(judge, PATIENCE_MILLISECONDS);
  };
  const ready = (): void => say({ type: "ready", ...facts, claim });
  const greet = atMostEvery<null>(100, () => (ready(), tellHeight()), later);

  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (!framed || source !== parent) return;
    const message = readHostMessage(data);
    if (message === null) {
      if (asksForHeight(data, location.hash)) greet(null);
    } else if (message.type === "hello") greet(null);
    else if (message.type === "select") hearSelect(message);
    else look(message);
  });
  window.addEventListener("hashchange", () => greet(null));
  window.addEventListener("resize", () => {
    if (window.innerHeight >= height - 1) judge();
  });
  window.addEventListener("click", (event) => followLink(event, window, post));

  ready();
  watchHeight(root, (measured) => {
    if (measured === height) return;
    height = measured;
    tellHeight();
  });

  return {
    isAt(current) {
      claim = current;
    },
    tellSelected(selected, activation) {
      say({ type: "select", claim: selected, activation });
      if (activation !== "program") gate.open();
    },
    tellPlace({ top, height: length }) {
      const within = (value: number): number => Math.min(MOST_HEIGHT, Math.max(0, Math.round(value)));
      say({ type: "place", top: within(top), height: within(length) });
    },
    onSelect(listener) {
      selectListeners.push(listener);
      if (asked !== null) listener(asked);
    },
  };

  function later(work: () => void, milliseconds: number): void {
    window.setTimeout(work, milliseconds);
  }
}

function factsOf(data: DOMStringMap): FrameFacts {
  const { view } = data;
  return {
    publication: data["publication"] ?? "",
    view: view === "document" || view === "card" ? view : "reader",
    claim: data["claim"] ?? null,
  };
}

/**
 * Measures the content's height in whole CSS pixels, now and after every change. Now, because a frame that is far from
 * the screen is not laid out by itself; and changes come no more than once a frame.
 */
function watchHeight(root: HTMLElement, tell: (height: number) => void): void {
  const measure = (): void => {
    tell(Math.min(MOST_HEIGHT, Math.max(1, Math.ceil(root.getBoundingClientRect().height))));
  };
  measure();
  new ResizeObserver(measure).observe(root);
}

function claimOf(search: string): string | null {
  const asked = new URLSearchParams(search).get("c");
  return isName(asked) ? asked : null;
}
