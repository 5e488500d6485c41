import type { ReactNode } from "react";
import { useReaderState } from "../state/reader-context.tsx";
import { late } from "../ui/late.tsx";

const Connector = late(async () => (await import("./connector.tsx")).Connector);

/** The line between a pair, once there is one to draw. */
export function LateConnector(): ReactNode {
  const isAsked = useReaderState(({ preview, target }) => preview !== null || target.kind === "claim");
  return isAsked ? <Connector /> : null;
}
