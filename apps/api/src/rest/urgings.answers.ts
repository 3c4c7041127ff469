import { LANGUAGES } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import { codeOf, day, instant, version } from './common.answers.ts';

const level = z.int().meta({ description: 'From 1, a notice through the system, over 2 and 3, letters, to 6' });

const facts = {
  id: z.string(),
  agencyId: z.string().meta({ description: 'Agency that is urged, see /agencies' }),
  level,
  documentNumber: z.string().meta({ description: 'Number of the letter; empty on level 1' }),
  sentOn: day,
  newDueOn: day.nullable().meta({ description: 'Day by which an answer was asked for' }),
  answerDueOn: day.meta({ description: 'Last day of the wait for an answer by the rules of the office' }),
  subject: z.string(),
  isUnanswered: z.boolean().meta({ description: 'The wait has passed and an open task was not answered for' }),
  withdrawnOn: day.nullable(),
  actorName: z.string(),
};

/** One row of the list of urgings. */
export const urgingRow = z.strictObject({ ...facts, taskCount: z.int(), answeredCount: z.int() });

const urgedTask = z.strictObject({
  id: z.string(),
  code: z.string(),
  contentVi: z.string().meta({ description: 'Empty for a secret document' }),
  contentEn: z.string(),
  isSecret: z.boolean(),
  sourceNumber: z.string(),
  sourceOn: day,
  level,
  dueOn: day.meta({ description: 'Deadline when it was urged' }),
  daysLate: z.int(),
  answeredOn: day.nullable(),
  promisedOn: day.nullable(),
  isOpen: z.boolean(),
});

const answer = z.strictObject({
  id: z.string(),
  urgingId: z.string(),
  taskId: z.string(),
  day,
  documentNumber: z.string(),
  documentOn: day.nullable(),
  text: z.string(),
  promisedOn: day.nullable(),
  actorName: z.string(),
  at: instant,
});

const lines = z.array(z.string());

/** The words of a letter, part by part. */
const letter = z.strictObject({
  nationalName: z.string(),
  motto: z.string(),
  organAbove: z.string().nullable(),
  issuer: z.string(),
  number: z.string(),
  placeAndDay: z.string(),
  letterSubject: z.string().nullable(),
  named: z.strictObject({ name: z.string(), subject: z.string() }).nullable(),
  marks: lines,
  courtesy: z.string().nullable(),
  addressedTo: z.string().nullable(),
  recipients: lines,
  grounds: lines,
  body: lines,
  authority: lines,
  signerName: z.string(),
  distributionHead: z.string(),
  distribution: lines,
  appendices: z.array(z.strictObject({ word: z.string(), title: z.string(), reference: z.string() })),
});

/** One urging with its letter, its tasks and every answer. */
export const urging = z.strictObject({
  ...facts,
  version,
  language: codeOf(LANGUAGES, 'Language of the letter'),
  hasLetter: z.boolean(),
  letter: letter.nullable().meta({ description: 'The letter as it was sent; null on levels without one' }),
  docxSha256: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  withdrawnReason: z.string(),
  at: instant,
  nextLevel: level.nullable().meta({ description: 'What silence asks for next, for those who may urge' }),
  tasks: z.array(urgedTask),
  answers: z.array(answer),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});

/** What sending answers, in the order in which it was asked. */
export const sentUrgings = z.strictObject({
  sent: z.array(z.strictObject({ id: z.string(), documentNumber: z.string() })),
});

/** What recording an answer answers. */
export const answeredUrging = z.strictObject({
  id: z.string(),
  version,
  answered: z.int().meta({ description: 'Tasks of the urging that were answered for' }),
});
