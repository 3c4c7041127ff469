import { describe, expect, it } from 'vitest';
import { loanProcedure, stepOf, templateOf } from './procedure.fixture.ts';
import type { ProcedureTemplate, StepLimit } from './procedure.types.ts';
import { type TemplateProblem, validateTemplate } from './validate-template.rules.ts';

const limit = (rest: Partial<StepLimit>): StepLimit => ({
  n: 5,
  unit: 'calendar',
  trigger: 'A',
  legalRef: 'x',
  regime: 'X',
  verification: 'verified',
  source: 'x',
  ...rest,
});
const typical = (fromStep: string) => ({ fromStep, p50Days: 1, p80Days: 2, sampleSize: 1, source: 'x' });

describe('a template', () => {
  it('without defects has no problems', () => {
    expect(validateTemplate(loanProcedure)).toEqual([]);
  });

  it.each<[string, ProcedureTemplate, TemplateProblem[]]>([
    ['without steps', templateOf([]), [{ code: 'no_steps', step: '', field: 'steps', path: [] }]],
    [
      'whose validity ends before it begins',
      templateOf([stepOf('A')], { validTo: '2019-12-31' }),
      [{ code: 'validity_reversed', step: '', field: 'validTo', path: ['2020-01-01', '2019-12-31'] }],
    ],
    [
      'with one code twice',
      templateOf([stepOf('A'), stepOf('A')]),
      [{ code: 'duplicate_step', step: 'A', field: 'code', path: [] }],
    ],
    [
      'with an unknown predecessor',
      templateOf([stepOf('A', ['X'])]),
      [{ code: 'unknown_predecessor', step: 'A', field: 'predecessors', path: ['X'] }],
    ],
    [
      'with a predecessor twice',
      templateOf([stepOf('A'), stepOf('B', ['A', 'A'])]),
      [{ code: 'duplicate_predecessor', step: 'B', field: 'predecessors', path: ['A'] }],
    ],
    [
      'that waits for itself',
      templateOf([stepOf('A', ['A'])]),
      [{ code: 'loop', step: 'A', field: 'predecessors', path: ['A', 'A'] }],
    ],
    [
      'with a loop, whose path is named the way the file would move',
      templateOf([stepOf('A', ['C']), stepOf('B', ['A']), stepOf('C', ['B']), stepOf('D', ['C'])]),
      [{ code: 'loop', step: 'A', field: 'predecessors', path: ['A', 'B', 'C', 'A'] }],
    ],
    [
      'with a limit that starts at an unknown step',
      templateOf([stepOf('A', [], { limits: [limit({ trigger: 'X' })] })]),
      [{ code: 'unknown_trigger', step: 'A', field: 'limits', path: ['X'] }],
    ],
    [
      'with a limit that starts at a step not before it',
      templateOf([stepOf('A'), stepOf('B', [], { limits: [limit({ trigger: 'A' })] })]),
      [{ code: 'trigger_not_before', step: 'B', field: 'limits', path: ['A'] }],
    ],
    [
      'with a duration counted from a step after it',
      templateOf([stepOf('A', [], { typical: typical('B') }), stepOf('B', ['A'])]),
      [{ code: 'trigger_not_before', step: 'A', field: 'typical', path: ['B'] }],
    ],
    [
      'that asks for a flag nobody sets',
      templateOf([stepOf('A', [], { condition: { flagsOff: ['nobody'] } })]),
      [{ code: 'unknown_flag', step: 'A', field: 'condition', path: ['nobody'] }],
    ],
    [
      'with a condition on a capacity it does not cover',
      templateOf([stepOf('A', [], { condition: { capacities: ['MINISTRY'] } })]),
      [{ code: 'capacity_not_covered', step: 'A', field: 'condition', path: ['MINISTRY'] }],
    ],
    [
      'with a limit behind one that always holds',
      templateOf([
        stepOf('A', [], {
          limits: [
            limit({ trigger: 'dossier_complete' }),
            limit({ trigger: 'dossier_received', condition: { flagsOn: ['council'] } }),
          ],
        }),
      ]),
      [{ code: 'unreachable_limit', step: 'A', field: 'limits', path: ['2'] }],
    ],
    [
      'whose stage moves back',
      templateOf([
        stepOf('A', [], { stageReached: 'SIGNED' }),
        stepOf('B', ['A']),
        stepOf('C', ['B'], { stageReached: 'APPRAISED' }),
      ]),
      [{ code: 'stage_moves_back', step: 'C', field: 'stageReached', path: ['A', 'SIGNED', 'APPRAISED'] }],
    ],
    [
      'with two signings',
      templateOf([stepOf('A', [], { kind: 'signed' }), stepOf('B', ['A'], { kind: 'signed' })]),
      [{ code: 'kind_twice', step: 'B', field: 'kind', path: ['signed', 'A', 'B'] }],
    ],
    [
      'with one flag twice',
      templateOf([stepOf('A')], {
        flags: [...loanProcedure.flags, { code: 'council', name: { vi: 'x', en: 'x' }, isOnByDefault: true }],
      }),
      [{ code: 'duplicate_flag', step: '', field: 'flags', path: ['council'] }],
    ],
  ])('%s is refused with the reason', (_what, template, problems) => {
    expect(validateTemplate(template)).toEqual(problems);
  });

  it('may hold two signings that conditions keep apart', () => {
    const apart = templateOf([
      stepOf('A', [], { kind: 'signed', condition: { flagsOn: ['council'] } }),
      stepOf('B', [], { kind: 'signed', condition: { flagsOff: ['council'] } }),
    ]);
    expect(validateTemplate(apart)).toEqual([]);
  });

  it.each([
    ['that is valid on one day', templateOf([stepOf('A')], { validTo: '2020-01-01' })],
    ['that ends later', templateOf([stepOf('A')], { validTo: '2030-01-01' })],
    [
      'whose only limit always holds',
      templateOf([stepOf('A', [], { limits: [limit({ trigger: 'dossier_complete' })] })]),
    ],
    [
      'whose limits all have conditions',
      templateOf([
        stepOf('A', [], {
          limits: [1, 2].map(() => limit({ trigger: 'dossier_complete', condition: { flagsOn: ['council'] } })),
        }),
      ]),
    ],
    [
      'whose stage stays',
      templateOf([stepOf('A', [], { stageReached: 'SIGNED' }), stepOf('B', ['A'], { stageReached: 'SIGNED' })]),
    ],
  ])('%s is in order', (_what, template) => {
    expect(validateTemplate(template)).toEqual([]);
  });

  it.each(['board_approved', 'signed', 'effective', 'effectiveness_notice', 'closed'] as const)(
    'has one step of the kind "%s" only: its day would be two days',
    (kind) => {
      const twice = templateOf([stepOf('A', [], { kind }), stepOf('B', ['A'], { kind })]);
      expect(validateTemplate(twice).map((one) => [one.code, one.path[0]])).toEqual([['kind_twice', kind]]);
    },
  );

  it('with a flag twice still says what is wrong with its times and stages', () => {
    const flags = [...loanProcedure.flags, ...loanProcedure.flags.slice(0, 1)];
    const late = stepOf('B', [], { limits: [limit({ trigger: 'A' })] });
    const found = validateTemplate(templateOf([stepOf('A'), late], { flags })).map((one) => one.code);
    expect(found).toEqual(['duplicate_flag', 'trigger_not_before']);
  });

  it('with one code twice or a loop says so and nothing of what follows from the order', () => {
    const late = { stageReached: 'SIGNED' as const };
    const twice = templateOf([
      stepOf('A', [], late),
      stepOf('B', ['A'], { stageReached: 'APPRAISED' }),
      stepOf('B', ['A']),
    ]);
    expect(validateTemplate(twice).map((one) => one.code)).toEqual(['duplicate_step']);
    const circle = templateOf([stepOf('A', ['B'], late), stepOf('B', ['A'], { stageReached: 'APPRAISED' })]);
    expect(validateTemplate(circle).map((one) => one.code)).toEqual(['loop']);
  });
});
