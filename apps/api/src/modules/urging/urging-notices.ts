import type { CommandTools } from '../../kernel/command.ts';
import { giveNotices, officersOf } from '../inbox/index.ts';
import type { UrgingRow } from './urging.repository.ts';

/** Tells the officers of the agencies of what was sent or withdrawn, each of each urging once. */
export async function tellAgencies(
  tools: CommandTools,
  reason: 'urged' | 'withdrawn',
  urgings: readonly { readonly row: UrgingRow; readonly code: string }[],
): Promise<void> {
  const officers = await officersOf(tools.tx, [...new Set(urgings.map(({ row }) => row.agency_id))]);
  await giveNotices(
    tools,
    urgings.flatMap(({ row, code }) =>
      (officers.get(row.agency_id) ?? [])
        .filter((userId) => userId !== tools.actor.userId)
        .map((userId) => ({
          userId,
          reason,
          entity: 'urging' as const,
          entityId: row.id,
          code,
          titleVi: row.subject,
          titleEn: row.subject,
          path: `/urgings/${row.id}`,
          dueOn: row.new_due_on,
          actorName: tools.actor.name,
          dedupeKey: `urging.${reason} ${row.id} ${userId}`,
        })),
    ),
  );
}
