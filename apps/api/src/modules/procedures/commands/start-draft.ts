import { draftFrom } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { addDraft, loadTemplate, templateFact } from '../drafts.repository.ts';
import { templateOf } from '../templates.repository.ts';

/** Starts the next version of a procedure as a copy of one of its versions. A procedure has one draft at a time. */
export const startDraft = defineCommand({
  name: 'templates.startDraft',
  input: z.strictObject({ procedureId: idSchema('procedure') }),
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, _input, row) => {
    const versions = await tools.tx
      .selectFrom('procedure_template')
      .select(['version_no', 'status', 'valid_from'])
      .where('code', '=', row.code)
      .orderBy('version_no', 'desc')
      .execute();
    const open = versions.find((one) => one.status === 'draft');
    if (open) throw new DomainError('procedure.draft_exists', { code: row.code, versionNo: open.version_no });
    const versionNo = (versions[0]?.version_no ?? 0) + 1;
    const validFrom = earliestStart(versions, tools.today);
    const template = draftFrom(templateOf(row), { code: row.code, version: versionNo, validFrom });
    const id = await addDraft(tools, template);
    return {
      result: { id, version: 1, versionNo },
      events: [
        templateFact(
          { id, code: row.code, version_no: versionNo },
          {
            action: 'procedure_template.draft_started',
            version: 1,
            after: { copyOf: `${row.code}@${row.version_no}`, validFrom },
          },
        ),
      ],
    };
  },
});

/** A version begins after the one before it; today where that is already so. */
function earliestStart(versions: readonly { valid_from: string }[], today: PlainDate): PlainDate {
  const last = versions.reduce((latest, one) => (one.valid_from > latest ? one.valid_from : latest), '');
  return last < today ? today : addDays(last, 1);
}
