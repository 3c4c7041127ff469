import './urging.css';
import { isLetterLevel, URGED_LEVELS, type UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { URGING_LEVEL_WORDS } from '@counterpart/reference/codelists/urging';
import { Button } from '@counterpart/ui/button';
import { Drawer } from '@counterpart/ui/dialog';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { DraftPart } from './draft-part.tsx';
import { type DraftValues, inputOf, valuesOf } from './draft-values.ts';
import type { Draft } from './use-urging.ts';

type UrgeDrawerProps = {
  /** Whose tasks; null for all agencies. */
  readonly agencyId: string | null;
  /** On which level; null for the letters that each task has reached. */
  readonly level?: UrgedLevel | null;
  readonly onClose: () => void;
};

type SendInput = ApiInput['urging']['send']['input'];
type Sent = ApiOutput['urging']['send'];

/** Everything that would be sent, to be looked at and changed before it is. */
export function UrgeDrawer({ agencyId, level: first = null, onClose }: UrgeDrawerProps) {
  const { t } = useT();
  const [level, setLevel] = useState<UrgedLevel | null>(first !== null && isLetterLevel(first) ? null : first);
  const [language, setLanguage] = useState<'vi' | 'en'>('vi');
  const [edits, setEdits] = useState<Readonly<Record<string, Partial<DraftValues>>>>({});
  const agencyIds = agencyId === null ? null : [agencyId];
  const prepared = useQuery(
    // What stands in the drawer must not change under the reader's hands.
    useApi().urging.prepare.queryOptions({ agencyIds, level, language }, { staleTime: Infinity, gcTime: 0 }),
  );
  const { day = '', drafts = [], left = 0 } = prepared.data ?? {};
  const valued = drafts.map((draft) => ({ draft, values: { ...valuesOf(draft, day), ...edits[draft.agencyId] } }));
  const inputs = valued.map(({ draft, values }) => inputOf(draft, values, language));
  const whole = inputs.filter((one) => one !== null);
  const isReady = whole.length === drafts.length;
  const send = useSend(onClose);
  const edit = (id: string, part: Partial<DraftValues>) =>
    setEdits((before) => ({ ...before, [id]: { ...before[id], ...part } }));
  return (
    <Drawer
      isOpen
      title={t('urging.prepare')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('urging.cancel')}</Button>
          {drafts.length > 0 && (
            <Button
              variant="primary"
              icon={Send}
              isDisabled={!isReady}
              isPending={send.isPending}
              onPress={() => send.mutate({ urgings: whole })}
            >
              {t('urging.send', { count: drafts.length })}
            </Button>
          )}
        </>
      }
    >
      <Choices level={level} language={language} onLevel={setLevel} onLanguage={setLanguage} />
      <FailureBanner failure={prepared.error} />
      {prepared.isPending && <Skeleton lines={8} />}
      {prepared.data && <Drafts valued={valued} day={day} left={left} language={language} onEdit={edit} />}
    </Drawer>
  );
}

type DraftsProps = {
  readonly valued: readonly { readonly draft: Draft; readonly values: DraftValues }[];
  readonly day: string;
  readonly left: number;
  readonly language: 'vi' | 'en';
  readonly onEdit: (agencyId: string, part: Partial<DraftValues>) => void;
};

function Drafts({ valued, day, left, language, onEdit }: DraftsProps) {
  const { t } = useT();
  if (valued.length === 0) {
    return (
      <EmptyState kind="nothingYet" title={t('urging.nothing')}>
        {t('urging.nothingBody')}
      </EmptyState>
    );
  }
  const tasks = valued.reduce((sum, { draft }) => sum + draft.tasks.length, 0);
  return (
    <>
      {valued.length > 1 && <p className="ug-sum">{t('urging.summary', { letters: valued.length, tasks })}</p>}
      {valued.map(({ draft, values }) => (
        <DraftPart
          key={`${draft.agencyId} ${draft.level} ${language}`}
          draft={draft}
          values={values}
          language={language}
          today={day}
          isAlone={valued.length === 1}
          onChange={(part) => onEdit(draft.agencyId, part)}
        />
      ))}
      {left > 0 && <p className="cp-soft">{t('urging.leftOver', { count: left })}</p>}
    </>
  );
}

function useSend(onClose: () => void) {
  const { t } = useT();
  const withdraw = useCommand(
    (envelope: Parameters<typeof apiClient.urging.withdraw.mutate>[0]) => apiClient.urging.withdraw.mutate(envelope),
    { done: () => t('urging.withdrawn') },
  );
  return useCommand<SendInput, Sent>((envelope) => apiClient.urging.send.mutate(envelope), {
    done: ({ sent }) =>
      t('urging.sent', {
        count: sent.length,
        numbers: sent.map((one) => one.documentNumber || t('urging.noNumber')).join(', '),
      }),
    undo:
      ({ sent }) =>
      () =>
        withdraw.mutate({ urgingIds: sent.map((one) => one.id), reason: t('urging.undoReason') }),
    onDone: onClose,
  });
}

type ChoicesProps = {
  readonly level: UrgedLevel | null;
  readonly language: 'vi' | 'en';
  readonly onLevel: (level: UrgedLevel | null) => void;
  readonly onLanguage: (language: 'vi' | 'en') => void;
};

const OTHER_LEVELS = URGED_LEVELS.filter((level) => !isLetterLevel(level));

function Choices({ level, language, onLevel, onLanguage }: ChoicesProps) {
  const { t, language: shown } = useT();
  const options = [
    { id: 'letters', label: t('urging.asLetters') },
    ...OTHER_LEVELS.map((one) => ({ id: String(one), label: URGING_LEVEL_WORDS[one][shown] })),
  ];
  return (
    <div className="ug-choices">
      <Select
        label={t('urging.level')}
        options={options}
        value={level === null ? 'letters' : String(level)}
        onChange={(id) => onLevel(OTHER_LEVELS.find((one) => String(one) === id) ?? null)}
      />
      <Select
        label={t('urging.language')}
        options={[
          { id: 'vi', label: t('urging.vietnamese') },
          { id: 'en', label: t('urging.english') },
        ]}
        value={language}
        onChange={onLanguage}
      />
    </div>
  );
}
