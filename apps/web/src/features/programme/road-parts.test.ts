import { expect, test } from 'vitest';
import { roadParts } from './road-parts.ts';
import type { RoadInstrument, RoadStep } from './use-programme.ts';

const step = (id: string, state: string, more: Partial<RoadStep> = {}) =>
  ({ id, code: id, state, kind: 'step', isOptional: false, ...more }) as RoadStep;

const steps = [
  step('a', 'done'),
  step('b', 'done'),
  step('c', 'passed'),
  step('d', 'late'),
  step('e', 'waiting', { isOptional: true }),
  ...['f', 'g', 'h', 'i', 'j', 'k'].map((id) => step(id, 'waiting')),
  step('signed', 'planned', { kind: 'signed' }),
  step('l', 'waiting'),
  step('effective', 'waiting', { kind: 'effective' }),
];
const holders = [{ milestoneId: 'd' }] as unknown as RoadInstrument['holders'];
const drawn = (isFull: boolean) =>
  roadParts({ steps, holders }, isFull).map((part) =>
    part.kind === 'step' ? part.step.id : `${part.behind} of ${part.count} behind`,
  );

test('the compact road keeps what is held or late, the next steps and the great dates, and counts the rest', () => {
  expect(drawn(false)).toEqual([
    '1 of 1 behind',
    'b',
    '1 of 1 behind',
    'd',
    '0 of 1 behind',
    'f',
    'g',
    'h',
    'i',
    '0 of 2 behind',
    'signed',
    '0 of 1 behind',
    'effective',
  ]);
});

test('the full road leaves nothing out', () => {
  expect(drawn(true)).toEqual(steps.map((one) => one.id));
});
