import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2026, fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import { dayContext, type InstrumentFile, type MilestoneFacts } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { loanProcedure } from '../procedures/procedure.fixture.ts';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { workingDaysBetween } from '../shared/working-days.ts';
import { handsOver, type MeasuredSpan } from './hands.rules.ts';
import { timeInHands } from './time-in-hands.rules.ts';

const on = (today: PlainDate) => dayContext(today, calendar2026);
const hands = (file: InstrumentFile, today: PlainDate) => handsOver(progressOf(file), on(today));
const spanOf = (spans: readonly MeasuredSpan[], stepCode: string) => spans.find((one) => one.stepCode === stepCode);
const DECIDED = { INVITED: '2026-01-05', CHECKED: '2026-01-12', APPRAISED: '2026-01-14', DECIDED: '2026-01-20' };
const appraisal = (rest: Partial<MilestoneFacts>) => milestoneOf('APPRAISED', rest);

describe('the hands of a file', () => {
  it('follow each other, and stand beside each other where agencies work at the same time', () => {
    const spans = hands(fileOf(DECIDED, { openedOn: '2026-01-02' }), '2026-01-30');
    expect(spans.map(({ stepCode, from, to, heldDays }) => [stepCode, from, to, heldDays])).toEqual([
      ['INVITED', '2026-01-02', '2026-01-05', 3],
      ['CHECKED', '2026-01-05', '2026-01-12', 7],
      ['APPRAISED', '2026-01-05', '2026-01-14', 9],
      ['DECIDED', '2026-01-14', '2026-01-20', 6],
      ['NEGOTIATED', '2026-01-20', null, 10],
    ]);
  });

  it('count working days by the calendar of the office', () => {
    const [, checked] = hands(fileOf(DECIDED, { openedOn: '2026-01-02' }), '2026-01-30');
    // Of 6 to 12 January: Tuesday to Friday, the Saturday that is worked, and Monday.
    expect(checked?.heldWorkingDays).toBe(6);
  });

  it('begin on the day someone recorded, and anew with every round', () => {
    const rounds = [
      milestoneOf('NEGOTIATED', { position: 1, actualOn: '2026-02-02', heldSince: '2026-01-26' }),
      milestoneOf('NEGOTIATED', { position: 2, actualOn: '2026-02-05' }),
      milestoneOf('NEGOTIATED', { position: 3 }),
    ];
    const spans = hands(fileOf(DECIDED, { extra: rounds }), '2026-02-10');
    expect(spans.filter((one) => one.stepCode === 'NEGOTIATED').map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-26', '2026-02-02'],
      ['2026-02-02', '2026-02-05'],
      ['2026-02-05', null],
    ]);
  });

  it('leave out the days on which the clock stood and those in which the dossier was with its sender', () => {
    const facts = {
      pauses: [{ from: '2026-01-08', to: '2026-01-10' }],
      absences: [{ from: '2026-01-09', to: '2026-01-12' }],
      dossierReceivedOn: '2026-01-05',
      dossierCompleteOn: '2026-01-05',
    };
    const done = fileOf({ INVITED: '2026-01-05' }, { extra: [appraisal({ ...facts, actualOn: '2026-01-16' })] });
    expect(spanOf(hands(done, '2026-03-01'), 'APPRAISED')).toMatchObject({ heldDays: 7, pausedDays: 4, isAway: false });
    const away = fileOf(
      { INVITED: '2026-01-05' },
      { extra: [appraisal({ pauses: [{ from: '2026-01-08', to: null }] })] },
    );
    expect(spanOf(hands(away, '2026-03-01'), 'APPRAISED')).toMatchObject({ heldDays: 2, pausedDays: 53, isAway: true });
  });

  it('are let go with the answer, before the step is recorded as done', () => {
    const answered = appraisal({ answeredOn: '2026-01-14', dossierCompleteOn: '2026-01-06' });
    const span = spanOf(hands(fileOf({ INVITED: '2026-01-05' }, { extra: [answered] }), '2026-02-01'), 'APPRAISED');
    expect(span).toMatchObject({ to: null, heldDays: 9, verdict: { state: 'met', run: 8 } });
  });

  it('are measured by the limit: met, missed, over', () => {
    const verdict = (facts: Partial<MilestoneFacts>) =>
      spanOf(hands(fileOf({ INVITED: '2026-01-05' }, { extra: [appraisal(facts)] }), '2026-02-02'), 'APPRAISED')
        ?.verdict;
    expect(verdict({ dossierCompleteOn: '2026-01-05', actualOn: '2026-01-15' })?.state).toBe('met');
    expect(verdict({ dossierCompleteOn: '2026-01-05', actualOn: '2026-01-16' })).toMatchObject({
      state: 'missed',
      run: 11,
      daysLeft: -1,
    });
    expect(verdict({ dossierCompleteOn: '2026-01-05' })).toMatchObject({ state: 'over', run: 28 });
    expect(verdict({ isReturned: true, heldSince: '2026-01-05' })?.state).toBe('not_started');
  });

  it('say what nobody recorded instead of guessing', () => {
    // Signed right after the board, as a published list tells it: who held the file in between is not known.
    const spans = hands(fileOf({ BOARD: '2026-02-11', SIGNED: '2026-03-02' }), '2026-03-10');
    expect(spanOf(spans, 'BOARD')).toMatchObject({ from: null, heldDays: null });
    expect(spanOf(spans, 'SIGNED')).toMatchObject({ from: '2026-02-11', isFromAssumed: true });
    expect(spanOf(spans, 'EFFECTIVE')).toMatchObject({ from: '2026-03-02', isFromAssumed: false, to: null });
  });

  it('do not run backwards where days were recorded out of order', () => {
    const spans = hands(fileOf({ ...DECIDED, APPRAISED: '2026-01-25' }), '2026-01-30');
    expect(spanOf(spans, 'DECIDED')).toMatchObject({ from: null, isFromAssumed: true, heldDays: null });
  });
});

const anyDay = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-01-01', n));
const anyFile = fc
  .record({
    done: fc.dictionary(fc.constantFrom(...loanProcedure.steps.map((one) => one.code)), anyDay),
    pauses: fc.array(fc.tuple(anyDay, fc.option(fc.nat(20))), { maxLength: 3 }),
    openedOn: fc.option(anyDay),
  })
  .map(({ done, pauses, openedOn }) => {
    const stretches = pauses.map(([from, n]) => ({ from, to: n === null ? null : addDays(from, n) }));
    const file = fileOf(done, { openedOn });
    return { ...file, milestones: file.milestones.map((one) => ({ ...one, pauses: stretches })) };
  });

describe('the days of a file', () => {
  it('are held or paused in every span, exactly', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        for (const span of hands(file, '2026-04-15')) {
          if (span.from === null) continue;
          const to = span.to ?? '2026-04-15';
          expect((span.heldDays ?? 0) + span.pausedDays).toBe(daysBetween(span.from, to));
          expect(span.heldWorkingDays).toBeLessThanOrEqual(workingDaysBetween(calendar2026, span.from, to));
        }
      }),
    );
  });

  it('are in somebody’s hands, paused, not recorded or idle, exactly', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const context = on('2026-04-15');
        const spans = hands(file, '2026-04-15').map((span) => ({ ...span, holder: 'one holder of all' }));
        const time = timeInHands(spans, context);
        const held = time.hands[0]?.heldDays ?? 0;
        expect(held + time.pausedDays + time.unrecordedDays + time.idleDays).toBe(time.fileDays);
        expect(Math.min(time.pausedDays, time.unrecordedDays, time.idleDays)).toBeGreaterThanOrEqual(0);
        const apart = timeInHands(
          spans.map((span) => ({ ...span, holder: span.responsible })),
          context,
        );
        expect(apart.hands.reduce((sum, one) => sum + one.heldDays, 0)).toBeGreaterThanOrEqual(held);
        for (const one of apart.hands) expect(one.heldDays).toBeLessThanOrEqual(apart.fileDays);
      }),
    );
  });

  it('count for each of two holders who work side by side, and once for one who does both', () => {
    const spans = hands(fileOf(DECIDED, { openedOn: '2026-01-02' }), '2026-01-20');
    const apart = timeInHands(
      spans.map((span) => ({ ...span, holder: span.responsible })),
      on('2026-01-20'),
    );
    expect(apart.hands.map(({ holder, heldDays }) => [holder, heldDays])).toEqual([
      ['PARTNER', 3],
      ['MOFA', 7],
      ['MOJ', 9],
      ['PM', 6],
      ['DELEGATION', 0],
    ]);
    expect(apart).toMatchObject({ fileDays: 18, pausedDays: 0, unrecordedDays: 0, idleDays: 0 });
  });
});
