import type { FrameMessage } from "../protocol/messages.ts";

/** A frame is heard twenty times a second at most: oftener than a reader sees, and seldom enough for any flood. */
const TURN_MILLISECONDS = 50;

/** Lets a message through at once, and of those that follow too soon the latest of each type. */
export function turnstile(hear: (message: FrameMessage) => void): (message: FrameMessage) => void {
  const waiting = new Map<FrameMessage["type"], FrameMessage>();
  let isOpen = true;
  const turn = (): void => {
    isOpen = waiting.size === 0;
    if (isOpen) return;
    setTimeout(turn, TURN_MILLISECONDS);
    const messages = [...waiting.values()];
    waiting.clear();
    for (const message of messages) hear(message);
  };
  return (message) => {
    waiting.set(message.type, message);
    if (isOpen) turn();
  };
}
