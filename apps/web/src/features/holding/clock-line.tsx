import { formatDate, daysInWords } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { Hourglass } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useT } from '../../lib/i18n.ts';
import type { RoadInstrument, RoadStep } from '../programme/use-programme.ts';
import './holding.css';

const ClockDrawer = lazy(async () => ({ default: (await import('./clock-drawer.tsx')).ClockDrawer }));

type ClockLineProps = { readonly step: RoadStep; readonly instrument: RoadInstrument };

/**
 * The observed clock of a step beside its limit: how long it lies here and how long it usually takes, or why it stands
 * still. A press opens both clocks with all that happened to the dossier.
 */
export function ClockLine({ step, instrument }: ClockLineProps) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  const { clock } = step;
  if (!clock || !(clock.isInHand || clock.events.length > 0 || clock.overrides.length > 0)) return null;
  const words = clockWords(step, t);
  return (
    <>
      <Button
        className="rd-limit-button hd-clock"
        aria-label={t('holding.clock.open', { words })}
        onPress={() => setOpen(true)}
        {...(isLong(step) && { 'data-long': '' })}
      >
        <Hourglass className="cp-icon" aria-hidden />
        <span>{words}</span>
      </Button>
      <Suspense>
        {isOpen && <ClockDrawer step={step} instrument={instrument} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

/** In which days a step is counted: those of its limit, or calendar days where it has none. */
function unitOf(step: RoadStep): 'calendar' | 'working' {
  return step.limit?.unit ?? 'calendar';
}

/** The observed clock in a few words: `đã 15 ngày · thường 14 ngày`. */
function clockWords(step: RoadStep, t: Translate): string {
  const { clock } = step;
  if (!clock) return '';
  const unit = unitOf(step);
  const held = unit === 'working' ? clock.heldWorkingDays : clock.heldDays;
  const stands = standsStill(step, t);
  const usual = usualDays(step);
  const parts = [
    stands,
    stands === null && held !== null
      ? t(clock.isInHand ? 'holding.clock.held' : 'holding.clock.took', { days: daysInWords(held, unit, t) })
      : null,
    usual && t('holding.clock.usual', { days: daysInWords(usual.days, usual.unit, t) }),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : t('holding.event.title');
}

function standsStill({ clock }: RoadStep, t: Translate): string | null {
  if (!clock) return null;
  if (clock.isInHand && clock.answeredOn !== null)
    return t('holding.answeredOn', { day: formatDate(clock.answeredOn) });
  if (clock.pausedSince === null) return null;
  const day = formatDate(clock.pausedSince);
  return clock.isReturned ? t('holding.returnedSince', { day }) : t('holding.pausedSince', { day });
}

/** How long the step usually takes, by this register or else by the source of its procedure. */
function usualDays(step: RoadStep): { readonly days: number; readonly unit: 'calendar' | 'working' } | null {
  const { usual = null, typical = null } = step.clock ?? {};
  const unit = unitOf(step);
  if (usual) return { days: unit === 'working' ? usual.usualWorkingDays : usual.usualDays, unit };
  return typical ? { days: typical.p50Days, unit: 'calendar' } : null;
}

/** It lies here longer than four of five files did. */
function isLong({ clock }: RoadStep): boolean {
  return Boolean(clock?.isInHand && clock.usual && clock.heldDays !== null && clock.heldDays > clock.usual.p80Days);
}
