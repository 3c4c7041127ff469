import { IconButton } from '@counterpart/ui/icon-button';
import { Menu } from '@counterpart/ui/menu';
import { useNavigate } from '@tanstack/react-router';
import { CircleUser, LogOut, Monitor, Moon, SlidersHorizontal, Sun, UserCog } from 'lucide-react';
import type { Viewer } from '../app/viewer.ts';
import { adminPagesFor } from '../features/admin/admin-pages.ts';
import { useT } from '../lib/i18n.ts';
import { useMe } from '../lib/use-me.ts';
import { useSignOut } from '../features/identity/use-session.ts';
import { setPreferences, THEMES, usePreferences } from '../lib/preferences.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const THEME_WORDS = { system: 'shell.themeSystem', light: 'shell.themeLight', dark: 'shell.themeDark' } as const;

/** Same as device, light or dark. */
export function ThemeMenu() {
  const { t } = useT();
  const { theme } = usePreferences();
  return (
    <Menu
      label={t('shell.theme')}
      trigger={
        <IconButton icon={THEME_ICONS[theme]} label={t('shell.themeCurrent', { theme: t(THEME_WORDS[theme]) })} />
      }
      groups={[
        {
          entries: THEMES.map((id) => ({
            id,
            label: t(THEME_WORDS[id]),
            icon: THEME_ICONS[id],
            isChosen: id === theme,
            onAction: () => setPreferences({ theme: id }),
          })),
        },
      ]}
    />
  );
}

/** Who is signed in, their settings, what they administer, and the way out. */
export function AccountMenu({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useT();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const admin = adminPagesFor(useMe());
  return (
    <Menu
      label={t('shell.account', { name: viewer.name })}
      trigger={<IconButton icon={CircleUser} label={t('shell.account', { name: viewer.name })} />}
      groups={[
        {
          heading: `${viewer.name} · ${t(`identity.role.${viewer.role}`)}`,
          entries: [
            {
              id: 'account',
              label: t('account.title'),
              icon: UserCog,
              onAction: () => void navigate({ to: '/account' }),
            },
            {
              id: 'display',
              label: t('shell.settings'),
              icon: SlidersHorizontal,
              onAction: () => void navigate({ to: '/display' }),
            },
          ],
        },
        ...(admin.length === 0
          ? []
          : [
              {
                heading: t('admin.title'),
                entries: admin.map(({ to, label, icon }) => ({
                  id: to,
                  label: t(label),
                  icon,
                  onAction: () => void navigate({ to }),
                })),
              },
            ]),
        { entries: [{ id: 'sign-out', label: t('shell.signOut'), icon: LogOut, onAction: signOut }] },
      ]}
    />
  );
}
