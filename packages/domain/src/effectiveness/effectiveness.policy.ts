import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { ConditionKind, ConditionState, OwnerSide, WorkingState } from './condition.codes.ts';
import { WORKING_STATES } from './condition.codes.ts';

/** What of a file decides who may write on its effectiveness. */
export type EffectivenessSubject = {
  readonly partnerId: string;
  /** Who proposes the instrument, else who manages the programme. */
  readonly leadAgencyId: string | null;
};

/** What of a condition decides who may write on it. */
export type ConditionSubject = EffectivenessSubject & {
  readonly kind: ConditionKind;
  readonly state: ConditionState;
  readonly ownerSide: OwnerSide;
  readonly ownerAgencyId: string | null;
};

/** What a reader may do with the effectiveness of an instrument, as the screen and the commands ask it. */
export type EffectivenessAction = 'addCondition' | 'recordDeadline' | 'override' | 'decide';

/** What a reader may do with one condition. */
export type ConditionAction = 'edit' | 'remove' | 'waive' | `set:${WorkingState}`;

/** Whether the actor may list what an instrument waits for: the office, and the agency that leads the file. */
export function mayManageConditions(actor: Actor, { leadAgencyId }: EffectivenessSubject): boolean {
  return can(actor, 'milestone.write_any') || isOfficerOf(actor, leadAgencyId);
}

/** Whether the actor may change what is written of a condition. */
export function mayEditCondition(actor: Actor, condition: ConditionSubject): boolean {
  return mayManageConditions(actor, condition) || isOfficerOf(actor, condition.ownerAgencyId);
}

/**
 * Whether the actor may move a condition on. A partner's liaison moves what the partner owes, and accepts or sends
 * back what was submitted; ratification is no act of a partner.
 */
export function maySetConditionState(actor: Actor, condition: ConditionSubject, next: WorkingState): boolean {
  if (mayEditCondition(actor, condition)) return true;
  if (!isCounterpart(actor, condition) || condition.kind === 'RATIFICATION') return false;
  if (condition.ownerSide === 'partner') return true;
  return condition.state === 'SUBMITTED' && (next === 'ACCEPTED' || next === 'IN_PROGRESS');
}

/** Whether the actor may write down that the partner waives a condition. */
export function mayWaiveCondition(actor: Actor, condition: ConditionSubject): boolean {
  if (can(actor, 'milestone.write_any')) return true;
  return isCounterpart(actor, condition) && condition.kind !== 'RATIFICATION';
}

/** Whether the actor may write deadlines of effectiveness down. */
export function mayRecordDeadline(actor: Actor, subject: EffectivenessSubject): boolean {
  return mayManageConditions(actor, subject);
}

/** Whether the actor may declare an instrument effective although conditions are open. */
export function mayOverrideConditions(actor: Actor): boolean {
  return can(actor, 'milestone.write_any') && can(actor, 'signing.override');
}

/** Whether the actor may say what becomes of an instrument whose deadline has passed. */
export function mayDecideLapse(actor: Actor): boolean {
  return can(actor, 'milestone.write_any') && can(actor, 'programme.write');
}

/** The actions open to the actor on an instrument's effectiveness. */
export function allowedOnEffectiveness(actor: Actor, subject: EffectivenessSubject): EffectivenessAction[] {
  const actions: readonly [EffectivenessAction, boolean][] = [
    ['addCondition', mayManageConditions(actor, subject)],
    ['recordDeadline', mayRecordDeadline(actor, subject)],
    ['override', mayOverrideConditions(actor)],
    ['decide', mayDecideLapse(actor)],
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}

/** The actions open to the actor on a condition. */
export function allowedOnCondition(actor: Actor, condition: ConditionSubject): ConditionAction[] {
  const actions: readonly [ConditionAction, boolean][] = [
    ['edit', mayEditCondition(actor, condition)],
    ['remove', mayManageConditions(actor, condition)],
    ['waive', mayWaiveCondition(actor, condition) && condition.state !== 'WAIVED' && condition.state !== 'ACCEPTED'],
    ...WORKING_STATES.map(
      (next) =>
        [`set:${next}`, next !== condition.state && maySetConditionState(actor, condition, next)] as [
          ConditionAction,
          boolean,
        ],
    ),
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}

function isOfficerOf(actor: Actor, agencyId: string | null): boolean {
  return can(actor, 'milestone.write_own') && actor.agencyId !== null && actor.agencyId === agencyId;
}

/** A partner's liaison before an instrument of the own partner. */
function isCounterpart(actor: Actor, { partnerId }: EffectivenessSubject): boolean {
  return can(actor, 'milestone.write_own') && actor.partnerId === partnerId;
}
