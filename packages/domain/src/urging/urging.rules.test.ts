import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { addWorkingDays, buildCalendar } from '../shared/working-days.ts';
import { isLetterLevel, URGED_LEVELS, URGING_TRIGGERS, type UrgedLevel } from './urging.codes.ts';
import {
  leadersAreTold,
  letterLevel,
  levelOfLetter,
  type PastUrging,
  proposedLevel,
  quietUntil,
  type UrgingProblem,
  type UrgingRule,
  urgingProblem,
} from './urging.rules.ts';

// The 24th of November is the office's holiday here.
const calendar = buildCalendar([{ day: '2026-11-24', kind: 'off' }]);
const RULES: readonly UrgingRule[] = [
  { level: 1, trigger: 'after', days: 1, waitDays: 3, isOn: true },
  { level: 2, trigger: 'after', days: 5, waitDays: 7, isOn: true },
  { level: 3, trigger: 'unanswered', days: 7, waitDays: 7, isOn: true },
  { level: 4, trigger: 'unanswered', days: 10, waitDays: 20, isOn: true },
  { level: 5, trigger: 'unanswered', days: 20, waitDays: 20, isOn: false },
  { level: 6, trigger: 'unanswered', days: 20, waitDays: 20, isOn: false },
];
const ground = (today: string, rules = RULES) => ({ today, calendar, rules });
const past = (level: UrgedLevel, on: string, answeredOn: string | null = null, promisedOn: string | null = null) =>
  ({ level, on, answeredOn, promisedOn }) satisfies PastUrging;

describe('the level that the rules propose', () => {
  // Friday the 20th is the deadline; the 21st and 22nd are a weekend, the 24th a holiday.
  test.each<[string, readonly PastUrging[], UrgedLevel | null]>([
    ['2026-11-20', [], null],
    ['2026-11-21', [], null],
    ['2026-11-23', [], 1],
    ['2026-11-24', [], null],
    ['2026-11-25', [past(1, '2026-11-23')], null],
    ['2026-11-27', [past(1, '2026-11-23')], null],
    ['2026-11-30', [past(1, '2026-11-23')], 2],
    ['2026-12-09', [past(1, '2026-11-23'), past(2, '2026-11-30')], null],
    ['2026-12-10', [past(1, '2026-11-23'), past(2, '2026-11-30')], 3],
    ['2026-12-10', [past(2, '2026-11-30', '2026-12-02')], null],
    ['2026-12-14', [past(2, '2026-11-30', '2026-12-02')], 2],
    ['2026-12-14', [past(2, '2026-11-30', '2026-12-02', '2026-12-31')], null],
    ['2027-01-01', [past(2, '2026-11-30', '2026-12-02', '2026-12-31')], 2],
    ['2027-01-04', [past(2, '2026-11-30'), past(3, '2026-12-10')], 4],
    ['2027-06-01', [past(2, '2026-11-30'), past(3, '2026-12-10'), past(4, '2027-01-04')], 4],
  ])('on %s after %j is %s', (today, urgings, level) => {
    expect(proposedLevel({ dueOn: '2026-11-20', urgings }, ground(today))).toBe(level);
  });

  it('follows a rule that was moved before the deadline, and none that is switched off', () => {
    const early = RULES.map((rule): UrgingRule => (rule.level === 1 ? { ...rule, trigger: 'before', days: 2 } : rule));
    const task = { dueOn: '2026-12-04', urgings: [] };
    expect(proposedLevel(task, ground('2026-12-01', early))).toBeNull();
    expect(proposedLevel(task, ground('2026-12-02', early))).toBe(1);
    const off = RULES.map((rule) => ({ ...rule, isOn: rule.level === 2 }));
    expect(proposedLevel({ dueOn: '2026-11-20', urgings: [] }, ground('2026-12-31', off))).toBe(2);
  });
});

describe('the letter in which a task would be urged', () => {
  test.each<[string, readonly PastUrging[], 2 | 3 | null]>([
    ['2026-11-23', [], 2],
    ['2026-11-25', [past(1, '2026-11-23')], 2],
    ['2026-12-01', [past(2, '2026-11-30')], null],
    ['2026-12-10', [past(2, '2026-11-30')], 3],
    ['2026-12-10', [past(2, '2026-11-23', '2026-11-25')], 2],
    ['2026-12-10', [past(2, '2026-11-23', '2026-11-25', '2026-12-10')], null],
    ['2027-03-01', [past(2, '2026-11-30'), past(3, '2026-12-10'), past(4, '2027-01-04')], 3],
  ])('on %s after %j is %s', (today, urgings, level) => {
    expect(letterLevel({ dueOn: '2026-11-20', urgings }, ground(today))).toBe(level);
  });
});

describe('an urging that is refused', () => {
  test.each<[string, readonly PastUrging[], UrgedLevel, UrgingProblem | null]>([
    ['2026-11-25', [], 1, null],
    ['2026-11-25', [], 2, null],
    ['2026-11-25', [], 3, 'out_of_order'],
    ['2026-12-31', [past(1, '2026-11-23')], 3, 'out_of_order'],
    ['2026-12-31', [past(2, '2026-11-30')], 3, null],
    ['2026-12-31', [past(2, '2026-11-30')], 4, 'out_of_order'],
    ['2026-12-31', [past(2, '2026-11-23'), past(3, '2026-12-02')], 4, null],
    ['2027-03-01', [past(4, '2026-12-31')], 6, null],
    ['2026-11-27', [past(1, '2026-11-23')], 1, 'too_soon'],
    ['2026-11-30', [past(1, '2026-11-23')], 1, null],
    ['2026-11-25', [past(1, '2026-11-23')], 2, null],
    ['2026-12-31', [past(2, '2026-11-30', '2026-12-02', '2026-12-31')], 3, 'too_soon'],
    ['2026-12-31', [past(2, '2026-11-30', '2026-12-02', '2026-12-31')], 1, 'too_soon'],
    ['2027-01-01', [past(2, '2026-11-30', '2026-12-02', '2026-12-31')], 3, null],
    ['2026-12-15', [past(1, '2026-11-23', null, '2026-12-31'), past(2, '2026-11-25')], 1, 'too_soon'],
  ])('on %s after %j to level %s: %s', (today, urgings, level, problem) => {
    expect(urgingProblem({ dueOn: '2026-11-20', urgings }, level, ground(today))).toBe(problem);
  });

  it('is never proposed: not while an earlier promise holds, not as a letter after a promise to a notice', () => {
    const again = [past(2, '2026-11-02', '2026-11-03', '2026-12-31'), past(2, '2026-11-10', '2026-11-12')];
    expect(proposedLevel({ dueOn: '2026-10-30', urgings: again }, ground('2026-12-14'))).toBeNull();
    const promised = [past(1, '2026-11-23', '2026-11-24', '2026-12-31')];
    expect(letterLevel({ dueOn: '2026-11-20', urgings: promised }, ground('2026-12-31'))).toBeNull();
    expect(letterLevel({ dueOn: '2026-11-20', urgings: promised }, ground('2027-01-01'))).toBe(2);
  });

  it('is no reason for a first letter again: what answered a second letter gets a second letter', () => {
    const urgings = [past(2, '2026-11-23'), past(3, '2026-11-30', '2026-12-02')];
    expect(letterLevel({ dueOn: '2026-11-20', urgings }, ground('2026-12-31'))).toBe(3);
  });
});

describe('a rule', () => {
  const only = (more: Partial<UrgingRule>): UrgingRule[] => [
    { level: 2, trigger: 'on', days: 0, waitDays: 3, isOn: true, ...more },
  ];
  const levelOn = (today: string, rules: readonly UrgingRule[], urgings: readonly PastUrging[] = []) =>
    proposedLevel({ dueOn: '2026-11-25', urgings }, ground(today, rules));

  it.each<[string, Partial<UrgingRule>, string, string]>([
    ['of the deadline’s day', { trigger: 'on' }, '2026-11-23', '2026-11-25'],
    ['of no days after the deadline', { trigger: 'after' }, '2026-11-25', '2026-11-26'],
    ['of two days after the deadline', { trigger: 'after', days: 2 }, '2026-11-26', '2026-11-27'],
    ['of one working day before the deadline', { trigger: 'before', days: 1 }, '2026-11-20', '2026-11-23'],
  ])('%s is not due a working day earlier, and is from then on', (_name, more, before, from) => {
    expect(levelOn(before, only(more))).toBeNull();
    expect(levelOn(from, only(more))).toBe(2);
    expect(levelOn('2026-12-31', only(more))).toBe(2);
  });

  it('of silence counts from the last urging, not from its wait, and never begins the urging', () => {
    const rules: UrgingRule[] = [...only({ waitDays: 3 }), ...only({ level: 3, trigger: 'unanswered', days: 10 })];
    const urgings = [past(1, '2026-11-02'), past(2, '2026-11-30')];
    expect(levelOn('2026-12-11', rules, urgings)).toBeNull();
    expect(levelOn('2026-12-14', rules, urgings)).toBe(3);
    expect(levelOn('2026-12-14', rules, urgings.slice(1))).toBe(3);
    expect(levelOn('2026-12-14', only({ level: 3, trigger: 'unanswered' }))).toBeNull();
  });

  it('that was taken away leaves no wait behind, and one that is switched off is passed over', () => {
    expect(quietUntil(past(6, '2026-11-30'), ground('2026-12-31', only({})))).toBe('2026-11-30');
    const rules = [...only({ level: 5, isOn: false }), ...only({ level: 6, trigger: 'after' })];
    expect(levelOn('2026-12-31', rules, [past(5, '2026-11-30', '2026-12-01')])).toBe(6);
  });
});

describe('the level of one letter for several tasks', () => {
  it.each<[readonly (UrgedLevel | null)[], UrgedLevel | null]>([
    [[2, 3, 2], 3],
    [[3, 2], 3],
    [[null, 2, 1, 6], 2],
    [[null, 1, 4], null],
    [[], null],
  ])('%j is %s', (levels, expected) => {
    expect(levelOfLetter(levels)).toBe(expected);
  });
});

const rule = (level: UrgedLevel) =>
  fc.record({
    level: fc.constant(level),
    trigger: fc.constantFrom(...URGING_TRIGGERS),
    days: fc.integer({ min: 0, max: 15 }),
    waitDays: fc.integer({ min: 1, max: 15 }),
    isOn: fc.boolean(),
  });
const rulesOf = fc.tuple(...URGED_LEVELS.map(rule));
/** Per day whether an answer comes, and what it promises. */
const answers = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 12 }), { minLength: 160, maxLength: 160 });

describe('whatever the rules and the answers', () => {
  it('nothing is urged twice within its wait or before a promised day, and no level is skipped', () => {
    fc.assert(
      fc.property(rulesOf, answers, (rules, replies) => {
        const urgings: PastUrging[] = [];
        const on = rules.filter((one) => one.isOn).map((one) => one.level);
        for (const [index, reply] of replies.entries()) {
          const here = ground(addDays('2026-11-02', index), rules);
          const last = urgings.at(-1);
          if (last && reply !== null) {
            const promisedOn = reply === 0 ? null : addDays(here.today, reply);
            urgings[urgings.length - 1] = { ...last, answeredOn: here.today, promisedOn };
          }
          const level = proposedLevel({ dueOn: '2026-11-20', urgings }, here);
          if (level === null) continue;
          const reached = Math.max(0, ...urgings.map((one) => one.level));
          expect(on).toContain(level);
          expect(level <= reached || level === on.find((one) => one > reached)).toBe(true);
          const before = urgings.at(-1);
          expect(before === undefined || here.today > quietUntil(before, here)).toBe(true);
          urgings.push(past(level, here.today));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a letter is only proposed where it may be sent, and never again within its wait', () => {
    const history = fc.array(
      fc.record({ level: fc.constantFrom(...URGED_LEVELS), on: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rulesOf, history, fc.integer({ min: 60, max: 120 }), (rules, told, at) => {
        const urgings = told
          .toSorted((a, b) => a.on - b.on)
          .map(({ level, on }) => past(level, addDays('2026-11-02', on)));
        const here = ground(addDays('2026-11-02', at), rules);
        const task = { dueOn: '2026-11-20', urgings };
        const level = letterLevel(task, here);
        if (level === null) return;
        expect(isLetterLevel(level)).toBe(true);
        expect(urgingProblem(task, level, here)).toBeNull();
        const again = { ...task, urgings: [...urgings, past(level, here.today)] };
        expect(letterLevel(again, { ...here, today: addWorkingDays(calendar, here.today, 1) })).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('the office’s leaders', () => {
  it.each([
    [1, ['VPCP_MINISTER'], false],
    [2, ['VPCP_MINISTER'], true],
    [2, ['VPCP'], true],
    [2, ['PM', 'GOVERNMENT', 'DEPUTY_PM'], false],
    [3, ['PM'], true],
    [3, ['DEPUTY_PM'], true],
    [4, ['GOVERNMENT'], true],
    [2, ['PM', 'VPCP'], true],
    [6, ['OTHER'], false],
    [3, [], false],
  ] as const)('on level %i about tasks from %j are told: %s', (level, assigners, told) => {
    expect(leadersAreTold(level, assigners)).toBe(told);
  });
});
