import { Drawer } from '@counterpart/ui/dialog';
import { useT } from '../lib/i18n.ts';
import { SideNav } from './side-nav.tsx';

/** The navigation on narrow screens, with what the top bar holds on wide ones. */
export function NavDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Drawer place="start" isOpen onClose={onClose} title={t('shell.navigation')}>
      <SideNav isWhole onGo={onClose} />
    </Drawer>
  );
}
