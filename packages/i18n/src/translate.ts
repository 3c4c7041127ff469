import type { Language } from '@counterpart/domain/shared/text';
import { formatNumber } from './formats.ts';
import type { MessageKey, messages, Words } from './resources.ts';

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type ParamNames<Key extends MessageKey> = Key extends MessageKey ? Placeholders<(typeof messages)[Key]['vi']> : never;

/** The parameters a message needs; none for a message without placeholders. */
export type MessageParams<Key extends MessageKey> = [ParamNames<Key>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<Key>, string | number>>];

/** Keys of messages without parameters, for labels that stand in data: navigation, columns, choices. */
export type PlainMessageKey = {
  [Key in MessageKey]: [ParamNames<Key>] extends [never] ? Key : never;
}[MessageKey];

/**
 * Gives the words of a key in one language. A missing or misspelt parameter does not compile.
 * The result is plain text: escape it before it enters HTML by hand (React does so itself).
 */
export type Translate = <Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) => string;

const PLURALS = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') };

/**
 * A translator over one language's words, for pages, mails, documents and the command line. Numbers are written as the
 * language writes them; a `count` picks the plural form. A key without words gives itself.
 * @example createTranslate('vi', wordsOf('vi'))('time.lateDays', { count: 3 }) // 'quá hạn 3 ngày'
 */
export function createTranslate(language: Language, words: Words): Translate {
  return (key, ...rest) => {
    const params: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const { count } = params;
    const plural = count === undefined ? undefined : words[`${key}_${PLURALS[language].select(Number(count))}`];
    const text = plural ?? words[key] ?? key;
    if (!text.includes('{{')) return text;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? formatNumber(value, language) : value;
    });
  };
}
