import { Button } from '@counterpart/ui/button';
import { Hourglass } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';

const HandsDrawer = lazy(async () => ({ default: (await import('./hands-drawer.tsx')).HandsDrawer }));

/** Opens whose hands a file went through, on the file's own page. */
export function HandsButton({ instrumentId }: { readonly instrumentId: string }) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="quiet" icon={Hourglass} onPress={() => setOpen(true)}>
        {t('holding.hands.title')}
      </Button>
      <Suspense>{isOpen && <HandsDrawer instrumentId={instrumentId} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
