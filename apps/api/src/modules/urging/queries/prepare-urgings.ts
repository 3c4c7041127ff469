import { idSchema } from '@counterpart/domain/shared/ids';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { isLetterLevel } from '@counterpart/domain/urging/urging.codes';
import { mayUrge } from '@counterpart/domain/urging/urging.policy';
import { HOME_LETTERHEAD } from '@counterpart/reference/organisations/letterhead';
import { z } from 'zod';
import { type FileWords, loadWords } from '../../../kernel/file-words.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { levelSchema } from '../letter-input.ts';
import { nextNumber, yearOf } from '../urging.repository.ts';
import { heldRules } from '../urging-rules.ts';
import { PLAN_TASK, type PlannedUrging, type PlanOrder } from '../urging-plan.ts';

/**
 * Urgings ready to be looked at and sent: for each agency one letter with all its overdue tasks that may be urged now,
 * or an urging on the level asked for. Nothing is stored.
 */
export const prepareUrgings = defineQuery({
  name: 'urging.prepare',
  input: z.strictObject({
    agencyIds: z.array(idSchema('agency')).min(1).max(60).nullable().default(null),
    level: levelSchema.nullable().default(null),
    language: z.enum(LANGUAGES).default('vi'),
  }),
  allow: mayUrge,
  run: async (tools, { agencyIds, level, language }) => {
    const { db, today, calendar, scope } = tools;
    const rules = await heldRules(db);
    const order: PlanOrder = { by: 'hand', level, agencyIds, scope, ground: { today, calendar, rules } };
    const planned = await tools.heavy.run<PlannedUrging[]>(PLAN_TASK, order);
    const words = await loadWords(db, language, []);
    const { symbol } = HOME_LETTERHEAD;
    const next = await nextNumber(db, symbol, yearOf(today));
    let letters = 0;
    return {
      day: today,
      drafts: planned.slice(0, 60).map((one) => {
        const wait = rules.find((rule) => rule.level === one.level)?.waitDays ?? 1;
        const isLetter = isLetterLevel(one.level);
        if (isLetter) letters += 1;
        return {
          ...one,
          symbol,
          nextNumber: isLetter ? next + letters - 1 : null,
          newDueOn: addWorkingDays(calendar, today, wait),
          subject: words.t(one.level === 3 ? 'urging.letter.subjectAgain' : 'urging.letter.subject'),
          recipients: [words.agency(one.agencyId)],
          copies: copiesOf(one, words),
        };
      }),
      left: Math.max(0, planned.length - 60),
    };
  },
});

/** Who assigned the tasks gets a copy; the office itself has the archive's. */
function copiesOf({ tasks, level }: PlannedUrging, words: FileWords): string[] {
  const assigners = new Set(tasks.map((task) => task.assigner));
  const told = (['PM', 'DEPUTY_PM', 'GOVERNMENT'] as const).filter((one) => assigners.has(one));
  const named = told.map((one) => words.t('urging.letter.toReport', { name: words.code('assigner', one) }));
  return isReport(level) ? [] : named;
}

function isReport(level: UrgedLevel): boolean {
  return level >= 4;
}
