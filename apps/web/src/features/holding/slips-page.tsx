import '../pipeline/pipeline.css';
import './holding.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { SLIP_GROUPS, type SlipGroupBy, type SlipsSearch } from './holding-search.ts';
import { SlipGroups } from './slip-groups.tsx';
import { SlipMoves } from './slip-moves.tsx';
import { GROUP_WORDS, useSlipNames } from './slip-words.ts';

const route = getRouteApi('/framed/slips');

/** How far promised days moved, added up by file, cause, who acts, or partner; every sum opens its moves. */
export function SlipsPage() {
  const { t } = useT();
  const search = route.useSearch();
  const set = useSetSlips();
  const by = search.by ?? 'file';
  const { since } = search;
  const slips = useQuery(
    useApi().holding.slips.queryOptions(
      { by, ...(since && { since }) },
      { placeholderData: keepPreviousData, trpc: { context: ALONE } },
    ),
  );
  usePageTitle(t('holding.slips.title'));
  const isCurrent = slips.data?.by === by;
  return (
    <div className="hd-page">
      <PrintHead start={t('holding.slips.title')} end={t(GROUP_WORDS[by])} />
      <PageHead title={t('holding.slips.title')} lead={t('holding.slips.lead')} />
      <SlipControls by={by} since={since ?? null} onSet={set} />
      <FailureBanner failure={slips.error} />
      {!slips.data && !slips.error && <Skeleton lines={8} />}
      {slips.data && slips.data.groups.length === 0 && <NoSlips since={since ?? null} onSet={set} />}
      {slips.data && isCurrent && slips.data.groups.length > 0 && (
        <SlipBody slips={slips.data} search={search} onSet={set} />
      )}
    </div>
  );
}

type SetSlips = (part: { readonly [Name in keyof SlipsSearch]?: SlipsSearch[Name] | undefined }) => void;

function useSetSlips(): SetSlips {
  const navigate = useNavigate({ from: '/slips' });
  return useCallback<SetSlips>(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as SlipsSearch, resetScroll: false }),
    [navigate],
  );
}

type ControlsProps = { readonly by: SlipGroupBy; readonly since: string | null; readonly onSet: SetSlips };

function SlipControls({ by, since, onSet }: ControlsProps) {
  const { t } = useT();
  const { today } = useMe();
  return (
    <div className="hd-controls cp-no-print">
      <Segmented
        label={t('holding.slips.by')}
        segments={SLIP_GROUPS.map((id) => ({ id, label: t(GROUP_WORDS[id]) }))}
        value={by}
        onChange={(next) => onSet({ by: next === 'file' ? undefined : next, key: undefined })}
      />
      <DatePicker
        label={t('holding.slips.since')}
        value={since}
        max={today}
        onChange={(day) => onSet({ since: day ?? undefined })}
      />
      {since !== null && (
        <Button size="s" onPress={() => onSet({ since: undefined })}>
          {t('holding.slips.sinceAny')}
        </Button>
      )}
    </div>
  );
}

type BodyProps = {
  readonly slips: ApiOutput['holding']['slips'];
  readonly search: SlipsSearch;
  readonly onSet: SetSlips;
};

function SlipBody({ slips, search, onSet }: BodyProps) {
  const { t } = useT();
  const { nameOf } = useSlipNames(slips.by);
  const { moves, files } = slips.all;
  const opened = slips.groups.find((one) => one.key === search.key);
  return (
    <>
      <p className="cp-figures">{t('holding.slips.sum', { moves, files })}</p>
      {search.key === undefined ? (
        <SlipGroups slips={slips} search={search} />
      ) : (
        <SlipMoves
          by={slips.by}
          keyOf={search.key}
          since={search.since}
          name={opened ? nameOf(opened) : ''}
          onBack={() => onSet({ key: undefined })}
        />
      )}
      <p className="hd-notes">{t('holding.slips.daysNote')}</p>
    </>
  );
}

function NoSlips({ since, onSet }: Pick<ControlsProps, 'since' | 'onSet'>) {
  const { t } = useT();
  if (since !== null) {
    return (
      <EmptyState
        kind="nothingMatches"
        title={t('holding.slips.noneSince', { day: formatDate(since) })}
        actions={<Button onPress={() => onSet({ since: undefined })}>{t('holding.slips.sinceAny')}</Button>}
      />
    );
  }
  return (
    <EmptyState kind="nothingYet" title={t('holding.slips.noneTitle')}>
      {t('holding.slips.noneBody')}
    </EmptyState>
  );
}
