import { Component, createRef, type ReactNode, type RefObject } from "react";
import { Button } from "./button.tsx";
import "./pane-boundary.css";
import { words } from "./words.ts";

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

interface PaneBoundaryState {
  readonly error: Error | null;
}

/**
 * Keeps one pane's failure from the other. It takes a copy of the pane's elements as they came; when the pane fails,
 * they stand again, so that text, pictures and links stay, with a message and a way to try again. A failure before
 * there is anything to copy goes further up, where the whole page as it came is put back.
 */
export class PaneBoundary extends Component<PaneBoundaryProps, PaneBoundaryState> {
  override state: PaneBoundaryState = { error: null };
  readonly #pane: RefObject<HTMLDivElement | null> = createRef();
  #copy: readonly Node[] | null = null;

  static getDerivedStateFromError(error: unknown): PaneBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidMount(): void {
    const pane = this.#pane.current;
    if (pane !== null) this.#copy = [...pane.cloneNode(true).childNodes];
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) {
      return (
        <div className="pane-boundary" ref={this.#pane}>
          {this.props.children}
        </div>
      );
    }
    if (this.#copy === null) throw error;
    const copy = this.#copy;
    return (
      <>
        <div className="pane-boundary-message" role="status" title={error.message}>
          <p>{words.ui.paneFailed}</p>
          <Button label={words.ui.tryAgain} onClick={() => this.setState({ error: null })} />
        </div>
        <div
          className="pane-boundary"
          ref={(element) => element?.replaceChildren(...copy.map((node) => node.cloneNode(true)))}
        />
      </>
    );
  }
}
