import { Drawer } from '@counterpart/ui/dialog';
import { useT } from '../../lib/i18n.ts';

/** The address names a record that is not there. */
export function MissingRecord({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Drawer isOpen title={t('admin.missingTitle')} onClose={onClose}>
      <p>{t('admin.missingBody')}</p>
    </Drawer>
  );
}
