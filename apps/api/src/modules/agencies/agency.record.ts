import { agencyFields, personFields } from '@counterpart/domain/agencies/agency.fields';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { RecordKind } from '../../kernel/record-commands.ts';
import { refuseNameless, refuseWrongOrder } from '../../kernel/validity.ts';

/** Agencies as records that administrators keep. */
export const agencyRecord: RecordKind<typeof agencyFields> = {
  table: 'agency',
  entity: 'agency',
  idKind: 'agency',
  feature: 'agencies',
  fields: agencyFields,
  mayWrite: (actor) => can(actor, 'reference.write'),
  sortText: (values) => values.nameVi || values.nameEn,
  texts: (values) => [values.code, values.nameVi, values.nameEn],
  check: (values) => {
    refuseNameless(values);
    refuseWrongOrder(values);
  },
  chains: ['parentId', 'successorId'],
};

/** Persons as records that the office and administrators keep. */
export const personRecord: RecordKind<typeof personFields> = {
  table: 'person',
  entity: 'person',
  idKind: 'person',
  feature: 'persons',
  fields: personFields,
  mayWrite: (actor) => can(actor, 'reference.write') || can(actor, 'signing.write'),
  // Vietnamese personal names sort by the given name, the last word.
  sortText: (values) => values.name.split(' ').reverse().join(' '),
  texts: (values) => [values.name, values.titleVi, values.titleEn],
  check: refuseWrongOrder,
};
