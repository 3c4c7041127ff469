import { sumByCurrency } from '@counterpart/domain/shared/money';
import { formatMoney } from '@counterpart/i18n/money-words';
import { useT } from '../../lib/i18n.ts';
import type { ProgrammeView } from './use-programme.ts';

type AmountsProps = { readonly financing: ProgrammeView['financing'] };

/** What partners give, each currency on its own. */
export function Amounts({ financing }: AmountsProps) {
  const { t, language } = useT();
  const totals = sumByCurrency(financing.filter((one) => one.partnerId !== null));
  if (totals.length === 0) return <span className="cp-soft">{t('programme.noAmount')}</span>;
  return (
    <span className="pg-amounts">
      {totals.map((money) => (
        <span key={money.currency} className="cp-figures">
          {formatMoney(money, language)}
        </span>
      ))}
    </span>
  );
}
