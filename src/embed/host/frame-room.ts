import type { Parts } from "./parts.ts";
import { changesUnseen, isOutside } from "./unseen.ts";

/**
 * For so long after the reader did something in the embed, a change of its height is no surprise. A long document needs
 * more than a second to come to a passage.
 */
const ALLOWED_MILLISECONDS = 2_000;

/** A page that grows with its frame would grow for ever. So often a frame may grow and never shrink. */
const MOST_GROWTHS = 99;

/**
 * The room that the frame has. It follows the height that the frame asks for, and never at the cost of what the reader
 * is reading: a change waits until it moves nothing in the window, or until the reader asks for it.
 */
export class FrameRoom {
  readonly #parts: Parts;
  readonly #anchors = CSS.supports("overflow-anchor", "auto");
  #wanted = 0;
  #isReady = false;
  #allowedUntil = 0;
  #growths = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    // What waited is done once the embed's lower edge has left the window.
    new IntersectionObserver(() => this.#settle()).observe(parts.end);
  }

  /** The frame is gone. */
  empty(): void {
    this.#isReady = false;
    this.#parts.box.classList.remove("shown", "alone");
  }

  /**
   * @param height in CSS pixels; 0 where what the author wrote is high enough.
   * @param isFree it may be given at once.
   */
  wish(height: number, isFree = false): void {
    this.#wanted = height;
    this.#settle(isFree);
  }

  /** The frame's page runs: it may be seen. */
  show(): void {
    this.#isReady = true;
    this.#settle();
  }

  /** The reader has just asked for something that may change the height. */
  allow(): void {
    this.#allowedUntil = performance.now() + ALLOWED_MILLISECONDS;
    this.#settle();
  }

  #settle(isFree = false): void {
    const { box } = this.#parts;
    // Nor can anything move before the page was painted for the first time.
    const isAllowed =
      isFree || performance.now() < this.#allowedUntil || performance.getEntriesByType("paint").length === 0;
    const fits = this.#take(isAllowed);
    // A few lines of a page are worth less than what the author wrote there, whose link opens the page here. With half
    // of its height the page is of use, and offers to scroll by itself. A card has no height before it has said one.
    const isOfUse = this.#wanted > 0 && (fits || box.offsetHeight >= this.#wanted / 2);
    if (this.#isReady && isOfUse) box.classList.add("shown");
    const edges = box.getBoundingClientRect();
    const isTooHigh = box.classList.contains("shown") && edges.height > this.#wanted + 1;
    // What the author wrote is higher than the frame needs: it makes place where nobody sees it.
    if (isTooHigh && (isAllowed || isOutside(edges, innerHeight))) box.classList.add("alone");
  }

  /** Takes the height that is wanted if it may. False where the frame then has less than it wants. */
  #take(isAllowed: boolean): boolean {
    const { box, place } = this.#parts;
    const before = box.getBoundingClientRect();
    const height = `${this.#wanted}px`;
    const had = place.style.minHeight;
    if (had === height) return true;
    const isFree = isAllowed || changesUnseen(before, this.#wanted, innerHeight, this.#anchors);
    const grows = this.#wanted > before.height;
    // Less than it has: what is free below does no harm, and could move the page's end into the window.
    if (!grows && !isFree) return true;
    this.#growths = grows ? this.#growths + 1 : 0;
    if (this.#growths > MOST_GROWTHS) return true;
    place.style.minHeight = height;
    // The host may have given the element a height of its own, and what the author wrote may be higher.
    if (isFree || Math.abs(box.offsetHeight - before.height) < 1) return true;
    place.style.minHeight = had;
    this.#growths -= 1;
    return false;
  }
}
