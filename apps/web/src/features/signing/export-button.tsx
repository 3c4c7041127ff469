import { formatMonth } from '@counterpart/i18n/date-words';
import { SplitButton } from '@counterpart/ui/menu';
import { CalendarDays, FileDown, FilePen, FileSpreadsheet, FileText, FileType, Table } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { FILE_FORMATS, type FileFormat, type FileRange, fileAddress } from './schedule-file.ts';
import { monthAfter } from './signing-search.ts';

const LetterDialog = lazy(async () => ({ default: (await import('./letter-dialog.tsx')).LetterDialog }));

const ICONS = { xlsx: FileSpreadsheet, docx: FileType, pdf: FileText, csv: Table, ics: CalendarDays } as const;

const NAMES = {
  xlsx: 'signing-page.export.xlsx',
  docx: 'signing-page.export.docx',
  pdf: 'signing-page.export.pdf',
  csv: 'signing-page.export.csv',
  ics: 'signing-page.export.ics',
} as const;

/** Takes next month's schedule away in one press, in the format taken last; others and what is on screen in its menu. */
export function ExportButton({ range }: { readonly range: FileRange }) {
  const { t, language } = useT();
  const { today } = useMe();
  const [format, remember] = useLastFormat();
  const taking = useTakeFile();
  const [isWriting, setWriting] = useState(false);
  const next = { ...range, month: monthAfter(today.slice(0, 7), 1) };
  const take = (one: FileFormat, what: FileRange) => {
    remember(one);
    taking.mutate(fileAddress(one, what, language));
  };
  const group = (id: string, heading: string, what: FileRange) => ({
    heading,
    entries: FILE_FORMATS.map((one) => ({
      id: `${id} ${one}`,
      label: t(NAMES[one]),
      icon: ICONS[one],
      onAction: () => take(one, what),
    })),
  });
  const shown = range.month === null ? t('signing-page.allDays') : formatMonth(range.month, language);
  const headings = {
    next: t('signing-page.export.nextHeading', { month: formatMonth(next.month, language) }),
    screen: t('signing-page.export.screenHeading', { what: shown }),
  };
  const letter = { id: 'letter', label: t('signing-page.letter.open'), icon: FilePen };
  return (
    <>
      <SplitButton
        icon={FileDown}
        isPending={taking.isPending}
        onPress={() => take(format, next)}
        menuLabel={t('signing-page.export.menu')}
        groups={[
          group('next', headings.next, next),
          group('screen', headings.screen, range),
          { heading: t('signing-page.letter.heading'), entries: [{ ...letter, onAction: () => setWriting(true) }] },
        ]}
      >
        {t('signing-page.export.next', { format: format.toUpperCase() })}
      </SplitButton>
      <Suspense>
        {isWriting && <LetterDialog {...{ next, screen: range, headings }} onClose={() => setWriting(false)} />}
      </Suspense>
    </>
  );
}

/** The format this reader took last, on this machine. */
function useLastFormat(): readonly [FileFormat, (format: FileFormat) => void] {
  const key = `counterpart.signing.format.${useMe().actor?.id ?? ''}`;
  const [format, setFormat] = useState(() => FILE_FORMATS.find((one) => one === stored(key)) ?? 'xlsx');
  const remember = (next: FileFormat) => {
    setFormat(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Storage may be full or closed to us: the choice then lasts as long as the page.
    }
  };
  return [format, remember];
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
