import type { InstrumentKind } from '@counterpart/domain/shared/codes';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { ITEM_LINK_WORDS } from '@counterpart/reference/codelists/meetings';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import type { Option } from '@counterpart/ui/list-box';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useEffect } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import type { ApiInput, ApiOutput } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { type IntoProps, type Turned, useTurning } from './use-turning.ts';
import { useFiles } from './subject-options.ts';

type Input = ApiInput['meetings']['turnInto']['input'];
type File = ApiOutput['procedures']['road'][number];
type FilesProps = IntoProps & { readonly files: readonly File[] };

/** Puts an item on the table of a negotiation: of an instrument that the meeting was about. */
export function IntoPoint(props: IntoProps) {
  const { files, isReady } = useFiles(props.meeting, props.item.partnerId);
  if (!isReady) return <Skeleton lines={4} />;
  return files.length > 0 ? <PointFields {...props} files={files} /> : <NoFile onClose={props.onClose} />;
}

/** Lets a step of a file stand for an item: it is kept when the step is done. */
export function IntoStep(props: IntoProps) {
  const { files, isReady } = useFiles(props.meeting, props.item.partnerId);
  if (!isReady) return <Skeleton lines={4} />;
  return files.length > 0 ? <StepFields {...props} files={files} /> : <NoFile onClose={props.onClose} />;
}

/** The meeting names nothing that could take the item; where that is put right. */
function NoFile({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <EmptyState
      kind="nothingYet"
      title={t('meetings.into.noFile')}
      actions={<Button onPress={onClose}>{t('form.cancel')}</Button>}
    >
      {t('meetings.into.addSubject')}
    </EmptyState>
  );
}

function useFileOptions(files: readonly File[]): readonly Option[] {
  const { language } = useT();
  return files.map((file) => ({
    id: file.id,
    label:
      inLanguage(language, file.titleVi, file.titleEn).text ||
      INSTRUMENT_KIND_WORDS[file.kind as InstrumentKind][language],
    ...(file.number && { note: file.number }),
  }));
}

function PointFields({ item, onClose, tell, files }: FilesProps) {
  const { t, language } = useT();
  const { done, ...turning } = useTurning();
  const options = useFileOptions(files);
  const form = useRecordForm<{ instrumentId: string | null }, Input, Turned>({
    initial: { instrumentId: options[0]?.id ?? null },
    version: 0,
    check: ({ instrumentId }) => ({
      ...(instrumentId === null && { instrumentId: (say) => say('meetings.into.instrumentNeeded') }),
    }),
    input: ({ values }) => ({
      id: item.id,
      version: item.version ?? 0,
      into: { kind: 'open_point', instrumentId: values.instrumentId ?? '' },
    }),
    ...turning,
    done: () => done(ITEM_LINK_WORDS.open_point[language].toLowerCase()),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={onClose}>
      <Select
        name="instrumentId"
        label={t('meetings.into.instrument')}
        options={options}
        value={form.values.instrumentId}
        onChange={(id) => form.set('instrumentId', id)}
        error={form.problems.instrumentId?.(t)}
      />
    </RecordFormFrame>
  );
}

type StepDraft = { readonly instrumentId: string | null; readonly milestoneId: string | null };

function StepFields({ item, onClose, tell, files }: FilesProps) {
  const { t, language } = useT();
  const { done, ...turning } = useTurning();
  const options = useFileOptions(files);
  const form = useRecordForm<StepDraft, Input, Turned>({
    initial: { instrumentId: options[0]?.id ?? null, milestoneId: null },
    version: 0,
    check: ({ instrumentId, milestoneId }) => ({
      ...(instrumentId === null && { instrumentId: (say) => say('meetings.into.instrumentNeeded') }),
      ...(milestoneId === null && { milestoneId: (say) => say('meetings.into.stepNeeded') }),
    }),
    input: ({ values }) => ({
      id: item.id,
      version: item.version ?? 0,
      into: { kind: 'milestone', milestoneId: values.milestoneId ?? '' },
    }),
    ...turning,
    done: () => done(ITEM_LINK_WORDS.milestone[language].toLowerCase()),
    onDone: onClose,
  });
  const { values, set, problems } = form;
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const steps = files.find((one) => one.id === values.instrumentId)?.steps ?? [];
  return (
    <RecordFormFrame form={form} submit="form.save" onCancel={onClose}>
      <Select
        name="instrumentId"
        label={t('meetings.into.instrument')}
        options={options}
        value={values.instrumentId}
        onChange={(id) => {
          set('instrumentId', id);
          set('milestoneId', null);
        }}
        error={problems.instrumentId?.(t)}
      />
      <Select
        name="milestoneId"
        label={t('meetings.into.stepName')}
        options={steps.map((one) => ({ id: one.id, label: one.name[language] }))}
        value={values.milestoneId}
        onChange={(id) => set('milestoneId', id)}
        error={problems.milestoneId?.(t)}
      />
    </RecordFormFrame>
  );
}
