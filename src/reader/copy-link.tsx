import { type ReactNode, useState } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../ui/words.ts";
import { useAnnounce } from "./announcer.tsx";
import { usePublication } from "./publication-context.tsx";

/** Copies the claim's address; where the clipboard is barred, shows it in a field to copy by hand. */
export function CopyLink({ id }: { id: ClaimId }): ReactNode {
  const announce = useAnnounce();
  const { addresses } = usePublication();
  const [outcome, setOutcome] = useState<{ kind: "none" | "copied" } | { kind: "refused"; address: string }>({
    kind: "none",
  });

  async function copy(): Promise<void> {
    const address = new URL(addresses.addressOf({ kind: "claim", id }), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      setOutcome({ kind: "copied" });
      announce(words.reader.copied);
    } catch {
      setOutcome({ kind: "refused", address });
      announce(words.reader.copyByHand);
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
      {outcome.kind === "refused" ? (
        <label className="copy-field">
          {words.reader.copyByHand}
          <input readOnly value={outcome.address} ref={(field) => field?.select()} />
        </label>
      ) : null}
    </>
  );
}
