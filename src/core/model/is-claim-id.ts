/** Lower-case words joined by hyphens. */
export const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** In UTF-16 units. */
export const LONGEST_CLAIM_ID = 80;

/** Whether a text can be a claim's name, as `ClaimIdSchema` has it, for pages' first script: without the library of schemas. */
export function isClaimId(text: string): boolean {
  return CLAIM_ID.test(text) && text.length <= LONGEST_CLAIM_ID;
}
