import './search.css';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '../../lib/i18n.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The search in the top bar: a button that looks like a field, and Ctrl or Cmd with K; what it opens is fetched then. */
export function SearchSlot() {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button type="button" className="app-search" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <Search className="cp-icon" aria-hidden />
        <span className="app-search-text">{t('search.hint')}</span>
        <kbd className="app-search-keys">Ctrl K</kbd>
      </button>
      <Suspense>{isOpen && <Palette onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
