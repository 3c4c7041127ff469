import {
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

type ComboPopoverProps = {
  /** The box with the typed text, below or above which the options stand. */
  readonly field: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/**
 * The options of a combo box. They follow the field when something scrolls under it, go when it is scrolled out of
 * sight, and leave the typed text as it is either way.
 */
export function ComboPopover({ field, children }: ComboPopoverProps) {
  const combo = useContext(ComboBoxStateContext);
  const { isScrolling, isMoving } = useScrollUnder(field);
  useOutOfSight(field, combo?.isOpen ?? false, () => combo?.setOpen(false));
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
      <Popover className="cp-popover" offset={4} shouldUpdatePosition={!isMoving}>
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

/** Tells when a field that was in sight is scrolled out of it. */
function useOutOfSight(field: RefObject<HTMLElement | null>, isWatched: boolean, onLost: () => void) {
  const tell = useEffectEvent(onLost);
  useEffect(() => {
    const box = field.current;
    // A browser without layout has nothing to scroll.
    if (!isWatched || !box || typeof IntersectionObserver === 'undefined') return undefined;
    let wasSeen = false;
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting ?? false;
      if (wasSeen && !isSeen) tell();
      wasSeen = isSeen;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [field, isWatched]);
}
