import './urging.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Megaphone } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { AgencyStanding } from './use-urging.ts';

type GroupHeadProps = {
  readonly head: string;
  readonly agency: string;
  readonly standing: AgencyStanding | undefined;
  readonly onUrge: (() => void) | null;
};

/** The head of an agency's tasks: how often it was urged, what it left unanswered, and the way to urge it. */
export function GroupHead({ head, agency, standing, onUrge }: GroupHeadProps) {
  const { t } = useT();
  const { times = 0, lastOn = null, unanswered = 0, mayUrge = 0, agencyId = '' } = standing ?? {};
  return (
    <span className="ug-head">
      <span>{head}</span>
      {lastOn !== null && (
        <span className="ug-told">
          <RouteLink to="/urgings" search={{ agencyId }} className="cp-link">
            {t('urging.headTimes', { count: times, day: formatDate(lastOn) })}
          </RouteLink>
          {unanswered > 0 && <span className="ug-late">{t('urging.headUnanswered', { count: unanswered })}</span>}
        </span>
      )}
      {onUrge && mayUrge > 0 && (
        <span className="ug-press cp-no-print">
          <Button
            size="s"
            icon={Megaphone}
            aria-label={t('urging.urgeOf', { count: mayUrge, agency })}
            onPress={onUrge}
          >
            {t('urging.urge', { count: mayUrge })}
          </Button>
        </span>
      )}
    </span>
  );
}
