import { layoutSteps } from '@counterpart/domain/procedures/procedure-layout.rules';
import { shippedProcedures } from '@counterpart/reference/procedures/all-procedures';
import { describe, expect, it } from 'vitest';
import { type Drawing, type DrawnStep, drawTall, drawWide } from './procedure-drawing.ts';

const areApart = (a: DrawnStep, b: DrawnStep) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Steps that touch each other or stick out of the drawing. */
function misplaced({ steps, width, height }: Drawing): string[] {
  return steps.flatMap((step, index) => {
    const isOut = step.x < 0 || step.y < 0 || step.x + step.width > width + 0.5 || step.y + step.height > height + 0.5;
    const touches = steps.slice(index + 1).filter((other) => !areApart(step, other));
    return [...(isOut ? [`${step.code} sticks out`] : []), ...touches.map((other) => `${step.code} on ${other.code}`)];
  });
}

describe.each(shippedProcedures.map((one) => [`${one.code}@${one.version}`, one.steps] as const))('%s', (_, steps) => {
  it.each([700, 1007, 1400])('is drawn at %i px with every step in its own place', (width) => {
    const drawing = drawWide(layoutSteps(steps), { width, step: 78 });
    expect(drawing.steps.map((one) => one.code).toSorted()).toEqual(steps.map((one) => one.code).toSorted());
    expect(drawing.width).toBeLessThanOrEqual(width);
    expect(misplaced(drawing)).toEqual([]);
  });

  it('is drawn on a phone from top to bottom, with steps wide enough to read', () => {
    const drawing = drawTall(layoutSteps(steps, 2), { width: 328, step: 78 });
    expect(misplaced(drawing)).toEqual([]);
    expect(Math.min(...drawing.steps.map((one) => one.width))).toBeGreaterThan(90);
  });
});
