import {
  addWorkingEpochDays,
  nextWorkingEpochDay,
  type WorkCalendar,
  workingEpochDaysBetween,
} from '../shared/working-days.ts';
import { daysByLevel, DRAWS, drawLevels, fileSlowness } from './road-draws.ts';
import type { RoadLengths, Stretch } from './road-lengths.ts';
import { afterEdge, type RoadNetwork, type RoadStep } from './road-network.ts';

/**
 * Drawn futures of a file, by open step and draw.
 * **Shape**: `ready` is the day a step can be acted on (not before today), `done` the day it is.
 * **Units**: epoch days.
 */
export type RoadDraws = { readonly ready: readonly Int32Array[]; readonly done: readonly Int32Array[] };

const CALENDAR_PER_WORKING = 7 / 5;
// The calendar ends in 2199; nothing that is foreseen lies near.
const LAST_DAY = 80_000;

/** Draws futures: each step forward from what it waits for, each stretch shared among its steps. */
export function drawRoad(network: RoadNetwork, lengths: RoadLengths, seed: number): RoadDraws {
  const shared = fileSlowness(seed);
  const levels = network.steps.map(({ own }) => drawLevels(seed, own.step.code, shared));
  const sharing = shareStretches(network, lengths, levels);
  const draws = {
    ready: network.steps.map(() => new Int32Array(DRAWS)),
    done: network.steps.map(() => new Int32Array(DRAWS)),
  };
  const ends = new Map<Stretch, Int32Array>();
  const isDrawn = new Set<number>();
  for (const index of drawingOrder(network, lengths)) {
    const [step, ready, done] = [network.steps[index], draws.ready[index], draws.done[index]];
    if (!step || !ready || !done) continue;
    fillReady(ready, step, { draws, calendar: network.calendar });
    const length = lengths.steps[index];
    if (length) fillOwn(done, { step, ready, network, length, levels: levels[index] ?? new Uint8Array(DRAWS) });
    const share = sharing[index];
    // Two stretches may each wait for the other's beginning; neither then bounds what goes on beside it.
    if (share && (!('index' in share.stretch.from) || isDrawn.has(share.stretch.from.index))) {
      const end = ends.get(share.stretch) ?? stretchEnds(share.stretch, { network, draws, seed });
      ends.set(share.stretch, end);
      if (share.parts) fitInto(done, { step, ready, end, parts: share.parts });
      else done.forEach((day, draw) => (done[draw] = Math.min(day, end[draw] ?? day)));
    }
    settle(done, { step, ready, calendar: network.calendar });
    isDrawn.add(index);
  }
  return draws;
}

/** When steps would be done in another course of events. **Units**: epoch days, or as soon as the step is ready. */
export type OtherCourse = {
  readonly doneOn: ReadonlyMap<number, number | 'at_once'>;
  /** How many draws are followed, and to which step. */
  readonly count: number;
  readonly until: number;
};

/** The drawn futures in another course of events, the length of every other step kept. */
export function redraw(network: RoadNetwork, drawn: RoadDraws, { doneOn, count, until }: OtherCourse): RoadDraws {
  const isMoved = network.steps.map(() => false);
  const moved = { ready: [...drawn.ready], done: [...drawn.done] };
  network.steps.forEach((step, index) => {
    const fixed = doneOn.get(index);
    if (index > until) return;
    if (fixed === undefined && !step.before.some((edge) => isMoved[edge.index])) return;
    isMoved[index] = true;
    const ready = new Int32Array(count);
    fillReady(ready, step, { draws: moved, calendar: network.calendar });
    moved.ready[index] = ready;
    if (fixed === 'at_once') moved.done[index] = ready;
    else if (fixed !== undefined) moved.done[index] = ready.map((day) => Math.max(day, fixed));
    else moved.done[index] = afterUsualLength(network, { drawn, index, ready });
  });
  return moved;
}

type Later = { readonly drawn: RoadDraws; readonly index: number; readonly ready: Int32Array };

function afterUsualLength(network: RoadNetwork, { drawn, index, ready }: Later): Int32Array {
  const step = network.steps[index];
  const [usualDone, usualReady] = [drawn.done[index], drawn.ready[index]];
  if (!step || !usualDone || !usualReady) return ready;
  return ready.map((day, draw) =>
    onDuty(network.calendar, day + (usualDone[draw] ?? 0) - (usualReady[draw] ?? 0), step),
  );
}

type Course = { readonly draws: Pick<RoadDraws, 'done'>; readonly calendar: WorkCalendar };

function fillReady(ready: Int32Array, step: RoadStep, { draws, calendar }: Course): void {
  ready.fill(step.floor);
  for (const edge of step.before) {
    const before = draws.done[edge.index];
    if (!before) continue;
    for (let draw = 0; draw < ready.length; draw += 1) {
      const arrival = afterEdge(calendar, before[draw] ?? 0, edge);
      if (arrival > (ready[draw] ?? 0)) ready[draw] = arrival;
    }
  }
}

type Filling = {
  readonly step: RoadStep;
  readonly ready: Int32Array;
  readonly network: RoadNetwork;
  readonly length: RoadLengths['steps'][number];
  readonly levels: Uint8Array;
};

/** The step's own length after it is ready; of one under way, the days already passed are known to be over. */
function fillOwn(done: Int32Array, { step, ready, network, length, levels }: Filling): void {
  const { calendar, today } = network;
  const isWorking = length.unit === 'working';
  const since = step.since === null || step.since > today ? null : step.since;
  const passed = since === null ? 0 : isWorking ? workingEpochDaysBetween(calendar, since, today) : today - since;
  const days = daysByLevel(length.curve, passed);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const from = since ?? ready[draw] ?? 0;
    const more = days[levels[draw] ?? 0] ?? 0;
    done[draw] = isWorking ? addWorkingEpochDays(calendar, from, more) : from + more;
  }
}

/** A step of a stretch; without `parts` it goes on beside it and only ends with it at the latest. */
type Sharing = { readonly stretch: Stretch; readonly parts: Float32Array | null };

/** The order of the procedure, but what a stretch binds after the step with which the stretch begins. */
function drawingOrder({ steps }: RoadNetwork, { stretches }: RoadLengths): readonly number[] {
  const order: number[] = [];
  const isPlaced = steps.map(() => false);
  const place = (index: number): void => {
    if (isPlaced[index]) return;
    isPlaced[index] = true;
    for (const edge of steps[index]?.before ?? []) place(edge.index);
    for (const { from, beside } of stretches) if ('index' in from && beside.includes(index)) place(from.index);
    order.push(index);
  };
  steps.forEach((_, index) => place(index));
  return order;
}

/**
 * Which part of the time left to the end of its stretch each step takes: its usual length beside that of the longest
 * way on from it. A step in several stretches belongs to the one that ends first.
 */
function shareStretches(
  { steps }: RoadNetwork,
  lengths: RoadLengths,
  levels: readonly Uint8Array[],
): readonly (Sharing | undefined)[] {
  const sharing: (Sharing | undefined)[] = [];
  for (const stretch of lengths.stretches) {
    const rest = new Map<number, Float32Array>();
    for (const index of [...stretch.members].reverse()) {
      const after = stretch.members.filter((later) => steps[later]?.before.some((edge) => edge.index === index));
      const { own, whole } = wayOn(index, { lengths, levels, after: after.flatMap((later) => rest.get(later) ?? []) });
      rest.set(index, whole);
      const isLast = index === stretch.members.at(-1);
      sharing[index] ??= { stretch, parts: isLast ? own.fill(1) : own.map((days, draw) => days / (whole[draw] || 1)) };
    }
    for (const index of stretch.beside) sharing[index] ??= { stretch, parts: null };
  }
  return sharing;
}

type Way = {
  readonly lengths: RoadLengths;
  readonly levels: readonly Uint8Array[];
  readonly after: readonly Float32Array[];
};

function wayOn(index: number, { lengths, levels, after }: Way): { own: Float32Array; whole: Float32Array } {
  const length = lengths.steps[index];
  const own = new Float32Array(DRAWS);
  if (!length) return { own, whole: own };
  const days = daysByLevel(length.curve, 0);
  const factor = length.unit === 'working' ? CALENDAR_PER_WORKING : 1;
  const whole = new Float32Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    own[draw] = (days[levels[index]?.[draw] ?? 0] ?? 0) * factor;
    let longest = 0;
    for (const rest of after) longest = Math.max(longest, rest[draw] ?? 0);
    whole[draw] = (own[draw] ?? 0) + longest;
  }
  return { own, whole };
}

type Ending = { readonly network: RoadNetwork; readonly draws: RoadDraws; readonly seed: number };

function stretchEnds({ from, members, curve }: Stretch, { network, draws, seed }: Ending): Int32Array {
  const last = network.steps[members.at(-1) ?? -1]?.own.step.code ?? '';
  const levels = drawLevels(seed, `to ${last}`, null);
  const passed = 'day' in from ? Math.max(0, network.today - from.day) : 0;
  const days = daysByLevel(curve, passed);
  const begin = 'day' in from ? null : draws.done[from.index];
  return Int32Array.from(
    levels,
    (level, draw) => (begin?.[draw] ?? ('day' in from ? from.day : 0)) + (days[level] ?? 0),
  );
}

type Fitting = {
  readonly step: RoadStep;
  readonly ready: Int32Array;
  readonly end: Int32Array;
  readonly parts: Float32Array;
};

/** Gives a step its part of the time to the end of its stretch; one under way keeps what its own past tells. */
function fitInto(done: Int32Array, { step, ready, end, parts }: Fitting): void {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const from = step.since ?? ready[draw] ?? 0;
    const last = end[draw] ?? 0;
    const part = Math.round(from + Math.max(0, last - from) * (parts[draw] ?? 1));
    done[draw] = step.since === null ? part : Math.max(part, Math.min(last, done[draw] ?? 0));
  }
}

type Settling = { readonly step: RoadStep; readonly ready: Int32Array; readonly calendar: WorkCalendar };

function settle(done: Int32Array, { step, ready, calendar }: Settling): void {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    done[draw] = onDuty(calendar, Math.max(ready[draw] ?? 0, done[draw] ?? 0), step);
  }
}

function onDuty(calendar: WorkCalendar, day: number, { actsOnWorkingDays }: RoadStep): number {
  const known = Math.min(LAST_DAY, day);
  return actsOnWorkingDays ? nextWorkingEpochDay(calendar, known) : known;
}
