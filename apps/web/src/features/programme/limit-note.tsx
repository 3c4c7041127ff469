import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Popover } from '@counterpart/ui/popover';
import { Tag } from '@counterpart/ui/status-chip';
import { CircleHelp, Scale } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useT } from '../../lib/i18n.ts';
import type { RoadStep } from './use-programme.ts';

type Limit = NonNullable<RoadStep['limit']> & { readonly run: number | null };

type LimitNoteProps = { readonly limit: Limit; readonly isOpen: boolean };

/** A legal limit in words: how many of its days are used; its source is one press away. */
export function LimitNote({ limit, isOpen }: LimitNoteProps) {
  const { t } = useT();
  const words = limitWords(limit, t);
  const isUnsure = limit.verification === 'to_confirm';
  return (
    <Popover
      label={t('programme.limit.title')}
      placement="bottom end"
      trigger={
        <Button
          className="rd-limit-button"
          aria-label={t('programme.limit.open', { limit: words })}
          {...(isOpen && limit.state === 'over' && { 'data-over': '' })}
        >
          <Scale className="cp-icon" aria-hidden />
          <span>{words}</span>
          {isUnsure && <CircleHelp className="cp-icon" aria-hidden />}
        </Button>
      }
    >
      <LimitFacts limit={limit} />
    </Popover>
  );
}

/** How a limit stands: `ngày 6 trong 10 ngày làm việc`. */
function limitWords(limit: Pick<Limit, 'n' | 'unit' | 'state' | 'daysLeft' | 'run'>, t: Translate): string {
  const whole = daysInWords(limit.n, limit.unit, t);
  const left = limit.daysLeft ?? 0;
  switch (limit.state) {
    case 'running':
      return t('programme.limit.running', { day: limit.run ?? Math.max(0, limit.n - left), whole });
    case 'over':
      return t('programme.limit.over', { over: daysInWords(-left, limit.unit, t), whole });
    case 'paused':
      return t('programme.limit.paused', { left: daysInWords(left, limit.unit, t) });
    case 'met':
      return t('programme.limit.met', { whole });
    case 'missed':
      return t('programme.limit.missed', { over: daysInWords(-left, limit.unit, t), whole });
    case 'not_started':
      return t('programme.limit.notStarted', { whole });
  }
}

function LimitFacts({ limit }: { readonly limit: Limit }) {
  const { t } = useT();
  const facts = [
    { id: 'ref', name: t('programme.limit.legalRef'), value: limit.legalRef ?? t('programme.limit.ownLimit') },
    { id: 'source', name: t('programme.limit.source'), value: limit.source ?? '' },
    { id: 'start', name: t('programme.limit.startOn'), value: limit.startOn === null ? '' : formatDate(limit.startOn) },
    { id: 'due', name: t('programme.limit.dueOn'), value: limit.dueOn === null ? '' : formatDate(limit.dueOn) },
  ].filter((fact) => fact.value !== '');
  return (
    <div className="rd-limit-facts">
      <p className="cp-row">
        <strong>{limitWords(limit, t)}</strong>
        {limit.verification === 'to_confirm' && <Tag icon={CircleHelp}>{t('programme.limit.toConfirm')}</Tag>}
      </p>
      <KeyValueList facts={facts} />
      {limit.isStartAssumed && <p className="cp-soft">{t('programme.limit.assumed')}</p>}
    </div>
  );
}
