import { describe, expect, it } from 'vitest';
import { actorOf, OWN, whoMay } from '../identity/actor.fixture.ts';
import type { DeliverableState } from './deliverable.codes.ts';
import {
  allowedOnDeliverable,
  allowedOnDeliverables,
  mayAct,
  mayManageDeliverables,
  mayProve,
  mayTakeBack,
} from './deliverable.policy.ts';

const subject = (state: DeliverableState) => ({ leadAgencyId: OWN.agencyId, state });
const office = actorOf('coordinator');

describe('deliverables', () => {
  it('and indicators are set up by the office alone', () => {
    expect(whoMay(mayManageDeliverables)).toEqual(['coordinator']);
    expect(whoMay((actor) => allowedOnDeliverables(actor).length > 0)).toEqual(['coordinator']);
    expect(allowedOnDeliverables(office)).toEqual(['add', 'addIndicator']);
  });

  it('are begun and proved by the lead agency and the office, and judged by the office and its leaders', () => {
    const own = { leadAgencyId: OWN.agencyId };
    expect(whoMay((actor) => mayAct(actor, own, 'start'))).toEqual(['coordinator', 'own officer']);
    expect(whoMay((actor) => mayProve(actor, own))).toEqual(['coordinator', 'own officer']);
    expect(whoMay((actor) => mayAct(actor, own, 'accept'))).toEqual(['coordinator', 'leader']);
  });

  it('let only who did the last act take it back, as long as the right to it stands', () => {
    const own = { leadAgencyId: OWN.agencyId };
    expect(whoMay((actor) => mayTakeBack(actor, own, actor.userId))).toEqual(['coordinator', 'leader', 'own officer']);
    expect(whoMay((actor) => mayTakeBack(actor, own, 'usr_somebody'))).toEqual([]);
    expect(whoMay((actor) => mayTakeBack(actor, own, null))).toEqual([]);
  });

  it('offer a reader the acts that fit their state, and no others', () => {
    expect(allowedOnDeliverable(office, subject('SUBMITTED'), null)).toEqual([
      'return',
      'accept',
      'cancel',
      'edit',
      'move',
    ]);
    expect(allowedOnDeliverable(actorOf('leader'), subject('SUBMITTED'), null)).toEqual(['return', 'accept']);
    expect(allowedOnDeliverable(actorOf('auditor'), subject('SUBMITTED'), 'usr_auditor')).toEqual([]);
  });
});
