import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../shared/errors.ts';
import { findLoop, graphOf, topologicalOrder } from './procedure-graph.ts';
import { loanProcedure, stepOf, templateOf } from './procedure.fixture.ts';
import type { ProcedureStep } from './procedure.types.ts';

/** Random steps that only ever wait for earlier ones, in shuffled order. */
const acyclicSteps = fc
  .integer({ min: 2, max: 14 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.subarray(Array.from({ length: size }, (_, i) => i)), { minLength: size, maxLength: size }),
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, i) => i),
        { minLength: size, maxLength: size },
      ),
    ),
  )
  .map(([picks, order]) =>
    order.map((i) =>
      stepOf(
        `S${i}`,
        (picks[i] ?? []).filter((j) => j < i).map((j) => `S${j}`),
      ),
    ),
  );

const edgesOf = (steps: readonly ProcedureStep[]) =>
  new Set(steps.flatMap((step) => step.predecessors.map((before) => `${before.step}>${step.code}`)));

describe('the graph of a procedure', () => {
  it('puts every step after all its predecessors', () => {
    fc.assert(
      fc.property(acyclicSteps, (steps) => {
        const order = topologicalOrder(templateOf(steps));
        expect([...order].sort()).toEqual(steps.map((step) => step.code).sort());
        for (const step of steps) {
          for (const before of step.predecessors) {
            expect(order.indexOf(before.step)).toBeLessThan(order.indexOf(step.code));
          }
        }
      }),
    );
  });

  it('keeps the written order where nothing forces another', () => {
    expect(topologicalOrder(loanProcedure)).toEqual(loanProcedure.steps.map((step) => step.code));
    expect(topologicalOrder(templateOf([stepOf('B'), stepOf('A'), stepOf('C', ['A'])]))).toEqual(['B', 'A', 'C']);
  });

  it('knows as ancestors exactly the steps from which a step can be reached', () => {
    const { ancestors } = graphOf(loanProcedure);
    expect([...(ancestors.get('DECIDED') ?? [])].sort()).toEqual(['APPRAISED', 'CHECKED', 'INVITED']);
    expect(ancestors.get('INVITED')?.size).toBe(0);
  });

  it('always refuses a loop and names a path that really runs in a circle', () => {
    fc.assert(
      fc.property(acyclicSteps, fc.nat(), fc.nat(), (steps, pick, upwards) => {
        const { ancestors } = graphOf(templateOf(steps));
        const bottom = steps[pick % steps.length]?.code ?? '';
        const above = [bottom, ...(ancestors.get(bottom) ?? [])];
        const top = above[upwards % above.length] ?? bottom;
        // Closing the way back: the upper step now waits for the lower one.
        const looped = steps.map((step) =>
          step.code === top ? { ...step, predecessors: [...step.predecessors, { step: bottom }] } : step,
        );
        const loop = findLoop(looped) ?? [];
        expect(loop.length).toBeGreaterThan(1);
        expect(loop[0]).toBe(loop.at(-1));
        const edges = edgesOf(looped);
        for (let i = 1; i < loop.length; i += 1) expect(edges).toContain(`${loop[i - 1]}>${loop[i]}`);
        expect(() => graphOf(templateOf(looped))).toThrow(DomainError);
      }),
    );
  });

  it('finds no loop where there is none', () => {
    fc.assert(
      fc.property(acyclicSteps, (steps) => {
        expect(findLoop(steps)).toBeNull();
      }),
    );
  });
});
