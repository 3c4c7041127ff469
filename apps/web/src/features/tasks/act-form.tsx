import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { type Problems, type Say, useRecordForm } from '../../lib/use-record-form.ts';
import { problemsOfSaying, SayingFields } from './saying-fields.tsx';
import { type ActName, type ActValues, sendAct } from './send-act.ts';
import { type Acted, useTakeBack } from './use-act.ts';
import type { TaskView } from './use-tasks.ts';

/** What each act asks for beside words and a document; `needsReason` says that one of the two must be there. */
const ASKS: Readonly<Record<ActName, { readonly day?: 'completedOn' | 'newDueOn'; readonly needsReason: boolean }>> = {
  confirm: { day: 'completedOn', needsReason: false },
  return: { needsReason: true },
  requestExtension: { day: 'newDueOn', needsReason: true },
  grant: { day: 'newDueOn', needsReason: false },
  refuse: { needsReason: true },
  extend: { day: 'newDueOn', needsReason: true },
  reassign: { needsReason: true },
  withdraw: { needsReason: true },
  reopen: { needsReason: true },
};

type ActFormProps = { readonly act: ActName; readonly task: TaskView; readonly onClose: () => void };

/** The form of an act on a task: its day, its reason, and the paper that decides. */
export function ActForm({ act, task, onClose }: ActFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(`task.act.${act}`)} onClose={onClose}>
      {(tell) => <Fields act={act} task={task} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ act, task, onClose, tell }: ActFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { today } = useMe();
  const { agencyOptions } = usePartyOptions();
  const form = useActForm({ act, task, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const { day, needsReason } = ASKS[act];
  return (
    <RecordFormFrame form={form} submit={`task.act.${act}`} onCancel={onClose}>
      {day && (
        <DatePicker
          name={day}
          label={t(day === 'completedOn' ? 'task.field.completedOn' : 'task.field.newDueOn')}
          {...(act === 'extend' && { hint: t('task.field.newDueHint') })}
          {...(day === 'completedOn' && { max: today })}
          value={values[day]}
          onChange={(value) => set(day, value)}
          error={problems[day]?.(t)}
        />
      )}
      {act === 'reassign' && (
        <ComboBox
          name="leadAgencyId"
          label={t('task.agency')}
          options={agencyOptions}
          value={values.leadAgencyId}
          onChange={(id) => set('leadAgencyId', id)}
          error={problems.leadAgencyId?.(t)}
        />
      )}
      <SayingFields form={form} isSecret={task.isSecret} needsReason={needsReason} />
    </RecordFormFrame>
  );
}

function useActForm({ act, task, onClose }: ActFormProps) {
  const { t } = useT();
  const { today } = useMe();
  const back = useTakeBack();
  return useRecordForm<ActValues, ActValues, Acted>({
    initial: initialOf(act, task, today),
    // An act may be sent as proposed, so to the form it is something new.
    version: 0,
    check: (values) => problemsOf(act, values, task.isSecret),
    input: ({ values }) => values,
    send: ({ input, idempotencyKey }) => sendAct(act, { taskId: task.id, ...input }, idempotencyKey),
    done: () => t(`task.done.${act}`),
    undo:
      ({ id, eventId }) =>
      () =>
        back.mutate({ taskId: id, eventId }),
    onDone: onClose,
  });
}

function initialOf(act: ActName, { proposal, request, dueOn }: TaskView, today: string): ActValues {
  const proposedOn = proposal?.documentOn ?? proposal?.on ?? today;
  return {
    completedOn: act === 'confirm' ? (proposedOn < today ? proposedOn : today) : null,
    newDueOn: act === 'grant' ? (request?.newDueOn ?? null) : act === 'extend' ? dueOn : null,
    leadAgencyId: null,
    text: '',
    documentNumber: act === 'confirm' ? (proposal?.documentNumber ?? '') : '',
    documentOn: act === 'confirm' ? (proposal?.documentOn ?? null) : null,
  };
}

function problemsOf(act: ActName, values: ActValues, isSecret: boolean): Problems<ActValues> {
  const { day, needsReason } = ASKS[act];
  const lacksDay = day !== undefined && act !== 'extend' && values[day] === null;
  return {
    ...(lacksDay && { [day]: ((t) => t('input.dateEmpty')) satisfies Say }),
    ...(act === 'reassign' && values.leadAgencyId === null && { leadAgencyId: (t) => t('task.field.agencyMissing') }),
    ...(needsReason && problemsOfSaying(values, isSecret)),
  };
}
