import { dueInWords, formatDate } from '@counterpart/i18n/date-words';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

/** One signing of the schedule. */
export type Signing = ApiOutput['signing']['schedule']['items'][number];

type NextSigningsProps = { readonly signings: readonly Signing[]; readonly hasPartner?: boolean };

/** The next signings, each with its day and how far away it is. */
export function NextSignings({ signings, hasPartner = true }: NextSigningsProps) {
  const { t, language } = useT();
  const { today } = useMe();
  const { partnerName } = useReference();
  return (
    <ol className="wk-signings">
      {signings.map((one) => {
        const title = inLanguage(language, one.titleVi, one.titleEn);
        return (
          <li key={one.instrumentId}>
            {one.fromOn !== null && (
              <p>
                <strong className="cp-figures">
                  {one.toOn === null || one.toOn === one.fromOn
                    ? formatDate(one.fromOn)
                    : t('work.window', { from: formatDate(one.fromOn), to: formatDate(one.toOn) })}
                </strong>{' '}
                <span className="cp-soft">
                  {dueInWords(Math.max(0, daysBetween(today, one.fromOn)), 'calendar', t)}
                </span>
              </p>
            )}
            <p {...(title.isFallback && { lang: title.language })}>
              <RouteLink to="/p/$code" params={{ code: one.programmeCode }} className="cp-link" data-quiet="">
                {title.text}
              </RouteLink>
            </p>
            {hasPartner && <p className="cp-soft">{partnerName(one.partnerId)}</p>}
            <p className="cp-soft">{t('work.readiness', { done: one.readiness.done, total: one.readiness.total })}</p>
          </li>
        );
      })}
    </ol>
  );
}
