/** A name to be written near its point. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where it starts, on which line. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the labels' type, in units of the drawing. */
const letterWidth = 6.2;
const lineHeight = 12;
const gap = 6;
/** What a mark takes around its centre. */
const markSize = 4;

/**
 * Names beside, above or under their points, where they cover neither a mark nor each other; one that
 * finds no place is left out: the table below has it.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  marks: readonly { readonly x: number; readonly y: number }[],
  frame: Box,
): readonly PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - markSize,
    right: x + markSize,
    top: y - markSize,
    bottom: y + markSize,
  }));
  return wanted.flatMap((label) => {
    const place = placesOf(label).find(
      (box) => isInside(box, frame) && !taken.some((other) => isOver(box, other)),
    );
    if (place === undefined) return [];
    taken.push(place);
    return [{ text: label.text, x: place.left, y: place.bottom - 3 }];
  });
}

/** Right, left, above, under. */
function placesOf({ text, x, y }: WantedLabel): readonly Box[] {
  const width = text.length * letterWidth;
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + lineHeight,
  });
  return [
    at(x + gap, y - lineHeight / 2),
    at(x - gap - width, y - lineHeight / 2),
    at(x - width / 2, y - gap - lineHeight),
    at(x - width / 2, y + gap),
  ];
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
