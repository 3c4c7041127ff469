import type { Language } from '@counterpart/domain/shared/text';
import { createInstance, type i18n, type InitOptions } from 'i18next';
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

/** The settings every i18next instance of ours shares: flat keys, one language at a time, no escaping. */
export const I18NEXT_OPTIONS = {
  keySeparator: false,
  nsSeparator: false,
  fallbackLng: false,
  supportedLngs: ['vi', 'en'],
  initAsync: false,
  interpolation: { escapeValue: false },
} satisfies InitOptions;

/** Wraps an i18next instance in the typed function that code of ours calls. */
export function translateWith(instance: i18n): Translate {
  const look = instance.t.bind(instance) as (key: string, options: object) => string;
  return (key, ...rest) => {
    const params: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const language = instance.language === 'en' ? 'en' : 'vi';
    const shown = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value, language) : value,
    ]);
    // `count` stays a number beside the shown text: i18next picks the plural form by it.
    return look(key, {
      ...('count' in params && { count: Number(params['count']) }),
      replace: Object.fromEntries(shown),
    });
  };
}

/**
 * A translator over one language's words, for mails, documents and the command line.
 * @example createTranslate('vi', wordsOf('vi'))('time.lateDays', { count: 3 }) // 'quá hạn 3 ngày'
 */
export function createTranslate(language: Language, words: Words): Translate {
  const instance = createInstance({
    ...I18NEXT_OPTIONS,
    lng: language,
    resources: { [language]: { translation: words } },
  });
  void instance.init();
  return translateWith(instance);
}
