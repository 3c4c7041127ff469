import { IMPORT_KINDS } from '@counterpart/domain/exchange/import-report';
import { z } from 'zod';
import { instant } from './common.answers.ts';

/** One import that was written; `undone` is null while it stands. */
export const importEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  sha256: z.string(),
  at: instant,
  byUserId: z.string(),
  counts: z
    .strictObject({
      rows: z.int(),
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      refused: z.int(),
      snapshots: z.int(),
      moved: z.int(),
      kept: z.int(),
    })
    .meta({ description: 'In rows of the file; `snapshots`, `moved` and `kept` count values' }),
  undone: z.strictObject({ at: instant, byUserId: z.string() }).nullable(),
});
