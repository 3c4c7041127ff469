import type { TaskListRow } from '../tasks/index.ts';
import type { Changes } from '../changes/index.ts';
import { formatDate } from '@counterpart/i18n/date-words';
import type { ToldLetter } from './letters-since.list.ts';
import { type Addressee, type Mail, type MailPlace, translatorOf } from './mail-words.ts';

/** What a digest tells of. */
export type DigestOf = {
  readonly changes: Changes;
  readonly tasks: { readonly items: readonly TaskListRow[]; readonly total: number } | null;
  readonly letters: readonly ToldLetter[];
};

const LINES_OF_KIND = 10;

/**
 * One mail about everything since a day: what changed by kind, the urgings of which the office is told, then the tasks
 * that wait. Every line names its record.
 */
export function digestMail({ changes, tasks, letters }: DigestOf, to: Addressee, { publicUrl }: MailPlace): Mail {
  const t = translatorOf(to.language);
  const local = (vi: string, en: string) => (to.language === 'vi' ? vi || en : en || vi);
  const day = formatDate(changes.since);
  const lines = [t('mail.dear', { name: to.name }), ''];
  if (changes.total > 0) lines.push(t('mail.digestLead', { day }), '');
  for (const { kind, total, rows } of changes.groups) {
    lines.push(`${t(`changes.kind.${kind}`)} (${total})`);
    for (const row of rows.slice(0, LINES_OF_KIND)) {
      const days = [row.from, row.to].filter((one) => one !== null).map(formatDate);
      const step = row.stepName === null ? [] : [local(row.stepName.vi, row.stepName.en)];
      const parts = [
        row.taskCode ?? row.programmeCode,
        local(row.titleVi, row.titleEn),
        ...step,
        days.join(' → '),
        row.reason ?? '',
      ];
      lines.push(`- ${parts.filter((part) => part !== '').join(' · ')}`);
    }
    if (total > LINES_OF_KIND) lines.push(t('mail.digestMore', { count: total - LINES_OF_KIND }));
    lines.push('');
  }
  if (changes.total > 0) lines.push(t('mail.digestAll', { url: `${publicUrl}/changes?since=${changes.since}` }), '');
  lines.push(...letterLines(letters, to, publicUrl));
  if (tasks && tasks.total > 0) {
    lines.push(t('mail.digestTasks', { count: tasks.total }));
    for (const task of tasks.items.slice(0, LINES_OF_KIND)) {
      const due = task.dueOn === null ? '' : t('inbox.due', { day: formatDate(task.dueOn) });
      const link = `${publicUrl}/tasks/${encodeURIComponent(task.code)}`;
      lines.push(
        `- ${[task.code, local(task.contentVi, task.contentEn), due, link].filter((part) => part !== '').join(' · ')}`,
      );
    }
    lines.push('');
  }
  lines.push(t('mail.foot', { url: `${publicUrl}/account` }));
  return {
    to: to.email,
    toName: to.name,
    subject: t('mail.digestSubject', { day, count: changes.total + letters.length }),
    text: lines.join('\n'),
  };
}

function letterLines(letters: readonly ToldLetter[], { language }: Addressee, publicUrl: string): string[] {
  if (letters.length === 0) return [];
  const t = translatorOf(language);
  const lines = letters.slice(0, LINES_OF_KIND).map(({ reason, code, titleVi, titleEn, path }) => {
    const title = language === 'vi' ? titleVi : titleEn;
    return `- ${[t(`inbox.reason.${reason}`), code, title, `${publicUrl}${path}`].filter((part) => part !== '').join(' · ')}`;
  });
  const rest = letters.length - lines.length;
  const more = rest > 0 ? [t('mail.digestMore', { count: rest })] : [];
  return [t('mail.digestLetters', { count: letters.length }), ...lines, ...more, ''];
}
