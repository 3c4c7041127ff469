import { type DemoUrging, SAMPLE_SYMBOL, sampleUrgings } from '@counterpart/demo-data/samples-urging';
import { FAR_DAY } from '@counterpart/db/far-day';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import type { CommandTools } from '../kernel/command.ts';
import { heldRules, recordAnswer, writeUrging } from '../modules/urging/index.ts';
import { type DemoGround, idOf } from './demo-ground.ts';
import type { TaskRows } from './demo-task-rows.ts';

const DAY_MS = 86_400_000;
const SUBJECT = 'Mẫu: đôn đốc thực hiện nhiệm vụ được giao';

/** Writes the invented urgings as the product would have on their days; nobody is told of them. */
export async function writeSampleUrgings(
  tools: CommandTools,
  ground: Pick<DemoGround, 'agencies'>,
  tasks: readonly TaskRows[],
): Promise<void> {
  const rules = await heldRules(tools.tx);
  for (const sample of sampleUrgings) {
    const then = onDay(tools, sample.ago);
    const agencyId = idOf(ground.agencies, sample.lead);
    const taskIds = overdueOn(tasks, agencyId, then.today);
    if (taskIds.length === 0) continue;
    const { row } = await writeUrging(
      then,
      { today: then.today, calendar: tools.calendar, rules },
      {
        agencyId,
        level: 2,
        taskIds,
        language: 'vi',
        number: null,
        symbol: SAMPLE_SYMBOL,
        documentNumber: '',
        sentOn: then.today,
        newDueOn: addWorkingDays(tools.calendar, then.today, 7),
        subject: SUBJECT,
        recipients: [sample.recipient],
        copies: [],
        signer: { authority: [], title: null, name: null },
      },
    );
    if (sample.answer) await writeAnswer(tools, { row, taskIds, answer: sample.answer });
  }
}

type Answered = {
  readonly row: Awaited<ReturnType<typeof writeUrging>>['row'];
  readonly taskIds: readonly string[];
  readonly answer: NonNullable<DemoUrging['answer']>;
};

async function writeAnswer(tools: CommandTools, { row, taskIds, answer }: Answered): Promise<void> {
  const said = { documentNumber: answer.document, documentOn: addDays(tools.today, -answer.ago), text: answer.text };
  const promisedOn = addDays(tools.today, answer.promisedInDays);
  const input = { urgingId: row.id, taskIds: [...taskIds], ...said, promisedOn };
  await recordAnswer.run(onDay(tools, answer.ago), input, row);
}

/** The same tools on an earlier day. */
function onDay(tools: CommandTools, ago: number): CommandTools {
  return { ...tools, today: addDays(tools.today, -ago), now: tools.now - ago * DAY_MS };
}

/** What an agency still has open and had overdue on a day; of secret tasks samples say nothing. */
function overdueOn(tasks: readonly TaskRows[], agencyId: string, day: string): string[] {
  return tasks
    .filter(({ task, task_span }) => {
      const now = task_span.at(-1);
      return (
        now !== undefined &&
        task.is_secret === 0 &&
        now.lead_agency_id === agencyId &&
        now.side === 'live' &&
        now.completed_on === FAR_DAY &&
        now.due_on < day &&
        now.assigned_on <= day
      );
    })
    .map(({ task }) => task.id);
}
