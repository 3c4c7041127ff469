import { describe, expect, it } from 'vitest';
import { loanProcedure, templateOf } from '../procedures/procedure.fixture.ts';
import { changesAnything, expectedDays, tryVersion } from './expected-days.rules.ts';
import { calendar2026, fileOf, milestoneOf } from './milestone.fixture.ts';
import { dayContext } from './milestone.types.ts';

const context = dayContext('2026-03-02', calendar2026);
const done = { INVITED: '2026-01-05', CHECKED: '2026-01-09', APPRAISED: '2026-01-20', DECIDED: '2026-01-30' };
const signed = (lag: number) =>
  templateOf(
    loanProcedure.steps.map((step) =>
      step.code === 'SIGNED' && step.typical ? { ...step, typical: { ...step.typical, p50Days: lag } } : step,
    ),
    { version: 2 },
  );

describe('the days a file would take', () => {
  it('go on from what is recorded and leave nothing open before today', () => {
    const file = fileOf({ ...done, NEGOTIATED: '2026-02-02', BOARD: '2026-02-10' });
    const days = expectedDays(file, context);
    expect(days.get('BOARD')).toMatchObject({ day: '2026-02-10', basis: 'known' });
    // Five working days after the board end before today; the signing counts its 60 days from the board itself.
    expect(days.get('FULL_POWERS')?.day).toBe('2026-03-02');
    expect(days.get('SIGNED')).toMatchObject({ day: '2026-04-11', basis: 'typical', unknownSteps: [] });
    expect(days.get('EFFECTIVE')).toMatchObject({ day: '2026-04-11', unknownSteps: ['EFFECTIVE'] });
    expect([...days.values()].every((one) => one.basis === 'known' || one.day >= '2026-03-02')).toBe(true);
    expect(days.has('RATIFIED')).toBe(false);
  });

  it('do not wait for what was left behind without a day', () => {
    const days = expectedDays(fileOf({ BOARD: '2026-02-10' }), context);
    expect(days.has('NEGOTIATED')).toBe(false);
    expect(days.get('SIGNED')?.day).toBe('2026-04-11');
  });
});

describe('trying a version on a file', () => {
  const extra = [milestoneOf('SIGNED', { plannedOn: '2026-05-05' })];
  const file = fileOf({ ...done, NEGOTIATED: '2026-02-02', BOARD: '2026-02-10' }, { extra });

  it('shows the great dates before and after, beside the promise that stands', () => {
    const trial = tryVersion(file, signed(30), context);
    expect(trial.greatDates).toEqual([
      {
        kind: 'signed',
        doneOn: null,
        plannedOn: '2026-05-05',
        before: { day: '2026-04-11', isEarliest: false },
        after: { day: '2026-03-12', isEarliest: false },
      },
      {
        kind: 'effective',
        doneOn: null,
        plannedOn: null,
        before: { day: '2026-04-11', isEarliest: true },
        after: { day: '2026-03-12', isEarliest: true },
      },
    ]);
    expect(changesAnything(trial)).toBe(true);
  });

  it('says of a version that changes nothing that it changes nothing, and leaves the file as it was', () => {
    const before = JSON.stringify(file);
    expect(changesAnything(tryVersion(file, signed(60), context))).toBe(false);
    expect(JSON.stringify(file)).toBe(before);
  });

  it('says of a file that is in force when that was, and moves nothing there', () => {
    const closed = fileOf({ ...done, SIGNED: '2026-02-12', EFFECTIVE: '2026-02-20' });
    expect(tryVersion(closed, signed(30), context).greatDates).toEqual([
      { kind: 'signed', doneOn: '2026-02-12', plannedOn: null, before: null, after: null },
      { kind: 'effective', doneOn: '2026-02-20', plannedOn: null, before: null, after: null },
    ]);
  });
});
