import { openPointFields, type OpenPointValues } from '@counterpart/domain/negotiation/open-point.fields';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { roundOptions } from './round-options.ts';
import { type Point, type Room, useRoomSearch } from './use-room.ts';
import { useRoundWords } from './use-round-words.ts';

type PointFormProps = {
  readonly room: Room;
  /** The point that is changed; null puts a new one on the table. */
  readonly point: Point | null;
  readonly onClose: () => void;
};

type Values = OpenPointValues & { readonly round: string; readonly ours: string };
type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };

/** Puts a point on the table, or changes its words, its owner, or whether the partner knows of it. */
export function PointForm({ room, point, onClose }: PointFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(point ? 'negotiation.point.edit' : 'negotiation.points.add')} onClose={onClose}>
      {(tell) => <Fields room={room} point={point} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ room, point, onClose, tell }: PointFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { agencyOptions } = usePartyOptions();
  const form = usePointForm({ room, point, onClose });
  const words = useRoundWords(openPointFields);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit={point ? 'form.save' : 'form.add'} onCancel={onClose} {...words}>
      {(['clause', 'titleVi', 'titleEn'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={openPointFields[field].label[language]}
          isOptional={field !== 'titleVi'}
          maxLength={field === 'clause' ? 120 : 300}
          value={values[field]}
          onChange={(value) => set(field, value)}
          error={problems[field]?.(t)}
        />
      ))}
      {room.allowed.includes('assignPoints') && (
        <ComboBox
          name="ownerAgencyId"
          label={t('negotiation.point.owner')}
          isOptional
          options={agencyOptions}
          value={values.ownerAgencyId}
          onChange={(id) => set('ownerAgencyId', id)}
        />
      )}
      <Checkbox
        name="isShared"
        isSelected={values.isShared}
        onChange={(isShared) => set('isShared', isShared)}
        description={t('negotiation.point.isSharedHint')}
      >
        {t('negotiation.point.isShared')}
      </Checkbox>
      {!point && (
        <>
          <Select
            name="round"
            label={t('negotiation.point.openedIn')}
            options={roundOptions(room, t)}
            value={values.round}
            onChange={(round) => set('round', round)}
          />
          <TextField
            name="ours"
            label={t('negotiation.point.oursFirst')}
            isOptional
            lines={3}
            maxLength={8000}
            value={values.ours}
            onChange={(text) => set('ours', text)}
          />
        </>
      )}
    </RecordFormFrame>
  );
}

const updatePoint = (envelope: Parameters<typeof apiClient.negotiation.updatePoint.mutate>[0]) =>
  apiClient.negotiation.updatePoint.mutate(envelope);

function usePointForm({ room, point, onClose }: PointFormProps) {
  const { t } = useT();
  const [, set] = useRoomSearch();
  const own = useMe().actor?.agencyId ?? null;
  const takeBack = useCommand(updatePoint, { done: () => t('negotiation.undone') });
  return useRecordForm<Values, { values: Values; changed: Partial<Values>; version: number }, Saved>({
    initial: point ? valuesOf(point) : { ...NOTHING, ownerAgencyId: own, round: String(room.writable[0] ?? 0) },
    version: point?.version ?? 0,
    check: problemsOf,
    input: (filled) => filled,
    send: async ({ input: { values, changed, version }, idempotencyKey }) => {
      const { round, ours, ...fields } = values;
      if (point) {
        const { round: _round, ours: _ours, ...patch } = changed;
        return updatePoint({ input: { id: point.id, version, patch }, idempotencyKey });
      }
      const positions =
        ours.trim() === '' ? [] : [{ lane: 'ours' as const, visibility: 'internal' as const, text: ours }];
      const input = { instrumentId: room.instrumentId, values: fields, round: Number(round), positions };
      return apiClient.negotiation.addPoint.mutate({ input, idempotencyKey });
    },
    done: () => t(point ? 'negotiation.point.saved' : 'negotiation.point.added'),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: ({ id }) => {
      onClose();
      if (!point) set({ point: id });
    },
    onUnchanged: onClose,
  });
}

const NOTHING = { clause: '', titleVi: '', titleEn: '', isShared: false, ownerAgencyId: null, ours: '' };

function valuesOf(point: Point): Values {
  const { clause, titleVi, titleEn, isShared = false, ownerAgencyId } = point;
  return { clause, titleVi, titleEn, isShared, ownerAgencyId, round: '', ours: '' };
}

function problemsOf({ titleVi, titleEn }: Values): Problems<Values> {
  const isNameless = titleVi.trim() === '' && titleEn.trim() === '';
  return { ...(isNameless && { titleVi: (t) => t('negotiation.point.titleMissing') }) };
}
