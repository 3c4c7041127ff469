import { DOCUMENT_KINDS, type DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { type DocumentValues, documentFields } from '@counterpart/domain/documents/document.fields';
import { DOCUMENT_KIND_WORDS } from '@counterpart/reference/codelists/documents';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { useMe } from '../../lib/use-me.ts';
import { isForPartners } from './paper-values.ts';
import { isLiaison } from '../partner/own-partner.ts';

type PaperFieldsProps = {
  readonly form: RecordForm<DocumentValues>;
  readonly ownerKind: DocumentOwnerKind;
  /** The record itself is secret: of its papers number and day are written, and nothing else. */
  readonly isSecretOwner: boolean;
  /** Several files are added at once: what is one paper's own is not asked. */
  readonly isMany?: boolean;
  /** What has a file already cannot be made secret: the file would stay. */
  readonly hasFile?: boolean;
};

/** What is written of a paper. A secret one has number and day alone. */
export function PaperFields({ form, ownerKind, isSecretOwner, isMany = false, hasFile = false }: PaperFieldsProps) {
  const { t, language } = useT();
  const isOwnSide = !isLiaison(useMe());
  const { values, set, problems } = form;
  const isSecret = isSecretOwner || values.isSecret;
  const label = (field: keyof DocumentValues) => documentFields[field].label[language];
  return (
    <>
      <Select
        name="kind"
        label={label('kind')}
        options={DOCUMENT_KINDS.map((id) => ({ id, label: DOCUMENT_KIND_WORDS[id][language] }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      {!isMany && (
        <TextField
          name="number"
          label={label('number')}
          isOptional={!isSecret}
          maxLength={120}
          value={values.number}
          onChange={(number) => set('number', number)}
          error={problems.number?.(t)}
        />
      )}
      <DatePicker name="on" label={label('on')} isOptional value={values.on} onChange={(on) => set('on', on)} />
      {!isSecret && !isMany && (
        <TextField
          name="title"
          label={label('title')}
          isOptional
          maxLength={300}
          value={values.title}
          onChange={(title) => set('title', title)}
          error={problems.title?.(t)}
        />
      )}
      {!isSecret && (
        <TextField
          name="issuer"
          label={label('issuer')}
          isOptional
          maxLength={200}
          value={values.issuer}
          onChange={(issuer) => set('issuer', issuer)}
          error={problems.issuer?.(t)}
        />
      )}
      {isOwnSide && !isSecret && isForPartners(ownerKind) && (
        <Checkbox name="isShared" isSelected={values.isShared} onChange={(isShared) => set('isShared', isShared)}>
          {label('isShared')}
        </Checkbox>
      )}
      {isOwnSide && !isSecretOwner && !hasFile && (
        <Checkbox
          name="isSecret"
          isSelected={values.isSecret}
          description={t('documents.secretHint')}
          onChange={(chosen) => set('isSecret', chosen)}
        >
          {label('isSecret')}
        </Checkbox>
      )}
    </>
  );
}
