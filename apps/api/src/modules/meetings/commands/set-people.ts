import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { SIDES, type Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { meetingFact, writeMeeting } from '../meeting.write.ts';
import { loadMeeting, type MeetingPersonRow } from '../meetings.repository.ts';

const personSchema = z.strictObject({
  personId: idSchema('person').nullable().default(null),
  /** Whose person it is on their side; null for somebody of no partner of the register. */
  partnerId: idSchema('partner').nullable().default(null),
  /** As printed that day; taken from the register where a person of it is named and nothing is typed. */
  name: lineSchema(200),
  title: lineSchema(300),
  isActing: z.boolean().default(false),
  isHead: z.boolean().default(false),
});
type Person = z.output<typeof personSchema>;

const FIELDS = { ours: 'peopleOurs', theirs: 'peopleTheirs' } as const satisfies Record<Side, string>;

/** Writes who was at a meeting on one side, in the order and with the titles of that day. */
export const setPeople = defineCommand({
  name: 'meetings.setPeople',
  input: z.strictObject({
    id: idSchema('meeting'),
    version: z.number().int(),
    side: z.enum(SIDES),
    people: z.array(personSchema).max(80),
  }),
  subject: (tools, { id }) => loadMeeting(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: baseVersion, side, people }, meeting) => {
    const next = await settled(tools, meeting.id, { side, people });
    const old = await storedPeople(tools, meeting.id, side);
    const field = FIELDS[side];
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting', entityId: meeting.id, baseVersion, patch: { [field]: next } },
      { [field]: old, version: meeting.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeMeeting(tools, meeting, {});
    const { tx } = tools;
    await tx.deleteFrom('meeting_person').where('meeting_id', '=', meeting.id).where('side', '=', side).execute();
    const rows = next.map((one, index) => rowOf(tools, one, { meetingId: meeting.id, side, position: index + 1 }));
    if (rows.length > 0) await tx.insertInto('meeting_person').values(rows).execute();
    return {
      result: { id: meeting.id, version, inverse: { side, people: old } },
      events: [meetingFact(meeting.id, { action: 'meeting.people_set', version, before, after })],
    };
  },
});

type Place = { readonly meetingId: string; readonly side: Side; readonly position: number };

function rowOf(tools: CommandTools, one: Person, { meetingId, side, position }: Place): MeetingPersonRow {
  return {
    id: tools.newId('meetingPerson'),
    meeting_id: meetingId,
    side,
    position,
    person_id: one.personId,
    partner_id: one.partnerId,
    name: one.name,
    title: one.title,
    is_acting: Number(one.isActing),
    is_head: Number(one.isHead),
  };
}

async function storedPeople({ tx }: CommandTools, meetingId: string, side: Side): Promise<Person[]> {
  const rows = await tx
    .selectFrom('meeting_person')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('side', '=', side)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    partnerId: row.partner_id,
    name: row.name,
    title: row.title,
    isActing: row.is_acting === 1,
    isHead: row.is_head === 1,
  }));
}

/** Errors: common.invalid_input for two heads, somebody nameless, a partner that did not take part; common.not_found */
async function settled(
  tools: CommandTools,
  meetingId: string,
  { side, people }: { side: Side; people: readonly Person[] },
): Promise<Person[]> {
  if (people.filter((one) => one.isHead).length > 1) throw invalid('people', 'one_head');
  const known = await registered(tools, people);
  const partners = await tools.tx
    .selectFrom('meeting_partner')
    .select('partner_id')
    .where('meeting_id', '=', meetingId)
    .execute();
  const present = new Set(partners.map((one) => one.partner_id));
  return people.map((one, index) => {
    const person = one.personId === null ? null : known.get(one.personId);
    if (person === undefined) throw notFound('person');
    const partnerId = side === 'ours' ? null : (one.partnerId ?? person?.partner_id ?? null);
    const isOther = side === 'ours' && (person?.partner_id ?? null) !== null;
    if (isOther) throw invalid(`people.${index}.personId`, 'other_side');
    if (partnerId !== null && !present.has(partnerId)) throw invalid(`people.${index}.partnerId`, 'not_present');
    const name = one.name || (person?.name ?? '');
    const title = one.title || (person?.title_vi ?? '');
    if (name === '' && title === '') throw invalid(`people.${index}.name`, 'required');
    return { ...one, partnerId, name, title, isActing: one.isActing || person?.is_acting === 1 };
  });
}

async function registered(tools: CommandTools, people: readonly Person[]) {
  const ids = people.flatMap((one) => (one.personId === null ? [] : [one.personId]));
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tools.tx
    .selectFrom('person')
    .select(['id', 'name', 'title_vi', 'partner_id', 'is_acting'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('common.invalid_input', { issues: [{ path, message }] });
}
