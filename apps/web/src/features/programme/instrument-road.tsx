import { formatDate } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import { CAPACITY_WORDS, INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { IconButton } from '@counterpart/ui/icon-button';
import { Tag } from '@counterpart/ui/status-chip';
import { CirclePause } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage } from '../../lib/use-reference.ts';
import { PapersButton } from '../documents/papers-button.tsx';
import { ForecastCard } from '../forecast/forecast-card.tsx';
import { useForecast } from '../forecast/use-forecast.ts';
import { HandsButton } from '../holding/hands-button.tsx';
import { InstrumentSheets } from '../effectiveness/instrument-sheets.tsx';
import { MoveVersion } from '../holding/move-version.tsx';
import { useProgrammePreset } from '../tasks/use-programme-preset.ts';
import { HolderLine } from './holder-line.tsx';
import { LocalTitle } from './local-title.tsx';
import { RoadStep } from './road-step.tsx';
import { roadParts } from './road-parts.ts';
import { isOpen } from './road-words.ts';
import { StageChip } from './stage-chip.tsx';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

const RecordTasks = lazy(async () => ({ default: (await import('../tasks/record-tasks.tsx')).RecordTasks }));
const InstrumentSideState = lazy(async () => ({ default: (await import('./side-state.tsx')).InstrumentSideState }));

type InstrumentRoadProps = {
  readonly programme: ProgrammeView;
  readonly instrument: RoadInstrument;
  readonly isFull: boolean;
  readonly onShowAll: () => void;
};

/** One instrument: what it is, who holds it, and its procedure drawn as steps. */
export function InstrumentRoad({ programme, instrument, isFull, onShowAll }: InstrumentRoadProps) {
  const { t } = useT();
  const heldSteps = new Set(instrument.holders.filter((one) => !one.isOptional).map((one) => one.milestoneId));
  const [main] = instrument.holders;
  const preset = useProgrammePreset(programme);
  const forecast = useForecast(instrument);
  const foreseen = new Map(forecast.data?.steps.map((one) => [one.milestoneId, one]));
  return (
    <section className="rd" aria-labelledby={`rd-${instrument.id}`}>
      <InstrumentHead programme={programme} instrument={instrument} />
      {instrument.holders.length > 0 && (
        <div className="rd-holder">
          <h3>{t('programme.holder.title')}</h3>
          <HolderLine programme={programme} instrument={instrument} />
          <HandsButton instrumentId={instrument.id} />
        </div>
      )}
      <ForecastCard instrumentId={instrument.id} forecast={forecast} limits={limitDays(instrument)} />
      <div className="rd-head" aria-hidden>
        <span />
        <span>{t('programme.road.step')}</span>
        <span>{t('milestone.field.baselineOn')}</span>
        <span>{t('milestone.field.plannedOn')}</span>
        <span>{t('milestone.field.actualOn')}</span>
        <span>{t('programme.road.slip')}</span>
        <span>{t('programme.road.limit')}</span>
        <span>{t('programme.road.state')}</span>
      </div>
      <ol className="rd-steps">
        {roadParts(instrument, isFull).map((part) =>
          part.kind === 'step' ? (
            <RoadStep
              key={part.step.id}
              step={part.step}
              instrument={instrument}
              programme={programme}
              foreseen={forecast.isLoading ? 'awaited' : foreseen.get(part.step.id)}
              isFull={isFull}
              isHeld={heldSteps.has(part.step.id)}
              isCurrent={main?.milestoneId === part.step.id}
            />
          ) : (
            <li key={`gap ${part.first}`} className="rd-gap">
              <button type="button" onClick={onShowAll}>
                {t('programme.road.hidden', { count: part.count, behind: part.behind })}
              </button>
            </li>
          ),
        )}
      </ol>
      <Suspense>
        <RecordTasks preset={{ ...preset, instrumentId: instrument.id }} heading="h3" />
      </Suspense>
    </section>
  );
}

/** The days by which the law asks for the steps still open. */
function limitDays({ steps }: RoadInstrument): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step) => (isOpen(step) && step.limit?.dueOn ? [[step.id, step.limit.dueOn] as const] : [])),
  );
}

function InstrumentHead({ programme, instrument }: Pick<InstrumentRoadProps, 'programme' | 'instrument'>) {
  const { t, language } = useT();
  const { partnerName } = useRoadNames();
  const [isDeciding, setDeciding] = useState(false);
  const { amountMinor, currency } = instrument;
  const kind = INSTRUMENT_KIND_WORDS[instrument.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language];
  const capacity = CAPACITY_WORDS[instrument.capacity as keyof typeof CAPACITY_WORDS]?.[language];
  return (
    <header className="rd-title">
      <div>
        <h2 id={`rd-${instrument.id}`}>
          <LocalTitle vi={instrument.titleVi} en={instrument.titleEn} />
        </h2>
        <p className="cp-soft">
          {[kind, instrument.number, partnerName(instrument.partnerId), capacity].filter(Boolean).join(' · ')}
          {amountMinor !== null && currency !== null && (
            <span className="cp-figures"> · {formatMoney({ amountMinor, currency }, language)}</span>
          )}
        </p>
        <p className="cp-soft">
          {t('programme.road.procedure', {
            name: instrument.procedure.name[language],
            version: instrument.procedure.version,
          })}
          {instrument.effectivenessDeadlineOn !== null &&
            ` · ${t('programme.road.effectivenessDeadline', { day: formatDate(instrument.effectivenessDeadlineOn) })}`}
        </p>
        {instrument.sideStateReason !== null && (
          <p className="pg-side">{t('programme.side.because', { reason: instrument.sideStateReason })}</p>
        )}
      </div>
      <div className="cp-row">
        {instrument.isSample && !programme.isSample && <Tag>{t('pipeline.sample')}</Tag>}
        <StageChip stage={instrument.stage} />
        <MoveVersion instrument={instrument} />
        <InstrumentSheets instrumentId={instrument.id} />
        <PapersButton
          ownerKind="instrument"
          ownerId={instrument.id}
          name={inLanguage(language, instrument.titleVi, instrument.titleEn).text || (instrument.number ?? '')}
        />
        <RouteLink
          to="/p/$code/negotiation/$instrumentId"
          params={{ code: programme.code, instrumentId: instrument.id }}
        >
          {t('negotiation.open')}
        </RouteLink>
        {programme.allowed.includes('decideSideState') && (
          <IconButton
            icon={CirclePause}
            label={t('programme.side.decideInstrument')}
            onPress={() => setDeciding(true)}
          />
        )}
      </div>
      <Suspense>
        {isDeciding && <InstrumentSideState instrument={instrument} onClose={() => setDeciding(false)} />}
      </Suspense>
    </header>
  );
}
