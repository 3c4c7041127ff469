import { FAR_DAY } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import { isSideState, programmeStage } from '@counterpart/domain/milestones/stage.rules';
import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import { currencyExponent } from '@counterpart/domain/shared/money';
import { stageRank } from './instrument-standing.ts';

/** A programme with everything its summary is worked out from. */
export type ProgrammeFacts = {
  readonly programme: Pick<
    Tables['programme'],
    'id' | 'code' | 'sort_key' | 'kind' | 'managing_agency_id' | 'side_state' | 'is_sample' | 'updated_at'
  >;
  readonly partners: readonly Pick<Tables['programme_partner'], 'partner_id' | 'role'>[];
  readonly lines: readonly Pick<Tables['financing_line'], 'partner_id' | 'kind' | 'amount_minor' | 'currency'>[];
  readonly instruments: readonly Tables['instrument_summary'][];
  readonly changedAt: number;
};

/**
 * The summary rows of a programme: one as the office sees it ('*') and one per partner, worked out
 * from that partner's instruments and money alone, so that nothing of another partner shines through.
 */
export function programmeSummaries(facts: ProgrammeFacts): Tables['programme_summary'][] {
  const lead = facts.partners.find((one) => one.role === 'lead')?.partner_id ?? facts.partners[0]?.partner_id ?? null;
  const views = [
    summaryOf(facts, '*', lead),
    ...facts.partners.map(({ partner_id }) =>
      summaryOf(
        {
          ...facts,
          instruments: facts.instruments.filter((one) => one.partner_id === partner_id),
          lines: facts.lines.filter((one) => one.partner_id === partner_id),
        },
        partner_id,
        partner_id,
      ),
    ),
  ];
  return views;
}

function summaryOf(
  facts: ProgrammeFacts,
  viewpoint: string,
  leadPartnerId: string | null,
): Tables['programme_summary'] {
  const { programme, instruments } = facts;
  const stages = instruments.map((one) => one.stage as Stage | SideState);
  const stage = (programme.side_state as SideState | null) ?? programmeStage(stages);
  const open = instruments.filter((one) => one.stage !== 'CLOSED' && !isSideState(one.stage as Stage));
  const current = leading(open);
  const amount = mainAmount(facts.lines, leadPartnerId);
  return {
    programme_id: programme.id,
    viewpoint,
    stage,
    stage_rank: stageRank(stage),
    lead_partner_id: leadPartnerId,
    partners: viewpoint === '*' ? facts.partners.length : 1,
    managing_agency_id: programme.managing_agency_id,
    kind: programme.kind,
    ...amount,
    instruments: instruments.length,
    next_step_code: current?.next_step_code ?? null,
    next_due_on: current?.next_due_on ?? FAR_DAY,
    next_signing_on: earliest(open.map((one) => one.signing_on)),
    signed_on: latestDay(instruments.map((one) => one.signed_on)),
    effective_on: latestDay(instruments.map((one) => one.effective_on)),
    earliest_open_on: earliest(open.map((one) => one.earliest_open_on)),
    holder_role: current?.holder_role ?? null,
    holder_agency_id: current?.holder_agency_id ?? null,
    held_since_on: current?.held_since_on ?? FAR_DAY,
    // Closed instruments were effective once; what counts is whether anything still waits for it.
    is_effective: Number(instruments.length > 0 && open.every((one) => one.effective_on !== FAR_DAY)),
    is_sample: programme.is_sample,
    code: programme.code,
    sort_key: programme.sort_key,
    changed_at: facts.changedAt,
  };
}

/** The instrument that needs the work: least advanced, then the earliest promise. */
function leading(open: readonly Tables['instrument_summary'][]): Tables['instrument_summary'] | null {
  return open.reduce<Tables['instrument_summary'] | null>(
    (best, one) =>
      best === null ||
      one.stage_rank < best.stage_rank ||
      (one.stage_rank === best.stage_rank && one.next_due_on < best.next_due_on)
        ? one
        : best,
    null,
  );
}

/** The partners' money in one currency; `currencies` tells that there is more in others, which is never added. */
function mainAmount(lines: ProgrammeFacts['lines'], leadPartnerId: string | null) {
  const sums = new Map<string, number>();
  const fromPartners = lines.filter((line) => line.partner_id !== null);
  for (const line of fromPartners) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.amount_minor);
  const main = (fromPartners.find((line) => line.partner_id === leadPartnerId) ?? fromPartners[0])?.currency ?? '';
  const minor = sums.get(main) ?? 0;
  return {
    amount_minor: minor,
    currency: main,
    amount_major: main === '' ? 0 : Math.floor(minor / 10 ** currencyExponent(main)),
    currencies: sums.size,
  };
}

function earliest(days: readonly string[]): string {
  return days.reduce((best, day) => (day < best ? day : best), FAR_DAY);
}

function latestDay(days: readonly string[]): string {
  const known = days.filter((day) => day !== FAR_DAY);
  return known.length === 0 ? FAR_DAY : known.reduce((best, day) => (day > best ? day : best));
}
