import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { TASK_ASSIGNERS } from '@counterpart/domain/tasks/task.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { DeadlineFields } from './deadline-fields.tsx';
import { SupportField } from './support-field.tsx';
import { type TaskFormProps, type TaskFormValues, useTaskForm } from './use-task-form.ts';

/** Assigns a task, or changes what is written of one; deadline and lead agency of an assigned one have acts of their own. */
export function TaskForm(props: TaskFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(props.task ? 'task.act.edit' : 'task.new')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

type Set = ReturnType<typeof useTaskForm>['set'];

function Fields({ task, onClose, tell }: TaskFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const form = useTaskForm({ task, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit={task ? 'form.save' : 'task.new'} onCancel={onClose} {...useTaskWords()}>
      <SourceFields form={form} isNew={task === null} />
      {!values.isSecret && <ContentFields form={form} />}
      {task === null && (
        <ComboBox
          name="leadAgencyId"
          label={t('task.agency')}
          options={agencyOptions}
          value={values.leadAgencyId}
          onChange={(id) => set('leadAgencyId', id)}
          error={problems.leadAgencyId?.(t)}
        />
      )}
      <SupportField value={values.supportIds} onChange={(ids) => set('supportIds', ids)} />
      <TextField
        name="programmeCode"
        label={t('task.form.programme')}
        isOptional
        maxLength={40}
        spellCheck="false"
        value={values.programmeCode}
        onChange={(code) => set('programmeCode', code)}
        error={problems.programmeCode?.(t)}
      />
      {task === null && <DeadlineFields values={values} set={set} problems={problems} />}
    </RecordFormFrame>
  );
}

type PartProps = { readonly form: ReturnType<typeof useTaskForm> };

function SourceFields({ form, isNew }: PartProps & { readonly isNew: boolean }) {
  const { t, language } = useT();
  const { today } = useMe();
  const { values, set, problems } = form;
  const label = (field: keyof typeof taskFields) => taskFields[field].label[language];
  return (
    <>
      {isNew && (
        <Checkbox
          name="isSecret"
          isSelected={values.isSecret}
          onChange={(isSecret) => set('isSecret', isSecret)}
          description={t('task.form.secretHint')}
        >
          {t('task.form.secret')}
        </Checkbox>
      )}
      <div className="tk-pair">
        <TextField
          name="sourceNumber"
          label={label('sourceNumber')}
          maxLength={120}
          value={values.sourceNumber}
          onChange={(value) => set('sourceNumber', value)}
          error={problems.sourceNumber?.(t)}
        />
        <DatePicker
          name="sourceOn"
          label={label('sourceOn')}
          max={today}
          value={values.sourceOn}
          onChange={(value) => set('sourceOn', value)}
          error={problems.sourceOn?.(t)}
        />
      </div>
      {!values.isSecret && <OptionalLines values={values} set={set} label={label} />}
      <Select
        name="assigner"
        label={label('assigner')}
        options={TASK_ASSIGNERS.map((id) => ({ id, label: TASK_ASSIGNER_WORDS[id][language] }))}
        value={values.assigner}
        onChange={(assigner) => set('assigner', assigner)}
        error={problems.assigner?.(t)}
      />
    </>
  );
}

type LinesProps = {
  readonly values: TaskFormValues;
  readonly set: Set;
  readonly label: (field: keyof typeof taskFields) => string;
};

function OptionalLines({ values, set, label }: LinesProps) {
  return (
    <div className="tk-pair">
      {(['sourceIssuer', 'sourceClause'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={label(field)}
          isOptional
          maxLength={200}
          value={values[field]}
          onChange={(value) => set(field, value)}
        />
      ))}
    </div>
  );
}

function ContentFields({ form }: PartProps) {
  const { t, language } = useT();
  const { values, set, problems } = form;
  return (['contentVi', 'contentEn'] as const).map((field) => (
    <TextField
      key={field}
      name={field}
      label={taskFields[field].label[language]}
      isOptional={field === 'contentEn'}
      lines={3}
      maxLength={4000}
      value={values[field]}
      onChange={(value) => set(field, value)}
      error={problems[field]?.(t)}
    />
  ));
}

/** A field of a task and its values in words, for settling who of two writers is right. */
function useTaskWords() {
  const { t, language } = useT();
  const specs: Readonly<Record<string, { readonly label: { vi: string; en: string } }>> = taskFields;
  return {
    sayField: (field: string) =>
      field === 'supportIds' ? t('task.fact.support') : (specs[field]?.label[language] ?? t('task.column.programme')),
    sayValue: (field: string, value: unknown) => {
      if (typeof value !== 'string') return '';
      if (field === 'assigner')
        return (TASK_ASSIGNER_WORDS as Record<string, { vi: string; en: string }>)[value]?.[language] ?? value;
      return field === 'sourceOn' ? formatDate(value) : value;
    },
  };
}
