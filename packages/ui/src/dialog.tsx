import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as KitDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { useUi } from './provider.tsx';

type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  /** `center` for a decision, `end` for a form beside the page, `start` for navigation. */
  readonly place?: 'center' | 'end' | 'start';
};

/** A window that must be answered or closed before the page goes on; Escape closes it and focus returns. */
export function Dialog({ isOpen, onClose, title, children, footer, place = 'center' }: DialogProps) {
  const { words } = useUi();
  return (
    <ModalOverlay
      className="cp-veil"
      data-place={place}
      isOpen={isOpen}
      isDismissable={place === 'start'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="cp-modal">
        <KitDialog className="cp-dialog">
          <header className="cp-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={words.close} onPress={onClose} size="s" />
          </header>
          <div className="cp-dialog-body">{children}</div>
          {footer !== undefined && <footer className="cp-dialog-foot">{footer}</footer>}
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A form or a navigation that slides in from the page's edge and must be closed before the page goes on. */
export function Drawer({ place = 'end', ...rest }: DialogProps) {
  return <Dialog place={place} {...rest} />;
}
