import type { Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { Reaction } from '../../kernel/reactions.types.ts';
import { instrumentsOf, milestonesOf, signingRecordsOf } from './instruments.repository.ts';
import type { HandSpanRow } from './hand-span.rows.ts';
import { agenciesOfRoles } from './role-agencies.ts';
import { deriveInstrument } from './instrument-standing.ts';
import { programmeSummaries } from './programme-summary.ts';
import { templatesById } from './templates.repository.ts';

const CHUNK = 100;

/** Whoever changes a programme or what belongs to it leaves its summaries right, in the same transaction. */
export const refreshSummaries: Reaction = async (tools, facts) => {
  const ids = new Set(facts.flatMap((fact) => (fact.programmeId ? [fact.programmeId] : [])));
  await rebuildSummaries(tools.tx, [...ids], { calendar: tools.calendar, now: tools.now });
};

/** Works the summaries of programmes out anew from their facts. */
export async function rebuildSummaries(
  tx: Tx,
  programmeIds: readonly string[],
  at: { calendar: WorkCalendar; now: number },
): Promise<void> {
  for (let start = 0; start < programmeIds.length; start += CHUNK) {
    await rebuildChunk(tx, programmeIds.slice(start, start + CHUNK), at);
    // Lets waiting readers in between chunks of a large import.
    if (programmeIds.length > CHUNK) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function rebuildChunk(
  tx: Tx,
  ids: readonly string[],
  at: { calendar: WorkCalendar; now: number },
): Promise<void> {
  const facts = await loadFacts(tx, ids);
  const programmes = new Map(facts.programmes.map((one) => [one.id, one]));
  const signings = new Map(facts.signings.map((one) => [one.instrument_id, one]));
  const milestonesByInstrument = groupBy(facts.milestones, (one) => one.instrument_id);
  const derived = facts.instruments.map((row) => {
    const template = facts.templates.get(row.procedure_id);
    const programme = programmes.get(row.programme_id);
    if (!template || !programme) throw new Error(`instrument ${row.id} names an unknown procedure or programme`);
    return deriveInstrument(
      {
        row,
        template,
        milestones: milestonesByInstrument.get(row.id) ?? [],
        managingAgencyId: programme.managing_agency_id,
        programme,
        signing: signings.get(row.id) ?? null,
        roleAgencies: facts.roleAgencies,
      },
      at.calendar,
    );
  });
  const instruments = derived.map((one) => one.summary);
  const byProgramme = groupBy(instruments, (one) => one.programme_id);
  const partners = groupBy(facts.partners, (one) => one.programme_id);
  const lines = groupBy(facts.lines, (one) => one.programme_id);
  const summaries = facts.programmes.flatMap((programme) =>
    programmeSummaries({
      programme,
      partners: partners.get(programme.id) ?? [],
      lines: lines.get(programme.id) ?? [],
      instruments: byProgramme.get(programme.id) ?? [],
      changedAt: at.now,
    }),
  );
  await replace(tx, ids, { instruments, summaries, open: derived.flatMap((one) => one.open), reach: reachOf(facts) });
  await replaceSpans(
    tx,
    ids,
    derived.flatMap((one) => one.spans),
  );
}

async function loadFacts(tx: Tx, ids: readonly string[]) {
  const programmes = await tx.selectFrom('programme').selectAll().where('id', 'in', ids).execute();
  const partners = await tx
    .selectFrom('programme_partner')
    .selectAll()
    .where('programme_id', 'in', ids)
    .orderBy('partner_id')
    .execute();
  const lines = await tx
    .selectFrom('financing_line')
    .selectAll()
    .where('programme_id', 'in', ids)
    .orderBy('id')
    .execute();
  const instruments = await instrumentsOf(tx, { kind: 'all' }, ids);
  const milestones = await milestonesOf(
    tx,
    instruments.map((one) => one.id),
  );
  const templates = await templatesById(
    tx,
    instruments.map((one) => one.procedure_id),
  );
  const signings = await signingRecordsOf(tx, ids);
  const roleAgencies = await agenciesOfRoles(tx);
  const agencies = await tx.selectFrom('programme_agency').selectAll().where('programme_id', 'in', ids).execute();
  const deliverers = await deliverersOf(tx, ids);
  return {
    programmes,
    partners,
    agencies,
    deliverers,
    lines,
    instruments,
    milestones,
    signings,
    templates,
    roleAgencies,
  };
}

/** Agencies that lead or support a deliverable of a programme. */
async function deliverersOf(tx: Tx, ids: readonly string[]): Promise<{ programme_id: string; agency_id: string }[]> {
  const leads = await tx
    .selectFrom('deliverable')
    .select(['programme_id', 'lead_agency_id as agency_id'])
    .distinct()
    .where('programme_id', 'in', ids)
    .execute();
  const supporting = await tx
    .selectFrom('deliverable_agency')
    .select(['programme_id', 'agency_id'])
    .distinct()
    .where('programme_id', 'in', ids)
    .execute();
  return [...leads, ...supporting];
}

/** Which agencies a programme concerns: who manages it, takes part in it, has a step to do or something to deliver. */
function reachOf(facts: Awaited<ReturnType<typeof loadFacts>>): Tables['agency_reach'][] {
  const pairs = new Map<string, Tables['agency_reach']>();
  const add = (programme_id: string, agency_id: string | null) => {
    if (agency_id !== null) pairs.set(`${agency_id} ${programme_id}`, { agency_id, programme_id });
  };
  for (const one of facts.programmes) add(one.id, one.managing_agency_id);
  for (const one of facts.agencies) add(one.programme_id, one.agency_id);
  for (const one of facts.milestones) add(one.programme_id, one.agency_id);
  for (const one of facts.deliverers) add(one.programme_id, one.agency_id);
  return [...pairs.values()];
}

type Derived = {
  instruments: Tables['instrument_summary'][];
  summaries: Tables['programme_summary'][];
  open: Tables['open_milestone'][];
  reach: Tables['agency_reach'][];
};

/** Takes away all that was worked out for programmes, so that records below them can be removed. */
export async function forgetSummaries(tx: Tx, programmeIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('hand_span').where('programme_id', 'in', programmeIds).execute();
  await forgetLists(tx, programmeIds);
}

async function forgetLists(tx: Tx, programmeIds: readonly string[]): Promise<void> {
  for (const table of ['instrument_summary', 'programme_summary', 'open_milestone', 'agency_reach'] as const) {
    await tx.deleteFrom(table).where('programme_id', 'in', programmeIds).execute();
  }
}

async function replace(tx: Tx, ids: readonly string[], rows: Derived): Promise<void> {
  await forgetLists(tx, ids);
  await inChunks(rows.instruments, (chunk) => tx.insertInto('instrument_summary').values(chunk).execute());
  await inChunks(rows.summaries, (chunk) => tx.insertInto('programme_summary').values(chunk).execute());
  await inChunks(rows.open, (chunk) => tx.insertInto('open_milestone').values(chunk).execute());
  await inChunks(rows.reach, (chunk) => tx.insertInto('agency_reach').values(chunk).execute());
}

/** Writes only the spans that differ: of a file's whole life one or two change with a write. */
async function replaceSpans(tx: Tx, ids: readonly string[], rows: readonly HandSpanRow[]): Promise<void> {
  const stored = await tx.selectFrom('hand_span').selectAll().where('programme_id', 'in', ids).execute();
  const before = new Map(stored.map((row) => [row.milestone_id, row]));
  const wanted = new Set(rows.map((row) => row.milestone_id));
  const changed = rows.filter((row) => !isSame(before.get(row.milestone_id), row));
  const gone = [...stored.filter((row) => !wanted.has(row.milestone_id)), ...changed].map((row) => row.milestone_id);
  await inChunks(gone, (chunk) => tx.deleteFrom('hand_span').where('milestone_id', 'in', chunk).execute());
  await inChunks(changed, (chunk) => tx.insertInto('hand_span').values(chunk).execute());
}

function isSame(stored: HandSpanRow | undefined, row: HandSpanRow): boolean {
  return stored !== undefined && Object.entries(row).every(([column, value]) => stored[column as never] === value);
}

async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) await write(rows.slice(start, start + 100));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
