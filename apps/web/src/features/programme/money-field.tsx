import { CURRENCIES, displayCurrency, type Money, parseAmount } from '@counterpart/domain/shared/money';
import type { Language } from '@counterpart/domain/shared/text';
import { amountInWords, amountProblemText, formatAmount } from '@counterpart/i18n/money-words';
import { CURRENCY_WORDS } from '@counterpart/reference/codelists/currencies';
import { ComboBox } from '@counterpart/ui/combo-box';
import { AmountField } from '@counterpart/ui/number-field';
import { useT } from '../../lib/i18n.ts';

/** An amount as it is typed, with its currency. */
export type MoneyDraft = { readonly text: string; readonly currency: string };

/** The draft that stands for an amount; dollars where there is none yet. */
export function startMoney(money: Money | null, language: Language): MoneyDraft {
  return money ? { text: formatAmount(money, language), currency: money.currency } : { text: '', currency: 'USD' };
}

/** Reads a typed amount in the reader's format. */
export function readMoney({ text, currency }: MoneyDraft, language: Language) {
  return parseAmount(text, currency, language);
}

type MoneyFieldProps = {
  readonly label: string;
  readonly draft: MoneyDraft;
  readonly onChange: (draft: MoneyDraft) => void;
  /** Whether what is wrong is said already. */
  readonly isChecked: boolean;
  readonly isOptional?: boolean;
};

const COMMON = Object.keys(CURRENCY_WORDS);
const ALL = [...COMMON, ...CURRENCIES.filter((code) => !COMMON.includes(code))];

/** An amount with its currency, read back in words before it is saved. */
export function MoneyField({ label, draft, onChange, isChecked, isOptional }: MoneyFieldProps) {
  const { t, language } = useT();
  const read = readMoney(draft, language);
  const isLeftOut = isOptional && draft.text.trim() === '';
  const options = ALL.map((code) => ({
    id: code,
    label: displayCurrency(code),
    note: CURRENCY_WORDS[code]?.[language],
    keywords: `${code} ${CURRENCY_WORDS[code]?.vi} ${CURRENCY_WORDS[code]?.en}`,
  }));
  return (
    <div className="pg-money">
      <AmountField
        label={label}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        currency={displayCurrency(draft.currency)}
        echo={read.ok ? amountInWords(read.money, language, t) : undefined}
        error={isChecked && !read.ok && !isLeftOut ? amountProblemText(read.problem, t) : undefined}
        {...(isOptional && { isOptional })}
      />
      <ComboBox
        label={t('programme.currency')}
        options={options}
        value={draft.currency}
        onChange={(currency) => currency !== null && onChange({ ...draft, currency })}
      />
    </div>
  );
}
