import { StatusChip } from '@counterpart/ui/status-chip';
import { CircleHelp } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { type LimitView, limitShort, limitText } from './holding-words.ts';

type LimitChipProps = {
  readonly limit: (LimitView & { readonly isToConfirm: boolean; readonly isStartAssumed: boolean }) | null;
};

/** A step against its limit; late only where it is proven, and marked where the law still has to be read. */
export function LimitChip({ limit }: LimitChipProps) {
  const { t } = useT();
  if (!limit) return null;
  const words = limitShort(limit, t);
  const isLate = (limit.state === 'over' || limit.state === 'missed') && !limit.isStartAssumed;
  const isNear = limit.state === 'running' && (limit.daysLeft ?? 99) <= 2;
  const said = isLate ? (
    <StatusChip meaning="late">{words}</StatusChip>
  ) : isNear ? (
    <StatusChip meaning="dueSoon">{words}</StatusChip>
  ) : (
    <span>{words}</span>
  );
  return (
    <span className="hd-limit" title={limitText(limit, t)}>
      {said}
      {limit.isToConfirm && (
        <span title={t('programme.limit.toConfirm')}>
          <CircleHelp className="cp-icon" aria-hidden />
          <span className="cp-hidden">{t('programme.limit.toConfirm')}</span>
        </span>
      )}
    </span>
  );
}
