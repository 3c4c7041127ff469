import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover as KitPopover, type PopoverProps as KitPopoverProps } from 'react-aria-components/Popover';

type AnchoredPopoverProps = {
  /** What it belongs to and points at; the focus returns there. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: KitPopoverProps['placement'];
};

/** A popover that opens by itself or from a menu: a question that belongs to one place on the page. */
export function AnchoredPopover({
  anchor,
  isOpen,
  onClose,
  label,
  children,
  placement = 'bottom end',
}: AnchoredPopoverProps) {
  return (
    <KitPopover
      className="cp-popover"
      data-padded=""
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement={placement}
      offset={6}
    >
      <Dialog className="cp-dialog" aria-label={label}>
        {children}
      </Dialog>
    </KitPopover>
  );
}
