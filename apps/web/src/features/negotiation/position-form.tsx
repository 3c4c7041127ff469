import type { Lane, Visibility } from '@counterpart/domain/negotiation/negotiation.codes';
import { RadioGroup } from '@counterpart/ui/choice';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient, type ApiInput, refusalOf } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useMe } from '../../lib/use-me.ts';
import { roundOptions } from './round-options.ts';
import type { Point, PointHistory, Room } from './use-room.ts';

type PositionFormProps = {
  readonly room: Room;
  readonly point: Point;
  readonly lane: Lane;
  /** What stands there now. */
  readonly last: PointHistory['positions'][number] | null;
  readonly onClose: () => void;
};

type Values = { readonly text: string; readonly visibility: Visibility; readonly round: string };
type Stating = ApiInput['negotiation']['setPosition']['input'];

const send = (envelope: Parameters<typeof apiClient.negotiation.setPosition.mutate>[0]) =>
  apiClient.negotiation.setPosition.mutate(envelope);

/** Writes a position down; what was said before stays in the history. */
export function PositionForm(props: PositionFormProps) {
  const { room, lane, onClose } = props;
  const { t } = useT();
  const visibilities = useVisibilities(props);
  const form = usePositionForm(props, visibilities);
  const { values, set } = form;
  return (
    <RecordFormFrame
      form={form}
      submit="form.save"
      onCancel={onClose}
      sayField={() => t('negotiation.position.text')}
      sayValue={(_field, value) => (typeof value === 'string' ? value : '')}
    >
      <TextField
        name="text"
        label={t('negotiation.position.text')}
        hint={t('negotiation.position.textHint')}
        lines={4}
        maxLength={8000}
        // The form was asked for by name: what is typed next belongs here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={values.text}
        onChange={(text) => set('text', text)}
      />
      <Select
        name="round"
        label={t('negotiation.position.round')}
        options={roundOptions(room, t)}
        value={values.round}
        onChange={(round) => set('round', round)}
      />
      {visibilities.length > 1 && (
        <RadioGroup
          name="visibility"
          label={t('negotiation.position.visibility')}
          options={visibilities.map((id) => ({
            id,
            label: t(id === 'internal' ? 'negotiation.internal' : 'negotiation.shared'),
          }))}
          value={values.visibility}
          onChange={(visibility) => set('visibility', visibility)}
        />
      )}
      {lane === 'fallback' && <p className="cp-soft">{t('negotiation.internalNote')}</p>}
    </RecordFormFrame>
  );
}

/** Who may read what is written in this lane, the careful answer first. */
function useVisibilities({ point, lane }: PositionFormProps): readonly Visibility[] {
  const isLiaison = useMe().actor?.role === 'liaison';
  if (lane === 'fallback') return ['internal'];
  if (lane === 'theirs') return isLiaison ? ['shared'] : ['shared', 'internal'];
  return point.allowed.includes('shareOurs') ? ['internal', 'shared'] : ['internal'];
}

function usePositionForm(props: PositionFormProps, visibilities: readonly Visibility[]) {
  const { room, point, lane, last, onClose } = props;
  const { t } = useT();
  const queryClient = useQueryClient();
  const takeBack = useCommand(send, { done: () => t('negotiation.undone') });
  return useRecordForm<Values, Stating, Awaited<ReturnType<typeof send>>>({
    initial: {
      text: last?.text ?? '',
      visibility: visibilities[0] ?? 'internal',
      round: String(room.writable[0] ?? 0),
    },
    version: 0,
    check: () => ({}),
    input: ({ values }) => ({
      pointId: point.id,
      lane,
      visibility: values.visibility,
      text: values.text,
      round: Number(values.round),
      baseId: last?.id ?? null,
    }),
    send: async (envelope) => {
      try {
        return await send(envelope);
      } catch (error) {
        // Whoever keeps their own text after a conflict writes on the ground of the one that came in between.
        if (refusalOf(error)?.code === 'common.conflict') await queryClient.invalidateQueries();
        throw error;
      }
    },
    done: () => t('negotiation.position.saved'),
    undo:
      ({ id, inverse }) =>
      () =>
        takeBack.mutate({
          pointId: point.id,
          lane,
          visibility: inverse.visibility as Visibility,
          text: inverse.text,
          round: room.writable[0] ?? 0,
          baseId: id,
        }),
    onDone: onClose,
    onUnchanged: onClose,
  });
}
