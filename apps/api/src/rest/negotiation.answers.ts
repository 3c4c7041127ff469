import {
  LANES,
  NEGOTIATION_OUTCOMES,
  POINT_DECISIONS,
  POINT_STATES,
  REFERENDUM_SIDES,
  ROUND_FORMS,
  VISIBILITIES,
} from '@counterpart/domain/negotiation/negotiation.codes';
import { z } from 'zod';
import { codeOf, day } from './common.answers.ts';

const ours = 'Only for readers inside the home administration';

const members = z.array(
  z.strictObject({
    personId: z.string().nullable(),
    name: z.string().meta({ description: 'As printed' }),
    title: z.string(),
    isHead: z.boolean(),
  }),
);

/** A round of an instrument's negotiation. */
export const round = z.strictObject({
  instrumentId: z.string(),
  id: z.string(),
  number: z.int(),
  form: codeOf(ROUND_FORMS, 'How it is held').nullable(),
  place: z.string(),
  startOn: day.nullable(),
  endOn: day.nullable(),
  agenda: z.string(),
  outcome: codeOf(NEGOTIATION_OUTCOMES, 'How it ended').nullable(),
  closedOn: day.nullable(),
  minutesNumber: z.string().nullable(),
  minutesOn: day.nullable(),
  minutesNote: z.string(),
  adRefSide: codeOf(REFERENDUM_SIDES, 'Who still has to confirm').nullable(),
  adRefDueOn: day.nullable(),
  adRefConfirmedOn: day.nullable(),
  awaitsReferendum: z.boolean(),
  delegations: z.strictObject({ ours: members, theirs: members }),
  version: z.int().min(1).meta({ description: ours }).optional(),
  mandate: z.string().meta({ description: ours }).optional(),
});

/** A point of an instrument's negotiation; a partner's side has what was shared with it and its own. */
export const openPoint = z.strictObject({
  instrumentId: z.string(),
  id: z.string(),
  clause: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  ownerAgencyId: z.string().nullable(),
  openedRound: z.int().meta({ description: '0 before the first round' }),
  closedRound: z.int().nullable(),
  agreedOn: day.nullable(),
  decision: codeOf(POINT_DECISIONS, 'How it was closed without an agreed text').nullable(),
  agreedText: z.string().nullable(),
  state: codeOf(POINT_STATES, 'Derived'),
  isAdReferendum: z.boolean(),
  positions: z
    .array(
      z.strictObject({
        id: z.string(),
        lane: codeOf(LANES, 'Whose position, or how far our side may go'),
        round: z.int(),
        text: z.string(),
        visibility: codeOf(VISIBILITIES, 'Who may read it'),
      }),
    )
    .meta({ description: 'The last of each lane and round' }),
  comments: z.int(),
  version: z.int().min(1).meta({ description: ours }).optional(),
  isShared: z.boolean().meta({ description: ours }).optional(),
  decisionReason: z.string().nullable().meta({ description: ours }).optional(),
});
