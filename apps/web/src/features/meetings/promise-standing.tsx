import { formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import type { Counts, PromiseItem } from './use-meetings.ts';

/** How an item stands, in words: when it was kept and how late, or that nobody knows. */
export function PromiseStanding({ item }: { readonly item: PromiseItem }) {
  const { t } = useT();
  const { state, daysLate, isUnrecorded } = item.standing;
  if (state === 'late')
    return <StatusChip meaning="late">{t('meetings.standing.late', { count: daysLate })}</StatusChip>;
  if (state === 'kept') return <StatusChip meaning="onTime">{keptWords(item, t)}</StatusChip>;
  if (state === 'dropped') {
    const reason = item.dropReason ?? '';
    return <Tag>{reason === '' ? t('meetings.standing.dropped') : t('meetings.standing.droppedFor', { reason })}</Tag>;
  }
  return <Tag>{isUnrecorded ? t('meetings.standing.unrecorded') : t('meetings.standing.open')}</Tag>;
}

function keptWords({ standing }: PromiseItem, t: Translate): string {
  const day = formatDate(standing.keptOn ?? '');
  if (standing.daysLate === 0) return t('meetings.standing.keptOn', { day });
  return t('meetings.standing.keptLate', { day, count: standing.daysLate });
}

/** How many of how many were kept, and what is late; `isShort` under a heading that says what is counted. */
export function KeptOf({ counts, isShort = false }: { readonly counts: Counts; readonly isShort?: boolean }) {
  const { t } = useT();
  if (counts.of === 0 && counts.dropped === 0) return <span className="cp-soft">{t('meetings.keptNone')}</span>;
  return (
    <span className="mt-kept">
      <span className="cp-figures">
        {isShort ? `${counts.kept}/${counts.of}` : t('meetings.kept', { kept: counts.kept, of: counts.of })}
      </span>
      {counts.late > 0 && <StatusChip meaning="late">{t('meetings.lateCount', { count: counts.late })}</StatusChip>}
    </span>
  );
}
