import type { TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import type { House } from './kernel/house.ts';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { actorOf, callerAs, newKey, type TestHouse } from './testing.ts';

/** What a test says of a task; everything else is ordinary. */
export type TestTask = {
  readonly lead: string;
  readonly support?: readonly string[];
  readonly dueOn?: string | null;
  readonly sourceOn?: string;
  readonly programmeId?: string;
  readonly isSecret?: boolean;
  readonly assigner?: TaskAssigner;
};

/** Assigns a task as the office would, through its own command. */
export async function seedTask(house: House, given: TestTask): Promise<{ id: string; code: string }> {
  const { lead, support = [], dueOn = '2026-12-31', isSecret = false } = given;
  return callerAs(house, actorOf('coordinator')).tasks.create({
    input: {
      values: {
        sourceNumber: '12/TB-VPCP',
        sourceOn: given.sourceOn ?? '2026-11-02',
        sourceIssuer: isSecret ? '' : 'Văn phòng Chính phủ',
        sourceClause: isSecret ? '' : 'Mục 3',
        assigner: given.assigner ?? 'PM',
        contentVi: isSecret ? '' : 'Trình đề xuất khoản vay',
        contentEn: '',
      },
      isSecret,
      leadAgencyId: lead,
      supportIds: [...support],
      deadline: dueOn === null ? { kind: 'none' } : { kind: 'dated', dueOn },
      ...(given.programmeId && {
        links: { programmeId: given.programmeId, instrumentId: null, openPointId: null },
      }),
    },
    idempotencyKey: newKey(),
  });
}

/** A seeded task on which its lead agency has reported; the report is the entry that can be taken back. */
export type SeededTask = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly eventId: string;
};

/** Assigns a task and lets its lead agency report on it. */
export async function seedReportedTask(house: House, lead: string): Promise<SeededTask> {
  const { id, code } = await seedTask(house, { lead });
  const officer = callerAs(house, actorOf('officer', { agencyId: lead })).tasks;
  const { version, eventId } = await officer.report({ input: { taskId: id, percent: 20 }, idempotencyKey: newKey() });
  return { id, code, version, eventId };
}

/** A task as registers hold them after a while: assigned, and reported on day after day. Leaves the clock on the last. */
export async function seedLongTask(house: TestHouse, lead: string): Promise<string> {
  const { id: taskId, code } = await seedTask(house, { lead });
  const officer = callerAs(house, actorOf('officer', { agencyId: lead })).tasks;
  for (let percent = 10; percent <= 60; percent += 10) {
    house.setToday(addDays(house.clock.today(), 1));
    await officer.report({ input: { taskId, percent }, idempotencyKey: newKey() });
  }
  return code;
}

/** A seeded recurring task: its first period, and those still to come with the versions they have. */
export type SeededSeries = {
  readonly id: string;
  readonly code: string;
  readonly coming: readonly { readonly taskId: string; readonly version: number }[];
};

/** Assigns a task that falls due on the 25th of every month from October 2026 to January 2027. */
export async function seedSeries(
  house: House,
  given: { readonly lead: string; readonly support?: readonly string[]; readonly programmeId?: string },
): Promise<SeededSeries> {
  const office = callerAs(house, actorOf('coordinator')).tasks;
  const { id, code } = await office.create({
    input: {
      values: {
        sourceNumber: '12/TB-VPCP',
        sourceOn: '2026-10-01',
        sourceIssuer: '',
        sourceClause: '',
        assigner: 'PM',
        contentVi: 'Báo cáo định kỳ',
        contentEn: '',
      },
      leadAgencyId: given.lead,
      supportIds: [...(given.support ?? [])],
      deadline: { kind: 'recurring', every: 'MONTHLY', day: 25, from: '2026-10-01', until: '2027-01-31' },
      links: { programmeId: given.programmeId ?? null, instrumentId: null, openPointId: null },
    },
    idempotencyKey: newKey(),
  });
  const { occurrences } = await office.series({ code });
  const coming = occurrences.filter((one) => one.isToCome);
  return { id, code, coming: coming.map((one) => ({ taskId: one.id, version: one.version })) };
}
