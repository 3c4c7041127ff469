import { describe, expect, it } from 'vitest';
import { OWN, whoMay } from '../identity/actor.fixture.ts';
import type { MilestoneSubject } from '../milestones/milestone.policy.ts';
import type { HolderParts } from './holder-key.ts';
import { deskSight, mayReadLeague, mayRecordClock, maySteerFile } from './holding.policy.ts';

const OFFICE = ['admin', 'coordinator', 'leader', 'auditor'];

describe('desks', () => {
  it('are compared with each other by the office alone', () => {
    expect(whoMay(mayReadLeague)).toEqual(OFFICE);
  });

  it.each<[string, HolderParts, readonly string[], readonly string[]]>([
    ['the own agency', { kind: 'agency', ref: OWN.agencyId }, ['own officer'], ['own liaison', 'other liaison']],
    ['the own partner', { kind: 'partner', ref: OWN.partnerId }, ['own liaison'], []],
    ['a role without an agency', { kind: 'role', ref: 'MOF' }, [], ['own liaison', 'other liaison']],
    ['a partner that has the own agency’s name', { kind: 'partner', ref: OWN.agencyId }, [], []],
  ])('of %s are seen by the office, their own side, and partners through their own files', (_name, desk, all, own) => {
    expect(whoMay((actor) => deskSight(actor, desk) === 'all')).toEqual([...OFFICE, ...all]);
    expect(whoMay((actor) => deskSight(actor, desk) === 'own_files')).toEqual(own);
    const others = whoMay((actor) => deskSight(actor, desk) === 'none');
    expect(others).toHaveLength(whoMay(() => true).length - OFFICE.length - all.length - own.length);
  });
});

describe('a dossier', () => {
  const step = (more: Partial<MilestoneSubject>): MilestoneSubject => ({
    responsible: 'MANAGING_AGENCY',
    agencyId: null,
    partnerId: OWN.partnerId,
    managingAgencyId: OWN.agencyId,
    ...more,
  });

  it.each<[string, Partial<MilestoneSubject>, readonly string[]]>([
    ['of the managing agency', {}, ['own officer']],
    ['of an agency that was named', { agencyId: 'agy_other' }, ['other officer']],
    ['of the partner', { responsible: 'PARTNER' }, ['own liaison']],
    [
      'of a partner’s step that an agency took over',
      { responsible: 'PARTNER', agencyId: OWN.agencyId },
      ['own officer'],
    ],
  ])('%s is recorded by the office and that side alone', (_name, more, holders) => {
    expect(whoMay((actor) => mayRecordClock(actor, step(more)))).toEqual(['coordinator', ...holders]);
  });

  it('is steered by the office alone', () => {
    expect(whoMay(maySteerFile)).toEqual(['coordinator']);
  });
});
