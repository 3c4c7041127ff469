import type { Scope } from '@counterpart/domain/identity/actor';
import type { Debtor, MeetingKind, MeetingPrecision, PromiseState } from '@counterpart/domain/meetings/meeting.codes';
import { DEBTORS } from '@counterpart/domain/meetings/meeting.codes';
import { comparePromises, countPromises, type PromiseCounts } from '@counterpart/domain/meetings/promise.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { meetingInScope } from './meeting-sight.repository.ts';
import { partnersOf } from './meetings.repository.ts';
import { readPromises } from './promise-rows.list.ts';
import type { PromiseRow } from './promise.types.ts';

/** Names of the tasks in the heavy lane. */
export const MEETINGS_TASK = 'meetings.list';
export const PROMISES_TASK = 'meetings.promises';

/** Which meetings count: of a partner, and those that touch a span of days. */
export type MeetingsFilter = {
  readonly partnerId: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

type Page = { readonly limit: number; readonly cursor: string | null };

/** What a list of meetings is asked. `isOpen`: only those of which something is still to be done. */
export type MeetingsOrder = {
  readonly scope: Scope;
  readonly today: PlainDate;
  readonly filter: MeetingsFilter;
  readonly isOpen: boolean;
  readonly page: Page;
};

/** One meeting of a list, with how what was said there stands. */
export type MeetingLine = {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly precision: MeetingPrecision;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly place: string;
  readonly partnerIds: readonly string[];
  readonly counts: PromiseCounts;
  readonly isSample: boolean;
};

/** A page of a list that was read whole. */
export type Listed<T> = { readonly items: readonly T[]; readonly nextCursor: string | null; readonly total: number };

/** Lists meetings within a scope, the latest first, beside the main thread. */
export async function meetingsTask({ db }: HeavyTools, order: MeetingsOrder): Promise<Listed<MeetingLine>> {
  const { scope, today, filter, isOpen, page } = order;
  const [meetings, items] = [
    await meetingsOf(db, order),
    await readPromises(db, { scope, today, ...filter, partnerId: null, meetingId: null }),
  ];
  const byMeeting = Map.groupBy(items, (one) => one.meeting.id);
  const counted = meetings.map((row) => ({
    row,
    counts: countPromises((byMeeting.get(row.id) ?? []).map((one) => one.standing.state)),
  }));
  const wanted = counted.filter(({ counts }) => !isOpen || counts.open + counts.late > 0);
  const shown = pageOf(wanted, page, ({ row }) => row.id);
  const partners = await partnersOf(
    db,
    scope,
    shown.items.map(({ row }) => row.id),
  );
  return { ...shown, items: shown.items.map(({ row, counts }) => lineOf(row, counts, partners.get(row.id) ?? [])) };
}

function meetingsOf(db: Reader, { scope, filter: { partnerId, from, to } }: MeetingsOrder) {
  return db
    .selectFrom('meeting as m')
    .select([
      'm.id',
      'm.kind',
      'm.title_vi',
      'm.title_en',
      'm.precision',
      'm.start_on',
      'm.end_on',
      'm.place',
      'm.is_sample',
    ])
    .where('m.start_on', '<=', to ?? FAR_DAY)
    .$if(from !== null, (query) => query.where('m.end_on', '>=', from ?? ''))
    .$if(partnerId !== null, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('meeting_partner as asked')
            .select('asked.meeting_id')
            .where('asked.partner_id', '=', partnerId ?? '')
            .whereRef('asked.meeting_id', '=', 'm.id'),
        ),
      ),
    )
    .where((eb) => meetingInScope(eb as never, eb.ref('m.id'), scope))
    .orderBy('m.start_on', 'desc')
    .orderBy('m.id', 'desc')
    .execute();
}

type StoredLine = Awaited<ReturnType<typeof meetingsOf>>[number];

function lineOf(row: StoredLine, counts: PromiseCounts, partnerIds: readonly string[]): MeetingLine {
  return {
    id: row.id,
    kind: row.kind as MeetingKind,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    precision: row.precision as MeetingPrecision,
    startOn: row.start_on,
    endOn: row.end_on,
    place: row.place,
    partnerIds,
    counts,
    isSample: row.is_sample === 1,
  };
}

/** What a list of promises is asked; states and debtor choose rows, the counts are of all of the filter. */
export type PromisesOrder = {
  readonly scope: Scope;
  readonly today: PlainDate;
  readonly filter: MeetingsFilter;
  readonly states: readonly PromiseState[];
  readonly debtor: Debtor | null;
  readonly page: Page;
};

/** Promises with how many stand how, by who has to keep them. */
export type PromisesAnswer = Listed<PromiseRow> & {
  readonly counts: Readonly<Record<Debtor | 'all', PromiseCounts>>;
};

/** Lists what was asked and promised, late first, beside the main thread. */
export async function promisesTask({ db }: HeavyTools, order: PromisesOrder): Promise<PromisesAnswer> {
  const { scope, today, filter, states, debtor, page } = order;
  const all = await readPromises(db, { scope, today, ...filter, meetingId: null });
  const wanted = all.filter(
    (one) => (states.length === 0 || states.includes(one.standing.state)) && (debtor === null || one.debtor === debtor),
  );
  // Sorting keeps what it finds: of two that stand alike the later meeting's comes first.
  wanted.sort((one, other) => comparePromises(one.standing, other.standing));
  const countOf = (rows: readonly PromiseRow[]) => countPromises(rows.map((one) => one.standing.state));
  const byDebtor = Object.fromEntries(
    DEBTORS.map((who) => [who, countOf(all.filter((one) => one.debtor === who))]),
  ) as Record<Debtor, PromiseCounts>;
  return { ...pageOf(wanted, page, (one) => one.id), counts: { all: countOf(all), ...byDebtor } };
}

/** What follows the record that a cursor names; the first page where it names none that is there. */
function pageOf<T>(rows: readonly T[], { limit, cursor }: Page, idOf: (row: T) => string): Listed<T> {
  const start = cursor === null ? 0 : rows.findIndex((row) => idOf(row) === cursor) + 1;
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  const hasMore = start + items.length < rows.length;
  return { items, nextCursor: hasMore && last !== undefined ? idOf(last) : null, total: rows.length };
}
