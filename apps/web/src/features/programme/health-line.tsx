import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { type ProgrammeHealth, reasonText } from './road-words.ts';

/** On track, at risk or late, with the first reason in words; the others on request. */
export function HealthLine({ health: found }: { readonly health: ProgrammeHealth }) {
  const { t, language } = useT();
  if (!found) return null;
  const { health, instrument } = found;
  if (health.level === 'on_track' || health.level === 'ended') {
    return health.level === 'ended' ? (
      <Tag>{t('programme.health.ended')}</Tag>
    ) : (
      <StatusChip meaning="onTime">{t('programme.health.onTrack')}</StatusChip>
    );
  }
  const [first, ...others] = health.reasons.map((reason) => reasonText(reason, instrument, { t, language }));
  return (
    <span className="pg-health">
      <StatusChip meaning={health.level === 'late' ? 'late' : 'dueSoon'}>
        {t(health.level === 'late' ? 'programme.health.late' : 'programme.health.atRisk')}
      </StatusChip>
      <span>{first}</span>
      {others.length > 0 && (
        <details>
          <summary>{t('programme.health.more', { count: others.length })}</summary>
          <ul>
            {others.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
