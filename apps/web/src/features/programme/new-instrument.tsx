import { cleanText } from '@counterpart/domain/shared/text';
import { Dialog } from '@counterpart/ui/dialog';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import {
  type InstrumentDraft,
  instrumentProblems,
  type InstrumentProblems,
  startInstrument,
} from './instrument-draft.ts';
import { InstrumentFields } from './instrument-fields.tsx';
import { readMoney } from './money-field.tsx';
import type { ProgrammeView } from './use-programme.ts';

const send = (envelope: ApiInput['procedures']['createInstrument']) =>
  apiClient.procedures.createInstrument.mutate(envelope);

type NewInstrumentProps = { readonly programme: ProgrammeView; readonly onClose: () => void };

/** Opens an instrument of a programme under a procedure, with its first plan where a day is given. */
export function NewInstrument({ programme, onClose }: NewInstrumentProps) {
  const { t, language } = useT();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<InstrumentDraft>(() => startInstrument(programme));
  const [shown, setShown] = useState<{ problems: InstrumentProblems; attempt: number }>({ problems: {}, attempt: 0 });
  const command = useCommand(send, {
    done: ({ milestones }) => t('programme.instrument.created', { count: milestones }),
    onDone: () => {
      onClose();
      void navigate({ to: '/p/$code', params: { code: programme.code }, search: {} });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const problems = instrumentProblems(draft, language);
    setShown(({ attempt }) => ({ problems, attempt: attempt + 1 }));
    const { partnerId, kind, capacity, procedureId } = draft;
    if (Object.keys(problems).length > 0 || !partnerId || !kind || !capacity || !procedureId) return;
    const amount = readMoney(draft.money, language);
    command.mutate({
      programmeId: programme.id,
      partnerId,
      kind,
      capacity,
      procedureId,
      titleVi: cleanText(draft.titleVi),
      titleEn: cleanText(draft.titleEn),
      number: cleanText(draft.number) || null,
      amount: amount.ok ? amount.money : null,
      planFrom: draft.planFrom,
    });
  };
  const errors = Object.entries(shown.problems).map(([field, key]) => ({ field, message: t(key) }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="end"
      title={t('programme.instrument.new')}
      footer={
        <FormFoot
          form="new-instrument"
          submit={t('programme.instrument.submit')}
          isPending={command.isPending}
          onClose={onClose}
        />
      }
    >
      <form id="new-instrument" className="cp-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={shown.attempt} />
        <InstrumentFields
          programme={programme}
          draft={draft}
          problems={shown.problems}
          isChecked={shown.attempt > 0}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      </form>
    </Dialog>
  );
}
