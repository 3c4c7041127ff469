import { DatePicker } from '@counterpart/ui/date-field';
import { SearchField } from '@counterpart/ui/search-field';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { useAdminSearch } from './use-admin-search.ts';

const REST_MS = 250;

/** The search of a list and what else narrows it, above the list. */
export function ListTools({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  const [{ q = '' }, set] = useAdminSearch();
  const [typed, setTyped] = useState(q);
  const [seen, setSeen] = useState(q);
  const [sent, setSent] = useState(q);
  const timer = useRef<number | undefined>(undefined);
  if (seen !== q) {
    setSeen(q);
    // An echo of one's own typing must not overwrite what was typed since.
    if (q !== sent) setTyped(q);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setSent(text.trim());
      set({ q: text.trim() || undefined }, true);
    }, REST_MS);
  };
  return (
    <div className="ad-tools cp-no-print">
      <SearchField label={label} value={typed} onChange={type} />
      {children}
    </div>
  );
}

/** Narrows a list to what is valid on a day; today where the address names none, everything where it says so. */
export function ValidOn() {
  const { t } = useT();
  const { today } = useMe();
  const [{ on }, set] = useAdminSearch();
  return (
    <DatePicker
      label={t('admin.validOn')}
      value={on === 'all' ? null : (on ?? today)}
      onChange={(day) => set({ on: day === null ? 'all' : day === today ? undefined : day }, true)}
    />
  );
}
