import { describe, expect, it } from 'vitest';
import { calendar2026, fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf } from '../procedures/procedure.fixture.ts';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { isWorkingDay } from '../shared/working-days.ts';
import { loanForecasters } from './backtest.ts';
import { curveThrough, daysAfter } from './duration-curve.ts';
import { inventHistory, traitsOf } from './history.fixture.ts';
import { loanStretches } from './loan-stretches.ts';
import {
  askRoad as ask,
  fileWith,
  levelsOf as levels,
  ROAD_TODAY as TODAY,
  roadQuestion,
  testLimit as limit,
} from './road.fixture.ts';
import { forecastDates } from './road-forecast.ts';
import type { RoadForecast } from './road-forecast.types.ts';

const stepIn = (road: RoadForecast, code: string) => {
  const found = road.steps.find(({ stepCode }) => stepCode === code);
  if (!found) throw new Error(`no open step ${code}`);
  return found;
};
const p50Of = (road: RoadForecast): PlainDate => road.signing?.p50 ?? '';
const negotiated = {
  INVITED: '2026-01-05',
  CHECKED: '2026-01-12',
  APPRAISED: '2026-01-20',
  DECIDED: '2026-01-28',
  NEGOTIATED: '2026-02-09',
};
const approved = { ...negotiated, BOARD: '2026-02-26' };

describe('the foreseen dates of a file', () => {
  it('has a date for every open step, for signing and effectiveness, in the order of the procedure', () => {
    const road = ask(fileOf(negotiated));
    expect(road.steps.map(({ stepCode }) => stepCode)).toEqual([
      'BOARD',
      'FULL_POWERS',
      'TEXT',
      'SIGNED',
      'CEREMONY',
      'EFFECTIVE',
      'CLOSED',
    ]);
    expect(road.nextGreatDate).toBe('SIGNED');
    expect(road.signing).toEqual(stepIn(road, 'SIGNED').band);
    expect(levels(road.effectiveness ?? stepIn(road, 'CLOSED').band).every((day) => day >= TODAY)).toBe(true);
  });

  it('has no signing to foresee once it is done, and looks to effectiveness', () => {
    const road = ask(fileOf({ ...approved, FULL_POWERS: '2026-02-27', TEXT: '2026-02-27', SIGNED: '2026-03-01' }));
    expect(road.signing).toBeNull();
    expect(road.nextGreatDate).toBe('EFFECTIVE');
  });

  it('gives the same answer to the same question, and hardly another with another seed', () => {
    const file = fileOf(negotiated);
    expect(ask(file)).toEqual(ask(file));
    const [one, other] = [ask(file).signing, ask(file, { seed: 99 }).signing];
    expect(Math.abs(daysBetween(one?.p50 ?? '', other?.p50 ?? ''))).toBeLessThan(6);
  });

  it('gives the same dates alone as with what decides them', () => {
    const { steps, ...road } = ask(fileOf(negotiated));
    const dates = forecastDates(roadQuestion(fileOf(negotiated)));
    expect(road).toMatchObject({ signing: dates.signing, effectiveness: dates.effectiveness });
    expect(steps).toEqual(dates.steps.map((step) => expect.objectContaining(step)));
    expect(dates.nextGreatDate).toBe('SIGNED');
  });

  it('brings the signing when the whole way from approval usually does, whatever lies between', () => {
    const { signing } = ask(fileOf(approved));
    const after = (share: number): PlainDate =>
      addDays(approved.BOARD, Math.round(daysAfter(curveThrough(60, 90), 4, share)));
    expect(Math.abs(daysBetween(after(0.5), signing?.p50 ?? ''))).toBeLessThanOrEqual(4);
    expect(Math.abs(daysBetween(after(0.8), signing?.p80 ?? ''))).toBeLessThanOrEqual(4);
  });

  it('takes of a way that the file has gone in part only the rest, from the last step done', () => {
    const stretches = [{ fromStep: 'BOARD', toStep: 'SIGNED', curve: curveThrough(300, 400), cases: 20 }];
    const steps = new Map(
      [
        ['FULL_POWERS', 40],
        ['TEXT', 20],
        ['SIGNED', 10],
      ].map(([code, days]) => [
        String(code),
        { curve: curveThrough(Number(days), Number(days) * 1.5), cases: 9, onTime: null },
      ]),
    );
    const left = (done: Readonly<Record<string, PlainDate>>): number =>
      daysBetween(TODAY, p50Of(ask(fileOf({ ...approved, ...done }), { knowledge: { steps, stretches } })));
    const ready = { FULL_POWERS: '2026-02-27', TEXT: '2026-02-27' };
    expect(left({})).toBeGreaterThan(250);
    // Signing is a fifth of the chain of full powers and signing.
    expect(left(ready)).toBeGreaterThan(40);
    expect(left(ready)).toBeLessThan(80);
  });

  it('prefers what earlier loans took to what is said to be typical', () => {
    const history = inventHistory({ seed: 4, perYear: 7, medianDays: () => 200, spread: 0.2 });
    const subject = { progress: progressOf(fileOf(approved)), traits: traitsOf() };
    const stretches = loanStretches(loanForecasters(history), subject, TODAY);
    expect(stretches.map(({ fromStep, toStep }) => [fromStep, toStep])).toEqual([
      ['BOARD', 'SIGNED'],
      ['SIGNED', 'EFFECTIVE'],
    ]);
    const road = ask(fileOf(approved), { knowledge: { steps: new Map(), stretches } });
    const days = daysBetween(approved.BOARD, road.signing?.p50 ?? '');
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(230);
    expect(stepIn(road, 'SIGNED')).toMatchObject({ basis: 'observed', cases: stretches[0]?.cases });
    expect(road.explanation.similarFiles).toBeGreaterThan(100);
  });

  it('counts working days through holidays, and lets offices act on working days only', () => {
    const steps = [
      stepOf('SENT'),
      stepOf('ANSWERED', ['SENT'], { limits: [{ ...limit, n: 5, unit: 'working', trigger: 'SENT' }] }),
    ];
    const file = fileWith(steps, { SENT: '2026-02-12' });
    const { band, basis } = stepIn(ask(file, { today: '2026-02-12' }), 'ANSWERED');
    expect(basis).toBe('limit');
    // Tết takes the whole week from 16 February.
    expect(band.p50).toBe('2026-02-26');
    expect(levels(band).every((day) => isWorkingDay(calendar2026, day))).toBe(true);
  });

  it('knows that a step under way for long will take longer still', () => {
    const known = { curve: curveThrough(20, 30), cases: 12, onTime: 0 };
    const knowledge = { steps: new Map([['APPRAISED', known]]), stretches: [] };
    const file = fileOf({ INVITED: '2026-01-05', CHECKED: '2026-01-12' });
    const passed = daysBetween('2026-01-05', TODAY);
    const { band, basis, cases } = stepIn(ask(file, { knowledge }), 'APPRAISED');
    expect({ basis, cases }).toEqual({ basis: 'observed', cases: 12 });
    const expected = addDays('2026-01-05', Math.round(daysAfter(known.curve, passed, 0.8)));
    expect(Math.abs(daysBetween(expected, band.p80))).toBeLessThanOrEqual(3);
    expect(ask(file, { knowledge }).explanation.neverOnTimeSteps).toEqual(['APPRAISED']);
  });

  it('tells how likely the promised day is', () => {
    const promise = (plannedOn: PlainDate | null) => {
      const extra = [milestoneOf('SIGNED', { plannedOn })];
      return stepIn(ask(fileOf(approved, { extra })), 'SIGNED').chanceByPlan;
    };
    const { p80 } = stepIn(ask(fileOf(approved)), 'SIGNED').band;
    expect(promise(p80)).toBeGreaterThanOrEqual(0.8);
    expect(promise(p80)).toBeLessThan(0.84);
    expect(promise('2026-03-01')).toBe(0);
    expect(promise(null)).toBeNull();
  });
});

describe('what the signing waits for', () => {
  const fork = [
    stepOf('OPENED'),
    stepOf('SHORT', ['OPENED'], { limits: [{ ...limit, n: 5, unit: 'calendar', trigger: 'OPENED' }] }),
    stepOf('LONG', ['OPENED'], { limits: [{ ...limit, n: 60, unit: 'calendar', trigger: 'OPENED' }] }),
    stepOf('SIGNED', ['SHORT', 'LONG'], {
      kind: 'signed',
      limits: [{ ...limit, n: 3, unit: 'calendar', trigger: 'LONG' }],
    }),
    stepOf('AFTER', ['SIGNED']),
  ];
  const road = ask(fileWith(fork, { OPENED: '2026-02-27' }));

  it('is the longer of two parallel steps; the shorter has slack, what comes after has none to speak of', () => {
    expect(stepIn(road, 'LONG')).toMatchObject({ slackDays: 0 });
    expect(stepIn(road, 'LONG').criticalShare).toBeGreaterThan(0.95);
    expect(stepIn(road, 'SHORT').criticalShare).toBeLessThan(0.05);
    expect(stepIn(road, 'SHORT').slackDays).toBeGreaterThan(35);
    expect(stepIn(road, 'AFTER').slackDays).toBeNull();
    expect(road.criticalPath).toEqual(['LONG', 'SIGNED']);
  });

  it('names the effect of each step on the date, the largest first, and the deciding step', () => {
    expect(road.effects.map(({ stepCode }) => stepCode)).toEqual(['LONG', 'SIGNED', 'SHORT']);
    expect(road.effects[0]?.days).toBeGreaterThan(40);
    expect(road.effects[2]?.days).toBe(0);
    expect(road.explanation).toMatchObject({ decidingStep: 'LONG', basis: 'limit', assumedSteps: [] });
  });

  it('names the steps of which nothing is known', () => {
    const file = fileWith([stepOf('OPENED'), stepOf('SIGNED', ['OPENED'], { kind: 'signed' })]);
    expect(ask(file).explanation).toMatchObject({ assumedSteps: ['OPENED', 'SIGNED'], similarFiles: 0 });
  });

  it('asks what if without changing the file: earlier, later, and never against the facts', () => {
    const file = fileWith(fork, { OPENED: '2026-02-27' });
    const whatIf = (day: PlainDate, step = 'LONG') => ask(file, { whatIf: { [step]: day } });
    expect(p50Of(whatIf('2026-03-20')) < p50Of(road)).toBe(true);
    expect(whatIf('2026-03-20').steps.find(({ stepCode }) => stepCode === 'LONG')?.band.p90).toBe('2026-03-20');
    expect(p50Of(whatIf('2026-09-01')) > p50Of(road)).toBe(true);
    expect(stepIn(whatIf('2026-02-01'), 'LONG').band.p10).toBe(TODAY);
    expect(whatIf('2026-03-03', 'SIGNED').signing).toEqual(stepIn(road, 'LONG').band);
    expect(ask(file)).toEqual(road);
  });

  it('lets a step inside a known stretch move the signing when it is done sooner', () => {
    const file = fileOf(approved);
    expect(p50Of(ask(file, { whatIf: { FULL_POWERS: '2026-03-04' } })) < p50Of(ask(file))).toBe(true);
  });
});
