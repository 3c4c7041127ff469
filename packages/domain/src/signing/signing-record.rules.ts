import type { SigningFacts } from '../milestones/signing-readiness.rules.ts';
import { DomainError } from '../shared/errors.ts';
import type { SigningForm } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { SigningRecord } from './signing-record.fields.ts';

/** Whether the full powers were issued: a number alone may be a draft's, so the day must be known too. */
export function hasFullPowers(record: Pick<SigningRecord, 'fullPowersNumber' | 'fullPowersOn'>): boolean {
  return record.fullPowersNumber !== null && record.fullPowersOn !== null;
}

/** Why issued full powers do not serve a signing on a day: over by then, or dated after it; null where they do. */
export function fullPowersFault(
  record: Pick<SigningRecord, 'fullPowersNumber' | 'fullPowersOn' | 'fullPowersUntilOn'>,
  day: PlainDate | null,
): 'expired' | 'late' | null {
  if (day === null || !hasFullPowers(record)) return null;
  if (record.fullPowersUntilOn !== null && record.fullPowersUntilOn < day) return 'expired';
  return record.fullPowersOn !== null && record.fullPowersOn > day ? 'late' : null;
}

/** Whether nobody has to come: the papers travel instead. */
export function isSignedApart(form: SigningForm | null): boolean {
  return form === 'CIRCULATION' || form === 'EXCHANGE';
}

/** Whether the record says that full powers are needed; null leaves it to the procedure. */
export function needsFullPowers(record: Pick<SigningRecord, 'fullPowers' | 'signatoryOursOffice'>): boolean | null {
  if (record.signatoryOursOffice !== null) return false;
  return record.fullPowers === 'unknown' ? null : record.fullPowers === 'needed';
}

/**
 * What the readiness rule asks of a record.
 * @param fixedDay the planned day, null while only a window is known
 */
export function signingFacts(record: SigningRecord, fixedDay: PlainDate | null): SigningFacts {
  return {
    plannedOn: fixedDay,
    place: record.place,
    form: record.form,
    hasSignatoryOurs: record.signatoryOursId !== null || record.signatoryOursText !== '',
    hasSignatoryPartner: record.signatoryPartnerId !== null || record.signatoryPartnerText !== '',
    needsFullPowers: needsFullPowers(record),
    fullPowersFault: fullPowersFault(record, fixedDay),
    hasFullPowers: hasFullPowers(record),
    isTextChecked: record.textCheckedOn !== null,
  };
}

const FACT_DAYS = ['fullPowersRequestedOn', 'fullPowersOn', 'textCheckedOn', 'initialledOn'] as const;

const ORDERED_DAYS = [
  ['windowFromOn', 'windowToOn'],
  ['fullPowersRequestedOn', 'fullPowersOn'],
  ['fullPowersOn', 'fullPowersUntilOn'],
] as const;

/**
 * Refuses values that do not fit together: half a window, a window that ends before it begins, full powers issued
 * before they were asked for or over before they were issued, a fact in the future, a signing called off without a
 * reason.
 * **Errors**: common.invalid_input, date.order, date.in_future, common.reason_required
 */
export function checkSigningRecord(record: SigningRecord, today: PlainDate): void {
  const { windowFromOn, windowToOn } = record;
  if ((windowFromOn === null) !== (windowToOn === null)) {
    const path = windowFromOn === null ? 'windowFromOn' : 'windowToOn';
    throw new DomainError('common.invalid_input', { issues: [{ path, message: 'required' }] });
  }
  for (const [earlier, later] of ORDERED_DAYS) {
    const [earlierOn, laterOn] = [record[earlier], record[later]];
    if (earlierOn !== null && laterOn !== null && laterOn < earlierOn) {
      throw new DomainError('date.order', { earlier, later, earlierOn, laterOn });
    }
  }
  for (const field of FACT_DAYS) {
    const day = record[field];
    if (day !== null && day > today) throw new DomainError('date.in_future', { field, day, today });
  }
  if (record.statusOverride !== null && record.statusReason === null) {
    throw new DomainError('common.reason_required', { field: 'statusReason' });
  }
}
