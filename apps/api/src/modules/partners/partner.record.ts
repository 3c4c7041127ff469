import { can } from '@counterpart/domain/identity/identity.policy';
import { partnerFields } from '@counterpart/domain/partners/partner.fields';
import type { RecordKind } from '../../kernel/record-commands.ts';
import { refuseNameless, refuseWrongOrder } from '../../kernel/validity.ts';

/** Partners as records that administrators keep. */
export const partnerRecord: RecordKind<typeof partnerFields> = {
  table: 'partner',
  entity: 'partner',
  idKind: 'partner',
  feature: 'partners',
  fields: partnerFields,
  mayWrite: (actor) => can(actor, 'reference.write'),
  sortText: (values) => values.nameVi || values.nameEn,
  texts: (values) => [values.code, values.nameVi, values.nameEn],
  check: (values) => {
    refuseNameless(values);
    refuseWrongOrder(values);
  },
  chains: ['successorId'],
};
