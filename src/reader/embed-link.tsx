import { type ReactNode, useCallback, useState } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import { late } from "../ui/late.tsx";
import { words } from "../ui/words.ts";
import { isPlain } from "./activation.ts";
import type { EmbedDialogProps } from "./embed-dialog.tsx";
import { usePublication } from "./publication-context.tsx";

const EmbedDialog = late<EmbedDialogProps>(async () => (await import("./embed-dialog.tsx")).EmbedDialog);

/** Makes the code of an embed; without script it leads to the page that explains it. */
export function EmbedLink({ id }: { id?: ClaimId }): ReactNode {
  const { publication } = usePublication();
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  return (
    <>
      <a
        className="button"
        href={`${publication.base}embedding/`}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {words.reader.embed}
      </a>
      {isOpen ? <EmbedDialog id={id} onClose={close} /> : null}
    </>
  );
}
