import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { TaskText } from './urging-parts.tsx';
import type { UrgingView } from './use-urging.ts';

type AnswerFormProps = { readonly urging: UrgingView; readonly onClose: () => void };
type Values = {
  readonly documentNumber: string;
  readonly documentOn: string | null;
  readonly text: string;
  readonly promisedOn: string | null;
  readonly taskIds: readonly string[];
};
type Input = ApiInput['urging']['answer']['input'];

/** What the agency answered, about all tasks of the urging or some of them. */
export function AnswerForm(props: AnswerFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('urging.answer')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function useAnswerForm({ urging, onClose }: AnswerFormProps) {
  const { t } = useT();
  const open = urging.tasks.filter((task) => task.isOpen && task.answeredOn === null);
  return useRecordForm<Values, Input, ApiOutput['urging']['answer']>({
    initial: {
      documentNumber: '',
      documentOn: null,
      text: '',
      promisedOn: null,
      taskIds: (open.length > 0 ? open : urging.tasks).map((task) => task.id),
    },
    version: 0,
    check: ({ documentNumber, text, promisedOn, taskIds }) => ({
      ...(documentNumber.trim() === '' &&
        text.trim() === '' &&
        promisedOn === null && { documentNumber: (say) => say('urging.answer.empty') }),
      ...(taskIds.length === 0 && { taskIds: (say) => say('urging.answer.noTask') }),
    }),
    input: ({ values }) => ({ urgingId: urging.id, ...values, taskIds: [...values.taskIds] }),
    send: (envelope) => apiClient.urging.answer.mutate(envelope),
    done: () => t('urging.answerDone'),
    onDone: onClose,
  });
}

function Fields({ urging, onClose, tell }: AnswerFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { today } = useMe();
  const form = useAnswerForm({ urging, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const tick = (id: string, isOn: boolean) =>
    set('taskIds', isOn ? [...values.taskIds, id] : values.taskIds.filter((one) => one !== id));
  return (
    <RecordFormFrame form={form} submit="urging.answer" onCancel={onClose}>
      <TextField
        name="documentNumber"
        label={t('urging.field.document')}
        isOptional
        maxLength={120}
        value={values.documentNumber}
        onChange={(documentNumber) => set('documentNumber', documentNumber)}
        error={problems.documentNumber?.(t)}
      />
      <DatePicker
        name="documentOn"
        label={t('task.field.documentOn')}
        isOptional
        max={today}
        value={values.documentOn}
        onChange={(documentOn) => set('documentOn', documentOn)}
        error={problems.documentOn?.(t)}
      />
      <TextField
        name="text"
        label={t('urging.answer.text')}
        {...(urging.tasks.some((task) => task.isSecret) && { hint: t('urging.answer.textHint') })}
        isOptional
        lines={3}
        maxLength={2000}
        value={values.text}
        onChange={(text) => set('text', text)}
        error={problems.text?.(t)}
      />
      <DatePicker
        name="promisedOn"
        label={t('urging.answer.promisedOn')}
        isOptional
        min={today}
        value={values.promisedOn}
        onChange={(promisedOn) => set('promisedOn', promisedOn)}
        error={problems.promisedOn?.(t)}
      />
      <fieldset className="ug-ticks">
        <legend>{t('urging.answerFor')}</legend>
        {urging.tasks.map((task) => (
          <Checkbox
            key={task.id}
            name="taskIds"
            isSelected={values.taskIds.includes(task.id)}
            onChange={(isOn) => tick(task.id, isOn)}
            {...(problems.taskIds && { error: problems.taskIds(t) })}
          >
            <TaskText task={task} />
          </Checkbox>
        ))}
      </fieldset>
    </RecordFormFrame>
  );
}
