import type { Reader } from '@counterpart/db/open';
import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import type { TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { leadersAreTold } from '@counterpart/domain/urging/urging.rules';
import type { CommandTools } from '../../kernel/command.ts';
import { giveNotices, officePeople, officersOf } from '../inbox/index.ts';
import type { UrgingRow } from './urging.repository.ts';

/** An urging as people are told of it: its letter's number, or the first task's. */
export type ToldUrging = { readonly row: UrgingRow; readonly code: string };

/** Tells the officers of the agencies of what was sent or withdrawn, each of each urging once. */
export async function tellAgencies(
  tools: CommandTools,
  reason: 'urged' | 'withdrawn',
  urgings: readonly ToldUrging[],
): Promise<void> {
  const officers = await officersOf(tools.tx, [...new Set(urgings.map(({ row }) => row.agency_id))]);
  await giveNotices(
    tools,
    urgings.flatMap(({ row, code }) =>
      (officers.get(row.agency_id) ?? [])
        .filter((userId) => userId !== tools.actor.userId)
        .map((userId) => ({
          ...aboutUrging(row, code),
          userId,
          reason,
          titleVi: row.subject,
          titleEn: row.subject,
          actorName: tools.actor.name,
          dedupeKey: `urging.${reason} ${row.id} ${userId}`,
        })),
    ),
  );
}

/**
 * Tells the office's side that agencies were urged, each person of each urging once: who entered the assignment of a
 * task in it, or every coordinator where these are gone or it was brought in from elsewhere; and the leaders where the
 * level and the assigners ask for it. A notice on level 1 is nobody's news.
 */
export async function tellOfficeOfSending(tools: CommandTools, sent: readonly ToldUrging[]): Promise<void> {
  const told = sent.filter(({ row }) => row.level >= 2);
  if (told.length === 0) return;
  const coordinators = new Set(await officePeople(tools.tx, 'coordinator'));
  const leaders = await officePeople(tools.tx, 'leader');
  const assigned = await assignmentsOf(
    tools.tx,
    told.map(({ row }) => row.id),
  );
  await tellOffice(
    tools,
    'urging_sent',
    told.map((urging) => {
      const own = assigned.get(urging.row.id) ?? [];
      const entered = own.map((one) => one.userId).filter((userId) => coordinators.has(userId));
      const hands = entered.length > 0 ? entered : coordinators;
      const assigners = own.map((one) => one.assigner);
      return {
        ...urging,
        people: [...hands, ...(leadersAreTold(urging.row.level as UrgedLevel, assigners) ? leaders : [])],
      };
    }),
  );
}

/** Tells whoever of the office was told of the sending that an urging was withdrawn. */
export async function tellOfficeOfWithdrawal(tools: CommandTools, withdrawn: readonly ToldUrging[]): Promise<void> {
  const rows = await tools.tx
    .selectFrom('notice')
    .select(['entity_id', 'user_id'])
    .where('entity', '=', 'urging')
    .where(
      'entity_id',
      'in',
      withdrawn.map(({ row }) => row.id),
    )
    .where('reason', '=', 'urging_sent')
    .execute();
  await tellOffice(
    tools,
    'urging_withdrawn',
    withdrawn.map((urging) => ({
      ...urging,
      people: rows.filter((one) => one.entity_id === urging.row.id).map((one) => one.user_id),
    })),
  );
}

/** Tells who sent an urging that the agency answered. */
export async function tellSenderOfAnswer(tools: CommandTools, urging: ToldUrging): Promise<void> {
  const office = [...(await officePeople(tools.tx, 'coordinator')), ...(await officePeople(tools.tx, 'leader'))];
  const people = office.filter((userId) => userId === urging.row.actor_id);
  await tellOffice(tools, 'urging_answered', [{ ...urging, people }]);
}

type ForOffice = ToldUrging & { readonly people: readonly string[] };

async function tellOffice(tools: CommandTools, reason: NoticeReason, urgings: readonly ForOffice[]): Promise<void> {
  const names = await agencyNames(
    tools.tx,
    urgings.map(({ row }) => row.agency_id),
  );
  await giveNotices(
    tools,
    urgings.flatMap(({ row, code, people }) => {
      const name = names.get(row.agency_id);
      return [...new Set(people)]
        .filter((userId) => userId !== tools.actor.userId)
        .map((userId) => ({
          ...aboutUrging(row, code),
          userId,
          reason,
          titleVi: `${name?.vi ?? ''}: ${row.subject}`,
          titleEn: `${name?.en ?? ''}: ${row.subject}`,
          actorName: tools.actor.name,
          dedupeKey: `${reason} ${row.id} ${row.version} ${userId}`,
        }));
    }),
  );
}

function aboutUrging(row: UrgingRow, code: string) {
  return {
    entity: 'urging' as const,
    entityId: row.id,
    code,
    path: `/urgings/${row.id}`,
    dueOn: row.new_due_on,
  };
}

type Assignment = { readonly assigner: TaskAssigner; readonly userId: string };

/** Of the tasks in urgings: which organ assigned them, and who wrote the assignment into the register. */
async function assignmentsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Assignment[]>> {
  const rows = await db
    .selectFrom('urging_task as ut')
    .innerJoin('task as t', 't.id', 'ut.task_id')
    .innerJoin('task_event as e', (join) => join.onRef('e.task_id', '=', 't.id').on('e.kind', '=', 'assigned'))
    .select(['ut.urging_id', 't.assigner', 'e.actor_id'])
    .distinct()
    .where('ut.urging_id', 'in', ids)
    .orderBy('e.actor_id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.urging_id)].map(([id, own]) => [
      id,
      own.map((row) => ({ assigner: row.assigner as TaskAssigner, userId: row.actor_id })),
    ]),
  );
}

async function agencyNames(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'name_vi', 'name_en'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { vi: row.name_vi, en: row.name_en || row.name_vi }]));
}
