import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { InstrumentKind } from '@counterpart/domain/shared/codes';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

/** First day from which partner cycles may be used: as far back as the register goes, since imports reach back decades. */
const REGISTER_START = '1900-01-01';

const LOAN_KINDS: readonly InstrumentKind[] = [
  'LOAN_AGREEMENT',
  'FINANCING_AGREEMENT',
  'GRANT_AGREEMENT',
  'PROJECT_AGREEMENT',
  'AMENDMENT',
  'OTHER',
];

type CycleOf = Pick<ProcedureTemplate, 'code' | 'name' | 'partnerCode' | 'source' | 'steps'> &
  Partial<Pick<ProcedureTemplate, 'instrumentKinds' | 'validTo' | 'note'>>;

/** A partner's own project cycle: the same frame for every partner, whatever the capacity of conclusion. */
export function partnerCycle(cycle: CycleOf): ProcedureTemplate {
  return {
    version: 1,
    route: 'PARTNER',
    capacities: ['STATE', 'GOVERNMENT', 'MINISTRY', 'PROVINCE'],
    instrumentKinds: LOAN_KINDS,
    regime: 'PARTNER-RULES',
    validFrom: REGISTER_START,
    flags: [],
    ...cycle,
  };
}

/** The lender's legal opinion and other conditions, first disbursement: alike in every lender's cycle. */
export const lenderConditions: readonly ProcedureStep[] = [
  {
    code: 'LEGAL_OPINION',
    name: text('Ý kiến pháp lý gửi bên cho vay', 'Legal opinion sent to the lender'),
    responsible: 'MOJ',
    predecessors: [{ step: 'SIGNED' }],
    kind: 'condition',
  },
  {
    code: 'CONDITIONS_MET',
    name: text('Hoàn thành các điều kiện hiệu lực', 'Conditions of effectiveness met'),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'SIGNED' }],
    kind: 'condition',
  },
];

/** Talks with the partner, round by round. */
export function cycleNegotiation(after: string, documents: ProcedureStep['documents'] = []): ProcedureStep {
  return {
    code: 'NEG_HELD',
    name: text('Đàm phán', 'Negotiation'),
    responsible: 'DELEGATION',
    predecessors: [{ step: after }],
    kind: 'negotiation',
    stageReached: 'NEGOTIATED',
    isRepeatable: true,
    documents,
  };
}

/**
 * A lender's effectiveness deadline as agreements usually state it, to be confirmed against each one.
 * @param days calendar days from signing; the day itself counts even when it is a rest day
 */
export function effectivenessDeadline(days: number, legalRef: string): NonNullable<ProcedureStep['limits']> {
  return [
    {
      n: days,
      unit: 'calendar',
      onRestDay: 'stays',
      trigger: 'SIGNED',
      legalRef,
      regime: 'PARTNER-RULES',
      verification: 'to_confirm',
      source: SOURCES.GK,
    },
  ];
}

/** First withdrawal of the loan or grant. */
export function cycleDisbursement(after: string): ProcedureStep {
  return {
    code: 'FIRST_DISB',
    name: text('Rút vốn, giải ngân lần đầu', 'First disbursement'),
    responsible: 'PROJECT_OWNER',
    predecessors: [{ step: after }],
    kind: 'first_disbursement',
    stageReached: 'IMPLEMENTING',
  };
}

/** The closing, and the partner's evaluation after it where the cycle has one. */
export function cycleClosing(evaluation: ProcedureStep['name'] | null, note?: ProcedureStep['note']): ProcedureStep[] {
  const closing: ProcedureStep = {
    code: 'CLOSED',
    name: text('Đóng, kết thúc', 'Closed'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'FIRST_DISB' }],
    kind: 'closed',
    stageReached: 'CLOSED',
    ...(note ? { note } : {}),
  };
  if (!evaluation) return [closing];
  return [
    closing,
    {
      code: 'EVALUATED',
      name: evaluation,
      responsible: 'PARTNER',
      predecessors: [{ step: 'CLOSED' }],
      isOptional: true,
    },
  ];
}
