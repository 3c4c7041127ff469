import { DomainError } from '@counterpart/domain/shared/errors';

/** Refuses a validity whose last day lies before its first. Errors: date.order */
export function refuseWrongOrder(values: { readonly validFrom: string | null; readonly validTo: string | null }): void {
  if (values.validFrom !== null && values.validTo !== null && values.validTo < values.validFrom) {
    throw new DomainError('date.order', {
      earlier: 'validFrom',
      later: 'validTo',
      earlierOn: values.validFrom,
      laterOn: values.validTo,
    });
  }
}

/** Refuses a record without a name in either language. Errors: common.invalid_input */
export function refuseNameless(values: { readonly nameVi: string; readonly nameEn: string }): void {
  if (values.nameVi !== '' || values.nameEn !== '') return;
  throw new DomainError('common.invalid_input', { issues: [{ path: 'nameVi', message: 'missing' }] });
}
