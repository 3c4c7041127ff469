import { describe, expect, it } from 'vitest';
import { actorOf, OWN, whoMay } from '../identity/actor.fixture.ts';
import type { WorkingState } from './condition.codes.ts';
import {
  allowedOnCondition,
  allowedOnEffectiveness,
  type ConditionSubject,
  mayDecideLapse,
  mayEditCondition,
  mayManageConditions,
  mayOverrideConditions,
  mayRecordDeadline,
  maySetConditionState,
  mayWaiveCondition,
} from './effectiveness.policy.ts';

const FILE = { partnerId: OWN.partnerId, leadAgencyId: OWN.agencyId };
const condition = (more: Partial<ConditionSubject> = {}): ConditionSubject => ({
  ...FILE,
  kind: 'LEGAL_OPINION',
  state: 'IN_PROGRESS',
  ownerSide: 'ours',
  ownerAgencyId: null,
  ...more,
});
const OFFICE_AND_LEAD = ['coordinator', 'own officer'];
const owned = condition({ leadAgencyId: 'agy_third', ownerAgencyId: OWN.agencyId });
const liaison = actorOf('liaison', { partnerId: OWN.partnerId });

describe('the effectiveness of an instrument', () => {
  it('is written by the office and by the agency that leads the file; its exceptions by the office alone', () => {
    expect(whoMay((actor) => mayManageConditions(actor, FILE))).toEqual(OFFICE_AND_LEAD);
    expect(whoMay((actor) => mayRecordDeadline(actor, FILE))).toEqual(OFFICE_AND_LEAD);
    expect(whoMay(mayOverrideConditions)).toEqual(['coordinator']);
    expect(whoMay(mayDecideLapse)).toEqual(['coordinator']);
  });

  it('of a file that nobody leads is the office’s, and no officer without an agency leads it', () => {
    expect(whoMay((actor) => mayManageConditions(actor, { ...FILE, leadAgencyId: null }))).toEqual(['coordinator']);
  });

  it('offers each reader what is theirs', () => {
    expect(allowedOnEffectiveness(actorOf('coordinator'), FILE)).toEqual([
      'addCondition',
      'recordDeadline',
      'override',
      'decide',
    ]);
    expect(allowedOnEffectiveness(actorOf('officer', { agencyId: OWN.agencyId }), FILE)).toEqual([
      'addCondition',
      'recordDeadline',
    ]);
    expect(allowedOnEffectiveness(liaison, FILE)).toEqual([]);
  });
});

describe('a condition', () => {
  it('is edited by its owner too, who may not take it off the list', () => {
    expect(whoMay((actor) => mayEditCondition(actor, owned))).toEqual(OFFICE_AND_LEAD);
    const owner = allowedOnCondition(actorOf('officer', { agencyId: OWN.agencyId }), owned);
    expect(owner).toContain('edit');
    expect(owner).not.toContain('remove');
    expect(owner).not.toContain('waive');
  });

  it.each<[string, Partial<ConditionSubject>, WorkingState, boolean]>([
    ['accepts what was submitted', { state: 'SUBMITTED' }, 'ACCEPTED', true],
    ['sends back what was submitted', { state: 'SUBMITTED' }, 'IN_PROGRESS', true],
    ['does not undo what was submitted', { state: 'SUBMITTED' }, 'NOT_STARTED', false],
    ['does not hand in for the home side', { state: 'IN_PROGRESS' }, 'SUBMITTED', false],
    ['does not accept what nobody handed in', { state: 'IN_PROGRESS' }, 'ACCEPTED', false],
    ['moves what the partner owes', { ownerSide: 'partner' }, 'SUBMITTED', true],
    ['never touches ratification', { ownerSide: 'partner', kind: 'RATIFICATION' }, 'SUBMITTED', false],
    ['never accepts ratification', { state: 'SUBMITTED', kind: 'RATIFICATION' }, 'ACCEPTED', false],
  ])('the own partner’s liaison %s', (_name, more, next, expected) => {
    const able = whoMay((actor) => maySetConditionState(actor, condition(more), next));
    expect(able).toEqual(expected ? [...OFFICE_AND_LEAD, 'own liaison'] : OFFICE_AND_LEAD);
  });

  it('is waived by the partner, whose liaison or the office writes it down; ratification by the office alone', () => {
    expect(whoMay((actor) => mayWaiveCondition(actor, condition()))).toEqual(['coordinator', 'own liaison']);
    expect(whoMay((actor) => mayWaiveCondition(actor, condition({ kind: 'RATIFICATION' })))).toEqual(['coordinator']);
  });

  it('is nobody’s whose role lost its place but kept it in the account', () => {
    const left = actorOf('auditor', OWN);
    expect(allowedOnCondition(left, condition({ ownerSide: 'partner', ownerAgencyId: OWN.agencyId }))).toEqual([]);
  });

  it.each([
    ['IN_PROGRESS', ['edit', 'remove', 'waive', 'set:NOT_STARTED', 'set:SUBMITTED', 'set:ACCEPTED']],
    ['ACCEPTED', ['edit', 'remove', 'set:NOT_STARTED', 'set:IN_PROGRESS', 'set:SUBMITTED']],
    ['WAIVED', ['edit', 'remove', 'set:NOT_STARTED', 'set:IN_PROGRESS', 'set:SUBMITTED', 'set:ACCEPTED']],
  ] as const)('that is %s offers the office every other state', (state, actions) => {
    expect(allowedOnCondition(actorOf('coordinator'), condition({ state }))).toEqual(actions);
  });
});
