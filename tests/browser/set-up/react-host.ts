import { createElement as h, type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import type { VerbatimEmbedAttributes } from "../../../src/embed/host/embed.d.ts";

/** A host's page made by React: what it embeds changes, moves and goes as its state does. */
function Host({ site }: { site: string }): ReactNode {
  const [claim, setClaim] = useState("march-20");
  const [dark, setDark] = useState(false);
  const [order, setOrder] = useState(["first", "second"]);
  const [shown, setShown] = useState(true);
  const [count, setCount] = useState(0);
  const button = (label: string, onClick: () => void): ReactNode =>
    h("button", { key: label, type: "button", onClick }, label);
  const attributes: VerbatimEmbedAttributes = {
    src: `${site}sessions-memo/`,
    view: "document",
    claim,
    theme: dark ? "dark" : "light",
    label: "The Sessions memo",
    height: 500,
  };
  return h(
    "main",
    null,
    h("h1", null, `The Daily Host ${count}`),
    button("Render", () => setCount(count + 1)),
    button("Next claim", () => setClaim("every-lawful-tool")),
    button("Dark", () => setDark(true)),
    button("Turn round", () => setOrder(order.toReversed())),
    button("Take away", () => setShown(!shown)),
    order.map((key) =>
      key === "first"
        ? shown && h("verbatim-embed", { key, ...attributes }, h("blockquote", null, h("p", null, "A quotation")))
        : h("p", { key }, "A paragraph of the host’s"),
    ),
  );
}

const root = document.createElement("div");
document.body.append(root);
createRoot(root).render(h(Host, { site: document.documentElement.dataset["site"] ?? "" }));
