import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { TaskEventKind } from './task.codes.ts';
import { actProblem, TASK_ACTS, type TaskAct } from './task-acts.rules.ts';
import type { TaskStanding } from './task-standing.rules.ts';

/** What a reader may do with a task, as the screen and the commands ask it. */
export type TaskAction = TaskAct | 'edit' | 'takeBack';

/** Whether the actor may read tasks at all: they are the home administration's own business. */
export function mayReadTasks(actor: Actor): boolean {
  return can(actor, 'task.read');
}

/** Whether the actor may take the list of tasks away as a file. */
export function mayExportTasks(actor: Actor): boolean {
  return mayReadTasks(actor) && can(actor, 'schedule.export');
}

/** Whether the actor may assign tasks, change them, confirm, return, extend, withdraw and reopen them. */
export function maySteerTasks(actor: Actor): boolean {
  return can(actor, 'task.write_any');
}

/** Whether the actor may report on a task and propose its result: the lead agency's officer, and the office for them. */
function mayReportTask(actor: Actor, leadAgencyId: string): boolean {
  return maySteerTasks(actor) || (can(actor, 'task.report_own') && actor.agencyId === leadAgencyId);
}

const LEAD_ACTS: readonly TaskAct[] = ['report', 'propose', 'requestExtension'];
const LEAD_EVENTS: readonly TaskEventKind[] = ['reported', 'proposed', 'extension_asked'];

/** Whether the actor may do an act at all, wherever the task stands. Only the office closes a task. */
export function mayAct(actor: Actor, leadAgencyId: string, act: TaskAct): boolean {
  return LEAD_ACTS.includes(act) ? mayReportTask(actor, leadAgencyId) : maySteerTasks(actor);
}

/** Whether the actor may take back the last entry of a task's ledger; the assignment itself stays. */
export function mayTakeBack(actor: Actor, leadAgencyId: string, last: TaskEventKind): boolean {
  if (last === 'assigned' || last === 'taken_back') return false;
  return LEAD_EVENTS.includes(last) ? mayReportTask(actor, leadAgencyId) : maySteerTasks(actor);
}

/** The actions open to the actor on a task that stands so. */
export function allowedOnTask(actor: Actor, standing: TaskStanding, last: TaskEventKind): TaskAction[] {
  const lead = standing.leadAgencyId;
  const acts = TASK_ACTS.filter((act) => mayAct(actor, lead, act) && actProblem(standing, act) === null);
  return [
    ...acts,
    ...(maySteerTasks(actor) ? (['edit'] as const) : []),
    ...(mayTakeBack(actor, lead, last) ? (['takeBack'] as const) : []),
  ];
}
