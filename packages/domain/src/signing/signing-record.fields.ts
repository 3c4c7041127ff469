import { z } from 'zod';
import { SIGNING_FORMS } from '../shared/codes.ts';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';

// Unknown follows the procedure.
const FULL_POWERS_NEEDS = ['unknown', 'needed', 'not_needed'] as const;

/**
 * Offices whose holder signs a treaty without full powers.
 * Source: Vienna Convention on the Law of Treaties, Article 7(2)(a).
 */
const EXEMPT_OFFICES = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER'] as const;

/** An office that needs no full powers. */
export type ExemptOffice = (typeof EXEMPT_OFFICES)[number];

// Decisions that take a planned signing off the calendar; each carries a reason.
const SIGNING_OVERRIDES = ['POSTPONED', 'NOT_SIGNED_REPORTED'] as const;

const nullableDay = daySchema.nullable();

// An emptied box and a box never filled are the same answer.
const nullableLine = (max: number) =>
  z.union([z.null(), lineSchema(max)]).transform((value) => (value === '' ? null : value));

/**
 * What the office arranges for a signing. The planned day and the four actual days are milestones and stand there
 * alone; a window here says that the day is not fixed yet.
 */
export const signingRecordFields = defineFields({
  windowFromOn: { schema: nullableDay, label: { vi: 'Dự kiến ký từ ngày', en: 'Window from' }, kind: 'day' },
  windowToOn: { schema: nullableDay, label: { vi: 'Dự kiến ký đến ngày', en: 'Window to' }, kind: 'day' },
  timeOfDay: {
    schema: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
    label: { vi: 'Giờ ký', en: 'Time of day' },
    kind: 'time',
    exportKey: 'time',
  },
  place: { schema: lineSchema(), label: { vi: 'Địa điểm', en: 'Place' }, kind: 'text', exportKey: 'place' },
  form: {
    schema: z.enum(SIGNING_FORMS).nullable(),
    label: { vi: 'Hình thức ký', en: 'Form of signing' },
    kind: 'code',
    codelist: 'signingForm',
    exportKey: 'form',
  },
  level: { schema: lineSchema(), label: { vi: 'Cấp ký, cấp chứng kiến', en: 'Level and witnesses' }, kind: 'text' },
  signatoryOursId: {
    schema: idSchema('person').nullable(),
    label: { vi: 'Người ký phía ta', en: 'Our signatory' },
    kind: 'person',
  },
  signatoryOursText: {
    schema: lineSchema(),
    label: { vi: 'Người ký phía ta (như in trên văn kiện)', en: 'Our signatory (as printed)' },
    kind: 'text',
    exportKey: 'signatory_ours',
  },
  signatoryOursOffice: {
    schema: z.enum(EXEMPT_OFFICES).nullable(),
    label: { vi: 'Người ký không cần giấy ủy quyền vì là', en: 'Our signatory needs no full powers as' },
    kind: 'code',
    codelist: 'exemptOffice',
  },
  signatoryPartnerId: {
    schema: idSchema('person').nullable(),
    label: { vi: 'Người ký phía bạn', en: 'Partner signatory' },
    kind: 'person',
  },
  signatoryPartnerText: {
    schema: lineSchema(),
    label: { vi: 'Người ký phía bạn (như in trên văn kiện)', en: 'Partner signatory (as printed)' },
    kind: 'text',
    exportKey: 'signatory_partner',
  },
  fullPowers: {
    schema: z.enum(FULL_POWERS_NEEDS),
    label: { vi: 'Giấy ủy quyền ký', en: 'Full powers' },
    kind: 'code',
    codelist: 'fullPowers',
  },
  fullPowersRequestedOn: {
    schema: nullableDay,
    label: { vi: 'Ngày đề nghị cấp giấy ủy quyền', en: 'Full powers requested on' },
    kind: 'day',
  },
  fullPowersNumber: {
    schema: nullableLine(120),
    label: { vi: 'Số giấy ủy quyền', en: 'Full powers number' },
    kind: 'text',
    exportKey: 'full_powers_number',
  },
  fullPowersOn: {
    schema: nullableDay,
    label: { vi: 'Ngày giấy ủy quyền', en: 'Full powers day' },
    kind: 'day',
    exportKey: 'full_powers_on',
  },
  fullPowersFor: { schema: lineSchema(), label: { vi: 'Người được ủy quyền', en: 'Full powers for' }, kind: 'text' },
  fullPowersTitle: {
    schema: lineSchema(),
    label: { vi: 'Chức vụ người được ủy quyền', en: 'Title of who is empowered' },
    kind: 'text',
  },
  fullPowersScope: {
    schema: lineSchema(500),
    label: { vi: 'Phạm vi ủy quyền', en: 'Scope of the full powers' },
    kind: 'text',
  },
  fullPowersUntilOn: {
    schema: nullableDay,
    label: { vi: 'Giấy ủy quyền có giá trị đến', en: 'Full powers valid until' },
    kind: 'day',
  },
  fullPowersBy: {
    schema: lineSchema(),
    label: { vi: 'Cơ quan, người cấp giấy ủy quyền', en: 'Full powers issued by' },
    kind: 'text',
  },
  textCheckedOn: {
    schema: nullableDay,
    label: { vi: 'Ngày đối chiếu văn bản xong', en: 'Texts compared on' },
    kind: 'day',
  },
  initialledOn: { schema: nullableDay, label: { vi: 'Ngày ký tắt', en: 'Initialled on' }, kind: 'day' },
  statusOverride: {
    schema: z.enum(SIGNING_OVERRIDES).nullable(),
    label: { vi: 'Hoãn ký, chưa ký được', en: 'Postponed or not signed' },
    kind: 'code',
    codelist: 'signingStatus',
  },
  statusReason: { schema: nullableLine(500), label: { vi: 'Lý do hoãn, chưa ký được', en: 'Reason' }, kind: 'text' },
  protocolNote: {
    schema: textSchema(4000),
    label: { vi: 'Ghi chú lễ tân (nội bộ)', en: 'Protocol note (internal)' },
    kind: 'longText',
    isInternal: true,
  },
  note: {
    schema: textSchema(4000),
    label: { vi: 'Ghi chú trên lịch ký', en: 'Note on the schedule' },
    kind: 'longText',
    exportKey: 'note',
  },
});

/** The values of a signing record. */
export type SigningRecord = FieldValues<typeof signingRecordFields>;

/** The record of an instrument for which nothing was arranged yet. */
export const EMPTY_SIGNING_RECORD: SigningRecord = {
  windowFromOn: null,
  windowToOn: null,
  timeOfDay: null,
  place: '',
  form: null,
  level: '',
  signatoryOursId: null,
  signatoryOursText: '',
  signatoryOursOffice: null,
  signatoryPartnerId: null,
  signatoryPartnerText: '',
  fullPowers: 'unknown',
  fullPowersRequestedOn: null,
  fullPowersNumber: null,
  fullPowersOn: null,
  fullPowersFor: '',
  fullPowersTitle: '',
  fullPowersScope: '',
  fullPowersUntilOn: null,
  fullPowersBy: '',
  textCheckedOn: null,
  initialledOn: null,
  statusOverride: null,
  statusReason: null,
  protocolNote: '',
  note: '',
};
