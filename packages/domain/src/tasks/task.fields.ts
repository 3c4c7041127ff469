import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import { TASK_ASSIGNERS } from './task.codes.ts';

/** What is written of a task: its source document and its content. Agencies, deadline and links have ways of their own. */
export const taskFields = defineFields({
  sourceNumber: {
    schema: lineSchema(120).pipe(z.string().min(1)),
    label: { vi: 'Số văn bản', en: 'Document number' },
    kind: 'text',
  },
  sourceOn: { schema: daySchema, label: { vi: 'Ngày văn bản', en: 'Document date' }, kind: 'day' },
  sourceIssuer: { schema: lineSchema(200), label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, kind: 'text' },
  sourceClause: { schema: lineSchema(200), label: { vi: 'Điều, khoản, mục', en: 'Clause' }, kind: 'text' },
  assigner: {
    schema: z.enum(TASK_ASSIGNERS),
    label: { vi: 'Người giao', en: 'Assigned by' },
    kind: 'code',
    codelist: 'taskAssigner',
  },
  contentVi: {
    schema: textSchema(4000),
    label: { vi: 'Nội dung nhiệm vụ (tiếng Việt)', en: 'Task (Vietnamese)' },
    kind: 'longText',
  },
  contentEn: {
    schema: textSchema(4000),
    label: { vi: 'Nội dung nhiệm vụ (tiếng Anh)', en: 'Task (English)' },
    kind: 'longText',
  },
});

/** The values of a task's fields. */
export type TaskValues = FieldValues<typeof taskFields>;

/** Why values cannot stand: what a secret document says is never stored, any other task must say something. */
export type ContentProblem = 'secret' | 'empty';

/** What is wrong with the content of a task, or null. Of a secret document only number and date are kept. */
export function contentProblem(values: TaskValues, isSecret: boolean): ContentProblem | null {
  const { contentVi, contentEn, sourceIssuer, sourceClause } = values;
  if (isSecret) return [contentVi, contentEn, sourceIssuer, sourceClause].some((text) => text !== '') ? 'secret' : null;
  return contentVi === '' && contentEn === '' ? 'empty' : null;
}

/** What is said with an act on a task: words, or the number of the paper that says it. */
export type Saying = { readonly text: string; readonly documentNumber: string };

/** What is wrong with the words of an act: none may be kept of a secret task, and an act that needs a reason has one. */
export function sayingProblem(
  { text, documentNumber }: Saying,
  { isSecret, needsReason }: { isSecret: boolean; needsReason: boolean },
): ContentProblem | null {
  if (isSecret && text !== '') return 'secret';
  if (!needsReason) return null;
  return (isSecret ? documentNumber : text) === '' ? 'empty' : null;
}
