import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { indexWords } from '@counterpart/db/search';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { duplicateCode, programmeDocument, titleSortKey } from '../programmes.write.ts';

const input = z.strictObject({
  code: programmeFields.code.schema,
  titleVi: programmeFields.titleVi.schema,
  titleEn: programmeFields.titleEn.schema.default(''),
  kind: programmeFields.kind.schema,
  leadPartnerId: idSchema('partner'),
  managingAgencyId: programmeFields.managingAgencyId.schema.default(null),
});

/** Opens a programme with what a first entry knows: code, title, kind, lead partner. */
export const createProgramme = defineCommand({
  name: 'programmes.create',
  input,
  subject: async () => null,
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, values) => {
    if (values.titleVi === '' && values.titleEn === '') {
      throw new DomainError('common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] });
    }
    const { leadPartnerId, ...fields } = values;
    const row = {
      id: tools.newId('programme'),
      ...(toColumns(fields) as unknown as {
        code: string;
        title_vi: string;
        title_en: string;
        kind: string;
        managing_agency_id: string | null;
      }),
      sort_key: titleSortKey(values.titleVi, values.titleEn),
      country_code: 'VN',
      sector_code: null,
      description_vi: '',
      description_en: '',
      location: '',
      tags: '',
      side_state: null,
      side_state_reason: null,
      is_secret: 0,
      external_ref: null,
      source: '',
      is_sample: 0,
      created_at: tools.now,
      version: 1,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    };
    await tools.tx
      .insertInto('programme')
      .values(row)
      .execute()
      .catch((error: unknown) => {
        throw duplicateCode(tools, error, row.code) ?? error;
      });
    await tools.tx
      .insertInto('programme_partner')
      .values({ programme_id: row.id, partner_id: leadPartnerId, role: 'lead' })
      .execute();
    await indexWords(tools.tx, [programmeDocument(row)]);
    return {
      result: { id: row.id, code: row.code, version: 1 },
      events: [
        {
          action: 'programme.created',
          entity: 'programme',
          entityId: row.id,
          version: 1,
          programmeId: row.id,
          partnerId: leadPartnerId,
          after: values,
        },
      ],
    };
  },
});
