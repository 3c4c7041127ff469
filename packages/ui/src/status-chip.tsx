import { CircleCheck, CircleSlash, ClockAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Icon } from './button.tsx';
import { useUi } from './provider.tsx';
import type { StatusMeaning } from './words.ts';

/** The icon of each of the four meanings. */
const STATUS_ICONS: Readonly<Record<StatusMeaning, Icon>> = {
  onTime: CircleCheck,
  dueSoon: ClockAlert,
  late: TriangleAlert,
  blocked: CircleSlash,
};

/** One of the four meanings as icon and word; the word may say more ("quá hạn 3 ngày"). */
export function StatusChip({ meaning, children }: { readonly meaning: StatusMeaning; readonly children?: ReactNode }) {
  const { words } = useUi();
  const Glyph = STATUS_ICONS[meaning];
  return (
    <span className="cp-status" data-meaning={meaning}>
      <Glyph className="cp-icon" aria-hidden />
      <span>{children ?? words.status[meaning]}</span>
    </span>
  );
}

/** A word that names a state without judging it: a stage, a kind, a role. */
export function Tag({ children, icon: Glyph }: { readonly children: ReactNode; readonly icon?: Icon }) {
  return (
    <span className={Glyph ? 'cp-status' : 'cp-tag'}>
      {Glyph && <Glyph className="cp-icon" aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
