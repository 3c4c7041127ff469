import { formatMonth } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { Segmented } from '@counterpart/ui/segmented';
import { CalendarDays, ChevronLeft, ChevronRight, List, Rows3 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { monthAfter, type SigningSearch, type SigningView } from './signing-search.ts';
import type { SetSearch } from './use-set-search.ts';

type ViewBarProps = {
  readonly search: SigningSearch;
  /** The month on screen; null where the table shows every day. */
  readonly month: string | null;
  readonly onChange: SetSearch;
};

/** Which view of which month. */
export function ViewBar({ search, month, onChange }: ViewBarProps) {
  const { t } = useT();
  const view: SigningView = search.view ?? 'month';
  const show = (next: SigningView) =>
    onChange({
      view: next === 'month' ? undefined : next,
      ...(next !== 'table' && search.m === 'all' && { m: undefined }),
    });
  return (
    <div className="sg-bar cp-no-print">
      <Segmented
        label={t('signing-page.views')}
        value={view}
        segments={[
          { id: 'month', label: t('signing-page.view.month'), icon: CalendarDays },
          { id: 'agenda', label: t('signing-page.view.agenda'), icon: List },
          { id: 'table', label: t('signing-page.view.table'), icon: Rows3 },
        ]}
        onChange={show}
      />
      {view === 'table' && (
        <Segmented
          label={t('signing-page.period')}
          value={month === null ? 'all' : 'month'}
          segments={[
            { id: 'month', label: t('signing-page.oneMonth') },
            { id: 'all', label: t('signing-page.allDays') },
          ]}
          onChange={(id) => onChange({ m: id === 'all' ? 'all' : undefined })}
        />
      )}
      {month !== null && <MonthSteps month={month} onChange={onChange} />}
    </div>
  );
}

function MonthSteps({ month, onChange }: { readonly month: string; readonly onChange: SetSearch }) {
  const { t, language } = useT();
  const current = useMe().today.slice(0, 7);
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  const go = (m: string) => onChange({ m: m === current ? undefined : m });
  return (
    <div className="cp-row">
      <IconButton
        icon={ChevronLeft}
        variant="secondary"
        label={t('signing-page.previousMonth', { month: formatMonth(before, language) })}
        onPress={() => go(before)}
      />
      <Button isDisabled={month === current} onPress={() => go(current)}>
        {t('signing-page.thisMonth')}
      </Button>
      <Button onPress={() => go(after)}>
        {t('signing-page.nextMonthNamed', { month: formatMonth(after, language) })}
        <ChevronRight className="cp-icon" aria-hidden />
      </Button>
    </div>
  );
}
