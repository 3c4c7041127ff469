import { addMonths, daysBetween, startOfMonth } from '@counterpart/domain/shared/plain-date';
import type { FileForecast, ForeseenStep } from './use-forecast.ts';

/** Where days stand on the picture. **Units**: percent of its width. */
export type RoadScale = {
  readonly from: string;
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly day: string; readonly at: number }[];
};

const MOST_TICKS = 6;
const TICK_MONTHS = [1, 2, 3, 6, 12, 24, 60];

/** The open steps that are drawn: those that must be done, up to the last of signing and effectiveness. */
export function drawnSteps({ steps, signing, effectiveness }: FileForecast): readonly ForeseenStep[] {
  const last = (effectiveness ?? signing)?.p90;
  return steps.filter(
    ({ isOptional, isCritical, band, kind }) =>
      (!isOptional || isCritical) && kind !== 'closed' && (last === undefined || band.p10 <= last),
  );
}

/** A scale from today to the last day that is drawn, with the first days of some months. */
export function roadScale(from: string, days: readonly string[]): RoadScale {
  const last = days.reduce((latest, day) => (day > latest ? day : latest), from);
  const whole = Math.max(1, daysBetween(from, last) * 1.04);
  const at = (day: string): number => Math.max(0, Math.min(100, (100 * daysBetween(from, day)) / whole));
  const months = whole / 30.4;
  const step = TICK_MONTHS.find((size) => months / size <= MOST_TICKS) ?? 120;
  const ticks: { day: string; at: number }[] = [];
  for (let day = addMonths(startOfMonth(from), 1); day <= last; day = addMonths(day, 1)) {
    if ((Number(day.slice(5, 7)) - 1 + Number(day.slice(0, 4)) * 12) % step === 0) ticks.push({ day, at: at(day) });
  }
  return { from, at, ticks };
}
