import { inject } from "vitest";

/** Absolute address of a path of the site under test: `address("/sessions-memo/")`. */
export function address(path: string): string {
  return new URL(path, siteAddress()).href;
}

/** Origin and base of the site under test, with a slash at the end. */
export function siteAddress(): string {
  return inject("siteAddress");
}

/** The folder with the built files of the site under test. */
export function siteFolder(): string {
  return inject("siteFolder");
}
