import './forms.css';
import { Button } from '@counterpart/ui/button';
import { useAnnounce } from '@counterpart/ui/live-region';
import { TextField } from '@counterpart/ui/text-field';
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from './i18n.ts';

const SHOWN_MS = 4000;

type CopyFieldProps = { readonly label: string; readonly text: string; readonly copied: string };

/** A text that is shown once, to be copied: by its button, or selected by hand where the browser does not allow that. */
export function CopyField({ label, text, copied }: CopyFieldProps) {
  const { t } = useT();
  const announce = useAnnounce();
  const field = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = window.setTimeout(() => setCopied(false), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isCopied]);
  const select = () => field.current?.querySelector('input')?.select();
  const copy = async () => {
    select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(copied);
    } catch {
      announce(t('form.copyByHand'));
    }
  };
  return (
    <div className="app-copy" ref={field}>
      <TextField label={label} value={text} isReadOnly onFocus={select} spellCheck="false" />
      {/* The field is what the page is open for. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button variant="primary" autoFocus icon={isCopied ? Check : Copy} onPress={() => void copy()}>
        {isCopied ? copied : t('form.copy')}
      </Button>
    </div>
  );
}
