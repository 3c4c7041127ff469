import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import type { Problems } from '../../lib/use-record-form.ts';
import { say } from './written-values.ts';

/** What is said with an act: words, and the paper that says it. */
export type SayingValues = {
  readonly text: string;
  readonly documentNumber: string;
  readonly documentOn: string | null;
};

/** Nothing said yet. */
export const NOTHING_SAID: SayingValues = { text: '', documentNumber: '', documentOn: null };

type SayingForm = {
  readonly values: SayingValues;
  // A method, so that a form that holds more fits as well.
  set<Field extends keyof SayingValues>(this: void, field: Field, value: SayingValues[Field]): void;
  readonly problems: Problems<SayingValues>;
};

type SayingProps = {
  readonly form: SayingForm;
  readonly isSecret: boolean;
  /** Whether the act is not taken without its reason; otherwise the words are a note. */
  readonly needsReason?: boolean;
};

/** The reason of an act and its paper; of a secret task the paper alone. */
export function SayingFields({ form, isSecret, needsReason = true }: SayingProps) {
  const { t } = useT();
  const { today } = useMe();
  const { values, set, problems } = form;
  return (
    <>
      {!isSecret && (
        <TextField
          name="text"
          label={t(needsReason ? 'task.field.reason' : 'task.field.note')}
          isOptional={!needsReason}
          lines={3}
          maxLength={2000}
          value={values.text}
          onChange={(text) => set('text', text)}
          error={problems.text?.(t)}
        />
      )}
      <TextField
        name="documentNumber"
        label={t('task.field.document')}
        isOptional={!(isSecret && needsReason)}
        maxLength={120}
        value={values.documentNumber}
        onChange={(documentNumber) => set('documentNumber', documentNumber)}
        error={problems.documentNumber?.(t)}
      />
      <DatePicker
        name="documentOn"
        label={t('task.field.documentOn')}
        isOptional
        max={today}
        value={values.documentOn}
        onChange={(documentOn) => set('documentOn', documentOn)}
        error={problems.documentOn?.(t)}
      />
    </>
  );
}

/** What keeps an act with a reason from being sent. */
export function problemsOfSaying({ text, documentNumber }: SayingValues, isSecret: boolean): Problems<SayingValues> {
  if (isSecret) return documentNumber.trim() === '' ? { documentNumber: say('task.field.documentMissing') } : {};
  return text.trim() === '' ? { text: say('task.field.reasonMissing') } : {};
}
