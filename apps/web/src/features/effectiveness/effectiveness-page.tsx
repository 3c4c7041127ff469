import { useNavigate } from '@tanstack/react-router';
import { PageHead } from '@counterpart/ui/page-head';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Board } from './board.tsx';
import { BoardFilter } from './board-filter.tsx';
import type { EffectivenessSearch } from './effectiveness-search.ts';
import { useEffectWords } from './use-effect-words.ts';
import './effectiveness.css';

const EffectivenessSheet = lazy(async () => ({
  default: (await import('./effectiveness-sheet.tsx')).EffectivenessSheet,
}));

const route = getRouteApi('/framed/effectiveness');

/** The board of instruments that are signed and not yet effective; its address says the filter and what is open. */
export function EffectivenessPage() {
  const search = route.useSearch();
  const words = useEffectWords();
  const navigate = useNavigate({ from: '/effectiveness' });
  const set = useCallback(
    (part: { readonly [Name in keyof EffectivenessSearch]?: EffectivenessSearch[Name] | undefined }) =>
      void navigate({
        // Absent and undefined are the same in an address.
        search: (before) => ({ ...before, ...part }) as EffectivenessSearch,
        resetScroll: false,
      }),
    [navigate],
  );
  const open = useCallback((i: string) => set({ i }), [set]);
  usePageTitle(words.t('effect.title'));
  return (
    <div className="ef-page">
      <PageHead title={words.t('effect.title')} lead={words.t('effect.lead')} />
      <BoardFilter filters={search.f ?? []} words={words} onChange={(f) => set({ f: f.length > 0 ? f : undefined })} />
      <Board
        filters={search.f ?? []}
        openId={search.i ?? null}
        words={words}
        onOpen={open}
        onClear={() => set({ f: undefined })}
      />
      <Suspense>
        {search.i !== undefined && (
          <EffectivenessSheet key={search.i} instrumentId={search.i} onClose={() => set({ i: undefined })} />
        )}
      </Suspense>
    </div>
  );
}
