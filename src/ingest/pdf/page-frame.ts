import type { Box } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";

/** A rectangle in the page's own user space: y upwards, before the page's rotation (ISO 32000-2, 8.3.2.3). */
export interface UserSpaceBox {
  readonly left: Points;
  readonly bottom: Points;
  readonly right: Points;
  readonly top: Points;
}

/** How a page's user space lies in the page as it is shown. */
export interface PageFrame {
  /** The part of user space that is shown: the crop box within the media box. */
  readonly shown: UserSpaceBox;
  /** Quarter turns clockwise that the page itself asks for (/Rotate). */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** The page as shown, after that turn. */
  readonly width: Points;
  readonly height: Points;
}

/**
 * Where a user space rectangle is on the page as shown: points from the top left, y downwards, after crop box and
 * rotation. Parts beyond the page's edge keep their place outside it.
 */
export function toPagePlace(box: UserSpaceBox, frame: PageFrame): Box {
  const { shown } = frame;
  const right = box.right - shown.left;
  const left = box.left - shown.left;
  const below = shown.top - box.bottom;
  const above = shown.top - box.top;
  const width = shown.right - shown.left;
  const height = shown.top - shown.bottom;
  // Unlike the crop box, the page's size counts /UserUnit; the two are brought together here.
  const [shownWidth, shownHeight] = frame.quarterTurns % 2 === 0 ? [width, height] : [height, width];
  const scaleX = frame.width / shownWidth;
  const scaleY = frame.height / shownHeight;
  const turned = ((): Box => {
    switch (frame.quarterTurns) {
      case 0:
        return { left, top: above, right, bottom: below };
      case 1:
        return { left: height - below, top: left, right: height - above, bottom: right };
      case 2:
        return { left: width - right, top: height - below, right: width - left, bottom: height - above };
      case 3:
        return { left: above, top: width - right, right: below, bottom: width - left };
    }
  })();
  return {
    left: turned.left * scaleX,
    top: turned.top * scaleY,
    right: turned.right * scaleX,
    bottom: turned.bottom * scaleY,
  };
}
