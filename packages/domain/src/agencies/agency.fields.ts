import { z } from 'zod';
import { AGENCY_CLASSES } from '../shared/codes.ts';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';

/** Fields of an agency of the home administration. */
export const agencyFields = defineFields({
  code: {
    schema: z.string().regex(/^[A-Z0-9][A-Z0-9_.-]{1,39}$/),
    label: { vi: 'Mã', en: 'Code' },
    kind: 'text',
    exportKey: 'code',
  },
  nameVi: {
    schema: lineSchema(),
    label: { vi: 'Tên (tiếng Việt)', en: 'Name (Vietnamese)' },
    kind: 'text',
    exportKey: 'name_vi',
  },
  nameEn: {
    schema: lineSchema(),
    label: { vi: 'Tên (tiếng Anh)', en: 'Name (English)' },
    kind: 'text',
    exportKey: 'name_en',
  },
  class: {
    schema: z.enum(AGENCY_CLASSES),
    label: { vi: 'Nhóm cơ quan', en: 'Class' },
    kind: 'code',
    codelist: 'agencyClass',
  },
  parentId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan cấp trên', en: 'Parent agency' },
    kind: 'agency',
  },
  validFrom: { schema: daySchema.nullable(), label: { vi: 'Từ ngày', en: 'From' }, kind: 'day' },
  validTo: { schema: daySchema.nullable(), label: { vi: 'Đến ngày', en: 'To' }, kind: 'day' },
  successorId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan kế thừa', en: 'Successor' },
    kind: 'agency',
  },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});

/** Fields of a person with the title held in a span of days. */
export const personFields = defineFields({
  name: { schema: lineSchema(120).pipe(z.string().min(1)), label: { vi: 'Họ và tên', en: 'Name' }, kind: 'text' },
  titleVi: { schema: lineSchema(), label: { vi: 'Chức vụ (tiếng Việt)', en: 'Title (Vietnamese)' }, kind: 'text' },
  titleEn: { schema: lineSchema(), label: { vi: 'Chức vụ (tiếng Anh)', en: 'Title (English)' }, kind: 'text' },
  agencyId: { schema: idSchema('agency').nullable(), label: { vi: 'Cơ quan', en: 'Agency' }, kind: 'agency' },
  partnerId: { schema: idSchema('partner').nullable(), label: { vi: 'Đối tác', en: 'Partner' }, kind: 'partner' },
  isActing: { schema: z.boolean(), label: { vi: 'Quyền', en: 'Acting' }, kind: 'flag' },
  validFrom: { schema: daySchema.nullable(), label: { vi: 'Từ ngày', en: 'From' }, kind: 'day' },
  validTo: { schema: daySchema.nullable(), label: { vi: 'Đến ngày', en: 'To' }, kind: 'day' },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});
