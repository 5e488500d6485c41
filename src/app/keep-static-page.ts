import { words } from "../ui/words.ts";

/** The page as it came, kept so that it can stand again when the live view fails. */
export interface StaticPage {
  /** Leaves the page as it is and adds a plain message at its head. */
  explain(reason: string): void;
  /** Puts the page back as it came, with a message. */
  restore(error: unknown): void;
}

/** Takes a copy of the static page before React touches it. A copy of the elements: text is never parsed as HTML. */
export function keepStaticPage(root: HTMLElement): StaticPage {
  const copy = root.cloneNode(true);

  function explain(reason: string): void {
    const message = document.createElement("p");
    message.className = "page-message";
    message.setAttribute("role", "status");
    message.textContent = words.app.staticOnly;
    message.title = reason;
    document.body.prepend(message);
  }

  return {
    explain,
    restore(error) {
      document.documentElement.classList.remove("is-live");
      root.replaceWith(copy);
      explain(error instanceof Error ? error.message : String(error));
    },
  };
}
