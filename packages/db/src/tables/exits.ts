import type { Versioned } from './organisations.ts';

/**
 * A partner's exit from its files: suspension, early termination or handover, on the paper it stands on. `reason` is
 * for our side alone. `ended_on` is the day on which it was resumed as a whole, or undone.
 */
export type PartnerExitTable = Versioned & {
  id: string;
  partner_id: string;
  kind: string;
  effective_on: string;
  reason: string;
  document_number: string;
  document_on: string | null;
  document_issuer: string;
  target_partner_id: string | null;
  target_agency_id: string | null;
  state: string;
  ended_on: string | null;
  ended_reason: string | null;
  is_sample: number;
  at: number;
  actor_id: string;
  actor_name: string;
};

/**
 * One file that an exit found open: taken or left out with the reason, what it was before, what the exit left it as,
 * and the file opened in its place.
 */
export type PartnerExitFileTable = {
  exit_id: string;
  instrument_id: string;
  programme_id: string;
  is_included: number;
  reason: string;
  stage_before: string;
  side_state_before: string | null;
  side_reason_before: string | null;
  agency_before_id: string | null;
  side_state_after: string | null;
  agency_after_id: string | null;
  version_after: number;
  successor_id: string | null;
  resumed_on: string | null;
};

/** A piece of work that a partner left behind and that a home agency took over. */
export type PartnerExitHandOnTable = {
  id: string;
  exit_id: string;
  instrument_id: string;
  programme_id: string;
  kind: string;
  record_id: string;
  label_vi: string;
  label_en: string;
  from_agency_id: string | null;
  agency_id: string;
  reason: string;
  at: number;
  actor_id: string;
  actor_name: string;
};
