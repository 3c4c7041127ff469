import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applicableSteps, defaultFlags, limitFor } from '@counterpart/domain/procedures/procedure.rules';
import { procedureTemplateSchema } from '@counterpart/domain/procedures/procedure.schema';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { validateTemplate } from '@counterpart/domain/procedures/validate-template.rules';
import { addDays, daysBetween } from '@counterpart/domain/shared/plain-date';
import { describe, expect, it } from 'vitest';
import { partners } from '../partners/partners.ts';
import { legalRegimes } from '../regimes/all-regimes.ts';
import { SOURCES } from '../regimes/sources.ts';
import { procedureFor, shippedProcedures } from './all-procedures.ts';
import { WB_APPROVAL_TO_SIGNING, WB_SIGNING_TO_EFFECTIVENESS } from './legal-refs.ts';

const named = shippedProcedures.map((template): [string, ProcedureTemplate] => [
  `${template.code}@${template.version}`,
  template,
]);
const regimeCodes = new Set(legalRegimes.map((regime) => regime.code));
const stepsOf = (template: ProcedureTemplate | null) => template?.steps.map((step) => step.code) ?? [];

describe.each(named)('%s', (_id, template) => {
  it('has no defect and survives JSON unchanged', () => {
    expect(validateTemplate(template)).toEqual([]);
    expect(procedureTemplateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
  });

  it('cites a known regime and a readable source for itself, every limit and every duration', () => {
    const sources = Object.values(SOURCES);
    const isKnown = (source: string) => sources.some((text) => source.includes(text));
    const limits = template.steps.flatMap((step) => step.limits ?? []);
    for (const regime of [template.regime, ...limits.map((limit) => limit.regime)]) {
      expect(regimeCodes).toContain(regime);
    }
    const cited = [template.source, ...limits.map((limit) => limit.source)];
    for (const { typical } of template.steps) if (typical) cited.push(typical.source);
    expect(cited.filter((source) => !isKnown(source))).toEqual([]);
    expect(limits.filter((limit) => limit.legalRef === '')).toEqual([]);
  });

  it('marks as verified nothing that was not read', () => {
    const unread = template.steps.flatMap((step) => step.limits ?? []).filter((limit) => limit.source === SOURCES.GK);
    expect(unread.filter((limit) => limit.verification === 'verified')).toEqual([]);
  });

  it('signs exactly once and closes exactly once, whatever the default file', () => {
    for (const capacity of template.capacities) {
      const steps = applicableSteps(template, { capacity, flags: defaultFlags(template) });
      expect(steps.filter((step) => step.kind === 'signed').map((step) => step.stageReached)).toEqual(['SIGNED']);
      expect(steps.filter((step) => step.kind === 'closed').map((step) => step.stageReached)).toEqual(['CLOSED']);
    }
  });
});

describe('the shipped procedures', () => {
  it('give every code one version at a time, each following the last without a gap', () => {
    for (const code of new Set(shippedProcedures.map((template) => template.code))) {
      const versions = shippedProcedures.filter((template) => template.code === code);
      expect(versions.map((template) => template.version)).toEqual(versions.map((_, index) => index + 1));
      for (const [index, next] of versions.slice(1).entries()) {
        const before = versions[index];
        expect(before?.validTo === undefined ? null : addDays(before.validTo, 1)).toBe(next.validFrom);
      }
    }
  });

  it('mirror only steps that exist', () => {
    const mirrors = shippedProcedures.flatMap((template) => template.steps.flatMap((step) => step.mirrors ?? []));
    const isMissing = ({ procedure, step }: { procedure: string; step: string }) =>
      !shippedProcedures.filter((one) => one.code === procedure).some((one) => stepsOf(one).includes(step));
    expect(mirrors.length).toBeGreaterThan(0);
    expect(mirrors.filter(isMissing)).toEqual([]);
  });

  it('of the home side name no partner in what a partner’s liaison reads of them', () => {
    const names = new Set(partners.map((partner) => partner.code));
    const read = shippedProcedures
      .filter((template) => template.partnerCode === undefined)
      .flatMap(({ name, flags, steps }) => [name, ...flags.map((one) => one.name), ...steps.map((one) => one.name)])
      .flatMap(({ vi, en }) => [vi, en]);
    expect(read.filter((text) => text.split(/[^\p{L}\d]+/u).some((word) => names.has(word)))).toEqual([]);
  });

  it('belong to partners that the register knows', () => {
    const known = new Set(partners.map((partner) => partner.code));
    const cycles = shippedProcedures.filter((template) => template.route === 'PARTNER');
    expect(cycles).toHaveLength(10);
    expect(cycles.filter((cycle) => !known.has(cycle.partnerCode ?? ''))).toEqual([]);
  });

  it.each([
    ['A', '2016-06-30', null],
    ['A', '2017-12-21', 'A-STATE-LOAN@1'],
    ['A', '2025-09-10', 'A-STATE-LOAN@2'],
    ['A', '2025-12-31', 'A-STATE-LOAN@2'],
    ['A', '2026-01-01', 'A-STATE-LOAN@3'],
    ['E', '2020-10-13', 'E-MINISTRY-AGREEMENT@1'],
    ['G', '2025-12-07', null],
    ['G', '2025-12-08', 'G-NON-ODA-GRANT@1'],
  ] as const)('offer for route %s on %s %s', (route, day, expected) => {
    const found = procedureFor({ route, day });
    expect(found && `${found.code}@${found.version}`).toBe(expected);
  });

  it('lead an open-data loan of 1993 to the World Bank cycle', () => {
    const cycle = procedureFor({ route: 'PARTNER', day: '1993-10-26', partnerCode: 'WB' });
    expect(cycle?.code).toBe('WB-CYCLE');
    expect(stepsOf(cycle)).toEqual(expect.arrayContaining(['BOARD_APPROVED', 'SIGNED', 'EFFECTIVE', 'CLOSED']));
  });

  it('tell the State from the Government where the law does', () => {
    const agreement = procedureFor({ route: 'E', day: '2026-06-01', capacity: 'STATE' });
    if (!agreement) throw new Error('no agreement procedure');
    const codes = (capacity: 'STATE' | 'GOVERNMENT') =>
      applicableSteps(agreement, { capacity, flags: [] }).map((step) => step.code);
    expect(codes('STATE')).toContain('PRES_DECISION');
    expect(codes('STATE')).not.toContain('PM_DECISION');
    expect(codes('GOVERNMENT')).toContain('PM_DECISION');
    expect(codes('GOVERNMENT')).not.toContain('PRES_DECISION');
  });
});

describe('a State loan', () => {
  // Section order of the official schedule; each code is a milestone that imports and letters rely on.
  const CODES = [
    'NEG_INVITED',
    'NEG_DOSSIER_SENT',
    'OPINIONS_IN',
    'MOFA_CHECK',
    'MOJ_APPRAISAL',
    'PM_SUBMITTED',
    'PRES_DECISION',
    'NEG_HELD',
    'BOARD_APPROVED',
    'SIGN_AUTHORISED',
    'TEXT_CHECKED',
    'SIGNED',
    'RATIF_OPINION_SENT',
    'RATIF_OPINION_IN',
    'RATIFIED',
    'LEGAL_OPINION',
    'EFFECTIVE',
    'TB_LPQT',
    'ON_LENDING',
    'FIRST_DISB',
    'CLOSED',
  ];

  it.each(['2020-01-01', '2025-10-01', '2026-01-01'])('opened on %s passes the milestones of the schedule', (day) => {
    expect(stepsOf(procedureFor({ route: 'A', day })).filter((code) => CODES.includes(code))).toEqual(CODES);
  });

  // [day, step, flags, days, unit, trigger, verification]: the clause stands in the limit's own legalRef.
  it.each([
    ['2020-01-01', 'PROPOSAL_REPORTED', [], [45, 'calendar', 'dossier_complete', 'verified']],
    ['2025-09-10', 'PROPOSAL_REPORTED', [], null],
    ['2020-01-01', 'NEG_DOSSIER_SENT', [], [5, 'calendar', 'NEG_INVITED', 'verified']],
    ['2026-01-01', 'NEG_DOSSIER_SENT', [], [5, 'calendar', 'NEG_INVITED', 'to_confirm']],
    ['2020-01-01', 'OPINIONS_IN', [], [5, 'calendar', 'NEG_DOSSIER_SENT', 'verified']],
    ['2026-01-01', 'OPINIONS_IN', [], [10, 'calendar', 'dossier_complete', 'verified']],
    ['2026-01-01', 'OPINIONS_IN', ['shortened_procedure'], [5, 'calendar', 'NEG_DOSSIER_SENT', 'to_confirm']],
    ['2020-01-01', 'MOFA_CHECK', [], null],
    ['2020-01-01', 'MOFA_CHECK', ['same_legal_terms'], [3, 'calendar', 'dossier_complete', 'verified']],
    ['2026-01-01', 'MOFA_CHECK', [], null],
    ['2026-01-01', 'MOFA_DOSSIER_OK', [], [3, 'working', 'dossier_received', 'verified']],
    ['2026-01-01', 'MOJ_DOSSIER_OK', [], [3, 'working', 'dossier_received', 'verified']],
    ['2020-01-01', 'MOJ_APPRAISAL', [], null],
    ['2020-01-01', 'MOJ_APPRAISAL', ['council'], [60, 'calendar', 'dossier_complete', 'verified']],
    ['2026-01-01', 'MOJ_APPRAISAL', ['council'], [20, 'calendar', 'dossier_complete', 'verified']],
    ['2026-01-01', 'MOJ_APPRAISAL', [], [10, 'calendar', 'dossier_complete', 'verified']],
    ['2020-01-01', 'PRES_DECISION', [], [30, 'calendar', 'NEG_INVITED', 'verified']],
    ['2026-01-01', 'PRES_DECISION', [], null],
    ['2020-01-01', 'RATIF_OPINION_SENT', [], [5, 'calendar', 'SIGNED', 'verified']],
    ['2020-01-01', 'RATIF_OPINION_IN', [], [5, 'calendar', 'RATIF_OPINION_SENT', 'verified']],
    ['2026-01-01', 'RATIF_OPINION_MOJ', [], [5, 'calendar', 'RATIF_OPINION_SENT', 'to_confirm']],
    ['2020-01-01', 'OVERALL_PLAN', [], [45, 'calendar', 'SIGNED', 'verified']],
    ['2026-01-01', 'OVERALL_PLAN', [], [45, 'calendar', 'SIGNED', 'to_confirm']],
    ['2020-01-01', 'OVERALL_PLAN_SENT', [], [10, 'calendar', 'OVERALL_PLAN', 'verified']],
    ['2020-01-01', 'FULL_POWERS', [], null],
  ] as const)('opened on %s gives %s with %j the days %j', (day, code, flags, expected) => {
    const step = procedureFor({ route: 'A', day })?.steps.find((one) => one.code === code);
    if (!step) throw new Error(`no step ${code}`);
    const limit = limitFor(step, { capacity: 'STATE', flags });
    expect(limit && [limit.n, limit.unit, limit.trigger, limit.verification]).toEqual(expected);
  });
});

describe('limits of the other routes', () => {
  it.each([
    ['D', '2018-01-01', 'MOJ_OPINION', [5, 'working', 'verified']],
    ['D', '2026-01-01', 'MOJ_OPINION', [5, 'working', 'to_confirm']],
    ['E', '2020-10-13', 'MOFA_OPINION', [7, 'working', 'verified']],
    ['E', '2026-01-01', 'MOFA_OPINION', [7, 'working', 'to_confirm']],
    ['E', '2026-01-01', 'REPORTED', [15, 'calendar', 'to_confirm']],
    ['B', '2026-01-01', 'OPINIONS_IN', [10, 'calendar', 'verified']],
    ['B', '2026-01-01', 'MOJ_APPRAISAL', [10, 'calendar', 'verified']],
    ['C', '2026-01-01', 'MOJ_APPRAISAL', [10, 'calendar', 'verified']],
  ] as const)('route %s opened on %s gives %s %j', (route, day, code, expected) => {
    const step = procedureFor({ route, day })?.steps.find((one) => one.code === code);
    const limit = step && limitFor(step, { capacity: null, flags: [] });
    expect(limit && [limit.n, limit.unit, limit.verification]).toEqual(expected);
  });

  it('give the Government’s MoU the same seven working days as read in Law 70/2020', () => {
    const agreement = procedureFor({ route: 'E', day: '2026-01-01', capacity: 'GOVERNMENT' });
    const opinion = agreement?.steps.find((step) => step.code === 'MOFA_OPINION')?.limits?.[0];
    expect(opinion).toMatchObject({ n: 7, unit: 'working', verification: 'verified', regime: 'LIA-2020' });
  });
});

const statements = resolve('../shared/data/world-bank/viet-nam-loans-2025-03-31.csv');

describe.skipIf(!existsSync(statements))(
  'durations observed on World Bank loans (skipped without the open data)',
  () => {
    it('are the percentiles of the statements of loans', () => {
      const [header = '', ...lines] = readFileSync(statements, 'utf8').trim().split(/\r?\n/);
      const columns = cells(header);
      const loans = lines.map((line) => new Map(cells(line).map((value, index) => [columns[index] ?? '', value])));
      const recent = loans.filter((loan) => (loan.get('Board Approval Date') ?? '') >= '2017-01-01');
      const spans = (from: string, to: string) =>
        recent.flatMap((loan) => {
          const [start = '', end = ''] = [loan.get(from), loan.get(to)];
          // The bank's "effective" day may lie ahead: only days before the statement are observations.
          return start !== '' && end !== '' && end <= '2025-03-31' ? [daysBetween(start, end)] : [];
        });
      const signing = spans('Board Approval Date', 'Agreement Signing Date');
      const effectiveness = spans('Agreement Signing Date', 'Effective Date (Most Recent)');
      expect(summary(signing)).toEqual(pick(WB_APPROVAL_TO_SIGNING));
      expect(summary(effectiveness)).toEqual(pick(WB_SIGNING_TO_EFFECTIVENESS));
    });
  },
);

function cells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? '');
}

function summary(days: readonly number[]) {
  const sorted = days.toSorted((a, b) => a - b);
  const percentile = (share: number) => {
    const at = (sorted.length - 1) * share;
    const low = sorted[Math.floor(at)] ?? Number.NaN;
    const high = sorted[Math.ceil(at)] ?? Number.NaN;
    return Math.round(low + (high - low) * (at - Math.floor(at)));
  };
  return { p50Days: percentile(0.5), p80Days: percentile(0.8), sampleSize: sorted.length };
}

function pick(typical: typeof WB_APPROVAL_TO_SIGNING) {
  return { p50Days: typical.p50Days, p80Days: typical.p80Days, sampleSize: typical.sampleSize };
}
