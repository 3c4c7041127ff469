import type { Reader } from '@counterpart/db/open';
import type {
  KnownInstrument,
  KnownLine,
  KnownProgramme,
  KnownRegister,
  KnownSnapshot,
  KnownSource,
  SourceName,
  Statement,
} from '@counterpart/domain/exchange/import-register.types';
import type { Concern } from './import-kinds.ts';
import { groupBy, overChunks } from './in-chunks.ts';
import { knownMilestones } from './known-milestones.repository.ts';

type Found = Awaited<ReturnType<typeof instrumentRows>>[number];

/** Reads what of the register a file's rows concern, as it stands in this reader. */
export async function loadKnownRegister(reader: Reader, partnerId: string, concern: Concern): Promise<KnownRegister> {
  const named = await namedInstruments(reader, partnerId, concern);
  const programmeIds = [...new Set([...(await programmeIdsOf(reader, concern)), ...named])];
  const rows = await instrumentRows(reader, partnerId, programmeIds);
  const programmes = await knownProgrammes(reader, { partnerId, programmeIds, rows });
  const refs = [...concern.programmeRefs, ...concern.instrumentRefs];
  for (const row of rows) if (row.external_ref) refs.push(row.external_ref);
  for (const programme of programmes) if (programme.ref) refs.push(programme.ref);
  return {
    programmes,
    sources: await knownSources(reader, [...new Set(refs)]),
    snapshots: await knownSnapshots(
      reader,
      rows.map((row) => row.id),
      concern.days,
    ),
  };
}

async function namedInstruments(reader: Reader, partnerId: string, concern: Concern): Promise<string[]> {
  const from = reader.selectFrom('instrument').select('programme_id').where('partner_id', '=', partnerId);
  const byRef = await overChunks(concern.instrumentRefs, (part) => from.where('external_ref', 'in', part).execute());
  const byNumber = await overChunks(concern.numbers, (part) => from.where('number', 'in', part).execute());
  return [...byRef, ...byNumber].map((row) => row.programme_id);
}

async function programmeIdsOf(reader: Reader, concern: Concern): Promise<string[]> {
  const from = reader.selectFrom('programme').select('id');
  const byRef = await overChunks(concern.programmeRefs, (part) => from.where('external_ref', 'in', part).execute());
  const byCode = await overChunks(concern.programmeCodes, (part) => from.where('code', 'in', part).execute());
  return [...byRef, ...byCode].map((row) => row.id);
}

function instrumentRows(reader: Reader, partnerId: string, programmeIds: readonly string[]) {
  return overChunks(programmeIds, (part) =>
    reader
      .selectFrom('instrument')
      .select([
        'id',
        'version',
        'programme_id',
        'external_ref',
        'number',
        'kind',
        'title_en',
        'amount_minor',
        'currency',
        'side_state',
        'procedure_id',
        'capacity',
        'facts',
      ])
      .where('programme_id', 'in', part)
      .where('partner_id', '=', partnerId)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  );
}

async function knownProgrammes(
  reader: Reader,
  parts: { partnerId: string; programmeIds: readonly string[]; rows: readonly Found[] },
): Promise<KnownProgramme[]> {
  const { partnerId, programmeIds } = parts;
  const milestones = await knownMilestones(reader, parts.rows);
  const instruments = groupBy(
    parts.rows.map((row) => knownInstrument(row, milestones.get(row.id) ?? [])),
    (one) => one.programmeId,
  );
  const lines = groupBy(await lineRows(reader, partnerId, programmeIds), (line) => line.programme_id);
  const joined = new Set(await joinedProgrammes(reader, partnerId, programmeIds));
  const rows = await overChunks(programmeIds, (part) =>
    reader.selectFrom('programme').selectAll().where('id', 'in', part).execute(),
  );
  return rows.map((row) => {
    const own = lines.get(row.id) ?? [];
    return {
      id: row.id,
      version: row.version,
      ref: row.external_ref,
      code: row.code,
      titleEn: row.title_en,
      kind: row.kind,
      descriptionEn: row.description_en,
      implementingText: row.implementing_text ?? '',
      sideState: row.side_state,
      hasPartner: joined.has(row.id),
      hasOwnLines: own.some((line) => line.external_ref === null),
      instruments: instruments.get(row.id) ?? [],
      lines: own.flatMap(knownLine),
    };
  });
}

function knownInstrument(row: Found, milestones: KnownInstrument['milestones']): KnownInstrument {
  return {
    id: row.id,
    version: row.version,
    ref: row.external_ref,
    number: row.number,
    programmeId: row.programme_id,
    kind: row.kind,
    titleEn: row.title_en,
    amountMinor: row.amount_minor,
    currency: row.currency,
    sideState: row.side_state,
    milestones,
  };
}

function lineRows(reader: Reader, partnerId: string, programmeIds: readonly string[]) {
  return overChunks(programmeIds, (part) =>
    reader
      .selectFrom('financing_line')
      .select(['id', 'version', 'external_ref', 'programme_id', 'amount_minor', 'currency'])
      .where('programme_id', 'in', part)
      .where('partner_id', '=', partnerId)
      .orderBy('id')
      .execute(),
  );
}

function knownLine(row: Awaited<ReturnType<typeof lineRows>>[number]): KnownLine[] {
  if (row.external_ref === null) return [];
  return [
    {
      id: row.id,
      version: row.version,
      ref: row.external_ref,
      programmeId: row.programme_id,
      amountMinor: row.amount_minor,
      currency: row.currency,
    },
  ];
}

async function joinedProgrammes(reader: Reader, partnerId: string, programmeIds: readonly string[]) {
  const rows = await overChunks(programmeIds, (part) =>
    reader
      .selectFrom('programme_partner')
      .select('programme_id')
      .where('partner_id', '=', partnerId)
      .where('programme_id', 'in', part)
      .execute(),
  );
  return rows.map((row) => row.programme_id);
}

async function knownSources(reader: Reader, refs: readonly string[]): Promise<KnownSource[]> {
  const rows = await overChunks(refs, (part) =>
    reader
      .selectFrom('import_source')
      .selectAll()
      .where('source', 'in', ['world-bank-loans', 'world-bank-projects'])
      .where('ref', 'in', part)
      .execute(),
  );
  return rows.map((row) => ({
    source: row.source as SourceName,
    ref: row.ref,
    entityId: row.entity_id,
    asOfOn: row.as_of_on,
    statement: JSON.parse(row.statement) as Statement,
  }));
}

async function knownSnapshots(
  reader: Reader,
  instrumentIds: readonly string[],
  days: readonly string[],
): Promise<KnownSnapshot[]> {
  if (days.length === 0) return [];
  const rows = await overChunks(instrumentIds, (part) =>
    reader
      .selectFrom('lender_snapshot')
      .selectAll()
      .where('instrument_id', 'in', part)
      // A file of many days is a history: then all days are read, which is no more than the file itself holds.
      .$if(days.length <= 50, (query) => query.where('as_of_on', 'in', days))
      .execute(),
  );
  return rows.map((row) => ({
    instrumentId: row.instrument_id,
    asOfOn: row.as_of_on,
    currency: row.currency,
    originalMinor: row.original_minor,
    cancelledMinor: row.cancelled_minor,
    undisbursedMinor: row.undisbursed_minor,
    disbursedMinor: row.disbursed_minor,
    status: row.status,
  }));
}
