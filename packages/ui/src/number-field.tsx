import type { ReactNode } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import {
  NumberField as KitNumberField,
  type NumberFieldProps as KitNumberFieldProps,
} from 'react-aria-components/NumberField';
import { FieldError, FieldHead, type FieldProps } from './form-field.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** What a number field takes beside the kit's own properties. */
export type NumberFieldProps = Omit<KitNumberFieldProps, 'className' | 'children' | 'style' | 'render' | 'isInvalid'> &
  FieldProps & { readonly unit?: string };

/** A count or a share, with its unit after it. For money use AmountField, which is exact. */
export function NumberField({ label, hint, error, isOptional, unit, ...rest }: NumberFieldProps) {
  return (
    <KitNumberField className="cp-field" isInvalid={Boolean(error)} validationBehavior="aria" {...rest}>
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Group className="cp-input-group">
        <Input className="cp-input" data-figures="" />
        {unit !== undefined && <span className="cp-affix">{unit}</span>}
      </Group>
      <FieldError error={error} />
    </KitNumberField>
  );
}

/** What an amount field takes; `value` is the text as typed, parsed by the caller. */
export type AmountFieldProps = Omit<TextFieldProps, 'lines' | 'before' | 'after' | 'hasFigures' | 'inputMode'> & {
  /** The currency code shown after the figures. */
  readonly currency: ReactNode;
  /** The amount read back in words, shown while it is right. */
  readonly echo?: string | undefined;
};

/** An amount of money as text, so that no digit passes through a float; read back in words below. */
export function AmountField({ currency, echo, ...rest }: AmountFieldProps) {
  return (
    <div className="cp-amount">
      <TextField {...rest} inputMode="decimal" autoComplete="off" hasFigures after={currency} />
      <p className="cp-hint" aria-live="polite">
        {rest.error ? '' : echo}
      </p>
    </div>
  );
}
