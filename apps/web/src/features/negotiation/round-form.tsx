import { type RoundForm as Form, ROUND_FORMS } from '@counterpart/domain/negotiation/negotiation.codes';
import { EMPTY_ROUND, roundFields, type RoundValues } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { ROUND_FORM_WORDS } from '@counterpart/reference/codelists/negotiation';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useRoundWords } from './use-round-words.ts';
import type { Room, Round } from './use-room.ts';

type RoundFormProps = {
  readonly room: Room;
  /** The round that is changed; null plans the next one. */
  readonly round: Round | null;
  readonly onClose: () => void;
};

/** Plans a round, or changes what is written of one. */
export function RoundForm({ room, round, onClose }: RoundFormProps) {
  const { t } = useT();
  const number = round?.number ?? (room.rounds.at(-1)?.number ?? 0) + 1;
  return (
    <FormDrawer title={t('negotiation.round', { number })} onClose={onClose}>
      {(tell) => <Fields room={room} round={round} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };

function Fields({ room, round, onClose, tell }: RoundFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const form = useRoundForm({ room, round, onClose });
  const words = useRoundWords(roundFields);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set } = form;
  const label = (field: keyof RoundValues) => roundFields[field].label[language];
  const text = (field: 'place' | 'agenda' | 'mandate' | 'minutesNote', lines: number) => (
    <TextField
      name={field}
      label={label(field)}
      isOptional
      lines={lines}
      maxLength={lines === 1 ? 300 : 8000}
      value={values[field]}
      onChange={(value) => set(field, value)}
      {...(field === 'mandate' && { hint: t('negotiation.internalNote') })}
    />
  );
  const day = (field: 'startOn' | 'endOn' | 'minutesOn' | 'adRefDueOn' | 'adRefConfirmedOn') => (
    <DatePicker
      name={field}
      label={label(field)}
      isOptional
      value={values[field]}
      onChange={(value) => set(field, value)}
      error={form.problems[field]?.(t)}
    />
  );
  return (
    <RecordFormFrame form={form} submit={round ? 'form.save' : 'form.add'} onCancel={onClose} {...words}>
      {day('startOn')}
      {day('endOn')}
      <Select<Form>
        name="form"
        label={label('form')}
        isOptional
        options={ROUND_FORMS.map((id) => ({ id, label: ROUND_FORM_WORDS[id][language] }))}
        value={values.form}
        onChange={(value) => set('form', value)}
      />
      {text('place', 1)}
      {text('agenda', 5)}
      {text('mandate', 4)}
      {round && (
        <>
          <TextField
            name="minutesNumber"
            label={label('minutesNumber')}
            isOptional
            maxLength={120}
            value={values.minutesNumber ?? ''}
            onChange={(value) => set('minutesNumber', value === '' ? null : value)}
          />
          {day('minutesOn')}
          {text('minutesNote', 4)}
          {round.adRefSide !== null && (
            <>
              {day('adRefDueOn')}
              {day('adRefConfirmedOn')}
            </>
          )}
        </>
      )}
    </RecordFormFrame>
  );
}

function useRoundForm({ room, round, onClose }: RoundFormProps) {
  const { t } = useT();
  const update = (envelope: Parameters<typeof apiClient.negotiation.updateRound.mutate>[0]) =>
    apiClient.negotiation.updateRound.mutate(envelope);
  const takeBack = useCommand(update, { done: () => t('negotiation.undone') });
  return useRecordForm<RoundValues, { patch: Partial<RoundValues>; version: number }, Saved>({
    initial: round ? valuesOf(round) : EMPTY_ROUND,
    version: round?.version ?? 0,
    check: ({ startOn, endOn }) => ({
      ...(endOn !== null && startOn === null && { startOn: (say) => say('input.dateEmpty') }),
    }),
    input: ({ changed, version }) => ({ patch: changed, version }),
    send: async ({ input: { patch, version }, idempotencyKey }) =>
      round
        ? update({ input: { id: round.id, version, patch }, idempotencyKey })
        : apiClient.negotiation.createRound.mutate({
            input: { instrumentId: room.instrumentId, values: patch },
            idempotencyKey,
          }),
    done: () =>
      round
        ? t('negotiation.round.saved', { number: round.number })
        : t('negotiation.round.planned', { number: (room.rounds.at(-1)?.number ?? 0) + 1 }),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

function valuesOf(round: Round): RoundValues {
  const { mandate = '', ...open } = round;
  const names = Object.keys(roundFields) as (keyof RoundValues)[];
  return Object.fromEntries(names.map((name) => [name, name === 'mandate' ? mandate : open[name]])) as RoundValues;
}
