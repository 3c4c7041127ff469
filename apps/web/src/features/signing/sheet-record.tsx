import { KeyValueList } from '@counterpart/ui/key-value-list';
import { DateField } from '@counterpart/ui/date-field';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { formatDate } from '@counterpart/i18n/date-words';
import { useState } from 'react';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { FieldConflictPanel } from './field-conflict.tsx';
import { EditForm, InlineEdit } from './inline-edit.tsx';
import { RecordEditor } from './record-editor.tsx';
import { fieldLabel, fieldText, type RecordField, type Sheet } from './sheet-words.ts';
import { type Edit, useEdit } from './use-edit.ts';
import type { SigningWords } from './use-signing-words.ts';

type RecordInput = ApiInput['signing']['updateRecord']['input'];

const send = (envelope: ApiInput['signing']['updateRecord']) => apiClient.signing.updateRecord.mutate(envelope);

/** Changes of the record of one signing. */
export type RecordEdit = Edit<RecordInput>;

/** Saves fields of a signing record. */
export function useRecordEdit(): RecordEdit {
  return useEdit(send);
}

type PartProps = { readonly sheet: Sheet; readonly words: SigningWords; readonly edit: RecordEdit };

const GROUPS: readonly { readonly title: PlainMessageKey; readonly fields: readonly RecordField[] }[] = [
  {
    title: 'signing-page.sheet.arrangement',
    fields: [
      'timeOfDay',
      'place',
      'form',
      'level',
      'signatoryOursId',
      'signatoryOursText',
      'signatoryOursOffice',
      'signatoryPartnerId',
      'signatoryPartnerText',
    ],
  },
  {
    title: 'signing-page.sheet.powers',
    fields: [
      'fullPowers',
      'fullPowersRequestedOn',
      'fullPowersNumber',
      'fullPowersOn',
      'fullPowersUntilOn',
      'fullPowersBy',
      'fullPowersFor',
      'fullPowersTitle',
      'fullPowersScope',
    ],
  },
  { title: 'signing-page.sheet.text', fields: ['textCheckedOn', 'initialledOn'] },
  { title: 'signing-page.sheet.notes', fields: ['note', 'protocolNote'] },
];

/** What is arranged for a signing, each fact edited in place. */
export function SheetRecord({ sheet, words, edit }: PartProps) {
  const { t } = words;
  return (
    <>
      {edit.conflict && (
        <FieldConflictPanel
          fields={edit.conflict}
          labelOf={(field) => fieldLabel(field, words)}
          valueOf={(field, value) => fieldText(field, value, words) || t('signing-page.edit.empty')}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      {GROUPS.map(({ title, fields }, at) => (
        <section key={title} className="sg-section">
          <h3>{t(title)}</h3>
          {title === 'signing-page.sheet.powers' && <p>{powersText(sheet, words)}</p>}
          <KeyValueList
            facts={[
              ...(at === 0
                ? [
                    {
                      id: 'window',
                      name: t('signing-page.sheet.windowBoth'),
                      value: <WindowField sheet={sheet} words={words} edit={edit} />,
                    },
                  ]
                : []),
              ...fields
                .filter((field) => field in sheet.record)
                .map((field) => ({
                  id: field,
                  name: fieldLabel(field, words),
                  value: <RecordFact sheet={sheet} words={words} edit={edit} field={field} />,
                })),
            ]}
          />
        </section>
      ))}
    </>
  );
}

function powersText({ fullPowers: { state, issuedOn } }: Sheet, { t }: SigningWords): string {
  switch (state) {
    case 'not_needed':
      return t('signing-page.sheet.powersState.not_needed');
    case 'missing':
      return t('signing-page.sheet.powersState.missing');
    case 'requested':
      return t('signing-page.sheet.powersState.requested');
    case 'issued':
      return issuedOn === null
        ? t('signing-page.sheet.powersState.issued')
        : t('signing-page.sheet.powersState.issuedOn', { day: formatDate(issuedOn) });
  }
}

function RecordFact({ sheet, words, edit, field }: PartProps & { readonly field: RecordField }) {
  const label = fieldLabel(field, words);
  return (
    <InlineEdit
      label={label}
      value={fieldText(field, sheet.record[field], words)}
      isEditable={sheet.allowed.includes('editRecord')}
      isPending={edit.isPending}
    >
      {(close) => (
        <RecordEditor
          sheet={sheet}
          field={field}
          words={words}
          onCancel={close}
          onSave={(value) => {
            close();
            const patch = { [field]: value } as RecordInput['patch'];
            edit.save(
              { instrumentId: sheet.instrumentId, version: sheet.version, patch },
              words.t('signing-page.edit.saved', { field: label }),
            );
          }}
        />
      )}
    </InlineEdit>
  );
}

/** Both ends of the window together: half a window says nothing. */
function WindowField({ sheet, words, edit }: PartProps) {
  const { t } = words;
  const { windowFromOn = null, windowToOn = null } = sheet.record;
  const label = t('signing-page.sheet.windowBoth');
  const value =
    windowFromOn === null || windowToOn === null
      ? ''
      : t('signing-page.window', { from: formatDate(windowFromOn), to: formatDate(windowToOn) });
  return (
    <InlineEdit
      label={label}
      value={value}
      isEditable={sheet.allowed.includes('editRecord')}
      isPending={edit.isPending}
    >
      {(close) => (
        <WindowEditor
          words={words}
          before={{ windowFromOn, windowToOn }}
          onCancel={close}
          onSave={(patch) => {
            close();
            const { instrumentId, version } = sheet;
            edit.save({ instrumentId, version, patch }, t('signing-page.edit.saved', { field: label }));
          }}
        />
      )}
    </InlineEdit>
  );
}

type Window = { readonly windowFromOn: string | null; readonly windowToOn: string | null };

type WindowEditorProps = {
  readonly words: SigningWords;
  readonly before: Window;
  readonly onSave: (window: Window) => void;
  readonly onCancel: () => void;
};

function WindowEditor({ words, before, onSave, onCancel }: WindowEditorProps) {
  const [from, setFrom] = useState(before.windowFromOn);
  const [to, setTo] = useState(before.windowToOn);
  const [isTried, setTried] = useState(false);
  const missing = (day: string | null) =>
    isTried && day === null ? words.t('signing-page.edit.dayMissing') : undefined;
  return (
    <EditForm
      onSave={() => {
        setTried(true);
        if (from !== null && to !== null) onSave({ windowFromOn: from, windowToOn: to });
      }}
      onCancel={onCancel}
      onClear={before.windowFromOn === null ? undefined : () => onSave({ windowFromOn: null, windowToOn: null })}
    >
      <DateField
        label={fieldLabel('windowFromOn', words)}
        value={from}
        onChange={setFrom}
        error={missing(from)}
        autoFocus
      />
      <DateField label={fieldLabel('windowToOn', words)} value={to} onChange={setTo} error={missing(to)} />
    </EditForm>
  );
}
