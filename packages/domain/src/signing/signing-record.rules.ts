import type { SigningFacts } from '../milestones/signing-readiness.rules.ts';
import { DomainError } from '../shared/errors.ts';
import type { SigningForm } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { SigningRecord } from './signing-record.fields.ts';

/** Whether the full powers were issued: a number alone may be a draft's, so the day must be known too. */
export function hasFullPowers(record: Pick<SigningRecord, 'fullPowersNumber' | 'fullPowersOn'>): boolean {
  return record.fullPowersNumber !== null && record.fullPowersOn !== null;
}

/** Whether nobody has to come: the papers travel instead. */
export function isSignedApart(form: SigningForm | null): boolean {
  return form === 'CIRCULATION' || form === 'EXCHANGE';
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
    needsFullPowers: record.fullPowers === 'unknown' ? null : record.fullPowers === 'needed',
    hasFullPowers: hasFullPowers(record),
    isTextChecked: record.textCheckedOn !== null,
  };
}

const FACT_DAYS = ['fullPowersOn', 'textCheckedOn', 'initialledOn'] as const;

/**
 * Refuses values that do not fit together: half a window, a window that ends before it begins, a fact in the future,
 * a signing called off without a reason.
 * **Errors**: common.invalid_input, date.order, date.in_future, common.reason_required
 */
export function checkSigningRecord(record: SigningRecord, today: PlainDate): void {
  const { windowFromOn, windowToOn } = record;
  if ((windowFromOn === null) !== (windowToOn === null)) {
    const path = windowFromOn === null ? 'windowFromOn' : 'windowToOn';
    throw new DomainError('common.invalid_input', { issues: [{ path, message: 'required' }] });
  }
  if (windowFromOn !== null && windowToOn !== null && windowToOn < windowFromOn) {
    throw new DomainError('date.order', {
      earlier: 'windowFromOn',
      later: 'windowToOn',
      earlierOn: windowFromOn,
      laterOn: windowToOn,
    });
  }
  for (const field of FACT_DAYS) {
    const day = record[field];
    if (day !== null && day > today) throw new DomainError('date.in_future', { field, day, today });
  }
  if (record.statusOverride !== null && record.statusReason === null) {
    throw new DomainError('common.reason_required', { field: 'statusReason' });
  }
}
