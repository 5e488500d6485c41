import { late } from "../ui/late.tsx";

/** On narrow screens alone, and only once there is script. */
export const LateNarrowView = late(async () => (await import("./narrow-view.tsx")).NarrowView);
