import type { Reader } from '@counterpart/db/open';
import type { DayContext } from '@counterpart/domain/milestones/milestone.types';
import { type Observed, observedFor } from '@counterpart/domain/holding/observed.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';
import type { StatutoryStanding } from '@counterpart/domain/milestones/statutory.rules';
import { observationsOf, templatesById } from '../procedures/index.ts';
import type { ReadSpan } from './spans.list.ts';

/**
 * One step on a desk as people read it.
 * **Units**: calendar days held, working days where said; the limit's days in its own unit.
 */
export type DeskRow = {
  readonly milestoneId: string;
  readonly instrumentId: string;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly isSample: boolean;
  readonly partnerId: string;
  readonly agencyId: string | null;
  readonly responsible: ResponsibleRole;
  readonly stepCode: string;
  readonly stepName: LocalText;
  readonly isOptional: boolean;
  readonly since: PlainDate | null;
  readonly isSinceAssumed: boolean;
  readonly doneOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly heldDays: number | null;
  readonly heldWorkingDays: number | null;
  readonly pausedDays: number;
  readonly isAway: boolean;
  readonly returned: number;
  readonly limit:
    | (StatutoryStanding & {
        readonly n: number;
        readonly unit: LimitUnit;
        readonly run: number | null;
        readonly isToConfirm: boolean;
        readonly isStartAssumed: boolean;
      })
    | null;
  /** What is usual for the step, while it is open. */
  readonly usual: Observed | null;
};

/** What rows are read with: whose history may be told, and the day. */
export type RowsOrder = { readonly partnerId: string | null; readonly context: DayContext };

/** Puts names to spans: programme, instrument, step, and what is usual. */
export async function deskRows(db: Reader, spans: readonly ReadSpan[], order: RowsOrder): Promise<readonly DeskRow[]> {
  const files = await filesOf(db, [...new Set(spans.map(({ row }) => row.instrument_id))]);
  const usual = await usualSteps(db, spans, order);
  return spans.flatMap(({ row, span }): DeskRow[] => {
    const file = files.get(row.instrument_id);
    if (!file) return [];
    const stepName = file.names.get(row.step_code) ?? { vi: row.step_code, en: row.step_code };
    return [
      {
        milestoneId: row.milestone_id,
        instrumentId: row.instrument_id,
        programmeCode: file.code,
        titleVi: file.titleVi,
        titleEn: file.titleEn,
        isSample: file.isSample,
        partnerId: row.partner_id,
        agencyId: row.agency_id,
        responsible: span.responsible,
        stepCode: row.step_code,
        stepName,
        isOptional: span.isOptional,
        since: span.from,
        isSinceAssumed: span.isFromAssumed,
        doneOn: span.to,
        answeredOn: span.answeredOn,
        heldDays: span.heldDays,
        heldWorkingDays: span.heldWorkingDays,
        pausedDays: span.pausedDays,
        isAway: span.isAway,
        returned: span.returned,
        limit: limitOf(span),
        usual: span.to === null ? usual(row) : null,
      },
    ];
  });
}

function limitOf({ limit, verdict }: ReadSpan['span']): DeskRow['limit'] {
  if (!limit || !verdict) return null;
  const { n, unit } = limit.limit;
  return { n, unit, ...verdict, isToConfirm: limit.isToConfirm, isStartAssumed: limit.isStartAssumed };
}

type FileNames = {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly isSample: boolean;
  readonly names: ReadonlyMap<string, LocalText>;
};

const CHUNK = 500;

async function filesOf(db: Reader, instrumentIds: readonly string[]): Promise<ReadonlyMap<string, FileNames>> {
  const found = new Map<string, FileNames>();
  for (let start = 0; start < instrumentIds.length; start += CHUNK) {
    const rows = await db
      .selectFrom('instrument as i')
      .innerJoin('programme as p', 'p.id', 'i.programme_id')
      .select(['i.id', 'i.procedure_id', 'i.title_vi', 'i.title_en', 'i.is_sample', 'p.code'])
      .where('i.id', 'in', instrumentIds.slice(start, start + CHUNK))
      .execute();
    const templates = await templatesById(
      db,
      rows.map((row) => row.procedure_id),
    );
    for (const row of rows) {
      const steps = templates.get(row.procedure_id)?.steps ?? [];
      found.set(row.id, {
        code: row.code,
        titleVi: row.title_vi,
        titleEn: row.title_en,
        isSample: row.is_sample === 1,
        names: new Map(steps.map((step) => [step.code, step.name])),
      });
    }
  }
  return found;
}

async function usualSteps(db: Reader, spans: readonly ReadSpan[], { partnerId, context }: RowsOrder) {
  const codes = new Set(spans.filter(({ span }) => span.to === null).map(({ row }) => row.step_code));
  const seen = new Map<string, Awaited<ReturnType<typeof observationsOf>>>();
  for (const stepCode of codes) seen.set(stepCode, await observationsOf(db, { stepCode, partnerId }, context));
  return (row: ReadSpan['row']): Observed | null =>
    observedFor(seen.get(row.step_code) ?? [], {
      agencyId: row.agency_id,
      partnerId: row.partner_id,
      today: context.today,
    });
}
