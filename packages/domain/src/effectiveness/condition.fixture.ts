import { milestoneOf } from '../milestones/milestone.fixture.ts';
import { type FileProgress, progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { COLLECTIVE_STEP, type ConditionFacts, type ConditionGround } from './condition.rules.ts';

/** The day on which a condition came to its state. */
export const DAY = '2026-02-11';
/** A later day. */
export const LATER = '2026-03-20';

/** A procedure with all kinds of steps that can stand before the effect, and some that do not count. */
export const STEPS = [
  stepOf('PROMISED', [], { kind: 'decision' }),
  stepOf('SIGNED', ['PROMISED'], { kind: 'signed' }),
  stepOf('RATIFIED', ['SIGNED'], { kind: 'ratification', responsible: 'PRESIDENT' }),
  stepOf('LEGAL_OPINION', ['SIGNED'], { kind: 'condition', responsible: 'MOJ' }),
  stepOf('COUNCIL', ['SIGNED'], { kind: 'condition', condition: { flagsOn: ['council'] } }),
  stepOf('EXTRA', ['SIGNED'], { kind: 'condition', isOptional: true }),
  stepOf('TRANSLATED', ['SIGNED'], { kind: 'step' }),
  stepOf(COLLECTIVE_STEP, ['SIGNED'], { kind: 'condition' }),
  stepOf('EFFECTIVE', ['RATIFIED', 'LEGAL_OPINION', 'COUNCIL', 'EXTRA', 'TRANSLATED', COLLECTIVE_STEP], {
    kind: 'effective',
  }),
  stepOf('DISBURSED', ['EFFECTIVE'], { kind: 'condition' }),
];

/** Where a file of these steps stands; `done` gives actual days. */
export function progress(done: Readonly<Record<string, string>> = {}, steps = STEPS): FileProgress {
  return progressOf({
    template: templateOf(steps),
    facts: { capacity: 'STATE', flags: [] },
    milestones: steps.map((one) => milestoneOf(one.code, { actualOn: done[one.code] ?? null })),
  });
}

/** The ground of a condition in such a file. */
export const ground = (
  done: Readonly<Record<string, string>> = {},
  more: Partial<ConditionGround> = {},
): ConditionGround => ({
  progress: progress(done),
  effectiveElsewhere: new Map(),
  ...more,
});

/** A condition for tests: under way, without a step of its own. */
export const condition = (more: Partial<ConditionFacts> = {}): ConditionFacts => ({
  id: 'cnd_1',
  kind: 'OTHER',
  title: { vi: 'điều kiện', en: 'condition' },
  state: 'IN_PROGRESS',
  stateOn: DAY,
  stepCode: null,
  waitsForId: null,
  ...more,
});
