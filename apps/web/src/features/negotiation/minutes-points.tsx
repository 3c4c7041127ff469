import type { MinutesLine } from '@counterpart/domain/negotiation/minutes.rules';
import { useT } from '../../lib/i18n.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { Part } from './minutes-part.tsx';
import type { Minutes } from './use-room.ts';

/** The points of the minutes: what was agreed word for word, what stays open with both positions. */
export function MinutesPoints({ points }: { readonly points: Minutes['points'] }) {
  const { t } = useT();
  const { agreed, open, deferred, dropped, settledBefore } = points;
  return (
    <>
      <Part title={t('negotiation.minutes.agreed')}>
        {agreed.length === 0 && <p>{t('negotiation.minutes.none')}</p>}
        <ol className="ng-minutes-agreed">
          {agreed.map((line) => (
            <li key={line.pointId}>
              <LineName line={line} />
              <p className="ng-text">{line.agreedText}</p>
            </li>
          ))}
        </ol>
        {settledBefore > 0 && <p>{t('negotiation.minutes.settledBefore', { count: settledBefore })}</p>}
      </Part>
      <Part title={t('negotiation.minutes.open')}>
        {open.length === 0 ? <p>{t('negotiation.minutes.none')}</p> : <OpenTable lines={open} />}
      </Part>
      {deferred.length > 0 && <Named title={t('negotiation.minutes.deferred')} lines={deferred} />}
      {dropped.length > 0 && <Named title={t('negotiation.minutes.dropped')} lines={dropped} />}
    </>
  );
}

type LinesProps = { readonly lines: readonly MinutesLine[] };

function OpenTable({ lines }: LinesProps) {
  const { t } = useT();
  const say = (text: string | null) => text ?? t('negotiation.position.none');
  return (
    <table className="ng-minutes-open">
      <thead>
        <tr>
          <th scope="col">{t('negotiation.minutes.heading.point')}</th>
          <th scope="col">{t('negotiation.side.ours')}</th>
          <th scope="col">{t('negotiation.side.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.pointId}>
            <th scope="row">
              <LineName line={line} />
            </th>
            <td className="ng-text">{say(line.ours)}</td>
            <td className="ng-text">{say(line.theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ title, lines }: LinesProps & { readonly title: string }) {
  return (
    <Part title={title}>
      <ol className="ng-minutes-agreed">
        {lines.map((line) => (
          <li key={line.pointId}>
            <LineName line={line} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function LineName({ line }: { readonly line: MinutesLine }) {
  return (
    <span className="ng-line-name">
      {line.clause !== '' && `${line.clause}: `}
      <LocalTitle vi={line.titleVi} en={line.titleEn} />
    </span>
  );
}
