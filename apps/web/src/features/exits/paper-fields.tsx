import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import type { Problems } from '../../lib/use-record-form.ts';

/** The paper of an act and why it is done, as typed. */
export type PaperValues = {
  readonly issuer: string;
  readonly number: string;
  readonly documentOn: string | null;
  readonly reason: string;
};

type PaperFieldsProps = {
  readonly values: PaperValues;
  readonly problems: Problems<PaperValues>;
  readonly setText: (field: 'issuer' | 'number' | 'reason', text: string) => void;
  readonly setDay: (day: string | null) => void;
  /** Whether the act cannot do without somebody who issued the paper. */
  readonly isIssuerNeeded?: boolean;
};

/** Asks for the paper of an act, and for its reason. */
export function PaperFields({ values, problems, setText, setDay, isIssuerNeeded = false }: PaperFieldsProps) {
  const { t } = useT();
  return (
    <>
      <TextField
        name="issuer"
        label={t('exits.documentIssuer')}
        {...(isIssuerNeeded ? { hint: t('exits.documentHint') } : { isOptional: true })}
        maxLength={200}
        value={values.issuer}
        onChange={(issuer) => setText('issuer', issuer)}
        error={problems.issuer?.(t)}
      />
      <TextField
        name="number"
        label={t('exits.documentNumber')}
        isOptional
        maxLength={80}
        value={values.number}
        onChange={(number) => setText('number', number)}
      />
      <DatePicker
        name="documentOn"
        label={t('exits.documentOn')}
        isOptional
        value={values.documentOn}
        onChange={setDay}
      />
      <TextField
        name="reason"
        label={t('exits.reason')}
        hint={t('exits.reasonHint')}
        lines={3}
        maxLength={2000}
        value={values.reason}
        onChange={(reason) => setText('reason', reason)}
        error={problems.reason?.(t)}
      />
    </>
  );
}
