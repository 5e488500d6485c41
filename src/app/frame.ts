import { startFrame } from "../embed/frame/frame.ts";
import "../embed/frame/shell.css";

/**
 * Entry of every embedded page, and the only one of a card: how the page looks, how high it is, what its host says. It is
 * small, and the page is not painted before it.
 */
export const frame = startFrame(window);
