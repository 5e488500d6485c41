/**
 * What a host page and an embedded page say to each other with `postMessage`. Both sides read what arrives with the
 * guards below and nothing else: anybody can post anything to a window.
 *
 * A message is a plain object with `verbatim: 1`, its `type`, and the fields of that type; further fields are left
 * aside. Nothing in it is secret, so it may be posted to any origin. Table: src/embed/README.md.
 */

/** What `verbatim` says. A message of another version is not understood, and left aside. */
export const PROTOCOL_VERSION = 1;

export type EmbedView = "reader" | "document" | "card";

export type EmbedTheme = "light" | "dark" | "auto";

/** How a selection was asked for. Focus goes along with `keyboard` alone. */
export type SelectionActivation = "pointer" | "keyboard" | "program";

export interface SelectMessage {
  readonly type: "select";
  /** A claim's id (core/model/commentary.ts); null where nothing is selected any more. */
  readonly claim: string | null;
  readonly activation: SelectionActivation;
}

/** From the embedded page. */
export type FrameMessage =
  /** It runs and hears: once at its start, and as the answer to each `hello`. */
  | {
      readonly type: "ready";
      /** The publication's name in addresses. */
      readonly publication: string;
      readonly view: EmbedView;
      readonly claim: string | null;
    }
  /** How high its content is: whole CSS pixels, from 1 to {@link MOST_HEIGHT}. */
  | { readonly type: "height"; readonly height: number }
  /**
   * Where what the host asked for stands in the frame, once it has come to rest: CSS pixels from the frame's upper
   * edge. A frame as high as its content cannot scroll; the host then brings the passage into the window.
   */
  | { readonly type: "place"; readonly top: number; readonly height: number }
  /** The reader selected something inside it. What the host asked for is not told back. */
  | SelectMessage;

/** From the host page. */
export type HostMessage =
  /** “Are you there?” */
  | { readonly type: "hello" }
  | SelectMessage
  | {
      readonly type: "appearance";
      readonly theme: EmbedTheme;
      /** Six lower-case hexadecimal digits, red, green and blue. */
      readonly accent: string | null;
    };

/** In CSS pixels. No embed is higher; what claims to be is mistaken or hostile. */
export const MOST_HEIGHT = 100_000;

/** As long as a claim's id or a publication's name may be. */
const MOST_NAME_LETTERS = 80;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is to be posted, for either side. */
export function writeMessage(message: FrameMessage | HostMessage): object {
  return { verbatim: PROTOCOL_VERSION, ...message };
}

/** The message of an embedded page in what a `message` event carries. Never throws; null for anything else. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  return readSafely(data, (field) => {
    switch (field("type")) {
      case "ready": {
        const publication = field("publication");
        const view = field("view");
        const claim = field("claim");
        return isName(publication) && isView(view) && isNameOrNull(claim)
          ? { type: "ready", publication, view, claim }
          : null;
      }
      case "height": {
        const height = field("height");
        return isLength(height) && height > 0 ? { type: "height", height: Math.ceil(height) } : null;
      }
      case "place": {
        const top = field("top");
        const height = field("height");
        return isLength(top) && isLength(height) ? { type: "place", top, height } : null;
      }
      case "select":
        return readSelect(field);
      default:
        return null;
    }
  });
}

/** The message of a host page in what a `message` event carries. Never throws; null for anything else. */
export function readHostMessage(data: unknown): HostMessage | null {
  return readSafely(data, (field) => {
    switch (field("type")) {
      case "hello":
        return { type: "hello" };
      case "select":
        return readSelect(field);
      case "appearance": {
        const theme = field("theme");
        const accent = field("accent");
        return isTheme(theme) && (accent === null || readAccent(accent) !== null)
          ? { type: "appearance", theme, accent: readAccent(accent) }
          : null;
      }
      default:
        return null;
    }
  });
}

/** A colour as `#A1b2C3` or `a1b2c3`, as it is in messages and addresses: six lower-case digits. Null for anything else. */
export function readAccent(value: unknown): string | null {
  return typeof value === "string" && /^#?[0-9a-f]{6}$/i.test(value) ? value.slice(-6).toLowerCase() : null;
}

/** Whether it is formed as claims' ids and publications' names are. */
export function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= MOST_NAME_LETTERS && NAME.test(value);
}

export function isView(value: unknown): value is EmbedView {
  return value === "reader" || value === "document" || value === "card";
}

export function isTheme(value: unknown): value is EmbedTheme {
  return value === "light" || value === "dark" || value === "auto";
}

/** In CSS pixels. Not a number that is none. */
function isLength(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= MOST_HEIGHT;
}

type ReadField = (name: string) => unknown;

function readSelect(field: ReadField): SelectMessage | null {
  const claim = field("claim");
  const activation = field("activation");
  return isNameOrNull(claim) && (activation === "pointer" || activation === "keyboard" || activation === "program")
    ? { type: "select", claim, activation }
    : null;
}

function isNameOrNull(value: unknown): value is string | null {
  return value === null || isName(value);
}

/**
 * Reads a message's own, plain fields: what a prototype lends does not count, and no getter is run. Another script of
 * the same page can send a value that was never cloned, a proxy for one, so that looking at it may throw.
 */
function readSafely<T>(data: unknown, read: (field: ReadField) => T | null): T | null {
  try {
    if (typeof data !== "object" || data === null) return null;
    const field = (name: string): unknown => Object.getOwnPropertyDescriptor(data, name)?.value;
    return field("verbatim") === PROTOCOL_VERSION ? read(field) : null;
  } catch {
    return null;
  }
}
