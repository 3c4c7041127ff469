import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { Owner } from './use-documents.ts';

const PapersDrawer = lazy(async () => ({ default: (await import('./papers-drawer.tsx')).PapersDrawer }));

type PapersButtonProps = Owner & {
  /** What the record is called. */
  readonly name: string;
  /** With words, where there is room for them. */
  readonly hasWords?: boolean;
  readonly size?: 's' | 'm';
};

/** Opens the papers of a record that stands in a list. */
export function PapersButton({ name, hasWords = false, size = 'm', ...owner }: PapersButtonProps) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  const label = t('documents.titleOf', { name });
  const open = () => setOpen(true);
  return (
    <>
      {hasWords ? (
        <Button size="s" variant="quiet" icon={Paperclip} aria-label={label} onPress={open}>
          {t('documents.title')}
        </Button>
      ) : (
        <IconButton icon={Paperclip} size={size} label={label} onPress={open} />
      )}
      <Suspense>{isOpen && <PapersDrawer {...owner} title={label} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
