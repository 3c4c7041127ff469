import { describe, expect, it } from 'vitest';
import { condition, DAY, ground, LATER } from './condition.fixture.ts';
import { type ConditionFacts, type ConditionGround, conditionStanding } from './condition.rules.ts';

describe('where a condition stands', () => {
  const elsewhere = { effectiveElsewhere: new Map([['ins_b', LATER]]) };
  it.each<[string, Partial<ConditionFacts>, ConditionGround, object]>([
    ['under way', {}, ground(), { state: 'IN_PROGRESS', stateOn: DAY, isMet: false, isCounted: true }],
    ['accepted', { state: 'ACCEPTED' }, ground(), { state: 'ACCEPTED', stateOn: DAY, isMet: true, isCounted: true }],
    [
      'waived, whatever its step says',
      { state: 'WAIVED', stepCode: 'LEGAL_OPINION' },
      ground(),
      { state: 'WAIVED', stateOn: DAY, isMet: true, isCounted: true },
    ],
    [
      'done on its step, on that day',
      { stepCode: 'LEGAL_OPINION' },
      ground({ LEGAL_OPINION: LATER }),
      { state: 'ACCEPTED', stateOn: LATER, isMet: true, isCounted: true },
    ],
    [
      'said to be accepted while its step is open: handed in, no more',
      { stepCode: 'LEGAL_OPINION', state: 'ACCEPTED' },
      ground(),
      { state: 'SUBMITTED', stateOn: null, isMet: false, isCounted: true },
    ],
    [
      'under way while its step is open',
      { stepCode: 'LEGAL_OPINION' },
      ground(),
      { state: 'IN_PROGRESS', stateOn: DAY, isMet: false, isCounted: true },
    ],
    [
      'accepted on a step that a later day left behind',
      { stepCode: 'LEGAL_OPINION', state: 'ACCEPTED' },
      ground({ EFFECTIVE: LATER }),
      { state: 'ACCEPTED', stateOn: DAY, isMet: true, isCounted: true },
    ],
    [
      'on a step that does not concern the file, not counted',
      { stepCode: 'COUNCIL', state: 'ACCEPTED' },
      ground(),
      { state: 'ACCEPTED', stateOn: DAY, isMet: false, isCounted: false },
    ],
    [
      'on a step the procedure does not know, what people say',
      { stepCode: 'NOWHERE', state: 'ACCEPTED' },
      ground(),
      { state: 'ACCEPTED', stateOn: DAY, isMet: true, isCounted: true },
    ],
    [
      'waiting for an instrument that is in force',
      { waitsForId: 'ins_b', state: 'NOT_STARTED' },
      ground({}, elsewhere),
      { state: 'ACCEPTED', stateOn: LATER, isMet: true, isCounted: true },
    ],
    [
      'waiting for one that is not, whatever people say',
      { waitsForId: 'ins_c', state: 'ACCEPTED' },
      ground({}, elsewhere),
      { state: 'IN_PROGRESS', stateOn: null, isMet: false, isCounted: true },
    ],
    [
      'waiting for one that is not, as it was written',
      { waitsForId: 'ins_c', state: 'SUBMITTED' },
      ground({}, elsewhere),
      { state: 'SUBMITTED', stateOn: DAY, isMet: false, isCounted: true },
    ],
    [
      'waiting for one that becomes effective in the same act',
      { waitsForId: 'ins_c' },
      ground({}, { together: new Set(['ins_c']) }),
      { state: 'IN_PROGRESS', stateOn: DAY, isMet: true, isCounted: true },
    ],
    [
      'waiting for one that is left out of the act',
      { waitsForId: 'ins_c' },
      ground({}, { together: new Set(['ins_b']) }),
      { state: 'IN_PROGRESS', stateOn: DAY, isMet: false, isCounted: true },
    ],
  ])('is %s', (_what, more, at, expected) => {
    expect(conditionStanding(condition(more), at)).toEqual(expected);
  });
});
