import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PipelineSearch } from './pipeline-search.ts';

/** Changes parts of the address; undefined takes a part out. A correction stays the same place in the history. */
export type SetSearch = (
  part: { readonly [Name in keyof PipelineSearch]?: PipelineSearch[Name] | undefined },
  isCorrection: boolean,
) => void;

/** Changes the pipeline's address and leaves the page where it is scrolled. */
export function useSetSearch(): SetSearch {
  const navigate = useNavigate({ from: '/pipeline' });
  return useCallback<SetSearch>(
    (part, isCorrection) =>
      void navigate({
        // Absent and undefined are the same in an address.
        search: (before) => ({ ...before, ...part }) as PipelineSearch,
        replace: isCorrection,
        resetScroll: false,
      }),
    [navigate],
  );
}
