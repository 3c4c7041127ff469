import { WORKING_STATES } from '@counterpart/domain/effectiveness/condition.codes';
import { conditionStanding } from '@counterpart/domain/effectiveness/condition.rules';
import { maySetConditionState } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { changeMilestone, conditionFacts, refuseOrder } from '../../procedures/index.ts';
import { type ConditionFile, loadCondition, milestoneOfStep, recordedDay } from '../effectiveness-file.ts';
import { conditionFact, writeCondition } from '../effectiveness.write.ts';

const input = z.strictObject({
  id: idSchema('condition'),
  version: z.number().int(),
  state: z.enum(WORKING_STATES),
  /** The day on which it came to that state; today where nothing is said. */
  on: daySchema.optional(),
  evidence: z
    .strictObject({
      number: lineSchema(120).optional(),
      on: daySchema.nullable().optional(),
      note: textSchema(2000).optional(),
    })
    .optional(),
});
type Given = z.output<typeof input>;

/**
 * Moves a condition on, or back. Where a step of the procedure keeps its day, the day is written there.
 * Errors: effectiveness.met_elsewhere, date.in_future, date.order, common.nothing_changed, common.conflict
 */
export const setConditionState = defineCommand({
  name: 'effectiveness.setConditionState',
  input,
  subject: (tools, { id }) => loadCondition(tools.tx, tools.scope, id),
  authorize: (actor, { subject }, { state }) => maySetConditionState(actor, subject, state),
  run: async (tools, given, subject) => {
    const { condition, file } = subject;
    const on = given.on ?? tools.today;
    if (on > tools.today) throw new DomainError('date.in_future', { field: 'on', day: on, today: tools.today });
    if (condition.waits_for_id !== null && given.state === 'ACCEPTED') {
      throw new DomainError('effectiveness.met_elsewhere', {});
    }
    const standing = conditionStanding(conditionFacts(condition), file.ground);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      {
        entity: 'effectiveness_condition',
        entityId: condition.id,
        baseVersion: given.version,
        patch: patchOf(given, on),
      },
      currentOf(subject),
    );
    const milestone = await followStep(tools, subject, { given, on });
    if (Object.keys(after).length === 0 && milestone.length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeCondition(tools, condition, toColumns(after));
    return {
      result: { id: condition.id, version, before: { state: standing.state, on: standing.stateOn } },
      events: [
        conditionFact(condition, { action: 'effectiveness_condition.moved', version, before, after }),
        ...milestone,
      ],
    };
  },
});

function currentOf({ condition: one }: ConditionFile) {
  return {
    state: one.state,
    stateOn: one.state_on,
    evidenceNumber: one.evidence_number,
    evidenceOn: one.evidence_on,
    evidenceNote: one.evidence_note,
    waivedBy: one.waived_by,
    waiveReason: one.waive_reason,
    waiveDocument: one.waive_document,
    version: one.version,
  };
}

function patchOf({ state, evidence = {} }: Given, on: PlainDate): Record<string, unknown> {
  return {
    state,
    stateOn: on,
    evidenceNumber: evidence.number,
    evidenceOn: evidence.on,
    evidenceNote: evidence.note,
    waivedBy: null,
    waiveReason: null,
    waiveDocument: null,
  };
}

/** Writes the day of acceptance on the step that keeps it, or takes it back from there. */
async function followStep(
  tools: CommandTools,
  { condition, file }: ConditionFile,
  { given, on }: { readonly given: Given; readonly on: PlainDate },
): Promise<readonly Fact[]> {
  const own = condition.step_code === null ? undefined : file.progress.steps.get(condition.step_code);
  const row = milestoneOfStep(file, own);
  const actualOn = given.state === 'ACCEPTED' ? on : null;
  if (!row || row.actual_on === actualOn) return [];
  const signedOn = recordedDay(file, 'signed');
  if (actualOn !== null && signedOn !== null) refuseOrder(['signedOn', signedOn], ['on', actualOn]);
  const document = given.evidence?.number;
  const evidence = document ? { evidence: document } : {};
  const { events } = await changeMilestone(tools, row, {
    version: row.version,
    patch: { actualOn, ...evidence },
    document,
  });
  return events;
}
