import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { refuseUnknownAgencies, setLead } from '../task-agencies.ts';
import { comingOf, seriesOf, toldOf } from '../task-series.ts';
import { record, refuseSaying } from '../task-ledger.ts';
import { rewriteTask, taskPatch } from '../task-rewrite.ts';
import { loadTask, type TaskFile } from '../task.repository.ts';

const seriesPatch = taskPatch.extend({ leadAgencyId: idSchema('agency').optional() });
type SeriesPatch = z.output<typeof seriesPatch>;

/**
 * Changes what a recurring task says and who does it, for every period still to come in one act. `seen` holds the
 * versions that the author saw: where one of the periods was changed since, nothing is written. Another lead agency has
 * a reason.
 * Errors: common.not_found, task.series_over, task.series_changed, common.nothing_changed, task.secret_content,
 * task.content_required, common.reason_required
 */
export const updateSeries = defineCommand({
  name: 'tasks.updateSeries',
  input: z.strictObject({
    ...ofTask,
    ...saying,
    seen: z.array(z.strictObject({ taskId: idSchema('task'), version: z.number().int() })).max(500),
    patch: seriesPatch,
  }),
  subject: (tools, { taskId }) => seriesOf(tools, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { seen, patch, ...said }, series) => {
    const coming = comingOf(series, tools);
    const versions = new Map(seen.map((one) => [one.taskId, one.version]));
    if (coming.some(({ row }) => versions.get(row.id) !== row.version))
      throw new DomainError('task.series_changed', {});
    const { leadAgencyId, ...written } = patch;
    if (leadAgencyId) await refuseUnknownAgencies(tools, [leadAgencyId], tools.today);
    const facts: Fact[] = [];
    const inverses: SeriesPatch[] = [];
    for (const file of coming) {
      const given = await giveTo(tools, file, { leadAgencyId, said });
      // An agency that leads from now on supports no more, so who supports is written after that.
      const now = given.length === 0 ? file : await loadTask(tools.tx, { kind: 'all' }, file.row.id);
      const rewritten = await rewriteTask(tools, now, { baseVersion: now.row.version, patch: written });
      facts.push(...given, ...(rewritten?.facts ?? []));
      const before = { leadAgencyId: file.standing.leadAgencyId, supportIds: [...file.supportIds] };
      inverses.push({ ...rewritten?.inverse, ...(given.length > 0 && before) });
    }
    return {
      result: { id: series.id, changed: inverses.filter(isSaying).length, inverse: oneOf(inverses) },
      events: toldOf(facts),
    };
  },
});

type Given = {
  readonly leadAgencyId: string | undefined;
  readonly said: { readonly text: string; readonly documentNumber: string; readonly documentOn: string | null };
};

async function giveTo(tools: CommandTools, file: TaskFile, { leadAgencyId, said }: Given): Promise<readonly Fact[]> {
  if (leadAgencyId === undefined || leadAgencyId === file.standing.leadAgencyId) return [];
  refuseSaying(file, said, { needsReason: true });
  await setLead(tools.tx, file, leadAgencyId);
  return (await record(tools, file, { kind: 'reassigned', day: tools.today, agencyId: leadAgencyId, ...said })).events;
}

function isSaying(patch: SeriesPatch): boolean {
  return Object.keys(patch).length > 0;
}

/** The patch that undoes the act, where one does so for every period. */
function oneOf(inverses: readonly SeriesPatch[]): SeriesPatch | null {
  const [first] = inverses;
  return first && inverses.every((one) => canonicalJson(one) === canonicalJson(first)) ? first : null;
}
