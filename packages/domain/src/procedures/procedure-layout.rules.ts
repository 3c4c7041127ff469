import type { ProcedureStep } from './procedure.types.ts';

/** A place in a layer: a step, or a wire that passes by on its way from a step to a later layer. */
export type LayoutSlot =
  | { readonly kind: 'step'; readonly code: string }
  | { readonly kind: 'wire'; readonly from: string };

/** A line from a slot of a layer to a slot of the next one; `to` names the step it ends at, null where it goes on. */
export type LayoutLink = {
  readonly layer: number;
  readonly fromSlot: number;
  readonly toSlot: number;
  readonly from: string;
  readonly to: string | null;
};

/** The steps in layers, every one behind all it waits for, with the lines between neighbouring layers. */
export type ProcedureLayout = {
  readonly layers: readonly (readonly LayoutSlot[])[];
  readonly links: readonly LayoutLink[];
};

const SWEEPS = 6;

/**
 * Lays the steps of a procedure out: layers by the longest path to each, parallel steps in one layer.
 * Lines that follow from others (A to C beside A to B to C) are left out, and lines over several layers pass through
 * slots of their own, one for all lines from the same step. Steps in a circle are laid out too, less the line closing it.
 * @param widest the most steps a layer may hold; what does not fit goes to the next one
 */
export function layoutSteps(
  steps: readonly ProcedureStep[],
  widest: number = Number.POSITIVE_INFINITY,
): ProcedureLayout {
  const before = neededLines(steps);
  const layerOf = layered(before, widest);
  const slots = slotsOf(steps, before, layerOf);
  const pairs = pairsOf(steps, before, layerOf);
  return joined(untangled(slots, pairs), pairs);
}

type Lines = ReadonlyMap<string, readonly string[]>;

/** For each step the steps it waits for, less those that others of them wait for anyway and those closing a circle. */
function neededLines(steps: readonly ProcedureStep[]): Lines {
  const ancestors = new Map<string, Set<string>>();
  const open = new Set(steps.map((step) => step.code));
  const needed = new Map<string, readonly string[]>();
  while (open.size > 0) {
    const isReady = (step: ProcedureStep) => step.predecessors.every((one) => !open.has(one.step));
    const left = steps.filter((step) => open.has(step.code));
    const next = left.find(isReady) ?? left[0];
    if (!next) break;
    const waits = [...new Set(next.predecessors.map((one) => one.step))].filter((code) => ancestors.has(code));
    needed.set(
      next.code,
      waits.filter((code) => !waits.some((other) => ancestors.get(other)?.has(code))),
    );
    ancestors.set(next.code, new Set(waits.flatMap((code) => [code, ...(ancestors.get(code) ?? [])])));
    open.delete(next.code);
  }
  return needed;
}

function layered(before: Lines, widest: number): ReadonlyMap<string, number> {
  const layerOf = new Map<string, number>();
  const held: number[] = [];
  // `before` was filled in an order in which everything stands after what it waits for.
  for (const [code, waits] of before) {
    let layer = waits.reduce((most, one) => Math.max(most, (layerOf.get(one) ?? 0) + 1), 0);
    while ((held[layer] ?? 0) >= widest) layer += 1;
    layerOf.set(code, layer);
    held[layer] = (held[layer] ?? 0) + 1;
  }
  return layerOf;
}

const nameOf = (slot: LayoutSlot) => (slot.kind === 'step' ? slot.code : `>${slot.from}`);

function slotsOf(steps: readonly ProcedureStep[], before: Lines, layerOf: ReadonlyMap<string, number>): LayoutSlot[][] {
  const depth = Math.max(-1, ...layerOf.values()) + 1;
  const layers: LayoutSlot[][] = Array.from({ length: depth }, () => []);
  const lastUse = new Map<string, number>();
  for (const [code, waits] of before) {
    for (const one of waits) lastUse.set(one, Math.max(lastUse.get(one) ?? 0, layerOf.get(code) ?? 0));
  }
  for (const { code } of steps) {
    const layer = layerOf.get(code) ?? 0;
    layers[layer]?.push({ kind: 'step', code });
    for (let passed = layer + 1; passed < (lastUse.get(code) ?? 0); passed += 1) {
      layers[passed]?.push({ kind: 'wire', from: code });
    }
  }
  return layers;
}

/** A line between two slots of neighbouring layers, by their names. */
type Pair = { readonly layer: number; readonly a: string; readonly b: string; readonly from: string };

function pairsOf(steps: readonly ProcedureStep[], before: Lines, layerOf: ReadonlyMap<string, number>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { code } of steps) {
    for (const from of before.get(code) ?? []) {
      const [start, end] = [layerOf.get(from) ?? 0, layerOf.get(code) ?? 0];
      for (let layer = start; layer < end; layer += 1) {
        const a = layer === start ? from : `>${from}`;
        const b = layer + 1 === end ? code : `>${from}`;
        pairs.set(`${layer} ${a} ${b}`, { layer, a, b, from });
      }
    }
  }
  return [...pairs.values()];
}

/** Orders each layer by where its neighbours stand, sweeping forward and back. */
function untangled(layers: readonly LayoutSlot[][], pairs: readonly Pair[]): LayoutSlot[][] {
  let current = layers.map((layer) => [...layer]);
  let [best, fewest] = [current, crossings(current, pairs)];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForward = sweep % 2 === 0;
    const order = current.map((_, index) => (isForward ? index : current.length - 1 - index));
    const next = current.map((layer) => [...layer]);
    for (const index of order) {
      const places = placesIn(next[index + (isForward ? -1 : 1)] ?? []);
      const own = next[index] ?? [];
      const at = placesIn(own);
      const weight = (slot: LayoutSlot) => {
        const around = pairs
          .filter((pair) => pair.layer === (isForward ? index - 1 : index))
          .filter((pair) => (isForward ? pair.b : pair.a) === nameOf(slot))
          .map((pair) => places.get(isForward ? pair.a : pair.b) ?? 0);
        return around.length === 0 ? (at.get(nameOf(slot)) ?? 0) : around.reduce((a, b) => a + b, 0) / around.length;
      };
      next[index] = own.toSorted((a, b) => weight(a) - weight(b));
    }
    current = next;
    const crossed = crossings(current, pairs);
    if (crossed < fewest) [best, fewest] = [current, crossed];
  }
  return best;
}

function placesIn(layer: readonly LayoutSlot[]): ReadonlyMap<string, number> {
  return new Map(layer.map((slot, index) => [nameOf(slot), index]));
}

function crossings(layers: readonly LayoutSlot[][], pairs: readonly Pair[]): number {
  const places = layers.map(placesIn);
  let count = 0;
  const ends = pairs.map((pair) => ({
    layer: pair.layer,
    a: places[pair.layer]?.get(pair.a) ?? 0,
    b: places[pair.layer + 1]?.get(pair.b) ?? 0,
  }));
  for (const [index, one] of ends.entries()) {
    for (const other of ends.slice(index + 1)) {
      if (one.layer === other.layer && (one.a - other.a) * (one.b - other.b) < 0) count += 1;
    }
  }
  return count;
}

function joined(layers: readonly LayoutSlot[][], pairs: readonly Pair[]): ProcedureLayout {
  const places = layers.map(placesIn);
  const links = pairs.map(({ layer, a, b, from }) => ({
    layer,
    fromSlot: places[layer]?.get(a) ?? 0,
    toSlot: places[layer + 1]?.get(b) ?? 0,
    from,
    to: b.startsWith('>') ? null : b,
  }));
  return { layers, links };
}
