import { CommandPalette, type PaletteGroup, type PaletteItem } from '@counterpart/ui/command-palette';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell, CircleHelp, CircleUser, FileText, Handshake, SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { navFor } from '../../app/nav.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { adminPagesFor } from '../admin/admin-pages.ts';

const REST_MS = 120;
const MOST = 8;

/** Finds programmes and partners without accents, and leads to every page the reader may open. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const [text, setText] = useState('');
  const programmes = useProgrammes(text);
  const partners = usePartners(text);
  const pages = usePages(text);
  const groups: PaletteGroup[] = [
    { id: 'programmes', heading: t('search.programmes'), items: programmes.items },
    { id: 'partners', heading: t('search.partners'), items: partners },
    { id: 'pages', heading: t('search.pages'), items: pages },
  ];
  return (
    <CommandPalette
      label={t('search.open')}
      hint={t('search.placeholder')}
      text={text}
      onText={setText}
      groups={groups}
      empty={programmes.isSearching ? t('ui.loading') : t('search.nothing', { text })}
      onClose={onClose}
    />
  );
}

function useProgrammes(text: string): { readonly items: readonly PaletteItem[]; readonly isSearching: boolean } {
  const { language } = useT();
  const { partnerCode } = useReference();
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const isAsking = asked.length > 1;
  const found = useQuery({
    ...useApi().programmes.list.queryOptions({ q: asked, limit: MOST }, { placeholderData: keepPreviousData }),
    enabled: isAsking,
  });
  const items = isAsking && text.trim() !== '' ? (found.data?.items ?? []) : [];
  return {
    isSearching: text.trim() !== asked || (isAsking && found.isFetching),
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

function usePartners(text: string): readonly PaletteItem[] {
  const { language } = useT();
  const { partners } = useReference();
  const navigate = useNavigate();
  if (text.trim() === '') return [];
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

function usePages(text: string): readonly PaletteItem[] {
  const { t } = useT();
  const me = useMe();
  const navigate = useNavigate();
  const own = [
    { to: '/inbox', label: 'inbox.title', purpose: 'inbox.purpose', icon: Bell },
    { to: '/account', label: 'account.title', purpose: 'account.purpose', icon: CircleUser },
    { to: '/display', label: 'shell.settings', purpose: 'display.purpose', icon: SlidersHorizontal },
    { to: '/help', label: 'shell.help', purpose: 'help.purpose', icon: CircleHelp },
  ] as const;
  return [
    ...[...navFor(me), ...own].map(({ to, label, purpose, icon }) => ({
      to,
      label: t(label),
      note: purpose && t(purpose),
      icon,
    })),
    ...adminPagesFor(me).map(({ to, label, icon }) => ({ to, label: t(label), note: t('admin.title'), icon })),
  ]
    .filter((page) => matchesWords(text, [page.label, page.note ?? '']))
    .map(({ to, ...page }) => ({ id: `page ${to}`, ...page, onAction: () => void navigate({ to }) }));
}
