import { describe, expect, it } from 'vitest';
import { actorOf, OWN, whoMay } from '../identity/actor.fixture.ts';
import { allowedOnUrging, mayAnswerUrging, mayUrge, mayWriteUrgingRules } from './urging.policy.ts';

const sent = { agencyId: OWN.agencyId, isWithdrawn: false };

describe('an urging', () => {
  it('is written by the office and its leaders, by rules that the office and the administrator set', () => {
    expect(whoMay(mayUrge)).toEqual(['coordinator', 'leader']);
    expect(whoMay(mayWriteUrgingRules)).toEqual(['admin', 'coordinator']);
  });

  it('is answered by the agency that was urged and by the office for it, by no other agency', () => {
    expect(whoMay((actor) => mayAnswerUrging(actor, OWN.agencyId))).toEqual(['coordinator', 'own officer']);
  });

  it('offers each reader what is theirs, and nobody anything once it was withdrawn', () => {
    expect(allowedOnUrging(actorOf('coordinator'), sent)).toEqual(['answer', 'withdraw']);
    expect(allowedOnUrging(actorOf('leader'), sent)).toEqual(['withdraw']);
    expect(allowedOnUrging(actorOf('officer', { agencyId: OWN.agencyId }), sent)).toEqual(['answer']);
    expect(whoMay((actor) => allowedOnUrging(actor, { ...sent, isWithdrawn: true }).length > 0)).toEqual([]);
  });
});
