import type { Versioned } from './organisations.ts';

/** A negotiation round of an instrument. `outcome` is null until it is closed; `mandate` is for our side alone. */
export type NegotiationRoundTable = Versioned & {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  number: number;
  form: string | null;
  place: string;
  start_on: string | null;
  end_on: string | null;
  agenda: string;
  mandate: string;
  outcome: string | null;
  closed_on: string | null;
  minutes_number: string | null;
  minutes_on: string | null;
  minutes_note: string;
  ad_ref_side: string | null;
  ad_ref_due_on: string | null;
  ad_ref_confirmed_on: string | null;
  is_sample: number;
};

/** A member of a delegation, with name and title as printed that day; `person_id` where the register knows them. */
export type DelegationMemberTable = {
  id: string;
  round_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  side: string;
  position: number;
  person_id: string | null;
  name: string;
  title: string;
  is_head: number;
};

/**
 * A point on which the two sides still differ, or differed. Rounds by number, 0 for the time before the first; the
 * point is agreed once `agreed_on` is known, and `decision` says that it left the table without a text.
 */
export type OpenPointTable = Versioned & {
  id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  clause: string;
  title_vi: string;
  title_en: string;
  is_shared: number;
  owner_agency_id: string | null;
  opened_round: number;
  closed_round: number | null;
  agreed_text: string | null;
  agreed_on: string | null;
  decision: string | null;
  decision_reason: string | null;
  is_sample: number;
  created_at: number;
};

/** What was said of a point, entry by entry: `seq` counts within a lane. Append-only. */
export type OpenPointPositionTable = {
  id: string;
  point_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  lane: string;
  seq: number;
  round: number;
  visibility: string;
  text: string;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
};

/** A remark on a point. Append-only. */
export type OpenPointCommentTable = {
  id: string;
  point_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  is_internal: number;
  text: string;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
};
