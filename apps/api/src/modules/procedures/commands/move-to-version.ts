import { maySteerFile } from '@counterpart/domain/holding/holding.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { type InstrumentRow, loadInstrument } from '../instruments.repository.ts';
import { milestonesOfSteps } from '../new-milestones.ts';
import { agenciesOfRoles } from '../role-agencies.ts';
import { type PlannedMove, plannedMove } from '../version-move.repository.ts';
import { writeMovedSteps } from '../write-moved-steps.repository.ts';

const input = z.strictObject({
  instrumentId: idSchema('instrument'),
  /** The instrument's version as its reader saw it: what was shown before is what is done. */
  version: z.number().int(),
  procedureId: idSchema('procedure'),
  reason: lineSchema(500),
  document: lineSchema(300).default(''),
});

/**
 * Moves an instrument to another version of its procedure. Steps stay by their code with all their days, new ones are
 * added, and those that are no more are kept and marked as not applicable.
 */
export const moveToVersion = defineCommand({
  name: 'procedures.moveToVersion',
  input,
  subject: (tools, { instrumentId }) => loadInstrument(tools.tx, tools.scope, instrumentId),
  authorize: (actor) => maySteerFile(actor),
  run: async (tools, { version, procedureId, reason, document }, row) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (row.version !== version) {
      const at = { entity: 'instrument', entityId: row.id, currentVersion: row.version };
      throw new DomainError('common.conflict', { ...at, fields: [] });
    }
    const planned = await plannedMove(tools.tx, row, procedureId);
    const next = await moveInstrument(tools, row, { procedureId, flags: planned.move.facts.flags });
    const changes = await writeMovedSteps(tools, planned);
    await addSteps(tools, row, planned);
    return {
      result: { id: row.id, version: next, added: planned.move.added.length, vanished: planned.move.vanished.length },
      events: [movedFact(row, { planned, version: next, reason, document }), ...changes],
    };
  },
});

async function moveInstrument(
  tools: CommandTools,
  row: InstrumentRow,
  to: { procedureId: string; flags: readonly string[] },
): Promise<number> {
  const facts = JSON.stringify({ ...(JSON.parse(row.facts) as object), flags: to.flags });
  return writeVersioned(tools, 'instrument', row, { procedure_id: to.procedureId, facts });
}

async function addSteps(tools: CommandTools, row: InstrumentRow, { to, move }: PlannedMove): Promise<void> {
  const roleAgencies = await agenciesOfRoles(tools.tx);
  const file = { instrument: row, template: to, facts: move.facts, days: {}, roleAgencies };
  const added = milestonesOfSteps(tools, file, move.added);
  if (added.length > 0) await tools.tx.insertInto('milestone').values(added).execute();
}

function movedFact(
  row: InstrumentRow,
  { planned, version, reason, document }: { planned: PlannedMove; version: number; reason: string; document: string },
): Fact {
  const { from, to, file, move } = planned;
  return {
    action: 'instrument.moved_to_version',
    entity: 'instrument',
    entityId: row.id,
    version,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    before: { procedure: `${from.code}@${from.version}`, flags: file.facts.flags },
    after: {
      procedure: `${to.code}@${to.version}`,
      flags: move.facts.flags,
      added: move.added.map((step) => step.code),
      vanished: move.vanished.map((one) => one.stepCode),
      ...(document !== '' && { document }),
    },
    reason,
  };
}
