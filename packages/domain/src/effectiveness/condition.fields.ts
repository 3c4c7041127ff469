import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { DomainError } from '../shared/errors.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { CONDITION_KINDS, OWNER_SIDES } from './condition.codes.ts';

/** What is written of a condition of effectiveness. Its state moves by acts of their own. */
export const conditionFields = defineFields({
  kind: {
    schema: z.enum(CONDITION_KINDS),
    label: { vi: 'Loại điều kiện', en: 'Kind of condition' },
    kind: 'code',
    codelist: 'conditionKind',
  },
  titleVi: {
    schema: lineSchema(500),
    label: { vi: 'Nội dung (tiếng Việt)', en: 'Condition (Vietnamese)' },
    kind: 'text',
  },
  titleEn: {
    schema: lineSchema(500),
    label: { vi: 'Nội dung (tiếng Anh)', en: 'Condition (English)' },
    kind: 'text',
  },
  ownerSide: {
    schema: z.enum(OWNER_SIDES),
    label: { vi: 'Bên thực hiện', en: 'Side that owes it' },
    kind: 'code',
    codelist: 'ownerSide',
  },
  ownerAgencyId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan thực hiện', en: 'Agency that owes it' },
    kind: 'agency',
  },
  plannedOn: { schema: daySchema.nullable(), label: { vi: 'Dự kiến xong', en: 'Planned' }, kind: 'day' },
  waitsForId: {
    schema: idSchema('instrument').nullable(),
    label: { vi: 'Chờ văn kiện khác có hiệu lực', en: 'Waits for another instrument' },
    kind: 'text',
    // It may be another partner's.
    isInternal: true,
  },
  evidenceNumber: {
    schema: lineSchema(120),
    label: { vi: 'Số văn bản chứng minh', en: 'Evidence, number' },
    kind: 'text',
  },
  evidenceOn: {
    schema: daySchema.nullable(),
    label: { vi: 'Ngày văn bản chứng minh', en: 'Evidence, day' },
    kind: 'day',
  },
  evidenceNote: {
    schema: textSchema(2000),
    label: { vi: 'Ghi chú về chứng minh', en: 'Evidence, note' },
    kind: 'longText',
  },
});

/** The values of a condition's fields. */
export type ConditionValues = FieldValues<typeof conditionFields>;

/** The values of a condition of which nothing but its text is known. */
export const EMPTY_CONDITION: ConditionValues = {
  kind: 'OTHER',
  titleVi: '',
  titleEn: '',
  ownerSide: 'ours',
  ownerAgencyId: null,
  plannedOn: null,
  waitsForId: null,
  evidenceNumber: '',
  evidenceOn: null,
  evidenceNote: '',
};

/**
 * Refuses values that do not fit together.
 * **Errors**: common.invalid_input, date.in_future
 */
export function checkCondition(values: ConditionValues, instrumentId: string, today: PlainDate): void {
  const refuse = (path: string, message: string) => {
    throw new DomainError('common.invalid_input', { issues: [{ path, message }] });
  };
  if (values.titleVi === '' && values.titleEn === '') refuse('titleVi', 'required');
  if (values.ownerSide === 'partner' && values.ownerAgencyId !== null) refuse('ownerAgencyId', 'other_side');
  if (values.waitsForId !== null && values.kind !== 'CROSS_EFFECTIVENESS') refuse('waitsForId', 'other_kind');
  if (values.waitsForId === instrumentId) refuse('waitsForId', 'itself');
  if (values.evidenceOn !== null && values.evidenceOn > today) {
    throw new DomainError('date.in_future', { field: 'evidenceOn', day: values.evidenceOn, today });
  }
}
