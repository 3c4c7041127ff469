import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { PapersButton } from '../documents/papers-button.tsx';
import { MilestoneControl } from '../milestones/milestone-control.tsx';
import { reasonWords } from '../milestones/milestone-fields.ts';
import { StepForecast } from '../forecast/step-forecast.tsx';
import type { ForeseenStep } from '../forecast/use-forecast.ts';
import { ClockLine } from '../holding/clock-line.tsx';
import { lookOf, StateChip } from '../milestones/milestone-state.tsx';
import { LimitNote } from './limit-note.tsx';
import { isOpen, partiesOf, responsibleName, subjectOf } from './road-words.ts';
import type { ProgrammeView, RoadInstrument, RoadStep as Step } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

type RoadStepProps = {
  readonly step: Step;
  readonly instrument: RoadInstrument;
  readonly programme: ProgrammeView;
  /** When it is foreseen to be done; nothing of steps that are behind the file. */
  readonly foreseen: ForeseenStep | 'awaited' | undefined;
  /** Also what it rests on. */
  readonly isFull: boolean;
  /** Someone can act on it now. */
  readonly isHeld: boolean;
  /** The next great date waits for it. */
  readonly isCurrent: boolean;
};

/** One step: who is responsible, its days, its limit, and its status as a button where the reader may change it. */
export function RoadStep({ step, instrument, programme, foreseen, isFull, isHeld, isCurrent }: RoadStepProps) {
  const { t, language } = useT();
  const names = useRoadNames();
  const { icon: Glyph } = lookOf(step.state);
  const subject = subjectOf(step, programme.id, language);
  const isQuiet =
    (step.isOptional && step.state !== 'done') || step.state === 'not_applicable' || step.state === 'passed';
  return (
    <li
      className="rd-step"
      data-state={step.state}
      {...(isHeld && { 'data-held': '' })}
      {...(isQuiet && { 'data-quiet': '' })}
      {...(isCurrent && { 'aria-current': 'step' as const })}
    >
      <Glyph className="cp-icon rd-icon" aria-hidden />
      <div className="rd-name">
        <span className="rd-step-name">{step.name[language]}</span>{' '}
        {(step.mayUpdate || isFull) && (
          <PapersButton ownerKind="milestone" ownerId={step.id} name={step.name[language]} isInLine />
        )}{' '}
        {step.isOptional && <Tag>{t('programme.road.optional')}</Tag>}
        <p className="cp-soft">{responsibleName(step, partiesOf(programme, instrument), names)}</p>
        <StepNotes step={step} instrument={instrument} isFull={isFull} />
      </div>
      <StepDays step={step} />
      <div className="rd-limit">
        {step.limit && <LimitNote limit={{ ...step.limit, run: step.clock?.run ?? null }} isOpen={isOpen(step)} />}
        <ClockLine step={step} instrument={instrument} />
      </div>
      <div className="rd-control">
        {step.mayUpdate ? <MilestoneControl subject={subject} /> : <StateChip subject={subject} t={t} />}
      </div>
      {foreseen && isOpen(step) && !isQuiet && <StepForecast step={foreseen} />}
    </li>
  );
}

function StepNotes({ step, instrument, isFull }: Pick<RoadStepProps, 'step' | 'instrument' | 'isFull'>) {
  const { t, language } = useT();
  const waitsFor = step.openPredecessors
    .filter((code) => code !== step.code)
    .map((code) => instrument.steps.find((one) => one.code === code)?.name[language] ?? code);
  const isPressing = step.state === 'late' || step.state === 'due_soon';
  return (
    <>
      {isPressing && waitsFor.length > 0 && (
        <p className="rd-note">{t('programme.road.waitsFor', { steps: waitsFor.join('; ') })}</p>
      )}
      {step.delayReasonCode !== null && (
        <p className="rd-note">{t('programme.road.delay', { reason: reasonWords(step.delayReasonCode, language) })}</p>
      )}
      {step.note !== '' && <p className="rd-note">{step.note}</p>}
      {isFull && step.evidence !== '' && (
        <p className="rd-note">{t('programme.road.evidence', { evidence: step.evidence })}</p>
      )}
    </>
  );
}

function StepDays({ step }: { readonly step: Step }) {
  const { t } = useT();
  const { slipDays } = step;
  const slip =
    slipDays === null || slipDays === 0
      ? ''
      : slipDays > 0
        ? t('programme.road.later', { days: daysInWords(slipDays, 'calendar', t) })
        : t('programme.road.earlier', { days: daysInWords(-slipDays, 'calendar', t) });
  const days = [
    ['milestone.field.baselineOn', step.baselineOn === null ? '' : formatDate(step.baselineOn)],
    ['milestone.field.plannedOn', step.plannedOn === null ? '' : formatDate(step.plannedOn)],
    ['milestone.field.actualOn', step.actualOn === null ? '' : formatDate(step.actualOn)],
    ['programme.road.slip', slip],
  ] as const;
  return (
    <dl className="rd-days">
      {days.map(([name, value]) => (
        <div key={name} {...(value === '' && { 'data-empty': '' })}>
          <dt>{t(name)}</dt>
          <dd
            className="cp-figures"
            {...(name === 'programme.road.slip' && slipDays !== null && slipDays > 0 && { 'data-late': '' })}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
