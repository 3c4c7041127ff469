import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { useUi } from './provider.tsx';

type PeekProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** What is shown; a change of it moves the focus to the new title. */
  readonly subject: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * One record beside the list it came from. The list stays usable; Escape closes and gives the focus back.
 */
export function Peek({ title, onClose, subject, actions, children }: PeekProps) {
  const { words } = useUi();
  const titleId = useId();
  const [cameFrom] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    },
    [cameFrom],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  useEffect(() => {
    // An act that takes its own button away leaves the focus nowhere; the key still closes what stands open.
    const onLost = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement === document.body) onClose();
    };
    window.addEventListener('keydown', onLost);
    return () => window.removeEventListener('keydown', onLost);
  }, [onClose]);
  return (
    <aside className="cp-peek" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className="cp-dialog-head">
        <PeekTitle key={subject} id={titleId}>
          {title}
        </PeekTitle>
        <div className="cp-row">
          {actions}
          <IconButton icon={X} label={words.close} onPress={onClose} size="s" />
        </div>
      </header>
      {/* A body that scrolls must be reachable by keyboard, whatever is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="cp-dialog-body" role="group" aria-labelledby={titleId} tabIndex={0}>
        {children}
      </div>
    </aside>
  );
}

/** Takes the focus whenever it appears: once per subject, by its key. */
function PeekTitle({ id, children }: { readonly id: string; readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
