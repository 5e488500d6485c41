import type { ReactNode } from "react";

/** Strokes on a field of 20 by 20, drawn in the colour of the text. */
const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  previous: "M12.5 4.5L7 10l5.5 5.5",
  next: "M7.5 4.5L13 10l-5.5 5.5",
  link: "M8.5 11.5l3-3M9.5 6.5l1.8-1.8a2.8 2.8 0 0 1 4 4L13.5 10.5M10.5 13.5l-1.8 1.8a2.8 2.8 0 0 1-4-4L6.5 9.5",
  page: "M5.5 2.5h6l3 3v12h-9zM11.5 2.5v3h3M8 9.5h4M8 12.5h4",
  zoomIn: "M9 13.5a4.5 4.5 0 1 0 0-9a4.5 4.5 0 0 0 0 9zM12.5 12.5l4 4M9 7v4M7 9h4",
  zoomOut: "M9 13.5a4.5 4.5 0 1 0 0-9a4.5 4.5 0 0 0 0 9zM12.5 12.5l4 4M7 9h4",
  search: "M9 13.5a4.5 4.5 0 1 0 0-9a4.5 4.5 0 0 0 0 9zM12.5 12.5l4 4",
  contents: "M4 5h12M7 10h9M7 15h9",
  fitWidth: "M3 4v12M17 4v12M6 10h8M8 8l-2 2l2 2M12 8l2 2l-2 2",
  fitPage: "M4 3.5h12v13h-12zM10 6v8M8 8l2-2l2 2M8 12l2 2l2-2",
  rotate: "M15.5 10a5.5 5.5 0 1 1-1.8-4.1M15.5 3v3.5h-3.5",
  fullScreen: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  download: "M10 3v9M6.5 9L10 12.5L13.5 9M4 16.5h12",
  downloadMarked: "M10 3v7M7 7l3 3l3-3M4 14h12M4 17h7",
  print: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
  up: "M10 16V4.5M5 9.5l5-5l5 5",
  share: "M10 12V3M6.5 6.5L10 3l3.5 3.5M5.5 9.5v7h9v-7",
  outside: "M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7",
  settings: "M3 6h6M14 6h3M11.5 3.5a2.5 2.5 0 1 0 .01 0zM3 14h2.5M10.5 14h6.5M8 11.5a2.5 2.5 0 1 0 .01 0z",
  check: "M4 10.5l4 4l8-9",
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, or inside a control that has a name: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
