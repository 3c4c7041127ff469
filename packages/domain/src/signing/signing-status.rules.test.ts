import { describe, expect, it } from 'vitest';
import { fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import type { InstrumentFile } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { loanProcedure, stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { EMPTY_SIGNING_RECORD, type SigningRecord } from './signing-record.fields.ts';
import { signingStanding } from './signing-standing.rules.ts';
import { SIGNING_STATUSES, type SigningStatus } from './signing-status.rules.ts';

/** The loan procedure with a second submission and decision between the partner's approval and the signing. */
const twoDecisions = templateOf([
  ...loanProcedure.steps.filter((step) => !['FULL_POWERS', 'SIGNED'].includes(step.code)),
  stepOf('SIGN_SUBMITTED', ['BOARD'], { kind: 'submission' }),
  stepOf('SIGN_AUTHORISED', ['SIGN_SUBMITTED'], { responsible: 'PRESIDENT', kind: 'decision' }),
  stepOf('FULL_POWERS', ['SIGN_AUTHORISED'], {
    responsible: 'MOFA',
    kind: 'full_powers',
    condition: { flagsOn: ['full_powers'] },
  }),
  stepOf('SIGNED', ['SIGN_AUTHORISED', 'FULL_POWERS', 'TEXT'], { kind: 'signed', stageReached: 'SIGNED' }),
]);
const twoDecisionFile = (done: Record<string, string>, flags = ['full_powers']): InstrumentFile => ({
  template: twoDecisions,
  facts: { capacity: 'STATE', flags },
  milestones: twoDecisions.steps.map((step) => milestoneOf(step.code, { actualOn: done[step.code] ?? null })),
});
const status = (file: InstrumentFile, record: Partial<SigningRecord> = {}) =>
  signingStanding(progressOf(file), { ...EMPTY_SIGNING_RECORD, ...record }).status;

const DAY = '2026-02-11';
const INVITED = { INVITED: DAY };
const EXAMINED = { ...INVITED, CHECKED: DAY, APPRAISED: DAY };
const NEGOTIATED = { ...EXAMINED, DECIDED: DAY, NEGOTIATED: DAY };
const AUTHORISED = { ...NEGOTIATED, BOARD: DAY, SIGN_SUBMITTED: DAY, SIGN_AUTHORISED: DAY };
const POWERS = { fullPowersNumber: '12/UQ-BNG', fullPowersOn: DAY };

describe('status of a signing', () => {
  it.each<[SigningStatus, string, Record<string, string>, Partial<SigningRecord>]>([
    ['NOT_STARTED', 'nobody was invited yet', {}, {}],
    ['OPINIONS', 'those who examine can begin', INVITED, {}],
    ['OPINIONS', 'one of them has not answered', { ...INVITED, CHECKED: DAY }, {}],
    ['CHECKED', 'all have answered', EXAMINED, {}],
    ['CHECKED', 'leave to negotiate was given, which is no leave to sign', { ...EXAMINED, DECIDED: DAY }, {}],
    ['CHECKED', 'the text is ready but nobody was asked for leave to sign', { ...NEGOTIATED, TEXT: DAY }, {}],
    ['SUBMITTED', 'the signing lies before those who decide', { ...NEGOTIATED, SIGN_SUBMITTED: DAY }, {}],
    ['APPROVED', 'they agreed', AUTHORISED, {}],
    ['APPROVED', 'a number of full powers without a day proves nothing', AUTHORISED, { fullPowersNumber: '12' }],
    ['FULL_POWERS_ISSUED', 'the record shows the full powers', AUTHORISED, POWERS],
    ['FULL_POWERS_ISSUED', 'the step shows the full powers', { ...AUTHORISED, FULL_POWERS: DAY }, {}],
    ['APPROVED', 'no full powers are needed, and the text is open', AUTHORISED, { fullPowers: 'not_needed' }],
    ['TEXT_READY', 'the texts were compared', { ...AUTHORISED, TEXT: DAY }, POWERS],
    ['TEXT_READY', 'the record says so', AUTHORISED, { ...POWERS, textCheckedOn: DAY }],
    ['INITIALLED', 'the text is initialled', { ...AUTHORISED, TEXT: DAY }, { ...POWERS, initialledOn: DAY }],
    ['SIGNED', 'it is signed, whatever was decided before', { SIGNED: DAY }, { statusOverride: 'POSTPONED' }],
    ['SIGNED', 'a later step shows that it must have been', { EFFECTIVE: DAY }, {}],
    ['EXCHANGED', 'the texts were handed over', { SIGNED: DAY, CEREMONY: DAY }, {}],
    ['POSTPONED', 'it was postponed', AUTHORISED, { statusOverride: 'POSTPONED' }],
    ['NOT_SIGNED_REPORTED', 'it was reported as not held', AUTHORISED, { statusOverride: 'NOT_SIGNED_REPORTED' }],
  ])('is %s when %s', (expected, _why, done, record) => {
    expect(status(twoDecisionFile(done), record)).toBe(expected);
  });

  it('has requested full powers once their dossier was received', () => {
    const file = twoDecisionFile(AUTHORISED);
    const milestones = file.milestones.map((one) =>
      one.stepCode === 'FULL_POWERS' ? { ...one, dossierReceivedOn: DAY } : one,
    );
    expect(status({ ...file, milestones })).toBe('FULL_POWERS_REQUESTED');
  });

  it('counts the decision before the negotiation where no second one is asked, once the negotiation is over', () => {
    expect(status(fileOf({ ...EXAMINED, DECIDED: DAY }))).toBe('CHECKED');
    expect(status(fileOf(NEGOTIATED))).toBe('APPROVED');
  });

  it.each<[string, Partial<SigningRecord>, SigningStatus]>([
    ['a fixed day and a place', { place: 'Hà Nội' }, 'SCHEDULED'],
    ['a fixed day for papers that travel', { form: 'CIRCULATION' }, 'SCHEDULED'],
    ['no place yet', {}, 'TEXT_READY'],
    ['only a window', { place: 'Hà Nội', windowFromOn: '2026-03-02', windowToOn: '2026-03-06' }, 'TEXT_READY'],
  ])('is scheduled by day and place: %s', (_what, record, expected) => {
    const file = fileOf(NEGOTIATED, {
      facts: { capacity: 'STATE', flags: [] },
      extra: [milestoneOf('TEXT', { actualOn: DAY }), milestoneOf('SIGNED', { plannedOn: '2026-03-02' })],
    });
    expect(status(file, record)).toBe(expected);
  });

  it('never falls when one more step of the road is done', () => {
    const road = Object.keys({ ...AUTHORISED, FULL_POWERS: DAY, TEXT: DAY, SIGNED: DAY, CEREMONY: DAY });
    const ranks = road.map((_, n) =>
      SIGNING_STATUSES.indexOf(
        status(twoDecisionFile(Object.fromEntries(road.slice(0, n + 1).map((one) => [one, DAY])))),
      ),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('days of a signing', () => {
  const planned = (record: Partial<SigningRecord>, signedOn: string | null = null) =>
    signingStanding(
      progressOf(fileOf({}, { extra: [milestoneOf('SIGNED', { plannedOn: '2026-03-02', actualOn: signedOn })] })),
      {
        ...EMPTY_SIGNING_RECORD,
        ...record,
      },
    );
  const WINDOW = { windowFromOn: '2026-04-01', windowToOn: '2026-04-10' };

  it.each<[string, Partial<SigningRecord>, string | null, object]>([
    ['the planned day', {}, null, { certainty: 'fixed', fromOn: '2026-03-02', toOn: '2026-03-02' }],
    [
      'a window before the planned day',
      WINDOW,
      null,
      { certainty: 'window', fromOn: '2026-04-01', toOn: '2026-04-10' },
    ],
    [
      'the actual day before all',
      WINDOW,
      '2026-03-05',
      { certainty: 'fixed', fromOn: '2026-03-05', toOn: '2026-03-05' },
    ],
  ])('are %s', (_what, record, signedOn, expected) => {
    expect(planned(record, signedOn)).toMatchObject(expected);
  });

  it('are unknown where nothing is planned, and where only a later step shows that it was signed', () => {
    const nothing = { certainty: 'unknown', fromOn: null, toOn: null };
    expect(signingStanding(progressOf(fileOf()), EMPTY_SIGNING_RECORD)).toMatchObject(nothing);
    const file = fileOf({ EFFECTIVE: DAY }, { extra: [milestoneOf('SIGNED', { plannedOn: '2026-03-02' })] });
    expect(signingStanding(progressOf(file), EMPTY_SIGNING_RECORD)).toMatchObject({ ...nothing, isSigned: true });
  });

  it('leave the signing day missing while only a window is known', () => {
    expect(planned(WINDOW).readiness.missing.map((one) => one.code)).toContain('signing_day');
    expect(planned({}).readiness.missing.map((one) => one.code)).not.toContain('signing_day');
  });
});
