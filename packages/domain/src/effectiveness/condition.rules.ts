import { type FileProgress, latest, type StepProgress } from '../milestones/progress.rules.ts';
import { graphOf } from '../procedures/procedure-graph.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import type { ResponsibleRole } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { LocalText } from '../shared/text.ts';
import type { ConditionKind, ConditionState } from './condition.codes.ts';

/** The step that stands for all conditions which the procedure does not name one by one. */
export const COLLECTIVE_STEP = 'CONDITIONS_MET';

const CONDITION_STEPS: readonly StepKind[] = ['ratification', 'condition'];

/** A condition as the rules see it. `stepCode` names the step of the procedure on which its day is kept. */
export type ConditionFacts = {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly title: LocalText;
  readonly state: ConditionState;
  /** The day on which it came to that state. */
  readonly stateOn: PlainDate | null;
  readonly stepCode: string | null;
  readonly waitsForId: string | null;
};

/** What lies outside the condition itself: the file's own steps, and since when other instruments are effective. */
export type ConditionGround = {
  readonly progress: FileProgress;
  readonly effectiveElsewhere: ReadonlyMap<string, PlainDate>;
  /** Instruments that become effective in the same act. */
  readonly together?: ReadonlySet<string>;
};

/** Where a condition really stands. One that its procedure leaves out for this file does not count. */
export type ConditionStanding = {
  readonly state: ConditionState;
  readonly stateOn: PlainDate | null;
  readonly isMet: boolean;
  readonly isCounted: boolean;
};

/**
 * Works out where a condition stands. A day that is kept elsewhere decides: on the step of the procedure, or on the
 * instrument that the condition waits for.
 */
export function conditionStanding(one: ConditionFacts, ground: ConditionGround): ConditionStanding {
  const { state, stateOn } = one;
  if (state === 'WAIVED') return { state, stateOn, isMet: true, isCounted: true };
  if (one.waitsForId !== null) return crossStanding(one, one.waitsForId, ground);
  const own = one.stepCode === null ? undefined : ground.progress.steps.get(one.stepCode);
  if (own?.status === 'not_applicable') return { state, stateOn, isMet: false, isCounted: false };
  if (own?.status === 'done') return { state: 'ACCEPTED', stateOn: own.doneOn, isMet: true, isCounted: true };
  if (own?.status === 'open' && state === 'ACCEPTED') {
    return { state: 'SUBMITTED', stateOn: null, isMet: false, isCounted: true };
  }
  return { state, stateOn, isMet: state === 'ACCEPTED', isCounted: true };
}

function crossStanding(one: ConditionFacts, waitsForId: string, ground: ConditionGround): ConditionStanding {
  const since = ground.effectiveElsewhere.get(waitsForId);
  if (since !== undefined) return { state: 'ACCEPTED', stateOn: since, isMet: true, isCounted: true };
  const state = one.state === 'ACCEPTED' ? 'IN_PROGRESS' : one.state;
  const isMet = ground.together?.has(waitsForId) ?? false;
  return { state, stateOn: state === one.state ? one.stateOn : null, isMet, isCounted: true };
}

/** Something an instrument waits for before it takes effect: a condition (by id) or a step (by code). */
export type EffectivenessItem = {
  readonly code: string;
  readonly title: LocalText;
  /** Who acts where no condition says it: the role of the step. */
  readonly responsible: ResponsibleRole | null;
};

/** How ready an instrument is to take effect: `done` of `total`, and what is missing. */
export type EffectivenessReadiness = {
  readonly done: number;
  readonly total: number;
  readonly missing: readonly EffectivenessItem[];
};

/**
 * What still stands between a signed instrument and its effect: its conditions, and those steps of the procedure that
 * no condition of the list stands for. Once effective, nothing is missing.
 */
export function effectivenessReadiness(
  conditions: readonly ConditionFacts[],
  ground: ConditionGround,
): EffectivenessReadiness {
  const standings = conditions.map((one) => ({ one, ...conditionStanding(one, ground) }));
  const listed = standings
    .filter((one) => one.isCounted)
    .map(({ one, isMet }) => ({ code: one.id, title: one.title, responsible: null, isDone: isMet }));
  const steps = stepsBeforeEffect(ground.progress)
    .filter((one) => !isListed(one, conditions))
    .map(({ step, status }) => ({
      code: step.code,
      title: step.name,
      responsible: step.responsible,
      isDone: status !== 'open',
    }));
  const items = [...listed, ...steps];
  const isEffective = effectiveStep(ground.progress)?.status === 'done';
  const missing = isEffective ? [] : items.filter((one) => !one.isDone);
  return {
    done: items.length - missing.length,
    total: items.length,
    missing: missing.map(({ code, title, responsible }) => ({ code, title, responsible })),
  };
}

/** A step whose place one condition of the list takes, or all of those without a step of their own together. */
function isListed({ step }: StepProgress, conditions: readonly ConditionFacts[]): boolean {
  if (step.code === COLLECTIVE_STEP) return conditions.some((one) => one.stepCode === null);
  return conditions.some((one) => one.stepCode === step.code);
}

/** The steps of ratification and conditions that the procedure puts before the effect of this file. */
export function stepsBeforeEffect(progress: FileProgress): readonly StepProgress[] {
  const effective = effectiveStep(progress);
  const before = effective && graphOf(progress.file.template).ancestors.get(effective.step.code);
  return [...progress.steps.values()].filter(
    ({ step, status }) =>
      before?.has(step.code) === true &&
      CONDITION_STEPS.includes(kindOf(step)) &&
      status !== 'not_applicable' &&
      step.isOptional !== true,
  );
}

/** The step on which the day of effect is kept, or null where the procedure knows none for this file. */
export function effectiveStep(progress: FileProgress): StepProgress | null {
  const steps = [...progress.steps.values()];
  return steps.find((one) => kindOf(one.step) === 'effective' && one.status !== 'not_applicable') ?? null;
}

/**
 * What the collective step should say: the day on which the last condition without a step of its own was met (not
 * before the signing), null while one is open or nothing is signed, `undefined` where there is no such condition and
 * people say it themselves.
 */
export function collectiveDay(
  conditions: readonly ConditionFacts[],
  ground: ConditionGround,
): PlainDate | null | undefined {
  const own = conditions
    .filter((one) => one.stepCode === null)
    .map((one) => conditionStanding(one, ground))
    .filter((one) => one.isCounted);
  if (own.length === 0) return undefined;
  const signing = [...ground.progress.steps.values()].filter((one) => kindOf(one.step) === 'signed');
  const signedOn = latest(signing.map((one) => one.doneOn));
  if (signing.length > 0 && signedOn === null) return null;
  return own.every((one) => one.isMet) ? latest([signedOn, ...own.map((one) => one.stateOn)]) : null;
}

/** A condition that stands on the list from the day of the signing, with the step that keeps its day. */
export type OpeningCondition = {
  readonly kind: ConditionKind;
  readonly title: LocalText;
  readonly stepCode: string;
  readonly responsible: ResponsibleRole;
};

/** The conditions that the procedure itself names, one for each step between the signing and the effect. */
export function openingConditions(progress: FileProgress): readonly OpeningCondition[] {
  return stepsBeforeEffect(progress)
    .filter(({ step }) => step.code !== COLLECTIVE_STEP)
    .map(({ step }) => ({
      kind:
        kindOf(step) === 'ratification' ? 'RATIFICATION' : step.code === 'LEGAL_OPINION' ? 'LEGAL_OPINION' : 'OTHER',
      title: step.name,
      stepCode: step.code,
      responsible: step.responsible,
    }));
}
