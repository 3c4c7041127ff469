import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedTemplate } from './draft.fixture.ts';
import { type ProcedureLayout, layoutSteps } from './procedure-layout.rules.ts';
import { loanProcedure, stepOf } from './procedure.fixture.ts';

const layersOf = (layout: ProcedureLayout) =>
  layout.layers.map((layer) => layer.flatMap((slot) => (slot.kind === 'step' ? [slot.code] : [])));

/** The steps from which a line leads to each step, followed through the slots it passes. */
function linesOf({ layers, links }: ProcedureLayout): string[] {
  return links.flatMap((link) => {
    const slot = layers[link.layer]?.[link.fromSlot];
    const end = layers[link.layer + 1]?.[link.toSlot];
    expect(slot).toEqual(slot?.kind === 'step' ? { kind: 'step', code: link.from } : { kind: 'wire', from: link.from });
    expect(end).toEqual(link.to === null ? { kind: 'wire', from: link.from } : { kind: 'step', code: link.to });
    return link.to === null ? [] : [`${link.from}>${link.to}`];
  });
}

/** How many lines of a drawing cross. */
function crossingsOf({ links }: ProcedureLayout): number {
  return links.flatMap((one, index) =>
    links
      .slice(index + 1)
      .filter((other) => other.layer === one.layer)
      .filter((other) => (one.fromSlot - other.fromSlot) * (one.toSlot - other.toSlot) < 0),
  ).length;
}

describe('the drawing of a procedure', () => {
  it('puts parallel steps side by side and every step behind all it waits for', () => {
    expect(layersOf(layoutSteps(loanProcedure.steps)).map((layer) => layer.toSorted())).toEqual([
      ['INVITED'],
      ['APPRAISED', 'CHECKED'],
      ['DECIDED'],
      ['NEGOTIATED'],
      ['BOARD', 'TEXT'],
      ['FULL_POWERS'],
      ['SIGNED'],
      ['CEREMONY', 'RATIFIED'],
      ['EFFECTIVE'],
      ['CLOSED'],
    ]);
  });

  it('draws each line once and leaves out those that follow from others', () => {
    const layout = layoutSteps([stepOf('A'), stepOf('B', ['A']), stepOf('C', ['A', 'B'])]);
    expect(linesOf(layout)).toEqual(['A>B', 'B>C']);
  });

  it.each([
    ['a swap', [stepOf('A'), stepOf('B'), stepOf('C', ['B']), stepOf('D', ['A'])]],
    [
      'a swap further on',
      [stepOf('A'), stepOf('B', ['A']), stepOf('C', ['A']), stepOf('D', ['C']), stepOf('E', ['B'])],
    ],
    ['roots around another', [stepOf('A'), stepOf('B'), stepOf('C'), stepOf('D', ['A', 'C']), stepOf('E', ['B'])]],
    [
      'a line that passes a layer',
      [stepOf('A'), stepOf('B'), stepOf('C', ['B']), stepOf('D', ['C']), stepOf('E', ['A', 'C']), stepOf('F', ['A'])],
    ],
    [
      'ends that come together in turn',
      [
        stepOf('A'),
        stepOf('B'),
        stepOf('C', ['A']),
        stepOf('D', ['B']),
        stepOf('E', ['A']),
        stepOf('F', ['C', 'E']),
        stepOf('G', ['D']),
      ],
    ],
  ])('untangles %s', (_what, steps) => {
    expect(crossingsOf(layoutSteps(steps))).toBe(0);
  });

  it('has every step once, lines forward only, and never more in a layer than fit, whatever the steps', () => {
    fc.assert(
      fc.property(changedTemplate, fc.integer({ min: 1, max: 4 }), ({ steps }, widest) => {
        const layout = layoutSteps(steps, widest);
        const layers = layersOf(layout);
        expect(layers.flat().toSorted()).toEqual(steps.map((step) => step.code).toSorted());
        for (const layer of layers) expect(layer.length).toBeLessThanOrEqual(widest);
        const waits = new Set(steps.flatMap((step) => step.predecessors.map((one) => `${one.step}>${step.code}`)));
        expect(linesOf(layout).filter((line) => !waits.has(line))).toEqual([]);
      }),
    );
  });

  it('lays a circle out too, less the line that closes it', () => {
    const layout = layoutSteps([stepOf('A', ['C']), stepOf('B', ['A']), stepOf('C', ['B'])]);
    expect(layersOf(layout)).toEqual([['A'], ['B'], ['C']]);
    expect(linesOf(layout)).toEqual(['A>B', 'B>C']);
  });

  it('is empty without steps', () => {
    expect(layoutSteps([])).toEqual({ layers: [], links: [] });
  });
});
