import { CircleCheck, ClockAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = { info: Info, onTime: CircleCheck, dueSoon: ClockAlert, late: TriangleAlert } as const;

type BannerProps = {
  readonly meaning?: keyof typeof ICONS;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once: for what the reader must know now. */
  readonly isUrgent?: boolean;
};

/** A message about the whole page or list, above it, with at most two actions. */
export function Banner({ meaning = 'info', children, actions, isUrgent = false }: BannerProps) {
  const Glyph = ICONS[meaning];
  return (
    <div className="cp-banner" data-meaning={meaning} role={isUrgent ? 'alert' : 'status'}>
      <Glyph className="cp-icon" aria-hidden />
      <div className="cp-banner-text">{children}</div>
      {actions}
    </div>
  );
}
