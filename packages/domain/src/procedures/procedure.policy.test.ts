import { describe, expect, it } from 'vitest';
import { whoMay } from '../identity/actor.fixture.ts';
import { mayKeepProcedures, mayTryVersions } from './procedure.policy.ts';

describe('versions of procedures', () => {
  it('are written by administrators and tried by them and the office', () => {
    expect(whoMay(mayKeepProcedures)).toEqual(['admin']);
    expect(whoMay(mayTryVersions)).toEqual(['admin', 'coordinator']);
  });
});
