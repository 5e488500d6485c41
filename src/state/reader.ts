import type { TextQuote } from "../core/model/anchor.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Publication } from "../core/model/publication.ts";
import type { StandingKind } from "../core/model/standing.ts";
import { readEntry } from "./history-entry.ts";
import type { NavigationPort } from "./navigation-port.ts";
import { stepFrom } from "./steps.ts";
import { type Addresses, addressesOf } from "./target-address.ts";

/** Who asked for a change. The pane that is not the origin moves; the one that is stays still. */
export type Origin = "commentary" | "document" | "address" | "controls" | "history";

/** How it was asked. Focus moves only for `keyboard`. */
export type Activation = "pointer" | "keyboard" | "program";

/** What the reader is looking at. */
export type Target =
  | { readonly kind: "none" }
  | { readonly kind: "claim"; readonly id: ClaimId }
  | { readonly kind: "words"; readonly quote: TextQuote }
  | { readonly kind: "unknown-claim"; readonly id: string };

/** A target for which the commentary has opened its note. Another object for each turn. */
export interface Opened {
  readonly target: Target;
}

/** Everything about the reading view that more than one component needs. Values are replaced, never changed. */
export interface ReaderState {
  readonly target: Target;
  readonly origin: Origin;
  readonly activation: Activation;
  /** Counts selections: selecting the same claim again turns the pages again. */
  readonly turn: number;
  /** What the commentary has followed: the target, but after a click not before the passage that it lights is painted. */
  readonly opened: Opened;
  /** The pair under the pointer or the focus. */
  readonly preview: ClaimId | null;
  /** Standings shown; null shows all. */
  readonly filter: StandingKind | null;
  readonly showUncommented: boolean;
  /** The document's text is shown in the place of its pages. */
  readonly showText: boolean;
  /** What is searched for; null while nothing is. */
  readonly search: string | null;
  /** The document's pages and outline are shown over it. Not while it is searched: there is room for one of both. */
  readonly showContents: boolean;
  /** Narrow screens: the page sheet is open. */
  readonly sheetOpen: boolean;
  /** false in static HTML and in the first render; true after hydration. */
  readonly live: boolean;
}

export interface Reader {
  getState(): ReaderState;
  /** Calls the listener after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
  select(target: Target, origin: Origin, activation: Activation): void;
  /** What Esc does: goes back in history where the selection made an entry, else writes the publication's address. */
  clear(origin: Origin): void;
  /** To the next or previous claim in the article's order, among those that the filter shows. */
  step(by: 1 | -1, activation: Activation): void;
  setPreview(id: ClaimId | null): void;
  setFilter(kind: StandingKind | null): void;
  setShowUncommented(on: boolean): void;
  setShowText(on: boolean): void;
  setSearch(typed: string | null): void;
  setShowContents(on: boolean): void;
  openSheet(): void;
  closeSheet(): void;
  goLive(): void;
  /**
   * Takes up the whole address and listens to the browser's history; returns what stops that. Who asks for a claim that
   * rests on another document is sent there.
   */
  start(): () => void;
}

export interface ReaderOptions {
  readonly publication: Publication;
  /**
   * Path of the page as it was rendered, without query and fragment: the first state is made of it alone, so that
   * the first render equals the static HTML. `start` takes up the rest.
   */
  readonly path: string;
  readonly navigation: NavigationPort;
  readonly addresses?: Addresses;
}

const NOTHING: Target = { kind: "none" };

/** The one owner of the reader's state, and the only writer of the address and of history. */
export function createReader(options: ReaderOptions): Reader {
  const { publication, path, navigation } = options;
  const addresses = options.addresses ?? addressesOf(publication);
  const listeners = new Set<() => void>();
  /** What was asked while a step back was under way. */
  let waiting: (() => void) | null = null;
  let leaving = false;
  /** What is to be written to history of the last selection, and is not yet. */
  let unwritten: (() => void) | null = null;

  const opened = addresses.targetOf(path);
  let state: ReaderState = {
    target: opened,
    origin: "address",
    activation: "program",
    turn: opened.kind === "none" ? 0 : 1,
    opened: { target: opened },
    preview: null,
    filter: null,
    showUncommented: false,
    showText: false,
    search: null,
    showContents: false,
    sheetOpen: false,
    live: false,
  };

  function set(change: Partial<ReaderState>): void {
    const before: Readonly<Record<string, unknown>> = { ...state };
    if (Object.entries(change).every(([field, value]) => before[field] === value)) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function turnTo(target: Target, origin: Origin, activation: Activation): void {
    const sheetOpen = state.sheetOpen && !(origin === "document" && target.kind === "claim");
    const turn = state.turn + Number(target.kind !== "none");
    set({ target, origin, activation, sheetOpen, preview: null, turn });
    // A note moves all that is below it, and browsers take their time to write history: a click's light need not wait for that.
    if (activation === "pointer") navigation.afterPaint(settle);
    else settle();
  }

  /** The commentary and history follow. */
  function settle(): void {
    if (state.opened.target !== state.target) set({ opened: { target: state.target } });
    const write = unwritten;
    unwritten = null;
    // Last: a browser may refuse it, such as to who steps fast and far.
    write?.();
  }

  function select(target: Target, origin: Origin, activation: Activation): void {
    if (target.kind === "none") return clear(origin);
    if (leaving) {
      waiting = () => select(target, origin, activation);
      return;
    }
    settle();
    const scrollTop = state.target.kind === "none" ? navigation.scrollTop() : null;
    unwritten = () => {
      const address = addresses.addressOf(target);
      if (scrollTop === null) return navigation.replace(address, readEntry(navigation.entry()));
      navigation.replace(navigation.address(), { made: false, scrollTop });
      navigation.push(address, { made: true, scrollTop: null });
    };
    turnTo(target, origin, activation);
  }

  function clear(origin: Origin): void {
    settle();
    if (leaving || state.target.kind === "none") return;
    if (readEntry(navigation.entry()).made) {
      // The state follows when the browser has gone back: address and target never part.
      leaving = true;
      navigation.back();
      return;
    }
    navigation.replace(addresses.addressOf(NOTHING), { made: false, scrollTop: null });
    turnTo(NOTHING, origin, "program");
  }

  function popped(): void {
    leaving = false;
    const target = addresses.targetOf(navigation.address());
    // What a click asked for just before is not wanted any more.
    unwritten = null;
    // A fragment of the page, such as a skip link's, makes an entry of its own and asks for nothing else.
    if (addresses.addressOf(target) !== addresses.addressOf(state.target)) turnTo(target, "history", "program");
    const { scrollTop } = readEntry(navigation.entry());
    if (target.kind === "none" && scrollTop !== null) navigation.restoreScroll(scrollTop);
    const next = waiting;
    waiting = null;
    next?.();
  }

  /** Keeps the article's place with its entry, for a later Forward and Back again. */
  function scrolled(): void {
    const { made, scrollTop } = readEntry(navigation.entry());
    if (leaving || made || scrollTop === null || state.target.kind !== "none") return;
    navigation.replace(navigation.address(), { made, scrollTop: navigation.scrollTop() });
  }

  function start(): () => void {
    const asked = addresses.targetOf(navigation.address());
    const elsewhere = addresses.elsewhere(asked);
    if (elsewhere !== null) {
      navigation.leave(elsewhere);
      return () => undefined;
    }
    if (addresses.addressOf(asked) !== addresses.addressOf(state.target)) turnTo(asked, "address", "program");
    if (asked.kind === "claim") navigation.replace(addresses.addressOf(asked), readEntry(navigation.entry()));
    return navigation.listen({ popped, scrolled });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select,
    clear,
    step(by, activation) {
      const current = state.target.kind === "claim" ? state.target.id : null;
      const id = stepFrom(publication.annotations, current, by, state.filter);
      if (id !== null) select({ kind: "claim", id }, "controls", activation);
    },
    setPreview: (preview) => set({ preview }),
    setFilter: (filter) => set({ filter }),
    setShowUncommented: (showUncommented) => set({ showUncommented }),
    setShowText: (showText) => set({ showText }),
    setSearch: (search) => set({ search, showContents: false }),
    setShowContents: (showContents) => set({ showContents, search: null }),
    openSheet: () => set({ sheetOpen: true }),
    closeSheet: () => set({ sheetOpen: false }),
    goLive: () => set({ live: true }),
    start,
  };
}
