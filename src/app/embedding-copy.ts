/** What stands for the site's origin in code, where the build was not told it. */
export const UNKNOWN_ORIGIN = "https://your-site.example";

/** Puts the site's own origin into the code, and makes its buttons copy. */
export function bringToLife(page: Document, address: string): void {
  const { origin } = new URL(address);
  for (const code of page.querySelectorAll(".code-to-copy code")) {
    code.textContent = code.textContent?.replaceAll(UNKNOWN_ORIGIN, origin) ?? "";
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.closest("figure")?.querySelector("code");
  if (!code) return;
  const { copied = "", refused = "" } = button.dataset;
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    button.textContent = copied;
    announce(button, copied);
  } catch {
    // No leave to write, as in a frame of another site: it can still be copied by hand.
    getSelection()?.selectAllChildren(code);
    announce(button, refused);
  }
}

function announce(button: HTMLButtonElement, text: string): void {
  const status = button.ownerDocument.querySelector("[data-announce]");
  if (status) status.textContent = text;
}
