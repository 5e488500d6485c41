/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string | URL;
  };
}

type Policy = ReturnType<TrustedTypes["createPolicy"]>;

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** How long a worker may take to say that it runs, in milliseconds; its script is 1.3 MB. */
const START_LIMIT_MILLISECONDS = 30_000;

let policy: Policy | undefined;
/** What has been asked for in our own code; nothing else passes the policy. */
const ours = new Set<string>();

/**
 * Starts a worker from one of our own addresses, through the one Trusted Types policy that the site's Content Security
 * Policy allows ("verbatim"); it passes what our own code asks for and nothing else.
 *
 * A frame that its host has left without an origin (`sandbox="allow-scripts"`) may start no address as a worker; what it
 * may start is a script of its own making, from memory, which takes the worker's code in. Pages made to be embedded have a policy that
 * lets this through.
 *
 * @returns the worker once it has sent its first message; null where the browser, its settings or the network refuse
 *   one. Never rejects except with the signal's reason.
 */
export async function startTrustedWorker(address: string, signal: AbortSignal): Promise<Worker | null> {
  const worker = await answering(() => new Worker(trusted(address), { type: "module" }), signal);
  // Elsewhere the same cause would refuse a worker from memory too, and the policy would complain.
  if (worker !== null || globalThis.origin !== "null") return worker;
  const script = URL.createObjectURL(new Blob([takingIn(address)], { type: "text/javascript" }));
  try {
    return await answering(() => new Worker(trusted(script)), signal);
  } finally {
    URL.revokeObjectURL(script);
    ours.delete(script);
  }
}

/** A classic script that takes a module in. It has no address itself, so the module's must be whole. */
function takingIn(address: string): string {
  const whole = new URL(address, document.baseURI).href;
  // A promise that fails is no error of the worker; a timer's is.
  return `import(${JSON.stringify(whole)}).catch((error) => setTimeout(() => { throw error; }));`;
}

/** The worker, once it has sent its first message. What it sends before that is nothing that anybody waits for. */
async function answering(start: () => Worker, signal: AbortSignal): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  const answered = await firstAnswer(worker, signal);
  if (!answered) worker.terminate();
  signal.throwIfAborted();
  return answered ? worker : null;
}

function trusted(address: string): string | URL {
  if (globalThis.trustedTypes === undefined) return address;
  ours.add(address);
  policy ??= globalThis.trustedTypes.createPolicy("verbatim", {
    createScriptURL(asked) {
      if (!ours.has(asked)) throw new TypeError(`Not a script of this site: ${asked}`);
      return asked;
    },
  });
  return policy.createScriptURL(address);
}

function firstAnswer(worker: Worker, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const settled = new AbortController();
    const settle = (answered: boolean): void => {
      settled.abort();
      resolve(answered);
    };
    const until = { signal: settled.signal };
    worker.addEventListener("message", () => settle(true), until);
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        settle(false);
      },
      until,
    );
    signal.addEventListener("abort", () => settle(false), until);
    AbortSignal.timeout(START_LIMIT_MILLISECONDS).addEventListener("abort", () => settle(false), until);
  });
}
