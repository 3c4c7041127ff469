import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { buildCalendar, isWorkingDay } from '../shared/working-days.ts';
import type { Role } from '../shared/codes.ts';
import { digestSince } from './digest.rules.ts';
import { NOTICE_GROUPS } from './notice.codes.ts';
import { groupsOf, OFFICE_WAYS, wayOf, waysOpen } from './notice-ways.rules.ts';
import { reasonOf, reminderOn } from './reminder.rules.ts';

// The culture day is off; the Saturday after it is worked.
const calendar = buildCalendar([
  { day: '2026-11-24', kind: 'off' },
  { day: '2026-11-28', kind: 'work' },
]);

describe('a reminder', () => {
  it.each([
    ['2026-11-27', '2026-11-23', 'before-3'],
    ['2026-11-27', '2026-11-20', null],
    ['2026-11-27', '2026-11-25', null],
    ['2026-11-27', '2026-11-26', 'before-1'],
    ['2026-11-30', '2026-11-26', 'before-3'],
    ['2026-11-27', '2026-11-27', 'due'],
    ['2026-11-29', '2026-11-28', 'due'],
    ['2026-11-29', '2026-11-29', null],
    ['2026-11-29', '2026-11-30', 'after-1'],
    ['2026-11-23', '2026-11-24', null],
    ['2026-11-23', '2026-11-25', 'after-1'],
    ['2026-11-02', '2026-11-11', 'after-7'],
    ['2026-11-02', '2026-11-18', 'after-12'],
    ['2026-11-02', '2026-11-19', null],
  ] as const)('for %s on %s is %s', (dueOn, today, rule) => {
    expect(reminderOn(dueOn, today, calendar)).toBe(rule);
  });

  it('comes for every deadline: three times up to it and at least once in six working days after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (offset) => {
        const dueOn = addDays('2026-01-01', offset);
        const rules: string[] = [];
        for (let n = -20; n <= 40; n++) {
          const rule = reminderOn(dueOn, addDays(dueOn, n), calendar);
          if (rule) rules.push(rule);
        }
        expect(rules.slice(0, 6)).toEqual(['before-3', 'before-1', 'due', 'after-1', 'after-3', 'after-7']);
        expect(new Set(rules).size).toBe(rules.length);
        expect(rules.slice(6).length).toBeGreaterThan(2);
        expect(rules.map((rule) => reasonOf(rule as 'due'))).toContain('overdue');
      }),
    );
  });
});

describe('a digest', () => {
  it.each([
    ['off', '2026-11-23', null],
    ['daily', '2026-11-23', '2026-11-20'],
    ['daily', '2026-11-24', null],
    ['daily', '2026-11-25', '2026-11-23'],
    ['daily', '2026-11-30', '2026-11-28'],
    ['weekly', '2026-11-23', '2026-11-16'],
    ['weekly', '2026-11-25', null],
  ] as const)('%s on %s tells from %s on', (digest, today, since) => {
    expect(digestSince(digest, today, calendar)).toBe(since);
  });

  it('of a week comes exactly once in every week that has a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (week) => {
        const monday = addDays('2026-01-05', week * 7);
        const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
        const sent = days.filter((day) => digestSince('weekly', day, calendar) !== null);
        expect(sent).toEqual(days.filter((day) => isWorkingDay(calendar, day)).slice(0, 1));
      }),
    );
  });
});

describe('the ways to be told', () => {
  it.each([
    ['officer', ['deadlines', 'decisions', 'urged']],
    ['coordinator', ['requests', 'letters']],
    ['leader', ['letters']],
    ['auditor', []],
    ['liaison', []],
    ['admin', []],
  ] as const)('a %s chooses for what that role is ever told of', (role: Role, groups) => {
    const place = { agencyId: null, partnerId: null, channel: 'web' } as const;
    expect(groupsOf({ userId: 'usr_1', name: '', role, ...place })).toEqual(groups);
  });

  it('keep what asks one to act in the inbox, and mail it unless somebody chose otherwise', () => {
    expect(NOTICE_GROUPS.filter((group) => waysOpen(group).includes('off'))).toEqual(['letters']);
    expect(NOTICE_GROUPS.filter((group) => !waysOpen(group).includes(OFFICE_WAYS[group]))).toEqual([]);
    expect([wayOf(OFFICE_WAYS, 'overdue'), wayOf(OFFICE_WAYS, 'urging_sent')]).toEqual(['mail', 'inbox']);
    expect(wayOf({ ...OFFICE_WAYS, urged: 'inbox' }, 'urged')).toBe('inbox');
  });
});
