import { weekday } from '@counterpart/domain/shared/plain-date';
import { formatDate } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import type { Column } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Select } from '@counterpart/ui/select';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, CircleCheck, CircleDashed, Coffee, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { AdminList } from './admin-list.tsx';
import { type CalendarYear, calendarYears, type Holiday, STATUS_WORDS, unconfirmedYears } from './calendar-years.ts';
import { LocalName } from './local-name.tsx';
import { OpenLink } from './open-link.tsx';
import { useAdminSearch } from './use-admin-search.ts';

const HolidayDrawer = lazy(async () => ({ default: (await import('./holiday-form.tsx')).HolidayDrawer }));
const ConfirmYear = lazy(async () => ({ default: (await import('./confirm-year.tsx')).ConfirmYear }));

/** The office's calendar, year by year: what deadlines in working days are counted by. */
export function CalendarPage() {
  const { t } = useT();
  const api = useApi();
  const { today } = useMe();
  const [{ year = today.slice(0, 4), open }, set] = useAdminSearch();
  const days = useQuery(api.calendar.list.queryOptions({}));
  const years = useMemo(() => calendarYears(days.data ?? [], today), [days.data, today]);
  const lines = useMemo(
    () =>
      days.data?.filter((one) => one.day.startsWith(year)).map((row) => ({ kind: 'row' as const, key: row.day, row })),
    [days.data, year],
  );
  const columns = useColumns();
  usePageTitle(t('admin.calendar'));
  const shown = years.find((one) => String(one.year) === year);
  return (
    <>
      <PageHead
        title={t('admin.calendar')}
        lead={t('calendar.lead')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => set({ open: 'new' })}>
            {t('calendar.add')}
          </Button>
        }
      />
      <div className="cp-stack">
        {days.data && <Unconfirmed years={unconfirmedYears(years, today)} shown={shown} />}
        <YearTools years={years} year={year} onYear={(next) => set({ year: next })} />
        <AdminList
          caption={t('calendar.caption', { year })}
          columns={columns}
          lines={lines}
          failure={days.error}
          Card={DayCard}
          empty={
            <EmptyState
              kind="nothingYet"
              title={t('calendar.empty', { year })}
              actions={<Button onPress={() => set({ open: 'new' })}>{t('calendar.add')}</Button>}
            >
              {t('calendar.emptyBody')}
            </EmptyState>
          }
          openKey={open ?? null}
          onOpen={useCallback((row: Holiday) => set({ open: row.day }), [set])}
        />
      </div>
      <Suspense>
        {open !== undefined && days.data && <HolidayDrawer days={days.data} open={open} year={year} />}
      </Suspense>
    </>
  );
}

type YearToolsProps = {
  readonly years: readonly CalendarYear[];
  readonly year: string;
  readonly onYear: (year: string) => void;
};

function YearTools({ years, year, onYear }: YearToolsProps) {
  const { t } = useT();
  return (
    <div className="ad-tools cp-no-print">
      <Select
        label={t('calendar.year')}
        options={years.map((one) => ({
          id: String(one.year),
          label: String(one.year),
          note: t(STATUS_WORDS[one.status]),
        }))}
        value={year}
        onChange={onYear}
      />
    </div>
  );
}

type UnconfirmedProps = { readonly years: readonly CalendarYear[]; readonly shown: CalendarYear | undefined };

/** Says which years rest on a projection or on weekends alone; the year in view can be confirmed here. */
function Unconfirmed({ years, shown }: UnconfirmedProps) {
  const { t } = useT();
  const [isConfirming, setConfirming] = useState(false);
  if (years.length === 0 && shown?.status !== 'projected') return null;
  const list = (status: CalendarYear['status']) => years.filter((one) => one.status === status).map((one) => one.year);
  const projected = list('projected');
  const missing = list('missing');
  return (
    <>
      <Banner
        meaning="dueSoon"
        actions={
          shown?.status === 'projected' && (
            <Button size="s" onPress={() => setConfirming(true)}>
              {t('calendar.confirmYear', { year: String(shown.year) })}
            </Button>
          )
        }
      >
        {projected.length > 0 && <p>{t('calendar.projectedYears', { years: projected.join(', ') })}</p>}
        {missing.length > 0 && <p>{t('calendar.missingYears', { years: missing.join(', ') })}</p>}
        {years.length === 0 && shown && <p>{t('calendar.projectedYears', { years: String(shown.year) })}</p>}
      </Banner>
      <Suspense>
        {isConfirming && shown && <ConfirmYear year={shown.year} onClose={() => setConfirming(false)} />}
      </Suspense>
    </>
  );
}

function useColumns(): readonly Column<Holiday>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'day',
        name: t('calendar.column.day'),
        width: 190,
        isRowName: true,
        cell: (row) => (
          <OpenLink id={row.day}>
            <DayWords day={row.day} />
          </OpenLink>
        ),
      },
      { id: 'kind', name: t('calendar.column.kind'), width: 130, cell: (row) => <KindTag kind={row.kind} /> },
      {
        id: 'name',
        name: t('admin.column.name'),
        width: 250,
        cell: (row) => <LocalName vi={row.nameVi} en={row.nameEn} />,
      },
      { id: 'status', name: t('calendar.column.status'), width: 140, cell: (row) => <StatusTag status={row.status} /> },
      { id: 'source', name: t('admin.column.source'), width: 290, cell: (row) => row.source },
    ],
    [t],
  );
}

/** A day with its day of the week. */
export function DayWords({ day }: { readonly day: string }) {
  const { t } = useT();
  return (
    <span className="cp-figures">
      {formatDate(day)} · {t(`calendar.weekday.${weekday(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}
    </span>
  );
}

function KindTag({ kind }: { readonly kind: Holiday['kind'] }) {
  const { t } = useT();
  return <Tag icon={kind === 'off' ? Coffee : BriefcaseBusiness}>{t(`calendar.kind.${kind}`)}</Tag>;
}

function StatusTag({ status }: { readonly status: Holiday['status'] }) {
  const { t } = useT();
  return <Tag icon={status === 'official' ? CircleCheck : CircleDashed}>{t(STATUS_WORDS[status])}</Tag>;
}

function DayCard({ row }: { readonly row: Holiday }) {
  return (
    <>
      <OpenLink id={row.day}>
        <DayWords day={row.day} />
      </OpenLink>
      <p>
        <LocalName vi={row.nameVi} en={row.nameEn} />
      </p>
      <p className="cp-row">
        <KindTag kind={row.kind} />
        <StatusTag status={row.status} />
      </p>
      <p className="cp-soft">{row.source}</p>
    </>
  );
}
