import { can } from '@counterpart/domain/identity/identity.policy';
import { minutesPoints } from '@counterpart/domain/negotiation/minutes.rules';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadRound } from '../negotiation-file.ts';
import { membersOf, pointsOf, positionsOf, roundsOf, viewOf } from '../negotiation.repository.ts';
import { overTime } from '../point-over-time.ts';
import { roundView } from '../round-view.ts';

/**
 * The minutes of a round, put together from its points as they stood at its end. Both sides sign them, so they hold
 * what both sides may read and nothing else, whoever asks; our side is told how many points stay out.
 */
export const getMinutes = defineQuery({
  name: 'negotiation.minutes',
  input: z.strictObject({ roundId: idSchema('round') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, today }, { roundId }) => {
    const { file, round } = await loadRound(db, scope, roundId);
    const { row, programme } = file;
    const [rounds, members, points, positions] = await Promise.all([
      roundsOf(db, 'partner', row.id),
      membersOf(db, row.id),
      pointsOf(db, 'partner', row.id),
      positionsOf(db, 'partner', { instrumentId: row.id }),
    ]);
    const byPoint = Map.groupBy(positions, (one) => one.point_id);
    const told = points.map((point) => ({
      ...overTime(point, byPoint.get(point.id) ?? []),
      clause: point.clause,
      titleVi: point.title_vi,
      titleEn: point.title_en,
      agreedText: point.agreed_text,
    }));
    const next = rounds.find((one) => one.number > round.number) ?? null;
    const internal = viewOf(scope) === 'ours' ? (await pointsOf(db, 'ours', row.id)).length - points.length : 0;
    return {
      instrument: {
        id: row.id,
        kind: row.kind,
        number: row.number,
        titleVi: row.title_vi,
        titleEn: row.title_en,
        partnerId: row.partner_id,
        leadAgencyId: file.leadAgencyId,
        programmeCode: programme.code,
        isSample: row.is_sample === 1,
      },
      round: roundView(round, members),
      points: minutesPoints(told, round.number),
      next: next && { number: next.number, startOn: next.start_on, endOn: next.end_on, place: next.place },
      ...(viewOf(scope) === 'ours' && { leftOut: internal }),
      drawnUpOn: today,
    };
  },
});
