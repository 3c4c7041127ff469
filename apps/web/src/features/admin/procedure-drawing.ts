import type { LayoutLink, LayoutSlot, ProcedureLayout } from '@counterpart/domain/procedures/procedure-layout.rules';

/** Where a step stands in the drawing. **Units**: CSS pixels. */
export type DrawnStep = {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A line of the drawing: the path, and the arrow at the step it ends at. */
export type DrawnLine = { readonly id: string; readonly from: string; readonly path: string; readonly arrow: string };

/** The drawing of a procedure: its size, its steps and the lines between them. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly DrawnStep[];
  readonly lines: readonly DrawnLine[];
};

/** The room for a drawing: its width, and the height of a step. **Units**: CSS pixels. */
export type DrawingSpace = { readonly width: number; readonly step: number };

type Box = { x: number; y: number; width: number; height: number };

/** Sizes on a wide screen: layers are columns that go on in the next band where they no longer fit. */
const WIDE = { node: 158, gutter: 30, gap: 12, wire: 14, band: 26, lane: 9 } as const;
/** Sizes on a phone: layers are rows. */
const TALL = { gutter: 26, gap: 10, wire: 8 } as const;

/** Draws layers as columns from left to right, in as many bands as the width asks for. */
export function drawWide(layout: ProcedureLayout, { width, step }: DrawingSpace): Drawing {
  const turns = turnsOf(layout, width);
  const boxes = layout.layers.map((layer) => columnOf(layer, step));
  const bands = chunked(boxes, turns.perBand);
  let top = 0;
  const placed: Box[][] = [];
  const lanes: number[] = [];
  for (const [band, columns] of bands.entries()) {
    const height = Math.max(...columns.map((column) => column.height));
    for (const [index, column] of columns.entries()) {
      const x = turns.margin + index * (WIDE.node + WIDE.gutter);
      const y = top + (height - column.height) / 2;
      placed.push(column.slots.map((slot) => ({ x, y: y + slot.y, width: WIDE.node, height: slot.height })));
    }
    lanes.push(top + height + WIDE.band / 2);
    top += height + WIDE.band + (turns.counts[band] ?? 0) * WIDE.lane;
  }
  const lines = layout.links.map((link) => {
    const ends = endsOf(link, placed);
    const isTurn = (link.layer + 1) % turns.perBand === 0;
    const lane = turns.laneOf(link);
    const laneY = (lanes[Math.floor(link.layer / turns.perBand)] ?? 0) + lane * WIDE.lane;
    return lineOf(link, isTurn ? turnPath(ends, { laneY, lane }) : acrossPath(ends), rightArrow(ends.to));
  });
  const last = turns.counts[bands.length - 1] ?? 0;
  const drawnWidth = turns.margin * 2 + turns.perBand * (WIDE.node + WIDE.gutter) - WIDE.gutter;
  return {
    width: Math.min(width, drawnWidth),
    height: Math.max(0, top - WIDE.band - last * WIDE.lane),
    steps: stepsOf(layout, placed),
    lines: [...lines, ...wiresOf(layout, placed, (box) => `M${box.x} ${middle(box)}H${box.x + box.width}`)],
  };
}

/** Draws layers as rows from top to bottom, as narrow as the width. */
export function drawTall(layout: ProcedureLayout, { width, step }: DrawingSpace): Drawing {
  const placed = layout.layers.map((layer, index) =>
    rowOf(layer, { x: 0, y: index * (step + TALL.gutter), width, height: step }),
  );
  const lines = layout.links.map((link) => {
    const { from, to } = endsOf(link, placed);
    const [x1, y1, x2, y2] = [centre(from), from.y + from.height, centre(to), to.y];
    const bend = TALL.gutter / 2;
    return lineOf(link, `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`, downArrow(to));
  });
  return {
    width,
    height: Math.max(0, layout.layers.length * (step + TALL.gutter) - TALL.gutter),
    steps: stepsOf(layout, placed),
    lines: [...lines, ...wiresOf(layout, placed, (box) => `M${centre(box)} ${box.y}V${box.y + box.height}`)],
  };
}

/** How many columns fit, and for every line that goes on in the next band the lane it takes. */
function turnsOf(layout: ProcedureLayout, width: number) {
  const fits = (margin: number) =>
    Math.max(1, Math.floor((width - 2 * margin + WIDE.gutter) / (WIDE.node + WIDE.gutter)));
  const isOneBand = layout.layers.length <= fits(4);
  const margin = isOneBand ? 4 : 30;
  const perBand = isOneBand ? Math.max(1, layout.layers.length) : fits(margin);
  const lanes = new Map<string, number>();
  const counts: number[] = [];
  for (const link of layout.links) {
    const band = Math.floor(link.layer / perBand);
    if ((link.layer + 1) % perBand !== 0) continue;
    const key = `${band} ${link.from}`;
    if (lanes.has(key)) continue;
    lanes.set(key, counts[band] ?? 0);
    counts[band] = (counts[band] ?? 0) + 1;
  }
  const laneOf = (link: LayoutLink) => lanes.get(`${Math.floor(link.layer / perBand)} ${link.from}`) ?? 0;
  return { perBand, margin, counts, laneOf };
}

function columnOf(layer: readonly LayoutSlot[], step: number) {
  let y = 0;
  const slots = layer.map((slot) => {
    const height = slot.kind === 'step' ? step : WIDE.wire;
    const at = { y, height };
    y += height + WIDE.gap;
    return at;
  });
  return { slots, height: Math.max(0, y - WIDE.gap) };
}

function rowOf(layer: readonly LayoutSlot[], { y, width, height }: Box): Box[] {
  const steps = layer.filter((slot) => slot.kind === 'step').length;
  const taken = (layer.length - steps) * TALL.wire + (layer.length - 1) * TALL.gap;
  const share = (width - taken) / Math.max(1, steps);
  let x = 0;
  return layer.map((slot) => {
    const box = { x, y, width: slot.kind === 'step' ? share : TALL.wire, height };
    x += box.width + TALL.gap;
    return box;
  });
}

type Ends = { readonly from: Box; readonly to: Box };

function endsOf(link: LayoutLink, placed: readonly (readonly Box[])[]): Ends {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  return {
    from: placed[link.layer]?.[link.fromSlot] ?? none,
    to: placed[link.layer + 1]?.[link.toSlot] ?? none,
  };
}

function acrossPath({ from, to }: Ends): string {
  const [x1, y1, x2, y2] = [from.x + from.width, middle(from), to.x, middle(to)];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** Out at the right edge, along a lane between the bands, in again at the left edge. */
function turnPath({ from, to }: Ends, { laneY, lane }: { laneY: number; lane: number }): string {
  const [x1, y1, x2, y2] = [from.x + from.width, middle(from), to.x, middle(to)];
  const out = Math.min(26, 9 + lane * 4);
  const r = 6;
  const [right, left] = [x1 + out, x2 - out];
  return [
    `M${x1} ${y1}H${right - r}Q${right} ${y1} ${right} ${y1 + r}`,
    `V${laneY - r}Q${right} ${laneY} ${right - r} ${laneY}`,
    `H${left + r}Q${left} ${laneY} ${left} ${laneY + r}`,
    `V${y2 - r}Q${left} ${y2} ${left + r} ${y2}H${x2}`,
  ].join('');
}

const middle = (box: Box) => box.y + box.height / 2;
const centre = (box: Box) => box.x + box.width / 2;
const rightArrow = (to: Box) => `M${to.x - 7} ${middle(to) - 4}L${to.x} ${middle(to)}L${to.x - 7} ${middle(to) + 4}Z`;
const downArrow = (to: Box) => `M${centre(to) - 4} ${to.y - 7}L${centre(to)} ${to.y}L${centre(to) + 4} ${to.y - 7}Z`;

function lineOf(link: LayoutLink, path: string, arrow: string): DrawnLine {
  const id = `${link.layer} ${link.fromSlot} ${link.toSlot}`;
  return { id, from: link.from, path, arrow: link.to === null ? '' : arrow };
}

function stepsOf(layout: ProcedureLayout, placed: readonly (readonly Box[])[]): DrawnStep[] {
  return layout.layers.flatMap((layer, index) =>
    layer.flatMap((slot, at) => {
      const box = placed[index]?.[at];
      return slot.kind === 'step' && box ? [{ code: slot.code, ...box }] : [];
    }),
  );
}

function wiresOf(
  layout: ProcedureLayout,
  placed: readonly (readonly Box[])[],
  path: (box: Box) => string,
): DrawnLine[] {
  return layout.layers.flatMap((layer, index) =>
    layer.flatMap((slot, at) => {
      const box = placed[index]?.[at];
      if (slot.kind === 'step' || !box) return [];
      return [{ id: `wire ${index} ${at}`, from: slot.from, path: path(box), arrow: '' }];
    }),
  );
}

function chunked<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}
