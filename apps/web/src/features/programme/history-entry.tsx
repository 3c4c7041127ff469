import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { RotateCcw } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { valueText } from './field-value.ts';
import {
  changesOf,
  channelText,
  type FieldChange,
  fieldLabel,
  type HistoryItem,
  subjectText,
  verbText,
} from './history-words.ts';
import { useRestore } from './use-restore.ts';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

type HistoryEntryProps = {
  readonly item: HistoryItem;
  readonly programme: ProgrammeView;
  readonly road: readonly RoadInstrument[];
};

/** One change: when, who, what, old beside new, why; a value can be put back. */
export function HistoryEntry({ item, programme, road }: HistoryEntryProps) {
  const { t, language } = useT();
  const restore = useRestore({ item, programme, road });
  const channel = channelText(item.channel, t);
  const changes = changesOf(item);
  return (
    <li className="hs-entry">
      <div className="hs-when">
        <time className="cp-figures">{formatInstant(item.at)}</time>
        <p className="cp-soft">
          {item.actorName || t('milestone.conflict.office')}
          {channel !== '' && ` · ${channel}`}
        </p>
      </div>
      <div className="hs-what">
        <h2>
          {subjectText(item, road, { t, language })} <span className="cp-soft">{verbText(item.action, t)}</span>
        </h2>
        {changes.length > 0 && (
          <dl>
            {changes.map((change) => (
              <ChangeLine key={change.field} entity={item.entity} change={change} restore={restore} />
            ))}
          </dl>
        )}
        {typeof item.after['exit'] === 'string' && (
          <p>
            {t('exits.history')}:{' '}
            <RouteLink to="/exits/$id" params={{ id: item.after['exit'] }} className="cp-link">
              {t('exits.historyLink')}
            </RouteLink>
          </p>
        )}
        {item.reason !== null && item.reason !== '' && <p>{t('programme.history.because', { reason: item.reason })}</p>}
      </div>
    </li>
  );
}

type ChangeLineProps = {
  readonly entity: string;
  readonly change: FieldChange;
  readonly restore: ReturnType<typeof useRestore>;
};

function ChangeLine({ entity, change, restore }: ChangeLineProps) {
  const names = useRoadNames();
  const { t, language } = names;
  const { field, before, after } = change;
  const label = fieldLabel(field, { t, language }, entity);
  const old = valueText(field, before, names);
  return (
    <div className="hs-change">
      <dt>{label}</dt>
      <dd>
        {before !== undefined && (
          <>
            <del>{old}</del> <span aria-hidden>→</span>{' '}
          </>
        )}
        <ins>{valueText(field, after, names)}</ins>
        {restore.mayRestore(change) && (
          <Button
            size="s"
            variant="quiet"
            icon={RotateCcw}
            isPending={restore.isPending}
            onPress={() => restore.restore(change)}
            aria-label={t('programme.history.restoreLabel', { field: label, value: old })}
          >
            {t('programme.history.restore')}
          </Button>
        )}
      </dd>
    </div>
  );
}
