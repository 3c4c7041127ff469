import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { TextField } from '@counterpart/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { Meeting } from './use-meetings.ts';

type FilesFormProps = { readonly meeting: Meeting; readonly onClose: () => void };

type Draft = {
  readonly key: number;
  readonly number: string;
  readonly fileOn: string | null;
  readonly title: string;
  readonly sha256: string;
  readonly isShared: boolean;
};

const BLANK = { number: '', fileOn: null, title: '', sha256: '', isShared: false };

const send = (envelope: Parameters<typeof apiClient.meetings.setFiles.mutate>[0]) =>
  apiClient.meetings.setFiles.mutate(envelope);

/** Names the papers of a meeting, in their order. */
export function FilesForm(props: FilesFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('meetings.files.edit')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ meeting, onClose, tell }: FilesFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const [papers, setPapers] = useState<readonly Draft[]>(() =>
    meeting.files.length === 0
      ? [{ ...BLANK, key: 0 }]
      : meeting.files.map(({ isShared = false, sha256, ...one }, key) => ({
          ...one,
          sha256: sha256 ?? '',
          isShared,
          key,
        })),
  );
  const [attempt, setAttempt] = useState(0);
  const [nextKey, setNextKey] = useState(1000);
  const command = useFilesCommand({ meeting, onClose });
  const change = (next: readonly Draft[]) => {
    setPapers(next);
    tell(true);
  };
  const kept = papers.filter((one) => papers.length > 1 || !isBlank(one));
  const problems = kept.flatMap((one, index) => problemsOf(one, index + 1));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (problems.length > 0 || command.isPending) return;
    const files = kept.map(({ key: _key, sha256, ...one }) => ({
      ...one,
      sha256: sha256.trim() === '' ? null : sha256.trim().toLowerCase(),
    }));
    command.mutate({ id: meeting.id, version: meeting.version ?? 0, files });
  };
  const errors =
    attempt === 0 ? [] : problems.map(({ field, key, number }) => ({ field, message: t(key, { number }) }));
  return (
    <form className="cp-form" noValidate onSubmit={submit}>
      <ErrorSummary attempt={attempt} errors={errors} />
      {papers.map((paper, index) => (
        <PaperFields
          key={paper.key}
          paper={paper}
          number={index + 1}
          errorAt={(field) => errors.find((one) => one.field === field)?.message ?? ''}
          onChange={(next) => change(papers.map((one) => (one.key === next.key ? next : one)))}
          onRemove={() => change(papers.filter((one) => one.key !== paper.key))}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            change([...papers, { ...BLANK, key: nextKey }]);
            setNextKey(nextKey + 1);
          }}
        >
          {t('meetings.files.add')}
        </Button>
      </div>
      <div className="cp-row">
        <Button type="submit" variant="primary" isPending={command.isPending}>
          {t('form.save')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

function isBlank({ number, title, sha256 }: Draft): boolean {
  return [number, title, sha256].every((text) => text.trim() === '');
}

type Problem = {
  readonly field: string;
  readonly key: 'meetings.files.nameless' | 'meetings.files.shaWrong';
  readonly number: number;
};

function problemsOf({ number: mark, title, sha256 }: Draft, number: number): Problem[] {
  const isNameless = mark.trim() === '' && title.trim() === '';
  const isWrong = sha256.trim() !== '' && !/^[0-9a-f]{64}$/i.test(sha256.trim());
  return [
    ...(isNameless ? [{ field: `title${number}`, key: 'meetings.files.nameless' as const, number }] : []),
    ...(isWrong ? [{ field: `sha${number}`, key: 'meetings.files.shaWrong' as const, number }] : []),
  ];
}

function useFilesCommand({ meeting, onClose }: FilesFormProps) {
  const { t } = useT();
  const takeBack = useCommand(send, { done: () => t('meetings.undone') });
  return useCommand(send, {
    done: () => t('meetings.files.saved'),
    undo:
      ({ version, inverse }) =>
      () =>
        takeBack.mutate({ id: meeting.id, version, files: [...inverse.files] }),
    refused: (refusal) => {
      if (refusal.code !== 'common.nothing_changed') return false;
      onClose();
      return true;
    },
    onDone: onClose,
  });
}

type PaperFieldsProps = {
  readonly paper: Draft;
  readonly number: number;
  readonly errorAt: (field: string) => string;
  readonly onChange: (paper: Draft) => void;
  readonly onRemove: () => void;
};

function PaperFields({ paper, number, errorAt, onChange, onRemove }: PaperFieldsProps) {
  const { t } = useT();
  return (
    <fieldset className="mt-person">
      <legend className="cp-label">{t('meetings.files.paper', { number })}</legend>
      <TextField
        name={`number${number}`}
        label={t('meetings.files.number')}
        isOptional
        maxLength={120}
        value={paper.number}
        onChange={(text) => onChange({ ...paper, number: text })}
      />
      <TextField
        name={`title${number}`}
        label={t('meetings.files.name')}
        isOptional
        maxLength={300}
        value={paper.title}
        onChange={(title) => onChange({ ...paper, title })}
        error={errorAt(`title${number}`)}
      />
      <DatePicker
        label={t('meetings.files.day')}
        isOptional
        value={paper.fileOn}
        onChange={(fileOn) => onChange({ ...paper, fileOn })}
      />
      <TextField
        name={`sha${number}`}
        label={t('meetings.files.sha')}
        isOptional
        maxLength={64}
        value={paper.sha256}
        onChange={(sha256) => onChange({ ...paper, sha256 })}
        error={errorAt(`sha${number}`)}
      />
      <div className="mt-section-head">
        <Checkbox isSelected={paper.isShared} onChange={(isShared) => onChange({ ...paper, isShared })}>
          {t('meetings.shared')}
        </Checkbox>
        <Button
          size="s"
          variant="quiet"
          icon={Trash2}
          onPress={onRemove}
          aria-label={t('meetings.files.remove', { number })}
        >
          {t('meetings.people.removeShort')}
        </Button>
      </div>
    </fieldset>
  );
}
