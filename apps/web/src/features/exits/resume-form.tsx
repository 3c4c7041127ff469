import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { type Exit, type ExitInside, fileText } from './exit-words.ts';
import { PaperFields } from './paper-fields.tsx';
import { say } from './use-exit-form.ts';

type ResumeFormProps = { readonly exit: Exit; readonly inside: ExitInside; readonly onClose: () => void };

/** The reverse act: files go on as they were, on a paper and with a reason of its own. */
export function ResumeForm(props: ResumeFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('exits.resumeTitle')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

type Values = {
  readonly on: string | null;
  readonly issuer: string;
  readonly number: string;
  readonly documentOn: string | null;
  readonly reason: string;
  readonly files: readonly string[];
};
type Input = ApiInput['exits']['resume']['input'];

function useResumeForm({ exit, inside, onClose }: ResumeFormProps) {
  const { t } = useT();
  const { today } = useMe();
  const may = new Set(inside.files.filter((one) => one.mayResume).map((one) => one.instrumentId));
  const files = exit.files.filter((one) => may.has(one.instrumentId));
  const form = useRecordForm<Values, Input, ApiOutput['exits']['resume']>({
    initial: {
      on: today,
      issuer: '',
      number: '',
      documentOn: null,
      reason: '',
      files: files.map((one) => one.instrumentId),
    },
    version: 0,
    check: (values) => ({
      ...(values.on === null && { on: say('exits.missing.day') }),
      ...(values.on !== null && values.on > today && { on: say('exits.missing.future') }),
      ...(values.reason.trim() === '' && { reason: say('exits.missing.reason') }),
      ...(values.files.length === 0 && { files: say('exits.missing.files') }),
    }),
    input: ({ values }) => ({
      id: exit.id,
      on: values.on ?? today,
      reason: values.reason,
      document: { number: values.number, on: values.documentOn, issuer: values.issuer },
      files: files
        .filter((one) => values.files.includes(one.instrumentId))
        .map(({ instrumentId, version }) => ({ instrumentId, version })),
    }),
    send: (envelope) => apiClient.exits.resume.mutate(envelope),
    done: () => t('exits.resumed'),
    onDone: onClose,
  });
  return { form, files };
}

function Fields({ tell, ...props }: ResumeFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { form, files } = useResumeForm(props);
  const { values, set, problems } = form;
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="exits.resume" onCancel={props.onClose}>
      <p className="cp-soft">{t('exits.resumeNote')}</p>
      <DatePicker
        name="on"
        label={t('exits.resumeOn')}
        value={values.on}
        onChange={(day) => set('on', day)}
        error={problems.on?.(t)}
      />
      <PaperFields values={values} problems={problems} setText={set} setDay={(day) => set('documentOn', day)} />
      <fieldset className="ex-resume-files">
        <legend>{t('exits.files')}</legend>
        {problems.files && <p className="ex-problem">{problems.files(t)}</p>}
        {files.map((file) => (
          <Checkbox
            key={file.instrumentId}
            isSelected={values.files.includes(file.instrumentId)}
            onChange={(isTaken) =>
              set(
                'files',
                isTaken
                  ? [...values.files, file.instrumentId]
                  : values.files.filter((one) => one !== file.instrumentId),
              )
            }
          >
            <span className="cp-figures">{file.programmeCode}</span> {fileText(file, language)}
          </Checkbox>
        ))}
      </fieldset>
    </RecordFormFrame>
  );
}
