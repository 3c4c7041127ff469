import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { Drawer } from '@counterpart/ui/dialog';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { useT } from '../../lib/i18n.ts';
import type { RoadInstrument, RoadStep } from '../programme/use-programme.ts';
import { ClockEvents } from './clock-events.tsx';
import { CLASS_WORDS, limitText } from './holding-words.ts';
import { OwnLimit } from './own-limit.tsx';
import { StepActor } from './step-actor.tsx';

type ClockDrawerProps = {
  readonly step: RoadStep;
  readonly instrument: RoadInstrument;
  readonly onClose: () => void;
};

type Clock = NonNullable<RoadStep['clock']>;

/** Both clocks of a step, what happened to its dossier, and what the office may decide about it. */
export function ClockDrawer({ step, instrument, onClose }: ClockDrawerProps) {
  const { t, language } = useT();
  const { clock } = step;
  if (!clock) return null;
  const facts = [
    { id: 'law', name: t('holding.clock.law'), value: <LawClock step={step} clock={clock} /> },
    ...(clock.heldDays === null
      ? []
      : [{ id: 'fact', name: t('holding.clock.fact'), value: <FactClock clock={clock} /> }]),
    ...(clock.isInHand
      ? [
          {
            id: 'usual',
            name: t('holding.clock.usualTitle'),
            value: <UsualClock step={step} clock={clock} instrument={instrument} />,
          },
        ]
      : []),
  ];
  return (
    <Drawer isOpen title={step.name[language]} onClose={onClose}>
      <div className="cp-stack hd-drawer">
        <KeyValueList facts={facts} />
        <ClockEvents step={step} clock={clock} />
        {(clock.maySteer || clock.overrides.length > 0) && <OwnLimit step={step} clock={clock} />}
        {clock.maySteer && step.responsible !== 'PARTNER' && <StepActor step={step} />}
      </div>
    </Drawer>
  );
}

function LawClock({ step: { limit }, clock }: { readonly step: RoadStep; readonly clock: Clock }) {
  const { t } = useT();
  if (!limit) return t('holding.clock.noLimit');
  const words = limitText({ ...limit, run: clock.run }, t);
  const days = [
    limit.startOn === null ? null : t('holding.clock.from', { day: formatDate(limit.startOn) }),
    limit.dueOn === null ? null : t('holding.clock.until', { day: formatDate(limit.dueOn) }),
  ].filter((part) => part !== null);
  return (
    <>
      <p>{words}</p>
      {days.length > 0 && <p className="cp-soft cp-figures">{days.join(', ')}</p>}
      {limit.isStartAssumed && <p className="cp-soft">{t('programme.limit.assumed')}</p>}
      <p className="cp-soft">{limit.legalRef ?? t('programme.limit.ownLimit')}</p>
    </>
  );
}

function FactClock({ clock }: { readonly clock: Clock }) {
  const { t } = useT();
  return (
    <>
      <p>{heldWords(clock, t)}</p>
      {clock.pausedDays > 0 && (
        <p className="cp-soft">
          {t('holding.clock.factPaused', { days: daysInWords(clock.pausedDays, 'calendar', t) })}
        </p>
      )}
      {clock.isSinceAssumed && <p className="cp-soft">{t('holding.assumed')}</p>}
    </>
  );
}

function heldWords({ heldDays, heldWorkingDays, since }: Clock, t: Translate): string {
  return t('holding.clock.factWords', {
    days: daysInWords(heldDays ?? 0, 'calendar', t),
    working: daysInWords(heldWorkingDays ?? 0, 'working', t),
    day: since === null ? t('holding.notKnown') : formatDate(since),
  });
}

function UsualClock({
  step,
  clock,
  instrument,
}: Pick<ClockDrawerProps, 'step' | 'instrument'> & { readonly clock: Clock }) {
  const { t, language } = useT();
  const { usual, typical } = clock;
  if (usual) {
    const isWorking = step.limit?.unit === 'working';
    const unit = isWorking ? 'working' : 'calendar';
    return (
      <>
        <p>
          {t('holding.clock.usualWords', {
            usual: daysInWords(isWorking ? usual.usualWorkingDays : usual.usualDays, unit, t),
            p80: daysInWords(isWorking ? usual.p80WorkingDays : usual.p80Days, unit, t),
          })}
        </p>
        <p className="cp-soft">
          {t('holding.clock.usualFrom', { count: usual.n, class: t(CLASS_WORDS[usual.class]) })}
        </p>
      </>
    );
  }
  if (!typical) return t('holding.clock.unknown');
  const from = instrument.steps.find((one) => one.code === typical.fromStep)?.name[language] ?? typical.fromStep;
  return (
    <>
      <p>
        {t('holding.clock.typicalWords', {
          usual: daysInWords(typical.p50Days, 'calendar', t),
          p80: daysInWords(typical.p80Days, 'calendar', t),
          step: from,
        })}
      </p>
      <p className="cp-soft">{t('holding.clock.typicalFrom', { count: typical.sampleSize, source: typical.source })}</p>
    </>
  );
}
