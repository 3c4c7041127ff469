import { describe, expect, it } from 'vitest';
import { milestoneOf } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep } from '../procedures/procedure.types.ts';
import { EMPTY_SIGNING_RECORD, type SigningRecord } from './signing-record.fields.ts';
import { signingStatus, type SigningStatus } from './signing-status.rules.ts';

const DAY = '2026-02-11';
const SIGNED = (...after: string[]) => stepOf('SIGNED', after, { kind: 'signed' });
const step = (code: string, kind: ProcedureStep['kind'], after: readonly string[] = ['START']) =>
  stepOf(code, after, kind ? { kind } : {});
const START = step('START', 'step', []);

/** The status of a file of these steps, of which some are done; no full powers are asked, as these tests are of others. */
function statusOf(steps: readonly ProcedureStep[], done: readonly string[], more: Partial<SigningRecord> = {}) {
  const milestones = steps.map((one) => milestoneOf(one.code, { actualOn: done.includes(one.code) ? DAY : null }));
  const file = { template: templateOf(steps), facts: { capacity: 'STATE', flags: [] }, milestones } as const;
  return signingStatus(progressOf(file), { ...EMPTY_SIGNING_RECORD, fullPowers: 'not_needed', ...more }, false);
}

describe('the ladder of a signing', () => {
  const opinion = step('OPINION', 'opinion');
  const check = step('CHECK', 'check');
  const examined = [START, opinion, check, SIGNED('OPINION', 'CHECK')];

  it.each<[SigningStatus, string, readonly ProcedureStep[], readonly string[], Partial<SigningRecord>]>([
    ['NOT_STARTED', 'the step before the examination is open', examined, [], {}],
    ['OPINIONS', 'one of those who examine has answered, an opinion', examined, ['START', 'OPINION'], {}],
    ['OPINIONS', 'one of those who examine has answered, a check', examined, ['START', 'CHECK'], {}],
    ['CHECKED', 'all have answered', examined, ['START', 'OPINION', 'CHECK'], {}],
    ['NOT_STARTED', 'nobody has answered, whatever the text is', examined, [], { textCheckedOn: DAY }],
    [
      'OPINIONS',
      'only one of two can begin',
      [START, step('LATER', 'step', []), check, step('OPINION', 'opinion', ['LATER']), SIGNED('OPINION', 'CHECK')],
      ['START'],
      {},
    ],
    [
      'NOT_STARTED',
      'an examination that nothing precedes waits',
      [step('CHECK', 'check', []), SIGNED('CHECK')],
      [],
      {},
    ],
    [
      'OPINIONS',
      'an examination that nothing precedes is done, another is not',
      [START, step('FIRST', 'check', []), check, SIGNED('FIRST', 'CHECK')],
      ['FIRST'],
      {},
    ],
    [
      'NOT_STARTED',
      'an examination that does not concern the file is no beginning',
      [
        START,
        check,
        stepOf('COUNCIL', ['START'], { kind: 'check', condition: { flagsOn: ['council'] } }),
        SIGNED('CHECK', 'COUNCIL'),
      ],
      [],
      {},
    ],
    ['TEXT_READY', 'nobody is asked and the text is compared', [START, SIGNED('START')], [], { textCheckedOn: DAY }],
    ['NOT_STARTED', 'the text is initialled but not compared', [START, SIGNED('START')], [], { initialledOn: DAY }],
    [
      'NOT_STARTED',
      'full powers are missing, whatever the text is',
      [START, SIGNED('START')],
      [],
      { fullPowers: 'needed', textCheckedOn: DAY },
    ],
    [
      'SUBMITTED',
      'a decision is open, whatever the text is',
      [step('SUB', 'submission', []), step('DEC', 'decision', ['SUB']), SIGNED('DEC')],
      ['SUB'],
      { textCheckedOn: DAY },
    ],
    [
      'TEXT_READY',
      'a decision on another road is open',
      [START, SIGNED('START'), step('DEC', 'decision', ['SIGNED'])],
      ['START'],
      { textCheckedOn: DAY },
    ],
    [
      'TEXT_READY',
      'the partner’s own decision is open',
      [START, stepOf('DEC', ['START'], { kind: 'decision', responsible: 'PARTNER' }), SIGNED('DEC')],
      ['START'],
      { textCheckedOn: DAY },
    ],
    [
      'TEXT_READY',
      'a decision that may be left out is open',
      [START, stepOf('DEC', ['START'], { kind: 'decision', isOptional: true }), SIGNED('DEC')],
      ['START'],
      { textCheckedOn: DAY },
    ],
    [
      'TEXT_READY',
      'the negotiation is open and no decision is asked',
      [START, step('TALKS', 'negotiation'), SIGNED('TALKS')],
      ['START'],
      { textCheckedOn: DAY },
    ],
    [
      'NOT_STARTED',
      'one of two negotiations is open, whatever the text is',
      [
        step('DEC', 'decision', []),
        step('TALKS', 'negotiation', ['DEC']),
        step('MORE', 'negotiation', ['DEC']),
        SIGNED('TALKS', 'MORE'),
      ],
      ['DEC', 'TALKS'],
      { textCheckedOn: DAY },
    ],
    [
      'NOT_STARTED',
      'what was examined before the negotiation is asked again after it',
      [step('BEFORE', 'check', []), step('TALKS', 'negotiation', ['BEFORE']), check, SIGNED('TALKS', 'CHECK'), START],
      ['BEFORE', 'TALKS'],
      {},
    ],
    [
      'APPROVED',
      'a negotiation that does not concern the file is not waited for',
      [
        step('DEC', 'decision', []),
        stepOf('TALKS', ['DEC'], { kind: 'negotiation', condition: { flagsOn: ['council'] } }),
        SIGNED('TALKS'),
      ],
      ['DEC'],
      {},
    ],
  ])('stands at %s when %s', (status, _why, steps, done, more) => {
    expect(statusOf(steps, done, more)).toBe(status);
  });

  it('is not signed by a step of signing that does not concern the file', () => {
    const other = stepOf('BY_STATE', [], { kind: 'signed', condition: { flagsOn: ['council'] } });
    expect(statusOf([other, SIGNED()], [])).toBe('NOT_STARTED');
  });

  it('counts a second exchange of texts only when it took place', () => {
    const steps = [SIGNED(), step('EXCHANGED', 'exchanged', ['SIGNED'])];
    expect(statusOf(steps, ['SIGNED'])).toBe('SIGNED');
    expect(statusOf(steps, ['SIGNED', 'EXCHANGED'])).toBe('EXCHANGED');
  });
});
