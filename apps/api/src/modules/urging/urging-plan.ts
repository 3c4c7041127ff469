import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { isLetterLevel } from '@counterpart/domain/urging/urging.codes';
import {
  letterLevel,
  levelOfLetter,
  proposedLevel,
  type UrgingGround,
  urgingProblem,
} from '@counterpart/domain/urging/urging.rules';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { type OpenTask, openTasks } from './open-tasks.list.ts';

/** A task that would be urged, and on which level. */
export type PlannedTask = {
  readonly id: string;
  readonly code: string;
  readonly contentVi: string;
  readonly contentEn: string;
  readonly isSecret: boolean;
  readonly sourceNumber: string;
  readonly sourceOn: PlainDate;
  readonly assigner: OpenTask['assigner'];
  readonly dueOn: PlainDate;
  readonly daysLate: number;
  readonly level: UrgedLevel;
  readonly times: number;
};

/** What one agency would get: one letter with all its tasks, or an urging on another level. */
export type PlannedUrging = {
  readonly agencyId: string;
  readonly level: UrgedLevel;
  readonly tasks: readonly PlannedTask[];
  /** Overdue tasks of the agency that are left alone for now. */
  readonly quiet: number;
};

/** What is planned: by the rules on a day, or everything overdue at once on a level (null: in letters). */
export type PlanOrder = {
  readonly by: 'rules' | 'hand';
  readonly level: UrgedLevel | null;
  readonly agencyIds: readonly string[] | null;
  readonly scope: Scope;
  readonly ground: UrgingGround;
};

/** The name of the heavy task that plans. */
export const PLAN_TASK = 'urging.plan';

/** What would be urged, by agency; beside the main thread, for it looks at every task that is overdue or soon due. */
export async function urgingPlanTask({ db }: HeavyTools, order: PlanOrder): Promise<PlannedUrging[]> {
  const { by, ground, scope } = order;
  const agencyIds = scope.kind === 'agency' ? [scope.agencyId] : order.agencyIds;
  const dueBy = by === 'rules' ? farthest(ground) : addDays(ground.today, -1);
  const tasks = await openTasks(db, { today: ground.today, dueBy, agencyIds });
  const groups = new Map<string, PlannedTask[]>();
  const quiet = new Map<string, number>();
  for (const task of tasks) {
    const level = levelFor(task, order);
    if (level === null) {
      if (task.dueOn < ground.today) quiet.set(task.leadAgencyId, (quiet.get(task.leadAgencyId) ?? 0) + 1);
      continue;
    }
    // Tasks of both letters go in one; every other level stands apart.
    const key = `${task.leadAgencyId} ${isLetterLevel(level) ? 'letter' : level}`;
    groups.set(key, [...(groups.get(key) ?? []), plannedTask(task, level)]);
  }
  return [...groups].map(([key, planned]) => {
    const [agencyId = ''] = key.split(' ');
    const levels = planned.map((task) => task.level);
    return {
      agencyId,
      level: levelOfLetter(levels) ?? levels[0] ?? 1,
      tasks: planned,
      quiet: quiet.get(agencyId) ?? 0,
    };
  });
}

function levelFor(task: OpenTask, { by, level, ground }: PlanOrder): UrgedLevel | null {
  if (by === 'rules') return proposedLevel(task, ground);
  if (level === null) return letterLevel(task, ground);
  return urgingProblem(task, level, ground) === null ? level : null;
}

/** The latest deadline of which the rules speak already. */
function farthest({ today, calendar, rules }: UrgingGround): PlainDate {
  const ahead = rules.filter((rule) => rule.isOn && rule.trigger === 'before').map((rule) => rule.days);
  return addWorkingDays(calendar, today, Math.max(0, ...ahead));
}

function plannedTask(task: OpenTask, level: UrgedLevel): PlannedTask {
  const { urgings, letters: _letters, leadAgencyId: _lead, sourceClause: _clause, ...shown } = task;
  return { ...shown, level, times: urgings.length };
}
