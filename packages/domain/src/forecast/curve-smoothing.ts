import { CURVE_NODES, type DurationCurve, LOG_ZERO, logAt, logOf, shareOfNode } from './duration-curve.ts';
import type { DurationMass } from './duration-sample.types.ts';

const STEP = 0.02;
const CELLS = 330;
/** The most spread given to an outcome seen: one that took 90 days then stands for some that take 75 or 110. */
const MOST_SMOOTHING = 0.2;
const LEAST_SMOOTHING = 0.04;
const SILVERMAN_TWICE = 1.8;
const QUARTILES_OF_NORMAL = 1.34;
/** How many cases the broad curve is worth that stands behind a few observations. */
const BROAD_CASES = 2;
const BROAD_SPREAD = 1.15;
const LEAST_SPREAD = 0.15;
const NOTHING = 1e-9;

/**
 * Turns outcomes into a curve: each is spread a little, and a broad curve around them is mixed in, the more the
 * fewer they are. Outcomes of no days at all (signed on the day of approval) stay where they are.
 */
export function smoothCurve(masses: readonly DurationMass[], effectiveCases: number): DurationCurve {
  const atOnce = masses.reduce((sum, { days, mass }) => (days === 0 ? sum + mass : sum), 0);
  const later = masses.filter(({ days }) => days > 0);
  if (later.length === 0) return new Float64Array(CURVE_NODES).fill(LOG_ZERO);
  const curve = readNodes(withBroadCurve(placed(later), effectiveCases));
  if (atOnce === 0) return curve;
  return curve.map((_, node) => {
    const share = shareOfNode(node);
    return share <= atOnce ? LOG_ZERO : Math.max(LOG_ZERO, logAt(curve, (share - atOnce) / (1 - atOnce)));
  });
}

function placed(masses: readonly DurationMass[]): Float64Array {
  const cells = new Float64Array(CELLS);
  for (const { days, mass } of masses) {
    const place = Math.min(CELLS - 1.001, (logOf(days) - LOG_ZERO) / STEP);
    const cell = Math.floor(place);
    cells[cell] = (cells[cell] ?? 0) + mass * (1 - place + cell);
    cells[cell + 1] = (cells[cell + 1] ?? 0) + mass * (place - cell);
  }
  return cells;
}

type Spread = {
  readonly total: number;
  readonly middle: number;
  readonly deviation: number;
  readonly quartiles: number;
};

function spreadOf(cells: Float64Array): Spread {
  let total = 0;
  let middle = 0;
  let variance = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const mass = cells[cell] ?? 0;
    if (mass === 0) continue;
    total += mass;
    const distance = cell - middle;
    middle += (mass / total) * distance;
    variance += mass * distance * (cell - middle);
  }
  const quartiles = cellAt(cells, 0.75 * total) - cellAt(cells, 0.25 * total);
  return { total, middle, deviation: Math.sqrt(variance / total) * STEP, quartiles: quartiles * STEP };
}

function cellAt(cells: Float64Array, mass: number): number {
  let below = 0;
  return cells.findIndex((one) => {
    below += one;
    return below >= mass;
  });
}

/**
 * Silverman's rule: the narrower and the more the outcomes, the less each is spread; twice his factor, because
 * outcomes heap on contractual limits (90, 120 days) and the next one may fall just beside.
 */
function smoothingOf({ deviation, quartiles }: Spread, effectiveCases: number): number {
  const narrow =
    SILVERMAN_TWICE * Math.min(deviation, quartiles / QUARTILES_OF_NORMAL) * Math.max(1, effectiveCases) ** -0.2;
  return Math.min(MOST_SMOOTHING, Math.max(LEAST_SMOOTHING, narrow));
}

// Half a percent more or less is the same smoothing, so that the same few bells serve all forecasts.
const SMOOTHING_STEP = 0.005;
const kernels = new Map<number, Float64Array>();

function kernelOf(smoothing: number): Float64Array {
  const steps = Math.round(smoothing / SMOOTHING_STEP);
  let kernel = kernels.get(steps);
  if (!kernel) {
    const reach = Math.ceil((3.5 * steps * SMOOTHING_STEP) / STEP);
    kernel = bell(2 * reach + 1, reach, steps * SMOOTHING_STEP);
    kernels.set(steps, kernel);
  }
  return kernel;
}

function smoothed(cells: Float64Array, smoothing: number): Float64Array {
  const kernel = kernelOf(smoothing);
  const reach = (kernel.length - 1) / 2;
  const smooth = new Float64Array(CELLS);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const mass = cells[cell] ?? 0;
    if (mass < NOTHING) continue;
    for (let step = 0; step < kernel.length; step += 1) {
      const target = Math.min(CELLS - 1, Math.abs(cell + step - reach));
      smooth[target] = (smooth[target] ?? 0) + mass * (kernel[step] ?? 0);
    }
  }
  return smooth;
}

function withBroadCurve(cells: Float64Array, effectiveCases: number): Float64Array {
  const spread = spreadOf(cells);
  const broad = bell(CELLS, spread.middle, Math.max(LEAST_SPREAD, spread.deviation * BROAD_SPREAD));
  const share = BROAD_CASES / (BROAD_CASES + effectiveCases);
  return smoothed(cells, smoothingOf(spread, effectiveCases)).map(
    (mass, cell) => ((1 - share) * mass) / spread.total + share * (broad[cell] ?? 0),
  );
}

function bell(length: number, middle: number, spread: number): Float64Array {
  const values = new Float64Array(length);
  let total = 0;
  for (let cell = 0; cell < length; cell += 1) {
    const value = Math.exp(-0.5 * (((cell - middle) * STEP) / spread) ** 2);
    values[cell] = value;
    total += value;
  }
  for (let cell = 0; cell < length; cell += 1) values[cell] = (values[cell] ?? 0) / total;
  return values;
}

function readNodes(cells: Float64Array): DurationCurve {
  const total = cells.reduce((sum, mass) => sum + mass, 0);
  const curve = new Float64Array(CURVE_NODES).fill(LOG_ZERO + (CELLS - 1) * STEP);
  let node = 0;
  let below = 0;
  for (let cell = 0; cell < CELLS && node < CURVE_NODES; cell += 1) {
    const mass = cells[cell] ?? 0;
    for (; node < CURVE_NODES && shareOfNode(node) * total <= below + mass; node += 1) {
      const part = mass > 0 ? (shareOfNode(node) * total - below) / mass : 0;
      curve[node] = LOG_ZERO + Math.max(0, cell - 0.5 + part) * STEP;
    }
    below += mass;
  }
  return curve;
}
