import { SearchField } from '@counterpart/ui/search-field';
import { useEffect, useRef, useState } from 'react';
import { useT } from './i18n.ts';

/** How long typing must rest before the list follows. **Units**: milliseconds. */
const REST_MS = 250;

type SearchBoxProps = { readonly value: string; readonly onSearch: (text: string) => void; readonly label?: string };

/** The search of the list: follows the typing after a short rest, and the address when that changes elsewhere. */
export function SearchBox({ value, onSearch, label }: SearchBoxProps) {
  const { t } = useT();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<number | undefined>(undefined);
  if (seen !== value) {
    setSeen(value);
    // An echo of one's own typing must not overwrite what was typed since.
    if (value !== sent) setTyped(value);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const send = (text: string) => {
    window.clearTimeout(timer.current);
    setSent(text.trim());
    onSearch(text.trim());
  };
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send(text), REST_MS);
  };
  return <SearchField label={label ?? t('pipeline.search')} value={typed} onChange={type} onSubmit={send} />;
}
