import type { Recurrence } from '@counterpart/domain/tasks/task.codes';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import type { NamedProgramme } from '../../lib/programme-finder.tsx';
import { apiClient, type ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import type { TaskView } from './use-tasks.ts';
import {
  idsOf,
  NOTHING_WRITTEN,
  patchOf,
  problemsOfWritten,
  say,
  type WrittenValues,
  writtenOf,
} from './written-values.ts';

/** Where a new task is begun: at a programme, an instrument of it or a point of its negotiation. */
export type TaskPreset = {
  readonly programme: NamedProgramme;
  readonly instrumentId?: string;
  readonly openPointId?: string;
  readonly leadAgencyId?: string | null;
  readonly contentVi?: string;
  readonly contentEn?: string;
};

/** What the form takes: the task that is changed, or null for a new one, and where a new one is begun. */
export type TaskFormProps = {
  readonly task: TaskView | null;
  readonly preset?: TaskPreset | undefined;
  readonly onClose: () => void;
};

/** Everything the form asks for, in its order. */
export type TaskFormValues = WrittenValues & {
  readonly deadline: 'dated' | 'none' | 'recurring';
  readonly dueOn: string | null;
  readonly every: Recurrence;
  readonly day: number;
  readonly from: string | null;
  readonly until: string | null;
};

type Saved = {
  readonly id: string;
  readonly version: number;
  readonly made?: { readonly code: string; readonly count: number };
  readonly inverse?: object;
};
type Sent = { readonly values: TaskFormValues; readonly changed: Partial<TaskFormValues>; readonly version: number };

const update = (envelope: Parameters<typeof apiClient.tasks.update.mutate>[0]) =>
  apiClient.tasks.update.mutate(envelope);

/** The state of the form; a new task opens its page. */
export function useTaskForm({ task, preset, onClose }: TaskFormProps) {
  const { t } = useT();
  const { today } = useMe();
  const navigate = useNavigate();
  const back = useCommand(update, { done: () => t('task.undone') });
  return useRecordForm<TaskFormValues, Sent, Saved>({
    initial: task ? { ...newTask(today), ...writtenOf(task) } : { ...newTask(today), ...presetOf(preset) },
    version: task?.version ?? 0,
    check: (values) => problemsOf(values, task === null),
    input: (filled) => filled,
    send: ({ input, idempotencyKey }) =>
      task ? change(task, input, idempotencyKey) : assign(input.values, idempotencyKey),
    placeOf: (refusal) => PLACES[refusal.code] ?? null,
    done: ({ made }) => {
      if (!made) return t('task.form.saved');
      return made.count === 1 ? t('task.form.made', made) : t('task.form.madeMany', made);
    },
    undo: ({ id, version, inverse }) =>
      inverse ? () => back.mutate({ taskId: id, version, patch: inverse }) : undefined,
    onDone: ({ made }) => {
      onClose();
      if (made) void navigate({ to: '/tasks/$code', params: { code: made.code } });
    },
    onUnchanged: onClose,
  });
}

const PLACES: Readonly<Record<string, keyof TaskFormValues>> = {
  'task.content_required': 'contentVi',
  'task.periods': 'until',
};

function newTask(today: string): TaskFormValues {
  return {
    ...NOTHING_WRITTEN,
    deadline: 'dated',
    dueOn: null,
    every: 'MONTHLY',
    day: 25,
    from: today,
    until: null,
  };
}

function presetOf(preset: TaskPreset | undefined): Partial<TaskFormValues> {
  if (!preset) return {};
  const { programme, ...rest } = preset;
  return { programmeId: programme.id, ...rest };
}

function problemsOf(values: TaskFormValues, isNew: boolean): Problems<TaskFormValues> {
  const { deadline } = values;
  return {
    ...problemsOfWritten(values),
    ...(isNew && deadline === 'dated' && values.dueOn === null && { dueOn: say('input.dateEmpty') }),
    ...(isNew && deadline === 'recurring' && values.from === null && { from: say('input.dateEmpty') }),
    ...(isNew && deadline === 'recurring' && values.until === null && { until: say('input.dateEmpty') }),
  };
}

async function assign(values: TaskFormValues, idempotencyKey: string): Promise<Saved> {
  const { sourceNumber, sourceIssuer, sourceClause, contentVi, contentEn, isSecret } = values;
  const { programmeId, instrumentId, openPointId } = values;
  const words = isSecret
    ? { sourceIssuer: '', sourceClause: '', contentVi: '', contentEn: '' }
    : { sourceIssuer, sourceClause, contentVi, contentEn };
  // The form is not sent without what is asked for here.
  const input: ApiInput['tasks']['create']['input'] = {
    values: { sourceNumber, sourceOn: values.sourceOn ?? '', assigner: values.assigner ?? 'OTHER', ...words },
    isSecret,
    leadAgencyId: values.leadAgencyId ?? '',
    supportIds: idsOf(values.supportIds),
    deadline: deadlineOf(values),
    links: { programmeId, instrumentId, openPointId },
  };
  const { id, code, version, made } = await apiClient.tasks.create.mutate({ input, idempotencyKey });
  return { id, version, made: { code, count: made } };
}

function deadlineOf({
  deadline,
  dueOn,
  every,
  day,
  from,
  until,
}: TaskFormValues): ApiInput['tasks']['create']['input']['deadline'] {
  if (deadline === 'none') return { kind: 'none' };
  if (deadline === 'dated') return { kind: 'dated', dueOn: dueOn ?? '' };
  return { kind: 'recurring', every, day, from: from ?? '', until: until ?? '' };
}

async function change(task: TaskView, { changed, version }: Sent, idempotencyKey: string): Promise<Saved> {
  const { deadline: _kind, dueOn: _due, every: _every, day: _day, from: _from, until: _until, ...written } = changed;
  return update({ input: { taskId: task.id, version, patch: patchOf(written) }, idempotencyKey });
}
