import { describe, expect, it } from 'vitest';
import { stepOf } from '../procedures/procedure.fixture.ts';
import { condition, DAY, ground, LATER, progress, STEPS } from './condition.fixture.ts';
import {
  COLLECTIVE_STEP,
  collectiveDay,
  type ConditionFacts,
  type ConditionGround,
  effectivenessReadiness,
  effectiveStep,
  openingConditions,
  stepsBeforeEffect,
} from './condition.rules.ts';

describe('what an instrument waits for', () => {
  it('are the steps of ratification and conditions before its effect that concern the file and must be taken', () => {
    expect(stepsBeforeEffect(progress()).map((one) => one.step.code)).toEqual(
      ['RATIFIED', 'LEGAL_OPINION', COLLECTIVE_STEP].toSorted(
        (a, b) => STEPS.findIndex((one) => one.code === a) - STEPS.findIndex((one) => one.code === b),
      ),
    );
  });

  it('is nothing where the procedure knows no effect', () => {
    const none = progress({}, [STEPS[0] ?? stepOf('X'), stepOf('RATIFIED', ['PROMISED'], { kind: 'ratification' })]);
    expect(effectiveStep(none)).toBeNull();
    expect(stepsBeforeEffect(none)).toEqual([]);
    expect(effectivenessReadiness([], { progress: none, effectiveElsewhere: new Map() })).toEqual({
      done: 0,
      total: 0,
      missing: [],
    });
  });

  it('takes the effect that concerns the file where a procedure has two', () => {
    const two = progress({}, [
      stepOf('BY_STATE', [], { kind: 'effective', condition: { flagsOn: ['council'] } }),
      stepOf('BY_GOVERNMENT', [], { kind: 'effective' }),
    ]);
    expect(effectiveStep(two)?.step.code).toBe('BY_GOVERNMENT');
  });
});

describe('readiness to take effect', () => {
  const missingOf = (conditions: readonly ConditionFacts[], at: ConditionGround) =>
    effectivenessReadiness(conditions, at).missing.map((one) => one.code);

  it('names the steps where nothing is listed, with who acts', () => {
    expect(effectivenessReadiness([], ground({ SIGNED: DAY, RATIFIED: LATER }))).toEqual({
      done: 1,
      total: 3,
      missing: [
        { code: 'LEGAL_OPINION', title: { vi: 'LEGAL_OPINION', en: 'LEGAL_OPINION' }, responsible: 'MOJ' },
        {
          code: COLLECTIVE_STEP,
          title: { vi: COLLECTIVE_STEP, en: COLLECTIVE_STEP },
          responsible: 'PROPOSING_AGENCY',
        },
      ],
    });
  });

  it('names a condition in the place of its step, and conditions without one in the place of the collective step', () => {
    const listed = [
      condition({ id: 'cnd_a', stepCode: 'LEGAL_OPINION' }),
      condition({ id: 'cnd_b', state: 'ACCEPTED' }),
    ];
    const { done, total, missing } = effectivenessReadiness(listed, ground());
    expect([done, total]).toEqual([1, 3]);
    expect(missing).toEqual([
      { code: 'cnd_a', title: { vi: 'điều kiện', en: 'condition' }, responsible: null },
      { code: 'RATIFIED', title: { vi: 'RATIFIED', en: 'RATIFIED' }, responsible: 'PRESIDENT' },
    ]);
    expect(missingOf([condition({ id: 'cnd_a', stepCode: 'LEGAL_OPINION' })], ground())).toEqual([
      'cnd_a',
      'RATIFIED',
      COLLECTIVE_STEP,
    ]);
  });

  it('does not count a condition whose step does not concern the file, and keeps the collective step beside it', () => {
    expect(missingOf([condition({ id: 'cnd_a', stepCode: 'COUNCIL' })], ground())).not.toContain('cnd_a');
    expect(missingOf([condition({ id: 'cnd_a', stepCode: 'COUNCIL' })], ground())).toContain(COLLECTIVE_STEP);
  });

  it('is whole once the instrument is effective, whatever was left open', () => {
    expect(effectivenessReadiness([condition()], ground({ EFFECTIVE: LATER }))).toMatchObject({
      done: 3,
      total: 3,
      missing: [],
    });
  });
});

describe('the day of the collective step', () => {
  const own = [condition({ state: 'ACCEPTED' }), condition({ id: 'cnd_2', state: 'WAIVED', stateOn: LATER })];
  const signed = ground({ SIGNED: '2026-01-15' });

  it.each<[string, readonly ConditionFacts[], ConditionGround, string | null | undefined]>([
    ['nobody’s to say where every condition has a step', [condition({ stepCode: 'LEGAL_OPINION' })], signed, undefined],
    ['nobody’s to say without conditions', [], signed, undefined],
    ['that of the last condition', own, signed, LATER],
    ['open while one condition is', [...own, condition({ id: 'cnd_3' })], signed, null],
    ['open before the signing', own, ground(), null],
    ['the signing where all were met before', own, ground({ SIGNED: '2026-05-01' }), '2026-05-01'],
    [
      'that of the last one, while a condition with a step is open',
      [...own, condition({ stepCode: 'RATIFIED' })],
      signed,
      LATER,
    ],
  ])('is %s', (_what, conditions, at, expected) => {
    expect(collectiveDay(conditions, at)).toBe(expected);
  });

  it('asks for no signing where the procedure knows none', () => {
    const at = {
      progress: progress({}, [stepOf(COLLECTIVE_STEP, [], { kind: 'condition' })]),
      effectiveElsewhere: new Map(),
    };
    expect(collectiveDay(own, at)).toBe(LATER);
  });
});

describe('the conditions that a procedure itself names', () => {
  it('are one for each step between signing and effect but the collective one, by their kinds', () => {
    const steps = [
      ...STEPS.slice(0, -2),
      stepOf('OTHER_PAPER', ['SIGNED'], { kind: 'condition' }),
      stepOf('EFFECTIVE', ['RATIFIED', 'LEGAL_OPINION', 'OTHER_PAPER', COLLECTIVE_STEP], { kind: 'effective' }),
    ];
    const found = openingConditions(progress({}, steps))
      .toSorted((a, b) => ((a.stepCode ?? '') < (b.stepCode ?? '') ? -1 : 1))
      .map((one) => [one.stepCode, one.kind, one.responsible, one.title.en]);
    expect(found).toEqual([
      ['LEGAL_OPINION', 'LEGAL_OPINION', 'MOJ', 'LEGAL_OPINION'],
      ['OTHER_PAPER', 'OTHER', 'PROPOSING_AGENCY', 'OTHER_PAPER'],
      ['RATIFIED', 'RATIFICATION', 'PRESIDENT', 'RATIFIED'],
    ]);
  });
});
