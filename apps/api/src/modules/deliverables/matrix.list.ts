import type { DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import { cellOf, type CountedDeliverable, type MatrixCell } from '@counterpart/domain/deliverables/deliverable.rules';
import { sql } from 'kysely';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { isLateSql } from './deliverable-predicates.list.ts';
import { type DeliverableAsk, filteredDeliverables } from './deliverables.list.ts';

/** The name of the heavy task that counts the matrix. */
export const MATRIX_TASK = 'deliverables.matrix';

/** A programme as a column of the matrix. */
export type MatrixProgramme = {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly isSecret: boolean;
  readonly all: MatrixCell;
};

/** An agency as a row of the matrix. */
export type MatrixAgency = { readonly id: string; readonly code: string; readonly all: MatrixCell };

/**
 * Lead agencies against programmes. Rows and columns that hold nothing are left out; agencies with most late come
 * first, then by name, programmes by code.
 */
export type DeliverableMatrix = {
  readonly agencies: readonly MatrixAgency[];
  readonly programmes: readonly MatrixProgramme[];
  readonly cells: readonly ({ readonly agencyId: string; readonly programmeId: string } & MatrixCell)[];
  readonly all: MatrixCell | null;
};

/**
 * Counts the matrix of a filter: the same deliverables as the list shows.
 * @param ask `isForPaper` puts what secret programmes are owed into a row without an agency
 */
export async function matrixTask(
  { db, adapter }: HeavyTools,
  ask: DeliverableAsk & { readonly isForPaper?: boolean },
): Promise<DeliverableMatrix> {
  const counted = await filteredDeliverables(db, adapter, ask)
    .innerJoin('agency as a', 'a.id', 'd.lead_agency_id')
    .select((eb) => [
      'd.lead_agency_id as agency_id',
      'a.code as agency_code',
      'a.sort_key as agency_sort',
      'd.programme_id',
      'p.code',
      'p.title_vi',
      'p.title_en',
      'p.is_secret',
      'd.state',
      sql<number>`case when ${isLateSql(eb as never, ask.today)} then 1 else 0 end`.as('is_late'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy([
      'd.lead_agency_id',
      'a.code',
      'a.sort_key',
      'd.programme_id',
      'p.code',
      'p.title_vi',
      'p.title_en',
      'p.is_secret',
      'd.state',
      'is_late',
    ])
    .execute();
  const rows = counted
    .map((stored) => {
      const isMasked = ask.isForPaper === true && stored.is_secret === 1;
      return isMasked ? { ...stored, agency_id: '', agency_code: '', agency_sort: '~' } : stored;
    })
    .map((row) => ({
      ...row,
      isLate: row.is_late === 1,
      state: row.state as DeliverableState,
      cell: `${row.agency_id} ${row.programme_id}`,
    }));
  const total = (all: readonly CountedDeliverable[]) => cellOf(all);
  return {
    agencies: [...Map.groupBy(rows, (row) => row.agency_id)]
      .map(([id, own]) => ({ id, code: own[0]?.agency_code ?? '', sort: own[0]?.agency_sort ?? '', all: total(own) }))
      .sort((a, b) => b.all.late - a.all.late || compare(a.sort, b.sort) || compare(a.id, b.id))
      .map(({ sort: _sort, ...agency }) => agency),
    programmes: [...Map.groupBy(rows, (row) => row.programme_id)]
      .map(([id, own]) => programmeOf(id, own))
      .sort((a, b) => compare(a.code, b.code)),
    cells: [...Map.groupBy(rows, (row) => row.cell)].map(([, own]) => ({
      agencyId: own[0]?.agency_id ?? '',
      programmeId: own[0]?.programme_id ?? '',
      ...total(own),
    })),
    all: rows.length === 0 ? null : total(rows),
  };
}

type Counted = CountedDeliverable & {
  readonly code: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly is_secret: number;
};

function programmeOf(id: string, own: readonly Counted[]): MatrixProgramme {
  const first = own[0];
  return {
    id,
    code: first?.code ?? '',
    titleVi: first?.title_vi ?? '',
    titleEn: first?.title_en ?? '',
    isSecret: first?.is_secret === 1,
    all: cellOf(own),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
