import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { formatNumber } from '@counterpart/i18n/formats';
import { formatMoney } from '@counterpart/i18n/money-words';
import { RadioGroup } from '@counterpart/ui/choice';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead } from '@counterpart/ui/page-head';
import { now } from '../../lib/clock.ts';
import { useT } from '../../lib/i18n.ts';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import { useLanguageChoice } from '../../shell/language-switch.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

/** Language and theme, with the formats that follow from them. */
export function DisplayPage() {
  const { t, language } = useT();
  const chooseLanguage = useLanguageChoice();
  const { theme } = usePreferences();
  usePageTitle(t('shell.settings'));
  return (
    <>
      <PageHead title={t('shell.settings')} lead={t('display.lead')} />
      <div className="cp-form">
        <RadioGroup
          label={t('shell.language')}
          value={language}
          options={[
            { id: 'vi', label: t('shell.languageVi') },
            { id: 'en', label: t('shell.languageEn') },
          ]}
          onChange={chooseLanguage}
        />
        <RadioGroup
          label={t('shell.theme')}
          hint={t('display.themeHint')}
          value={theme}
          options={[
            { id: 'system', label: t('shell.themeSystem') },
            { id: 'light', label: t('shell.themeLight') },
            { id: 'dark', label: t('shell.themeDark') },
          ]}
          onChange={(chosen) => setPreferences({ theme: chosen })}
        />
        <section>
          <h2>{t('display.formats')}</h2>
          <FormatSamples />
        </section>
      </div>
    </>
  );
}

function FormatSamples() {
  const { t, language } = useT();
  const figures = (text: string) => <span className="cp-figures">{text}</span>;
  return (
    <KeyValueList
      facts={[
        { id: 'date', name: t('display.formatDate'), value: figures(formatDate('2027-03-12')) },
        { id: 'instant', name: t('display.formatInstant'), value: figures(formatInstant(now())) },
        { id: 'number', name: t('display.formatNumber'), value: figures(formatNumber(1_234_567.5, language)) },
        {
          id: 'amount',
          name: t('display.formatAmount'),
          value: figures(formatMoney({ amountMinor: 123_456_789, currency: 'USD' }, language)),
        },
      ]}
    />
  );
}
