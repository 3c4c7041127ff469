import { describe, expect, it } from 'vitest';
import { fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import type { InstrumentFile, MilestoneFacts } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep } from '../procedures/procedure.types.ts';
import { DomainError } from '../shared/errors.ts';
import { fullPowersStanding } from './full-powers.rules.ts';
import { EMPTY_SIGNING_RECORD, type SigningRecord } from './signing-record.fields.ts';
import { checkSigningRecord, fullPowersFault, signingFacts } from './signing-record.rules.ts';
import { signingStanding } from './signing-standing.rules.ts';

const DAY = '2026-02-11';
const recordOf = (more: Partial<SigningRecord>): SigningRecord => ({ ...EMPTY_SIGNING_RECORD, ...more });
const factsOf = (more: Partial<SigningRecord>) => signingFacts(recordOf(more), null);

function fileFrom(steps: readonly ProcedureStep[], milestones: readonly MilestoneFacts[]): InstrumentFile {
  return { template: templateOf(steps), facts: { capacity: 'STATE', flags: [] }, milestones };
}

describe('what a record says of readiness', () => {
  it.each<[string, Partial<SigningRecord>, object]>([
    [
      'nothing',
      {},
      { hasSignatoryOurs: false, hasSignatoryPartner: false, isTextChecked: false, hasFullPowers: false },
    ],
    [
      'who signs for us, by person',
      { signatoryOursId: 'psn_1' },
      { hasSignatoryOurs: true, hasSignatoryPartner: false },
    ],
    ['who signs for us, in words', { signatoryOursText: 'Bộ trưởng' }, { hasSignatoryOurs: true }],
    [
      'who signs for them, by person',
      { signatoryPartnerId: 'psn_2' },
      { hasSignatoryPartner: true, hasSignatoryOurs: false },
    ],
    ['who signs for them, in words', { signatoryPartnerText: 'Giám đốc' }, { hasSignatoryPartner: true }],
    ['that the texts were compared', { textCheckedOn: DAY }, { isTextChecked: true }],
    ['a day of full powers without a number', { fullPowersOn: DAY }, { hasFullPowers: false }],
    ['that nobody knows of full powers', { fullPowers: 'unknown' }, { needsFullPowers: null }],
    ['that full powers are needed', { fullPowers: 'needed' }, { needsFullPowers: true }],
    ['that none are needed', { fullPowers: 'not_needed' }, { needsFullPowers: false }],
  ])('%s', (_what, more, expected) => {
    expect(factsOf(more)).toMatchObject(expected);
  });

  it('finds no fault with full powers that were not issued, or while no day is fixed', () => {
    expect(fullPowersFault(recordOf({ fullPowersOn: '2026-03-09' }), '2026-03-02')).toBeNull();
    expect(fullPowersFault(recordOf({ fullPowersNumber: '12', fullPowersOn: '2026-03-09' }), null)).toBeNull();
  });
});

describe('a refused record', () => {
  it.each<[Partial<SigningRecord>, object]>([
    [{ windowFromOn: DAY }, { issues: [{ path: 'windowToOn', message: 'required' }] }],
    [{ windowToOn: DAY }, { issues: [{ path: 'windowFromOn', message: 'required' }] }],
    [
      { windowFromOn: '2026-03-02', windowToOn: '2026-03-01' },
      { earlier: 'windowFromOn', later: 'windowToOn', earlierOn: '2026-03-02', laterOn: '2026-03-01' },
    ],
    [{ initialledOn: '2026-02-25' }, { field: 'initialledOn', day: '2026-02-25', today: '2026-02-24' }],
    [{ statusOverride: 'POSTPONED' }, { field: 'statusReason' }],
  ])('says which value is wrong: %j', (more, details) => {
    const check = () => checkSigningRecord(recordOf(more), '2026-02-24');
    expect(check).toThrow(DomainError);
    expect(check).toThrow(expect.objectContaining({ details }));
  });

  it('is not one with half a chain of days: a request without an issue, a last day without a first', () => {
    for (const more of [{ fullPowersRequestedOn: DAY }, { fullPowersUntilOn: DAY }, { fullPowersOn: DAY }]) {
      expect(() => checkSigningRecord(recordOf(more), '2026-02-24')).not.toThrow();
    }
  });
});

describe('full powers of a file', () => {
  const powers = (code: string) => stepOf(code, [], { kind: 'full_powers' });
  const standing = (file: InstrumentFile, more: Partial<SigningRecord> = {}) =>
    fullPowersStanding(progressOf(file), recordOf(more));
  const none = fileFrom([stepOf('SIGNED', [], { kind: 'signed' })], [milestoneOf('SIGNED')]);
  const two = (first: Partial<MilestoneFacts>, second: Partial<MilestoneFacts> = {}) =>
    fileFrom([powers('ONE'), powers('TWO')], [milestoneOf('ONE', first), milestoneOf('TWO', second)]);

  it.each<[string, InstrumentFile, Partial<SigningRecord>, object]>([
    ['not needed where neither file nor record asks', none, {}, { state: 'not_needed' }],
    ['missing where the record asks and no step exists', none, { fullPowers: 'needed' }, { state: 'missing' }],
    [
      'not needed where the step does not concern the file',
      fileOf({}, { facts: { capacity: 'STATE', flags: [] } }),
      {},
      { state: 'not_needed' },
    ],
    ['missing while the step is open', two({}), {}, { state: 'missing', issuedOn: null }],
    ['missing while one of two steps is open', two({ actualOn: DAY }), {}, { state: 'missing' }],
    [
      'issued on the day of the last step',
      two({ actualOn: DAY }, { actualOn: '2026-02-12' }),
      {},
      { state: 'issued', issuedOn: '2026-02-12' },
    ],
    [
      'issued on the day of the record before the step’s',
      two({ actualOn: DAY }, { actualOn: DAY }),
      { fullPowersOn: '2026-02-10' },
      { state: 'issued', issuedOn: '2026-02-10' },
    ],
    ['requested by the record', two({}), { fullPowersRequestedOn: DAY }, { state: 'requested' }],
    ['requested when one of the steps is held', two({}, { heldSince: DAY }), {}, { state: 'requested' }],
    ['requested when a dossier was received', two({ dossierReceivedOn: DAY }), {}, { state: 'requested' }],
    [
      'requested when one of the milestones of a step is held',
      fileFrom([powers('ONE')], [milestoneOf('ONE'), milestoneOf('ONE', { position: 2, heldSince: DAY })]),
      {},
      { state: 'requested' },
    ],
  ])('are %s', (_what, file, more, expected) => {
    expect(standing(file, more)).toMatchObject(expected);
  });
});

describe('where the days of a signing are kept', () => {
  const signed = (...milestones: Partial<MilestoneFacts>[]) =>
    signingStanding(
      progressOf(
        fileFrom(
          [stepOf('SIGNED', [], { kind: 'signed' }), stepOf('EXCHANGED', ['SIGNED'], { kind: 'exchanged' })],
          [
            ...milestones.map((each, n) => milestoneOf('SIGNED', { position: n + 1, ...each })),
            milestoneOf('EXCHANGED', { actualOn: milestones.every((one) => one.actualOn) ? '2026-03-01' : null }),
          ],
        ),
      ),
      EMPTY_SIGNING_RECORD,
    );

  it.each<[string, Partial<MilestoneFacts>[], object]>([
    ['the open one of two', [{ actualOn: DAY }, {}], { signedMilestoneId: 'mst_SIGNED2', isSigned: false }],
    ['the first of two open ones', [{}, {}], { signedMilestoneId: 'mst_SIGNED1' }],
    ['the last one when all are done', [{ actualOn: DAY }, { actualOn: DAY }], { signedMilestoneId: 'mst_SIGNED2' }],
    ['never one that does not apply', [{ isNotApplicable: true }, {}], { signedMilestoneId: 'mst_SIGNED2' }],
    [
      'the day of the first, while a second is still planned',
      [{ actualOn: DAY }, { plannedOn: '2026-05-01' }],
      { fromOn: DAY, plannedOn: '2026-05-01' },
    ],
    [
      'no plan of one that does not apply',
      [{ plannedOn: '2026-04-01', isNotApplicable: true }, {}],
      { plannedOn: null, certainty: 'unknown' },
    ],
    ['the exchange', [{ actualOn: DAY }], { exchangedOn: '2026-03-01', exchangedMilestoneId: 'mst_EXCHANGED1' }],
  ])('is %s', (_what, milestones, expected) => {
    expect(signed(...milestones)).toMatchObject(expected);
  });

  it('is nowhere for a procedure without such steps', () => {
    const file = fileFrom([stepOf('DECIDED', [], { kind: 'decision' })], [milestoneOf('DECIDED')]);
    expect(signingStanding(progressOf(file), EMPTY_SIGNING_RECORD)).toMatchObject({
      signedMilestoneId: null,
      exchangedMilestoneId: null,
      exchangedOn: null,
      plannedOn: null,
      isSigned: false,
      status: 'NOT_STARTED',
    });
  });

  it('is the step that concerns the file, where the procedure has another for other files', () => {
    const steps = [
      stepOf('SIGNED_BY_STATE', [], { kind: 'signed', condition: { flagsOn: ['council'] } }),
      stepOf('SIGNED_BY_GOVERNMENT', [], { kind: 'signed' }),
    ];
    const milestones = [milestoneOf('SIGNED_BY_STATE'), milestoneOf('SIGNED_BY_GOVERNMENT', { actualOn: DAY })];
    expect(signingStanding(progressOf(fileFrom(steps, milestones)), EMPTY_SIGNING_RECORD)).toMatchObject({
      signedMilestoneId: 'mst_SIGNED_BY_GOVERNMENT1',
      signedOn: DAY,
      status: 'SIGNED',
    });
  });
});
