import { Inbox, Lock, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = { nothingYet: Inbox, nothingMatches: SearchX, noRight: Lock } as const;

type EmptyStateProps = {
  /** Nothing yet (offer the first act), nothing matches (offer to clear the filter), no right (say who can give it). */
  readonly kind: keyof typeof ICONS;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Why a list is empty, and the one thing to do about it. */
export function EmptyState({ kind, title, children, actions }: EmptyStateProps) {
  const Glyph = ICONS[kind];
  return (
    <div className="cp-empty">
      <Glyph className="cp-icon" aria-hidden />
      <h2>{title}</h2>
      {children !== undefined && <div className="cp-soft">{children}</div>}
      {actions !== undefined && <div className="cp-row">{actions}</div>}
    </div>
  );
}
