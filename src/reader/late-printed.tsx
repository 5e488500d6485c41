import { late } from "../ui/late.tsx";

/** Stands where something is on paper alone. */
export const LatePrinted = late(async () => (await import("./printed.tsx")).Printed);
