import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DateField } from '@counterpart/ui/date-field';
import { Dialog } from '@counterpart/ui/dialog';
import type { Option } from '@counterpart/ui/list-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';

/** One field of an act; days and choices are null while nothing is chosen. */
export type ActField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'long' | 'day' | 'choice' | 'search';
  readonly options?: readonly Option[];
  readonly isOptional?: boolean;
  readonly max?: number;
  /** Whether what is filled in elsewhere asks for it; a field that is not shown is empty. */
  readonly isAsked?: (values: ActValues) => boolean;
};

/** What was filled in, by field. */
export type ActValues = Readonly<Record<string, string | null>>;

type ActDialogProps = {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly ActField[];
  readonly initial: ActValues;
  readonly failure?: ReactNode;
  readonly isPending: boolean;
  readonly onSubmit: (values: ActValues) => void;
  readonly onClose: () => void;
};

/** One act in a window of its own: a few fields, said at once what is still needed. */
export function ActDialog({ title, submit, fields, initial, failure, isPending, onSubmit, onClose }: ActDialogProps) {
  const { t } = useT();
  const [values, setValues] = useState<ActValues>(initial);
  const [tried, setTried] = useState<readonly string[]>([]);
  const shown = fields.filter((field) => field.isAsked?.(values) ?? true);
  const isMissing = (field: ActField) => field.isOptional !== true && (values[field.name] ?? '').trim() === '';
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(shown.map((field) => field.name));
    if (shown.some(isMissing)) return;
    onSubmit(Object.fromEntries(shown.map(({ name }) => [name, values[name] ?? null])));
  };
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form className="cp-form" noValidate onSubmit={send}>
        {failure !== undefined && (
          <Banner meaning="late" isUrgent>
            {failure}
          </Banner>
        )}
        {shown.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            // What a refusal has added was not asked for when it was sent.
            error={tried.includes(field.name) && isMissing(field) ? t('effect.form.required') : undefined}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <div className="cp-row">
          <Button type="submit" variant="primary" isPending={isPending}>
            {submit}
          </Button>
          <Button onPress={onClose}>{t('effect.form.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

type FieldProps = {
  readonly field: ActField;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (value: string | null) => void;
};

function Field({ field, value, error, onChange }: FieldProps) {
  const { name, label, hint, kind, options = [], isOptional, max = 500 } = field;
  const common = { name, label, hint, isOptional, error };
  switch (kind) {
    case 'day':
      return <DateField {...common} value={value} onChange={onChange} />;
    case 'choice':
      return <Select {...common} options={options} value={value} onChange={onChange} />;
    case 'search':
      return <ComboBox {...common} options={options} value={value} onChange={onChange} />;
    default:
      return (
        <TextField
          {...common}
          value={value ?? ''}
          onChange={onChange}
          maxLength={max}
          {...(kind === 'long' && { lines: 3 })}
        />
      );
  }
}
