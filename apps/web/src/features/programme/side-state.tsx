import { SIDE_STATES, type SideState } from '@counterpart/domain/shared/codes';
import { SIDE_STATE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { RadioGroup } from '@counterpart/ui/choice';
import { Dialog } from '@counterpart/ui/dialog';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand, type SendCommand } from '../../lib/use-command.ts';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';

type Input = { readonly id: string; readonly sideState: SideState | null; readonly reason: string };

const sendProgramme: SendCommand<Input, unknown> = (envelope: ApiInput['programmes']['setSideState']) =>
  apiClient.programmes.setSideState.mutate(envelope);
const sendInstrument: SendCommand<Input, unknown> = (envelope: ApiInput['procedures']['setSideState']) =>
  apiClient.procedures.setSideState.mutate(envelope);

type Subject = { readonly id: string; readonly sideState: SideState | null; readonly reason: string | null };

/** Takes a programme out of the ordinary flow, or back into it. */
export function ProgrammeSideState({ programme, onClose }: { programme: ProgrammeView; onClose: () => void }) {
  const subject = {
    id: programme.id,
    sideState: programme.sideState as SideState | null,
    reason: programme.sideStateReason,
  };
  return <SideStateDialog subject={subject} send={sendProgramme} onClose={onClose} />;
}

/** Takes an instrument out of the ordinary flow, or back into it. */
export function InstrumentSideState({ instrument, onClose }: { instrument: RoadInstrument; onClose: () => void }) {
  const subject = { id: instrument.id, sideState: instrument.sideState, reason: instrument.sideStateReason };
  return <SideStateDialog subject={subject} send={sendInstrument} onClose={onClose} />;
}

type SideStateDialogProps = {
  readonly subject: Subject;
  readonly send: SendCommand<Input, unknown>;
  readonly onClose: () => void;
};

const RUNNING = 'RUNNING';

function SideStateDialog({ subject, send, onClose }: SideStateDialogProps) {
  const { t, language } = useT();
  const { id, sideState, reason: before } = subject;
  const [chosen, setChosen] = useState<SideState | typeof RUNNING | null>(null);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const quiet = useCommand(send, { done: () => t('milestone.undone') });
  const command = useCommand(send, {
    done: (_result, input) =>
      input.sideState === null
        ? t('programme.side.resumed')
        : t('programme.side.decided', { state: SIDE_STATE_WORDS[input.sideState][language] }),
    undo: () => () => quiet.mutate({ id, sideState, reason: before ?? t('programme.side.undoReason') }),
    onDone: onClose,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (chosen === null || reason.trim() === '') return;
    command.mutate({ id, sideState: chosen === RUNNING ? null : chosen, reason: reason.trim() });
  };
  const states = SIDE_STATES.filter((one) => one !== sideState).map((one) => ({
    id: one,
    label: SIDE_STATE_WORDS[one][language],
  }));
  const running = { id: RUNNING, label: t('programme.side.running') } as const;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('programme.side.decide')}
      footer={
        <FormFoot form="side-state" submit={t('milestone.save')} isPending={command.isPending} onClose={onClose} />
      }
    >
      <form id="side-state" className="cp-form" noValidate onSubmit={submit}>
        <RadioGroup<SideState | typeof RUNNING>
          label={t('programme.side.state')}
          hint={t('programme.side.hint')}
          options={sideState === null ? states : [running, ...states]}
          value={chosen}
          onChange={setChosen}
          error={attempt > 0 && chosen === null ? t('programme.side.stateMissing') : undefined}
        />
        <TextField
          label={t('programme.side.reason')}
          lines={3}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={attempt > 0 && reason.trim() === '' ? t('programme.side.reasonMissing') : undefined}
        />
      </form>
    </Dialog>
  );
}
