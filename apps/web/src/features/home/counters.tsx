import { formatDate } from '@counterpart/i18n/date-words';
import { formatNumber } from '@counterpart/i18n/formats';
import type { Icon } from '@counterpart/ui/button';
import { CalendarCheck2, ClockAlert, TriangleAlert } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { SIGNINGS_AHEAD } from './home-search.ts';

type CountersProps = {
  readonly work: ApiOutput['procedures']['myWork'] | undefined;
  readonly signings: number | undefined;
};

/** How much is late, due and to be signed; each number leads to the rows behind it. */
export function Counters({ work, signings }: CountersProps) {
  const { t } = useT();
  return (
    <ul className="hm-counters">
      <li data-meaning="late">
        <RouteLink to="/" search={{ show: 'late' }} className="hm-counter">
          <Figure icon={TriangleAlert} count={work?.lateCount} />
          <span>{t('home.late')}</span>
        </RouteLink>
      </li>
      <li data-meaning="dueSoon">
        <RouteLink to="/" search={{ show: 'due' }} className="hm-counter">
          <Figure icon={ClockAlert} count={work?.dueCount} />
          <span>{t('home.due')}</span>
          {work && <span className="cp-soft">{t('home.dueUntil', { day: formatDate(work.dueUntil) })}</span>}
        </RouteLink>
      </li>
      <li>
        <RouteLink to="/signing" search={{ view: 'table', m: 'all', f: [SIGNINGS_AHEAD] }} className="hm-counter">
          <Figure icon={CalendarCheck2} count={signings} />
          <span>{t('home.signings')}</span>
          <span className="cp-soft">{t('home.signingsUntil')}</span>
        </RouteLink>
      </li>
    </ul>
  );
}

function Figure({ icon: Glyph, count }: { readonly icon: Icon; readonly count: number | undefined }) {
  const { language } = useT();
  return (
    <span className="hm-figure cp-figures">
      <Glyph className="cp-icon" aria-hidden />
      {count === undefined ? '…' : formatNumber(count, language)}
    </span>
  );
}
