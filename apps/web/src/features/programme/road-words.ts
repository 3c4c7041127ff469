import { type Health, type HealthReason, healthOf } from '@counterpart/domain/milestones/health.rules';
import type { Language } from '@counterpart/domain/shared/text';
import { daysInWords } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import type { MilestoneSubject } from '../milestones/milestone.types.ts';
import type { ProgrammeView, RoadInstrument, RoadStep } from './use-programme.ts';

/** Names behind the ids of a road, in the reader's language. */
export type RoadNames = {
  readonly t: Translate;
  readonly language: Language;
  readonly partnerName: (id: string | null) => string;
  readonly agencyName: (id: string | null) => string;
};

/** The health of a programme with the instrument it is read from; null when nothing is under way. */
export type ProgrammeHealth = { readonly health: Health; readonly instrument: RoadInstrument } | null;

const ORDER = ['late', 'at_risk', 'on_track'] as const;

/** The worst health among the instruments that are under way. */
export function programmeHealth(road: readonly RoadInstrument[]): ProgrammeHealth {
  const running = road
    .filter((one) => one.sideState === null)
    .map((instrument) => ({ instrument, health: healthOf(instrument.steps) }));
  for (const level of ORDER) {
    const found = running.find((one) => one.health.level === level);
    if (found) return found;
  }
  return null;
}

/** Whom the roles of a procedure stand for on one file. */
export type FileParties = Pick<RoadInstrument, 'partnerId' | 'proposingAgencyId'> & {
  readonly managingAgencyId: string | null;
};

/** The parties of an instrument of a programme. */
export function partiesOf(programme: Pick<ProgrammeView, 'managingAgencyId'>, instrument: RoadInstrument): FileParties {
  const { partnerId, proposingAgencyId } = instrument;
  return { partnerId, proposingAgencyId, managingAgencyId: programme.managingAgencyId };
}

/** Why a file is late or at risk, in one sentence. */
export function reasonText(
  reason: HealthReason,
  instrument: RoadInstrument,
  { t, language }: Pick<RoadNames, 't' | 'language'>,
): string {
  const nameOf = (code: string) => instrument.steps.find((one) => one.code === code)?.name[language] ?? code;
  const step = nameOf(reason.stepCode);
  switch (reason.code) {
    case 'step_late':
      return t('programme.health.stepLate', { step, days: daysInWords(reason.days, 'calendar', t) });
    case 'limit_over':
      return t('programme.health.limitOver', { step, days: daysInWords(reason.days, reason.unit, t) });
    case 'limit_near':
      return t('programme.health.limitNear', { step, days: daysInWords(reason.days, reason.unit, t) });
    case 'due_but_waiting':
      return t('programme.health.dueButWaiting', { step, other: nameOf(reason.waitsFor) });
    case 'signing_slipped':
      return t('programme.health.signingSlipped', { days: daysInWords(reason.days, 'calendar', t) });
    case 'effectiveness_slipped':
      return t('programme.health.effectivenessSlipped', { days: daysInWords(reason.days, 'calendar', t) });
  }
}

/** Who answers for a step: the agency it names or its role stands for on this file, the partner, or the role in words. */
export function responsibleName(
  step: Pick<RoadStep, 'responsible' | 'agencyId'>,
  file: FileParties,
  { language, agencyName, partnerName }: RoadNames,
): string {
  const { responsible, agencyId } = step;
  const role = RESPONSIBLE_ROLE_WORDS[responsible][language];
  if (responsible === 'PARTNER' && agencyId === null) return partnerName(file.partnerId) || role;
  return agencyName(agencyId ?? agencyOfRole(responsible, file)) || role;
}

function agencyOfRole(
  role: RoadStep['responsible'],
  { proposingAgencyId, managingAgencyId }: FileParties,
): string | null {
  if (role === 'PROPOSING_AGENCY') return proposingAgencyId ?? managingAgencyId;
  return role === 'MANAGING_AGENCY' || role === 'PROJECT_OWNER' ? managingAgencyId : null;
}

const DOSSIER_TRIGGERS = ['dossier_received', 'dossier_complete'];

/** A step of a road as its status control takes it. */
export function subjectOf(step: RoadStep, programmeId: string, language: Language): MilestoneSubject {
  return {
    id: step.id,
    version: step.version,
    name: step.name[language],
    programmeId,
    state: step.state,
    plannedOn: step.plannedOn,
    actualOn: step.actualOn,
    daysLate: step.daysLate,
    note: step.note,
    delayReasonCode: step.delayReasonCode,
    hasDossier: DOSSIER_TRIGGERS.includes(step.limit?.trigger ?? ''),
    dossierCompleteOn: step.dossierCompleteOn,
    isSignature: step.kind === 'signed' || step.kind === 'exchanged',
  };
}

/** Whether a step still has something to be done. */
export function isOpen(step: Pick<RoadStep, 'state'>): boolean {
  return step.state !== 'done' && step.state !== 'passed' && step.state !== 'not_applicable';
}
