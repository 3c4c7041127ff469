import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2026 } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep } from '../procedures/procedure.types.ts';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { askRoad, fileWith, levelsOf, ROAD_TODAY as TODAY } from './road.fixture.ts';
import type { RoadForecast } from './road-forecast.types.ts';
import { supposedDays } from './what-if.rules.ts';

const SIZE = 6;
const codeOf = (index: number): string => `S${index}`;

/** A chain with side branches whose last step is the signing; the first is done. */
const anyRoad = fc
  .array(fc.nat({ max: SIZE - 1 }), { minLength: SIZE, maxLength: SIZE })
  .map((afters): readonly ProcedureStep[] =>
    afters.map((after, index) => {
      const before = [...new Set([after, index - 1].filter((other) => other >= 0 && other < index))];
      const isLast = index === SIZE - 1;
      return stepOf(codeOf(index), before.map(codeOf), isLast ? { kind: 'signed' } : {});
    }),
  );
const done = { S0: '2026-02-20' };
const bandOf = (road: RoadForecast, code: string): readonly PlainDate[] => {
  const step = road.steps.find(({ stepCode }) => stepCode === code);
  if (!step) throw new Error(`no open step ${code}`);
  return levelsOf(step.band);
};

/** Ways in which somebody changes a procedure's graph. **Shape**: `at` and `from` are places of steps. */
const anyEdit = fc.record({
  edit: fc.constantFrom('predecessor' as const, 'lag' as const, 'step' as const),
  at: fc.integer({ min: 2, max: SIZE - 1 }),
  from: fc.nat({ max: SIZE - 2 }),
  lagDays: fc.integer({ min: 1, max: 30 }),
});

/** The graph after an edit that can only make it slower. */
function edited(
  steps: readonly ProcedureStep[],
  { edit, at, from, lagDays }: { edit: 'predecessor' | 'lag' | 'step'; at: number; from: number; lagDays: number },
): readonly ProcedureStep[] {
  const added = stepOf('ADDED', [codeOf(Math.min(from, at - 1))]);
  const changed = steps.map((step, index): ProcedureStep => {
    if (index !== at) return step;
    if (edit === 'lag') {
      const predecessors = step.predecessors.map((one) => ({ ...one, lagDays, lagUnit: 'calendar' as const }));
      return { ...step, predecessors };
    }
    const more = edit === 'step' ? added.code : codeOf(Math.min(from, at - 1));
    const others = step.predecessors.filter((one) => one.step !== more);
    return { ...step, predecessors: [...others, { step: more }] };
  });
  return edit === 'step' ? [...changed.slice(0, at), added, ...changed.slice(at)] : changed;
}

describe('a change of the procedure', () => {
  it('that adds a step, a predecessor or a lag makes no date earlier', () => {
    fc.assert(
      fc.property(anyRoad, anyEdit, (steps, edit) => {
        const before = askRoad(fileWith(steps, done));
        const after = askRoad(fileWith(edited(steps, edit), done));
        const earlier = before.steps.flatMap(({ stepCode }) =>
          bandOf(before, stepCode).filter((day, level) => (bandOf(after, stepCode)[level] ?? '') < day),
        );
        expect(earlier).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('by a lag moves what follows at least to its end', () => {
    fc.assert(
      fc.property(anyRoad, fc.integer({ min: 1, max: 60 }), (steps, lagDays) => {
        const road = askRoad(fileWith(edited(steps, { edit: 'lag', at: 1 + 1, from: 0, lagDays }), done));
        const waitsFor = steps[2]?.predecessors.map(({ step }) => step) ?? [];
        for (const code of waitsFor.filter((one) => one !== 'S0')) {
          bandOf(road, 'S2').forEach((day, level) => {
            expect(daysBetween(bandOf(road, code)[level] ?? '', day)).toBeGreaterThanOrEqual(lagDays);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a supposed day', () => {
  const anySupposition = fc.record({
    at: fc.integer({ min: 1, max: SIZE - 1 }),
    days: fc.integer({ min: 0, max: 200 }),
  });

  it('is the day on which nothing but what still lies before it may delay the step', () => {
    fc.assert(
      fc.property(anyRoad, anySupposition, (steps, { at, days }) => {
        const day = addDays(TODAY, days);
        const file = fileWith(steps, done);
        const road = askRoad(file, { whatIf: { [codeOf(at)]: day } });
        const before = (steps[at]?.predecessors ?? []).map(({ step }) => step).filter((code) => code !== 'S0');
        bandOf(road, codeOf(at)).forEach((found, level) => {
          const floors = before.map((code) => bandOf(road, code)[level] ?? '');
          expect([day, ...floors].every((floor) => found >= floor)).toBe(true);
          expect(before.length > 0 || found === day).toBe(true);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('moves no step that does not wait for it, and the same supposition has the same answer', () => {
    fc.assert(
      fc.property(anyRoad, anySupposition, (steps, { at, days }) => {
        const file = fileWith(steps, done);
        const whatIf = { [codeOf(at)]: addDays(TODAY, days) };
        const [usual, supposed] = [askRoad(file), askRoad(file, { whatIf })];
        for (let index = 1; index < at; index += 1) {
          expect(bandOf(supposed, codeOf(index))).toEqual(bandOf(usual, codeOf(index)));
        }
        expect(askRoad(file, { whatIf })).toEqual(supposed);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused before today, and before what the step waits for', () => {
    fc.assert(
      fc.property(anyRoad, anySupposition, (steps, { at, days }) => {
        const file = fileWith(steps, done);
        const progress = progressOf(file);
        const idOf = (code: string): string => progress.steps.get(code)?.milestones[0]?.id ?? '';
        const context = { today: TODAY, calendar: calendar2026 };
        const suppose = (...days_: readonly (readonly [string, PlainDate])[]) =>
          supposedDays(
            progress,
            days_.map(([code, day]) => ({ milestoneId: idOf(code), day })),
            context,
          );
        const day = addDays(TODAY, days);
        expect(suppose([codeOf(at), day])).toEqual({ [codeOf(at)]: day });
        expect(() => suppose([codeOf(at), addDays(TODAY, -1)])).toThrow('forecast.before_facts');
        expect(() => suppose(['S0', day])).toThrow('forecast.step_not_open');
        const after = steps.find(({ predecessors }) => predecessors.some(({ step }) => step === codeOf(at)));
        const tooEarly = after && days > 0 ? [[after.code, addDays(day, -1)] as const] : [];
        for (const one of tooEarly) {
          expect(() => suppose([codeOf(at), day], one)).toThrow('forecast.before_facts');
        }
      }),
      { numRuns: 60 },
    );
  });
});
