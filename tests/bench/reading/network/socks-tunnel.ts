const VERSION = 5;
const CONNECT = 1;
/** No name or password is asked for. */
const WELCOME = Uint8Array.of(VERSION, 0);
const CONNECTED = Uint8Array.of(VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0);
/** Where the address of a request begins, behind version, command, a byte without a meaning and the address's kind. */
const ADDRESS = 4;

/**
 * A client's side of one SOCKS connection (RFC 1928, sections 3 to 6): its greeting, its request, then what it sends on.
 *
 * @param port the only one that may be asked for. @param answer takes what is to be answered, and whether with it the tunnel
 *   stands. @param send takes what goes through it.
 * @returns takes bytes of the client; false where they are none of this protocol, or ask for another port.
 */
export function socksTunnel(
  port: number,
  answer: (bytes: Uint8Array, isLast: boolean) => void,
  send: (bytes: Uint8Array) => void,
): (bytes: Uint8Array) => boolean {
  let waiting: Uint8Array = new Uint8Array();
  let state: "greeting" | "request" | "tunnel" = "greeting";
  return (bytes) => {
    if (state === "tunnel") {
      send(bytes);
      return true;
    }
    waiting = Uint8Array.of(...waiting, ...bytes);
    const [version] = waiting;
    if (version !== undefined && version !== VERSION) return false;
    if (state === "greeting") {
      const length = 2 + (waiting[1] ?? Infinity);
      if (waiting.length < length) return true;
      waiting = waiting.slice(length);
      state = "request";
      answer(WELCOME, false);
    }
    const length = lengthOfRequest(waiting);
    if (length === undefined || waiting.length < length) return length !== 0;
    const asked = (waiting[length - 2] ?? 0) * 256 + (waiting[length - 1] ?? 0);
    if (waiting[1] !== CONNECT || asked !== port) return false;
    const rest = waiting.slice(length);
    state = "tunnel";
    answer(CONNECTED, true);
    if (rest.length > 0) send(rest);
    return true;
  };
}

/** Of what has come; undefined where that does not tell yet, 0 where it is no address. */
function lengthOfRequest(bytes: Uint8Array): number | undefined {
  const [kind, first] = bytes.slice(ADDRESS - 1);
  const address =
    kind === 1 ? 4 : kind === 4 ? 16 : kind === 3 ? first && first + 1 : kind === undefined ? undefined : -ADDRESS - 2;
  return address === undefined ? undefined : ADDRESS + address + 2;
}
