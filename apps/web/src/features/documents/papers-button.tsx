import './documents.css';
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
  /** In the line of a name. */
  readonly isInLine?: boolean;
};

/** Opens the papers of a record that stands in a list. */
export function PapersButton({ name, hasWords = false, isInLine = false, ...owner }: PapersButtonProps) {
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
        <span {...(isInLine && { className: 'dc-in-line' })}>
          <IconButton icon={Paperclip} size={isInLine ? 's' : 'm'} label={label} onPress={open} />
        </span>
      )}
      <Suspense>{isOpen && <PapersDrawer {...owner} title={label} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
