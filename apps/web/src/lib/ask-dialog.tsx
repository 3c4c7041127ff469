import { Button } from '@counterpart/ui/button';
import { Dialog } from '@counterpart/ui/dialog';
import type { ReactNode } from 'react';
import { useT } from './i18n.ts';

type AskDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What goes, in words. */
  readonly children: ReactNode;
  /** The act itself, as its button says it. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
};

/** Asks before something ends that cannot be taken back. */
export function AskDialog({ isOpen, title, children, act, onAct, onClose }: AskDialogProps) {
  const { t } = useT();
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('form.cancel')}</Button>
          <Button
            variant="danger"
            onPress={() => {
              onClose();
              onAct();
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="cp-stack">{children}</div>
    </Dialog>
  );
}
