import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError as KitFieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useUi } from './provider.tsx';

/** What every field takes: label above, hint below it, the error in words. */
export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode | undefined;
  /** The words of what is wrong; absent or empty when nothing is. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
};

/** Label and hint of a field, in the order they are read. */
export function FieldHead({ label, hint, isOptional = false }: FieldProps) {
  const { words } = useUi();
  return (
    <>
      <Label className="cp-label">
        {label}
        {isOptional && <span className="cp-label-note"> ({words.optional})</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="cp-hint">
          {hint}
        </Text>
      )}
    </>
  );
}

/** The error of a field, announced with it; says "Error:" to readers who see no colour. */
export function FieldError({ error }: { readonly error?: string | undefined }) {
  const { words } = useUi();
  if (!error) return null;
  return (
    <KitFieldError className="cp-error">
      <CircleAlert className="cp-icon" aria-hidden />
      <span>
        <span className="cp-hidden">{words.errorPrefix} </span>
        {error}
      </span>
    </KitFieldError>
  );
}
