import { ChevronsUpDown } from 'lucide-react';
import { Button as KitButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as KitSelect, SelectValue } from 'react-aria-components/Select';
import { FieldError, FieldHead, type FieldProps } from './form-field.tsx';
import { type Option, OptionList } from './list-box.tsx';

/** What a choice among known options takes; null is no choice yet. */
export type ChoiceProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly name?: string;
};

/** One of a few options; typing a letter jumps to it. For more than about fifteen use ComboBox. */
export function Select<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  onChange,
  ...rest
}: ChoiceProps<Id>) {
  const change = (key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <KitSelect className="cp-field" isInvalid={Boolean(error)} validationBehavior="aria" onChange={change} {...rest}>
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <KitButton className="cp-input cp-select-button" {...(rest.value === null && { 'data-placeholder': '' })}>
        <SelectValue<Option>>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronsUpDown className="cp-icon" aria-hidden />
      </KitButton>
      <FieldError error={error} />
      <Popover className="cp-popover" offset={4}>
        <OptionList options={options} />
      </Popover>
    </KitSelect>
  );
}
