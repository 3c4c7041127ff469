import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { PROGRAMME_KINDS, type ProgrammeKind } from '@counterpart/domain/shared/codes';
import { cleanText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Dialog } from '@counterpart/ui/dialog';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';

type Draft = {
  readonly partnerId: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly kind: ProgrammeKind | null;
  readonly code: string;
  readonly agencyId: string | null;
};
type Problems = { readonly [Field in keyof Draft]?: PlainMessageKey };

const EMPTY: Draft = { partnerId: null, titleVi: '', titleEn: '', kind: null, code: '', agencyId: null };

/** What is missing or wrong in a new programme, by field. */
function problemsOf({ partnerId, titleVi, titleEn, kind, code }: Draft): Problems {
  const isCode = programmeFields.code.schema.safeParse(code.trim()).success;
  return {
    ...(partnerId === null && { partnerId: 'pipeline.create.partnerMissing' }),
    ...(cleanText(titleVi + titleEn) === '' && { titleVi: 'pipeline.create.titleMissing' }),
    ...(kind === null && { kind: 'pipeline.create.kindMissing' }),
    ...(!isCode && { code: code.trim() === '' ? 'pipeline.create.codeMissing' : 'pipeline.create.codeInvalid' }),
  };
}

/** Asks for what a first entry knows, makes the programme and opens it. */
export function CreateProgramme({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const [shown, setShown] = useState<{ problems: Problems; attempt: number }>({ problems: {}, attempt: 0 });
  const command = useCommand(
    (envelope: Parameters<typeof apiClient.programmes.create.mutate>[0]) =>
      apiClient.programmes.create.mutate(envelope),
    {
      done: ({ code }) => t('pipeline.create.done', { code }),
      onDone: ({ code }) => void navigate({ to: '/p/$code', params: { code } }),
      refused: (refusal) => {
        if (refusal.code !== 'common.duplicate') return false;
        setShown(({ attempt }) => ({ problems: { code: 'pipeline.create.codeTaken' }, attempt: attempt + 1 }));
        return true;
      },
    },
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const problems = problemsOf(draft);
    setShown(({ attempt }) => ({ problems, attempt: attempt + 1 }));
    const { partnerId, kind } = draft;
    if (Object.keys(problems).length > 0 || partnerId === null || kind === null) return;
    command.mutate({
      code: draft.code.trim(),
      titleVi: cleanText(draft.titleVi),
      titleEn: cleanText(draft.titleEn),
      kind,
      leadPartnerId: partnerId,
      managingAgencyId: draft.agencyId,
    });
  };
  const errors = Object.entries(shown.problems).map(([field, key]) => ({ field, message: t(key) }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('pipeline.create.title')}
      footer={
        <FormFoot
          form="create-programme"
          submit={t('pipeline.create.submit')}
          isPending={command.isPending}
          onClose={onClose}
        />
      }
    >
      <form id="create-programme" className="cp-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={shown.attempt} />
        <Fields draft={draft} problems={shown.problems} onChange={(part) => setDraft({ ...draft, ...part })} />
      </form>
    </Dialog>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Fields({ draft, problems, onChange }: FieldsProps) {
  const { t, language } = useT();
  const { partnerOptions, agencyOptions } = usePartyOptions();
  const error = (field: keyof Draft) => {
    const key = problems[field];
    return key && t(key);
  };
  return (
    <>
      <ComboBox
        label={t('pipeline.create.partner')}
        name="partnerId"
        options={partnerOptions}
        value={draft.partnerId}
        onChange={(partnerId) => onChange({ partnerId })}
        error={error('partnerId')}
        isRequired
      />
      <TitleFields draft={draft} error={error('titleVi')} onChange={onChange} />
      <Select
        label={t('pipeline.create.kind')}
        name="kind"
        options={PROGRAMME_KINDS.map((id) => ({ id, label: PROGRAMME_KIND_WORDS[id][language] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        error={error('kind')}
        isRequired
      />
      <TextField
        label={t('pipeline.create.code')}
        name="code"
        hint={t('pipeline.create.codeHint')}
        value={draft.code}
        onChange={(code) => onChange({ code })}
        error={error('code')}
        isRequired
        spellCheck="false"
      />
      <ComboBox
        label={t('pipeline.create.agency')}
        name="agencyId"
        isOptional
        options={agencyOptions}
        value={draft.agencyId}
        onChange={(agencyId) => onChange({ agencyId })}
      />
    </>
  );
}

type TitleFieldsProps = Omit<FieldsProps, 'problems'> & { readonly error: string | undefined };

function TitleFields({ draft, error, onChange }: TitleFieldsProps) {
  const { t } = useT();
  return (
    <>
      <TextField
        label={t('pipeline.create.titleVi')}
        name="titleVi"
        value={draft.titleVi}
        onChange={(titleVi) => onChange({ titleVi })}
        error={error}
      />
      <TextField
        label={t('pipeline.create.titleEn')}
        name="titleEn"
        isOptional
        value={draft.titleEn}
        onChange={(titleEn) => onChange({ titleEn })}
      />
    </>
  );
}
