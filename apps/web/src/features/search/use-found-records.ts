import type { PaletteItem } from '@counterpart/ui/command-palette';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileText, Handshake, ListTodo, Paperclip } from 'lucide-react';
import { useEffect, useState } from 'react';
import { matchesWords } from '../../lib/matches-words.ts';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { periodText } from '../tasks/period-words.ts';
import { contentOf } from '../tasks/task-words.tsx';

const REST_MS = 120;
const MOST = 8;

/** What the server found for words, and whether it is still looking. */
type Found = { readonly items: readonly PaletteItem[]; readonly isSearching: boolean };

/** Words as they stand when the typing rests; null where they are too few, or this kind is not asked for. */
function useAsked(text: string | null): {
  readonly asked: string;
  readonly isAsking: boolean;
  readonly isWaiting: boolean;
} {
  const [asked, setAsked] = useState('');
  const typed = text?.trim() ?? '';
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed), REST_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return { asked, isAsking: asked.length > 1 && typed !== '', isWaiting: typed !== asked };
}

/** Programmes by title or code; `text` is null where the search is for another kind. */
export function useFoundProgrammes(text: string | null): Found {
  const { language } = useT();
  const { partnerCode } = useReference();
  const navigate = useNavigate();
  const { asked, isAsking, isWaiting } = useAsked(text);
  const found = useQuery({
    ...useApi().programmes.list.queryOptions({ q: asked, limit: MOST }, { placeholderData: keepPreviousData }),
    enabled: isAsking,
  });
  const items = isAsking ? (found.data?.items ?? []) : [];
  return {
    isSearching: isWaiting || (isAsking && found.isFetching),
    items: items.map((row) => {
      const title = inLanguage(language, row.titleVi, row.titleEn);
      return {
        id: `programme ${row.id}`,
        label: title.text,
        note: [row.code, partnerCode(row.partnerId)].filter((one) => one !== '').join(' · '),
        icon: FileText,
        ...(title.isFallback && { lang: title.language }),
        onAction: () => void navigate({ to: '/p/$code', params: { code: row.code } }),
      };
    }),
  };
}

/** Tasks by code, number of the document or words, for who may read tasks; a secret one shows its numbers alone. */
export function useFoundTasks(text: string | null): Found {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const navigate = useNavigate();
  const mayRead = useCan('task.read');
  const { asked, isAsking, isWaiting } = useAsked(mayRead ? text : null);
  const found = useQuery({
    ...useApi().tasks.find.queryOptions({ q: asked, limit: MOST }, { placeholderData: keepPreviousData }),
    enabled: isAsking,
  });
  const items = isAsking ? (found.data ?? []) : [];
  return {
    isSearching: isWaiting || (isAsking && found.isFetching),
    items: items.map((row) => {
      const content = contentOf(row, language, t);
      return {
        id: `task ${row.id}`,
        label: content.text,
        note: [
          row.code,
          row.period === null ? row.sourceNumber : periodText(row.period, t, language),
          agencyName(row.leadAgencyId),
        ]
          .filter((one) => one !== '')
          .join(' · '),
        icon: ListTodo,
        ...(content.isFallback && { lang: content.language }),
        onAction: () => void navigate({ to: '/tasks/$code', params: { code: row.code } }),
      };
    }),
  };
}

/** Papers by number, subject or name of their file, for who may open the record they belong to. */
export function useFoundDocuments(text: string | null): Found {
  const { language } = useT();
  const navigate = useNavigate();
  const { asked, isAsking, isWaiting } = useAsked(text);
  const found = useQuery({
    ...useApi().documents.find.queryOptions({ q: asked, limit: MOST }, { placeholderData: keepPreviousData }),
    enabled: isAsking,
  });
  const items = isAsking ? (found.data ?? []) : [];
  return {
    isSearching: isWaiting || (isAsking && found.isFetching),
    items: items.map(({ id, number, title, fileName, owner }) => {
      const names = [title, number, fileName ?? ''].filter((one) => one !== '');
      const of = inLanguage(language, owner.label.vi, owner.label.en).text;
      return {
        id: `document ${id}`,
        label: names[0] ?? '',
        note: [...names.slice(1, 2), of].join(' · '),
        icon: Paperclip,
        onAction: () => {
          const { taskCode, programmeCode } = owner;
          if (taskCode !== null) return void navigate({ to: '/tasks/$code', params: { code: taskCode } });
          if (owner.kind === 'meeting') return void navigate({ to: '/meetings/$id', params: { id: owner.id } });
          if (programmeCode === null) return undefined;
          // Among all papers of its programme it stands with the way to its record.
          const search = { tab: 'documents' as const, q: number || names[0] || '' };
          return void navigate({ to: '/p/$code', params: { code: programmeCode }, search });
        },
      };
    }),
  };
}

/** Partners by code or name. */
export function useFoundPartners(text: string | null): readonly PaletteItem[] {
  const { language } = useT();
  const { partners } = useReference();
  const navigate = useNavigate();
  if (text === null || text.trim() === '') return [];
  return partners
    .filter((one) => matchesWords(text, [one.code, one.nameVi, one.nameEn]))
    .slice(0, MOST)
    .map((one) => ({
      id: `partner ${one.id}`,
      label: inLanguage(language, one.nameVi, one.nameEn).text,
      note: one.code,
      icon: Handshake,
      onAction: () => void navigate({ to: '/partners/$code', params: { code: one.code } }),
    }));
}
