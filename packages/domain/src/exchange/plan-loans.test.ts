import { describe, expect, test } from 'vitest';
import type { ImportPlan, PlanContext } from './import-plan.types.ts';
import type { KnownInstrument, KnownProgramme, KnownRegister } from './import-register.types.ts';
import { loanStatement } from './loan-statement.ts';
import { planWorldBankLoans } from './plan-loans.ts';
import type { PublishedLoan } from './published.types.ts';

const TODAY = '2026-11-23';
const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

const loan = (more: Partial<PublishedLoan> = {}): PublishedLoan => ({
  rowNumber: 2,
  loanNumber: 'IBRD90000',
  countryCode: 'VN',
  loanType: 'FSL',
  status: 'Signed',
  projectId: 'P100001',
  projectName: 'VN-Water',
  originalPrincipal: usd(100_000_000_00),
  cancelled: usd(0),
  undisbursed: usd(100_000_000_00),
  disbursed: usd(0),
  boardApprovalOn: '2018-01-10',
  signedOn: '2018-06-01',
  effectiveOn: '2018-12-12',
  isEffectiveExpected: true,
  closedOn: '2023-06-30',
  endOfPeriodOn: '2018-10-31',
  ...more,
});

const nothing: KnownRegister = { programmes: [], sources: [], snapshots: [] };

function plan(records: PublishedLoan[], register = nothing): ImportPlan {
  let ids = 0;
  const context: PlanContext = {
    today: TODAY,
    newId: (kind) => `${kind}-${(ids += 1)}`,
    countryCodeOf: () => 'VN',
  };
  return planWorldBankLoans({ records, refusedRows: 0 }, register, context);
}

/** The register after `first` was imported, as people may have changed it since. */
function registerAfter(first: PublishedLoan, people: Partial<KnownInstrument> = {}): KnownRegister {
  const statement = loanStatement(first, null, TODAY);
  const { days, values } = statement;
  const step = (name: keyof typeof days, baselineOn: string | null = null) => ({
    id: `mst-${name}`,
    version: 1,
    step: name,
    baselineOn,
    ...days[name],
  });
  const instrument: KnownInstrument = {
    id: 'ins-1',
    version: 1,
    ref: `WB:${first.loanNumber}`,
    number: first.loanNumber,
    programmeId: 'prg-1',
    kind: 'LOAN_AGREEMENT',
    titleEn: String(values['titleEn']),
    amountMinor: Number(values['amountMinor']),
    currency: 'USD',
    sideState: null,
    milestones: [step('board_approved'), step('signed'), step('effective', days.effective.plannedOn), step('closed')],
    ...people,
  };
  const programme: KnownProgramme = {
    id: 'prg-1',
    version: 1,
    ref: 'WB:P100001',
    code: 'P100001',
    titleEn: 'VN-Water',
    kind: 'PROJECT',
    descriptionEn: '',
    implementingText: '',
    sideState: null,
    hasPartner: true,
    hasOwnLines: false,
    instruments: [instrument],
    lines: [
      {
        id: 'fin-1',
        version: 1,
        ref: instrument.ref ?? '',
        programmeId: 'prg-1',
        amountMinor: Number(values['amountMinor']),
        currency: 'USD',
      },
    ],
  };
  const { endOfPeriodOn: asOfOn } = first;
  const ref = `WB:${first.loanNumber}`;
  const source = { source: 'world-bank-loans', ref, entityId: 'ins-1', asOfOn, statement } as const;
  return { programmes: [programme], sources: [source], snapshots: [] };
}

const later = (more: Partial<PublishedLoan> = {}) =>
  loan({
    status: 'Disbursing',
    effectiveOn: '2018-12-20',
    isEffectiveExpected: false,
    endOfPeriodOn: '2020-11-30',
    ...more,
  });

describe('a loan that is not in the register', () => {
  test('opens its programme and an instrument whose days are facts up to the statement and plans after it', () => {
    const { counts, newProgrammes, newInstruments, newLines } = plan([loan()]);
    expect(counts).toMatchObject({ rows: 1, new: 1, changed: 0, unchanged: 0, snapshots: 1 });
    expect(newProgrammes).toMatchObject([
      { ref: 'WB:P100001', code: 'P100001', titleEn: 'VN-Water', countryCode: 'VN' },
    ]);
    expect(newLines).toMatchObject([{ kind: 'PREFERENTIAL_LOAN', amountMinor: 100_000_000_00, currency: 'USD' }]);
    expect(newInstruments).toMatchObject([
      {
        ref: 'WB:IBRD90000',
        number: 'IBRD90000',
        kind: 'LOAN_AGREEMENT',
        days: {
          board_approved: { plannedOn: null, actualOn: '2018-01-10' },
          signed: { plannedOn: null, actualOn: '2018-06-01' },
          effective: { plannedOn: '2018-12-12', actualOn: null },
          closed: { plannedOn: '2023-06-30', actualOn: null },
        },
      },
    ]);
  });

  test('takes an effective date that is only expected as a plan, even when it lies before the statement', () => {
    const { newInstruments } = plan([loan({ status: 'Approved', signedOn: null, effectiveOn: '2018-06-29' })]);
    expect(newInstruments[0]?.days.effective).toEqual({ plannedOn: '2018-06-29', actualOn: null });
  });

  test('shares the programme with the other loans of its project', () => {
    const { newProgrammes, newInstruments } = plan([loan(), loan({ rowNumber: 3, loanNumber: 'IBRD90010' })]);
    expect(newProgrammes).toHaveLength(1);
    expect(newInstruments.map((one) => one.programmeId)).toEqual([newProgrammes[0]?.id, newProgrammes[0]?.id]);
  });

  test('is a programme of its own where the statement names no project', () => {
    const { newProgrammes } = plan([loan({ projectId: null, projectName: null })]);
    expect(newProgrammes).toMatchObject([{ ref: 'WB:IBRD90000', code: 'IBRD90000', titleEn: 'IBRD90000' }]);
  });

  test.each([
    ['Fully Cancelled', 'CANCELLED'],
    ['Cancelled', 'CANCELLED'],
    ['Terminated', 'TERMINATED'],
    ['Fully Repaid', null],
    ['Disbursing&Repaying', null],
  ])('with status %s carries the decision %s and its reason', (status, sideState) => {
    const sideStateReason = sideState && `World Bank status ${status}`;
    expect(plan([loan({ status })]).newInstruments).toMatchObject([{ sideState, sideStateReason }]);
  });

  test('brings no money where it is a guarantee', () => {
    const { newLines, newInstruments } = plan([loan({ loanType: 'GURB', loanNumber: 'IBRDG2570' })]);
    expect([newLines, newInstruments[0]?.kind]).toEqual([[], 'OTHER']);
  });

  test('is refused with the cell that cannot be stored', () => {
    const { counts, refusals } = plan([loan({ countryCode: 'VNM' }), loan({ rowNumber: 3, loanNumber: 'IBRD90010' })]);
    expect(counts).toMatchObject({ rows: 2, new: 1, refused: 1 });
    expect(refusals).toEqual([{ row: 2, column: 'Country Code', value: 'VNM', code: 'import.bad_value' }]);
  });
});

describe('a newer statement', () => {
  test('moves what the lender has news of, and tells old beside new', () => {
    const { counts, changes, milestoneUpdates } = plan([later()], registerAfter(loan()));
    expect(counts).toMatchObject({ new: 0, changed: 1, unchanged: 0, kept: 0 });
    expect(changes.map(({ field, old, new: next }) => [field, old, next])).toEqual([
      ['effective.actualOn', null, '2018-12-20'],
      ['status', 'Signed', 'Disbursing'],
    ]);
    expect(milestoneUpdates).toMatchObject([{ id: 'mst-effective', after: { actualOn: '2018-12-20' } }]);
  });

  test('never overwrites a day that people set, and tells of it', () => {
    const register = registerAfter(loan());
    const [programme] = register.programmes;
    const [instrument] = programme?.instruments ?? [];
    if (!programme || !instrument) throw new Error('no instrument');
    const milestones = instrument.milestones.map((one) =>
      one.step === 'effective' ? { ...one, version: 2, actualOn: '2018-12-19' } : one,
    );
    const changed = { ...register, programmes: [{ ...programme, instruments: [{ ...instrument, milestones }] }] };
    const { milestoneUpdates, kept } = plan([later()], changed);
    expect(milestoneUpdates).toEqual([]);
    expect(kept).toEqual([
      { row: 2, record: 'IBRD90000', field: 'effective.actualOn', ours: '2018-12-19', theirs: '2018-12-20' },
    ]);
  });

  test('moves a day although people noted something else on the same milestone', () => {
    const register = registerAfter(loan());
    const programmes = register.programmes.map((programme) => ({
      ...programme,
      instruments: programme.instruments.map((one) => ({
        ...one,
        milestones: one.milestones.map((milestone) => ({ ...milestone, version: 7 })),
      })),
    }));
    const { milestoneUpdates } = plan([later()], { ...register, programmes });
    expect(milestoneUpdates).toMatchObject([{ version: 7, after: { actualOn: '2018-12-20' } }]);
  });

  test('leaves a decision that people took', () => {
    const { instrumentUpdates, kept } = plan(
      [later({ status: 'Fully Cancelled' })],
      registerAfter(loan(), { sideState: 'ON_HOLD' }),
    );
    expect(instrumentUpdates).toEqual([]);
    expect(kept).toMatchObject([{ field: 'sideState', ours: 'ON_HOLD', theirs: 'CANCELLED' }]);
  });

  test('leaves an amount that people put in the currency of the agreement', () => {
    const { instrumentUpdates, kept } = plan(
      [later({ originalPrincipal: usd(99_000_000_00) })],
      registerAfter(loan(), { amountMinor: 278_800_000_00, currency: 'XDR' }),
    );
    expect([instrumentUpdates, kept]).toEqual([[], []]);
  });

  test('leaves a loan in its programme when the lender files it under another project', () => {
    const { kept, newProgrammes } = plan([later({ projectId: 'P100002' })], registerAfter(loan()));
    expect(newProgrammes).toEqual([]);
    expect(kept).toMatchObject([{ field: 'project', ours: 'P100001', theirs: 'P100002' }]);
  });

  test('changes nothing the second time', () => {
    const { counts, sources } = plan([loan()], registerAfter(loan()));
    expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, moved: 0 });
    expect(sources).toEqual([]);
  });
});

test('an older statement adds the figures of its day and nothing else', () => {
  const { counts, snapshots, ...rest } = plan([loan()], registerAfter(later()));
  expect(counts).toMatchObject({ unchanged: 1, snapshots: 1, moved: 0, kept: 0 });
  expect(snapshots).toMatchObject([{ instrumentId: 'ins-1', asOfOn: '2018-10-31', status: 'Signed' }]);
  expect([rest.milestoneUpdates, rest.instrumentUpdates, rest.sources]).toEqual([[], [], []]);
});

test('of several days in one file the newest decides, whatever the order of the rows', () => {
  for (const records of [
    [later({ rowNumber: 3 }), loan()],
    [loan(), later({ rowNumber: 3 })],
  ]) {
    const { counts, newInstruments, snapshots } = plan(records);
    expect(counts).toMatchObject({ rows: 2, new: 1, unchanged: 1, snapshots: 2 });
    expect(newInstruments[0]?.days.effective.actualOn).toBe('2018-12-20');
    expect(new Set(snapshots.map((one) => one.asOfOn))).toEqual(new Set(['2018-10-31', '2020-11-30']));
  }
});
