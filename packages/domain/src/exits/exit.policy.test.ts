import { describe, expect, it } from 'vitest';
import { CAST, OWN, whoMay } from '../identity/actor.fixture.ts';
import { exitSight, mayDecideExit } from './exit.policy.ts';

describe('the exit of a partner', () => {
  it('is decided by the office alone', () => {
    expect(whoMay(mayDecideExit)).toEqual(['coordinator']);
  });

  it('is seen whole by the office, by an agency in its own part, by the own partner without our words, by no other', () => {
    const sights = Object.fromEntries(
      Object.entries(CAST).map(([name, actor]) => [name, exitSight(actor, OWN.partnerId)]),
    );
    expect(sights).toEqual({
      admin: 'all',
      coordinator: 'all',
      leader: 'all',
      officer: 'none',
      liaison: 'none',
      auditor: 'all',
      'own officer': 'agency',
      'other officer': 'agency',
      'own liaison': 'partner',
      'other liaison': 'none',
    });
  });
});
