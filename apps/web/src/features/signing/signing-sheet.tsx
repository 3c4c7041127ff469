import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { ForeseenDates } from '../forecast/foreseen-dates.tsx';
import { CallOff } from './call-off.tsx';
import { RecordSigned } from './record-signed.tsx';
import { SheetDays } from './sheet-days.tsx';
import { SheetRecord, useRecordEdit } from './sheet-record.tsx';
import type { Sheet } from './sheet-words.ts';
import { Clashes, MissingList, ProgrammeLink } from './signing-marks.tsx';
import { dayText, type SigningWords, useSigningWords } from './use-signing-words.ts';
import './signing.css';

type SigningSheetProps = { readonly instrumentId: string; readonly onClose: () => void };

/** One signing beside the schedule: its days, what is missing or in the way, and what is arranged. */
export function SigningSheet({ instrumentId, onClose }: SigningSheetProps) {
  const api = useApi();
  const words = useSigningWords();
  const sheet = useQuery(api.signing.get.queryOptions({ instrumentId }));
  const title = sheet.data ? words.title(sheet.data).text : words.t('signing-page.nav');
  return (
    <Peek title={title} subject={instrumentId} onClose={onClose}>
      {sheet.isPending && <Skeleton lines={10} />}
      {sheet.isError && <EmptyState kind="nothingMatches" title={failureText(sheet.error, words.t)} />}
      {sheet.data && <Body sheet={sheet.data} words={words} />}
    </Peek>
  );
}

type BodyProps = { readonly sheet: Sheet; readonly words: SigningWords };

function Body({ sheet, words }: BodyProps) {
  const { t } = words;
  const { done, total, missing } = sheet.readiness;
  const edit = useRecordEdit();
  return (
    <div className="sg-sheet">
      <div className="cp-row">
        <SheetStatus sheet={sheet} words={words} />
        <strong className="cp-figures">{dayText(sheet, t)}</strong>
      </div>
      {sheet.record.statusReason && <p>{sheet.record.statusReason}</p>}
      <Acts sheet={sheet} words={words} edit={edit} />
      {sheet.clashes.length > 0 && (
        <section className="sg-section">
          <h3>{t('signing-page.sheet.clashes')}</h3>
          <Clashes clashes={sheet.clashes} words={words} />
        </section>
      )}
      <SheetDays sheet={sheet} words={words} />
      <ForeseenDates
        subject={{ id: sheet.instrumentId, sideState: sheet.sideState }}
        programmeCode={sheet.programmeCode}
      />
      {sheet.signedOn !== null && (
        <RouteLink to="/effectiveness" search={{ i: sheet.instrumentId }}>
          {t('effect.open')}
        </RouteLink>
      )}
      {total > 0 && (
        <section className="sg-section">
          <h3>
            {t('signing-page.sheet.readiness')} <span className="cp-figures">{`${done}/${total}`}</span>
          </h3>
          {missing.length === 0 ? (
            <p>{t('signing-page.readyAll')}</p>
          ) : (
            <>
              <p className="cp-soft">{t('signing-page.missingTitle')}</p>
              <MissingList missing={missing} words={words} />
            </>
          )}
        </section>
      )}
      <SheetRecord sheet={sheet} words={words} edit={edit} />
      <Facts sheet={sheet} words={words} />
    </div>
  );
}

function SheetStatus({ sheet, words }: BodyProps) {
  const text = words.status(sheet);
  const isOff = sheet.sideState !== null || sheet.record.statusOverride;
  if (isOff) return <StatusChip meaning="blocked">{text}</StatusChip>;
  if (['SIGNED', 'EXCHANGED', 'SCHEDULED'].includes(sheet.status))
    return <StatusChip meaning="onTime">{text}</StatusChip>;
  return <Tag icon={CircleDashed}>{text}</Tag>;
}

function Acts({ sheet, words, edit }: BodyProps & { readonly edit: ReturnType<typeof useRecordEdit> }) {
  const { t } = words;
  const [open, setOpen] = useState<'signed' | 'off' | null>(null);
  const isSigned = sheet.status === 'SIGNED' || sheet.status === 'EXCHANGED';
  const mayRecord = sheet.allowed.includes('recordSigned') && sheet.milestones.signed !== null && !isSigned;
  const mayEdit = sheet.allowed.includes('editRecord') && !isSigned;
  const isOff = sheet.record.statusOverride !== null;
  const putBack = () => {
    const { instrumentId, version } = sheet;
    const patch = { statusOverride: null, statusReason: null };
    edit.save({ instrumentId, version, patch }, t('signing-page.edit.saved', { field: t('signing-page.off.back') }));
  };
  if (!mayRecord && !mayEdit) return null;
  return (
    <div className="cp-row">
      {mayRecord && (
        <Button variant="primary" onPress={() => setOpen('signed')}>
          {t('signing-page.record.open')}
        </Button>
      )}
      {mayEdit && !isOff && <Button onPress={() => setOpen('off')}>{t('signing-page.off.open')}</Button>}
      {mayEdit && isOff && <Button onPress={putBack}>{t('signing-page.off.back')}</Button>}
      {open === 'signed' && <RecordSigned sheet={sheet} words={words} onClose={() => setOpen(null)} />}
      {open === 'off' && <CallOff sheet={sheet} words={words} edit={edit} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Facts({ sheet, words }: BodyProps) {
  const { t } = words;
  return (
    <section className="sg-section">
      <h3>{t('signing-page.sheet.facts')}</h3>
      <KeyValueList
        facts={[
          {
            id: 'programme',
            name: t('signing-page.programme'),
            value: <ProgrammeLink code={sheet.programmeCode} words={words} />,
          },
          { id: 'partner', name: t('signing.column.partner'), value: words.partnerName(sheet.partnerId) },
          { id: 'kind', name: t('signing.column.kind'), value: words.kind(sheet.kind) },
          { id: 'capacity', name: t('signing.column.capacity'), value: words.capacity(sheet.capacity) },
          { id: 'amount', name: t('signing-page.sheet.amount'), value: words.amount(sheet) },
          { id: 'proposing', name: t('signing.column.proposing'), value: words.agencyName(sheet.proposingAgencyId) },
          { id: 'managing', name: t('signing.column.managing'), value: words.agencyName(sheet.managingAgencyId) },
        ].filter((fact) => fact.value !== '')}
      />
    </section>
  );
}
