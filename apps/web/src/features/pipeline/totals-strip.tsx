import { formatNumber } from '@counterpart/i18n/formats';
import { formatMoney } from '@counterpart/i18n/money-words';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import type { PipelineSearch } from './pipeline-search.ts';

type Totals = ApiOutput['programmes']['totals'];

type TotalsStripProps = {
  readonly totals: Totals;
  /** The address now; a stage adds itself to its filters. */
  readonly search: PipelineSearch;
};

const WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...STAGE_WORDS,
  ...SIDE_STATE_WORDS,
};

/**
 * What the filter comes to: money in each currency on its own, and how many stand where. Stages open their rows. On a
 * phone it is folded, so that the rows come first.
 */
export function TotalsStrip(props: TotalsStripProps) {
  const { t } = useT();
  if (!useIsNarrow()) {
    return (
      <section className="pl-totals" aria-label={t('pipeline.totals')}>
        <Money {...props} />
        <Stages {...props} />
      </section>
    );
  }
  return (
    <details className="pl-totals">
      <summary>{t('pipeline.totals')}</summary>
      <Money {...props} />
      <Stages {...props} />
    </details>
  );
}

function Money({ totals }: TotalsStripProps) {
  const { t, language } = useT();
  return (
    <div className="pl-total">
      <h2>{t('pipeline.totalsCurrency')}</h2>
      {totals.byCurrency.length === 0 ? (
        <p className="cp-soft">{t('pipeline.totalsNoMoney')}</p>
      ) : (
        <ul className="pl-money">
          {totals.byCurrency.map(({ currency, amountMinor, programmes }) => (
            <li key={currency}>
              <strong className="cp-figures">{formatMoney({ amountMinor, currency }, language)}</strong>{' '}
              <span className="cp-soft">{t('pipeline.totalsCurrencyNote', { count: programmes })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Stages({ totals, search: { peek: _peek, ...search } }: TotalsStripProps) {
  const { t, language } = useT();
  const others = (search.f ?? []).filter((one) => !one.startsWith('stage:'));
  return (
    <div className="pl-total">
      <h2>{t('pipeline.totalsStage')}</h2>
      <ul className="pl-stages">
        {totals.byStage.map(({ stage, programmes }) => (
          <li key={stage}>
            <RouteLink
              to="/pipeline"
              search={{ ...search, f: [...others, `stage:is:${stage}`] }}
              resetScroll={false}
              className="pl-stage"
            >
              <span>{WORDS[stage]?.[language] ?? stage}</span>{' '}
              <strong className="cp-figures">{formatNumber(programmes, language)}</strong>
            </RouteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
