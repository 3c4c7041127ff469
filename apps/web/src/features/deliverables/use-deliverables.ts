import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ApiOutput } from '../../lib/trpc.ts';
import type { DeliverablesSearch } from './deliverables-search.ts';

/** One deliverable as lists show it. */
export type DeliverableRow = ApiOutput['deliverables']['list']['items'][number];
/** One deliverable with its story. */
export type DeliverableView = ApiOutput['deliverables']['get'];
/** The matrix of agencies and programmes. */
export type Matrix = ApiOutput['deliverables']['matrix'];
/** What has to be delivered to one programme, and its indicators. */
export type ProgrammeDeliverables = ApiOutput['deliverables']['ofProgramme'];
/** One indicator with its values and targets. */
export type IndicatorView = ProgrammeDeliverables['indicators'][number];

const route = getRouteApi('/framed/deliverables');

/** Changes parts of the address; undefined takes a part out. A correction stays the same place in the history. */
export type SetDeliverables = (
  part: {
    readonly [Name in keyof DeliverablesSearch]?: DeliverablesSearch[Name] | undefined;
  },
  isCorrection?: boolean,
) => void;

/** The page's part of the address, and how it is changed. */
export function useDeliverablesSearch(): readonly [DeliverablesSearch, SetDeliverables] {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/deliverables' });
  const set = useCallback<SetDeliverables>(
    (part, isCorrection = false) =>
      void navigate({
        search: (before) => ({ ...before, ...part }) as DeliverablesSearch,
        replace: isCorrection,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, set];
}
