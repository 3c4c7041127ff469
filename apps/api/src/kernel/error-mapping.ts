import { DomainError, type ErrorCode, type ErrorDetails } from '@counterpart/domain/shared/errors';
import { TRPCError } from '@trpc/server';
import type { Logger } from './log.ts';

/** What a client receives for any refusal: the words are its own affair, keyed by `code`. */
export type ErrorReply = { readonly code: ErrorCode; readonly details: ErrorDetails[ErrorCode] };

type TrpcCode = TRPCError['code'];

/** The protocol's word for each refusal. Total: a new code does not compile until it has one. */
export const errorMapping = {
  'auth.not_signed_in': 'UNAUTHORIZED',
  'auth.wrong_credentials': 'UNAUTHORIZED',
  'auth.too_many_attempts': 'TOO_MANY_REQUESTS',
  'auth.demo_off': 'NOT_FOUND',
  'auth.password_too_weak': 'UNPROCESSABLE_CONTENT',
  'auth.link_invalid': 'UNPROCESSABLE_CONTENT',
  'auth.forbidden': 'FORBIDDEN',
  'common.not_found': 'NOT_FOUND',
  'common.conflict': 'CONFLICT',
  'common.duplicate': 'CONFLICT',
  'common.in_use': 'CONFLICT',
  'common.loop': 'UNPROCESSABLE_CONTENT',
  'common.nothing_changed': 'UNPROCESSABLE_CONTENT',
  'common.invalid_input': 'BAD_REQUEST',
  'common.reason_required': 'UNPROCESSABLE_CONTENT',
  'common.idempotency_mismatch': 'CONFLICT',
  'common.busy': 'SERVICE_UNAVAILABLE',
  'common.not_stored': 'SERVICE_UNAVAILABLE',
  'common.too_many_requests': 'TOO_MANY_REQUESTS',
  'common.internal': 'INTERNAL_SERVER_ERROR',
  'date.order': 'UNPROCESSABLE_CONTENT',
  'date.in_future': 'UNPROCESSABLE_CONTENT',
  'currency.unknown': 'UNPROCESSABLE_CONTENT',
  'procedure.invalid': 'UNPROCESSABLE_CONTENT',
  'procedure.not_published': 'UNPROCESSABLE_CONTENT',
  'procedure.other_procedure': 'UNPROCESSABLE_CONTENT',
  'procedure.not_a_draft': 'CONFLICT',
  'procedure.draft_exists': 'CONFLICT',
  'procedure.starts_too_early': 'UNPROCESSABLE_CONTENT',
  'instrument.side_state_reason_required': 'UNPROCESSABLE_CONTENT',
  'milestone.not_applicable': 'UNPROCESSABLE_CONTENT',
  'milestone.partner_acts': 'UNPROCESSABLE_CONTENT',
  'clock.already_paused': 'CONFLICT',
  'clock.not_paused': 'CONFLICT',
  'clock.already_complete': 'CONFLICT',
  'clock.already_returned': 'CONFLICT',
  'clock.after_done': 'UNPROCESSABLE_CONTENT',
  'clock.unknown_event': 'CONFLICT',
  'negotiation.round_closed': 'CONFLICT',
  'negotiation.points_open': 'PRECONDITION_FAILED',
  'negotiation.point_closed': 'CONFLICT',
  'exit.files_changed': 'CONFLICT',
  'exit.nothing_taken': 'UNPROCESSABLE_CONTENT',
  'exit.not_standing': 'CONFLICT',
  'exit.not_undoable': 'CONFLICT',
  'exit.not_orphaned': 'CONFLICT',
  'task.closed': 'CONFLICT',
  'task.open': 'CONFLICT',
  'task.not_proposed': 'CONFLICT',
  'task.request_open': 'CONFLICT',
  'task.no_request': 'CONFLICT',
  'task.no_deadline': 'CONFLICT',
  'task.secret_content': 'UNPROCESSABLE_CONTENT',
  'task.content_required': 'UNPROCESSABLE_CONTENT',
  'task.periods': 'UNPROCESSABLE_CONTENT',
  'task.not_last': 'CONFLICT',
  'task.series_ended': 'CONFLICT',
  'task.series_over': 'CONFLICT',
  'task.series_changed': 'CONFLICT',
  'urging.too_soon': 'CONFLICT',
  'urging.out_of_order': 'CONFLICT',
  'urging.number_taken': 'CONFLICT',
  'urging.withdrawn': 'CONFLICT',
  'meeting.item_linked': 'CONFLICT',
  'meeting.item_settled': 'CONFLICT',
  'meeting.item_not_linked': 'CONFLICT',
  'meeting.partner_named': 'CONFLICT',
  'signing.not_ready': 'PRECONDITION_FAILED',
  'forecast.step_not_open': 'CONFLICT',
  'forecast.before_facts': 'UNPROCESSABLE_CONTENT',
  'effectiveness.conditions_open': 'PRECONDITION_FAILED',
  'effectiveness.not_signed': 'PRECONDITION_FAILED',
  'effectiveness.not_effective': 'PRECONDITION_FAILED',
  'effectiveness.already_effective': 'CONFLICT',
  'effectiveness.met_elsewhere': 'UNPROCESSABLE_CONTENT',
  'effectiveness.deadline_known': 'CONFLICT',
  'effectiveness.deadline_missing': 'PRECONDITION_FAILED',
  'effectiveness.deadline_running': 'PRECONDITION_FAILED',
  'deliverable.wrong_state': 'CONFLICT',
  'deliverable.nothing_to_take_back': 'CONFLICT',
  'document.empty': 'UNPROCESSABLE_CONTENT',
  'document.secret_content': 'UNPROCESSABLE_CONTENT',
  'file.empty': 'UNPROCESSABLE_CONTENT',
  'file.too_large': 'PAYLOAD_TOO_LARGE',
  'file.kind_refused': 'UNSUPPORTED_MEDIA_TYPE',
  'file.quota': 'TOO_MANY_REQUESTS',
  'import.file_unreadable': 'UNPROCESSABLE_CONTENT',
  'import.refused_rows': 'UNPROCESSABLE_CONTENT',
  'import.not_undoable': 'CONFLICT',
  'import.already_undone': 'CONFLICT',
  'user.last_admin': 'UNPROCESSABLE_CONTENT',
  'user.scope_required': 'UNPROCESSABLE_CONTENT',
  'user.self_change': 'FORBIDDEN',
  'demo.already_loaded': 'CONFLICT',
} as const satisfies Record<ErrorCode, TrpcCode>;

/** Wraps whatever was thrown for the protocol; a refusal keeps its code as the cause. */
export function toTrpcError(thrown: unknown): TRPCError {
  if (thrown instanceof TRPCError) return thrown;
  if (thrown instanceof DomainError) {
    return new TRPCError({ code: errorMapping[thrown.code as ErrorCode], message: thrown.code, cause: thrown });
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'common.internal', cause: thrown });
}

/** Where a request stood when it failed; null before it had a context. */
export type FailedAt = { readonly log: Logger; readonly requestId: string; readonly path: string };

/**
 * The reply for an error of any origin, free of stacks and SQL.
 * Faults of ours are logged once, under the request's id, which the reply repeats.
 */
export function toReply(error: TRPCError, at: FailedAt | null): ErrorReply {
  const cause = error.cause;
  if (cause instanceof DomainError) return { code: cause.code as ErrorCode, details: cause.details };
  const issues = (cause as { issues?: unknown } | undefined)?.issues;
  if (error.code === 'BAD_REQUEST' && Array.isArray(issues)) {
    return { code: 'common.invalid_input', details: { issues: issues.slice(0, 20).map(toIssue) } };
  }
  switch (error.code) {
    case 'NOT_FOUND':
      return { code: 'common.not_found', details: { entity: 'procedure' } };
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
    case 'PAYLOAD_TOO_LARGE':
      return { code: 'common.invalid_input', details: { issues: [{ path: '', message: error.code.toLowerCase() }] } };
    default:
      at?.log.error({ requestId: at.requestId, path: at.path, err: describe(cause ?? error) }, 'request failed');
      return { code: 'common.internal', details: { correlationId: at?.requestId ?? '' } };
  }
}

function toIssue(issue: { path?: unknown[]; message?: unknown; code?: unknown }) {
  const message = [issue.message, issue.code].find((one) => typeof one === 'string') ?? '';
  return { path: (issue.path ?? []).map(String).join('.'), message };
}

function describe(thrown: unknown): unknown {
  return thrown instanceof Error ? { name: thrown.name, message: thrown.message, stack: thrown.stack } : String(thrown);
}
