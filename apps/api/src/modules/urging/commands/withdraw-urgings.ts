import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { mayUrge } from '@counterpart/domain/urging/urging.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { tellAgencies, tellOfficeOfWithdrawal } from '../urging-notices.ts';
import { loadUrging, touchUrging } from '../urging.repository.ts';

/**
 * Withdraws urgings with a reason: their tasks count as not urged by them. The numbers stay used, the letters readable.
 * Errors: common.not_found, urging.withdrawn, common.reason_required
 */
export const withdrawUrgings = defineCommand({
  name: 'urging.withdraw',
  input: z.strictObject({ urgingIds: z.array(idSchema('urging')).min(1).max(60), reason: textSchema(1000) }),
  subject: ({ tx, scope }, { urgingIds }) =>
    Promise.all([...new Set(urgingIds)].map((id) => loadUrging(tx, scope, id))),
  authorize: (actor) => mayUrge(actor),
  run: async (tools, { reason }, rows) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    const facts: Fact[] = [];
    for (const row of rows) {
      if (row.withdrawn_on !== null) throw new DomainError('urging.withdrawn', {});
      const columns = { withdrawn_on: tools.today, withdrawn_reason: reason };
      const version = await touchUrging(tools, row, columns);
      facts.push({
        action: 'urging.withdrawn',
        entity: 'urging',
        entityId: row.id,
        version,
        before: { withdrawnOn: null },
        after: { withdrawnOn: tools.today },
        named: { documentNumber: row.document_number },
        reason,
        isInternal: true,
      });
    }
    const told = rows.map((row) => ({ row, code: row.document_number }));
    await tellAgencies(tools, 'withdrawn', told);
    await tellOfficeOfWithdrawal(tools, told);
    const [first, ...more] = facts;
    if (!first) throw notFound('urging');
    return { result: { withdrawn: rows.length }, events: [first, ...more] };
  },
});
