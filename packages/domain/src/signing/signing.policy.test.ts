import { describe, expect, it } from 'vitest';
import { CAST, whoMay } from '../identity/actor.fixture.ts';
import {
  allowedOnSigning,
  mayExportSchedule,
  mayOverrideReadiness,
  mayRecordSigned,
  maySubscribe,
  mayWriteSigning,
} from './signing.policy.ts';

const EVERYBODY = whoMay(() => true);

describe('the signing schedule', () => {
  it.each([
    ['arranged', mayWriteSigning],
    ['recorded as signed', mayRecordSigned],
    ['recorded although something is missing', mayOverrideReadiness],
  ])('is %s by the office alone', (_act, may) => {
    expect(whoMay(may)).toEqual(['coordinator']);
  });

  it('is taken away by every reader', () => {
    expect(whoMay(mayExportSchedule)).toEqual(EVERYBODY);
    expect(whoMay(maySubscribe)).toEqual(EVERYBODY);
  });

  it('offers each kind of reader what is theirs', () => {
    const home = ['export', 'subscribe', 'readInternal'];
    const office = ['editRecord', 'recordSigned', 'override', ...home];
    for (const [name, actor] of Object.entries(CAST)) {
      const expected = actor.role === 'coordinator' ? office : actor.role === 'liaison' ? home.slice(0, 2) : home;
      expect([name, allowedOnSigning(actor)]).toEqual([name, expected]);
    }
  });
});
