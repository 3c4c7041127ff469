import type { FieldSpecs, FieldValues } from '@counterpart/domain/shared/fields';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { type Filled, type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { checkRecord } from './record-check.ts';
import { RecordFields } from './record-fields.tsx';
import { useRecordWords, useTellDirty, valuesOf } from './use-record-editor.ts';

/** A kind of record with its registry and its two commands. */
export type EditedKind<F extends FieldSpecs> = {
  readonly fields: F;
  /** The fields in the order of the form. */
  readonly names: readonly (keyof F & string)[];
  readonly hints: { readonly [Name in keyof F]?: PlainMessageKey };
  readonly optional: readonly (keyof F & string)[];
  readonly blank: FieldValues<F>;
  readonly nameOf: (values: FieldValues<F>) => string;
  readonly check?: (values: FieldValues<F>) => Problems<FieldValues<F>>;
  readonly create: SendCommand<FieldValues<F>, Saved>;
  readonly update: SendCommand<
    { id: string; version: number; patch: Partial<FieldValues<F>> },
    Saved & { readonly inverse: unknown }
  >;
};

type Saved = { readonly id: string; readonly version: number };

type RecordEditorProps<F extends FieldSpecs> = {
  readonly kind: EditedKind<F>;
  /** The record that is edited; null adds a new one. */
  readonly record: (FieldValues<F> & Saved) | null;
  readonly tell: (isDirty: boolean) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** The form that adds or changes a record of the administration. */
export function RecordEditor<F extends FieldSpecs>(props: RecordEditorProps<F>) {
  const { kind, record, tell, onClose, children } = props;
  const form = useEditorForm(props);
  useTellDirty(form.isDirty, tell);
  const words = useRecordWords(kind.fields);
  return (
    <RecordFormFrame form={form} submit={record ? 'form.save' : 'form.add'} onCancel={onClose} {...words}>
      <RecordFields
        fields={kind.fields}
        names={kind.names}
        form={form}
        ownId={record?.id ?? null}
        hints={kind.hints}
        optional={kind.optional}
        hasFocus={record === null}
      />
      {children}
    </RecordFormFrame>
  );
}

function useEditorForm<F extends FieldSpecs>({ kind, record, onClose }: RecordEditorProps<F>) {
  type Values = FieldValues<F>;
  const { t } = useT();
  const takeBack = useCommand(kind.update, { done: () => t('form.undone') });
  const initial = record ? valuesOf(kind.fields, record) : kind.blank;
  const name = (values: Values) => kind.nameOf(values);
  return useRecordForm<Values, Filled<Values>, Saved & { readonly inverse?: unknown; readonly named: string }>({
    initial: inOrder<Values>(kind.names, initial),
    version: record?.version ?? 0,
    check: (values) => ({ ...checkRecord(kind.fields, values), ...kind.check?.(values) }),
    input: (filled) => filled,
    send: async ({ input, idempotencyKey }) => {
      const saved = record
        ? await kind.update({
            input: { id: record.id, version: input.version, patch: input.changed },
            idempotencyKey,
          })
        : await kind.create({ input: input.values, idempotencyKey });
      return { ...saved, named: name(input.values) };
    },
    done: ({ named }) => t(record ? 'admin.saved' : 'admin.added', { name: named }),
    undo: ({ id, version, inverse }) => {
      if (inverse === undefined) return undefined;
      return () => takeBack.mutate({ id, version, patch: inverse as Partial<Values> });
    },
    onDone: onClose,
    onUnchanged: onClose,
  });
}

/** The values in the order of the form, which is the order of the summary of problems. */
function inOrder<V extends object>(names: readonly string[], values: V): V {
  const rest = Object.entries(values).filter(([name]) => !names.includes(name));
  return Object.fromEntries([...names.map((name) => [name, values[name as keyof V]]), ...rest]) as V;
}
