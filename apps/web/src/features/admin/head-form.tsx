import './procedure-edit.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { HeadFields } from './head-fields.tsx';
import { asHead, FROM_SCRATCH, headPatch, headProblems, type HeadValues, headValues } from './head-values.ts';
import type { ProcedureVersion } from './procedure-versions.ts';
import { fieldLines, fieldName, useProcedureWords } from './procedure-words.ts';
import type { Draft } from './step-form.tsx';
import { useTellDirty } from './use-record-editor.ts';

type HeadDrawerProps = { readonly draft: Draft; readonly onClose: () => void };

/** What a draft says of itself, to change. */
export function HeadDrawer({ draft, onClose }: HeadDrawerProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('template.editHead')} onClose={onClose}>
      {(tell) => <HeadForm draft={draft} tell={tell} onClose={onClose} />}
    </FormDrawer>
  );
}

type Tell = { readonly tell: (isDirty: boolean) => void };
type EditInput = Parameters<typeof apiClient.templates.editDraft.mutate>[0]['input'];

function HeadForm({ draft, tell, onClose }: HeadDrawerProps & Tell) {
  const words = useProcedureWords(draft.template);
  const form = useRecordForm<HeadValues, EditInput, unknown>({
    initial: headValues(draft.template),
    version: draft.version,
    check: (values) => headProblems(values, false),
    input: ({ values, changed, version }) => ({
      procedureId: draft.id,
      version,
      patch: headPatch(values, Object.keys(changed)),
    }),
    send: (envelope) => apiClient.templates.editDraft.mutate(envelope),
    done: () => words.t('template.headSaved'),
    onDone: onClose,
    onUnchanged: onClose,
  });
  useTellDirty(form.isDirty, tell);
  return (
    <RecordFormFrame
      form={form}
      submit="form.save"
      onCancel={onClose}
      sayField={(field) => fieldName(field, words.t)}
      sayValue={(field, value) => fieldLines(field, value, words).join('; ')}
    >
      <HeadFields form={form} />
    </RecordFormFrame>
  );
}

type NewProcedureProps = { readonly versions: readonly ProcedureVersion[]; readonly onClose: () => void };

/** A new procedure, from a copy or from nothing. */
export function NewProcedureDrawer({ versions, onClose }: NewProcedureProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('template.new')} onClose={onClose}>
      {(tell) => <NewProcedureForm versions={versions} tell={tell} onClose={onClose} />}
    </FormDrawer>
  );
}

type StartInput = Parameters<typeof apiClient.templates.startProcedure.mutate>[0]['input'];

function NewProcedureForm({ versions, tell, onClose }: NewProcedureProps & Tell) {
  const { t, language } = useT();
  const navigate = useNavigate();
  const form = useRecordForm<HeadValues, StartInput, { code: string }>({
    initial: headValues(null),
    version: 0,
    check: (values) => headProblems(values, true),
    input: ({ values }) => ({
      code: values.code,
      head: asHead(values),
      copyOf: values.copyOf === FROM_SCRATCH ? null : values.copyOf,
    }),
    send: (envelope) => apiClient.templates.startProcedure.mutate(envelope),
    done: ({ code }) => t('template.created', { code }),
    onDone: ({ code }) => void navigate({ to: '/admin/procedures/$code', params: { code }, search: {} }),
  });
  useTellDirty(form.isDirty, tell);
  const copy = useCopy(form);
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={onClose}>
      <TextField
        name="code"
        label={t('template.field.code')}
        maxLength={60}
        value={form.values.code}
        onChange={(code) => form.set('code', code.toUpperCase())}
        error={form.problems.code?.(t)}
      />
      <Select
        label={t('template.copyOf')}
        options={[
          { id: FROM_SCRATCH, label: t('template.fromScratch') },
          ...versions.map((one) => ({
            id: one.id,
            label: t('template.copyOption', { name: one.name[language], version: one.versionNo }),
          })),
        ]}
        value={form.values.copyOf}
        onChange={copy}
      />
      <HeadFields form={form} />
    </RecordFormFrame>
  );
}

/** Takes over what the chosen version says of itself; what was typed before stays. */
function useCopy(form: { set: (field: keyof HeadValues, value: never) => void; values: HeadValues }) {
  const api = useApi();
  const client = useQueryClient();
  const takeOver = async (id: string) => {
    const { template } = await client.fetchQuery(api.templates.get.queryOptions({ procedureId: id }));
    const blank = headValues(null);
    const copied = headValues(template);
    for (const field of TAKEN_OVER) {
      const isBlank = JSON.stringify(form.values[field]) === JSON.stringify(blank[field]);
      if (isBlank) form.set(field, copied[field] as never);
    }
  };
  return (id: string) => {
    form.set('copyOf', id as never);
    if (id !== FROM_SCRATCH) void takeOver(id);
  };
}

const TAKEN_OVER = [
  'name',
  'route',
  'partnerCode',
  'capacities',
  'instrumentKinds',
  'regime',
  'flags',
] as const satisfies readonly (keyof HeadValues)[];
