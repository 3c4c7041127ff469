import './documents.css';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import type { ProgrammeView } from '../programme/use-programme.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentItem } from './document-item.tsx';
import { OwnerLine } from './owner-line.tsx';
import { AddButton } from './papers.tsx';
import { useDocuments } from './use-documents.ts';

type ProgrammeDocumentsProps = {
  readonly programme: ProgrammeView;
  readonly q: string | undefined;
  readonly onSearch: (q: string | undefined) => void;
};

const PAGE = 50;

/** All papers of a programme, whatever record of it they hang on, the latest first. */
export function ProgrammeDocuments({ programme, q, onSearch }: ProgrammeDocumentsProps) {
  const { t } = useT();
  const own = useDocuments({ ownerKind: 'programme', ownerId: programme.id });
  const pages = usePapersOf(programme.id, q);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const add = own.data?.mayAdd && (
    <AddButton ownerKind="programme" ownerId={programme.id} isSecretOwner={own.data.isSecret} />
  );
  return (
    <section className="dc-tab" aria-label={t('documents.title')}>
      <div className="cp-row cp-no-print">
        <div className="dc-search">
          <SearchBox
            label={t('documents.search')}
            value={q ?? ''}
            onSearch={(text) => onSearch(text === '' ? undefined : text)}
          />
        </div>
        {add}
      </div>
      {pages.error && (
        <Banner
          meaning="late"
          isUrgent
          actions={<Button onPress={() => void pages.refetch()}>{t('shell.tryAgain')}</Button>}
        >
          {failureText(pages.error, t)}
        </Banner>
      )}
      {pages.isPending && <Skeleton lines={6} />}
      {pages.data && rows.length === 0 && <None q={q} onClear={() => onSearch(undefined)} />}
      {rows.length > 0 && (
        <ul className="dc-list" aria-label={t('documents.title')}>
          {rows.map((one) => (
            <DocumentItem
              key={one.id}
              document={one}
              owner={one.owner.kind !== 'programme' && <OwnerLine owner={one.owner} />}
              actions={<DocumentActions document={one} isSecretOwner={one.isSecret} />}
            />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div>
          <Button isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {t('documents.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function None({ q, onClear }: { readonly q: string | undefined; readonly onClear: () => void }) {
  const { t } = useT();
  if (q === undefined) {
    return (
      <EmptyState kind="nothingYet" title={t('documents.none')}>
        {t('documents.noneBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('documents.noneFound')}
      actions={<Button onPress={onClear}>{t('documents.clear')}</Button>}
    />
  );
}

function usePapersOf(programmeId: string, q: string | undefined) {
  const input = { programmeId, limit: PAGE, ...(q !== undefined && { q }) };
  return useInfiniteQuery({
    // Under the list's own key, so that every command lets it read anew.
    queryKey: [...useApi().documents.ofProgramme.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.documents.ofProgramme.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
