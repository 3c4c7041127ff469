import { createHash } from 'node:crypto';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { isLetterLevel, type UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { mayUrge } from '@counterpart/domain/urging/urging.policy';
import { letterLevel, levelOfLetter, type UrgingGround, urgingProblem } from '@counterpart/domain/urging/urging.rules';
import { renderOfficial } from '@counterpart/formats/official/render-official';
import { z } from 'zod';
import { lockChain } from '../../../kernel/audit.ts';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { loadWords } from '../../../kernel/file-words.ts';
import { type UrgingInput, urgingSchema } from '../letter-input.ts';
import { type OpenTask, openTasks } from '../open-tasks.list.ts';
import { tellAgencies, tellOfficeOfSending } from '../urging-notices.ts';
import { letterDocument, type LetterSnapshot, snapshotOf } from '../urging-letter.ts';
import { nextNumber, type UrgingRow, yearOf } from '../urging.repository.ts';
import { heldRules } from '../urging-rules.ts';

const MAX_LETTERS = 60;
/** A task without a deadline has none to be held to; stored, its day is later than this. */
const LAST_DAY = '2199-12-31';

/**
 * Urges agencies, one urging each, all or none: letters with their numbers, what they urge, and who is told.
 * Errors: common.not_found, urging.too_soon, urging.out_of_order, urging.number_taken, date.in_future, date.order,
 * common.reason_required
 */
export const sendUrgings = defineCommand({
  name: 'urging.send',
  input: z.strictObject({ urgings: z.array(urgingSchema).min(1).max(MAX_LETTERS) }),
  subject: async () => null,
  authorize: (actor) => mayUrge(actor),
  run: async (tools, { urgings }) => {
    // From here on nobody else takes a number or urges the same task.
    await lockChain(tools.tx);
    const ground = { today: tools.today, calendar: tools.calendar, rules: await heldRules(tools.tx) };
    const sent: { row: UrgingRow; codes: readonly string[] }[] = [];
    for (const input of urgings) sent.push(await writeUrging(tools, ground, input));
    const told = sent.map(({ row, codes }) => ({ row, code: row.document_number || codes[0] || '' }));
    await tellAgencies(tools, 'urged', told);
    await tellOfficeOfSending(tools, told);
    const [first, ...more] = sent.map(({ row, codes }) => sentFact(row, codes));
    if (!first) throw notFound('urging');
    return {
      result: { sent: sent.map(({ row }) => ({ id: row.id, documentNumber: row.document_number })) },
      events: [first, ...more],
    };
  },
});

/**
 * Writes one urging with its letter, number and tasks, and tells nobody.
 * Errors: as the command
 */
export async function writeUrging(tools: CommandTools, ground: UrgingGround, asked: UrgingInput) {
  refuseDays(tools, asked);
  const tasks = await tasksOf(tools, asked);
  const levels = tasks.map((task) => levelOf(task, asked, ground));
  const isLetter = isLetterLevel(asked.level);
  // A letter is no harder than the hardest of its tasks has come to.
  const input = { ...asked, level: levelOfLetter(levels) ?? asked.level };
  const number = isLetter ? await takeNumber(tools, input) : null;
  const letter = number === null ? null : await written(tools, input, { tasks, number });
  const row = rowOf(tools, input, { number, letter, wait: waitOf(ground, input.level), count: tasks.length });
  await tools.tx.insertInto('urging').values(row).execute();
  if (number !== null) await keepNumber(tools, row, number);
  await tools.tx
    .insertInto('urging_task')
    .values(
      tasks.map((task, at) => ({
        urging_id: row.id,
        task_id: task.id,
        level: levels[at] ?? input.level,
        due_on: task.dueOn,
        days_late: task.daysLate,
        answered_on: null,
        promised_on: null,
      })),
    )
    .execute();
  return { row, codes: tasks.map((task) => task.code) };
}

/** Errors: date.in_future, date.order, common.reason_required */
function refuseDays({ today }: CommandTools, { sentOn, newDueOn, level, documentNumber }: UrgingInput): void {
  if (sentOn > today) throw new DomainError('date.in_future', { field: 'sentOn', day: sentOn, today });
  if (newDueOn < sentOn) {
    throw new DomainError('date.order', {
      earlier: 'sentOn',
      later: 'newDueOn',
      earlierOn: sentOn,
      laterOn: newDueOn,
    });
  }
  if (level >= 4 && documentNumber === '') throw new DomainError('common.reason_required', { field: 'documentNumber' });
}

/** The tasks of an urging as they stand. Errors: common.not_found for one that is closed, of others, or unknown */
async function tasksOf({ tx, today }: CommandTools, { agencyId, taskIds }: UrgingInput): Promise<OpenTask[]> {
  const wanted = [...new Set(taskIds)];
  const found = await openTasks(tx, { today, dueBy: LAST_DAY, agencyIds: [agencyId], taskIds: wanted });
  if (found.length !== wanted.length) throw notFound('task');
  return found.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.code < b.code ? -1 : 1));
}

/** In one letter each task goes on the level that it has reached. Errors: urging.too_soon, urging.out_of_order */
function levelOf(task: OpenTask, { level }: UrgingInput, ground: UrgingGround): UrgedLevel {
  const reached = isLetterLevel(level) ? letterLevel(task, ground) : level;
  const own = reached !== null && reached < level ? reached : level;
  const problem = urgingProblem(task, own, ground) ?? (reached === null ? 'too_soon' : null);
  if (problem) throw new DomainError(`urging.${problem}`, { code: task.code, level: own });
  return own;
}

async function takeNumber({ tx }: CommandTools, { number, symbol, sentOn }: UrgingInput): Promise<number> {
  const year = yearOf(sentOn);
  if (number === null) return nextNumber(tx, symbol, year);
  const taken = await tx
    .selectFrom('urging_number')
    .select('number')
    .where('symbol', '=', symbol)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  if (taken) throw new DomainError('urging.number_taken', { number, symbol, year });
  return number;
}

async function keepNumber({ tx }: CommandTools, row: UrgingRow, number: number): Promise<void> {
  await tx
    .insertInto('urging_number')
    .values({ symbol: row.symbol, year: yearOf(row.sent_on), number, urging_id: row.id })
    .execute();
}

type Written = { readonly snapshot: LetterSnapshot; readonly docx: string; readonly pdf: string };

async function written(
  { tx, today }: CommandTools,
  input: UrgingInput,
  { tasks, number }: { tasks: readonly OpenTask[]; number: number },
): Promise<Written> {
  const words = await loadWords(tx, input.language, []);
  const snapshot = snapshotOf(input, tasks, { words, number, asOf: today });
  const document = letterDocument(snapshot);
  const hashOf = async (format: 'docx' | 'pdf') =>
    createHash('sha256')
      .update(await renderOfficial(document, format))
      .digest('hex');
  return { snapshot, docx: await hashOf('docx'), pdf: await hashOf('pdf') };
}

type Made = { readonly number: number | null; readonly letter: Written | null; wait: number; count: number };

function rowOf(tools: CommandTools, input: UrgingInput, { number, letter, wait, count }: Made): UrgingRow {
  const { userId, name, role } = tools.actor;
  return {
    id: tools.newId('urging'),
    agency_id: input.agencyId,
    level: input.level,
    language: input.language,
    number,
    symbol: input.symbol,
    document_number: number === null ? input.documentNumber : `${String(number).padStart(2, '0')}/${input.symbol}`,
    sent_on: input.sentOn,
    new_due_on: input.newDueOn,
    answer_due_on: addWorkingDays(tools.calendar, input.sentOn, wait),
    subject: input.subject,
    snapshot: letter && JSON.stringify(letter.snapshot),
    docx_sha256: letter?.docx ?? null,
    pdf_sha256: letter?.pdf ?? null,
    task_count: count,
    answered_count: 0,
    withdrawn_on: null,
    withdrawn_reason: '',
    at: tools.now,
    actor_id: userId,
    actor_name: name,
    actor_role: role,
    version: 1,
  };
}

function waitOf({ rules }: UrgingGround, level: UrgedLevel): number {
  return rules.find((rule) => rule.level === level)?.waitDays ?? 0;
}

function sentFact(row: UrgingRow, tasks: readonly string[]): Fact {
  return {
    action: 'urging.sent',
    entity: 'urging',
    entityId: row.id,
    version: 1,
    after: {
      agencyId: row.agency_id,
      level: row.level,
      documentNumber: row.document_number,
      sentOn: row.sent_on,
      newDueOn: row.new_due_on,
      tasks,
      docxSha256: row.docx_sha256,
      pdfSha256: row.pdf_sha256,
    },
    isInternal: true,
  };
}
