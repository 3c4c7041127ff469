import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead } from '@counterpart/ui/page-head';
import { StatusChip } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

/** How to read and use the pages. */
export function HelpPage() {
  const { t } = useT();
  usePageTitle(t('shell.help'));
  return (
    <>
      <PageHead title={t('shell.help')} lead={t('help.purpose')} />
      <div className="app-help">
        <section>
          <h2>{t('help.signs')}</h2>
          <KeyValueList
            facts={[
              { id: 'late', name: <StatusChip meaning="late" />, value: t('help.signLate') },
              { id: 'blocked', name: <StatusChip meaning="blocked" />, value: t('help.signBlocked') },
              { id: 'dueSoon', name: <StatusChip meaning="dueSoon" />, value: t('help.signDueSoon') },
              { id: 'onTime', name: <StatusChip meaning="onTime" />, value: t('help.signOnTime') },
            ]}
          />
        </section>
        <section>
          <h2>{t('help.typing')}</h2>
          <KeyValueList
            facts={[
              { id: 'dates', name: t('help.dates'), value: t('help.datesBody') },
              { id: 'numbers', name: t('help.numbers'), value: t('help.numbersBody') },
              { id: 'accents', name: t('help.accents'), value: t('help.accentsBody') },
            ]}
          />
        </section>
        <section>
          <h2>{t('help.keys')}</h2>
          <KeyValueList
            facts={[
              { id: 'search', name: <kbd>Ctrl K</kbd>, value: t('help.keySearch') },
              { id: 'tab', name: <kbd>Tab</kbd>, value: t('help.keyTab') },
              { id: 'escape', name: <kbd>Esc</kbd>, value: t('help.keyEscape') },
              { id: 'arrows', name: <kbd>{t('help.keyArrowsName')}</kbd>, value: t('help.keyArrows') },
              { id: 'f6', name: <kbd>F6</kbd>, value: t('help.keyF6') },
            ]}
          />
        </section>
        <section>
          <h2>{t('help.printing')}</h2>
          <p>{t('help.printingBody')}</p>
        </section>
      </div>
    </>
  );
}
