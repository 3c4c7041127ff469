import { weekday } from '@counterpart/domain/shared/plain-date';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { CalendarX } from 'lucide-react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { type Holiday, STATUS_WORDS } from './calendar-years.ts';
import { MissingRecord } from './missing-record.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { useTellDirty } from './use-record-editor.ts';

/** What is typed about a day. */
export type HolidayValues = Pick<Holiday, 'kind' | 'nameVi' | 'nameEn' | 'status' | 'source'> & {
  readonly day: string | null;
};

type HolidayDrawerProps = { readonly days: readonly Holiday[]; readonly open: string; readonly year: string };

/** What stands open beside the calendar: a new day, or one that is changed or made ordinary again. */
export function HolidayDrawer({ days, open, year }: HolidayDrawerProps) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  const close = () => set({ open: undefined });
  const entry = days.find((one) => one.day === open);
  if (open !== 'new' && !entry) return <MissingRecord onClose={close} />;
  return (
    <FormDrawer key={open} title={entry ? formatDate(entry.day) : t('calendar.add')} onClose={close}>
      {(tell) => <HolidayForm days={days} entry={entry ?? null} year={year} tell={tell} onClose={close} />}
    </FormDrawer>
  );
}

type HolidayFormProps = Pick<HolidayDrawerProps, 'days' | 'year'> & {
  readonly entry: Holiday | null;
  readonly tell: (isDirty: boolean) => void;
  readonly onClose: () => void;
};

const send = (envelope: Parameters<typeof apiClient.calendar.set.mutate>[0]) => apiClient.calendar.set.mutate(envelope);

function HolidayForm(props: HolidayFormProps) {
  const { entry, tell, onClose } = props;
  const { t } = useT();
  const { form, remove } = useHolidayForm(props);
  useTellDirty(form.isDirty, tell);
  const { values } = form;
  const words = useHolidayWords();
  return (
    <RecordFormFrame form={form} submit={entry ? 'form.save' : 'form.add'} onCancel={onClose} {...words}>
      {!entry && (
        <DatePicker
          name="day"
          label={t('calendar.column.day')}
          value={values.day}
          onChange={(day) => form.set('day', day)}
          error={form.problems.day?.(t)}
        />
      )}
      <RadioGroup
        name="kind"
        label={t('calendar.column.kind')}
        options={(['off', 'work'] as const).map((id) => ({
          id,
          label: t(`calendar.kind.${id}`),
          note: t(`calendar.kindNote.${id}`),
        }))}
        value={values.kind}
        onChange={(kind) => form.set('kind', kind)}
        error={form.problems.kind?.(t)}
      />
      <TextField
        name="nameVi"
        label={t('calendar.nameVi')}
        maxLength={200}
        value={values.nameVi}
        onChange={(text) => form.set('nameVi', text)}
        error={form.problems.nameVi?.(t)}
      />
      <TextField
        name="nameEn"
        label={t('calendar.nameEn')}
        isOptional
        maxLength={200}
        value={values.nameEn}
        onChange={(text) => form.set('nameEn', text)}
      />
      <RadioGroup
        name="status"
        label={t('calendar.column.status')}
        options={(['official', 'projected'] as const).map((id) => ({
          id,
          label: t(STATUS_WORDS[id]),
          note: t(`calendar.statusNote.${id}`),
        }))}
        value={values.status}
        onChange={(status) => form.set('status', status)}
      />
      <TextField
        name="source"
        label={t('admin.column.source')}
        hint={t('calendar.sourceHint')}
        maxLength={500}
        value={values.source}
        onChange={(text) => form.set('source', text)}
        error={form.problems.source?.(t)}
      />
      {entry && (
        <div>
          <Button variant="danger" icon={CalendarX} onPress={remove}>
            {t('calendar.remove')}
          </Button>
        </div>
      )}
    </RecordFormFrame>
  );
}

function useHolidayForm({ days, entry, year, onClose }: HolidayFormProps) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  const takeBack = useCommand(send, { done: () => t('form.undone') });
  const form = useRecordForm({
    initial: entry ? valuesOfEntry(entry) : BLANK,
    version: entry?.version ?? 0,
    check: (values) => holidayProblems(values, entry ? [] : days),
    input: ({ values: { day, ...holiday }, version }) => ({ day: day ?? '', version, holiday }),
    send,
    done: ({ day }) => t('calendar.saved', { day: formatDate(day) }),
    undo:
      ({ day, version, inverse }) =>
      () =>
        takeBack.mutate({ day, version, holiday: inverse }),
    onDone: ({ day }) => (day.startsWith(year) ? onClose() : set({ open: undefined, year: day.slice(0, 4) })),
    onUnchanged: onClose,
  });
  const removal = useCommand(send, {
    done: ({ day }) => t('calendar.removed', { day: formatDate(day) }),
    undo:
      ({ day, inverse }) =>
      () =>
        takeBack.mutate({ day, version: 0, holiday: inverse }),
    onDone: onClose,
  });
  const remove = () => entry && removal.mutate({ day: entry.day, version: entry.version, holiday: null });
  return { form, remove };
}

const BLANK: HolidayValues = { day: null, kind: 'off', nameVi: '', nameEn: '', status: 'official', source: '' };

function valuesOfEntry({ day, kind, nameVi, nameEn, status, source }: Holiday): HolidayValues {
  return { day, kind, nameVi, nameEn, status, source };
}

/** What is missing of a day, or does not fit it: offices rest on Sundays anyway, and a day stands once. */
export function holidayProblems(values: HolidayValues, days: readonly Holiday[]): Problems<HolidayValues> {
  const { day, kind, nameVi, nameEn, source } = values;
  const isWeekend = day !== null && weekday(day) > 5;
  return {
    ...(day === null && { day: (t) => t('input.dateEmpty') }),
    ...(days.some((one) => one.day === day) && { day: (t) => t('calendar.dayTaken') }),
    ...(day !== null && isWeekend && kind === 'off' && { kind: (t) => t('calendar.offOnWeekend') }),
    ...(day !== null && !isWeekend && kind === 'work' && { kind: (t) => t('calendar.workOnWeekday') }),
    ...(nameVi.trim() === '' && nameEn.trim() === '' && { nameVi: (t) => t('admin.nameMissing') }),
    ...(source.trim() === '' && { source: (t) => t('admin.sourceMissing') }),
  };
}

function useHolidayWords() {
  const { t } = useT();
  const labels: Readonly<Record<string, string>> = {
    kind: t('calendar.column.kind'),
    nameVi: t('calendar.nameVi'),
    nameEn: t('calendar.nameEn'),
    status: t('calendar.column.status'),
    source: t('admin.column.source'),
  };
  return {
    sayField: (field: string) => labels[field] ?? field,
    sayValue: (field: string, value: unknown) => {
      if (value === 'off' || value === 'work') return t(`calendar.kind.${value}`);
      if (field === 'status' && (value === 'official' || value === 'projected')) return t(STATUS_WORDS[value]);
      return typeof value === 'string' ? value : '';
    },
  };
}
