import { ITEM_KINDS, ITEM_SIDES, type ItemKind, type ItemSide } from '@counterpart/domain/meetings/meeting.codes';
import { meetingItemFields, type MeetingItemValues } from '@counterpart/domain/meetings/meeting-item.fields';
import { ITEM_KIND_WORDS, ITEM_SIDE_WORDS } from '@counterpart/reference/codelists/meetings';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { PromiseItem } from './use-meetings.ts';

type ItemFormProps = {
  readonly meetingId: string;
  /** The item that is changed; null writes a new one down. */
  readonly item: PromiseItem | null;
  readonly onClose: () => void;
};

/** Writes down what somebody asked or promised. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useT();
  const meeting = useQuery(useApi().meetings.get.queryOptions({ id: props.meetingId }));
  const partnerIds = meeting.data?.partnerIds;
  return (
    <FormDrawer title={t(props.item ? 'meetings.item.editTitle' : 'meetings.item.add')} onClose={props.onClose}>
      {(tell) => (partnerIds ? <Fields {...props} partnerIds={partnerIds} tell={tell} /> : <Skeleton lines={8} />)}
    </FormDrawer>
  );
}

type FieldsProps = ItemFormProps & {
  readonly partnerIds: readonly string[];
  readonly tell: (isDirty: boolean) => void;
};

function Fields(props: FieldsProps) {
  const { item, onClose, tell, partnerIds } = props;
  const { t, language } = useT();
  const form = useItemForm(props);
  const { partnerOptions, agencyOptions } = usePartyOptions();
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const label = (field: keyof MeetingItemValues) => meetingItemFields[field].label[language];
  const present = partnerOptions.filter((one) => partnerIds.includes(one.id));
  return (
    <RecordFormFrame
      form={form}
      submit={item ? 'form.save' : 'form.add'}
      onCancel={onClose}
      sayField={(field) => label(field as keyof MeetingItemValues)}
    >
      {present.length > 1 && (
        <Select
          name="partnerId"
          label={label('partnerId')}
          options={present}
          value={values.partnerId}
          onChange={(partnerId) => set('partnerId', partnerId)}
        />
      )}
      <Select<ItemSide>
        name="side"
        label={label('side')}
        options={ITEM_SIDES.map((id) => ({ id, label: ITEM_SIDE_WORDS[id][language] }))}
        value={values.side}
        onChange={(side) => set('side', side)}
      />
      <Select<ItemKind>
        name="kind"
        label={label('kind')}
        options={ITEM_KINDS.map((id) => ({ id, label: ITEM_KIND_WORDS[id][language] }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      {(['textVi', 'textEn'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={label(field)}
          lines={3}
          maxLength={2000}
          isOptional={field === 'textEn'}
          value={values[field]}
          onChange={(text) => set(field, text)}
          error={problems[field]?.(t)}
        />
      ))}
      <ComboBox
        name="ownerAgencyId"
        label={label('ownerAgencyId')}
        isOptional
        options={agencyOptions}
        value={values.ownerAgencyId}
        onChange={(id) => set('ownerAgencyId', id)}
      />
      <DatePicker
        name="dueOn"
        label={label('dueOn')}
        isOptional
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
      />
      <Checkbox isSelected={values.isShared} onChange={(isShared) => set('isShared', isShared)}>
        {label('isShared')}
      </Checkbox>
      <TextField
        name="source"
        label={label('source')}
        isOptional
        maxLength={500}
        value={values.source}
        onChange={(source) => set('source', source)}
      />
    </RecordFormFrame>
  );
}

type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };

function useItemForm({ meetingId, item, onClose, partnerIds }: FieldsProps) {
  const { t } = useT();
  const update = (envelope: Parameters<typeof apiClient.meetings.updateItem.mutate>[0]) =>
    apiClient.meetings.updateItem.mutate(envelope);
  const takeBack = useCommand(update, { done: () => t('meetings.undone') });
  type Sent = { values: MeetingItemValues; patch: Partial<MeetingItemValues>; version: number };
  return useRecordForm<MeetingItemValues, Sent, Saved>({
    initial: item ? valuesOf(item) : { ...NEW, partnerId: partnerIds[0] ?? '' },
    version: item?.version ?? 0,
    check: ({ textVi, textEn }) => ({
      ...(textVi.trim() === '' && textEn.trim() === '' && { textVi: (say) => say('meetings.textNeeded') }),
    }),
    input: ({ values, changed, version }) => ({ values, patch: changed, version }),
    send: async ({ input: { values, patch, version }, idempotencyKey }): Promise<Saved> =>
      item
        ? update({ input: { id: item.id, version, patch }, idempotencyKey })
        : apiClient.meetings.addItem.mutate({ input: { meetingId, values }, idempotencyKey }),
    done: () => t(item ? 'meetings.item.saved' : 'meetings.item.added'),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

const NEW: Omit<MeetingItemValues, 'partnerId'> = {
  side: 'theirs',
  kind: 'request',
  textVi: '',
  textEn: '',
  ownerAgencyId: null,
  dueOn: null,
  isShared: true,
  source: '',
};

function valuesOf(item: PromiseItem): MeetingItemValues {
  const { partnerId, side, kind, textVi, textEn, ownerAgencyId, source, ownDueOn = null, isShared = false } = item;
  return { partnerId, side, kind, textVi, textEn, ownerAgencyId, dueOn: ownDueOn, isShared, source };
}
