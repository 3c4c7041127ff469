import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Holds the page's one polite live region; what is announced is read out and never shown. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 });
  const announce = useCallback<Announce>((message) => setSpoken(({ turn }) => ({ message, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        {/* The key makes a repeated message a new node, which screen readers read again. */}
        <div role="status" aria-live="polite">
          <span key={spoken.turn}>{spoken.message}</span>
        </div>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** A function that says a message to screen readers: saved, undone, moved, loaded. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
