import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { EmptyState } from '@counterpart/ui/empty-state';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import { useMe } from '../../lib/use-me.ts';
import { useAdminSearch } from './use-admin-search.ts';

/** The search of a list and what else narrows it, above the list. */
export function ListTools({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  const [{ q = '' }, set] = useAdminSearch();
  return (
    <div className="ad-tools cp-no-print">
      <SearchBox label={label} value={q} onSearch={(text) => set({ q: text || undefined }, true)} />
      {children}
    </div>
  );
}

/** Narrows a list to what is valid on a day: today where the address names none, everything where it says so. */
export function ValidOnTools() {
  const { t } = useT();
  const { today } = useMe();
  const [{ on }, set] = useAdminSearch();
  return (
    <>
      <DatePicker
        label={t('admin.validOn')}
        value={on === 'all' ? null : (on ?? today)}
        onChange={(day) => set({ on: day === null ? 'all' : day === today ? undefined : day }, true)}
      />
      {on !== 'all' && (
        <Button variant="quiet" onPress={() => set({ on: 'all' }, true)}>
          {t('admin.showAllTimes')}
        </Button>
      )}
    </>
  );
}

/** Says that nothing fits what narrows the list; one press takes all of that away. */
export function NothingMatches({ cleared = {} }: { readonly cleared?: { readonly on?: string } }) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('admin.noMatch')}
      actions={<Button onPress={() => set({ q: undefined, ...cleared })}>{t('admin.clear')}</Button>}
    />
  );
}
