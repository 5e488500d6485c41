import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FrameMessage } from "../protocol/messages.ts";
import { turnstile } from "./turnstile.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const height = (pixels: number): FrameMessage => ({ type: "height", height: pixels });
const select = (claim: string): FrameMessage => ({ type: "select", claim, activation: "pointer" });

it("hears the first at once, and of a flood the last of each type at the next turn", () => {
  const heard: FrameMessage[] = [];
  const pass = turnstile((message) => heard.push(message));
  for (let pixels = 1; pixels <= 5_000; pixels += 1) pass(height(pixels));
  pass(select("a"));
  expect(heard).toEqual([height(1)]);
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([height(1), height(5_000), select("a")]);
  pass(select("b"));
  expect(heard).toHaveLength(3);
  vi.advanceTimersByTime(50);
  expect(heard.at(-1)).toEqual(select("b"));
  vi.advanceTimersByTime(1_000);
  pass(select("c"));
  expect(heard.at(-1)).toEqual(select("c"));
});
