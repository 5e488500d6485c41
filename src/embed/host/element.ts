import {
  type FrameMessage,
  type HostMessage,
  isName,
  readFrameMessage,
  type SelectionActivation,
  type SelectMessage,
  writeMessage,
} from "../protocol/messages.ts";
import type { VerbatimEmbedElement, VerbatimReadiness, VerbatimSelection } from "./embed.d.ts";
import { FrameRoom } from "./frame-room.ts";
import { showPlace } from "./journey.ts";
import { type Embed, join, leave, showLink } from "./page.ts";
import { buildFrame, buildParts } from "./parts.ts";
import { frameAddress } from "./place.ts";
import { turnstile } from "./turnstile.ts";
import { readWish, type Wish } from "./wish.ts";

/** How long after its `load` event a page may take to say that it runs; else it is not ours, or was not to be had. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * `<verbatim-embed>`. What stands inside it is seen until the embedded page says that it runs, and again in print. The
 * page is loaded when the reader comes near, touches the embed, or follows a link to it.
 */
export class VerbatimEmbed extends HTMLElement implements Embed, VerbatimEmbedElement {
  static readonly observedAttributes = ["src", "claim", "view", "theme", "accent", "height", "label"];

  // Of these four the modules beside this one know; embed.d.ts, which hosts go by, does not.
  readonly parts = buildParts(this);
  wish: Wish | null = null;
  frame: HTMLIFrameElement | null = null;
  current: HTMLAnchorElement | null = null;
  readonly #room = new FrameRoom(this.parts);
  readonly #pass = turnstile((message) => this.#hear(message));
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
    },
    // A window's height ahead: time enough, and nothing for what is never reached.
    { rootMargin: "100% 0px" },
  );
  #claim: string | null = null;
  #waiting: SelectMessage | null = null;
  /** What had the focus when the embed was asked to open something: whoever has gone elsewhere since is left there. */
  #focused: Element | null = null;
  #isReady = false;
  /** Just put in: nobody has seen what comes after it where it was before. Not so what stood in the page before this script. */
  #isNew = !this.isConnected;
  #fulfil = (): void => undefined;
  #ready = this.#promise();
  /** When a page that has not said that it runs is not waited for any longer, as `performance.now` tells time. */
  #deadline = Infinity;

  constructor() {
    super();
    for (const type of ["pointerover", "focusin"]) this.addEventListener(type, () => this.#load());
  }

  connectedCallback(): void {
    join(this);
    this.#update();
    this.#isNew = false;
  }

  disconnectedCallback(): void {
    leave(this);
    this.#clear();
    this.wish = null;
    this.#isNew = true;
  }

  /** Moved by `moveBefore`: the frame lives on. Without this method it would be taken away and put back. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string): void {
    if (this.isConnected) this.#update(name === "claim");
  }

  get claim(): string | null {
    return this.wish === null ? this.getAttribute("claim") : this.#claim;
  }

  set claim(claim: string | null) {
    if (claim === null) this.removeAttribute("claim");
    else this.setAttribute("claim", claim);
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  select(claim: string | null): void {
    if (!this.canShowAny) this.claim = claim;
    else if (claim === null || isName(claim)) this.open(claim, "program");
  }

  get canShowAny(): boolean {
    // A card shows its own claim alone.
    return this.wish !== null && this.wish.view !== "card" && performance.now() < this.#deadline;
  }

  open(claim: string | null, activation: SelectionActivation): void {
    this.#claim = claim;
    this.#waiting = { type: "select", claim, activation };
    this.#focused = document.activeElement;
    if (activation !== "program") this.#room.allow();
    this.#load();
    this.#flush();
    this.#tellSelection({ claim, activation, origin: "host" });
  }

  receive(data: unknown): void {
    const message = readFrameMessage(data);
    if (message !== null) this.#pass(message);
  }

  /** @param isAsked the claim was named, though it may be the one that was named before. */
  #update(isAsked = false): void {
    const before = this.wish;
    const wish = readWish(this);
    this.wish = wish;
    const isOther = wish?.page !== before?.page;
    if (isOther) this.#clear();
    if (wish === null) return;
    const { link } = this.parts;
    link.href = wish.place.publication + (wish.claim === null ? wish.place.document : `c/${wish.claim}/`);
    link.textContent = wish.label;
    if (this.frame !== null) this.frame.title = wish.label;
    if (isOther || wish.height !== before?.height) this.#room.wish(wish.height, this.#isNew);
    // Observed anew, it says at once whether it is near.
    if (isOther) this.#near.observe(this);
    if (this.frame === null) this.#claim = wish.claim;
    else if (isAsked || wish.claim !== before?.claim) this.open(wish.claim, "program");
    this.#flush();
  }

  #load(): void {
    const wish = this.wish;
    if (wish === null || this.frame !== null) return;
    this.#near.disconnect();
    const { theme, accent } = wish.appearance;
    const address = frameAddress(wish.place, wish.view, this.#claim, theme, accent);
    const frame = buildFrame(address, wish.label, this.parts.box);
    const sandbox = this.getAttribute("sandbox");
    if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
    frame.addEventListener("load", () => {
      // Who has said so already is not asked: it may not have opened yet what it was told to.
      if (this.#isReady) return;
      this.#post({ type: "hello" });
      // What the author wrote is still seen, and then links to claims are links again.
      this.#deadline = performance.now() + PATIENCE_MILLISECONDS;
    });
    this.frame = frame;
    this.parts.box.append(frame);
  }

  #clear(): void {
    this.#near.disconnect();
    this.#deadline = Infinity;
    this.#room.empty();
    this.frame?.remove();
    this.frame = null;
    this.#waiting = null;
    if (this.#isReady) this.#ready = this.#promise();
    this.#isReady = false;
  }

  #hear(message: FrameMessage): void {
    if (message.type === "ready") this.#hearReady(message);
    if (!this.#isReady) return;
    if (message.type === "height" && message.height <= (this.wish?.mostHeight ?? 0)) this.#room.wish(message.height);
    if (message.type === "place") showPlace(this, message.top, message.height);
    if (message.type !== "select") return;
    const { claim, activation } = message;
    this.#claim = claim;
    if (activation !== "program") this.#room.allow();
    if (this.#tellSelection({ claim, activation, origin: "embed" })) showLink(this, claim, activation);
  }

  #hearReady({ publication, view, claim }: FrameMessage & { readonly type: "ready" }): void {
    const wish = this.wish;
    if (publication !== wish?.place.name || view !== wish.view) return;
    this.#deadline = Infinity;
    // A page that has reloaded itself opens at its address again.
    if (claim !== this.#claim) this.#waiting ??= { type: "select", claim: this.#claim, activation: "program" };
    const isFirst = !this.#isReady;
    this.#isReady = true;
    if (isFirst) this.#room.show();
    this.#flush();
    if (!isFirst) return;
    this.#fulfil();
    this.#tell("ready", { publication, view, claim });
  }

  /** Says what has not been said yet, to a page that can hear it. */
  #flush(): void {
    if (!this.#isReady || this.wish === null) return;
    this.#post(this.wish.appearance);
    if (this.#waiting === null) return;
    // A page takes the focus to its passage only if its frame has it.
    if (this.#waiting.activation === "keyboard" && this.#focused === document.activeElement) {
      this.frame?.focus({ preventScroll: true });
    }
    this.#post(this.#waiting);
    this.#waiting = null;
  }

  /** Nothing in a message is secret, and a sandboxed page has no origin that could be named. */
  #post(message: HostMessage): void {
    this.frame?.contentWindow?.postMessage(writeMessage(message), "*");
  }

  /** Tells whoever listens. False where the host's page answers by itself. */
  #tell(name: "ready" | "select", detail: VerbatimReadiness | VerbatimSelection, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(`verbatim:${name}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  #tellSelection(selection: Omit<VerbatimSelection, "publication">): boolean {
    const detail = { publication: this.wish?.place.name ?? "", ...selection };
    return this.#tell("select", detail, selection.origin === "embed");
  }

  #promise(): Promise<void> {
    return new Promise((resolve) => {
      this.#fulfil = resolve;
    });
  }
}
