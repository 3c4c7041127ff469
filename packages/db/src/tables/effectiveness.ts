import type { Versioned } from './organisations.ts';

/**
 * A condition that an instrument waits for before it takes effect. `step_code` names the step of its procedure on
 * which the day is kept, `waits_for_id` the instrument whose effect it waits for; one that was taken off the list
 * stays with its reason.
 */
export type EffectivenessConditionTable = Versioned & {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  position: number;
  kind: string;
  title_vi: string;
  title_en: string;
  owner_side: string;
  owner_agency_id: string | null;
  planned_on: string | null;
  waits_for_id: string | null;
  step_code: string | null;
  state: string;
  state_on: string | null;
  evidence_number: string;
  evidence_on: string | null;
  evidence_note: string;
  waived_by: string | null;
  waive_reason: string | null;
  waive_document: string | null;
  removed_reason: string | null;
  source: string;
  is_sample: number;
  created_at: number;
};

/** A deadline of effectiveness as it was written down: the first, an extension, or a correction. Append-only. */
export type EffectivenessDeadlineTable = {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  seq: number;
  kind: string;
  deadline_on: string;
  letter_number: string;
  letter_on: string | null;
  asked_by: string;
  reason: string;
  at: number;
  actor_id: string;
  actor_name: string;
};

/** A decision about an instrument's effectiveness that stays on record; `missing` is JSON. Append-only. */
export type EffectivenessDecisionTable = {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  kind: string;
  on_day: string;
  reason: string;
  document: string;
  missing: string;
  at: number;
  actor_id: string;
  actor_name: string;
};
