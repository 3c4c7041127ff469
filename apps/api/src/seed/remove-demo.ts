import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineCommand, runCommand } from '../kernel/command.ts';
import type { Fact } from '../kernel/facts.ts';
import type { House } from '../kernel/house.ts';
import { operatorActor } from '../kernel/system-actor.ts';
import { removeDemoUsers } from '../modules/identity/index.ts';
import { deletePapersOfGone } from './demo-documents.ts';
import { deleteSampleMeetings, letGoOfGoneRecords } from './demo-meetings.repository.ts';
import { deleteProgrammes, deleteSamplePersons, deleteSampleTasks, sampleProgrammes } from './demo.repository.ts';

/**
 * What a removal took out, and what it left.
 * **Shape**: a programme stays, whole, while it has parts that people added; `addedParts` names their kinds.
 */
export type RemovedDemo = {
  readonly programmes: number;
  readonly persons: number;
  /** Sample accounts; none when a sample account asked. */
  readonly users: number;
  readonly keptProgrammes: readonly {
    readonly code: string;
    readonly titleVi: string;
    readonly titleEn: string;
    readonly addedParts: readonly string[];
  }[];
  readonly keptPersons: readonly string[];
};

/**
 * Takes every sample record out of the register in one act. What people added themselves stays, and so does the
 * audit log; the slip ledger of a removed sample goes with it. A second call finds nothing to remove.
 */
export async function removeDemo(house: House): Promise<RemovedDemo> {
  const call = { actor: operatorActor, requestId: 'remove-demo', key: null };
  return runCommand(house, call, { command: removeDemoCommand, input: {} });
}

/** The same for an administrator on the web; a sample administrator keeps the sample accounts. */
export const removeDemoCommand = defineCommand({
  name: 'register.removeDemo',
  input: z.strictObject({}),
  subject: ({ tx }) => sampleProgrammes(tx),
  authorize: (actor) => can(actor, 'system.operate'),
  run: async (tools, _input, samples) => {
    const { tx } = tools;
    const gone = samples.filter((one) => one.addedParts.length === 0);
    await deleteSampleMeetings(tx);
    await deleteSampleTasks(tx);
    await deleteProgrammes(
      tx,
      gone.map((one) => one.id),
    );
    await letGoOfGoneRecords(tx);
    await deletePapersOfGone(tx);
    const persons = await deleteSamplePersons(tx);
    const users = await removeDemoUsers(tools);
    const result: RemovedDemo = {
      programmes: gone.length,
      persons: persons.removed,
      users: users.removed,
      keptProgrammes: samples
        .filter((one) => one.addedParts.length > 0)
        .map(({ code, title_vi, title_en, addedParts }) => ({
          code,
          titleVi: title_vi,
          titleEn: title_en,
          addedParts,
        })),
      keptPersons: persons.kept,
    };
    return {
      result,
      events: [
        { action: 'register.demo_removed', entity: 'register', entityId: 'demo', version: 1, after: result },
        ...users.facts,
        ...gone.map(
          (one): Fact => ({
            action: 'programme.removed',
            entity: 'programme',
            entityId: one.id,
            version: one.version + 1,
            programmeId: one.id,
            before: { code: one.code, titleVi: one.title_vi, titleEn: one.title_en },
          }),
        ),
      ],
    };
  },
});
