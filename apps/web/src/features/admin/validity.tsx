import { formatDate } from '@counterpart/i18n/date-words';
import { Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';

type Validity = { readonly validFrom: string | null; readonly validTo: string | null };

/** Whether something that may have a first and a last day is valid on a day. */
export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The days between which a record is valid, in words; nothing where it has neither. */
export function ValidityText({ validFrom, validTo }: Validity) {
  const { t } = useT();
  const { today } = useMe();
  if (validFrom === null && validTo === null) return null;
  const words =
    validFrom === null
      ? t('admin.validUntil', { to: formatDate(validTo ?? '') })
      : validTo === null
        ? t('admin.validSince', { from: formatDate(validFrom) })
        : t('admin.validBetween', { from: formatDate(validFrom), to: formatDate(validTo) });
  return (
    <span className="cp-figures">
      {words} {validTo !== null && validTo < today && <Tag>{t('admin.ended')}</Tag>}
    </span>
  );
}
