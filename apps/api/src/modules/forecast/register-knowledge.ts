import type { Reader } from '@counterpart/db/open';
import { loanForecasters, type LoanHistory, type WaitName } from '@counterpart/domain/forecast/backtest';
import { classForecast, learnFrom, type WaitForecaster } from '@counterpart/domain/forecast/duration-forecast';
import type { DayContext } from '@counterpart/domain/milestones/milestone.types';
import { stepHistory } from './step-history.list.ts';
import { registerHistory } from './wait-history.list.ts';

/** How long a step takes, learnt from earlier files, and how often its limit was kept. */
export type LearntStep = { readonly forecaster: WaitForecaster; readonly onTime: number | null };

/** What this register's own history teaches. */
export type RegisterKnowledge = {
  readonly waits: Readonly<Record<WaitName, WaitForecaster>>;
  readonly step: (stepCode: string) => Promise<LearntStep>;
};

// Learning replays a history and takes a while, reading it does not: what was learnt is kept while the history is the
// same, so that a write that ends no wait costs nothing here.
const learntBy = new WeakMap<Reader, Map<string, Learnt>>();
type Learnt = { readonly from: string; readonly what: unknown };

/** Reads what is known on a day and learns from what is new in it. */
export async function readKnowledge(db: Reader, context: DayContext): Promise<RegisterKnowledge> {
  const history = await registerHistory(db);
  const steps = new Map<string, Promise<LearntStep>>();
  return {
    waits: learnt(db, 'waits', history, (known: LoanHistory) => loanForecasters(known)),
    step: (stepCode) => {
      const found = steps.get(stepCode) ?? learnStep(db, stepCode, context);
      steps.set(stepCode, found);
      return found;
    },
  };
}

async function learnStep(db: Reader, stepCode: string, context: DayContext): Promise<LearntStep> {
  const { cases, onTime } = await stepHistory(db, stepCode, context);
  const forecaster = learnt(db, `step ${stepCode}`, cases, (known) => learnFrom(known, classForecast(known)));
  return { forecaster, onTime };
}

function learnt<H, T>(db: Reader, name: string, history: H, learn: (history: H) => T): T {
  const kept = learntBy.get(db) ?? new Map<string, Learnt>();
  learntBy.set(db, kept);
  const from = JSON.stringify(history);
  const known = kept.get(name);
  if (known?.from === from) return known.what as T;
  const what = learn(history);
  kept.set(name, { from, what });
  return what;
}
