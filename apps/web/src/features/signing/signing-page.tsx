import { formatMonth } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { getRouteApi } from '@tanstack/react-router';
import { CalendarPlus, Printer } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { ExportButton } from './export-button.tsx';
import { MonthSchedule, TableSchedule } from './schedule-views.tsx';
import { monthOf, type SigningSearch } from './signing-search.ts';
import { useFilterSentence } from './use-filter-sentence.ts';
import { useSetSearch } from './use-set-search.ts';
import { ViewBar } from './view-bar.tsx';
import './signing.css';

const SigningSheet = lazy(async () => ({ default: (await import('./signing-sheet.tsx')).SigningSheet }));
const SubscribeDialog = lazy(async () => ({ default: (await import('./subscribe-dialog.tsx')).SubscribeDialog }));

const route = getRouteApi('/framed/signing');

/** The signing schedule: by month, day by day or as a table, as its address says. */
export function SigningPage() {
  const { t, language } = useT();
  const search = route.useSearch();
  const set = useSetSearch();
  const { today } = useMe();
  const sentence = useFilterSentence();
  const month = monthOf(search, today);
  const open = useCallback((i: string) => set({ i }), [set]);
  usePageTitle(t('signing-page.nav'));
  const shown =
    month === null ? t('signing.title') : t('signing.titleOfMonth', { month: formatMonth(month, language) });
  return (
    <div className="sg-page">
      <PrintHead start={shown} end={t('signing.filter', { sentence: sentence(search.f ?? [], search.q) })} />
      <PageHead title={shown} actions={<Actions search={search} month={month} />} />
      <ViewBar search={search} month={month} onChange={set} />
      {search.view === 'table' ? (
        <TableSchedule search={search} month={month} onChange={set} onOpen={open} />
      ) : (
        <MonthSchedule search={search} month={month ?? today.slice(0, 7)} onChange={set} onOpen={open} />
      )}
      <Suspense>
        {search.i !== undefined && (
          <SigningSheet key={search.i} instrumentId={search.i} onClose={() => set({ i: undefined })} />
        )}
      </Suspense>
    </div>
  );
}

function Actions({ search, month }: { readonly search: SigningSearch; readonly month: string | null }) {
  const { t } = useT();
  const [isSubscribing, setSubscribing] = useState(false);
  const mayExport = useCan('schedule.export');
  const maySubscribe = useCan('feed.subscribe');
  const sentence = useFilterSentence();
  const { f = [], q = '', s = '', view } = search;
  return (
    <>
      <Button icon={Printer} onPress={() => window.print()}>
        {t('signing-page.print')}
      </Button>
      {maySubscribe && (
        <Button icon={CalendarPlus} onPress={() => setSubscribing(true)}>
          {t('signing-page.feed.open')}
        </Button>
      )}
      {mayExport && <ExportButton range={{ month, f, q, s: view === 'table' ? s : '' }} />}
      <Suspense>
        {isSubscribing && (
          <SubscribeDialog f={f} q={q} sentence={sentence(f, q)} onClose={() => setSubscribing(false)} />
        )}
      </Suspense>
    </>
  );
}
