import { Checkbox } from '@counterpart/ui/choice';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { inLanguage } from '../../lib/use-reference.ts';
import { DeadlineFields } from './deadline-fields.tsx';
import { LinkFields } from './link-fields.tsx';
import { SupportField } from './support-field.tsx';
import { type TaskFormProps, useTaskForm } from './use-task-form.ts';
import { ContentFields, LeadField, SourceFields } from './written-fields.tsx';
import { useTaskWords } from './written-values.ts';
import './tasks.css';

/** Assigns a task, or changes what is written of one; deadline and lead agency of an assigned one have acts of their own. */
export function TaskForm(props: TaskFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(props.task ? 'task.act.edit' : 'task.new')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ tell, ...props }: TaskFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { task, preset, onClose } = props;
  const form = useTaskForm(props);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const links = task?.links;
  const known = links
    ? {
        id: links.programmeId,
        code: links.programmeCode,
        title: inLanguage(language, links.titleVi, links.titleEn).text,
      }
    : (preset?.programme ?? null);
  const words = useTaskWords(values);
  return (
    <RecordFormFrame form={form} submit={task ? 'form.save' : 'task.new'} onCancel={onClose} {...words}>
      {task === null && (
        <Checkbox
          name="isSecret"
          isSelected={values.isSecret}
          onChange={(isSecret) => set('isSecret', isSecret)}
          description={t('task.form.secretHint')}
        >
          {t('task.form.secret')}
        </Checkbox>
      )}
      <SourceFields form={form} />
      <ContentFields form={form} />
      {task === null && <LeadField form={form} />}
      <SupportField value={values.supportIds} onChange={(ids) => set('supportIds', ids)} />
      <LinkFields form={form} known={known} />
      {task === null && <DeadlineFields values={values} set={set} problems={problems} />}
    </RecordFormFrame>
  );
}
