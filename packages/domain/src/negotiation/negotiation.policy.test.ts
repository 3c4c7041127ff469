import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/actor.ts';
import { ROLES } from '../shared/codes.ts';
import { LANES, VISIBILITIES } from './negotiation.codes.ts';
import {
  allowedInRoom,
  allowedOnPoint,
  mayAddPoint,
  mayComment,
  mayEditPoint,
  mayStatePosition,
  type PointSubject,
} from './negotiation.policy.ts';

const actor = (role: Actor['role'], ties: Partial<Actor> = {}): Actor => ({
  userId: `usr_${role}`,
  name: role,
  role,
  agencyId: null,
  partnerId: null,
  channel: 'web',
  ...ties,
});

const point: PointSubject = { leadAgencyId: 'agy_mof', ownerAgencyId: 'agy_mof', partnerId: 'prt_wb', isShared: true };
const office = actor('coordinator');
const lead = actor('officer', { agencyId: 'agy_mof' });
const owner = actor('officer', { agencyId: 'agy_moh' });
const liaison = actor('liaison', { partnerId: 'prt_wb' });

/** Every way in which the actor may write on the point, `lane visibility`. */
const statable = (who: Actor, on: PointSubject) =>
  LANES.flatMap((lane) => VISIBILITIES.map((visibility) => ({ lane, visibility })))
    .filter((one) => mayStatePosition(who, on, one))
    .map(({ lane, visibility }) => `${lane} ${visibility}`);

const ALL = ['ours internal', 'ours shared', 'theirs internal', 'theirs shared', 'fallback internal'];

describe('who may write on a point', () => {
  it('is the office on every point, and the lead agency on those it answers for', () => {
    expect(statable(office, { ...point, ownerAgencyId: null })).toEqual(ALL);
    expect(statable(lead, point)).toEqual(ALL);
    expect(mayEditPoint(lead, point)).toBe(true);
    expect(mayEditPoint(lead, { ...point, ownerAgencyId: 'agy_moh' })).toBe(false);
    expect(statable(lead, { ...point, ownerAgencyId: 'agy_moh' })).toEqual([]);
  });

  it('is another agency only for our side of the points it answers for, without showing ours to the partner', () => {
    const own = { ...point, ownerAgencyId: 'agy_moh' };
    expect(statable(owner, own)).toEqual(ALL.filter((one) => one !== 'ours shared'));
    expect(mayEditPoint(owner, own)).toBe(false);
    expect(mayAddPoint(owner, own, 'agy_moh')).toBe(false);
    expect(statable(owner, point)).toEqual([]);
  });

  it('is a liaison for nothing but the own position and open remarks on points raised with the own partner', () => {
    expect(statable(liaison, point)).toEqual(['theirs shared']);
    expect(allowedOnPoint(liaison, point, 'open')).toEqual(['stateTheirs', 'comment']);
    expect(mayComment(liaison, point, true)).toBe(false);
    for (const other of [
      { ...point, isShared: false },
      { ...point, partnerId: 'prt_adb' },
    ]) {
      expect(statable(liaison, other)).toEqual([]);
      expect(allowedOnPoint(liaison, other, 'open')).toEqual([]);
    }
  });

  it('is never anybody who would show a fallback', () => {
    const everybody = [...ROLES.map((role) => actor(role)), actor('system'), office, lead, owner, liaison];
    for (const who of everybody) {
      expect(mayStatePosition(who, point, { lane: 'fallback', visibility: 'shared' })).toBe(false);
    }
  });

  it('is none of those who only read', () => {
    for (const role of ['admin', 'leader', 'auditor'] as const) {
      expect(allowedInRoom(actor(role), point)).toEqual(['readInternal']);
      expect(allowedOnPoint(actor(role), point, 'open')).toEqual([]);
    }
    expect(allowedInRoom(liaison, point)).toEqual([]);
  });

  it('is an officer without an agency never, also where a point has no owner and a file no lead', () => {
    const nobody = { ...point, leadAgencyId: null, ownerAgencyId: null };
    expect(allowedOnPoint(actor('officer'), nobody, 'open')).toEqual([]);
    expect(allowedInRoom(actor('officer'), nobody)).toEqual(['readInternal']);
  });
});

describe('what the screen offers on a point', () => {
  it('follows how the point stands: what is closed must be reopened first', () => {
    expect(allowedOnPoint(lead, point, 'open')).toEqual([
      'edit',
      'agree',
      'decide',
      'stateOurs',
      'shareOurs',
      'stateTheirs',
      'stateFallback',
      'comment',
      'commentInternal',
    ]);
    expect(allowedOnPoint(lead, point, 'agreed')).toEqual(['edit', 'reopen', 'comment', 'commentInternal']);
    expect(allowedOnPoint(office, point, 'agreed')).toContain('assign');
    expect(allowedInRoom(lead, point)).toEqual(['addPoint', 'readInternal']);
  });
});
