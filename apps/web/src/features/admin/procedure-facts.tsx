import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { formatDate } from '@counterpart/i18n/date-words';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Tag } from '@counterpart/ui/status-chip';
import type { ProcedureVersion } from './procedure-versions.ts';
import { fieldLines, type ProcedureWords } from './procedure-words.ts';

type ProcedureFactsProps = {
  readonly version: ProcedureVersion;
  readonly template: ProcedureTemplate;
  readonly words: ProcedureWords;
};

/** What a version says of itself: when it is taken, for what, and on what legal basis. */
export function ProcedureFacts({ version, template, words }: ProcedureFactsProps) {
  const { t } = words;
  const validity =
    template.validTo === undefined
      ? t('admin.validSince', { from: formatDate(template.validFrom) })
      : t('admin.validBetween', { from: formatDate(template.validFrom), to: formatDate(template.validTo) });
  const text = (field: 'route' | 'capacities' | 'instrumentKinds' | 'note') =>
    fieldLines(field, template[field], words).join(', ');
  return (
    <KeyValueList
      facts={[
        {
          id: 'valid',
          name: t('admin.column.valid'),
          value: (
            <span className="cp-row">
              <span className="cp-figures">{validity}</span>
              {version.isCurrent && <Tag>{t('procedures.inForce')}</Tag>}
              {version.status === 'draft' && <Tag>{t('procedures.draft')}</Tag>}
            </span>
          ),
        },
        { id: 'route', name: t('procedures.route'), value: template.partnerCode ?? text('route') },
        { id: 'capacities', name: t('template.field.capacities'), value: text('capacities') },
        { id: 'kinds', name: t('procedures.instruments'), value: text('instrumentKinds') },
        {
          id: 'flags',
          name: t('procedures.flags'),
          value: fieldLines('flags', template.flags, words).join('; ') || t('procedures.noFlags'),
        },
        { id: 'source', name: t('template.legalBasis'), value: template.source },
        ...(template.note
          ? [{ id: 'note', name: t('template.field.note'), value: template.note[words.language] }]
          : []),
      ]}
    />
  );
}
