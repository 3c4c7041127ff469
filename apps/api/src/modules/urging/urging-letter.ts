import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { officialWords } from '@counterpart/formats/official/letter-text';
import type { OfficialDocument } from '@counterpart/formats/official/official-document';
import { urgingLetter, type UrgingLetter } from '@counterpart/formats/official/urging-letter';
import { formatDate } from '@counterpart/i18n/date-words';
import { HOME_LETTERHEAD } from '@counterpart/reference/organisations/letterhead';
import type { FileWords } from '../../kernel/file-words.ts';
import type { UrgingInput } from './letter-input.ts';
import type { OpenTask } from './open-tasks.list.ts';

/** A letter as it was sent: all that its files are written from. `earlier` are letters that met silence. */
export type LetterSnapshot = {
  readonly letter: UrgingLetter;
  readonly earlier: readonly { readonly documentNumber: string; readonly on: PlainDate }[];
};

/** The letter that an input means. **Shape**: `number` null is printed as dots. */
export function snapshotOf(
  input: UrgingInput,
  tasks: readonly OpenTask[],
  { words, number, asOf }: { words: FileWords; number: number | null; asOf: PlainDate },
): LetterSnapshot {
  const silent = tasks.flatMap((task) => task.letters.filter((one) => !one.isAnswered));
  const earlier = new Map(silent.map(({ documentNumber, on }) => [documentNumber, { documentNumber, on }]));
  return {
    letter: {
      language: input.language,
      issuer: { above: null, name: words.office },
      number: number === null ? null : String(number),
      symbol: input.symbol,
      place: words.local(HOME_LETTERHEAD.place),
      day: input.sentOn,
      recipients: input.recipients,
      subject: input.subject,
      asOf,
      tasks: tasks.map((task) => urgedTask(task, words)),
      newDeadline: input.newDueOn,
      signer: input.signer,
      distribution: input.copies,
      archive: HOME_LETTERHEAD.archive,
    },
    earlier: input.level === 3 ? [...earlier.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)) : [],
  };
}

/** Of a secret task the letter says number and day of its document, and nothing else. */
function urgedTask(task: OpenTask, words: FileWords): UrgingLetter['tasks'][number] {
  const { isSecret, sourceNumber, sourceOn, sourceClause, dueOn, daysLate } = task;
  const content = isSecret
    ? words.t('urging.letter.secretTask', { number: sourceNumber, day: formatDate(sourceOn) })
    : words.local({ vi: task.contentVi, en: task.contentEn });
  const clause = isSecret || sourceClause === '' ? null : sourceClause;
  return { content, source: { number: sourceNumber, day: sourceOn, clause }, deadline: dueOn, daysLate };
}

/** The document of a letter. A second letter names the agency and the letters that it left unanswered. */
export function letterDocument({ letter, earlier }: LetterSnapshot): OfficialDocument {
  const document = urgingLetter(letter);
  const [review = '', ...rest] = document.body;
  if (earlier.length === 0) return document;
  const t = officialWords(letter.language);
  const letters = earlier
    .map(({ documentNumber, on }) => t('urging.letter.numberOn', { number: documentNumber, day: formatDate(on) }))
    .join('; ');
  const agency = letter.recipients.join(', ');
  return {
    ...document,
    body: [review, t('urging.letter.earlier', { issuer: letter.issuer.name, letters, agency }), ...rest],
  };
}
