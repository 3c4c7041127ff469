import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { CLOCK_EVENT_WORDS } from '@counterpart/reference/codelists/clocks';
import { Button } from '@counterpart/ui/button';
import { Tag } from '@counterpart/ui/status-chip';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { RoadStep } from '../programme/use-programme.ts';
import { CorrectEvent, RecordEvent } from './clock-event-forms.tsx';

type Clock = NonNullable<RoadStep['clock']>;
type Event = Clock['events'][number];

type ClockEventsProps = { readonly step: RoadStep; readonly clock: Clock };

/**
 * What happened to the dossier of a step, with the form that records more: dossier received, complete or sent back,
 * clock paused and running again, opinion asked and answered. What was recorded is corrected beside it, never changed.
 */
export function ClockEvents({ step, clock }: ClockEventsProps) {
  const { t } = useT();
  const [isRecording, setRecording] = useState(false);
  return (
    <section aria-labelledby="hd-events">
      <h3 id="hd-events">{t('holding.event.title')}</h3>
      {clock.events.length === 0 && <p className="cp-soft">{t('holding.event.none')}</p>}
      {clock.events.length > 0 && (
        <ol className="hd-events">
          {clock.events.map((event) => (
            <EventLine key={event.id} event={event} step={step} mayRecord={clock.mayRecord} />
          ))}
        </ol>
      )}
      {clock.mayRecord &&
        (isRecording ? (
          <RecordEvent
            key={clock.events.length}
            step={step}
            clock={clock}
            onDone={() => setRecording(false)}
            onCancel={() => setRecording(false)}
          />
        ) : (
          <Button size="s" icon={Plus} onPress={() => setRecording(true)}>
            {t('holding.event.record')}
          </Button>
        ))}
    </section>
  );
}

type EventLineProps = { readonly event: Event; readonly step: RoadStep; readonly mayRecord: boolean };

function EventLine({ event, step, mayRecord }: EventLineProps) {
  const { t, language } = useT();
  const [isCorrecting, setCorrecting] = useState(false);
  const what = CLOCK_EVENT_WORDS[event.kind][language];
  const said = [event.reason, event.document].filter(Boolean);
  const isWithdrawal = event.day === null;
  return (
    <li {...(!event.isStanding && { 'data-gone': '' })}>
      <p>
        <span className="hd-event-what">
          {what}
          {event.day !== null && <span className="cp-figures"> {formatDate(event.day)}</span>}
        </span>{' '}
        {isWithdrawal && <Tag>{t('holding.event.withdrawn')}</Tag>}
        {!isWithdrawal && event.correctsId !== null && <Tag>{t('holding.event.correction')}</Tag>}
        {!isWithdrawal && !event.isStanding && <Tag>{t('holding.event.corrected')}</Tag>}
      </p>
      {said.length > 0 && <p>{said.join('; ')}</p>}
      <p className="cp-soft cp-figures">
        {t('holding.event.by', { who: event.actorName || t('holding.event.office'), when: formatInstant(event.at) })}
      </p>
      {mayRecord && event.isStanding && !isCorrecting && (
        <Button
          size="s"
          variant="quiet"
          onPress={() => setCorrecting(true)}
          aria-label={t('holding.event.correctOf', { what, day: event.day === null ? '' : formatDate(event.day) })}
        >
          {t('holding.event.correct')}
        </Button>
      )}
      {isCorrecting && <CorrectEvent step={step} event={event} onEnd={() => setCorrecting(false)} />}
    </li>
  );
}
