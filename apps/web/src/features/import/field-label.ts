import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import type { Translate } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';

const OWN_WORDS = [
  'externalRef',
  'number',
  'sideState',
  'amountMinor',
  'originalMinor',
  'cancelledMinor',
  'undisbursedMinor',
  'disbursedMinor',
  'status',
  'project',
  'financingLine',
] as const;
const STEPS = ['board_approved', 'signed', 'effective', 'closed'] as const;
const DAYS = ['actualOn', 'plannedOn'] as const;

/** A field of an import's report in the reader's words; a field without words keeps its name. */
export function fieldLabel(field: string, t: Translate, language: Language): string {
  const [head = '', tail = ''] = field.split('.');
  const step = STEPS.find((one) => one === head);
  const day = DAYS.find((one) => one === tail);
  if (step && day) return t('import.field.day', { step: t(`import.step.${step}`), day: t(`import.day.${day}`) });
  const own = OWN_WORDS.find((one) => one === head);
  if (own) return t(`import.field.${own}`);
  const known = Object.entries(programmeFields).find(([name]) => name === head);
  return known ? known[1].label[language] : field;
}
