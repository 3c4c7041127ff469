import { TASK_ASSIGNERS } from '@counterpart/domain/tasks/task.codes';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { runWithin } from '../../kernel/run-within.ts';
import { actOnDeliverable, createDeliverable } from '../deliverables/index.ts';
import { addPoint, decidePoint } from '../negotiation/index.ts';
import { loadInstrument, loadMilestone } from '../procedures/index.ts';
import { createTask, withdrawTask } from '../tasks/index.ts';
import type { MeetingItemRow } from './meetings.repository.ts';

/** What an item may become: a task, a deliverable, a point of a negotiation; or it goes with a step of a file. */
export const followerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('task'),
    leadAgencyId: idSchema('agency'),
    dueOn: daySchema.nullable(),
    sourceNumber: lineSchema(120),
    sourceOn: daySchema,
    assigner: z.enum(TASK_ASSIGNERS),
    programmeId: idSchema('programme').nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('open_point'),
    instrumentId: idSchema('instrument'),
    round: z.number().int().min(0).default(0),
  }),
  z.strictObject({
    kind: z.literal('deliverable'),
    programmeId: idSchema('programme'),
    leadAgencyId: idSchema('agency'),
    dueOn: daySchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('milestone'), milestoneId: idSchema('milestone') }),
]);
type Following = z.output<typeof followerSchema>;

/** The record that an item is followed by from now on, and what had to be written for it. */
export type Followed = { readonly id: string; readonly facts: readonly Fact[] };

/**
 * Makes, or finds, the record by which an item is followed, through the commands of its own feature.
 * Errors: whatever those refuse with; common.not_found for a step that is not the partner's
 */
export async function follow(tools: CommandTools, item: MeetingItemRow, into: Following): Promise<Followed> {
  switch (into.kind) {
    case 'task':
      return assign(tools, item, into);
    case 'open_point':
      return raise(tools, item, into);
    case 'deliverable':
      return order(tools, item, into);
    case 'milestone': {
      const row = await loadMilestone(tools.tx, tools.scope, into.milestoneId);
      if (row.partner_id !== item.partner_id) throw otherPartner('milestoneId');
      return { id: row.id, facts: [] };
    }
  }
}

async function assign(
  tools: CommandTools,
  item: MeetingItemRow,
  { leadAgencyId, dueOn, programmeId, ...source }: Extract<Following, { kind: 'task' }>,
): Promise<Followed> {
  const { kind: _kind, ...values } = source;
  const { result, events } = await runWithin(tools, createTask, {
    values: {
      ...values,
      sourceIssuer: '',
      sourceClause: '',
      contentVi: item.text_vi,
      contentEn: item.text_en,
    },
    leadAgencyId,
    deadline: dueOn === null ? { kind: 'none' } : { kind: 'dated', dueOn },
    links: { programmeId, instrumentId: null, openPointId: null },
  });
  return { id: result.id, facts: events };
}

async function raise(
  tools: CommandTools,
  item: MeetingItemRow,
  { instrumentId, round }: Extract<Following, { kind: 'open_point' }>,
): Promise<Followed> {
  const file = await loadInstrument(tools.tx, tools.scope, instrumentId);
  if (file.partner_id !== item.partner_id) throw otherPartner('instrumentId');
  const { result, events } = await runWithin(tools, addPoint, {
    instrumentId,
    values: {
      clause: '',
      titleVi: oneLine(item.text_vi),
      titleEn: oneLine(item.text_en),
      isShared: item.is_shared === 1,
      ownerAgencyId: item.owner_agency_id,
    },
    round,
  });
  return { id: result.id, facts: events };
}

async function order(
  tools: CommandTools,
  item: MeetingItemRow,
  { programmeId, leadAgencyId, dueOn }: Extract<Following, { kind: 'deliverable' }>,
): Promise<Followed> {
  const { result, events } = await runWithin(tools, createDeliverable, {
    programmeId,
    values: {
      titleVi: oneLine(item.text_vi),
      titleEn: oneLine(item.text_en),
      componentId: null,
      instrumentId: null,
      leadAgencyId,
      isShared: item.is_shared === 1,
      source: oneLine(item.source),
    },
    plannedOn: dueOn,
  });
  return { id: result.id, facts: events };
}

/** A title is one line of at most 300 characters; what was said whole stays in the item. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

/**
 * Takes the record back that an item had become: a task is withdrawn, a deliverable cancelled, a point
 * dropped; a step stays as it was.
 */
export async function letGo(tools: CommandTools, item: MeetingItemRow, reason: string): Promise<readonly Fact[]> {
  const id = item.link_id ?? '';
  if (item.link_kind === 'task') {
    return (await runWithin(tools, withdrawTask, { taskId: id, text: reason })).events;
  }
  if (item.link_kind === 'deliverable') return cancel(tools, id, reason);
  if (item.link_kind !== 'open_point') return [];
  const point = await tools.tx
    .selectFrom('open_point')
    .select(['version', 'opened_round'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!point) return [];
  const { version, opened_round: round } = point;
  return (await runWithin(tools, decidePoint, { id, version, decision: 'dropped', reason, round })).events;
}

async function cancel(tools: CommandTools, id: string, text: string): Promise<readonly Fact[]> {
  const row = await tools.tx.selectFrom('deliverable').select('version').where('id', '=', id).executeTakeFirst();
  if (!row) return [];
  return (await runWithin(tools, actOnDeliverable, { id, version: row.version, act: 'cancel', text })).events;
}

function otherPartner(path: string): DomainError {
  return new DomainError('common.invalid_input', { issues: [{ path, message: 'other_partner' }] });
}
