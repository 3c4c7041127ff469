import { CommandPalette, type PaletteGroup } from '@counterpart/ui/command-palette';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useCan } from '../../lib/use-me.ts';
import { type SearchScope, scopedText } from './scope-words.ts';
import { useFoundPages } from './use-found-pages.ts';
import { useFoundDocuments, useFoundPartners, useFoundProgrammes, useFoundTasks } from './use-found-records.ts';

/** Finds programmes, tasks, papers and partners without accents, and leads to every page the reader may open. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const hasTasks = useCan('task.read');
  const [typed, setTyped] = useState('');
  const { scope, text } = scopedText(typed);
  const textOf = (kind: SearchScope) => (scope === null || scope === kind ? text : null);
  const programmes = useFoundProgrammes(textOf('programme'));
  const tasks = useFoundTasks(textOf('task'));
  const documents = useFoundDocuments(textOf('document'));
  const partners = useFoundPartners(textOf('partner'));
  const pages = useFoundPages(text);
  const groups: PaletteGroup[] = [
    { id: 'programmes', heading: t('search.programmes'), items: programmes.items },
    { id: 'tasks', heading: t('task.title'), items: tasks.items },
    { id: 'documents', heading: t('documents.title'), items: documents.items },
    { id: 'partners', heading: t('search.partners'), items: partners },
    { id: 'pages', heading: t('search.pages'), items: scope === null ? pages : [] },
  ];
  const isSearching = programmes.isSearching || tasks.isSearching || documents.isSearching;
  return (
    <CommandPalette
      label={t('search.open')}
      hint={t(hasTasks ? 'search.placeholderTasks' : 'search.placeholder')}
      text={typed}
      onText={setTyped}
      groups={groups}
      empty={isSearching ? t('ui.loading') : t('search.nothing', { text })}
      onClose={onClose}
    />
  );
}
