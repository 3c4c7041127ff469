import { z } from 'zod';
import { PARTNER_KINDS } from '../shared/codes.ts';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';

/** Fields of a development partner. */
export const partnerFields = defineFields({
  code: {
    schema: z.string().regex(/^[A-Z0-9][A-Z0-9_-]{1,29}$/),
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
  kind: {
    schema: z.enum(PARTNER_KINDS),
    label: { vi: 'Loại đối tác', en: 'Kind' },
    kind: 'code',
    codelist: 'partnerKind',
  },
  iatiId: { schema: lineSchema(80).nullable(), label: { vi: 'Mã IATI', en: 'IATI identifier' }, kind: 'text' },
  validFrom: { schema: daySchema.nullable(), label: { vi: 'Từ ngày', en: 'From' }, kind: 'day' },
  validTo: { schema: daySchema.nullable(), label: { vi: 'Đến ngày', en: 'To' }, kind: 'day' },
  successorId: {
    schema: idSchema('partner').nullable(),
    label: { vi: 'Tổ chức kế thừa', en: 'Successor' },
    kind: 'partner',
  },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});
