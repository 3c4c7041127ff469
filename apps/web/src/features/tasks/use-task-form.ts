import type { Recurrence, TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Problems, type Say, useRecordForm } from '../../lib/use-record-form.ts';
import type { TaskView } from './use-tasks.ts';

/** What the form takes: the task that is changed, or null for a new one. */
export type TaskFormProps = { readonly task: TaskView | null; readonly onClose: () => void };

/** Everything the form asks for, in its order. `supportIds` are parted by blanks. */
export type TaskFormValues = {
  readonly isSecret: boolean;
  readonly sourceNumber: string;
  readonly sourceOn: string | null;
  readonly sourceIssuer: string;
  readonly sourceClause: string;
  readonly assigner: TaskAssigner | null;
  readonly contentVi: string;
  readonly contentEn: string;
  readonly leadAgencyId: string | null;
  readonly supportIds: string;
  readonly programmeCode: string;
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
export function useTaskForm({ task, onClose }: TaskFormProps) {
  const { t } = useT();
  const { today } = useMe();
  const navigate = useNavigate();
  const back = useCommand(update, { done: () => t('task.undone') });
  return useRecordForm<TaskFormValues, Sent, Saved>({
    initial: task ? valuesOf(task, today) : newTask(today),
    version: task?.version ?? 0,
    check: (values) => problemsOf(values, task === null),
    input: (filled) => filled,
    send: ({ input, idempotencyKey }) =>
      task ? change(task, input, idempotencyKey) : assign(input.values, idempotencyKey),
    placeOf: (refusal) => placeOf(refusal.code),
    sayRefusal: (refusal) => (isUnknownProgramme(refusal) ? say('task.form.programmeUnknown') : undefined),
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

const say =
  (key: PlainMessageKey): Say =>
  (t) =>
    t(key);

const PLACES: Readonly<Record<string, keyof TaskFormValues>> = {
  'common.not_found': 'programmeCode',
  'task.content_required': 'contentVi',
  'task.periods': 'until',
};

function placeOf(code: string): keyof TaskFormValues | null {
  return PLACES[code] ?? null;
}

function isUnknownProgramme(refusal: { readonly code: string; readonly details: object }): boolean {
  return refusal.code === 'common.not_found' && 'entity' in refusal.details && refusal.details.entity === 'programme';
}

function newTask(today: string): TaskFormValues {
  return {
    isSecret: false,
    sourceNumber: '',
    sourceOn: null,
    sourceIssuer: '',
    sourceClause: '',
    assigner: null,
    contentVi: '',
    contentEn: '',
    leadAgencyId: null,
    supportIds: '',
    programmeCode: '',
    deadline: 'dated',
    dueOn: null,
    every: 'MONTHLY',
    day: 25,
    from: today,
    until: null,
  };
}

function valuesOf(task: TaskView, today: string): TaskFormValues {
  const { sourceNumber, sourceOn, sourceIssuer, sourceClause, contentVi, contentEn, isSecret } = task;
  const written = { sourceNumber, sourceOn, sourceIssuer, sourceClause, contentVi, contentEn, isSecret };
  return {
    ...newTask(today),
    ...written,
    assigner: task.assigner,
    leadAgencyId: task.leadAgencyId,
    supportIds: [...task.supportIds].toSorted().join(' '),
    programmeCode: task.links?.programmeCode ?? '',
  };
}

function problemsOf(values: TaskFormValues, isNew: boolean): Problems<TaskFormValues> {
  const { deadline, isSecret } = values;
  const hasContent = `${values.contentVi}${values.contentEn}`.trim() !== '';
  return {
    ...(values.sourceNumber.trim() === '' && { sourceNumber: say('task.form.numberMissing') }),
    ...(values.sourceOn === null && { sourceOn: say('input.dateEmpty') }),
    ...(values.assigner === null && { assigner: say('task.form.assignerMissing') }),
    ...(!isSecret && !hasContent && { contentVi: say('task.form.contentMissing') }),
    ...(values.leadAgencyId === null && { leadAgencyId: say('task.field.agencyMissing') }),
    ...(isNew && deadline === 'dated' && values.dueOn === null && { dueOn: say('input.dateEmpty') }),
    ...(isNew && deadline === 'recurring' && values.from === null && { from: say('input.dateEmpty') }),
    ...(isNew && deadline === 'recurring' && values.until === null && { until: say('input.dateEmpty') }),
  };
}

/** The id behind a programme's code; null for an emptied field. Errors: common.not_found */
async function programmeOf(code: string): Promise<string | null> {
  if (code.trim() === '') return null;
  return (await apiClient.programmes.get.query({ code: code.trim() })).id;
}

async function assign(values: TaskFormValues, idempotencyKey: string): Promise<Saved> {
  const { sourceNumber, sourceIssuer, sourceClause, contentVi, contentEn, isSecret } = values;
  const programmeId = await programmeOf(values.programmeCode);
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
    links: { programmeId, instrumentId: null, openPointId: null },
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
  const { supportIds, programmeCode, sourceOn, assigner, ...texts } = changed;
  const { sourceNumber, sourceIssuer, sourceClause, contentVi, contentEn } = texts;
  const written = Object.fromEntries(
    Object.entries({ sourceNumber, sourceIssuer, sourceClause, contentVi, contentEn }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const patch = {
    ...written,
    ...(sourceOn && { sourceOn }),
    ...(assigner && { assigner }),
    ...(supportIds !== undefined && { supportIds: idsOf(supportIds) }),
    ...(programmeCode !== undefined && { programmeId: await programmeOf(programmeCode) }),
  };
  return update({ input: { taskId: task.id, version, patch }, idempotencyKey });
}

function idsOf(text: string): string[] {
  return text.split(' ').filter((id) => id !== '');
}
