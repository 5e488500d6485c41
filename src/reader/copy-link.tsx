import { type ReactNode, useState } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../ui/words.ts";
import { useAnnounce } from "./announcer.tsx";
import { usePublication } from "./publication-context.tsx";

/**
 * Copies the claim's address; where the clipboard is barred, shows it in a field to copy by hand. Where the device has a
 * sheet for sharing, it is offered beside that.
 */
export function CopyLink({ id }: { id: ClaimId }): ReactNode {
  const announce = useAnnounce();
  const { addresses } = usePublication();
  const live = useReaderState((state) => state.live);
  const [outcome, setOutcome] = useState<{ kind: "none" | "copied" } | { kind: "refused"; address: string }>({
    kind: "none",
  });

  const addressOf = (): string => new URL(addresses.addressOf({ kind: "claim", id }), location.href).href;

  async function copy(): Promise<void> {
    const address = addressOf();
    try {
      await navigator.clipboard.writeText(address);
      setOutcome({ kind: "copied" });
      announce(words.reader.copied);
    } catch {
      setOutcome({ kind: "refused", address });
      announce(words.reader.copyByHand);
    }
  }

  async function share(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: addressOf() });
    } catch (error) {
      // Somebody closed the sheet; or it is barred, as in many frames.
      if (!(error instanceof DOMException && error.name === "AbortError")) await copy();
    }
  }

  return (
    <>
      <Button
        label={outcome.kind === "copied" ? words.reader.copied : words.reader.copyLink}
        icon={outcome.kind === "copied" ? "check" : "link"}
        data-control="copy"
        onClick={() => void copy()}
      />
      {live && "share" in navigator ? (
        <Button label={words.reader.share} icon="share" iconOnly onClick={() => void share()} />
      ) : null}
      {outcome.kind === "refused" ? (
        <label className="copy-field">
          {words.reader.copyByHand}
          <input readOnly value={outcome.address} ref={(field) => field?.select()} />
        </label>
      ) : null}
    </>
  );
}
