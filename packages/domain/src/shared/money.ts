import type { Language } from './text.ts';

/**
 * An exact amount in its own currency.
 * **Units**: `amountMinor` counts the currency's smallest unit (USD cents, VND đồng) and is a safe integer.
 */
export type Money = { readonly amountMinor: number; readonly currency: string };

// Source: ISO 4217 list one (active codes), with the codes that published donor records still carry after
// their withdrawal (ANG, BGN, CUC, HRK, SLL, ZWL). Funds codes and metals are left out, the SDR is kept.
const TWO_DECIMALS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP ' +
  'CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN ' +
  'NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP ' +
  'STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG XDR YER ZAR ZMW ZWG ZWL';
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...TWO_DECIMALS.split(' ').map((code): [string, number] => [code, 2]),
  ...NO_DECIMALS.split(' ').map((code): [string, number] => [code, 0]),
  ...THREE_DECIMALS.split(' ').map((code): [string, number] => [code, 3]),
]);

/** Every currency the register accepts, in code order. */
export const CURRENCIES: readonly string[] = [...EXPONENTS.keys()].toSorted();

/** Whether the code is a currency of the register (`XDR`, not `SDR`). */
export function isCurrency(code: string): boolean {
  return EXPONENTS.has(code);
}

/**
 * Decimal places of a currency.
 * **Errors**: RangeError for a currency the register does not know.
 * **Source**: ISO 4217; XDR has none there and is kept with 2, as the World Bank states its credits.
 */
export function currencyExponent(currency: string): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new RangeError(`unknown currency: ${currency}`);
  return exponent;
}

/** The code officials read on screens and in letters: SDR for XDR, else the code itself. */
export function displayCurrency(currency: string): string {
  return currency === 'XDR' ? 'SDR' : currency;
}

/** The code to store for a typed or imported one: upper case, XDR for SDR, VND for VNĐ. */
export function storageCurrency(code: string): string {
  const upper = code.normalize('NFC').trim().toUpperCase();
  if (upper === 'SDR') return 'XDR';
  return upper === 'VNĐ' ? 'VND' : upper;
}

/**
 * Builds an amount.
 * **Errors**: RangeError for an unknown currency or an amount that is not a safe integer.
 */
export function money(amountMinor: number, currency: string): Money {
  currencyExponent(currency);
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`amount out of range: ${amountMinor} ${currency}`);
  return { amountMinor: amountMinor === 0 ? 0 : amountMinor, currency };
}

/**
 * Totals per currency, in code order; unlike currencies are never added.
 * **Errors**: RangeError when a total leaves the safe integers.
 */
export function sumByCurrency(monies: Iterable<Money>): Money[] {
  const totals = new Map<string, bigint>();
  for (const { amountMinor, currency } of monies) {
    const checked = money(amountMinor, currency);
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(checked.amountMinor));
  }
  return [...totals]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([currency, total]) => money(Number(total), currency));
}

/**
 * The amount as plain decimal text, with all places of its currency and a point: `1234567.89`.
 * **Errors**: RangeError for an unknown currency or an unsafe amount.
 */
export function toDecimalText({ amountMinor, currency }: Money): string {
  const { amountMinor: checked } = money(amountMinor, currency);
  const exponent = currencyExponent(currency);
  const sign = checked < 0 ? '-' : '';
  const digits = String(Math.abs(checked)).padStart(exponent + 1, '0');
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Why a text is not an amount. */
export type AmountProblem =
  | 'empty'
  | 'not_a_number'
  | 'bad_grouping'
  | 'ambiguous'
  | 'too_many_decimals'
  | 'other_currency'
  | 'too_large';

/** A parsed amount, or the reason why there is none. */
export type AmountResult =
  | { readonly ok: true; readonly money: Money }
  | { readonly ok: false; readonly problem: AmountProblem };

/**
 * Reads decimal text as machines write it (`-1234567.89`), the inverse of `toDecimalText`.
 * **Errors**: RangeError for an unknown currency; everything wrong with the text is a `problem`.
 */
export function parseDecimalText(text: string, currency: string): AmountResult {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return refuse(text === '' ? 'empty' : 'not_a_number');
  return toMinor({ negative: parts[1] === '-', whole: parts[2] ?? '', fraction: parts[3] ?? '' }, currency);
}

/**
 * Reads an amount as a person types it: `1.234.567,89`, `1 234 567,89`, `1,234,567.89`, with or without the
 * currency's own code. A lone separator is read in the reader's locale (vi `1.234` is 1234) and refused as
 * ambiguous where it could be meant either way.
 * **Errors**: RangeError for an unknown currency; everything wrong with the text is a `problem`.
 */
export function parseAmount(text: string, currency: string, locale: Language): AmountResult {
  const exponent = currencyExponent(currency);
  const cleaned = text.normalize('NFKC').replace(/−/g, '-').replace(/\s+/g, ' ').trim();
  if (cleaned === '') return refuse('empty');
  const bare = withoutCurrency(cleaned, currency);
  if (bare === null) return refuse('other_currency');
  const body = bare.replace(/^- ?/, '');
  if (!/^\d[\d., ]*\d$|^\d$/.test(body)) return refuse('not_a_number');
  const split = splitNumber(body, locale, exponent);
  if (typeof split === 'string') return refuse(split);
  return toMinor({ ...split, negative: bare.startsWith('-') }, currency);
}

function refuse(problem: AmountProblem): AmountResult {
  return { ok: false, problem };
}

/** What people write beside an amount instead of the code. */
const SPOKEN_MARKS: Readonly<Record<string, string>> = {
  ĐỒNG: 'VND',
  Đ: 'VND',
  '₫': 'VND',
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

/** Strips the amount's own currency mark from either end; null when another currency is named. */
function withoutCurrency(text: string, currency: string): string | null {
  const parts = /^(?<before>[^\d.,-]*)(?<number>.*?)(?<after>[^\d.,]*)$/u.exec(text);
  const marks = [parts?.groups?.['before'] ?? '', parts?.groups?.['after'] ?? ''].map((mark) => mark.trim());
  const named = marks
    .filter((mark) => mark !== '')
    .map((mark) => SPOKEN_MARKS[mark.toUpperCase()] ?? storageCurrency(mark));
  if (named.every((code) => code === currency)) return (parts?.groups?.['number'] ?? '').trim();
  return named.some((code) => code !== currency && isCurrency(code)) ? null : text;
}

type Split = { readonly whole: string; readonly fraction: string };

/** Decides which separator groups and which one points; blanks only ever group. */
function splitNumber(body: string, locale: Language, exponent: number): Split | AmountProblem {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const point = decimalPoint(body, { dots, commas, locale, exponent });
  if (point === 'ambiguous') return point;
  const [whole = '', fraction = ''] = point === '' ? [body] : body.split(point);
  if (fraction !== '' && !/^\d+$/.test(fraction)) return 'bad_grouping';
  const groups = whole.split(/[., ]/);
  if (groups.length === 1) return { whole, fraction };
  const separators = new Set(whole.replace(/\d/g, ''));
  const isGrouped =
    separators.size === 1 && /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((g) => /^\d{3}$/.test(g));
  return isGrouped ? { whole: groups.join(''), fraction } : 'bad_grouping';
}

type Marks = { dots: number; commas: number; locale: Language; exponent: number };

/** The separator that stands before the decimals, `''` for none. */
function decimalPoint(body: string, { dots, commas, locale, exponent }: Marks): '.' | ',' | '' | 'ambiguous' {
  if (dots > 0 && commas > 0) {
    const last = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    return (last === '.' ? dots : commas) === 1 ? last : '';
  }
  if (dots + commas !== 1) return '';
  const mark = dots === 1 ? '.' : ',';
  const isLocalGroup = mark === (locale === 'vi' ? '.' : ',');
  if (isLocalGroup && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return '';
  const [whole, fraction = ''] = body.split(mark);
  // Three digits behind a lone mark read as a group to half of the world: a slip would be a factor of a thousand.
  if (fraction.length === 3 && exponent !== 3 && whole !== '0') return 'ambiguous';
  return isLocalGroup && fraction.length > Math.max(2, exponent) ? 'ambiguous' : mark;
}

type Digits = Split & { readonly negative: boolean };

function toMinor({ negative, whole, fraction }: Digits, currency: string): AmountResult {
  const exponent = currencyExponent(currency);
  // Zeros beyond the currency's places change nothing: spreadsheets write 1234,00 for đồng.
  if (/[1-9]/.test(fraction.slice(exponent))) return refuse('too_many_decimals');
  const minor = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('too_large');
  return { ok: true, money: money(Number(negative ? -minor : minor), currency) };
}
