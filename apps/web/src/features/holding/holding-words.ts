import type { FigureName } from '@counterpart/domain/holding/figures.rules';
import type { ReferenceClass } from '@counterpart/domain/holding/observed.rules';
import type { StatutoryStanding } from '@counterpart/domain/milestones/statutory.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';
import { daysInWords } from '@counterpart/i18n/date-words';
import { formatPercent } from '@counterpart/i18n/formats';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { Span } from './holding-search.ts';

/** The numbers of a desk that can be opened. */
export const FIGURE_WORDS: Readonly<Record<FigureName, PlainMessageKey>> = {
  open: 'holding.figure.open',
  over: 'holding.figure.over',
  away: 'holding.figure.away',
  finished: 'holding.figure.finished',
  on_time: 'holding.figure.onTime',
  decided: 'holding.figure.decided',
  returned: 'holding.figure.returned',
};

/** The stretches over which finished work is counted. */
export const SPAN_WORDS: Readonly<Record<Span, PlainMessageKey>> = {
  year: 'holding.period.year',
  quarter: 'holding.period.quarter',
  thisYear: 'holding.period.thisYear',
  lastYear: 'holding.period.lastYear',
};

/** Whose files a usual figure was taken from. */
export const CLASS_WORDS: Readonly<Record<ReferenceClass, PlainMessageKey>> = {
  same_agency_and_partner: 'holding.class.narrow',
  same_agency: 'holding.class.agency',
  same_step: 'holding.class.step',
};

/** A limit with its clock, as lists and roads carry it. */
export type LimitView = Pick<StatutoryStanding, 'state' | 'daysLeft'> & {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly run: number | null;
};

/** How a step stands against its limit: `ngày 6 trong 10 ngày làm việc`. */
export function limitText(limit: LimitView, t: Translate): string {
  const whole = daysInWords(limit.n, limit.unit, t);
  const left = limit.daysLeft ?? 0;
  switch (limit.state) {
    case 'running':
      return t('holding.run', { day: limit.run ?? Math.max(0, limit.n - left), whole });
    case 'over':
      return t('holding.over', { over: daysInWords(-left, limit.unit, t), whole });
    case 'paused':
      return t('holding.pausedLimit', { left: daysInWords(left, limit.unit, t) });
    case 'met':
      return t('holding.met', { whole });
    case 'missed':
      return t('holding.missed', { over: daysInWords(-left, limit.unit, t), whole });
    case 'not_started':
      return t('holding.notStarted', { whole });
  }
}

/** The same where there is little room: `ngày làm việc 6/10`, `quá 4 ngày làm việc`. */
export function limitShort(limit: LimitView, t: Translate): string {
  const { n, unit, state } = limit;
  const left = limit.daysLeft ?? 0;
  switch (state) {
    case 'running': {
      const day = limit.run ?? Math.max(0, n - left);
      return unit === 'working' ? t('holding.short.working', { day, n }) : t('holding.short.calendar', { day, n });
    }
    case 'over':
      return t('holding.short.over', { over: daysInWords(-left, unit, t) });
    case 'missed':
      return t('holding.short.missed', { over: daysInWords(-left, unit, t) });
    case 'met':
      return t('holding.short.met');
    case 'paused':
      return t('holding.pausedLimit', { left: daysInWords(left, unit, t) });
    case 'not_started':
      return t('holding.short.notStarted');
  }
}

/** A share with both of its numbers: `12/15 (80%)`; empty of nothing. */
export function shareText({ n, of }: { n: number; of: number }, t: Translate, language: Language): string {
  return of === 0 ? '' : t('holding.share', { n, of, percent: formatPercent(n / of, language, { max: 0 }) });
}

/** A desk in the words of the API. */
export type HolderView = { readonly kind: 'agency' | 'partner' | 'role'; readonly ref: string };

/** Names of desks, and the addresses of their pages. */
export function useHolders() {
  const { language } = useT();
  const { agencyById, partnerById, agencyName, partnerName } = useReference();
  return useMemo(
    () => ({
      nameOf: ({ kind, ref }: HolderView): string => {
        if (kind === 'role') return RESPONSIBLE_ROLE_WORDS[ref as ResponsibleRole][language];
        return kind === 'agency' ? agencyName(ref) : partnerName(ref);
      },
      codeOf: ({ kind, ref }: HolderView): string => {
        if (kind === 'role') return ref;
        return (kind === 'agency' ? agencyById.get(ref) : partnerById.get(ref))?.code ?? '';
      },
    }),
    [agencyById, partnerById, agencyName, partnerName, language],
  );
}
