import { can } from '@counterpart/domain/identity/identity.policy';
import { listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { deliverablesPage } from '../deliverables-page.list.ts';
import { readDeliverableQuery } from '../deliverables-query.ts';
import { type DeliverableRow, filteredDeliverables, toDeliverableRow } from '../deliverables.list.ts';
import { supportingOf } from '../deliverables.repository.ts';

/** One page of deliverables within the reader's scope. */
export const listDeliverables = defineQuery({
  name: 'deliverables.list',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<DeliverableRow>> => {
    const { db, scope, today } = tools;
    const spec = await readDeliverableQuery(tools, input);
    const { rows, nextCursor } = await deliverablesPage(tools, { scope, spec, today }, input);
    const supporting = await supportingOf(
      db,
      rows.map((row) => row.id),
    );
    const counted = JSON.stringify([scope, spec.conditions, spec.text, today]);
    const { total } = await tools.memo.remember(`deliverables.count ${counted}`, () =>
      filteredDeliverables(db, tools.adapter, { scope, spec, today })
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    );
    return {
      items: rows.map((row) => toDeliverableRow(row, supporting.get(row.id) ?? [], today)),
      nextCursor,
      total,
      ignored: spec.ignored,
    };
  },
});
