import { z } from 'zod';
import { PROGRAMME_KINDS } from '../shared/codes.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';

/** Fields of a programme that people edit. Partners, agencies and money are records of their own. */
export const programmeFields = defineFields({
  code: {
    schema: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{1,39}$/),
    label: { vi: 'Mã', en: 'Code' },
    kind: 'text',
    exportKey: 'code',
  },
  titleVi: {
    schema: lineSchema(),
    label: { vi: 'Tên (tiếng Việt)', en: 'Title (Vietnamese)' },
    kind: 'text',
    exportKey: 'title_vi',
  },
  titleEn: {
    schema: lineSchema(),
    label: { vi: 'Tên (tiếng Anh)', en: 'Title (English)' },
    kind: 'text',
    exportKey: 'title_en',
  },
  kind: {
    schema: z.enum(PROGRAMME_KINDS),
    label: { vi: 'Loại', en: 'Kind' },
    kind: 'code',
    codelist: 'programmeKind',
    exportKey: 'kind',
  },
  sectorCode: {
    schema: z
      .string()
      .regex(/^\d{3,5}$/)
      .nullable(),
    label: { vi: 'Lĩnh vực (mã DAC)', en: 'Sector (DAC code)' },
    kind: 'sector',
    exportKey: 'sector',
  },
  managingAgencyId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan chủ quản', en: 'Managing agency' },
    kind: 'agency',
    exportKey: 'managing_agency',
  },
  implementingText: {
    schema: lineSchema().nullable(),
    label: { vi: 'Cơ quan thực hiện (theo nguồn)', en: 'Implementing agency (as the source prints it)' },
    kind: 'text',
    exportKey: 'implementing',
  },
  countryCode: {
    schema: z.string().regex(/^[A-Z0-9]{2}$/),
    label: { vi: 'Nước', en: 'Country' },
    kind: 'text',
    exportKey: 'country',
  },
  location: { schema: lineSchema(), label: { vi: 'Địa điểm', en: 'Location' }, kind: 'text', exportKey: 'location' },
  descriptionVi: {
    schema: textSchema(),
    label: { vi: 'Mô tả (tiếng Việt)', en: 'Description (Vietnamese)' },
    kind: 'longText',
  },
  descriptionEn: {
    schema: textSchema(),
    label: { vi: 'Mô tả (tiếng Anh)', en: 'Description (English)' },
    kind: 'longText',
  },
  tags: { schema: lineSchema(), label: { vi: 'Nhãn', en: 'Tags' }, kind: 'text', exportKey: 'tags' },
  isSecret: { schema: z.boolean(), label: { vi: 'Tài liệu mật', en: 'Secret' }, kind: 'flag', isInternal: true },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text', exportKey: 'source' },
});

/** The editable values of a programme. */
export type ProgrammeValues = FieldValues<typeof programmeFields>;
