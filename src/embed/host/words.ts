/** What the host script says. Its page is somebody else's: these few words are all that it brings along. */
export const words = {
  backToText: "Back to the text",
} as const;
