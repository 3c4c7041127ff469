import { describe, expect, it } from 'vitest';
import { actorOf, OWN, whoMay } from '../identity/actor.fixture.ts';
import { fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep } from '../procedures/procedure.types.ts';
import { closingProblem } from './close-round.rules.ts';
import { type MinutesPoint, minutesPoints } from './minutes.rules.ts';
import {
  allowedInRoom,
  allowedOnPoint,
  mayAssignPoints,
  mayComment,
  mayManageRounds,
  type PointSubject,
} from './negotiation.policy.ts';
import { negotiationReadiness, negotiationStep, type PlannedRound } from './negotiation-readiness.rules.ts';
import { EMPTY_ROUND } from './negotiation-round.fields.ts';
import { type PositionEntry, positionAt, roundDiff } from './round-diff.rules.ts';
import { checkRound } from './round.rules.ts';

const TODAY = '2026-03-05';

describe('the room', () => {
  const point: PointSubject = {
    leadAgencyId: 'agy_lead',
    ownerAgencyId: OWN.agencyId,
    partnerId: 'prt_1',
    isShared: true,
  };

  it('is arranged by the office alone: rounds, delegations, and who answers for a point', () => {
    expect(whoMay(mayManageRounds)).toEqual(['coordinator']);
    expect(whoMay(mayAssignPoints)).toEqual(['coordinator']);
    expect(allowedInRoom(actorOf('coordinator'), point)).toEqual([
      'manageRounds',
      'addPoint',
      'assignPoints',
      'readInternal',
    ]);
  });

  it('is open for remarks to the office and the agency that answers, and for open ones to the partner', () => {
    const own = { ...point, partnerId: OWN.partnerId };
    expect(whoMay((actor) => mayComment(actor, own, true))).toEqual(['coordinator', 'own officer']);
    expect(whoMay((actor) => mayComment(actor, own, false))).toEqual(['coordinator', 'own officer', 'own liaison']);
  });

  it('offers the agency that answers for a point our side of it, without showing it to the partner', () => {
    expect(allowedOnPoint(actorOf('officer', { agencyId: OWN.agencyId }), point, 'open')).toEqual([
      'stateOurs',
      'stateTheirs',
      'stateFallback',
      'comment',
      'commentInternal',
    ]);
  });
});

describe('what stands before a negotiation', () => {
  const progress = (steps: readonly ProcedureStep[], done: readonly string[] = []) =>
    progressOf({
      template: templateOf(steps),
      facts: { capacity: 'STATE', flags: [] },
      milestones: steps.map((one) =>
        milestoneOf(one.code, { actualOn: done.includes(one.code) ? '2026-01-05' : null }),
      ),
    });
  const talks = (...after: string[]) => stepOf('TALKS', after, { kind: 'negotiation' });
  const asked = (steps: readonly ProcedureStep[], rounds: readonly PlannedRound[] = []) =>
    negotiationReadiness(progress(steps), rounds).missing.map((one) => one.code);

  it.each(['dossier', 'opinion', 'check', 'appraisal', 'submission', 'decision'] as const)(
    'is a step of kind "%s"',
    (kind) => {
      expect(asked([stepOf('ASKED', [], { kind }), talks('ASKED')])).toEqual(['ASKED', 'round_day', 'delegation_head']);
    },
  );

  it('is no step that does not concern the file, may be left out, or led to the invitation', () => {
    const steps = [
      stepOf('PREPARED', [], { kind: 'decision' }),
      stepOf('INVITED', ['PREPARED'], { kind: 'invitation' }),
      stepOf('COUNCIL', ['INVITED'], { kind: 'opinion', condition: { flagsOn: ['council'] } }),
      stepOf('EXTRA', ['INVITED'], { kind: 'opinion', isOptional: true }),
      stepOf('ASKED', ['INVITED'], { kind: 'opinion' }),
      talks('COUNCIL', 'EXTRA', 'ASKED'),
      stepOf('AFTER', ['TALKS'], { kind: 'decision' }),
    ];
    expect(asked(steps)).toEqual(['ASKED', 'round_day', 'delegation_head']);
    expect(negotiationReadiness(progress(steps), [])).toMatchObject({ done: 0, total: 3 });
  });

  it('is nothing where the procedure knows no negotiation, or none for this file', () => {
    const nothing = { done: 0, total: 0, items: [], missing: [] };
    expect(negotiationReadiness(progress([stepOf('A')]), [])).toEqual(nothing);
    const other = stepOf('TALKS', [], { kind: 'negotiation', condition: { flagsOn: ['council'] } });
    expect(negotiationReadiness(progress([other]), [])).toEqual(nothing);
    const both = progress([other, stepOf('MORE', [], { kind: 'negotiation' })]);
    expect(negotiationStep(both)?.step.code).toBe('MORE');
  });

  it('is nothing after a round that agreed, until another one is planned', () => {
    const agreed: PlannedRound = { startOn: '2026-03-02', outcome: 'AGREED', hasHeadOurs: true };
    const next: PlannedRound = { startOn: null, outcome: null, hasHeadOurs: true };
    const file = progressOf(fileOf({ DECIDED: '2026-02-01' }));
    expect(negotiationReadiness(file, [agreed]).missing).toEqual([]);
    expect(negotiationReadiness(file, [agreed, next]).missing.map((one) => one.code)).toEqual(['round_day']);
    expect(negotiationReadiness(file, [next, agreed]).missing.map((one) => one.code)).toEqual(['round_day']);
  });
});

describe('a round', () => {
  it.each([
    [{ endOn: '2026-03-02' }, { issues: [{ path: 'startOn', message: 'required' }] }],
    [
      { startOn: '2026-03-02', endOn: '2026-03-01' },
      { earlier: 'startOn', later: 'endOn', earlierOn: '2026-03-02', laterOn: '2026-03-01' },
    ],
    [{ minutesOn: '2026-03-06' }, { field: 'minutesOn', day: '2026-03-06', today: TODAY }],
  ])('with %j is refused and says where', (change, details) => {
    expect(() => checkRound({ ...EMPTY_ROUND, ...change }, TODAY)).toThrow(expect.objectContaining({ details }));
  });

  it.each([{ startOn: '2026-03-02' }, { startOn: '2026-03-02', endOn: '2026-03-04' }, { minutesOn: TODAY }])(
    'with %j is taken',
    (change) => {
      expect(() => checkRound({ ...EMPTY_ROUND, ...change }, TODAY)).not.toThrow();
    },
  );

  it('may be closed on the day it begins', () => {
    expect(closingProblem({ outcome: 'PARTIAL', startOn: TODAY, openPoints: 1, today: TODAY })).toBeNull();
  });
});

describe('positions', () => {
  const said = (round: number, text: string): PositionEntry => ({ lane: 'ours', round, text });

  it('of a round are the last ones said for it, whenever words for an earlier round were added', () => {
    const positions = [said(2, 'first'), said(2, 'second'), said(1, 'added to the first round later')];
    expect(positionAt(positions, 'ours', 2)).toBe('second');
    expect(positionAt(positions, 'ours', 1)).toBe('added to the first round later');
  });

  it('that were withdrawn before anybody had said anything did not move', () => {
    const point = { id: 'x', openedRound: 0, closedRound: null, state: 'open' as const, positions: [said(1, '')] };
    expect(roundDiff([point], 0, 1).moved).toEqual([]);
    const moved = { ...point, positions: [said(1, 'yes'), said(2, '')] };
    expect(roundDiff([moved], 1, 2).moved).toEqual([{ pointId: 'x', lane: 'ours', from: 'yes', to: '' }]);
  });
});

describe('minutes', () => {
  const point = (id: string, more: Partial<MinutesPoint> = {}): MinutesPoint => ({
    id,
    openedRound: 1,
    closedRound: null,
    state: 'open',
    positions: [],
    clause: '',
    titleVi: id,
    titleEn: '',
    agreedText: null,
    ...more,
  });
  const table = [
    point('before', { closedRound: 1, state: 'agreed', agreedText: '30 days' }),
    point('now', { closedRound: 2, state: 'deferred', agreedText: 'left from a try' }),
    point('after', { closedRound: 3, state: 'agreed' }),
    point('open', {
      positions: [
        { lane: 'ours', round: 1, text: 'yes' },
        { lane: 'ours', round: 2, text: '' },
      ],
    }),
  ];

  it('count what was settled before, put what was deferred in its place, and give agreed words to agreed points alone', () => {
    const minutes = minutesPoints(table, 2);
    expect(minutes.settledBefore).toBe(1);
    expect(minutes.deferred).toMatchObject([{ pointId: 'now', agreedText: null }]);
    expect(minutes.open.map((line) => line.pointId)).toEqual(['after', 'open']);
  });

  it('say nothing for a side that withdrew what it had said', () => {
    expect(minutesPoints(table, 1).open.find((line) => line.pointId === 'open')?.ours).toBe('yes');
    expect(minutesPoints(table, 2).open.find((line) => line.pointId === 'open')?.ours).toBeNull();
  });
});
