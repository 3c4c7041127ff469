import { isOpen } from './road-words.ts';
import type { RoadInstrument, RoadStep } from './use-programme.ts';

/** A step that is drawn, or several that the compact view leaves out. */
export type RoadPart =
  | { readonly kind: 'step'; readonly step: RoadStep }
  | { readonly kind: 'gap'; readonly first: string; readonly count: number; readonly behind: number };

/** Dates that are never left out. */
const GREAT = ['board_approved', 'signed', 'effective', 'closed'];
/** Open steps after those held now that the compact view still shows. */
const AHEAD = 4;

/**
 * What of an instrument's steps is drawn. The compact view keeps what is held, late or due, the last step done, the next
 * few and the great dates; what it leaves out stands as one line with how many of them are behind the file.
 */
export function roadParts({ steps, holders }: Pick<RoadInstrument, 'steps' | 'holders'>, isFull: boolean): RoadPart[] {
  if (isFull) return steps.map((step) => ({ kind: 'step', step }));
  const shown = compactSteps(steps, new Set(holders.map((one) => one.milestoneId)));
  const parts: RoadPart[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    const behind = isOpen(step) ? 0 : 1;
    if (shown.has(step.id)) parts.push({ kind: 'step', step });
    else if (last?.kind === 'gap')
      parts[parts.length - 1] = { ...last, count: last.count + 1, behind: last.behind + behind };
    else parts.push({ kind: 'gap', first: step.id, count: 1, behind });
  }
  return parts;
}

function compactSteps(steps: readonly RoadStep[], held: ReadonlySet<string | null>): Set<string> {
  const needed = steps.filter((one) => !one.isOptional || one.state === 'done');
  const lastDone = needed.findLast((one) => one.state === 'done');
  const ahead = needed.filter((one) => isOpen(one) && !held.has(one.id)).slice(0, AHEAD);
  const pressing = needed.filter(
    (one) =>
      (isOpen(one) && held.has(one.id)) ||
      one.state === 'late' ||
      one.state === 'due_soon' ||
      (GREAT.includes(one.kind) && one.state !== 'not_applicable'),
  );
  return new Set([...(lastDone ? [lastDone] : []), ...ahead, ...pressing].map((one) => one.id));
}
