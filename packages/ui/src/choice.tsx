import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { RadioButton, RadioField, RadioGroup as KitRadioGroup } from 'react-aria-components/RadioGroup';
import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import { FieldError, FieldHead, type FieldProps } from './form-field.tsx';
import type { Option } from './list-box.tsx';

/** What a yes-or-no choice takes. */
export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly name?: string;
};

/** A box that is ticked or not; its words stand beside it and are part of its target. */
export function Checkbox({ children, description, error, ...rest }: CheckboxProps) {
  return (
    <CheckboxField isInvalid={Boolean(error)} validationBehavior="aria" {...rest}>
      <CheckboxButton className="cp-choice">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="cp-choice-mark">
              {isIndeterminate ? (
                <Minus className="cp-icon" aria-hidden />
              ) : (
                isSelected && <Check className="cp-icon" aria-hidden />
              )}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className="cp-choice-description">
          {description}
        </Text>
      )}
      <FieldError error={error} />
    </CheckboxField>
  );
}

/** A setting that takes effect at once. In a form that is sent, use Checkbox. */
export function Switch({ children, description, ...rest }: Omit<CheckboxProps, 'isIndeterminate' | 'error'>) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className="cp-choice">
        <span className="cp-switch-track" />
        <span>{children}</span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className="cp-choice-description">
          {description}
        </Text>
      )}
    </SwitchField>
  );
}

/** What a choice of one among a few visible options takes. */
export type RadioGroupProps<Id extends string> = FieldProps & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly name?: string;
};

/** All options in view, one of them chosen; arrow keys move the choice. */
export function RadioGroup<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  onChange,
  ...rest
}: RadioGroupProps<Id>) {
  const change = (value: string) => {
    const chosen = options.find((option) => option.id === value);
    if (chosen) onChange(chosen.id);
  };
  return (
    <KitRadioGroup
      className="cp-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      onChange={change}
      {...rest}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      {options.map((option) => (
        <RadioField key={option.id} value={option.id} {...(option.isDisabled && { isDisabled: option.isDisabled })}>
          <RadioButton className="cp-choice">
            <span className="cp-choice-mark" data-round="" />
            <span>{option.label}</span>
          </RadioButton>
          {option.note !== undefined && (
            <Text slot="description" className="cp-choice-description">
              {option.note}
            </Text>
          )}
        </RadioField>
      ))}
      <FieldError error={error} />
    </KitRadioGroup>
  );
}
