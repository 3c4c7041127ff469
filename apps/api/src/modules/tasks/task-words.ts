import type { SearchDocument } from '@counterpart/db/search';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { TaskRow } from './task.repository.ts';

const DIGITS = 5;

/** The code of a task, `NV-2026-00017` for the 17th of the year; without a number what all codes of the year begin with. */
export function taskCode(today: PlainDate, number: number | null): string {
  const prefix = `NV-${today.slice(0, 4)}-`;
  return number === null ? prefix : `${prefix}${String(number).padStart(DIGITS, '0')}`;
}

/** What a task is found by. */
export function taskDocument(
  row: Pick<TaskRow, 'id' | 'code' | 'source_number' | 'source_issuer' | 'content_vi' | 'content_en'>,
): SearchDocument {
  const texts = [row.code, row.source_number, row.source_issuer, row.content_vi, row.content_en];
  return { entity: 'task', entityId: row.id, texts };
}
