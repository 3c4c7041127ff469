import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { type FormEvent, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { PartyPicker } from './party-picker.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import type { Meeting } from './use-meetings.ts';

type PartiesFormProps = { readonly meeting: Meeting; readonly onClose: () => void };

const send = (envelope: Parameters<typeof apiClient.meetings.setParties.mutate>[0]) =>
  apiClient.meetings.setParties.mutate(envelope);

/** Says which partners and agencies took part, and what the meeting was about. */
export function PartiesForm(props: PartiesFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('meetings.parties.edit')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ meeting, onClose, tell }: PartiesFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  const { partnerOptions, agencyOptions } = usePartyOptions();
  const [partnerIds, setPartners] = useState<readonly string[]>(meeting.partnerIds);
  const [agencyIds, setAgencies] = useState<readonly string[]>(meeting.agencyIds);
  const [subjects, setSubjects] = useState(() =>
    meeting.subjects.map(({ programmeId, instrumentId, code, titleVi, titleEn }) => ({
      programmeId,
      instrumentId,
      code,
      title: inLanguage(language, titleVi, titleEn).text,
    })),
  );
  const [attempt, setAttempt] = useState(0);
  const command = usePartiesCommand({ meeting, onClose });
  const problem = attempt > 0 && partnerIds.length === 0 ? t('meetings.parties.needed') : undefined;
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      tell(true);
    };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (partnerIds.length === 0 || command.isPending) return;
    command.mutate({
      id: meeting.id,
      version: meeting.version ?? 0,
      partnerIds: [...partnerIds],
      agencyIds: [...agencyIds],
      subjects: subjects.map(({ programmeId, instrumentId }) => ({ programmeId, instrumentId })),
    });
  };
  return (
    <form className="cp-form" noValidate onSubmit={submit}>
      <ErrorSummary attempt={attempt} errors={problem ? [{ field: 'partnerIds', message: problem }] : []} />
      <PartyPicker
        title={t('meetings.parties.partners')}
        add={t('meetings.parties.addPartner')}
        options={partnerOptions}
        ids={partnerIds}
        nameOf={partnerName}
        onChange={changed(setPartners)}
        name="partnerIds"
        error={problem}
      />
      <PartyPicker
        title={t('meetings.parties.agencies')}
        add={t('meetings.parties.addAgency')}
        options={agencyOptions}
        ids={agencyIds}
        nameOf={agencyName}
        onChange={changed(setAgencies)}
      />
      <SubjectPicker subjects={subjects} onChange={changed((next) => setSubjects([...next]))} />
      <div className="cp-row">
        <Button type="submit" variant="primary" isPending={command.isPending}>
          {t('form.save')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

function usePartiesCommand({ meeting, onClose }: PartiesFormProps) {
  const { t } = useT();
  const takeBack = useCommand(send, { done: () => t('meetings.undone') });
  return useCommand(send, {
    done: () => t('meetings.parties.saved'),
    undo:
      ({ version, inverse }) =>
      () =>
        takeBack.mutate({ id: meeting.id, version, ...inverse }),
    refused: (refusal) => {
      if (refusal.code !== 'common.nothing_changed') return false;
      onClose();
      return true;
    },
    onDone: onClose,
  });
}
