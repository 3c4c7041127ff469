import type { Versioned } from './organisations.ts';

/** One version of a procedure; `definition` is the template as JSON. */
export type ProcedureTemplateTable = Versioned & {
  id: string;
  code: string;
  version_no: number;
  status: string;
  name_vi: string;
  name_en: string;
  valid_from: string;
  valid_to: string | null;
  definition: string;
  source: string;
};

/** A programme, project or cooperation. Its stage is derived, see `programme_summary`. */
export type ProgrammeTable = Versioned & {
  id: string;
  code: string;
  title_vi: string;
  title_en: string;
  sort_key: string;
  kind: string;
  country_code: string;
  sector_code: string | null;
  managing_agency_id: string | null;
  description_vi: string;
  description_en: string;
  location: string;
  /** Who implements it, in the words of a source; agencies of the register stand in `programme_agency`. */
  implementing_text: string | null;
  tags: string;
  side_state: string | null;
  side_state_reason: string | null;
  is_secret: number;
  external_ref: string | null;
  source: string;
  is_sample: number;
  created_at: number;
};

/** An agency's role in a programme: implementing, supporting. */
export type ProgrammeAgencyTable = { programme_id: string; agency_id: string; role: string };

/** A partner's role in a programme: lead, co-financing. */
export type ProgrammePartnerTable = { programme_id: string; partner_id: string; role: string };

/** One source of money in its own currency; `partner_id` is null for counterpart funds. */
export type FinancingLineTable = Versioned & {
  id: string;
  programme_id: string;
  partner_id: string | null;
  kind: string;
  amount_minor: number;
  currency: string;
  note: string;
  /** The record of a source that this line came from, so that its next import finds it. */
  external_ref: string | null;
  is_sample: number;
};

/** A component (hợp phần) of a programme. */
export type ComponentTable = Versioned & {
  id: string;
  programme_id: string;
  number: number;
  title_vi: string;
  title_en: string;
  is_sample: number;
};

/** An instrument (văn kiện) of a programme with one partner, under one version of a procedure. */
export type InstrumentTable = Versioned & {
  id: string;
  programme_id: string;
  partner_id: string;
  kind: string;
  capacity: string;
  number: string | null;
  title_vi: string;
  title_en: string;
  sort_key: string;
  amount_minor: number | null;
  currency: string | null;
  procedure_id: string;
  proposing_agency_id: string | null;
  effectiveness_deadline_on: string | null;
  side_state: string | null;
  side_state_reason: string | null;
  facts: string;
  external_ref: string | null;
  source: string;
  is_sample: number;
  created_at: number;
};

/** One step of an instrument's procedure with its plan and its fact. */
export type MilestoneTable = Versioned & {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  step_code: string;
  position: number;
  responsible_role: string;
  agency_id: string | null;
  baseline_on: string | null;
  planned_on: string | null;
  actual_on: string | null;
  held_since_on: string | null;
  dossier_received_on: string | null;
  dossier_complete_on: string | null;
  is_not_applicable: number;
  is_actual_expected: number;
  delay_reason_code: string | null;
  note: string;
  evidence: string;
};

/** The slip ledger: every value a milestone's day ever had, with who moved it and why. Append-only. */
export type DateRevisionTable = {
  id: string;
  milestone_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  field: string;
  old_on: string | null;
  new_on: string | null;
  reason_code: string | null;
  reason: string | null;
  document: string | null;
  asked_by: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
};

/** How and by whom an instrument is signed. Dates that are facts stand in its milestones. */
export type SigningRecordTable = Versioned & {
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  window_from_on: string | null;
  window_to_on: string | null;
  time_of_day: string | null;
  place: string;
  form: string | null;
  level: string;
  signatory_ours_id: string | null;
  signatory_ours_text: string;
  signatory_ours_office: string | null;
  signatory_partner_id: string | null;
  signatory_partner_text: string;
  full_powers: string;
  full_powers_requested_on: string | null;
  full_powers_number: string | null;
  full_powers_on: string | null;
  full_powers_for: string;
  full_powers_title: string;
  full_powers_scope: string;
  full_powers_until_on: string | null;
  full_powers_by: string;
  text_checked_on: string | null;
  initialled_on: string | null;
  status_override: string | null;
  status_reason: string | null;
  protocol_note: string;
  note: string;
};

/** A lender's own figures for an instrument on one day, as published. */
export type LenderSnapshotTable = {
  instrument_id: string;
  as_of_on: string;
  currency: string;
  original_minor: number | null;
  cancelled_minor: number | null;
  undisbursed_minor: number | null;
  disbursed_minor: number | null;
  status: string;
  import_id: string;
};

/**
 * What the list shows and filters by, computed by the rules from facts in the writing transaction.
 * One row per programme and viewpoint: `viewpoint` is '*' for the office, else a partner's id,
 * computed from that partner's instruments and money only.
 */
export type ProgrammeSummaryTable = {
  programme_id: string;
  viewpoint: string;
  stage: string;
  stage_rank: number;
  lead_partner_id: string | null;
  partners: number;
  managing_agency_id: string | null;
  kind: string;
  amount_minor: number;
  currency: string;
  amount_major: number;
  currencies: number;
  instruments: number;
  next_step_code: string | null;
  next_due_on: string;
  next_signing_on: string;
  signed_on: string;
  effective_on: string;
  earliest_open_on: string;
  holder_role: string | null;
  holder_agency_id: string | null;
  held_since_on: string;
  is_effective: number;
  is_sample: number;
  code: string;
  sort_key: string;
  changed_at: number;
};

/**
 * The same for one instrument. Days that are missing are '9999-12-31' so that they sort last.
 * The signing stands on every day from `signing_from_on` to `signing_to_on`; `signing_open_on` is its last day while
 * it is still to come, `signing_called_off_on` the day on which it was called off. `ready_missing` is a JSON list of what the signing still waits for. `amount_major` is -1
 * where no amount is known. `effectiveness_due_on` is the deadline while it is signed and not yet effective
 * ('9999-12-30' where none is known), else '9999-12-31'.
 */
export type InstrumentSummaryTable = {
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  stage: string;
  stage_rank: number;
  next_step_code: string | null;
  next_due_on: string;
  earliest_open_on: string;
  signing_on: string;
  signed_on: string;
  effective_on: string;
  holder_role: string | null;
  holder_agency_id: string | null;
  held_since_on: string;
  code: string;
  sort_key: string;
  amount_major: number;
  signing_milestone_id: string | null;
  signing_from_on: string;
  signing_to_on: string;
  signing_certainty: string;
  signing_status: string;
  signing_called_off_on: string;
  signing_open_on: string;
  exchanged_on: string;
  full_powers_state: string;
  full_powers_issued_on: string;
  ready_done: number;
  ready_total: number;
  ready_missing: string;
  is_ready: number;
  effectiveness_due_on: string;
};

/** A promised day that is still open, with the agency that answers for it. Derived beside the summaries. */
export type OpenMilestoneTable = {
  milestone_id: string;
  programme_id: string;
  instrument_id: string;
  partner_id: string;
  agency_id: string | null;
  responsible_role: string;
  due_on: string;
};

/** Programmes that concern an agency: it manages them, takes part, or has a step to do. Derived beside the summaries. */
export type AgencyReachTable = { agency_id: string; programme_id: string };
