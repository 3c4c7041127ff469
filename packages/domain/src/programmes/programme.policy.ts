import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';

/** What a reader may do with a programme, as the screen and the commands ask it. */
export type ProgrammeAction = 'edit' | 'addInstrument' | 'decideSideState' | 'readInternal';

/** Whether the actor may change programmes at all: business facts are the office's. */
export function mayWriteProgramme(actor: Actor): boolean {
  return can(actor, 'programme.write');
}

/** Whether the actor may take the pipeline away as a file: what one may read and export as a schedule. */
export function mayExportPipeline(actor: Actor): boolean {
  return can(actor, 'register.read') && can(actor, 'schedule.export');
}

/** The actions open to the actor, for the screen. */
export function allowedOnProgramme(actor: Actor): ProgrammeAction[] {
  const allowed: ProgrammeAction[] = [];
  if (mayWriteProgramme(actor)) allowed.push('edit', 'addInstrument', 'decideSideState');
  if (can(actor, 'internal.read')) allowed.push('readInternal');
  return allowed;
}
