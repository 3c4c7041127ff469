import { Drawer } from '@counterpart/ui/dialog';
import { Papers } from './papers.tsx';
import type { Owner } from './use-documents.ts';

type PapersDrawerProps = Owner & { readonly title: string; readonly onClose: () => void };

/** The papers of a record beside the list it stands in. */
export function PapersDrawer({ title, onClose, ...owner }: PapersDrawerProps) {
  return (
    <Drawer isOpen title={title} onClose={onClose}>
      <Papers {...owner} level={null} />
    </Drawer>
  );
}
