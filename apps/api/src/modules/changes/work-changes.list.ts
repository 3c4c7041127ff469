import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { ChangeKind } from '@counterpart/domain/changes/net-change.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import type { ChangesAsk } from './changes.list.ts';

/** What happened to a task or a deliverable. **Units**: `at` epoch milliseconds. */
export type WorkEntry = {
  readonly recordId: string;
  readonly kind: Extract<ChangeKind, 'new' | 'done' | 'undone' | 'moved'>;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly at: number;
  readonly reason: string | null;
  readonly actorName: string;
};

/** A day that passed since then without the work being done. */
export type WorkLate = { readonly recordId: string; readonly dueOn: PlainDate };

/** What names a task or a deliverable. A secret task has no titles. */
export type NamedWork = {
  readonly of: 'task' | 'deliverable';
  readonly recordId: string;
  readonly programmeCode: string;
  readonly taskCode: string | null;
  readonly instrumentId: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly partnerId: string;
  readonly leadAgencyId: string;
  readonly isSample: boolean;
};

/** What changed about work that agencies owe, and what names it. */
export type WorkChanges = {
  readonly entries: readonly WorkEntry[];
  readonly late: readonly WorkLate[];
  readonly named: ReadonlyMap<string, NamedWork>;
};

/** Kinds of entry of a task's ledger that say something new. */
const TASK_KINDS = {
  assigned: 'new',
  confirmed: 'done',
  reopened: 'undone',
  extension_granted: 'moved',
  moved: 'moved',
} as const;
const DELIVERABLE_KINDS = { accept: 'done', reopen: 'undone' } as const;

const NOTHING: WorkChanges = { entries: [], late: [], named: new Map() };

/** Tasks are the home administration's own business: a partner's side, and a look at one partner, hears of none. */
export async function taskChanges(db: Reader, ask: ChangesAsk): Promise<WorkChanges> {
  const { scope, agencyId, partnerId, programmeId } = ask;
  if (scope.kind === 'partner' || scope.kind === 'nothing' || partnerId !== null) return NOTHING;
  const agencies = [scope.kind === 'agency' ? scope.agencyId : null, agencyId].filter((id) => id !== null);
  let tasks = db
    .selectFrom('task as t')
    .innerJoin('task_span as s', 's.task_id', 't.id')
    .leftJoin('programme as p', 'p.id', 't.programme_id')
    .where('s.to_on', '=', FAR_DAY)
    .where('s.side', '=', 'live')
    .$if(programmeId !== null, (query) => query.where('t.programme_id', '=', programmeId ?? ''));
  for (const id of agencies) {
    tasks = tasks.where((eb) =>
      eb.exists(
        eb
          .selectFrom('task_agency as ta')
          .select('ta.task_id')
          .whereRef('ta.task_id', '=', 't.id')
          .where('ta.agency_id', '=', id),
      ),
    );
  }
  const events = await tasks
    .innerJoin('task_event as e', 'e.task_id', 't.id')
    .select(['e.id', 'e.task_id', 'e.kind', 'e.from_on', 'e.to_on', 'e.text', 'e.corrects_id', 'e.at', 'e.actor_name'])
    .where('e.at', '>=', ask.sinceAt)
    .orderBy('e.at')
    .orderBy('e.seq')
    .execute();
  const late = await tasks
    .select(['t.id', 's.due_on'])
    .where('s.completed_on', '=', FAR_DAY)
    .where('s.due_on', '>=', ask.since)
    .where('s.due_on', '<', ask.today)
    .orderBy('s.due_on')
    .orderBy('t.id')
    .execute();
  const corrected = new Set(events.map((row) => row.corrects_id));
  const entries = events.flatMap((row): WorkEntry[] => {
    const kind = TASK_KINDS[row.kind as keyof typeof TASK_KINDS];
    if (!kind || corrected.has(row.id)) return [];
    const isMove = kind === 'moved';
    return [
      {
        recordId: row.task_id,
        kind,
        from: isMove ? row.from_on : null,
        to: isMove || kind === 'new' ? row.to_on : null,
        at: row.at,
        reason: row.text === '' ? null : row.text,
        actorName: row.actor_name,
      },
    ];
  });
  const ids = [...new Set([...entries.map((one) => one.recordId), ...late.map((row) => row.id)])];
  const rows = await inChunks(ids, (part) =>
    tasks
      .select(['t.id', 't.code', 't.content_vi', 't.content_en', 't.is_secret', 't.is_sample', 't.instrument_id'])
      .select(['s.lead_agency_id', 'p.code as programme_code'])
      .where('t.id', 'in', part)
      .execute(),
  );
  const named = rows.map(
    (row): NamedWork => ({
      of: 'task',
      recordId: row.id,
      programmeCode: row.programme_code ?? '',
      taskCode: row.code,
      instrumentId: row.instrument_id ?? '',
      titleVi: row.is_secret === 1 ? '' : row.content_vi,
      titleEn: row.is_secret === 1 ? '' : row.content_en,
      partnerId: '',
      leadAgencyId: row.lead_agency_id,
      isSample: row.is_sample === 1,
    }),
  );
  return { entries, late: late.map(toLate), named: new Map(named.map((one) => [one.recordId, one])) };
}

/** What is owed to programmes. Reasons and acts of deliverables are internal, so a partner's side hears of none. */
export async function deliverableChanges(db: Reader, ask: ChangesAsk): Promise<WorkChanges> {
  const { scope, agencyId, partnerId, programmeId } = ask;
  if (scope.kind === 'partner' || scope.kind === 'nothing') return NOTHING;
  const agencies = [scope.kind === 'agency' ? scope.agencyId : null, agencyId].filter((id) => id !== null);
  let owed = db
    .selectFrom('deliverable as d')
    .innerJoin('programme as p', 'p.id', 'd.programme_id')
    .$if(programmeId !== null, (query) => query.where('d.programme_id', '=', programmeId ?? ''))
    .$if(partnerId !== null, (query) => query.where('d.partner_id', '=', partnerId ?? ''));
  for (const id of agencies) owed = owed.where((eb) => concernsAgency(eb as never, eb.ref('d.programme_id'), id));
  const opened = await owed
    .select(['d.id', 'd.created_at', 'd.due_on'])
    .where('d.created_at', '>=', ask.sinceAt)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  const acts = await owed
    .innerJoin('deliverable_event as e', 'e.deliverable_id', 'd.id')
    .select(['e.id', 'd.id as deliverable_id', 'e.kind', 'e.text', 'e.corrects_id', 'e.at', 'e.actor_name'])
    .where('e.at', '>=', ask.sinceAt)
    .orderBy('e.at')
    .orderBy('e.seq')
    .execute();
  const moves = await owed
    .innerJoin('deliverable_revision as r', 'r.deliverable_id', 'd.id')
    .select(['d.id', 'r.old_on', 'r.new_on', 'r.reason', 'r.at', 'r.actor_name'])
    .where('r.at', '>=', ask.sinceAt)
    .where('r.field', '=', 'extended')
    .orderBy('r.at')
    .orderBy('r.seq')
    .execute();
  const late = await owed
    .select(['d.id', 'd.due_on'])
    .where('d.state', 'not in', ['ACCEPTED', 'CANCELLED', 'SUBMITTED'])
    .where('d.due_on', '>=', ask.since)
    .where('d.due_on', '<', ask.today)
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
  const corrected = new Set(acts.map((row) => row.corrects_id));
  const entries: WorkEntry[] = [
    ...opened.map((row) => ({
      ...NO_WORDS,
      recordId: row.id,
      kind: 'new' as const,
      to: dayOf(row.due_on),
      at: row.created_at,
    })),
    ...acts.flatMap((row) => {
      const kind = DELIVERABLE_KINDS[row.kind as keyof typeof DELIVERABLE_KINDS];
      if (!kind || corrected.has(row.id)) return [];
      const reason = row.text === '' ? null : row.text;
      return [{ ...NO_WORDS, recordId: row.deliverable_id, kind, at: row.at, reason, actorName: row.actor_name }];
    }),
    ...moves.map((row) => ({
      recordId: row.id,
      kind: 'moved' as const,
      from: row.old_on,
      to: row.new_on,
      at: row.at,
      reason: row.reason,
      actorName: row.actor_name,
    })),
  ];
  const ids = [...new Set([...entries.map((one) => one.recordId), ...late.map((row) => row.id)])];
  const rows = await inChunks(ids, (part) =>
    owed
      .select([
        'd.id',
        'd.title_vi',
        'd.title_en',
        'd.partner_id',
        'd.instrument_id',
        'd.lead_agency_id',
        'd.is_sample',
      ])
      .select('p.code as programme_code')
      .where('d.id', 'in', part)
      .execute(),
  );
  const named = rows.map(
    (row): NamedWork => ({
      of: 'deliverable',
      recordId: row.id,
      programmeCode: row.programme_code,
      taskCode: null,
      instrumentId: row.instrument_id ?? '',
      titleVi: row.title_vi,
      titleEn: row.title_en,
      partnerId: row.partner_id ?? '',
      leadAgencyId: row.lead_agency_id,
      isSample: row.is_sample === 1,
    }),
  );
  return { entries, late: late.map(toLate), named: new Map(named.map((one) => [one.recordId, one])) };
}

const NO_WORDS = { from: null, to: null, reason: null, actorName: '' } as const;

function toLate(row: { readonly id: string; readonly due_on: string }): WorkLate {
  return { recordId: row.id, dueOn: row.due_on };
}

function dayOf(day: string): PlainDate | null {
  return day === FAR_DAY ? null : day;
}

const CHUNK = 400;

async function inChunks<R>(ids: readonly string[], read: (part: readonly string[]) => Promise<readonly R[]>) {
  const rows: R[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) rows.push(...(await read(ids.slice(start, start + CHUNK))));
  return rows;
}
