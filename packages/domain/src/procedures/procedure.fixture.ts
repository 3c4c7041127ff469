import type { ProcedureStep, ProcedureTemplate } from './procedure.types.ts';

const word = (code: string) => ({ vi: code, en: code });

/** A step for tests: its code names it, `after` are its predecessors. */
export function stepOf(code: string, after: readonly string[] = [], rest: Partial<ProcedureStep> = {}): ProcedureStep {
  return {
    code,
    name: word(code),
    responsible: 'PROPOSING_AGENCY',
    predecessors: after.map((step) => ({ step })),
    ...rest,
  };
}

/** A template for tests around the given steps. */
export function templateOf(steps: readonly ProcedureStep[], rest: Partial<ProcedureTemplate> = {}): ProcedureTemplate {
  return {
    code: 'TEST',
    version: 1,
    name: word('test'),
    route: 'A',
    capacities: ['STATE', 'GOVERNMENT'],
    instrumentKinds: ['LOAN_AGREEMENT'],
    regime: 'TEST-2020',
    validFrom: '2020-01-01',
    source: 'test',
    flags: [
      { code: 'full_powers', name: word('full powers'), isOnByDefault: true },
      { code: 'council', name: word('council'), isOnByDefault: false },
      { code: 'ratification', name: word('ratification'), isOnByDefault: false },
    ],
    steps,
    ...rest,
  };
}

const limit = {
  legalRef: 'test',
  regime: 'TEST-2020',
  verification: 'verified',
  source: 'test',
} as const;

/** A short loan procedure with what real ones have: parallel steps, alternatives, a repeated step, legal limits. */
export const loanProcedure: ProcedureTemplate = templateOf([
  stepOf('INVITED', [], { responsible: 'PARTNER', kind: 'invitation', stageReached: 'NEGOTIATION_PENDING' }),
  stepOf('CHECKED', ['INVITED'], { responsible: 'MOFA', kind: 'check' }),
  stepOf('APPRAISED', ['INVITED'], {
    responsible: 'MOJ',
    kind: 'appraisal',
    limits: [
      { n: 20, unit: 'calendar', trigger: 'dossier_complete', ...limit, condition: { flagsOn: ['council'] } },
      { n: 10, unit: 'calendar', trigger: 'dossier_complete', ...limit },
    ],
  }),
  stepOf('DECIDED', ['CHECKED', 'APPRAISED'], { responsible: 'PM', kind: 'decision', stageReached: 'NEGOTIATING' }),
  stepOf('NEGOTIATED', ['DECIDED'], {
    responsible: 'DELEGATION',
    kind: 'negotiation',
    stageReached: 'NEGOTIATED',
    isRepeatable: true,
  }),
  stepOf('BOARD', ['NEGOTIATED'], { responsible: 'PARTNER', kind: 'board_approved', stageReached: 'DONOR_APPROVED' }),
  stepOf('FULL_POWERS', ['BOARD'], {
    responsible: 'MOFA',
    kind: 'full_powers',
    condition: { flagsOn: ['full_powers'] },
    limits: [{ n: 5, unit: 'working', trigger: 'BOARD', ...limit }],
  }),
  stepOf('TEXT', ['NEGOTIATED'], { kind: 'text_checked' }),
  stepOf('SIGNED', ['BOARD', 'FULL_POWERS', 'TEXT'], {
    kind: 'signed',
    stageReached: 'SIGNED',
    typical: { fromStep: 'BOARD', p50Days: 60, p80Days: 90, sampleSize: 3, source: 'test' },
  }),
  stepOf('CEREMONY', ['SIGNED'], { kind: 'exchanged', isOptional: true }),
  stepOf('RATIFIED', ['SIGNED'], {
    responsible: 'PRESIDENT',
    kind: 'ratification',
    stageReached: 'RATIFYING',
    condition: { flagsOn: ['ratification'], capacities: ['STATE'] },
  }),
  stepOf('EFFECTIVE', ['CEREMONY', 'RATIFIED'], {
    responsible: 'PARTNER',
    kind: 'effective',
    stageReached: 'EFFECTIVE',
  }),
  stepOf('CLOSED', ['EFFECTIVE'], { kind: 'closed', stageReached: 'CLOSED' }),
]);
