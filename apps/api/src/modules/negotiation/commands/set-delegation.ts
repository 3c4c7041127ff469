import { SIDES, type Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadRound, type RoundFile } from '../negotiation-file.ts';
import type { MemberRow } from '../negotiation.repository.ts';
import { placeOf, roundFact, writeRound } from '../negotiation.write.ts';

const memberSchema = z.strictObject({
  personId: idSchema('person').nullable().default(null),
  /** As printed that day; taken from the register where a person of it is named and nothing is typed. */
  name: lineSchema(200),
  title: lineSchema(300),
  isHead: z.boolean(),
});
type Member = z.output<typeof memberSchema>;

const FIELDS = { ours: 'delegationOurs', theirs: 'delegationTheirs' } as const satisfies Record<Side, string>;

/** Writes who sits on one side of the table, in their order. */
export const setDelegation = defineCommand({
  name: 'negotiation.setDelegation',
  input: z.strictObject({
    roundId: idSchema('round'),
    version: z.number().int(),
    side: z.enum(SIDES),
    members: z.array(memberSchema).max(60),
  }),
  subject: (tools, { roundId }) => loadRound(tools.tx, tools.scope, roundId),
  authorize: (actor) => mayManageRounds(actor),
  run: async (tools, { version: baseVersion, side, members }, subject) => {
    const { file, round } = subject;
    const next = await settled(tools, subject, { side, members });
    const old = await storedMembers(tools, round.id, side);
    const field = FIELDS[side];
    // Lists have no order of their own to compare them by, so their texts are compared.
    const { after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'negotiation_round', entityId: round.id, baseVersion, patch: { [field]: JSON.stringify(next) } },
      { [field]: JSON.stringify(old), version: round.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeRound(tools, round, {});
    await tools.tx.deleteFrom('delegation_member').where('round_id', '=', round.id).where('side', '=', side).execute();
    const rows = next.map(
      (one, index): MemberRow => ({
        id: tools.newId('delegate'),
        round_id: round.id,
        ...placeOf(file),
        side,
        position: index + 1,
        person_id: one.personId,
        name: one.name,
        title: one.title,
        is_head: Number(one.isHead),
      }),
    );
    if (rows.length > 0) await tools.tx.insertInto('delegation_member').values(rows).execute();
    return {
      result: { roundId: round.id, version, inverse: { side, members: old } },
      events: [
        roundFact(file, round, {
          action: 'negotiation_round.delegation_set',
          version,
          before: toldMembers(field, old),
          after: toldMembers(field, next),
        }),
      ],
    };
  },
});

/** A delegation as a history tells it: who sits there in order, and who leads. */
function toldMembers(field: string, members: readonly Member[]): Record<string, unknown> {
  const textOf = ({ name, title }: Member) => [name, title].filter((text) => text !== '').join(', ');
  const head = members.find((one) => one.isHead);
  return { [field]: members.map(textOf), [`${field}Head`]: head ? textOf(head) : null };
}

async function storedMembers(tools: CommandTools, roundId: string, side: Side): Promise<Member[]> {
  const rows = await tools.tx
    .selectFrom('delegation_member')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('side', '=', side)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name, title: row.title, isHead: row.is_head === 1 }));
}

/** Errors: common.invalid_input for two heads, a nameless member or somebody of the other side; common.not_found */
async function settled(
  tools: CommandTools,
  { file }: RoundFile,
  { side, members }: { side: Side; members: readonly Member[] },
): Promise<Member[]> {
  if (members.filter((one) => one.isHead).length > 1) throw invalid('members', 'one_head');
  const known = await personsOf(tools, members);
  return members.map((one, index) => {
    const person = one.personId === null ? null : known.get(one.personId);
    if (person === undefined) throw notFound('person');
    const isOther = side === 'ours' ? person?.partner_id : person?.partner_id && person.partner_id !== file.partnerId;
    if (isOther) throw invalid(`members.${index}.personId`, 'other_side');
    const name = one.name || (person?.name ?? '');
    const title = one.title || (person?.title_vi ?? '');
    if (name === '' && title === '') throw invalid(`members.${index}.name`, 'required');
    return { personId: one.personId, name, title, isHead: one.isHead };
  });
}

async function personsOf(tools: CommandTools, members: readonly Member[]) {
  const ids = members.flatMap((one) => (one.personId === null ? [] : [one.personId]));
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tools.tx
    .selectFrom('person')
    .select(['id', 'name', 'title_vi', 'partner_id'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('common.invalid_input', { issues: [{ path, message }] });
}
