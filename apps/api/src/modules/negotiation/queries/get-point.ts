import { can } from '@counterpart/domain/identity/identity.policy';
import type { Lane, Visibility } from '@counterpart/domain/negotiation/negotiation.codes';
import { allowedOnPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadPoint } from '../negotiation-file.ts';
import { commentsOf, positionsOf, viewOf } from '../negotiation.repository.ts';

/** One point with every position ever stated on it, and the remarks. */
export const getPoint = defineQuery({
  name: 'negotiation.point',
  input: z.strictObject({ pointId: idSchema('point') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor }, { pointId }) => {
    const { point, subject, state } = await loadPoint(db, scope, pointId);
    const view = viewOf(scope);
    const [positions, comments] = await Promise.all([
      positionsOf(db, view, { pointId: point.id }),
      commentsOf(db, view, point.id),
    ]);
    // A partner's side reads the office as one voice.
    const nameOf = (one: { actor_name: string; actor_role: string }) =>
      view === 'ours' || one.actor_role === 'liaison' ? one.actor_name : '';
    return {
      id: point.id,
      instrumentId: point.instrument_id,
      state,
      positions: positions.map((one) => ({
        id: one.id,
        lane: one.lane as Lane,
        round: one.round,
        visibility: one.visibility as Visibility,
        text: one.text,
        at: one.at,
        actorName: nameOf(one),
        isTheirs: one.actor_role === 'liaison',
      })),
      comments: comments.map((one) => ({
        id: one.id,
        text: one.text,
        isInternal: one.is_internal === 1,
        at: one.at,
        actorName: nameOf(one),
        isTheirs: one.actor_role === 'liaison',
      })),
      allowed: allowedOnPoint(actor, subject, state),
    };
  },
});
