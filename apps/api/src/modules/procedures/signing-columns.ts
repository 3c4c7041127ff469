import { toSortDay } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import type { FileProgress } from '@counterpart/domain/milestones/progress.rules';
import { currencyExponent } from '@counterpart/domain/shared/money';
import { fromColumns } from '@counterpart/domain/shared/fields';
import {
  EMPTY_SIGNING_RECORD,
  type SigningRecord,
  signingRecordFields,
} from '@counterpart/domain/signing/signing-record.fields';
import { signingStanding } from '@counterpart/domain/signing/signing-standing.rules';
import { officeDay } from '../../kernel/clock.ts';
import type { InstrumentRow, SigningRecordRow } from './instruments.repository.ts';

/** What the signing columns of a summary are worked out from. */
export type SigningInput = {
  readonly row: InstrumentRow;
  readonly programme: Pick<Tables['programme'], 'code' | 'side_state' | 'updated_at'>;
  readonly signing: SigningRecordRow | null;
};

type SigningColumns = Pick<
  Tables['instrument_summary'],
  | 'code'
  | 'sort_key'
  | 'amount_major'
  | 'signing_milestone_id'
  | 'signing_from_on'
  | 'signing_to_on'
  | 'signing_certainty'
  | 'signing_status'
  | 'signing_called_off_on'
  | 'signing_open_on'
  | 'exchanged_on'
  | 'full_powers_state'
  | 'full_powers_issued_on'
  | 'ready_done'
  | 'ready_total'
  | 'ready_missing'
  | 'is_ready'
>;

// Columns that lists sort by hold no nulls, or a page could not be continued behind one.
const UNKNOWN_AMOUNT = -1;

/** The values of a stored signing record; an instrument without one has an empty one. */
export function toSigningRecord(row: SigningRecordRow | null): SigningRecord {
  return row === null ? EMPTY_SIGNING_RECORD : fromColumns(signingRecordFields, row);
}

/** What the schedule filters, sorts and shows of an instrument's signing. */
export function signingColumns(progress: FileProgress, input: SigningInput): SigningColumns {
  const { row, signing } = input;
  const standing = signingStanding(progress, toSigningRecord(signing));
  const { done, total, missing } = standing.readiness;
  const calledOff = standing.isSigned ? null : calledOffOn(input);
  const isOpen = !standing.isSigned && calledOff === null;
  return {
    code: input.programme.code,
    sort_key: row.sort_key,
    amount_major:
      row.amount_minor === null || row.currency === null
        ? UNKNOWN_AMOUNT
        : Math.floor(row.amount_minor / 10 ** currencyExponent(row.currency)),
    signing_milestone_id: standing.signedMilestoneId,
    signing_from_on: toSortDay(standing.fromOn),
    signing_to_on: toSortDay(standing.toOn),
    signing_certainty: standing.certainty,
    signing_status: standing.status,
    signing_called_off_on: toSortDay(calledOff),
    signing_open_on: toSortDay(isOpen ? standing.toOn : null),
    exchanged_on: toSortDay(standing.exchangedOn),
    full_powers_state: standing.fullPowers.state,
    full_powers_issued_on: toSortDay(standing.fullPowers.issuedOn),
    ready_done: done,
    ready_total: total,
    ready_missing: JSON.stringify(missing),
    is_ready: Number(total > 0 && missing.length === 0),
  };
}

/** The last day on which something that calls a signing off was changed; null while it stands. */
function calledOffOn({ row, programme, signing }: SigningInput): string | null {
  const changed = [
    ...(row.side_state === null ? [] : [row.updated_at]),
    ...(programme.side_state === null ? [] : [programme.updated_at]),
    ...(signing === null || signing.status_override === null ? [] : [signing.updated_at]),
  ];
  return changed.length === 0 ? null : officeDay(Math.max(...changed));
}
