import type { CellState, DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import type { Language } from '@counterpart/domain/shared/text';
import { DELIVERABLE_STATE_WORDS } from '@counterpart/reference/codelists/work';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import type { DeliverableRow } from './use-deliverables.ts';

/** The word of a state. */
export function stateWord(state: DeliverableState, language: Language): string {
  return DELIVERABLE_STATE_WORDS[state][language];
}

type Standing = Pick<DeliverableRow, 'state' | 'punctuality' | 'daysLate'>;

/** Where a deliverable stands, and beside it what that means for its day. */
export function StateMarks({ row }: { readonly row: Standing }) {
  const { t, language } = useT();
  const { state, punctuality, daysLate } = row;
  const word = stateWord(state, language);
  return (
    <span className="dl-marks">
      {state === 'ACCEPTED' ? <StatusChip meaning="onTime">{word}</StatusChip> : <Tag>{word}</Tag>}
      {punctuality === 'late' && (
        <StatusChip meaning="late">{t('deliverables.daysLate', { count: daysLate })}</StatusChip>
      )}
      {punctuality === 'due_soon' && <StatusChip meaning="dueSoon">{t('deliverables.dueSoon')}</StatusChip>}
      {punctuality === 'delivered_late' && (
        <span className="cp-soft">{t('deliverables.deliveredLate', { count: daysLate })}</span>
      )}
    </span>
  );
}

/** What is worst in a cell of the matrix. */
export function WorstMark({ worst, late }: { readonly worst: CellState; readonly late: number }) {
  const { t, language } = useT();
  if (worst === 'LATE') return <StatusChip meaning="late">{t('deliverables.worstLate', { count: late })}</StatusChip>;
  const word = stateWord(worst, language);
  if (worst === 'ACCEPTED') return <StatusChip meaning="onTime">{word}</StatusChip>;
  return worst === 'REVISION' ? <StatusChip meaning="dueSoon">{word}</StatusChip> : <Tag>{word}</Tag>;
}
