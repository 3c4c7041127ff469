import type { TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import { useT } from '../../lib/i18n.ts';
import type { ApiInput } from '../../lib/trpc.ts';
import type { Problems, Say } from '../../lib/use-record-form.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { TaskView } from './use-tasks.ts';

/** What is written of a task, in the order of the forms. `supportIds` are parted by blanks. */
export type WrittenValues = {
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
  readonly programmeId: string | null;
  readonly instrumentId: string | null;
  readonly openPointId: string | null;
};

/** What the parts of a form that write a task work with. */
export type WrittenForm = {
  readonly values: WrittenValues;
  // A method, so that a form that holds more fits as well.
  set<Field extends keyof WrittenValues>(this: void, field: Field, value: WrittenValues[Field]): void;
  readonly problems: Problems<WrittenValues>;
};

/** A form in which nothing is written yet. */
export const NOTHING_WRITTEN: WrittenValues = {
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
  programmeId: null,
  instrumentId: null,
  openPointId: null,
};

/** What is written of a task, as the forms hold it. */
export function writtenOf(task: TaskView): WrittenValues {
  const { sourceNumber, sourceOn, sourceIssuer, sourceClause, contentVi, contentEn, isSecret, links } = task;
  return {
    isSecret,
    sourceNumber,
    sourceOn,
    sourceIssuer,
    sourceClause,
    assigner: task.assigner,
    contentVi,
    contentEn,
    leadAgencyId: task.leadAgencyId,
    supportIds: [...task.supportIds].toSorted().join(' '),
    programmeId: links?.programmeId ?? null,
    instrumentId: links?.instrument?.id ?? null,
    openPointId: links?.point?.id ?? null,
  };
}

/** The problem of a field in words that follow the reader's language. */
export const say =
  (key: PlainMessageKey): Say =>
  (t) =>
    t(key);

/** What is missing of what is written. */
export function problemsOfWritten(values: WrittenValues): Problems<WrittenValues> {
  const hasContent = `${values.contentVi}${values.contentEn}`.trim() !== '';
  return {
    ...(values.sourceNumber.trim() === '' && { sourceNumber: say('task.form.numberMissing') }),
    ...(values.sourceOn === null && { sourceOn: say('input.dateEmpty') }),
    ...(values.assigner === null && { assigner: say('task.form.assignerMissing') }),
    ...(!values.isSecret && !hasContent && { contentVi: say('task.form.contentMissing') }),
    ...(values.leadAgencyId === null && { leadAgencyId: say('task.field.agencyMissing') }),
  };
}

/** What was changed, as the API takes it. */
export function patchOf(changed: Partial<WrittenValues>): ApiInput['tasks']['update']['input']['patch'] {
  const { supportIds, sourceOn, assigner, leadAgencyId: _lead, isSecret: _secret, ...plain } = changed;
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as object),
    ...(sourceOn && { sourceOn }),
    ...(assigner && { assigner }),
    ...(supportIds !== undefined && { supportIds: idsOf(supportIds) }),
  };
}

/** The ids in a text that parts them by blanks. */
export function idsOf(text: string): string[] {
  return text.split(' ').filter((id) => id !== '');
}

const LINK_WORDS: Readonly<Record<string, PlainMessageKey>> = {
  programmeId: 'task.column.programme',
  instrumentId: 'task.fact.instrument',
  openPointId: 'task.fact.point',
};

/** A field of a task and its values in words, for settling who of two writers is right. */
export function useTaskWords(mine: WrittenValues) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const specs: Readonly<Record<string, { readonly label: { vi: string; en: string } }>> = taskFields;
  return {
    sayField: (field: string) => {
      const link = LINK_WORDS[field];
      return link ? t(link) : (specs[field]?.label[language] ?? t('task.fact.support'));
    },
    sayValue: (field: string, value: unknown) => {
      if (typeof value !== 'string') return '';
      if (field === 'supportIds') return idsOf(value).map(agencyName).join('; ');
      // The record that somebody else chose has no name here.
      if (field in LINK_WORDS) {
        return t(value === mine[field as keyof WrittenValues] ? 'task.form.linkMine' : 'task.form.linkTheirs');
      }
      if (field === 'assigner')
        return (TASK_ASSIGNER_WORDS as Record<string, { vi: string; en: string }>)[value]?.[language] ?? value;
      return field === 'sourceOn' ? formatDate(value) : value;
    },
  };
}
