import type { CDPSession } from "playwright-core";

/** What the window showed from a moment on. */
export interface Frame {
  /** In milliseconds since 1970, as `performance.timeOrigin` of a page. */
  readonly at: number;
  /** A JPEG. It is decoded later: while things are measured, nothing else is to be done. */
  readonly picture: Buffer;
}

/** JPEG's quality: text keeps its strokes. */
const QUALITY = 80;

/** Chromium's own record of the frames that it has put on the screen, each with the time at which it was. */
export class Screencast {
  readonly #session: CDPSession;
  #frames: Frame[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(session: CDPSession): Promise<Screencast> {
    const screencast = new Screencast(session);
    session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
      const at = (metadata.timestamp ?? 0) * 1000;
      screencast.#frames.push({ at, picture: Buffer.from(data, "base64") });
      // The session may have been closed meanwhile.
      session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
    });
    await screencast.resume();
    return screencast;
  }

  async resume(): Promise<void> {
    await this.#session.send("Page.startScreencast", { format: "jpeg", quality: QUALITY, everyNthFrame: 1 });
  }

  /** The time of the newest frame; -Infinity where there is none. */
  get newest(): number {
    return Math.max(...this.#frames.map(({ at }) => at), -Infinity);
  }

  /** The frames since this was asked last; the newest is also the first of the next answer. */
  take(): readonly Frame[] {
    // Chromium may hand one over after another that was shown later.
    const taken = this.#frames.toSorted((one, other) => one.at - other.at);
    this.#frames = taken.slice(-1);
    return taken;
  }

  /** Pictures of frames cost time, which what is measured by other means should not pay. */
  async stop(): Promise<void> {
    await this.#session.send("Page.stopScreencast");
  }
}
