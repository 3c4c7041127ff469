import { allowedOnDeliverable, allowedOnDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadProgramme } from '../../programmes/index.ts';
import { listedOfProgramme } from '../deliverables-page.list.ts';
import { toDeliverableRow } from '../deliverables.list.ts';
import { indicatorsOf, readingsOf, supportingOf } from '../deliverables.repository.ts';
import { indicatorView } from '../indicator-view.ts';

/** What has to be delivered to a programme, and the figures by which it is judged. */
export const getProgrammeDeliverables = defineQuery({
  name: 'deliverables.ofProgramme',
  input: z.strictObject({ programmeId: idSchema('programme') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor, today }, { programmeId }) => {
    await loadProgramme(db, scope, { id: programmeId });
    const [rows, indicators] = await Promise.all([
      listedOfProgramme(db, scope, programmeId),
      indicatorsOf(db, scope, programmeId),
    ]);
    const [supporting, readings] = await Promise.all([
      supportingOf(
        db,
        rows.map((row) => row.id),
      ),
      readingsOf(
        db,
        indicators.map((one) => one.id),
      ),
    ]);
    const byIndicator = Map.groupBy(readings, (one) => one.indicator_id);
    return {
      deliverables: rows.map((row) => {
        const shown = toDeliverableRow(row, supporting.get(row.id) ?? [], today);
        return { ...shown, allowed: allowedOnDeliverable(actor, shown, null) };
      }),
      indicators: indicators.map((one) => indicatorView(one, byIndicator.get(one.id) ?? [], today)),
      allowed: allowedOnDeliverables(actor),
    };
  },
});
