import { TASK_ASSIGNERS } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import type { WrittenForm } from './written-values.ts';

type PartProps = { readonly form: WrittenForm };

/** The document that assigns: number and day first, then what it leaves open where it is not secret. */
export function SourceFields({ form }: PartProps) {
  const { t, language } = useT();
  const { today } = useMe();
  const { values, set, problems } = form;
  return (
    <>
      <div className="tk-pair">
        <TextField
          name="sourceNumber"
          label={taskFields.sourceNumber.label[language]}
          maxLength={120}
          value={values.sourceNumber}
          onChange={(value) => set('sourceNumber', value)}
          error={problems.sourceNumber?.(t)}
        />
        <DatePicker
          name="sourceOn"
          label={taskFields.sourceOn.label[language]}
          max={today}
          value={values.sourceOn}
          onChange={(value) => set('sourceOn', value)}
          error={problems.sourceOn?.(t)}
        />
      </div>
      {!values.isSecret && (
        <div className="tk-pair">
          {(['sourceIssuer', 'sourceClause'] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={taskFields[field].label[language]}
              isOptional
              maxLength={200}
              value={values[field]}
              onChange={(value) => set(field, value)}
            />
          ))}
        </div>
      )}
      <Select
        name="assigner"
        label={taskFields.assigner.label[language]}
        options={TASK_ASSIGNERS.map((id) => ({ id, label: TASK_ASSIGNER_WORDS[id][language] }))}
        value={values.assigner}
        onChange={(assigner) => set('assigner', assigner)}
        error={problems.assigner?.(t)}
      />
    </>
  );
}

/** What is to be done, in both languages; nothing of a secret task. */
export function ContentFields({ form }: PartProps) {
  const { t, language } = useT();
  const { values, set, problems } = form;
  if (values.isSecret) return null;
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

/** The agency that leads. */
export function LeadField({ form }: PartProps) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const { values, set, problems } = form;
  return (
    <ComboBox
      name="leadAgencyId"
      label={t('task.agency')}
      options={agencyOptions}
      value={values.leadAgencyId}
      onChange={(id) => set('leadAgencyId', id)}
      error={problems.leadAgencyId?.(t)}
    />
  );
}
