import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SigningSearch } from './signing-search.ts';

/** Changes parts of the address; undefined takes a part out. A correction stays the same place in the history. */
export type SetSearch = (
  part: { readonly [Name in keyof SigningSearch]?: SigningSearch[Name] | undefined },
  isCorrection?: boolean,
) => void;

/** Changes the schedule's address and leaves the page where it is scrolled. */
export function useSetSearch(): SetSearch {
  const navigate = useNavigate({ from: '/signing' });
  return useCallback<SetSearch>(
    (part, isCorrection = false) =>
      void navigate({
        // Absent and undefined are the same in an address.
        search: (before) => ({ ...before, ...part }) as SigningSearch,
        replace: isCorrection,
        resetScroll: false,
      }),
    [navigate],
  );
}
