import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../ui/button.tsx";
import { citationWords } from "../ui/citation-words.ts";
import "./offers.css";

export interface OfferDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page. It opens itself; Esc and a press beside it close it. */
export function OfferDialog({ title, onClose, children }: OfferDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="offer"
      aria-labelledby={id}
      onClose={onClose}
      // The page behind has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="offer-head">
        <h2 id={id}>{title}</h2>
        <Button label={citationWords.close} icon="close" iconOnly look="bare" onClick={() => dialog.current?.close()} />
      </div>
      <div className="offer-body">{children}</div>
    </dialog>
  );
}
