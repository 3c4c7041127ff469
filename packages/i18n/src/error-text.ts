import type { ErrorCode, ErrorDetails } from '@counterpart/domain/shared/errors';
import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { formatDate, waitInWords } from './date-words.ts';
import type { MessageKey } from './resources.ts';
import type { Translate } from './translate.ts';

/** A refusal as it reaches a reader: its code and the details its words need. */
export type Refusal = {
  readonly [Code in ErrorCode]: { readonly code: Code; readonly details: ErrorDetails[Code] };
}[ErrorCode];

/** What happened and what to do, in the reader's language. */
export function errorText(refusal: Refusal, t: Translate): string {
  const key: MessageKey = `error.${refusal.code}`;
  // The parameters depend on the code at run time; a test asks every code for its words.
  const translate = t as (key: MessageKey, params: WordParams) => string;
  return translate(key, wordParams(refusal, t));
}

type WordParams = Readonly<Record<string, string | number>>;

function wordParams(refusal: Refusal, t: Translate): WordParams {
  switch (refusal.code) {
    case 'auth.too_many_attempts':
    case 'common.too_many_requests':
      return { wait: waitInWords(refusal.details.retryAfterSeconds, t) };
    case 'auth.password_too_weak':
      return { min: refusal.details.minLength, max: refusal.details.maxLength };
    case 'date.order':
      return { earlierOn: dayText(refusal.details.earlierOn), laterOn: dayText(refusal.details.laterOn) };
    case 'date.in_future':
      return { day: dayText(refusal.details.day), today: dayText(refusal.details.today) };
    case 'clock.already_paused':
    case 'clock.already_complete':
    case 'clock.already_returned':
    case 'clock.after_done':
    case 'effectiveness.already_effective':
    case 'effectiveness.deadline_known':
    case 'effectiveness.deadline_running':
      return { day: dayText(refusal.details.day) };
    case 'forecast.before_facts':
      return { earliestOn: dayText(refusal.details.earliestOn) };
    case 'procedure.invalid':
      return { count: refusal.details.problems.length };
    case 'procedure.starts_too_early':
      return { versionNo: refusal.details.versionNo, from: dayText(refusal.details.from) };
    case 'file.too_large':
    case 'file.quota':
      return { limit: limitText(refusal.details.limitBytes) };
    case 'file.kind_refused':
      return { name: refusal.details.name, allowed: refusal.details.allowed.join(', ') };
    case 'import.refused_rows':
      return { count: refusal.details.refused };
    case 'exit.files_changed':
      return { files: refusal.details.files.join(', ') };
    case 'exit.not_undoable':
      return { files: refusal.details.files.join(', '), handedOn: refusal.details.handedOn };
    default:
      return scalarsOf(refusal.details);
  }
}

function scalarsOf(details: object): WordParams {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}

/** Limits are whole numbers of their unit, which both languages write alike. */
function limitText(bytes: number): string {
  const mebibytes = Math.round(bytes / 1024 / 1024);
  return mebibytes < 1024 ? `${mebibytes} MB` : `${Math.round(mebibytes / 1024)} GB`;
}

function dayText(day: string): string {
  return isPlainDate(day) ? formatDate(day) : day;
}
