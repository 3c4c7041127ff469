import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { forecastDates } from '@counterpart/domain/forecast/road-forecast';
import type { DayBand } from '@counterpart/domain/forecast/road-forecast.types';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { Scope } from '@counterpart/domain/identity/actor';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { behindCursor, columnSort, cursorAfter, type Page } from '../../kernel/list.ts';
import { allTemplates } from './all-templates.repository.ts';
import { type RoadOrder, roadQuestions } from './road-questions.ts';

/** Which open files are foreseen: all in the reader's scope, or those named, page by page in the order of titles. */
export type OverviewOrder = Omit<RoadOrder, 'instrumentIds'> & {
  readonly scope: Scope;
  readonly instrumentIds: readonly string[] | null;
  readonly programmeIds: readonly string[] | null;
  readonly limit: number;
  readonly cursor: string | null;
};

/** The great dates of an open file. **Shape**: a null band where the event is behind the file or not on its road. */
export type ForeseenFile = {
  readonly instrumentId: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly partnerId: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly signing: DayBand | null;
  readonly effectiveness: DayBand | null;
};

const SORT = columnSort([{ field: 'title', descending: false }], { title: 's.sort_key' }, 's.instrument_id');

/** Foresees the great dates of a page of open files, beside the main thread. */
export async function overviewTask(
  { db }: { readonly db: Reader; readonly adapter: EngineAdapter },
  order: OverviewOrder,
): Promise<Omit<Page<ForeseenFile>, 'ignored'>> {
  const { limit, cursor } = order;
  const open = openFiles(db, order, await closingSteps(db));
  const total = await open.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
  const rows = await open
    .select(['s.instrument_id', 's.sort_key'])
    .$if(cursor !== null, (query) => query.where((eb) => behindCursor(eb, SORT, cursor ?? '') ?? eb.lit(true)))
    .orderBy('s.sort_key')
    .orderBy('s.instrument_id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const { today, calendar } = order;
  const instrumentIds = page.map((row) => row.instrument_id);
  const { files } = await roadQuestions(db, { instrumentIds, today, calendar });
  return {
    items: files.map(({ row, question }): ForeseenFile => {
      const { signing, effectiveness } = forecastDates(question);
      return {
        instrumentId: row.id,
        programmeId: row.programme_id,
        programmeCode: row.code,
        partnerId: row.partner_id,
        titleVi: row.title_vi,
        titleEn: row.title_en,
        signing,
        effectiveness,
      };
    }),
    nextCursor: rows.length > limit && last ? cursorAfter(SORT, last) : null,
    total: total?.n ?? 0,
  };
}

/** The last steps of procedures: a file that waits for nothing else has no great date ahead. */
async function closingSteps(db: Reader): Promise<readonly string[]> {
  const steps = (await allTemplates(db)).flatMap((template) => template.steps);
  return [...new Set(steps.flatMap((step) => (kindOf(step) === 'closed' ? [step.code] : [])))];
}

/** Files in a scope that are in the flow and not yet effective. */
function openFiles(db: Reader, { scope, instrumentIds, programmeIds }: OverviewOrder, closing: readonly string[]) {
  return (
    db
      .selectFrom('instrument_summary as s')
      .innerJoin('instrument as i', 'i.id', 's.instrument_id')
      .innerJoin('programme as p', 'p.id', 's.programme_id')
      .where('s.effective_on', '=', FAR_DAY)
      .where('s.stage', '!=', 'CLOSED')
      // Where nobody can act, nothing is ahead.
      .where('s.next_step_code', 'is not', null)
      .$if(closing.length > 0, (query) => query.where('s.next_step_code', 'not in', closing))
      .where('i.side_state', 'is', null)
      .where('p.side_state', 'is', null)
      .$if(instrumentIds !== null, (query) => query.where('s.instrument_id', 'in', instrumentIds ?? []))
      .$if(programmeIds !== null, (query) => query.where('s.programme_id', 'in', programmeIds ?? []))
      .where((eb) => {
        if (scope.kind === 'all') return eb.lit(true);
        if (scope.kind === 'partner') return eb('s.partner_id', '=', scope.partnerId);
        return scope.kind === 'agency'
          ? concernsAgency(eb as never, eb.ref('s.programme_id'), scope.agencyId)
          : eb.lit(false);
      })
  );
}
