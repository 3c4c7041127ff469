import { currentHolders } from '@counterpart/domain/milestones/holder.rules';
import type { MilestoneFacts } from '@counterpart/domain/milestones/milestone.types';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { signingReadiness } from '@counterpart/domain/milestones/signing-readiness.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import { defaultFlags } from '@counterpart/domain/procedures/procedure.rules';
import { buildCalendar } from '@counterpart/domain/shared/working-days';
import { describe, expect, it } from 'vitest';
import { procedureFor } from './all-procedures.ts';

const calendar = buildCalendar([]);

function fileOn(query: Parameters<typeof procedureFor>[0], done: Record<string, string>) {
  const template = procedureFor(query);
  if (!template) throw new Error('no procedure');
  const milestones = Object.entries(done).map(
    ([stepCode, actualOn], index): MilestoneFacts => ({
      id: `mst_${index}`,
      stepCode,
      position: index,
      baselineOn: null,
      plannedOn: null,
      actualOn,
      isNotApplicable: false,
      heldSince: null,
    }),
  );
  const capacity = template.capacities[0] ?? null;
  return progressOf({ template, milestones, facts: { capacity, flags: defaultFlags(template) } });
}

describe('a loan imported from the World Bank with nothing but its public days', () => {
  const bank = { route: 'PARTNER', day: '2016-05-01', partnerCode: 'WB' } as const;
  // IDA 6723-VN: signed 20/12/2021, effective 19/04/2022 (notice 21/2022/TB-LPQT).
  const SIGNED = { SIGNED: '2021-12-20' };

  it.each([
    [{ BOARD_APPROVED: '2020-06-25' }, 'DONOR_APPROVED', [['SIGNED', 'PROPOSING_AGENCY', '2020-06-25']]],
    [
      SIGNED,
      'SIGNED',
      [
        ['LEGAL_OPINION', 'MOJ', '2021-12-20'],
        ['CONDITIONS_MET', 'MANAGING_AGENCY', '2021-12-20'],
      ],
    ],
    [{ ...SIGNED, EFFECTIVE: '2022-04-19' }, 'EFFECTIVE', [['FIRST_DISB', 'PROJECT_OWNER', '2022-04-19']]],
  ])('%j stands at %s, held by those who must act next', (done, stage, holders) => {
    const progress = fileOn(bank, done);
    expect(instrumentStage(progress, null)).toBe(stage);
    expect(currentHolders(progress, calendar).map((one) => [one.stepCode, one.responsible, one.since])).toEqual(
      holders,
    );
  });
});

describe('a State loan of 2026 whose negotiation is over', () => {
  const progress = fileOn({ route: 'A', day: '2026-02-02' }, { NEG_HELD: '2026-09-15' });

  it('waits for the board and the checked text', () => {
    expect(instrumentStage(progress, null)).toBe('NEGOTIATED');
    expect(currentHolders(progress, calendar).map((one) => one.stepCode)).toEqual(['BOARD_APPROVED', 'TEXT_CHECKED']);
  });

  it('has five of thirteen things that its signing needs', () => {
    const readiness = signingReadiness(progress, {
      plannedOn: null,
      place: null,
      form: null,
      hasSignatoryOurs: false,
      hasSignatoryPartner: false,
      needsFullPowers: null,
      hasFullPowers: false,
      isTextChecked: false,
    });
    expect([readiness.done, readiness.total]).toEqual([5, 13]);
    expect(readiness.missing.map((one) => one.code)).toEqual([
      'BOARD_APPROVED',
      'SIGN_AUTHORISED',
      'FULL_POWERS',
      'TEXT_CHECKED',
      'signing_day',
      'signing_place',
      'signatory_ours',
      'signatory_partner',
    ]);
  });
});
