import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { formatDate, formatLongDate } from '@counterpart/i18n/date-words';
import { officialWords } from './letter-text.ts';
import { type AppendixRow, DOTS, type OfficialDocument, type Signer } from './official-document.ts';

/**
 * A task that somebody is reminded of.
 * **Shape**: `source` is the document that assigned it, `clause` where in it ("mục 3"); null where none is recorded.
 * **Units**: `daysLate` counts calendar days past the deadline, 0 or less while it has not passed.
 */
export type UrgedTask = {
  readonly content: string;
  readonly source: { readonly number: string; readonly day: PlainDate | null; readonly clause: string | null } | null;
  readonly deadline: PlainDate | null;
  readonly daysLate: number;
};

/**
 * What an urging letter says. **Shape**: `number`, `day`, parts of `signer` and an empty `recipients` are left to be
 * filled in; `asOf` is the day of the review, `newDeadline` the day by which an answer is asked for; `distribution`
 * are further readers, beside those addressed and the archive with `archive` ("VT, QHQT").
 */
export type UrgingLetter = {
  readonly language: Language;
  readonly issuer: OfficialDocument['issuer'];
  readonly number: string | null;
  readonly symbol: string;
  readonly place: string;
  readonly day: PlainDate | null;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly asOf: PlainDate;
  readonly tasks: readonly UrgedTask[];
  readonly newDeadline: PlainDate;
  readonly signer: Signer;
  readonly distribution: readonly string[];
  readonly archive: string;
};

/**
 * A letter that urges the tasks of an appendix to be completed.
 * **Source:** order of thoughts of letter 9061/VPCP-CN (20 November 2023); the words are ours.
 */
export function urgingLetter(input: UrgingLetter): OfficialDocument {
  const { language, tasks, issuer } = input;
  const t = officialWords(language);
  const dayOf = (day: PlainDate) => formatLongDate(day, language);
  const late = tasks.filter((task) => task.daysLate > 0).length;
  return {
    language,
    issuer,
    number: input.number,
    symbol: input.symbol,
    place: input.place,
    day: input.day,
    heading: { kind: 'letter', subject: input.subject },
    marks: { secrecy: null, urgency: null },
    recipients: input.recipients,
    grounds: [],
    body: [
      t('official.urging.review', { issuer: issuer.name, day: dayOf(input.asOf), open: tasks.length, late }),
      t('official.urging.ask', { issuer: issuer.name, day: dayOf(input.newDeadline) }),
      t('official.urging.obstacles', { issuer: issuer.name }),
    ],
    signer: input.signer,
    distribution: [
      t('official.asAddressed'),
      ...input.distribution,
      t('official.archive', { units: input.archive === '' ? DOTS.short : input.archive }),
    ],
    appendices: [
      {
        title: t('official.urging.tasksTitle'),
        columns: [
          { label: t('official.urging.order'), align: 'center' },
          { label: t('official.urging.content'), align: 'left' },
          { label: t('official.urging.source'), align: 'left' },
          { label: t('official.urging.deadline'), align: 'center' },
          { label: t('official.urging.daysLate'), align: 'right' },
        ],
        rows: tasks.map((task, at) => taskRow(task, at + 1, language)),
      },
    ],
  };
}

function taskRow({ content, source, deadline, daysLate }: UrgedTask, order: number, language: Language): AppendixRow {
  return [
    String(order),
    content,
    source === null ? '' : sourceText(source, language),
    deadline === null ? '' : formatDate(deadline),
    daysLate > 0 ? String(daysLate) : '',
  ];
}

function sourceText({ number, day, clause }: NonNullable<UrgedTask['source']>, language: Language): string {
  const named =
    day === null ? number : officialWords(language)('official.urging.sourceOn', { number, day: formatDate(day) });
  return clause === null ? named : `${named}\n${clause}`;
}
