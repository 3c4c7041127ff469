import { needsReason } from '@counterpart/domain/deliverables/deliverable.rules';
import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import type { ApiInput } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { actPapers } from '../documents/act-paper.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { PaperDrop } from '../documents/paper-drop.tsx';
import type { Uploads } from '../documents/uploads.ts';
import { unsentFiles, useUploads, useUploadState } from '../documents/use-uploads.ts';
import { type FormAct, sendAct, useTakeBack } from './use-act.ts';
import type { DeliverableView } from './use-deliverables.ts';

type ActFormProps = {
  readonly deliverable: Pick<DeliverableView, 'id' | 'version' | 'percent'>;
  readonly act: FormAct;
  readonly onClose: () => void;
};

/** Asks what an act needs: the day of handing in, how far it is, or why. */
export function ActForm({ deliverable, act, onClose }: ActFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(`deliverables.act.${act}`)} onClose={onClose}>
      {(tell) => <Fields deliverable={deliverable} act={act} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

type Values = { readonly day: string | null; readonly percent: string; readonly text: string };
type Input = ApiInput['deliverables']['act']['input'];
type Result = Awaited<ReturnType<typeof sendAct>>;

function Fields({ deliverable, act, onClose, tell }: ActFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { today } = useMe();
  const uploads = useUploads();
  const { uploads: chosen } = useUploadState(uploads);
  const papers = useDocuments({ ownerKind: 'deliverable', ownerId: deliverable.id });
  const form = useActForm({ deliverable, act, onClose }, uploads);
  const isDirty = form.isDirty || chosen.length > 0;
  useEffect(() => tell(isDirty), [isDirty, tell]);
  const { values, set, problems } = form;
  const isReason = needsReason(act);
  return (
    <RecordFormFrame form={form} submit={`deliverables.act.${act}`} onCancel={onClose}>
      {act === 'submit' && (
        <DatePicker
          name="day"
          label={t('deliverables.column.actual')}
          max={today}
          value={values.day}
          onChange={(day) => set('day', day)}
          error={problems.day?.(t)}
        />
      )}
      {act === 'report' && (
        <TextField
          name="percent"
          label={t('deliverables.percent')}
          inputMode="numeric"
          hasFigures
          after="%"
          value={values.percent}
          onChange={(percent) => set('percent', percent)}
          error={problems.percent?.(t)}
        />
      )}
      <TextField
        name="text"
        label={t(isReason ? 'deliverables.reason' : 'deliverables.note')}
        isOptional={!isReason}
        lines={3}
        maxLength={4000}
        value={values.text}
        onChange={(text) => set('text', text)}
        error={problems.text?.(t)}
      />
      {papers.data?.mayAdd && !papers.data.isSecret && (
        <PaperDrop label={t('documents.attach')} uploads={uploads} isMultiple />
      )}
    </RecordFormFrame>
  );
}

function useActForm({ deliverable, act, onClose }: ActFormProps, uploads: Uploads) {
  const { t } = useT();
  const { today } = useMe();
  const takeBack = useTakeBack();
  return useRecordForm<Values, Input, Result>({
    initial: { day: today, percent: String(deliverable.percent), text: '' },
    version: 0,
    check: (values) => problemsOf(values, act),
    ready: () => unsentFiles(uploads),
    input: ({ values: { day, percent, text } }) => ({
      id: deliverable.id,
      version: deliverable.version,
      act,
      ...(act === 'submit' && day !== null && { day }),
      ...(act === 'report' && { percent: Number(percent) }),
      text,
      papers: actPapers(uploads, act === 'submit' || act === 'report' ? 'REPORT' : 'OTHER'),
    }),
    send: sendAct,
    done: () => t(`deliverables.done.${act}`),
    undo:
      ({ id, version }) =>
      () =>
        takeBack.mutate({ id, version }),
    placeOf: (refusal) => (refusal.code === 'date.in_future' ? 'day' : null),
    onDone: onClose,
  });
}

function problemsOf({ day, percent, text }: Values, act: FormAct): Problems<Values> {
  const isPercent = /^\d{1,3}$/.test(percent.trim()) && Number(percent) <= 100;
  return {
    ...(act === 'submit' && day === null && { day: (t) => t('deliverables.dayMissing') }),
    ...(act === 'report' && !isPercent && { percent: (t) => t('deliverables.percentWrong') }),
    ...(needsReason(act) && text.trim() === '' && { text: (t) => t('deliverables.reasonMissing') }),
  };
}
