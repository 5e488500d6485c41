import type { EmbedTheme, EmbedView } from "../core/embed/embed-options.ts";
import { catalogue } from "./catalogue.ts";

/** Words of the dialog that makes an embed's code. They come with it. */
export const embedDialogWords = catalogue("embedDialogWords", {
  title: "Embed",
  view: "What to show",
  views: {
    reader: "The whole reader",
    document: "The document alone",
    card: "This claim as a card",
  } satisfies Record<EmbedView, string>,
  size: "Size",
  responsive: "As wide as its place",
  fixed: "Fixed",
  width: "Width, in pixels",
  height: "Height, in pixels",
  theme: "Colors",
  themes: {
    auto: "As each reader has it",
    light: "Light",
    dark: "Dark",
  } satisfies Record<EmbedTheme, string>,
  accent: "An accent of your own",
  accentColor: "Accent",
  preview: "Preview",
  code: "Paste one of these",
  link: "Link",
  linkHint: "For editors that turn links into embeds (WordPress, Ghost) or previews.",
  iframe: "Frame",
  iframeHint: "For every place that takes HTML.",
  element: "Element with script",
  elementHint: "Readable without script, as high as its content, and tied to links in your article.",
  copy: "Copy",
  copyOf: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `${what} copied.`,
  refused: "Copying was refused. The text is selected, to copy by hand.",
  more: "How embedding works, shown live, with recipes",
});
