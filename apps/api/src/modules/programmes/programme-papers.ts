import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';
import { programmesInSight } from '../../kernel/programme-sight.ts';

/** Programmes as records that papers belong to: who may change programmes adds them. */
export const programmePapers: DocumentOwner = {
  kind: 'programme',
  sight: async (reader, { actor, scope }, ids) => {
    const seen = await programmesInSight(reader, scope, ids);
    return new Map(
      [...seen].map(([id, row]) => [
        id,
        {
          mayAdd: mayWriteProgramme(actor),
          maySteer: mayWriteProgramme(actor),
          programmeId: id,
          programmeCode: row.code,
          instrumentId: null,
          stepCode: null,
          taskCode: null,
          partnerId: null,
          isSecret: row.is_secret === 1,
          isSample: row.is_sample === 1,
          label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
          readsAll: scope.kind !== 'partner',
        },
      ]),
    );
  },
  ofProgramme: async (_reader, programmeId) => [programmeId],
};
