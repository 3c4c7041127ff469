import type { Reader } from '@counterpart/db/open';
import {
  COLLECTIVE_STEP,
  collectiveDay,
  type EffectivenessReadiness,
  effectivenessReadiness,
} from '@counterpart/domain/effectiveness/condition.rules';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { conditionFacts, conditionsOf, effectiveDays } from './conditions.repository.ts';
import { toFile } from './instrument-file.ts';
import { dayOfKind } from './instrument-standing.ts';
import { type MilestoneRow, milestonesOf } from './instruments.repository.ts';
import { templatesById } from './templates.repository.ts';

/** A milestone whose day says something of an instrument's effect, with what decides whether it may be said. */
type EffectivenessAct = {
  readonly kind: 'effective' | 'collective' | 'notice';
  readonly readiness: EffectivenessReadiness;
  /** Whether its conditions were ever written down; files that came in from elsewhere have no list. */
  readonly isListed: boolean;
  /** What the list of conditions says of the collective step; `undefined` where it says nothing. */
  readonly collectiveOn: PlainDate | null | undefined;
  readonly signedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
};

/** What a milestone says of an instrument's effect, or null for any other step. */
export async function effectivenessActOf(reader: Reader, row: MilestoneRow): Promise<EffectivenessAct | null> {
  const instrument = await reader
    .selectFrom('instrument')
    .selectAll()
    .where('id', '=', row.instrument_id)
    .executeTakeFirstOrThrow();
  const template = (await templatesById(reader, [instrument.procedure_id])).get(instrument.procedure_id);
  const step = template?.steps.find((one) => one.code === row.step_code);
  const kind = step && actKind(step.code, kindOf(step));
  if (!template || !kind) return null;
  const milestones = await milestonesOf(reader, [instrument.id]);
  const progress = progressOf(toFile(instrument, template, milestones));
  const conditions = await conditionsOf(reader, [instrument.id]);
  const ground = { progress, effectiveElsewhere: await effectiveDays(reader, conditions) };
  const facts = conditions.map(conditionFacts);
  return {
    kind,
    readiness: effectivenessReadiness(facts, ground),
    isListed: conditions.length > 0,
    collectiveOn: collectiveDay(facts, ground),
    signedOn: dayOfKind(progress, 'signed').actualOn,
    effectiveOn: dayOfKind(progress, 'effective').actualOn,
  };
}

function actKind(code: string, kind: ReturnType<typeof kindOf>): EffectivenessAct['kind'] | null {
  if (kind === 'effective') return 'effective';
  if (kind === 'effectiveness_notice') return 'notice';
  return code === COLLECTIVE_STEP ? 'collective' : null;
}

/**
 * Refuses a day that what is known of the instrument speaks against: an effect before the signing or while listed
 * conditions are open, a notice before the effect, and a word on all conditions that their list does not say.
 * Errors: effectiveness.conditions_open, effectiveness.not_effective, effectiveness.met_elsewhere, date.order
 */
export function refuseUnreadyEffect(act: EffectivenessAct, day: PlainDate | null): void {
  if (act.kind === 'collective') return refuseOwnWord(act, day);
  if (day === null) return;
  if (act.kind === 'notice') {
    if (act.effectiveOn === null) throw new DomainError('effectiveness.not_effective', {});
    return refuseOrder(['effectiveOn', act.effectiveOn], ['noticeOn', day]);
  }
  if (act.signedOn !== null) refuseOrder(['signedOn', act.signedOn], ['effectiveOn', day]);
  if (act.isListed && act.readiness.missing.length > 0) throw conditionsOpen(act.readiness);
}

function refuseOwnWord({ collectiveOn, readiness, signedOn }: EffectivenessAct, day: PlainDate | null): void {
  if (collectiveOn === undefined || collectiveOn === day) return;
  if (signedOn === null) throw new DomainError('effectiveness.not_signed', {});
  throw collectiveOn === null ? conditionsOpen(readiness) : new DomainError('effectiveness.met_elsewhere', {});
}

/** The refusal that names the conditions still open. */
export function conditionsOpen({ missing, done, total }: EffectivenessReadiness): DomainError {
  return new DomainError('effectiveness.conditions_open', {
    missing: missing.map(({ title }) => ({ vi: title.vi, en: title.en })),
    done,
    total,
  });
}

/** Errors: date.order where the later day comes first. */
export function refuseOrder(
  [earlier, earlierOn]: readonly [string, PlainDate],
  [later, laterOn]: readonly [string, PlainDate],
): void {
  if (laterOn < earlierOn) throw new DomainError('date.order', { earlier, later, earlierOn, laterOn });
}
