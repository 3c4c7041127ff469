import { describe, expect, it } from 'vitest';
import { actorOf, OWN, whoMay } from '../identity/actor.fixture.ts';
import type { TaskEventKind } from './task.codes.ts';
import { allowedOnTask, mayAct, mayExportTasks, mayReadTasks, maySteerTasks, mayTakeBack } from './task.policy.ts';
import { TASK_ACTS, type TaskAct } from './task-acts.rules.ts';
import { type TaskStanding, standingOf } from './task-standing.rules.ts';

const HOME = ['admin', 'coordinator', 'leader', 'officer', 'auditor', 'own officer', 'other officer'];
const OFFICE = ['coordinator'];
const OFFICE_AND_LEAD = ['coordinator', 'own officer'];

const LEADS: readonly TaskAct[] = ['report', 'propose', 'requestExtension'];

const open = standingOf([
  {
    id: 'tev_1',
    kind: 'assigned',
    day: '2026-01-05',
    recordedOn: '2026-01-05',
    fromOn: null,
    toOn: '2026-03-31',
    agencyId: OWN.agencyId,
    percent: null,
    documentNumber: '',
    documentOn: null,
    correctsId: null,
  },
]) as TaskStanding;

describe('tasks', () => {
  it('are read and taken away by the home administration alone, and steered by the office alone', () => {
    expect(whoMay(mayReadTasks)).toEqual(HOME);
    expect(whoMay(mayExportTasks)).toEqual(HOME);
    expect(whoMay(maySteerTasks)).toEqual(OFFICE);
  });

  it.each(TASK_ACTS)(
    'take "%s" from the office, and from the lead agency only where it tells of its own work',
    (act) => {
      expect(whoMay((actor) => mayAct(actor, OWN.agencyId, act))).toEqual(
        LEADS.includes(act) ? OFFICE_AND_LEAD : OFFICE,
      );
    },
  );

  it.each([
    ['assigned', []],
    ['taken_back', []],
    ['reported', OFFICE_AND_LEAD],
    ['proposed', OFFICE_AND_LEAD],
    ['extension_asked', OFFICE_AND_LEAD],
    ['confirmed', OFFICE],
    ['reassigned', OFFICE],
  ] satisfies readonly [TaskEventKind, readonly string[]][])(
    'let an entry "%s" be taken back by %j',
    (last, expected) => {
      expect(whoMay((actor) => mayTakeBack(actor, OWN.agencyId, last))).toEqual(expected);
    },
  );

  it('offer each reader the acts that fit where the task stands, and no others', () => {
    const done: TaskStanding = { ...open, completedOn: '2026-03-10' };
    const officer = actorOf('officer', { agencyId: OWN.agencyId });
    const office = actorOf('coordinator');
    expect(allowedOnTask(office, open, 'reported')).toEqual([
      'report',
      'propose',
      'confirm',
      'requestExtension',
      'extend',
      'withdraw',
      'edit',
      'takeBack',
    ]);
    expect(allowedOnTask(office, done, 'confirmed')).toEqual(['reopen', 'edit', 'takeBack']);
    expect(allowedOnTask(officer, open, 'reported')).toEqual([...LEADS, 'takeBack']);
    expect(allowedOnTask(officer, open, 'confirmed')).toEqual(LEADS);
    expect(allowedOnTask(officer, done, 'confirmed')).toEqual([]);
    expect(allowedOnTask(actorOf('leader'), open, 'reported')).toEqual([]);
  });
});
