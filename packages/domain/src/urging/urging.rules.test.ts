import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { addWorkingDays, buildCalendar } from '../shared/working-days.ts';
import { isLetterLevel, URGED_LEVELS, URGING_TRIGGERS, type UrgedLevel } from './urging.codes.ts';
import {
  letterLevel,
  type PastUrging,
  proposedLevel,
  quietUntil,
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
