import { periodsBetween } from '@counterpart/domain/tasks/recurrence.rules';
import { RECURRENCES } from '@counterpart/domain/tasks/task.codes';
import { RECURRENCE_WORDS } from '@counterpart/reference/codelists/tasks';
import { RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { NumberField } from '@counterpart/ui/number-field';
import { Select } from '@counterpart/ui/select';
import { useT } from '../../lib/i18n.ts';
import type { Problems } from '../../lib/use-record-form.ts';
import { PeriodsPreview } from './periods-preview.tsx';
import type { TaskFormValues } from './use-task-form.ts';

type DeadlineFieldsProps = {
  readonly values: TaskFormValues;
  readonly set: <Field extends keyof TaskFormValues>(field: Field, value: TaskFormValues[Field]) => void;
  readonly problems: Problems<TaskFormValues>;
};

/** When a task is due: on a day, never, or at the end of every period between two days. */
export function DeadlineFields({ values, set, problems }: DeadlineFieldsProps) {
  const { t } = useT();
  return (
    <>
      <RadioGroup
        name="deadline"
        label={t('task.form.deadline')}
        options={[
          { id: 'dated', label: t('task.form.dated') },
          { id: 'none', label: t('task.form.noDeadline') },
          { id: 'recurring', label: t('task.form.recurring') },
        ]}
        value={values.deadline}
        onChange={(deadline) => set('deadline', deadline)}
      />
      {values.deadline === 'dated' && (
        <DatePicker
          name="dueOn"
          label={t('task.column.due')}
          value={values.dueOn}
          onChange={(dueOn) => set('dueOn', dueOn)}
          error={problems.dueOn?.(t)}
        />
      )}
      {values.deadline === 'recurring' && <RuleFields values={values} set={set} problems={problems} />}
    </>
  );
}

function RuleFields({ values, set, problems }: DeadlineFieldsProps) {
  const { t, language } = useT();
  const { every, day, from, until } = values;
  return (
    <>
      <div className="tk-pair">
        <Select
          name="every"
          label={t('task.form.every')}
          options={RECURRENCES.map((id) => ({ id, label: RECURRENCE_WORDS[id][language] }))}
          value={values.every}
          onChange={(next) => set('every', next)}
        />
        <NumberField
          label={t('task.form.day')}
          hint={t('task.form.dayHint')}
          minValue={1}
          maxValue={31}
          value={values.day}
          onChange={(next) => set('day', Number.isInteger(next) ? next : 1)}
        />
      </div>
      <div className="tk-pair">
        {(['from', 'until'] as const).map((field) => (
          <DatePicker
            key={field}
            name={field}
            label={t(field === 'from' ? 'task.form.from' : 'task.form.until')}
            value={values[field]}
            onChange={(next) => set(field, next)}
            error={problems[field]?.(t)}
          />
        ))}
      </div>
      {from !== null && until !== null && <PeriodsPreview periods={periodsBetween({ every, day }, from, until)} />}
    </>
  );
}
