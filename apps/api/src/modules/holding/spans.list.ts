import type { Reader } from '@counterpart/db/open';
import type { DeskSpan, Period } from '@counterpart/domain/holding/figures.rules';
import { type DayContext, dayContext } from '@counterpart/domain/milestones/milestone.types';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { type HandSpanRow, measuredSpan } from '../procedures/index.ts';

/** Whose spans are read beside the main thread, and the day they are measured on; plain data. */
export type SpansOrder = {
  /** One desk, or all of them. */
  readonly holder: string | null;
  /** Files of this partner only, for a partner's side. */
  readonly partnerId: string | null;
  readonly period: Period;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
};

/** A measured span with the row it was read from. */
export type ReadSpan = { readonly row: HandSpanRow; readonly span: DeskSpan };

/** Spans that lie on a desk now or were finished since the period began, measured as of the order's day. */
export async function readSpans(db: Reader, order: SpansOrder): Promise<readonly ReadSpan[]> {
  const rows = await db
    .selectFrom('hand_span')
    .selectAll()
    .where('to_on', '>=', order.period.from)
    .$if(order.holder !== null, (query) => query.where('holder', '=', order.holder ?? ''))
    .$if(order.partnerId !== null, (query) => query.where('partner_id', '=', order.partnerId ?? ''))
    .execute();
  const context = contextOf(order);
  return rows.map((row) => ({ row, span: measuredSpan(row, context) }));
}

/** The day and calendar an order is measured by. */
export function contextOf({ today, calendar }: Pick<SpansOrder, 'today' | 'calendar'>): DayContext {
  return dayContext(today, calendar);
}
