import { Bell, CircleHelp, CircleUser, SlidersHorizontal } from 'lucide-react';
import type { PaletteItem } from '@counterpart/ui/command-palette';
import { useNavigate } from '@tanstack/react-router';
import { navFor } from '../../app/nav.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { adminPagesFor } from '../admin/admin-pages.ts';

/** The pages that the reader may open, by the words of their names. */
export function useFoundPages(text: string): readonly PaletteItem[] {
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
