import './forms.css';
import { Button } from '@counterpart/ui/button';
import { SearchField } from '@counterpart/ui/search-field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from './i18n.ts';
import { useApi } from './use-api.ts';
import { inLanguage } from './use-reference.ts';

/** A programme as a form names it: what is stored, and what people know it by. */
export type NamedProgramme = { readonly id: string; readonly code: string; readonly title: string };

type ProgrammeFinderProps = {
  readonly label: string;
  /** Programmes that stand in the form already. */
  readonly without?: readonly string[];
  readonly onPick: (programme: NamedProgramme) => void;
};

const FOUND = 6;

/** Finds a programme that the reader may see, by code or by words of its title with or without accents. */
export function ProgrammeFinder({ label, without = [], onPick }: ProgrammeFinderProps) {
  const { t, language } = useT();
  const [q, setQ] = useState('');
  const isAsked = q.trim().length > 1;
  const found = useQuery(
    useApi().programmes.list.queryOptions(
      { q: q.trim(), limit: FOUND },
      { enabled: isAsked, placeholderData: keepPreviousData },
    ),
  );
  const rows = isAsked ? (found.data?.items ?? []) : [];
  const free = rows
    .filter((row) => !without.includes(row.id))
    .map(({ id, code, titleVi, titleEn }) => ({ id, code, title: inLanguage(language, titleVi, titleEn).text }));
  const pick = (programme: NamedProgramme | undefined) => {
    if (!programme) return;
    onPick(programme);
    setQ('');
  };
  return (
    <>
      <SearchField label={label} value={q} onChange={setQ} onSubmit={() => pick(free[0])} />
      {isAsked && found.isSuccess && rows.length === 0 && (
        <p className="cp-soft" role="status">
          {t('search.nothing', { text: q.trim() })}
        </p>
      )}
      {free.length > 0 && (
        <ul className="app-found">
          {free.map((one) => (
            <li key={one.id}>
              <Button size="s" variant="quiet" icon={Plus} onPress={() => pick(one)}>
                {`${one.code} ${one.title}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
