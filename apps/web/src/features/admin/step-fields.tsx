import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { STEP_KINDS } from '@counterpart/domain/procedures/procedure.types';
import { RESPONSIBLE_ROLES, STAGES } from '@counterpart/domain/shared/codes';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { STEP_KIND_WORDS } from '@counterpart/reference/codelists/procedures';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { ConditionFields } from './condition-fields.tsx';
import { DocumentFields, GroupError, PredecessorFields } from './step-list-fields.tsx';
import { LimitFields, TypicalFields } from './step-time-fields.tsx';
import type { StepValues } from './step-values.ts';

type StepFieldsProps = {
  readonly form: RecordForm<StepValues>;
  readonly template: ProcedureTemplate;
  readonly isNew: boolean;
  /** What would keep the draft from being published, by field. */
  readonly standing: ReadonlyMap<string, string>;
  readonly wrong: (path: string) => string | undefined;
};

const NO_STAGE = 'none';

/** Every field of a step of a draft, in the order in which a step is thought of. */
export function StepFields(props: StepFieldsProps) {
  const { form, template, standing, wrong } = props;
  const { values, set, problems } = form;
  const { t } = useT();
  const errorOf = (field: keyof StepValues) => problems[field]?.(t) ?? standing.get(field);
  return (
    <>
      {props.isNew && <NewStepFields {...props} />}
      <NameFields {...props} />
      <WhoAndWhat {...props} errorOf={errorOf} />
      <PredecessorFields
        values={values.predecessors}
        onChange={(next) => set('predecessors', next)}
        wrong={wrong}
        steps={template.steps.filter((step) => step.code !== values.code)}
        error={errorOf('predecessors')}
      />
      <LimitFields
        values={values.limits ?? []}
        onChange={(next) => set('limits', next)}
        wrong={wrong}
        template={template}
        own={values.code}
        error={errorOf('limits')}
      />
      <TypicalFields
        value={values.typical}
        onChange={(next) => set('typical', next)}
        wrong={wrong}
        template={template}
        own={values.code}
        error={errorOf('typical')}
      />
      <ConditionFields
        name="condition"
        label={t('template.field.condition')}
        template={template}
        condition={values.condition}
        onChange={(next) => set('condition', next)}
      />
      <GroupError error={errorOf('condition')} />
      <DocumentFields values={values.documents ?? []} onChange={(next) => set('documents', next)} wrong={wrong} />
      <NoteFields {...props} />
    </>
  );
}

function NewStepFields({ form, template }: StepFieldsProps) {
  const { t, language } = useT();
  const { values, set, problems } = form;
  const last = { id: '', label: t('template.placeLast') };
  return (
    <>
      <TextField
        name="code"
        label={t('template.stepCode')}
        hint={t('template.stepCodeHint')}
        maxLength={60}
        value={values.code}
        onChange={(code) => set('code', code.toUpperCase())}
        error={problems.code?.(t)}
      />
      <Select
        label={t('template.place')}
        options={[last, ...template.steps.map((step) => ({ id: step.code, label: step.name[language] }))]}
        value={values.before ?? ''}
        onChange={(before) => set('before', before === '' ? null : before)}
      />
    </>
  );
}

function NameFields({ form, wrong }: StepFieldsProps) {
  const { t } = useT();
  const { name } = form.values;
  return (
    <>
      <TextField
        name="name"
        label={t('template.nameVi')}
        maxLength={1000}
        value={name.vi}
        onChange={(vi) => form.set('name', { ...name, vi })}
        error={wrong('name.vi')}
      />
      <TextField
        label={t('template.nameEn')}
        maxLength={1000}
        value={name.en}
        onChange={(en) => form.set('name', { ...name, en })}
        error={wrong('name.en')}
      />
    </>
  );
}

type ErrorOf = { readonly errorOf: (field: keyof StepValues) => string | undefined };

function WhoAndWhat({ form, errorOf }: StepFieldsProps & ErrorOf) {
  const { t, language } = useT();
  const { values, set } = form;
  return (
    <>
      <ComboBox
        name="responsible"
        label={t('template.field.responsible')}
        options={RESPONSIBLE_ROLES.map((id) => ({ id, label: RESPONSIBLE_ROLE_WORDS[id][language] }))}
        value={values.responsible}
        onChange={(role) => role && set('responsible', role)}
      />
      <div className="pe-row">
        <ComboBox
          name="kind"
          label={t('template.field.kind')}
          options={STEP_KINDS.map((id) => ({ id, label: STEP_KIND_WORDS[id][language] }))}
          value={values.kind ?? 'step'}
          onChange={(kind) => set('kind', kind === 'step' ? null : kind)}
          error={errorOf('kind')}
        />
        <ComboBox
          name="stageReached"
          label={t('template.field.stageReached')}
          options={[
            { id: NO_STAGE, label: t('template.noStage') },
            ...STAGES.map((id) => ({ id, label: STAGE_WORDS[id][language] })),
          ]}
          value={values.stageReached ?? NO_STAGE}
          onChange={(stage) => set('stageReached', STAGES.find((one) => one === stage) ?? null)}
          error={errorOf('stageReached')}
        />
      </div>
      <div className="pe-line">
        <Checkbox isSelected={values.isRepeatable ?? false} onChange={(isOn) => set('isRepeatable', isOn || null)}>
          {t('template.field.isRepeatable')}
        </Checkbox>
        <Checkbox isSelected={values.isOptional ?? false} onChange={(isOn) => set('isOptional', isOn || null)}>
          {t('template.field.isOptional')}
        </Checkbox>
      </div>
    </>
  );
}

function NoteFields({ form, wrong }: StepFieldsProps) {
  const { t } = useT();
  const note = form.values.note ?? { vi: '', en: '' };
  return (
    <>
      <TextField
        name="note"
        label={t('template.noteVi')}
        isOptional
        lines={2}
        maxLength={1000}
        value={note.vi}
        onChange={(vi) => form.set('note', { ...note, vi })}
        error={wrong('note.vi')}
      />
      <TextField
        label={t('template.noteEn')}
        isOptional
        lines={2}
        maxLength={1000}
        value={note.en}
        onChange={(en) => form.set('note', { ...note, en })}
        error={wrong('note.en')}
      />
    </>
  );
}
