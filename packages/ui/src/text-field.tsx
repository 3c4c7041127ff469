import type { ReactNode } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as KitTextField, type TextFieldProps as KitTextFieldProps } from 'react-aria-components/TextField';
import { FieldError, FieldHead, type FieldProps } from './form-field.tsx';

/** What a text field takes beside the kit's own properties. */
export type TextFieldProps = Omit<KitTextFieldProps, 'className' | 'children' | 'style' | 'render' | 'isInvalid'> &
  FieldProps & {
    readonly lines?: number;
    readonly before?: ReactNode;
    readonly after?: ReactNode;
    /** Aligns to the right with figures of one width. */
    readonly hasFigures?: boolean;
  };

/** One line of text, or several with `lines`; label above, hint, error below. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  lines = 1,
  before,
  after,
  hasFigures,
  ...rest
}: TextFieldProps) {
  const figures = hasFigures ? { 'data-figures': '' } : {};
  return (
    <KitTextField className="cp-field" isInvalid={Boolean(error)} validationBehavior="aria" {...rest}>
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      {lines > 1 ? (
        <TextArea className="cp-input" rows={lines} />
      ) : before !== undefined || after !== undefined ? (
        <Group className="cp-input-group">
          {before !== undefined && <span className="cp-affix">{before}</span>}
          <Input className="cp-input" {...figures} />
          {after !== undefined && <span className="cp-affix">{after}</span>}
        </Group>
      ) : (
        <Input className="cp-input" {...figures} />
      )}
      <FieldError error={error} />
    </KitTextField>
  );
}
