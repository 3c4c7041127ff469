/**
 * Sheet and margins of official documents.
 * **Units**: millimetres. **Source:** Decree 30/2020/ND-CP, Annex I: A4; top and bottom 20 to 25, left 30 to 35,
 * right 15 to 20.
 */
export const SHEET = {
  short: 210,
  long: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  pageNumberFromTop: 10,
} as const;

/** The two ways a sheet lies. */
export type SheetWay = 'portrait' | 'landscape';

/** Millimetres as points. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Points as twentieths of a point, whole. */
export function twips(pointCount: number): number {
  return Math.round(pointCount * 20);
}

/** Width and height of a sheet, and the width between its margins. **Units**: points. */
export function sheetSize(way: SheetWay): { width: number; height: number; textWidth: number; textHeight: number } {
  const [width, height] = way === 'portrait' ? [SHEET.short, SHEET.long] : [SHEET.long, SHEET.short];
  return {
    width: points(width),
    height: points(height),
    textWidth: points(width - SHEET.left - SHEET.right),
    textHeight: points(height - SHEET.top - SHEET.bottom),
  };
}

/** The two halves of the head and of the foot of a letter. **Units**: shares of the width between the margins. */
export const HALVES = { head: [0.39, 0.61], foot: [0.48, 0.52] } as const;
