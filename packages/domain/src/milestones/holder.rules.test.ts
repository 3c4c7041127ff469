import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loanProcedure, stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { currentHolder, currentHolders, openSteps } from './holder.rules.ts';
import { calendar2026, fileOf, milestoneOf } from './milestone.fixture.ts';
import type { InstrumentFile } from './milestone.types.ts';
import { progressOf } from './progress.rules.ts';

const open = (file: InstrumentFile) => openSteps(progressOf(file)).map((one) => one.step.code);
const holders = (file: InstrumentFile) => currentHolders(progressOf(file), calendar2026);
const INVITED = { INVITED: '2026-01-05' };
const DECIDED = { ...INVITED, CHECKED: '2026-01-12', APPRAISED: '2026-01-14', DECIDED: '2026-01-20' };
const BOARD = { ...DECIDED, NEGOTIATED: '2026-02-02', BOARD: '2026-02-11' };

describe('the steps that can be acted on', () => {
  it.each([
    ['nothing is done', {}, ['INVITED']],
    ['two agencies work side by side', INVITED, ['CHECKED', 'APPRAISED']],
    ['one of the two has answered', { ...INVITED, CHECKED: '2026-01-12' }, ['APPRAISED']],
    ['the decision is made', DECIDED, ['NEGOTIATED']],
    ['the board has approved', BOARD, ['FULL_POWERS', 'TEXT']],
    ['only the signing was recorded', { SIGNED: '2026-03-02' }, ['CEREMONY', 'EFFECTIVE']],
    ['the file is closed', { CLOSED: '2030-01-01' }, []],
  ])('when %s', (_when, done, expected) => {
    expect(open(fileOf(done))).toEqual(expected);
  });

  it('skip what does not concern the file', () => {
    const withoutPowers = { facts: { capacity: 'STATE' as const, flags: [] } };
    expect(open(fileOf({ ...BOARD, TEXT: '2026-02-12' }, withoutPowers))).toEqual(['SIGNED']);
    const setAside = { extra: [milestoneOf('FULL_POWERS', { isNotApplicable: true })] };
    expect(open(fileOf({ ...BOARD, TEXT: '2026-02-12' }, setAside))).toEqual(['SIGNED']);
    const ratified = { facts: { capacity: 'STATE' as const, flags: ['ratification'] } };
    expect(open(fileOf({ SIGNED: '2026-03-02' }, ratified))).toEqual(['CEREMONY', 'RATIFIED']);
  });

  it('exist for every file that is not at its end', () => {
    const codes = loanProcedure.steps.map((step) => step.code);
    fc.assert(
      fc.property(fc.subarray(codes), (done) => {
        const file = fileOf(Object.fromEntries(done.map((code) => [code, '2026-01-05'])));
        expect(open(file).length > 0).toBe(!done.includes('CLOSED'));
      }),
    );
  });
});

describe('the holder of a file', () => {
  it('is the role of the step, since the last day on which something before it was done', () => {
    expect(currentHolder(progressOf(fileOf(DECIDED)), calendar2026)).toEqual({
      stepCode: 'NEGOTIATED',
      milestoneId: 'mst_NEGOTIATED1',
      responsible: 'DELEGATION',
      since: '2026-01-20',
      isOnMainLine: true,
      isOptional: false,
    });
  });

  it('of a first step holds it since the file was opened, if anyone said when', () => {
    expect(holders(fileOf({}, { openedOn: '2026-01-03' }))[0]).toMatchObject({ since: '2026-01-03' });
    expect(holders(fileOf())[0]).toMatchObject({ stepCode: 'INVITED', responsible: 'PARTNER', since: null });
  });

  it('follows a recorded day before the derived one', () => {
    const milestone = milestoneOf('NEGOTIATED', { heldSince: '2026-01-26' });
    expect(holders(fileOf(DECIDED, { extra: [milestone] }))[0]?.since).toBe('2026-01-26');
  });

  it('of a further round holds it since the last one', () => {
    const rounds = [
      milestoneOf('NEGOTIATED', { position: 1, actualOn: '2026-02-02' }),
      milestoneOf('NEGOTIATED', { position: 2 }),
    ];
    expect(holders(fileOf(DECIDED, { extra: rounds }))[0]).toMatchObject({
      since: '2026-02-02',
      milestoneId: 'mst_NEGOTIATED2',
    });
  });

  it('starts after the lag, in the unit of the lag', () => {
    const since = (lagUnit: 'calendar' | 'working') => {
      const second = { ...stepOf('B'), predecessors: [{ step: 'A', lagDays: 5, lagUnit }] };
      const file = {
        template: templateOf([stepOf('A'), second]),
        facts: { capacity: null, flags: [] },
        milestones: [milestoneOf('A', { actualOn: '2026-02-13' })],
      };
      return holders(file)[0]?.since;
    };
    expect(since('calendar')).toBe('2026-02-18');
    expect(since('working')).toBe('2026-02-27');
  });

  it('is first the one for whom the next great date waits, optional steps last', () => {
    const steps = [
      stepOf('PLAN', []),
      stepOf('GIFT', [], { isOptional: true }),
      stepOf('TEXT', []),
      stepOf('SIGNED', ['TEXT'], { kind: 'signed' }),
      stepOf('CLOSED', ['SIGNED', 'PLAN', 'GIFT'], { kind: 'closed' }),
    ];
    const file = { template: templateOf(steps), facts: { capacity: null, flags: [] }, milestones: [] };
    expect(holders(file).map((one) => [one.stepCode, one.isOnMainLine])).toEqual([
      ['TEXT', true],
      ['PLAN', false],
      ['GIFT', false],
    ]);
  });
});
