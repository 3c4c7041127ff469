import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AdminSearch } from './admin-search.ts';

/** Changes parts of the address; undefined takes a part out. A correction stays the same place in the history. */
export type SetAdminSearch = (
  part: { readonly [Name in keyof AdminSearch]?: AdminSearch[Name] | undefined },
  isCorrection?: boolean,
) => void;

/** The administration's part of the address, and how to change it without moving the page. */
export function useAdminSearch(): readonly [AdminSearch, SetAdminSearch] {
  const search = useSearch({ from: '/framed/admin' });
  const navigate = useNavigate();
  const set = useCallback<SetAdminSearch>(
    (part, isCorrection = false) =>
      void navigate({
        to: '.',
        // Absent and undefined are the same in an address.
        search: (before) => ({ ...before, ...part }) as never,
        replace: isCorrection,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, set];
}
