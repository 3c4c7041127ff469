import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { LoanHistory } from '@counterpart/domain/forecast/backtest';
import type { CaseTraits, DurationCase } from '@counterpart/domain/forecast/duration-sample.types';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { type PlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';
import { allTemplates } from './all-templates.repository.ts';

/** The three events between which files wait. */
const EVENTS = ['board_approved', 'signed', 'effective'] as const;
type Event = (typeof EVENTS)[number];

/** The latest files of each event that are read; older ones would weigh next to nothing. */
const LATEST = 400;
const CHUNK = 400;
const MINOR_PER_DOLLAR = 100;

/**
 * The waits of this register's own files, imported loans included.
 * A file taken out of the flow tells nothing of a wait it never ended: nobody knows when it was given up. A file known
 * from a lender's statement is known up to that statement's day.
 */
export async function registerHistory(db: Reader): Promise<LoanHistory> {
  const eventOf = await eventsByStep(db);
  const days = await eventDays(db, eventOf);
  const files = await filesOf(db, [...days.keys()]);
  const history = { approval_to_signing: [], signing_to_effectiveness: [], approval_to_effectiveness: [] } as {
    [name in keyof LoanHistory]: DurationCase[];
  };
  for (const file of files) {
    const own = days.get(file.id) ?? {};
    const { board_approved: approved, signed } = own;
    const leadDays = approved && signed ? toEpochDay(signed) - toEpochDay(approved) : null;
    history.approval_to_signing.push(...waitOf(file, [approved, signed], null));
    history.signing_to_effectiveness.push(...waitOf(file, [signed, own.effective], leadDays));
    history.approval_to_effectiveness.push(...waitOf(file, [approved, own.effective], null));
  }
  return history;
}

/** What is known of a file by which others are like it. */
export type TraitFields = {
  readonly country_code: string;
  readonly partner_id: string;
  readonly kind: string;
  readonly capacity: string;
  readonly proposing_agency_id: string | null;
  readonly managing_agency_id: string | null;
  readonly amount_minor: number | null;
  readonly currency: string | null;
};

/** A file's traits as its wait begins. Amounts in other currencies than the dollar are not compared. */
export function fileTraits(row: TraitFields): Omit<CaseTraits, 'leadDays'> {
  return {
    country: row.country_code,
    partner: row.partner_id,
    kind: row.kind,
    capacity: row.capacity,
    owner: row.proposing_agency_id ?? row.managing_agency_id,
    amountUsd: row.currency === 'USD' && row.amount_minor !== null ? row.amount_minor / MINOR_PER_DOLLAR : null,
  };
}

type EventDays = { readonly [event in Event]?: PlainDate };
type StoredFile = TraitFields & { readonly id: string; readonly isOut: boolean; readonly knownUntil: PlainDate | null };

function waitOf(
  file: StoredFile,
  [from, to]: readonly [PlainDate | undefined, PlainDate | undefined],
  leadDays: number | null,
): readonly DurationCase[] {
  if (from === undefined || (to === undefined ? file.isOut : to < from)) return [];
  const { knownUntil } = file;
  const wait = { id: file.id, startDay: toEpochDay(from), endDay: to === undefined ? null : toEpochDay(to) };
  const isBounded = to === undefined && knownUntil !== null && knownUntil >= from;
  return [
    { ...wait, ...(isBounded && { knownUntil: toEpochDay(knownUntil) }), traits: { ...fileTraits(file), leadDays } },
  ];
}

async function eventsByStep(db: Reader): Promise<ReadonlyMap<string, Event>> {
  const found = new Map<string, Event>();
  for (const { steps } of await allTemplates(db)) {
    for (const step of steps) {
      const event = EVENTS.find((one) => one === kindOf(step));
      if (event) found.set(step.code, event);
    }
  }
  return found;
}

/** The days of the three events on the files that had one of them latest. */
async function eventDays(db: Reader, eventOf: ReadonlyMap<string, Event>): Promise<ReadonlyMap<string, EventDays>> {
  const codes = [...eventOf.keys()];
  if (codes.length === 0) return new Map();
  const latest = new Set<string>();
  for (const event of EVENTS) {
    const own = codes.filter((code) => eventOf.get(code) === event);
    if (own.length === 0) continue;
    const rows = await db
      .selectFrom('hand_span')
      .select('instrument_id')
      .where('step_code', 'in', own)
      .where('to_on', '<', FAR_DAY)
      .orderBy('to_on', 'desc')
      .orderBy('milestone_id')
      .limit(LATEST)
      .execute();
    for (const row of rows) latest.add(row.instrument_id);
  }
  const days = new Map<string, { [event in Event]?: PlainDate }>();
  for (const ids of chunked([...latest])) {
    const rows = await db
      .selectFrom('hand_span')
      .select(['instrument_id', 'step_code', 'to_on'])
      .where('instrument_id', 'in', ids)
      .where('step_code', 'in', codes)
      .where('to_on', '<', FAR_DAY)
      .execute();
    for (const { instrument_id, step_code, to_on } of rows) {
      const event = eventOf.get(step_code);
      const own = days.get(instrument_id) ?? {};
      if (event && to_on > (own[event] ?? '')) own[event] = to_on;
      days.set(instrument_id, own);
    }
  }
  return days;
}

async function filesOf(db: Reader, ids: readonly string[]): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = [];
  for (const chunk of chunked(ids)) {
    const rows = await db
      .selectFrom('instrument as i')
      .innerJoin('programme as p', 'p.id', 'i.programme_id')
      .where('i.id', 'in', chunk)
      .select(['i.id', 'i.partner_id', 'i.kind', 'i.capacity', 'i.proposing_agency_id', 'i.amount_minor'])
      .select(['i.currency', 'i.side_state', 'p.country_code', 'p.managing_agency_id', 'p.side_state as stopped'])
      .select((eb) =>
        eb
          .selectFrom('lender_snapshot as s')
          .select((own) => own.fn.max('s.as_of_on').as('on'))
          .whereRef('s.instrument_id', '=', 'i.id')
          .as('known_until'),
      )
      .execute();
    for (const { side_state, stopped, known_until, ...row } of rows) {
      files.push({ ...row, isOut: side_state !== null || stopped !== null, knownUntil: known_until });
    }
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* chunked(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += CHUNK) yield ids.slice(start, start + CHUNK);
}
