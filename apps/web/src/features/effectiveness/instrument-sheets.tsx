import { Button } from '@counterpart/ui/button';
import { CalendarCheck2, FileCheck2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';

const SigningSheet = lazy(async () => ({ default: (await import('../signing/signing-sheet.tsx')).SigningSheet }));
const EffectivenessSheet = lazy(async () => ({
  default: (await import('./effectiveness-sheet.tsx')).EffectivenessSheet,
}));

/** Opens the signing of an instrument and its conditions of effectiveness beside the page it stands on. */
export function InstrumentSheets({ instrumentId }: { readonly instrumentId: string }) {
  const { t } = useT();
  const [open, setOpen] = useState<'signing' | 'effect' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button size="s" icon={CalendarCheck2} onPress={() => setOpen('signing')}>
        {t('effect.toSigning')}
      </Button>
      <Button size="s" icon={FileCheck2} onPress={() => setOpen('effect')}>
        {t('effect.open')}
      </Button>
      <Suspense>
        {open === 'signing' && <SigningSheet instrumentId={instrumentId} onClose={close} />}
        {open === 'effect' && <EffectivenessSheet instrumentId={instrumentId} onClose={close} />}
      </Suspense>
    </>
  );
}
