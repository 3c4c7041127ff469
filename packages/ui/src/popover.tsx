import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as KitPopover, type PopoverProps as KitPopoverProps } from 'react-aria-components/Popover';

type PopoverProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: KitPopoverProps['placement'];
};

/** A small form or explanation that belongs to a button; a press outside or Escape closes it. */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <KitPopover className="cp-popover" data-padded="" placement={placement} offset={6}>
        <Dialog className="cp-dialog" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </KitPopover>
    </DialogTrigger>
  );
}
