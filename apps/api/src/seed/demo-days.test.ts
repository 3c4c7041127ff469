import { demoProgrammes } from '@counterpart/demo-data/demo-register';
import type { SampleInstrument } from '@counterpart/demo-data/demo.types';
import { addDays, addMonths, daysBetween, startOfMonth } from '@counterpart/domain/shared/plain-date';
import { isWorkingDay } from '@counterpart/domain/shared/working-days';
import { applicableSteps, defaultFlags, proceduresFor } from '@counterpart/domain/procedures/procedure.rules';
import { officeCalendar } from '@counterpart/reference/holidays/office-calendar';
import { shippedProcedures } from '@counterpart/reference/procedures/all-procedures';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfRule, publicDays, sampleDays } from './demo-days.ts';

const FIRST = '2026-12-01';
const loadingDays = Array.from({ length: daysBetween(FIRST, '2027-12-31') + 1 }, (_, index) => ({
  today: addDays(FIRST, index),
  calendar: officeCalendar,
}));

const samples = demoProgrammes.flatMap((programme) =>
  programme.isSample
    ? programme.instruments.map((instrument) => ({ code: programme.code, partner: programme.partners[0], instrument }))
    : [],
);

function fileOf(partner: string, one: SampleInstrument, today: string) {
  const [template] = proceduresFor(shippedProcedures, {
    route: one.route,
    day: addDays(today, -one.plan.openedDaysAgo),
    capacity: one.capacity,
    instrumentKind: one.kind,
    ...(one.route === 'PARTNER' ? { partnerCode: partner } : {}),
  });
  if (!template) throw new Error(`no procedure for ${one.kind}`);
  const flags = [...defaultFlags(template), ...(one.flagsOn ?? [])].filter((flag) => !one.flagsOff?.includes(flag));
  const facts = { capacity: one.capacity, flags };
  return { template, facts, steps: applicableSteps(template, facts) };
}

describe('days of the samples', () => {
  it('gives next month at least five signings on any loading day: a clash, a rest day, missing full powers', () => {
    for (const at of loadingDays) {
      const month = startOfMonth(addMonths(startOfMonth(at.today), 1)).slice(0, 7);
      const signings = samples.flatMap(({ instrument }) => {
        const rule = instrument.plan.planned?.['signed'];
        const day = rule ? dayOfRule(rule, at) : '';
        return day.startsWith(month) ? [{ day, signing: instrument.signing }] : [];
      });
      expect(signings.length).toBeGreaterThanOrEqual(5);
      const clashing = signings.filter(({ day, signing }) =>
        signings.some(
          (other) =>
            other.signing !== signing &&
            other.day === day &&
            other.signing?.ours === signing?.ours &&
            other.signing?.place !== signing?.place,
        ),
      );
      expect(clashing.length).toBeGreaterThanOrEqual(2);
      expect(signings.filter(({ day }) => !isWorkingDay(at.calendar, day))).toHaveLength(1);
      const unready = signings.filter(
        ({ signing }) => signing?.fullPowers === 'needed' && signing.fullPowersNumber === undefined,
      );
      expect(unready.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('records nothing in the future, calls late what the plan calls late and nothing else, and keeps the order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...loadingDays), fc.constantFrom(...samples), (at, { partner, instrument }) => {
        const file = fileOf(partner, instrument, at.today);
        const days = sampleDays(file, instrument.plan, at);
        const late = [...days].filter(([, one]) => !one.actualOn && one.plannedOn && one.plannedOn < at.today);
        expect(late.map(([code]) => code).toSorted()).toEqual(Object.keys(instrument.plan.late ?? {}).toSorted());
        for (const { code, predecessors } of file.steps) {
          const actualOn = days.get(code)?.actualOn;
          if (!actualOn) continue;
          expect(actualOn <= at.today && isWorkingDay(at.calendar, actualOn)).toBe(true);
          for (const { step } of predecessors) expect((days.get(step)?.actualOn ?? actualOn) <= actualOn).toBe(true);
        }
      }),
    );
  });

  it('tells of at least one promise that moved three times, each move starting where the last one ended', () => {
    const at = { today: '2026-12-15', calendar: officeCalendar };
    const moved = samples.flatMap(({ partner, instrument }) =>
      [...sampleDays(fileOf(partner, instrument, at.today), instrument.plan, at).values()].flatMap((one) =>
        one.moves ? [{ plannedOn: one.plannedOn, moves: one.moves }] : [],
      ),
    );
    expect(moved.some(({ moves }) => moves.length === 3)).toBe(true);
    for (const { moves, plannedOn } of moved) {
      expect(moves.at(-1)?.to).toBe(plannedOn);
      moves.forEach((move, index) => {
        expect(move.from < move.to && move.madeOn <= at.today).toBe(true);
        expect(move.to).toBe(moves[index + 1]?.from ?? plannedOn);
      });
    }
  });
});

describe('days of public records', () => {
  it('leave no step open that the source is silent on, and promise a closing only while it lies ahead', () => {
    const [loan] = demoProgrammes.filter((one) => one.code === 'P174157');
    if (!loan || loan.isSample || !loan.instruments[0]) throw new Error('no such programme');
    const [template] = proceduresFor(shippedProcedures, { route: 'A', day: '2024-08-02' });
    if (!template) throw new Error('no procedure');
    const facts = { capacity: 'STATE' as const, flags: defaultFlags(template) };
    const file = { template, facts, steps: applicableSteps(template, facts) };
    const days = publicDays(file, loan.instruments[0], { today: '2026-11-23', calendar: officeCalendar });
    expect(days.get('SIGNED')).toEqual({ actualOn: '2024-08-02' });
    expect(days.get('CLOSED')).toEqual({ plannedOn: '2030-12-02' });
    expect(days.get('FIRST_DISB')).toEqual({ isUnrecorded: true });
    expect(days.get('APPRAISED')).toBeUndefined();
    const later = publicDays(file, loan.instruments[0], { today: '2031-01-06', calendar: officeCalendar });
    expect(later.get('CLOSED')).toMatchObject({ isUnrecorded: true, note: expect.stringContaining('2030-12-02') });
  });
});
