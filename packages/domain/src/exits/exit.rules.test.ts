import { describe, expect, it } from 'vitest';
import { documentLine, exitOutcome, exitProblems, isOpenFor, mayGiveBack } from './exit.rules.ts';

const file = { stage: 'NEGOTIATING', sideState: null, programmeSideState: null } as const;
const nobody = { partnerId: null, agencyId: null };

describe('which files an exit finds open', () => {
  it.each([
    ['under way', file, true, true],
    ['in force', { ...file, stage: 'EFFECTIVE' }, true, true],
    ['closed', { ...file, stage: 'CLOSED' }, false, false],
    ['paused already', { ...file, stage: 'ON_HOLD', sideState: 'ON_HOLD' }, false, true],
    ['cancelled', { ...file, stage: 'CANCELLED', sideState: 'CANCELLED' }, false, false],
    ['of a programme that ended', { ...file, programmeSideState: 'TERMINATED' }, false, false],
    ['of a programme that is paused', { ...file, programmeSideState: 'ON_HOLD' }, true, true],
    ['that shows the pause of its programme', { ...file, stage: 'ON_HOLD', programmeSideState: 'ON_HOLD' }, true, true],
    ['that shows an end nobody wrote on it', { ...file, stage: 'CANCELLED' }, false, false],
  ] as const)('a file %s', (_, found, bySuspension, byTermination) => {
    expect(isOpenFor('suspend', found)).toBe(bySuspension);
    expect(isOpenFor('terminate', found)).toBe(byTermination);
    expect(isOpenFor('hand_over', found)).toBe(byTermination);
  });
});

describe('what a file becomes', () => {
  it('pauses, ends, or goes to another', () => {
    expect(exitOutcome('suspend', nobody, file)).toMatchObject({ sideState: 'ON_HOLD', opensSuccessor: false });
    expect(exitOutcome('terminate', nobody, file)).toMatchObject({ sideState: 'TERMINATED', opensSuccessor: false });
    const toPartner = { partnerId: 'prt_b', agencyId: null };
    expect(exitOutcome('hand_over', toPartner, file)).toMatchObject({ sideState: 'TERMINATED', opensSuccessor: true });
    const toAgency = { partnerId: null, agencyId: 'agy_b' };
    const paused = { sideState: 'ON_HOLD' } as const;
    expect(exitOutcome('hand_over', toAgency, paused)).toEqual({
      sideState: 'ON_HOLD',
      opensSuccessor: false,
      agencyId: 'agy_b',
    });
  });
});

describe('the shape of an exit', () => {
  const asked = { kind: 'suspend', partnerId: 'prt_a', effectiveOn: '2026-11-23', target: nobody } as const;
  it.each([
    ['a suspension that names nobody', asked, []],
    ['a suspension that names a partner', { ...asked, target: { partnerId: 'prt_b', agencyId: null } }, ['target']],
    ['a handover to nobody', { ...asked, kind: 'hand_over' }, ['target']],
    [
      'a handover to oneself',
      { ...asked, kind: 'hand_over', target: { partnerId: 'prt_a', agencyId: null } },
      ['target'],
    ],
    ['a handover to two', { ...asked, kind: 'hand_over', target: { partnerId: 'prt_b', agencyId: 'agy' } }, ['target']],
    ['a handover to an agency', { ...asked, kind: 'hand_over', target: { partnerId: null, agencyId: 'agy' } }, []],
    ['one that is still to come', { ...asked, effectiveOn: '2026-11-24' }, ['effectiveOn']],
  ] as const)('%s', (_, exit, problems) => {
    expect(exitProblems(exit, '2026-11-23')).toEqual(problems);
  });

  it('names its paper in one line, without what is not known', () => {
    expect(documentLine({ issuer: 'USAID', number: '12/2025', on: '2025-02-26' })).toBe('USAID, 12/2025, 26/02/2025');
    expect(documentLine({ issuer: 'USAID', number: '', on: null })).toBe('USAID');
  });
});

describe('giving back', () => {
  const left = { sideState: 'ON_HOLD', agencyId: null } as const;
  it.each([
    ['one that stands as the exit left it', {}, true],
    ['one that was left out', { isIncluded: false }, false],
    ['one that was given back', { resumedOn: '2026-11-23' }, false],
    ['one that somebody decided on since', { now: { sideState: 'CANCELLED', agencyId: null } }, false],
    ['one that another agency leads since', { now: { sideState: 'ON_HOLD', agencyId: 'agy' } }, false],
  ] as const)('%s', (_, change, may) => {
    expect(mayGiveBack({ isIncluded: true, resumedOn: null, leftAs: left, now: left, ...change })).toBe(may);
  });
});
