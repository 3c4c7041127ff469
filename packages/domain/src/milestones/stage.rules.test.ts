import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loanProcedure } from '../procedures/procedure.fixture.ts';
import { SIDE_STATES, type SideState, type Stage, STAGES } from '../shared/codes.ts';
import { fileOf, milestoneOf } from './milestone.fixture.ts';
import { progressOf } from './progress.rules.ts';
import { instrumentStage, programmeStage } from './stage.rules.ts';

const codes = loanProcedure.steps.map((step) => step.code);
const stageWith = (done: readonly string[]) =>
  instrumentStage(progressOf(fileOf(Object.fromEntries(done.map((code) => [code, '2026-01-05'])))), null);

describe('the stage of an instrument', () => {
  it.each<[string[], Stage]>([
    [[], 'IDEA'],
    [['INVITED'], 'NEGOTIATION_PENDING'],
    [['INVITED', 'CHECKED', 'APPRAISED'], 'NEGOTIATION_PENDING'],
    [['INVITED', 'CHECKED', 'APPRAISED', 'DECIDED'], 'NEGOTIATING'],
    [['BOARD'], 'DONOR_APPROVED'],
    [['SIGNED', 'INVITED'], 'SIGNED'],
    [['EFFECTIVE', 'SIGNED', 'BOARD'], 'EFFECTIVE'],
    [['CLOSED'], 'CLOSED'],
  ])('with %j done is %s', (done, stage) => {
    expect(stageWith(done)).toBe(stage);
  });

  it('never moves back when another step gets done', () => {
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom(...codes), (done, next) => {
        const before = STAGES.indexOf(stageWith(done) as Stage);
        const after = STAGES.indexOf(stageWith([...done, next]) as Stage);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('stays in negotiation while one of its rounds is open', () => {
    const rounds = (secondOn: string | null) => [
      milestoneOf('NEGOTIATED', { position: 1, actualOn: '2026-02-01' }),
      milestoneOf('NEGOTIATED', { position: 2, actualOn: secondOn }),
    ];
    const stage = (secondOn: string | null) =>
      instrumentStage(progressOf(fileOf({ DECIDED: '2026-01-20' }, { extra: rounds(secondOn) })), null);
    expect(stage(null)).toBe('NEGOTIATING');
    expect(stage('2026-02-10')).toBe('NEGOTIATED');
  });

  it.each(SIDE_STATES)('is %s when that was decided, however far the file had come', (state) => {
    expect(instrumentStage(progressOf(fileOf({ SIGNED: '2026-01-05' })), state)).toBe(state);
  });
});

describe('the stage of a programme', () => {
  it.each<[(Stage | SideState)[], Stage | SideState]>([
    [[], 'IDEA'],
    [['SIGNED'], 'SIGNED'],
    [['EFFECTIVE', 'NEGOTIATING', 'SIGNED'], 'NEGOTIATING'],
    [['CLOSED', 'EFFECTIVE'], 'EFFECTIVE'],
    [['CANCELLED', 'ON_HOLD', 'SIGNED'], 'SIGNED'],
    [['CLOSED', 'CLOSED'], 'CLOSED'],
    [['CLOSED', 'CANCELLED'], 'CLOSED'],
    [['CLOSED', 'ON_HOLD'], 'ON_HOLD'],
    [['ON_HOLD', 'ON_HOLD'], 'ON_HOLD'],
    [['DROPPED', 'TERMINATED', 'CANCELLED'], 'TERMINATED'],
    [['DROPPED', 'DROPPED'], 'DROPPED'],
  ])('with instruments %j is %s', (stages, expected) => {
    expect(programmeStage(stages)).toBe(expected);
    expect(programmeStage(stages.toReversed())).toBe(expected);
  });
});
