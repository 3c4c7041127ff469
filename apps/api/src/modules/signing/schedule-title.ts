import { endOfMonth, type PlainDate, startOfMonth } from '@counterpart/domain/shared/plain-date';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import { formatMonth } from '@counterpart/i18n/date-words';
import type { FileWords } from '../../kernel/file-words.ts';

/** What a file of the schedule is called on top of its page; one whole month is named. */
export function scheduleTitle(spec: QuerySpec, { t, language }: Pick<FileWords, 't' | 'language'>): string {
  const month = monthOf(spec);
  return month === null ? t('signing.title') : t('signing.titleOfMonth', { month: formatMonth(month, language) });
}

/** The name of a file of the schedule, in letters that every system takes: `lich-ky-ket-2026-12.xlsx`. */
export function scheduleFileName(spec: QuerySpec, language: Language, extension: string): string {
  const stem = language === 'vi' ? 'lich-ky-ket' : 'signing-schedule';
  const days = daysOf(spec.conditions);
  const month = monthOf(spec);
  const span = month ?? (days === null ? null : `${days.from}_${days.to}`);
  return `${span === null ? stem : `${stem}-${span}`}.${extension}`;
}

/** The whole month that a filter asks for, as `YYYY-MM`, or null. */
function monthOf(spec: QuerySpec): string | null {
  const days: { from: PlainDate; to: PlainDate } | null = daysOf(spec.conditions);
  if (days === null) return null;
  return days.from === startOfMonth(days.from) && days.to === endOfMonth(days.from) ? days.from.slice(0, 7) : null;
}

/** The span of days that a filter narrows signings to; null unless exactly one condition does. */
function daysOf(conditions: readonly Condition[]): { from: string; to: string } | null {
  const spans = conditions.flatMap((one) =>
    one.field === 'signing' && one.op === 'between' && one.from !== null && one.to !== null
      ? [{ from: one.from, to: one.to }]
      : [],
  );
  return spans.length === 1 ? (spans[0] ?? null) : null;
}
