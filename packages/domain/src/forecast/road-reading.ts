import { fromEpochDay, toEpochDay } from '../shared/plain-date.ts';
import type { DayBand, StepEffect } from './road-forecast.types.ts';
import { afterEdge, leadsTo, type RoadNetwork } from './road-network.ts';
import { redraw, type RoadDraws } from './road-simulation.ts';

// Averages and medians of single steps are steady with fewer futures.
const FEWER = 150;
const LEVELS = [0.1, 0.5, 0.8, 0.9] as const;

/** P10, P50, P80 and P90 of drawn days. **Units**: epoch days in, plain dates out. */
export function dayBand(days: Int32Array): DayBand {
  const [p10, p50, p80, p90] = daysAtShares(days, LEVELS).map(fromEpochDay);
  return { p10: p10 ?? '', p50: p50 ?? '', p80: p80 ?? '', p90: p90 ?? '' };
}

/** The share of drawn days up to a day. */
export function shareUntil(days: Int32Array, plannedOn: string): number {
  const last = toEpochDay(plannedOn);
  return days.reduce((count, day) => (day <= last ? count + 1 : count), 0) / days.length;
}

// Days are whole and lie close together: counting is faster than sorting.
function daysAtShares(days: Int32Array, wanted: readonly number[]): readonly number[] {
  let first = Number.MAX_SAFE_INTEGER;
  let last = 0;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const counts = new Int32Array(last - first + 1);
  for (const day of days) counts[day - first] = (counts[day - first] ?? 0) + 1;
  let below = 0;
  let index = -1;
  return wanted.map((share) => {
    while (below < share * days.length) {
      index += 1;
      below += counts[index] ?? 0;
    }
    return first + Math.max(0, index);
  });
}

/** How often a date waits for each step: the way back from it along what came last. */
export function criticalShares(network: RoadNetwork, { done, ready }: RoadDraws, target: number): readonly number[] {
  const draws = done[target]?.length ?? 0;
  const isCritical = network.steps.map(() => new Uint8Array(draws));
  isCritical[target]?.fill(1);
  for (let index = target; index >= 0; index -= 1) {
    const step = network.steps[index];
    const own = isCritical[index];
    if (!step || !own) continue;
    for (const edge of step.before) {
      const before = isCritical[edge.index];
      const [doneBefore, readyOwn] = [done[edge.index], ready[index]];
      if (!before || !doneBefore || !readyOwn) continue;
      for (let draw = 0; draw < draws; draw += 1) {
        if (own[draw] && afterEdge(network.calendar, doneBefore[draw] ?? 0, edge) === readyOwn[draw]) before[draw] = 1;
      }
    }
  }
  return isCritical.map((flags) => flags.reduce((sum, flag) => sum + flag, 0) / Math.max(1, draws));
}

/** How much longer each step may usually take without moving a date; null for steps that do not lead to it. */
export function slackDays(
  network: RoadNetwork,
  { done, ready }: RoadDraws,
  target: number,
): readonly (number | null)[] {
  const leads = leadsTo(network, target);
  const draws = Math.min(FEWER, done[target]?.length ?? 0);
  const latest = network.steps.map((_, index) => (index === target ? done[target]?.slice(0, draws) : undefined));
  for (let index = target; index >= 0; index -= 1) {
    const own = latest[index];
    if (!own || !leads[index]) continue;
    for (const edge of network.steps[index]?.before ?? []) {
      const before = (latest[edge.index] ??= new Int32Array(draws).fill(LATE));
      const [doneBefore, doneOwn, readyOwn] = [done[edge.index], done[index], ready[index]];
      if (!doneBefore || !doneOwn || !readyOwn) continue;
      for (let draw = 0; draw < draws; draw += 1) {
        const room = (own[draw] ?? 0) - (doneOwn[draw] ?? 0) + (readyOwn[draw] ?? 0);
        const day = doneBefore[draw] ?? 0;
        const latestDay = day + Math.max(0, room - afterEdge(network.calendar, day, edge));
        if (latestDay < (before[draw] ?? 0)) before[draw] = latestDay;
      }
    }
  }
  return latest.map((days, index) => {
    const usual = done[index];
    if (!days || !usual) return null;
    return days.map((day, draw) => day - (usual[draw] ?? 0)).sort()[draws >> 1] ?? null;
  });
}

const LATE = 2_000_000;

/** By how much a date would come earlier if each step before it took no time, the largest first. */
export function stepEffects(network: RoadNetwork, drawn: RoadDraws, target: number): readonly StepEffect[] {
  const leads = leadsTo(network, target);
  const count = Math.min(FEWER, drawn.done[target]?.length ?? 0);
  const before = drawn.done[target] ?? new Int32Array(count);
  const effects = network.steps.flatMap(({ own }, index) => {
    if (!leads[index]) return [];
    const after = redraw(network, drawn, { doneOn: new Map([[index, 'at_once']]), count, until: target }).done[target];
    let sum = 0;
    for (let draw = 0; draw < count; draw += 1) sum += (before[draw] ?? 0) - (after?.[draw] ?? 0);
    return [{ stepCode: own.step.code, days: Math.round(sum / count) }];
  });
  return effects.sort((a, b) => b.days - a.days);
}
