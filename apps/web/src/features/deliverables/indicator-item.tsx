import { formatDate } from '@counterpart/i18n/date-words';
import { formatDecimal } from '@counterpart/i18n/formats';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { derivedText, DIRECTION_WORDS, JUDGEMENT_MEANINGS, readingText, targetText } from './indicator-words.ts';
import type { IndicatorView } from './use-deliverables.ts';

type IndicatorItemProps = {
  readonly indicator: IndicatorView;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onRecord: () => void;
};

/** One indicator: its values over time with their sources, and how it stands to each target. */
export function IndicatorItem({ indicator, mayEdit, onEdit, onRecord }: IndicatorItemProps) {
  const { t, language } = useT();
  const { unitVi, unitEn, direction, baselineValue, baselineOn } = indicator;
  const unit = inLanguage(language, unitVi, unitEn).text;
  return (
    <li className="dl-indicator">
      <div className="dl-section-head">
        <div>
          <h3>
            <LocalTitle vi={indicator.titleVi} en={indicator.titleEn} />
          </h3>
          <p className="cp-soft">{[unit, t(DIRECTION_WORDS[direction])].filter((text) => text !== '').join(' · ')}</p>
        </div>
        {mayEdit && (
          <div className="cp-row">
            <Button size="s" icon={Plus} onPress={onRecord}>
              {t('deliverables.indicator.record')}
            </Button>
            <IconButton icon={Pencil} size="s" label={t('deliverables.indicator.edit')} onPress={onEdit} />
            <RemoveButton indicator={indicator} />
          </div>
        )}
      </div>
      <div className="dl-indicator-parts">
        <Readings indicator={indicator} mayEdit={mayEdit} />
        <Targets indicator={indicator} />
      </div>
      {baselineValue !== null && (
        <p className="cp-soft">
          {t('deliverables.indicator.baseline')}: {formatDecimal(baselineValue, language)}
          {baselineOn !== null && ` (${formatDate(baselineOn)})`}
          {indicator.source !== '' && ` · ${indicator.source}`}
        </p>
      )}
    </li>
  );
}

const sendRemoval = (envelope: Parameters<typeof apiClient.deliverables.removeIndicator.mutate>[0]) =>
  apiClient.deliverables.removeIndicator.mutate(envelope);

function RemoveButton({ indicator }: Pick<IndicatorItemProps, 'indicator'>) {
  const { t } = useT();
  const quiet = useCommand(sendRemoval, { done: () => t('deliverables.undone') });
  const remove = useCommand(sendRemoval, {
    done: () => t('deliverables.indicator.removed'),
    undo:
      ({ id, version, inverse }) =>
      () =>
        quiet.mutate({ id, version, ...inverse }),
  });
  const { id, version } = indicator;
  return (
    <IconButton
      icon={Trash2}
      size="s"
      label={t('deliverables.indicator.remove')}
      onPress={() => remove.mutate({ id, version, isRemoved: true })}
    />
  );
}

const send = (envelope: Parameters<typeof apiClient.deliverables.withdrawReading.mutate>[0]) =>
  apiClient.deliverables.withdrawReading.mutate(envelope);

function Readings({ indicator, mayEdit }: Pick<IndicatorItemProps, 'indicator' | 'mayEdit'>) {
  const words = useT();
  const { t } = words;
  const quiet = useCommand(send, { done: () => t('deliverables.undone') });
  const withdraw = useCommand(send, {
    done: () => t('deliverables.indicator.withdrawn'),
    undo:
      ({ id, inverse }) =>
      () =>
        quiet.mutate({ id, ...inverse }),
  });
  if (indicator.readings.length === 0) return null;
  return (
    <div className="dl-scroll">
      <table className="dl-figures">
        <caption>{t('deliverables.indicator.readings')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deliverables.indicator.asOf')}</th>
            <th scope="col">{t('deliverables.indicator.value')}</th>
            <th scope="col">{t('deliverables.indicator.source')}</th>
          </tr>
        </thead>
        <tbody>
          {indicator.readings.toReversed().map((one) => (
            <tr key={one.id}>
              <th scope="row" className="cp-figures">
                {formatDate(one.asOfOn)}
              </th>
              <td className="cp-figures">
                <strong>{readingText(one, words)}</strong> <span className="cp-soft">{derivedText(one, words)}</span>
              </td>
              <td className="cp-soft">
                {one.source}
                {mayEdit && (
                  <IconButton
                    icon={Trash2}
                    size="s"
                    label={t('deliverables.indicator.withdraw', { day: formatDate(one.asOfOn) })}
                    onPress={() => withdraw.mutate({ id: one.id, isWithdrawn: true })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Targets({ indicator }: Pick<IndicatorItemProps, 'indicator'>) {
  const words = useT();
  const { t } = words;
  if (indicator.targets.length === 0) return null;
  return (
    <div>
      <h4>{t('deliverables.indicator.targets')}</h4>
      <ul className="dl-targets">
        {indicator.targets.map((target) => {
          const meaning = JUDGEMENT_MEANINGS[target.judgement];
          const word = t(`deliverables.judged.${target.judgement}`);
          return (
            <li key={`${target.kind} ${target.comparison} ${target.value} ${target.dueOn ?? ''}`}>
              <span className="cp-figures">{targetText(target, words)}</span>
              {meaning === null ? <Tag>{word}</Tag> : <StatusChip meaning={meaning}>{word}</StatusChip>}
              <span className="cp-soft">{target.source}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
