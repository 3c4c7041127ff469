import type { FieldSpecs, FieldValues } from '@counterpart/domain/shared/fields';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { codeOptions } from './code-words.ts';
import { useOrganisationOptions } from './use-organisation-options.ts';

type RecordFieldsProps<F extends FieldSpecs> = {
  readonly fields: F;
  /** Which of them, in this order. */
  readonly names: readonly (keyof F & string)[];
  readonly form: RecordForm<FieldValues<F>>;
  /** The record itself, which cannot stand above itself. */
  readonly ownId: string | null;
  readonly hints: { readonly [Name in keyof F]?: PlainMessageKey };
  readonly optional: readonly (keyof F & string)[];
  /** The first of them takes the focus: the form opens to be filled in. */
  readonly hasFocus?: boolean;
};

/** The fields of a record in the order given; labels and kinds come from the registry of its noun. */
export function RecordFields<F extends FieldSpecs>({ names, hasFocus = false, ...rest }: RecordFieldsProps<F>) {
  return names.map((name, at) => <RecordField key={name} name={name} isFirst={hasFocus && at === 0} {...rest} />);
}

type RecordFieldProps<F extends FieldSpecs> = Omit<RecordFieldsProps<F>, 'names' | 'hasFocus'> & {
  readonly name: keyof F & string;
  /** Takes the focus. */
  readonly isFirst: boolean;
};

function RecordField<F extends FieldSpecs>(props: RecordFieldProps<F>) {
  const { name, isFirst, fields, form, ownId, hints, optional } = props;
  const { t, language } = useT();
  const { agencyOptions, partnerOptions } = useOrganisationOptions();
  const spec = fields[name];
  if (!spec) return null;
  const value: unknown = form.values[name];
  const set = (next: unknown) => form.set(name, next as FieldValues<F>[typeof name]);
  const hint: PlainMessageKey | undefined = hints[name];
  const common = {
    name,
    label: spec.label[language],
    error: form.problems[name]?.(t),
    isOptional: optional.includes(name),
    ...(hint && { hint: t(hint) }),
  };
  switch (spec.kind) {
    case 'agency':
    case 'partner': {
      const options = (spec.kind === 'agency' ? agencyOptions : partnerOptions).filter((one) => one.id !== ownId);
      return <ComboBox {...common} options={options} value={value as string | null} onChange={set} />;
    }
    case 'code':
      return (
        <Select {...common} options={codeOptions(spec.codelist, language)} value={value as string} onChange={set} />
      );
    case 'day':
      return <DatePicker {...common} value={value as string | null} onChange={set} />;
    case 'flag':
      return (
        <Checkbox name={name} isSelected={value === true} onChange={set} {...(hint && { description: t(hint) })}>
          {common.label}
        </Checkbox>
      );
    default:
      return (
        <TextField
          {...common}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFirst}
          value={(value as string | null) ?? ''}
          maxLength={500}
          // A field that may be absent is absent when nothing is typed in it.
          onChange={(text) => set(text === '' && spec.schema.safeParse(null).success ? null : text)}
          {...(name === 'code' && { autoComplete: 'off', spellCheck: 'false' as const })}
          {...(name.endsWith('Vi') && language !== 'vi' && { lang: 'vi' })}
          {...(name.endsWith('En') && language !== 'en' && { lang: 'en' })}
        />
      );
  }
}
