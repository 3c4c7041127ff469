import { SECRET_TITLE } from '@counterpart/domain/programmes/secrecy.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { type ScheduleRow, type StoredSigning, toScheduleRow } from './schedule-rows.list.ts';

const NOBODY = { personId: null, text: '' };

/**
 * A stored signing as it may stand on a paper or in a feed, which pass from hand to hand: one of a secret programme
 * keeps its place in the order, its numbers and its days, and says nothing else.
 */
export function leavingRow(stored: StoredSigning, today: PlainDate): ScheduleRow {
  const row = toScheduleRow(stored, today);
  if (stored.is_secret === 0) return row;
  return {
    ...row,
    titleVi: SECRET_TITLE.vi,
    titleEn: SECRET_TITLE.en,
    partnerId: '',
    kind: '',
    capacity: '',
    amountMinor: null,
    currency: null,
    proposingAgencyId: null,
    managingAgencyId: null,
    signatoryOurs: NOBODY,
    signatoryPartner: NOBODY,
    fullPowers: { ...row.fullPowers, for: '' },
    place: '',
    form: null,
    level: '',
    statusReason: null,
    readiness: { done: 0, total: 0, missing: [] },
    note: '',
  };
}
