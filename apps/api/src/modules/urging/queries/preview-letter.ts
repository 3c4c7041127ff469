import { notFound } from '@counterpart/domain/shared/errors';
import { mayUrge } from '@counterpart/domain/urging/urging.policy';
import { letterText } from '@counterpart/formats/official/letter-text';
import { loadWords } from '../../../kernel/file-words.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { urgingSchema } from '../letter-input.ts';
import { openTasks } from '../open-tasks.list.ts';
import { letterDocument, snapshotOf } from '../urging-letter.ts';

/** The words of a letter as it would be sent; a number that the register will give is left as dots. Errors: common.not_found */
export const previewLetter = defineQuery({
  name: 'urging.preview',
  input: urgingSchema,
  allow: mayUrge,
  run: async ({ db, today }, input) => {
    const ask = { today, dueBy: '2199-12-31', agencyIds: [input.agencyId], taskIds: input.taskIds };
    const tasks = await openTasks(db, ask);
    if (tasks.length === 0) throw notFound('task');
    const words = await loadWords(db, input.language, []);
    return letterText(letterDocument(snapshotOf(input, tasks, { words, number: input.number, asOf: today })));
  },
});
