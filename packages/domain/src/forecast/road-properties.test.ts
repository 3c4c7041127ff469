import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentFile } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf } from '../procedures/procedure.fixture.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { askRoad, fileWith, levelsOf, testLimit } from './road.fixture.ts';

/** Random procedures: steps that wait for earlier ones, with lags, limits and typical ways, partly done. */
const anyFile = fc
  .integer({ min: 2, max: 9 })
  .chain((size) =>
    fc.tuple(
      fc.array(
        fc.record({
          after: fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }),
          lagDays: fc.nat({ max: 20 }),
          lagUnit: fc.constantFrom('calendar' as const, 'working' as const),
          limitDays: fc.option(fc.nat({ max: 40 })),
          unit: fc.constantFrom('calendar' as const, 'working' as const),
          typicalFrom: fc.option(fc.nat({ max: size - 1 })),
          isOptional: fc.boolean(),
        }),
        { minLength: size, maxLength: size },
      ),
      fc.nat({ max: size - 1 }),
      fc.nat({ max: 120 }),
    ),
  )
  .map(([shapes, doneCount, passed]): { file: InstrumentFile; today: PlainDate } => {
    const steps = shapes.map((shape, index) => {
      const after = [...new Set(shape.after.filter((other) => other < index))];
      const { lagDays, lagUnit } = shape;
      const isLast = index === shapes.length - 1;
      return stepOf(`S${index}`, [], {
        predecessors: after.map((other) => ({ step: `S${other}`, lagDays, lagUnit })),
        ...(isLast ? { kind: 'signed' as const } : { isOptional: shape.isOptional }),
        ...(shape.limitDays === null
          ? {}
          : { limits: [{ ...testLimit, n: shape.limitDays, unit: shape.unit, trigger: 'dossier_received' }] }),
        ...(shape.typicalFrom !== null && shape.typicalFrom < index
          ? { typical: { fromStep: `S${shape.typicalFrom}`, p50Days: 40, p80Days: 70, sampleSize: 5, source: 'test' } }
          : {}),
      });
    });
    const done = Object.fromEntries(
      steps.slice(0, doneCount).map(({ code }, index) => [code, addDays('2026-01-05', 4 * index)]),
    );
    return { file: fileWith(steps, done), today: addDays('2026-01-05', 4 * doneCount + passed) };
  });

/** Every day that each open step's band must not come before, level by level. */
function tooEarly(file: InstrumentFile, today: PlainDate): readonly string[] {
  const progress = progressOf(file);
  const road = askRoad(file, { today });
  const bandOf = new Map(road.steps.map(({ stepCode, band }) => [stepCode, levelsOf(band)]));
  return road.steps.flatMap(({ stepCode, band }) => {
    const floors = (progress.steps.get(stepCode)?.predecessors ?? []).map(({ step, lagDays = 0, lagUnit }) => {
      const doneOn = progress.steps.get(step)?.doneOn ?? today;
      const lag = lagUnit === 'calendar' ? lagDays : 0;
      return (bandOf.get(step) ?? levelsOf(band).map(() => doneOn)).map((day) => addDays(day, lag));
    });
    return levelsOf(band).flatMap((day, level) =>
      [today, ...floors.map((floor) => floor[level] ?? '')].flatMap((floor) =>
        day < floor ? [`${stepCode} on ${day}, before ${floor}`] : [],
      ),
    );
  });
}

describe('whatever the procedure', () => {
  it('no date is foreseen before today, before the facts or before what it waits for', () => {
    fc.assert(
      fc.property(anyFile, ({ file, today }) => {
        expect(tooEarly(file, today)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('P10, P50, P80 and P90 rise', () => {
    fc.assert(
      fc.property(anyFile, ({ file, today }) => {
        for (const { band } of askRoad(file, { today }).steps) {
          expect(levelsOf(band)).toEqual(levelsOf(band).toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('another day without news never moves a date earlier', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 1, max: 60 }), ({ file, today }, more) => {
        const now = askRoad(file, { today }).steps.flatMap(({ band }) => levelsOf(band));
        const later = askRoad(file, { today: addDays(today, more) }).steps.flatMap(({ band }) => levelsOf(band));
        expect(now.filter((day, index) => (later[index] ?? '') < day)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
