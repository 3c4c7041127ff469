import { Button } from '@counterpart/ui/button';
import { DateField } from '@counterpart/ui/date-field';
import { Drawer } from '@counterpart/ui/dialog';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { FileText, FileType } from 'lucide-react';
import { type SyntheticEvent, useId, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { isLetterNumber, type LetterParticulars, letterQuery, linesOf } from './letter-particulars.ts';
import { type FileRange, fileAddress } from './schedule-file.ts';

type Ranges<T> = { readonly next: T; readonly screen: T };

type LetterDialogProps = Ranges<FileRange> & {
  readonly headings: Ranges<string>;
  readonly onClose: () => void;
};

const EMPTY = { number: '', recipients: '', authority: '', signerTitle: '', signer: '', copies: '' };
type Typed = typeof EMPTY;

/** Asks for what only the office knows of a letter; what is left empty is printed as dots. */
export function LetterDialog({ headings, onClose, ...ranges }: LetterDialogProps) {
  const { t, language } = useT();
  const taking = useTakeFile();
  const form = useId();
  const [range, setRange] = useState<keyof typeof ranges>('next');
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [issued, setIssued] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const isNumberRight = typed.number.trim() === '' || isLetterNumber(typed.number.trim());
  const take = (format: 'docx' | 'pdf') => {
    setTried(true);
    if (!isNumberRight) return;
    const address = fileAddress(format, ranges[range], language) + letterQuery(particulars(typed, issued));
    taking.mutate(address, { onSuccess: onClose });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    take('docx');
  };
  const options = (['next', 'screen'] as const).map((id) => ({ id, label: headings[id] }));
  const buttons = (
    <>
      <Button icon={FileText} isPending={taking.isPending} onPress={() => take('pdf')}>
        {t('signing-page.letter.pdf')}
      </Button>
      <Button type="submit" form={form} variant="primary" icon={FileType} isPending={taking.isPending}>
        {t('signing-page.letter.docx')}
      </Button>
    </>
  );
  return (
    <Drawer isOpen title={t('signing-page.letter.title')} onClose={onClose} footer={buttons}>
      <form id={form} className="cp-form" noValidate onSubmit={submit}>
        <p className="cp-soft">{t('signing-page.letter.lead')}</p>
        <Select label={t('signing-page.letter.range')} options={options} value={range} onChange={setRange} />
        <TextField
          label={t('signing-page.letter.number')}
          hint={t('signing-page.letter.numberHint')}
          value={typed.number}
          onChange={(number) => setTyped({ ...typed, number })}
          maxLength={40}
          error={isTried && !isNumberRight ? t('signing-page.letter.numberWrong') : undefined}
        />
        <DateField label={t('signing-page.letter.issued')} value={issued} onChange={setIssued} />
        <Lines typed={typed} onChange={setTyped} />
      </form>
    </Drawer>
  );
}

/** The fields of plain words. */
function Lines({ typed, onChange }: { readonly typed: Typed; readonly onChange: (typed: Typed) => void }) {
  const { t } = useT();
  const field = (key: keyof Typed) => ({
    value: typed[key],
    onChange: (value: string) => onChange({ ...typed, [key]: value }),
  });
  const perLine = t('signing-page.letter.perLine');
  return (
    <>
      <TextField label={t('signing-page.letter.recipients')} hint={perLine} lines={3} {...field('recipients')} />
      <TextField
        label={t('signing-page.letter.authority')}
        hint={t('signing-page.letter.authorityHint')}
        lines={2}
        {...field('authority')}
      />
      <TextField label={t('signing-page.letter.signerTitle')} maxLength={200} {...field('signerTitle')} />
      <TextField label={t('signing-page.letter.signer')} maxLength={200} {...field('signer')} />
      <TextField label={t('signing-page.letter.copies')} hint={perLine} lines={3} {...field('copies')} />
    </>
  );
}

function particulars(typed: Typed, issued: string | null): LetterParticulars {
  return {
    number: typed.number.trim(),
    issued: issued ?? '',
    recipient: linesOf(typed.recipients),
    authority: linesOf(typed.authority),
    signerTitle: typed.signerTitle.trim(),
    signer: typed.signer.trim(),
    copy: linesOf(typed.copies),
  };
}
