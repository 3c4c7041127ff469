import type { Period } from '@counterpart/domain/holding/figures.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import type { QueryTools } from '../../kernel/query.ts';
import type { SpansOrder } from './spans.list.ts';

/** A year, both of its ends included. */
const USUAL_DAYS = 364;

/** From when to when finished work is counted; without it the year up to today. */
export const periodSchema = z.strictObject({ from: daySchema.optional(), to: daySchema.optional() });

/** The period that is meant. Errors: date.order */
export function periodOf(asked: z.output<typeof periodSchema>, today: PlainDate): Period {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, -USUAL_DAYS);
  if (from > to) throw new DomainError('date.order', { earlier: 'from', later: 'to', earlierOn: from, laterOn: to });
  return { from, to };
}

/** The order for the heavy lane; a partner's side reads its own files only. */
export function spansOrder(tools: QueryTools, holder: string | null, period: Period): SpansOrder {
  const { scope, today, calendar } = tools;
  return { holder, partnerId: scope.kind === 'partner' ? scope.partnerId : null, period, today, calendar };
}

/** The name under which an answer is kept while the register stands still. */
export function orderKey(name: string, order: SpansOrder): string {
  const { holder, partnerId, period, today } = order;
  return [name, holder ?? '*', partnerId ?? '*', period.from, period.to, today].join(' ');
}
