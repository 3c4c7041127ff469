import { loanForecasters } from '@counterpart/domain/forecast/backtest';
import { inventHistory, traitsOf } from '@counterpart/domain/forecast/history.fixture';
import { loanStretches } from '@counterpart/domain/forecast/loan-stretches';
import { seedOf } from '@counterpart/domain/forecast/road-draws';
import { forecastRoad } from '@counterpart/domain/forecast/road-forecast';
import type { RoadQuestion } from '@counterpart/domain/forecast/road-forecast.types';
import type { InstrumentFile } from '@counterpart/domain/milestones/milestone.types';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { defaultFlags } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { officeCalendar } from '@counterpart/reference/holidays/office-calendar';
import { shippedProcedures } from '@counterpart/reference/procedures/all-procedures';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const forecasters = loanForecasters(inventHistory({ seed: 5, perYear: 10, medianDays: () => 150, spread: 0.5 }));

function question(template: ProcedureTemplate): RoadQuestion {
  const facts = { capacity: template.capacities[0] ?? null, flags: defaultFlags(template) };
  const file: InstrumentFile = { template, facts, milestones: [], openedOn: '2026-09-01' };
  const progress = progressOf(file);
  const stretches = loanStretches(forecasters, { progress, traits: traitsOf() }, TODAY);
  const knowledge = { steps: new Map(), stretches };
  return { progress, calendar: officeCalendar, today: TODAY, seed: seedOf('ins_1'), knowledge };
}

const named = shippedProcedures.map((template) => [`${template.code}@${template.version}`, template] as const);

describe('forecasts on the shipped procedures', () => {
  it.each(named)(
    '%s: every open step has dates in order, from today on, and the signing an explanation',
    (_, template) => {
      const road = forecastRoad(question(template));
      expect(road.steps.length).toBeGreaterThan(3);
      for (const { band } of road.steps) {
        const days = [TODAY, band.p10, band.p50, band.p80, band.p90];
        expect(days).toEqual(days.toSorted());
      }
      expect(road.signing).not.toBeNull();
      expect(road.effects.map(({ days }) => days)).toEqual(
        road.effects.map(({ days }) => days).toSorted((a, b) => b - a),
      );
      expect(road.explanation.decidingStep).not.toBeNull();
      expect(road.criticalPath.at(-1)).toBe(road.nextGreatDate);
    },
  );

  it('the longest procedure, nothing done yet, takes under 20 ms', () => {
    const longest = shippedProcedures.reduce((best, one) => (one.steps.length > best.steps.length ? one : best));
    const asked = question(longest);
    const times = Array.from({ length: 15 }, () => {
      const from = performance.now();
      forecastRoad(asked);
      return performance.now() - from;
    });
    expect(longest.steps.length).toBeGreaterThanOrEqual(41);
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
