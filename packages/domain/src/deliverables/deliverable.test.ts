import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/actor.ts';
import { ROLES } from '../shared/codes.ts';
import {
  DELIVERABLE_ACTS,
  DELIVERABLE_STATES,
  type DeliverableAct,
  type DeliverableState,
  type Punctuality,
} from './deliverable.codes.ts';
import { allowedOnDeliverable, mayAct } from './deliverable.policy.ts';
import {
  afterAct,
  cellOf,
  moveNeedsReason,
  needsReason,
  punctuality,
  stateAfter,
  takesAct,
} from './deliverable.rules.ts';

const TODAY = '2026-11-23';

describe('how a deliverable stands to its days', () => {
  const cases: readonly [DeliverableState, string | null, string | null, Punctuality, number][] = [
    ['PLANNED', null, null, 'none', 0],
    ['PLANNED', '2026-11-22', null, 'late', 1],
    ['IN_PROGRESS', '2026-11-23', null, 'due_soon', 0],
    ['IN_PROGRESS', '2026-12-07', null, 'due_soon', 0],
    ['IN_PROGRESS', '2026-12-08', null, 'on_time', 0],
    ['REVISION', '2026-10-24', null, 'late', 30],
    ['SUBMITTED', '2026-10-24', '2026-10-24', 'on_time', 0],
    ['SUBMITTED', '2026-10-24', '2026-10-26', 'delivered_late', 2],
    ['ACCEPTED', '2026-10-24', '2026-10-20', 'on_time', 0],
    ['ACCEPTED', '2026-10-24', '2026-10-25', 'delivered_late', 1],
    ['ACCEPTED', '2026-10-24', null, 'on_time', 0],
    ['CANCELLED', '2026-10-24', null, 'none', 0],
  ];
  it.each(cases)('%s due %s, handed in %s: %s by %d days', (state, dueOn, actualOn, code, daysLate) => {
    expect(punctuality({ state, dueOn, actualOn, isHalted: false }, TODAY)).toEqual({ code, daysLate });
  });

  it('calls nothing late of a programme that was taken out of the flow', () => {
    const days = { state: 'PLANNED', dueOn: '2026-01-01', actualOn: null } as const;
    expect(punctuality({ ...days, isHalted: true }, TODAY).code).toBe('none');
  });
});

describe('acts on a deliverable', () => {
  const ways: Readonly<Record<DeliverableState, Partial<Record<DeliverableAct, DeliverableState>>>> = {
    PLANNED: { start: 'IN_PROGRESS', report: 'IN_PROGRESS', submit: 'SUBMITTED', cancel: 'CANCELLED' },
    IN_PROGRESS: { report: 'IN_PROGRESS', submit: 'SUBMITTED', cancel: 'CANCELLED' },
    SUBMITTED: { return: 'REVISION', accept: 'ACCEPTED', cancel: 'CANCELLED' },
    REVISION: { report: 'REVISION', submit: 'SUBMITTED', cancel: 'CANCELLED' },
    ACCEPTED: { reopen: 'IN_PROGRESS' },
    CANCELLED: { reopen: 'IN_PROGRESS' },
  };
  it.each(DELIVERABLE_STATES)('lead from %s where they should and nowhere else', (state) => {
    const found = DELIVERABLE_ACTS.filter((act) => takesAct(state, act)).map((act) => [act, stateAfter(state, act)]);
    expect(Object.fromEntries(found)).toEqual(ways[state]);
  });

  it('count returns, keep the day of the last handing in, and make whole only what was accepted', () => {
    const told = (day: string) => ({ day, percent: null });
    let at = afterAct(
      { state: 'IN_PROGRESS', percent: 80, actualOn: null, timesReturned: 0 },
      'submit',
      told('2026-11-01'),
    );
    expect(at).toEqual({ state: 'SUBMITTED', percent: 80, actualOn: '2026-11-01', timesReturned: 0 });
    at = afterAct(at, 'return', told('2026-11-05'));
    expect(at).toEqual({ state: 'REVISION', percent: 80, actualOn: null, timesReturned: 1 });
    at = afterAct(at, 'submit', told('2026-11-10'));
    at = afterAct(at, 'accept', told('2026-11-12'));
    expect(at).toEqual({ state: 'ACCEPTED', percent: 100, actualOn: '2026-11-10', timesReturned: 1 });
    at = afterAct(at, 'reopen', told('2026-11-20'));
    expect(at).toEqual({ state: 'IN_PROGRESS', percent: 100, actualOn: null, timesReturned: 1 });
  });

  it('need a sentence where they undo work or end it', () => {
    expect(DELIVERABLE_ACTS.filter(needsReason)).toEqual(['return', 'cancel', 'reopen']);
  });

  it.each([
    [null, '2026-12-01', null, false],
    [null, '2026-12-01', '2026-11-01', false],
    ['2026-12-01', '2026-12-01', null, false],
    ['2026-12-01', null, null, false],
    ['2026-12-01', null, '2026-11-01', true],
    ['2026-12-01', '2026-12-20', null, true],
    ['2026-12-01', '2026-11-20', null, false],
    ['2026-11-20', '2026-12-01', '2026-12-01', false],
  ])('moving a day from %s to %s after %s needs a reason: %s', (from, to, last, expected) => {
    expect(moveNeedsReason(from, to, last === null ? null : { from: last })).toBe(expected);
  });
});

describe('who may do what', () => {
  const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
    userId: `usr_${role}`,
    name: role,
    role,
    agencyId: null,
    partnerId: null,
    channel: 'web',
    ...more,
  });
  const may = (act: DeliverableAct) =>
    ROLES.filter((role) => mayAct(actor(role, { agencyId: 'agy_1' }), { leadAgencyId: 'agy_1' }, act));

  it.each([
    ['submit', ['coordinator', 'officer']],
    ['report', ['coordinator', 'officer']],
    ['accept', ['coordinator', 'leader']],
    ['return', ['coordinator', 'leader']],
    ['cancel', ['coordinator']],
    ['reopen', ['coordinator']],
  ] as const)('%s: %s', (act, roles) => {
    expect(may(act)).toEqual(ROLES.filter((role) => (roles as readonly string[]).includes(role)));
  });

  it('an officer of another agency reads only, and nobody takes back what somebody else did', () => {
    const subject = { leadAgencyId: 'agy_1', state: 'IN_PROGRESS' } as const;
    expect(allowedOnDeliverable(actor('officer', { agencyId: 'agy_2' }), subject, 'usr_officer')).toEqual([]);
    const own = actor('officer', { agencyId: 'agy_1' });
    expect(allowedOnDeliverable(own, subject, 'usr_officer')).toEqual(['report', 'submit', 'takeBack']);
    expect(allowedOnDeliverable(own, subject, 'usr_coordinator')).toEqual(['report', 'submit']);
  });
});

describe('a cell of the matrix', () => {
  it('counts everything once and names the worst that stands in it', () => {
    const counted = fc.array(
      fc.record({
        state: fc.constantFrom(...DELIVERABLE_STATES),
        isLate: fc.constant(false),
        count: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(counted, (rows) => {
        const cell = cellOf(rows);
        expect(cell.total + cell.cancelled).toBe(rows.reduce((sum, one) => sum + one.count, 0));
        expect(cell.done).toBeLessThanOrEqual(cell.total);
        const there = rows.filter((one) => one.count > 0).map((one) => one.state);
        expect(there.length === 0 ? ['CANCELLED'] : there).toContain(cell.worst);
      }),
    );
    expect(
      cellOf([
        { state: 'ACCEPTED', isLate: false, count: 2 },
        { state: 'PLANNED', isLate: true, count: 1 },
        { state: 'REVISION', isLate: false, count: 1 },
      ]),
    ).toEqual({ done: 2, total: 4, late: 1, cancelled: 0, worst: 'LATE' });
  });
});
