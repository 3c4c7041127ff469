import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { formatInstant } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { useT } from '../../lib/i18n.ts';
import { RecordTasks } from '../tasks/record-tasks.tsx';
import { ComponentsSection } from './components-section.tsx';
import { FinancingSection } from './financing-section.tsx';
import { InlineField } from './inline-field.tsx';
import { useProgrammePreset } from '../tasks/use-programme-preset.ts';
import { PartiesSection } from './parties-section.tsx';
import type { ProgrammeView } from './use-programme.ts';
import type { ProgrammeField } from './use-programme-update.ts';

const FACTS: readonly ProgrammeField[] = [
  'titleVi',
  'titleEn',
  'kind',
  'sectorCode',
  'managingAgencyId',
  'location',
  'descriptionVi',
  'descriptionEn',
  'tags',
  'source',
];

/** The facts of a programme, edited in place by those who may. */
export function OverviewTab({ programme }: { readonly programme: ProgrammeView }) {
  const { t, language } = useT();
  const preset = useProgrammePreset(programme);
  const isEditable = programme.allowed.includes('edit');
  const isInsider = programme.allowed.includes('readInternal');
  const fields = [...FACTS, ...(isInsider ? (['isSecret'] as const) : [])];
  return (
    <div className="cp-stack">
      {programme.isSample && <Banner>{t('programme.sampleNote')}</Banner>}
      <section aria-labelledby="facts">
        <h2 id="facts">{t('programme.facts')}</h2>
        <KeyValueList
          facts={[
            ...fields.map((field) => ({
              id: field,
              name: programmeFields[field].label[language],
              value: <InlineField programme={programme} field={field} isEditable={isEditable} />,
            })),
            ...(programme.externalRef === null
              ? []
              : [{ id: 'ref', name: t('programme.externalRef'), value: programme.externalRef }]),
            { id: 'changed', name: t('pipeline.column.changed'), value: formatInstant(programme.updatedAt) },
          ]}
        />
      </section>
      <RecordTasks preset={preset} heading="h2" />
      <FinancingSection programme={programme} />
      <ComponentsSection programme={programme} />
      <PartiesSection programme={programme} />
    </div>
  );
}
