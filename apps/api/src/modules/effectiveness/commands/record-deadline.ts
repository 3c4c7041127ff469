import { DEADLINE_KINDS } from '@counterpart/domain/effectiveness/condition.codes';
import { deadlineChain } from '@counterpart/domain/effectiveness/deadline.rules';
import { mayRecordDeadline } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { refuseOrder } from '../../procedures/index.ts';
import { type DeadlineView, deadlinesOf } from '../deadlines.ts';
import { type EffectivenessFile, effectiveMilestone, loadEffectiveness, recordedDay } from '../effectiveness-file.ts';
import { placeOf } from '../effectiveness.write.ts';

const input = z.strictObject({
  instrumentId: idSchema('instrument'),
  kind: z.enum(DEADLINE_KINDS),
  /** How many entries the author saw; a newer one makes this say so instead of writing a second. */
  entries: z.number().int().min(0),
  deadlineOn: daySchema,
  letterNumber: lineSchema(120).default(''),
  letterOn: daySchema.nullable().default(null),
  askedBy: lineSchema(200).default(''),
  reason: lineSchema(500).default(''),
});
type Given = z.output<typeof input>;

/**
 * Writes a deadline of effectiveness down: the first one, an extension with the letter that grants it, or a correction
 * of the last entry. What stood before stays in the chain.
 * Errors: effectiveness.deadline_known, effectiveness.deadline_missing, effectiveness.already_effective, date.order,
 * date.in_future, common.reason_required, common.nothing_changed
 */
export const recordDeadline = defineCommand({
  name: 'effectiveness.recordDeadline',
  input,
  subject: (tools, { instrumentId }) => loadEffectiveness(tools.tx, tools.scope, instrumentId),
  authorize: (actor, file) => mayRecordDeadline(actor, file),
  run: async (tools, given, file) => {
    const entries = (await deadlinesOf(tools.tx, [file.row])).get(file.row.id) ?? [];
    refuse(tools, { given, file, entries });
    const carried = entries.find((one) => one.at === null);
    if (carried) await insert(tools, file, carried);
    await insert(tools, file, { ...given, seq: entries.length });
    const version = await writeCurrent(tools, file, given);
    await writeLedger(tools, file, given);
    const place = { programmeId: file.row.programme_id, partnerId: file.row.partner_id };
    const { kind, deadlineOn, letterNumber, letterOn, askedBy } = given;
    const reason = given.reason === '' ? null : given.reason;
    const facts: readonly [Fact, Fact] = [
      {
        action: 'effectiveness_deadline.recorded',
        entity: 'effectiveness_deadline',
        entityId: file.row.id,
        version: entries.length + 1,
        ...place,
        after: { kind, deadlineOn, letterNumber, letterOn, askedBy },
        reason,
      },
      {
        action: 'instrument.deadline_moved',
        entity: 'instrument',
        entityId: file.row.id,
        version,
        ...place,
        before: { effectivenessDeadlineOn: file.row.effectiveness_deadline_on },
        after: { effectivenessDeadlineOn: deadlineOn },
        reason,
      },
    ];
    return { result: { instrumentId: file.row.id, entries: entries.length + 1, deadlineOn }, events: facts };
  },
});

type Asked = {
  readonly given: Given;
  readonly file: EffectivenessFile;
  readonly entries: readonly DeadlineView[];
};

function refuse(tools: CommandTools, { given, file, entries }: Asked): void {
  const { kind, deadlineOn, letterOn, letterNumber, reason } = given;
  const { links, currentOn } = deadlineChain(entries);
  if (kind !== 'original' && currentOn === null) throw new DomainError('effectiveness.deadline_missing', {});
  if (currentOn !== null && (kind === 'original' || given.entries !== entries.length)) {
    throw new DomainError('effectiveness.deadline_known', { day: currentOn });
  }
  if (letterOn !== null && letterOn > tools.today) {
    throw new DomainError('date.in_future', { field: 'letterOn', day: letterOn, today: tools.today });
  }
  if (kind !== 'original' && reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
  if (kind === 'extension') {
    if (letterNumber === '') {
      throw new DomainError('common.invalid_input', { issues: [{ path: 'letterNumber', message: 'required' }] });
    }
    const effectiveOn = recordedDay(file, 'effective');
    if (effectiveOn !== null) throw new DomainError('effectiveness.already_effective', { day: effectiveOn });
  }
  if (currentOn === deadlineOn) throw new DomainError('common.nothing_changed', {});
  const before = kind === 'extension' ? currentOn : links.at(-2)?.deadlineOn;
  if (before) refuseOrder(['deadlineOn', before], ['deadlineOn', deadlineOn]);
  const signedOn = recordedDay(file, 'signed');
  if (signedOn !== null) refuseOrder(['signedOn', signedOn], ['deadlineOn', deadlineOn]);
}

type Entry = Pick<DeadlineView, 'seq' | 'kind' | 'deadlineOn' | 'letterNumber' | 'letterOn' | 'askedBy' | 'reason'>;

async function insert(tools: CommandTools, { row }: EffectivenessFile, entry: Entry): Promise<void> {
  await tools.tx
    .insertInto('effectiveness_deadline')
    .values({
      id: tools.newId('deadline'),
      ...placeOf(row),
      seq: entry.seq,
      kind: entry.kind,
      deadline_on: entry.deadlineOn,
      letter_number: entry.letterNumber,
      letter_on: entry.letterOn,
      asked_by: entry.askedBy,
      reason: entry.reason,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
}

/** The instrument repeats the deadline that stands now, for lists and readers of the instrument alone. */
async function writeCurrent(tools: CommandTools, { row }: EffectivenessFile, given: Given): Promise<number> {
  return writeVersioned(tools, 'instrument', row, { effectiveness_deadline_on: given.deadlineOn });
}

/** The slip ledger names every day that ever moved, this one too. */
async function writeLedger(tools: CommandTools, file: EffectivenessFile, given: Given): Promise<void> {
  const milestone = effectiveMilestone(file);
  if (!milestone) return;
  await tools.tx
    .insertInto('date_revision')
    .values({
      id: tools.newId('revision'),
      milestone_id: milestone.id,
      ...placeOf(file.row),
      field: 'effectiveness_deadline',
      old_on: file.row.effectiveness_deadline_on,
      new_on: given.deadlineOn,
      reason_code: null,
      reason: given.reason === '' ? null : given.reason,
      document: given.letterNumber === '' ? null : given.letterNumber,
      asked_by: given.askedBy === '' ? null : given.askedBy,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
}
