import './procedure-edit.css';
import type { ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import { validateTemplate } from '@counterpart/domain/procedures/validate-template.rules';
import { withStep } from '@counterpart/domain/procedures/draft-changes.rules';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import type { Problems, Say } from '../../lib/use-record-form.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { MissingRecord } from './missing-record.tsx';
import { fieldLines, fieldName, problemText, type ProcedureWords, useProcedureWords } from './procedure-words.ts';
import { StepFields } from './step-fields.tsx';
import { asStep, stepIssues, stepPatch, type StepValues, stepValues } from './step-values.ts';
import { useTellDirty } from './use-record-editor.ts';

/** A draft as the API gives it. */
export type Draft = ApiOutput['templates']['get'];

type StepDrawerProps = { readonly draft: Draft; readonly code: string; readonly onClose: () => void };

/** What stands open beside a draft: a new step, or one that is changed. */
export function StepDrawer({ draft, code, onClose }: StepDrawerProps) {
  const { t, language } = useT();
  const step = draft.template.steps.find((one) => one.code === code) ?? null;
  if (code !== 'new' && !step) return <MissingRecord onClose={onClose} />;
  const title = step ? t('template.editStepOf', { step: step.name[language] }) : t('template.addStep');
  return (
    <FormDrawer key={code} title={title} onClose={onClose}>
      {(tell) => <StepForm draft={draft} step={step} tell={tell} onClose={onClose} />}
    </FormDrawer>
  );
}

type StepFormProps = {
  readonly draft: Draft;
  readonly step: ProcedureStep | null;
  readonly tell: (isDirty: boolean) => void;
  readonly onClose: () => void;
};

function StepForm({ draft, step, tell, onClose }: StepFormProps) {
  const words = useProcedureWords(draft.template);
  const form = useStepForm({ draft, step, onClose }, words);
  useTellDirty(form.isDirty, tell);
  const issues = form.attempt > 0 ? stepIssues(form.values) : new Set<string>();
  return (
    <RecordFormFrame
      form={form}
      submit={step ? 'form.save' : 'form.add'}
      onCancel={onClose}
      sayField={(field) => fieldName(field, words.t)}
      sayValue={(field, value) => fieldLines(field, value, words).join('; ')}
    >
      <StepFields
        form={form}
        template={draft.template}
        isNew={step === null}
        standing={standingProblems(draft, form.values, words)}
        wrong={(path) => (issues.has(path) ? words.t('template.missing') : undefined)}
      />
    </RecordFormFrame>
  );
}

type AddInput = ApiInput['templates']['addStep']['input'];
type ChangeInput = ApiInput['templates']['changeStep']['input'];

function useStepForm({ draft, step, onClose }: Omit<StepFormProps, 'tell'>, words: ProcedureWords) {
  const { t, language } = words;
  const known = draft.template.steps;
  return useRecordForm<StepValues, AddInput | ChangeInput, { named: string }>({
    initial: stepValues(step, step ? null : (known.at(-1)?.code ?? null)),
    version: step ? draft.version : 0,
    check: (values) => issueProblems(values, words),
    input: ({ values, changed, version }) =>
      step
        ? {
            procedureId: draft.id,
            version,
            code: step.code,
            patch: stepPatch(values, Object.keys(changed)),
          }
        : { procedureId: draft.id, step: asStep(values), before: values.before },
    send: async ({ input, idempotencyKey }) => {
      const { code } =
        'step' in input
          ? await apiClient.templates.addStep.mutate({ input, idempotencyKey })
          : await apiClient.templates.changeStep.mutate({ input, idempotencyKey });
      const name = 'step' in input ? input.step.name : (input.patch.name ?? step?.name);
      return { named: name?.[language] ?? code };
    },
    placeOf: (refusal) => {
      if (refusal.code !== 'procedure.invalid') return null;
      return (refusal.details.problems[0]?.field ?? null) as keyof StepValues | null;
    },
    sayRefusal: (refusal) => {
      if (refusal.code !== 'procedure.invalid') return undefined;
      const said = refusal.details.problems.map((one) => problemText(one as never, words)).join('; ');
      return () => capital(said);
    },
    done: ({ named }) => t(step ? 'template.stepSaved' : 'template.stepAdded', { step: named }),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

/** What keeps the values from being a step at all, by field. */
function issueProblems(values: StepValues, words: ProcedureWords): Problems<StepValues> {
  const found: Record<string, Say> = {};
  for (const path of stepIssues(values)) {
    const field = path.split('.')[0] ?? '';
    found[field] ??= (t) => t('template.valueInvalid', { field: fieldName(field, words.t) });
  }
  return found;
}

/** What would still keep the draft from being published, by field of this step: said while it is typed. */
function standingProblems(draft: Draft, values: StepValues, words: ProcedureWords): ReadonlyMap<string, string> {
  if (stepIssues(values).size > 0) return new Map();
  const step = asStep(values);
  const tried = withStep(draft.template, step, values.before);
  // A circle is named at the step where it was found, which may be another one.
  const own = validateTemplate(tried).filter((one) => one.step === step.code || one.path.includes(step.code));
  return new Map(own.toReversed().map((one) => [one.field, capital(problemText(one, words))]));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
