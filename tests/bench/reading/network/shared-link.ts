/** As much of a stream as goes over the line in one piece: an Ethernet frame's worth. */
const PACKET_BYTES = 1460;

/** A piece of a stream that has gone over the line. */
export interface Departure<Stream> {
  readonly stream: Stream;
  readonly bytes: Uint8Array;
  /** When its last bit left, in the clock of `add`. */
  readonly at: number;
}

interface Waiting {
  readonly bytes: Uint8Array;
  readonly since: number;
}

/**
 * A line of so many bits a second that all streams share in turns, a packet each, as connections share a bottleneck. It keeps
 * no credit: what was not used while nothing waited is gone. Knows no clock: times are given, in milliseconds.
 */
export class SharedLink<Stream> {
  readonly #bytesPerMillisecond: number;
  readonly #waiting = new Map<Stream, Waiting[]>();
  #freeAt = 0;

  constructor(bitsPerSecond: number) {
    this.#bytesPerMillisecond = bitsPerSecond / 8 / 1000;
  }

  add(stream: Stream, bytes: Uint8Array, now: number): void {
    const queue = this.#waiting.get(stream) ?? [];
    for (let at = 0; at < bytes.length; at += PACKET_BYTES) {
      queue.push({ bytes: bytes.subarray(at, at + PACKET_BYTES), since: now });
    }
    if (queue.length > 0) this.#waiting.set(stream, queue);
  }

  /** Bytes of a stream that have not left. */
  waitingOf(stream: Stream): number {
    return (this.#waiting.get(stream) ?? []).reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** What a stream has waiting is not sent any more. */
  forget(stream: Stream): void {
    this.#waiting.delete(stream);
  }

  /** When the next piece will have left; undefined while nothing waits. */
  next(): number | undefined {
    for (const [packet] of this.#waiting.values()) return packet === undefined ? undefined : this.#departureOf(packet);
    return undefined;
  }

  /** Takes out what has left by now, in order. */
  departed(now: number): Departure<Stream>[] {
    const left: Departure<Stream>[] = [];
    for (let at = this.next(); at !== undefined && at <= now; at = this.next()) {
      for (const [stream, queue] of this.#waiting) {
        const packet = queue.shift();
        // It goes to the end of the row, behind all others that wait.
        this.#waiting.delete(stream);
        if (queue.length > 0) this.#waiting.set(stream, queue);
        if (packet !== undefined) left.push({ stream, bytes: packet.bytes, at });
        break;
      }
      this.#freeAt = at;
    }
    return left;
  }

  #departureOf({ bytes, since }: Waiting): number {
    return Math.max(this.#freeAt, since) + bytes.length / this.#bytesPerMillisecond;
  }
}
