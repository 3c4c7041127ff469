import { type ReactNode, type RefObject, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

type ComboPopoverProps = {
  /** The box with the typed text, below or above which the options stand. */
  readonly field: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/**
 * The options of a combo box. They follow the field when something scrolls under it, are not shown while it is out
 * of sight, and leave the typed text as it is.
 */
export function ComboPopover({ field, children }: ComboPopoverProps) {
  const combo = useContext(ComboBoxStateContext);
  const { isScrolling, isMoving } = useScrollUnder(field);
  const isSeen = useInSight(field, combo?.isOpen ?? false);
  const state = useMemo(
    () =>
      combo && {
        ...combo,
        // The kit's popover closes on any scroll under its field by the close that puts the chosen words back, which
        // throws away what is being typed. On a phone the field that takes the focus scrolls into sight by itself.
        close: () => {
          if (!isScrolling()) combo.setOpen(false);
        },
      },
    [combo, isScrolling],
  );
  return (
    <OverlayTriggerStateContext.Provider value={state}>
      <Popover
        className="cp-popover"
        offset={4}
        shouldUpdatePosition={!isMoving}
        style={{ visibility: isSeen ? 'visible' : 'hidden' }}
      >
        {children}
      </Popover>
    </OverlayTriggerStateContext.Provider>
  );
}

/** Whether something that holds the field is scrolling in this very task, and whether its place is to be taken anew. */
function useScrollUnder(field: RefObject<HTMLElement | null>) {
  const scrolling = useRef(false);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    const onScroll = (event: Event) => {
      const box = field.current;
      if (!box || !(event.target instanceof Node) || !event.target.contains(box)) return;
      scrolling.current = true;
      setMoving(true);
      setTimeout(() => {
        scrolling.current = false;
        // The popover takes its place anew when it is allowed to again.
        setMoving(false);
      });
    };
    // From the first moment on, so that it is heard before the popover that opens later hears the same event.
    window.addEventListener('scroll', onScroll, true);
    return () => window.removeEventListener('scroll', onScroll, true);
  }, [field]);
  const isScrolling = useCallback(() => scrolling.current, []);
  return { isScrolling, isMoving };
}

/** Whether anything is seen of a field whose options are open. */
function useInSight(field: RefObject<HTMLElement | null>, isOpen: boolean): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const box = field.current;
    // A browser without layout has nothing to scroll.
    if (!isOpen || !box || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(box);
    return () => {
      observer.disconnect();
      setSeen(true);
    };
  }, [field, isOpen]);
  return isSeen;
}
