import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { CHOICES_TASK, type DeliverableChoices } from '../choices.list.ts';

/** Programmes and components to which something is owed that the reader may see: what filters by them can find. */
export const deliverableChoices = defineQuery({
  name: 'deliverables.choices',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: ({ scope, memo, heavy }) =>
    memo.remember(`${CHOICES_TASK} ${JSON.stringify(scope)}`, () =>
      heavy.run<DeliverableChoices>(CHOICES_TASK, { scope }),
    ),
});
