import { describe, expect, it } from 'vitest';
import { actorOf, whoMay } from '../identity/actor.fixture.ts';
import type { Actor } from '../identity/actor.ts';
import { allowedOnItem, allowedOnMeeting, mayExportPromises, meetingSight } from './meeting.policy.ts';

const office = actorOf('coordinator');

describe('the actions on a meeting', () => {
  it('are the office’s, and every reader may take the promises away', () => {
    expect(allowedOnMeeting(office)).toEqual(['edit', 'addItem']);
    expect(whoMay((actor) => allowedOnMeeting(actor).length > 0)).toEqual(['coordinator']);
    expect(whoMay(mayExportPromises)).toEqual(whoMay(() => true));
  });

  it.each(['open', 'late'] as const)('on an item that is %s are to follow it, keep it or drop it', (state) => {
    expect(allowedOnItem(office, { state, isLinked: false })).toEqual(['edit', 'turnInto', 'keep', 'drop']);
  });

  it('on an item that was dropped are to change its words or open it again', () => {
    expect(allowedOnItem(office, { state: 'dropped', isLinked: false })).toEqual(['edit', 'reopen']);
  });

  it('do not include reading for a role that lacks its place', () => {
    const sights = (actor: Actor) => meetingSight(actor) === 'nothing';
    expect(whoMay(sights)).toEqual(['officer', 'liaison']);
  });
});
