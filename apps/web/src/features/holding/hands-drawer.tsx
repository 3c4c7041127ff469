import { Drawer } from '@counterpart/ui/dialog';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { HandsOfFile } from './hands-of-file.tsx';

type HandsDrawerProps = { readonly instrumentId: string; readonly onClose: () => void };

/** Whose hands a file went through, beside its road. */
export function HandsDrawer({ instrumentId, onClose }: HandsDrawerProps) {
  const { t } = useT();
  const file = useQuery(useApi().holding.file.queryOptions({ instrumentId }, { retry: false }));
  return (
    <Drawer isOpen title={t('holding.hands.title')} onClose={onClose}>
      <FailureBanner failure={file.error} />
      {!file.data && !file.error && <Skeleton lines={8} />}
      {file.data && <HandsOfFile file={file.data} />}
    </Drawer>
  );
}
