import { agencyFields } from '@counterpart/domain/agencies/agency.fields';
import type { FieldValues } from '@counterpart/domain/shared/fields';
import { apiClient } from '../../lib/trpc.ts';
import type { EditedKind } from './record-editor.tsx';

/** The values of an agency's fields. */
export type AgencyValues = FieldValues<typeof agencyFields>;

/** Agencies as the administration edits them. */
export const agencyKind: EditedKind<typeof agencyFields> = {
  fields: agencyFields,
  names: ['nameVi', 'nameEn', 'code', 'class', 'parentId', 'validFrom', 'validTo', 'successorId', 'source'],
  hints: { code: 'admin.agencyCodeHint', validFrom: 'admin.validFromHint', source: 'admin.sourceHint' },
  optional: ['nameEn', 'parentId', 'validFrom', 'validTo', 'successorId'],
  blank: {
    nameVi: '',
    nameEn: '',
    code: '',
    class: 'UNIT',
    parentId: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    source: '',
  },
  nameOf: (values) => values.nameVi || values.nameEn,
  create: (envelope) => apiClient.agencies.create.mutate(envelope),
  update: (envelope) => apiClient.agencies.update.mutate(envelope),
};
