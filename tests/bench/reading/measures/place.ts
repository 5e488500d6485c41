import type { CountingServer } from "../../viewers/counting-server.ts";
import type { Profile } from "../network/profiles.ts";
import type { ShapingProxy } from "../network/shaping-proxy.ts";

/** Where and how a subject is measured. */
export interface Place {
  readonly server: CountingServer;
  readonly proxy: ShapingProxy;
  readonly profile: Profile;
  /** Where to write what Chromium did, as a file for its own performance panel. Writing it makes everything slower. */
  readonly trace: string | undefined;
}

/** A desk, in CSS pixels, one device pixel each. */
export const SCREEN = { width: 1280, height: 800 } as const;
