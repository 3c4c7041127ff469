import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';
import { SLIP_REASON_WORDS } from '@counterpart/reference/codelists/work';

/** Words of a milestone's fields, in the order of the forms. */
export const MILESTONE_FIELDS = {
  baselineOn: 'milestone.field.baselineOn',
  plannedOn: 'milestone.field.plannedOn',
  actualOn: 'milestone.field.actualOn',
  heldSinceOn: 'milestone.field.heldSinceOn',
  dossierReceivedOn: 'milestone.field.dossierReceivedOn',
  dossierCompleteOn: 'milestone.field.dossierCompleteOn',
  isNotApplicable: 'milestone.field.isNotApplicable',
  delayReasonCode: 'milestone.field.delayReasonCode',
  note: 'milestone.field.note',
  evidence: 'milestone.field.evidence',
} as const satisfies Record<string, PlainMessageKey>;

/** Whether a milestone has a field of this name. */
export function isMilestoneField(field: string): field is keyof typeof MILESTONE_FIELDS {
  return Object.hasOwn(MILESTONE_FIELDS, field);
}

/** A value of a milestone's field in words. */
export function milestoneValue(
  field: string,
  value: unknown,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  if (value === null || value === undefined || value === '') return t('milestone.noValue');
  if (typeof value === 'boolean') return value ? t('milestone.yes') : t('milestone.no');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  if (field.endsWith('On')) return formatDate(value);
  if (field === 'delayReasonCode') return reasonWords(value, language);
  return value;
}

/** A reason of delay in words; the code itself where it is none of ours. */
export function reasonWords(code: string, language: Language): string {
  return SLIP_REASON_WORDS[code as keyof typeof SLIP_REASON_WORDS]?.[language] ?? code;
}
