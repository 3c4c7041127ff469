import { maySteerFile } from '@counterpart/domain/holding/holding.policy';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import { movedFile, moveEffect } from '@counterpart/domain/milestones/version-move.rules';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadInstrument } from '../instruments.repository.ts';
import { plannedMove } from '../version-move.repository.ts';

/** What the move of an instrument to another version of its procedure would change, before anything is changed. */
export const previewMove = defineQuery({
  name: 'procedures.previewMove',
  input: z.strictObject({ instrumentId: idSchema('instrument'), procedureId: idSchema('procedure') }),
  allow: (actor) => maySteerFile(actor),
  run: async (tools, { instrumentId, procedureId }) => {
    const row = await loadInstrument(tools.db, tools.scope, instrumentId);
    const { file, from, to, move } = await plannedMove(tools.db, row, procedureId);
    const effect = moveEffect(file, movedFile(file, to, move), dayContext(tools.today, tools.calendar));
    const names = new Map([...from.steps, ...to.steps].map((step) => [step.code, step.name]));
    const named = (code: string) => ({ code, name: names.get(code) ?? { vi: code, en: code } });
    return {
      instrumentId: row.id,
      version: row.version,
      from: { code: from.code, version: from.version, name: from.name },
      to: { code: to.code, version: to.version, name: to.name, source: to.source },
      kept: move.kept.length,
      added: move.added.map((step) => ({ ...named(step.code), responsible: step.responsible })),
      vanished: move.vanished.map((one) => ({ ...named(one.stepCode), isDone: one.actualOn !== null })),
      revived: move.revived.map((one) => named(one.stepCode)),
      flags: { before: file.facts.flags, after: move.facts.flags },
      days: effect.days.map((one) => ({ ...named(one.stepCode), before: one.before, after: one.after })),
      inHand: { before: effect.inHand.before.map(named), after: effect.inHand.after.map(named) },
    };
  },
});
