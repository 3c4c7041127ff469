import type { MeetingValues } from '@counterpart/domain/meetings/meeting.fields';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { Meeting } from './use-meetings.ts';

/** A meeting as typed: days may be missing while it is written, and one day needs no last one. */
export type MeetingDraft = Omit<MeetingValues, 'startOn' | 'endOn'> & {
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly partnerIds: readonly string[];
  readonly agencyIds: readonly string[];
};

type Sent = { readonly values: MeetingDraft; readonly changed: Partial<MeetingDraft>; readonly version: number };
type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };

const update = (envelope: Parameters<typeof apiClient.meetings.update.mutate>[0]) =>
  apiClient.meetings.update.mutate(envelope);

/** The form of a meeting, new or changed; a new one opens its page once it is recorded. */
export function useMeetingForm(meeting: Meeting | null, onClose: () => void) {
  const { t } = useT();
  const { today } = useMe();
  const navigate = useNavigate();
  const takeBack = useCommand(update, { done: () => t('meetings.undone') });
  return useRecordForm<MeetingDraft, Sent, Saved>({
    initial: meeting ? draftOf(meeting) : { ...NEW, startOn: today },
    version: meeting?.version ?? 0,
    check: ({ titleVi, titleEn, startOn, endOn, precision, partnerIds }) => ({
      ...(titleVi.trim() === '' && titleEn.trim() === '' && { titleVi: (say) => say('meetings.titleNeeded') }),
      ...(startOn === null && { startOn: (say) => say('input.dateEmpty') }),
      ...(precision === 'WITHIN' && endOn === null && { endOn: (say) => say('input.dateEmpty') }),
      ...(!meeting && partnerIds.length === 0 && { partnerIds: (say) => say('meetings.parties.needed') }),
    }),
    input: (filled) => filled,
    send: async ({ input: { values, changed, version }, idempotencyKey }): Promise<Saved> => {
      if (meeting)
        return update({ input: { id: meeting.id, version, patch: patchOf(values, changed) }, idempotencyKey });
      const { partnerIds, agencyIds, ...rest } = values;
      const input = {
        values: { ...rest, ...daysOf(values) },
        partnerIds: [...partnerIds],
        agencyIds: [...agencyIds],
      };
      return apiClient.meetings.create.mutate({ input, idempotencyKey });
    },
    done: () => t(meeting ? 'meetings.saved' : 'meetings.recorded'),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: ({ id }) => {
      onClose();
      if (!meeting) void navigate({ to: '/meetings/$id', params: { id } });
    },
    onUnchanged: onClose,
  });
}

/** The days as they are stored: one day is first and last. */
function daysOf({ precision, startOn, endOn }: MeetingDraft): { startOn: string; endOn: string } {
  const first = startOn ?? '';
  return { startOn: first, endOn: precision === 'MONTH' ? first : (endOn ?? first) };
}

function patchOf(values: MeetingDraft, changed: Partial<MeetingDraft>): Partial<MeetingValues> {
  const { startOn, endOn, partnerIds: _partners, agencyIds: _agencies, ...rest } = changed;
  const isMoved = startOn !== undefined || endOn !== undefined || rest.precision !== undefined;
  return { ...rest, ...(isMoved && daysOf(values)) };
}

const NEW: MeetingDraft = {
  kind: 'WORKING_SESSION',
  titleVi: '',
  titleEn: '',
  precision: 'DAYS',
  startOn: null,
  endOn: null,
  place: '',
  minutesNumber: null,
  minutesOn: null,
  minutesVi: '',
  minutesEn: '',
  isMinutesShared: false,
  note: '',
  source: '',
  partnerIds: [],
  agencyIds: [],
};

function draftOf(meeting: Meeting): MeetingDraft {
  const { kind, titleVi, titleEn, precision, startOn, endOn, place, source, minutes, note = '' } = meeting;
  return {
    ...NEW,
    kind,
    titleVi,
    titleEn,
    precision,
    startOn,
    place,
    source,
    note,
    endOn: precision === 'DAYS' && endOn === startOn ? null : endOn,
    minutesNumber: minutes?.number ?? null,
    minutesOn: minutes?.on ?? null,
    minutesVi: minutes?.vi ?? '',
    minutesEn: minutes?.en ?? '',
    isMinutesShared: meeting.isMinutesShared ?? false,
  };
}
