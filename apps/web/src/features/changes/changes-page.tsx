import './changes.css';
import { shareOfSheet } from '@counterpart/domain/changes/sheet-share.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useCallback } from 'react';
import { useT } from '../../lib/i18n.ts';
import { ALONE, type ApiOutput, refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ChangeGroup } from './change-group.tsx';
import { ChangesControls, usePartWords } from './changes-controls.tsx';
import type { ChangesSearch } from './changes-search.ts';

const route = getRouteApi('/framed/changes');

/** Changes parts of the address; undefined takes a part out. */
export type SetChanges = (part: { readonly [Name in keyof ChangesSearch]?: ChangesSearch[Name] | undefined }) => void;

/** What is different in the register since a day: signed, effective, moved with old and new, newly late, new, done. */
export function ChangesPage() {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/changes' });
  const set = useCallback<SetChanges>(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as ChangesSearch, resetScroll: false }),
    [navigate],
  );
  const changes = useQuery(
    useApi().changes.list.queryOptions(search, { placeholderData: keepPreviousData, trpc: { context: ALONE } }),
  );
  const part = usePartWords(search);
  usePageTitle(t('changes.title'));
  const isNoMeeting = search.since === 'lastMeeting' && refusalOf(changes.error)?.code === 'common.not_found';
  const found = isNoMeeting ? undefined : changes.data;
  const title = found ? t('changes.since', { day: formatDate(found.since) }) : t('changes.title');
  return (
    <div className="ch-page">
      <PrintHead start={title} end={part ?? t('changes.all')} />
      <PageHead
        title={t('changes.title')}
        lead={t('changes.lead')}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            {t('changes.print')}
          </Button>
        }
      />
      <ChangesControls search={search} onSet={set} />
      {isNoMeeting ? (
        <EmptyState kind="nothingMatches" title={t('changes.noMeeting')} />
      ) : (
        <FailureBanner failure={changes.error} />
      )}
      {!found && !changes.error && <Skeleton lines={10} />}
      {found && (
        <p className="ch-sum" role="status">
          <strong>{title}</strong>
          <span className="cp-figures">{t('changes.total', { count: found.total })}</span>
          {part !== null && <span>{part}</span>}
        </p>
      )}
      {found?.total === 0 && (
        <EmptyState
          kind="nothingMatches"
          title={t('changes.none', { day: formatDate(found.since) })}
          {...(search.since !== 'lastMonth' && {
            actions: <Button onPress={() => set({ since: 'lastMonth' })}>{t('changes.lookFurther')}</Button>,
          })}
        />
      )}
      <Groups groups={found?.groups ?? []} />
    </div>
  );
}

/** Lines of an A4 sheet under its head, and what the head of a group and the word on its rest take of them. */
const SHEET_LINES = 40;
const GROUP_LINES = 3;

function Groups({ groups }: { readonly groups: ApiOutput['changes']['list']['groups'] }) {
  const printed = shareOfSheet(
    groups.map(({ kind, rows }) => ({ count: rows.length, linesEach: kind === 'moved' ? 2 : 1 })),
    SHEET_LINES - GROUP_LINES * groups.length,
  );
  return groups.map((group, index) => <ChangeGroup key={group.kind} group={group} printed={printed[index] ?? 0} />);
}
