/**
 * Every refusal the register knows, with the details its words need.
 * The words live in i18n, keyed by the same code; the HTTP status lives in the API's kernel.
 */
export type ErrorDetails = {
  'auth.not_signed_in': Record<string, never>;
  'auth.wrong_credentials': Record<string, never>;
  'auth.too_many_attempts': { retryAfterSeconds: number };
  'auth.demo_off': Record<string, never>;
  'auth.password_too_weak': { minLength: number; maxLength: number };
  'auth.link_invalid': Record<string, never>;
  'auth.forbidden': { action: string };
  'common.not_found': { entity: string };
  'common.conflict': { entity: string; entityId: string; fields: FieldConflict[]; currentVersion: number };
  'common.duplicate': { entity: string; field: string; value: string };
  'common.in_use': { entity: string; usedBy: string; count: number };
  'common.loop': { entity: string; field: string };
  'common.nothing_changed': Record<string, never>;
  'common.invalid_input': { issues: { path: string; message: string }[] };
  'common.reason_required': { field: string };
  'common.idempotency_mismatch': Record<string, never>;
  'common.busy': Record<string, never>;
  'common.too_many_requests': { retryAfterSeconds: number };
  'common.internal': { correlationId: string };
  'date.order': { earlier: string; later: string; earlierOn: string; laterOn: string };
  'date.in_future': { field: string; day: string; today: string };
  'currency.unknown': { currency: string };
  'procedure.invalid': { problems: { code: string; step: string; path: string[] }[] };
  'procedure.not_published': { code: string; versionNo: number };
  'procedure.other_procedure': { code: string };
  'instrument.side_state_reason_required': Record<string, never>;
  'milestone.not_applicable': { stepCode: string };
  'milestone.partner_acts': { stepCode: string };
  'clock.already_paused': { day: string };
  'clock.not_paused': Record<string, never>;
  'clock.already_complete': { day: string };
  'clock.already_returned': { day: string };
  'clock.after_done': { day: string };
  'clock.unknown_event': Record<string, never>;
  'negotiation.round_closed': { number: number };
  'negotiation.points_open': { open: number };
  'negotiation.point_closed': { state: string };
  'signing.not_ready': { missing: string[]; done: number; total: number };
  'import.file_unreadable': { reason: string; columns: string[]; line?: number | null };
  'import.refused_rows': {
    refused: number;
    refusals?: { row: number; column: string; value: string; code: string }[];
  };
  'import.not_undoable': { reason: string; changed: string[] };
  'import.already_undone': { importId: string };
  'user.last_admin': Record<string, never>;
  'user.scope_required': { role: string; needs: 'agency' | 'partner' };
  'user.self_change': Record<string, never>;
  'demo.already_loaded': { programmes: number };
};

/** One field on which two writers disagree: what both started from, theirs, and ours. */
export type FieldConflict = { field: string; base: unknown; theirs: unknown; yours: unknown };

/** Closed list of refusal codes, `feature.reason`. */
export type ErrorCode = keyof ErrorDetails;
  'forecast.step_not_open': { stepCode: string };
  'forecast.before_facts': { stepCode: string; day: string; earliestOn: string };

/** A refusal the caller can act on; anything else thrown is a fault of ours. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C]) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Builds the refusal of an absent record; out of scope looks the same. */
export function notFound(entity: string): DomainError<'common.not_found'> {
  return new DomainError('common.not_found', { entity });
}
