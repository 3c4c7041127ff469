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
  'common.not_stored': Record<string, never>;
  'common.too_many_requests': { retryAfterSeconds: number };
  'common.internal': { correlationId: string };
  'date.order': { earlier: string; later: string; earlierOn: string; laterOn: string };
  'date.in_future': { field: string; day: string; today: string };
  'currency.unknown': { currency: string };
  'procedure.invalid': { problems: { code: string; step: string; field: string; path: string[] }[] };
  'procedure.not_a_draft': { code: string; versionNo: number };
  'procedure.draft_exists': { code: string; versionNo: number };
  'procedure.starts_too_early': { versionNo: number; from: string };
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
  'exit.files_changed': { files: string[] };
  'exit.nothing_taken': Record<string, never>;
  'exit.not_standing': { state: string };
  'exit.not_undoable': { files: string[]; handedOn: number };
  'exit.not_orphaned': { count: number };
  'task.closed': Record<string, never>;
  'task.open': Record<string, never>;
  'task.not_proposed': Record<string, never>;
  'task.request_open': Record<string, never>;
  'task.no_request': Record<string, never>;
  'task.no_deadline': Record<string, never>;
  'task.secret_content': Record<string, never>;
  'task.content_required': Record<string, never>;
  'task.periods': { count: number; max: number };
  'task.not_last': Record<string, never>;
  'task.series_ended': Record<string, never>;
  'task.series_over': Record<string, never>;
  'task.series_changed': Record<string, never>;
  'urging.too_soon': { code: string; level: number };
  'urging.out_of_order': { code: string; level: number };
  'urging.number_taken': { number: number; symbol: string; year: number };
  'urging.withdrawn': Record<string, never>;
  'meeting.item_linked': Record<string, never>;
  'meeting.item_settled': { state: string };
  'meeting.item_not_linked': Record<string, never>;
  'meeting.partner_named': { count: number };
  'signing.not_ready': { missing: string[]; done: number; total: number };
  'forecast.step_not_open': { stepCode: string };
  'forecast.before_facts': { stepCode: string; day: string; earliestOn: string };
  'effectiveness.conditions_open': { missing: { vi: string; en: string }[]; done: number; total: number };
  'effectiveness.not_signed': Record<string, never>;
  'effectiveness.not_effective': Record<string, never>;
  'effectiveness.already_effective': { day: string };
  'effectiveness.met_elsewhere': Record<string, never>;
  'effectiveness.deadline_known': { day: string };
  'effectiveness.deadline_missing': Record<string, never>;
  'effectiveness.deadline_running': { day: string };
  'deliverable.wrong_state': { state: string; act: string };
  'deliverable.nothing_to_take_back': Record<string, never>;
  'document.empty': Record<string, never>;
  'document.secret_content': Record<string, never>;
  'file.empty': Record<string, never>;
  'file.too_large': { limitBytes: number };
  'file.kind_refused': { name: string; allowed: string[] };
  'file.quota': { of: 'day' | 'store'; limitBytes: number };
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
