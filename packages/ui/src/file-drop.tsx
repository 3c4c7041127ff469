import { Upload } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';
import { useUi } from './provider.tsx';

type FileDropProps = {
  readonly label: string;
  /** Endings and kinds that the chooser offers: `.pdf`, `image/jpeg`. What is dropped or pasted is not held to them. */
  readonly accept: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMultiple?: boolean;
  readonly name?: string;
  /** Limits in words. */
  readonly hint?: string;
  readonly error?: string | undefined;
  /** The files taken so far. */
  readonly children?: ReactNode;
};

/** Takes files: chosen with the button (a press anywhere in the area), dropped, or pasted while the button has the focus. */
export function FileDrop({ label, accept, onFiles, isMultiple = false, name, hint, error, children }: FileDropProps) {
  const { words } = useUi();
  const labelId = useId();
  const noteId = useId();
  const [isOver, setOver] = useState(false);
  useEffect(keepPage, []);
  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])].slice(0, isMultiple ? undefined : 1);
    if (taken.length > 0) onFiles(taken);
    return taken.length > 0;
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const leave = (event: DragEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => {
    if (take(event.clipboardData.files)) event.preventDefault();
  };
  return (
    <div className="cp-field">
      <span className="cp-label" id={labelId}>
        {label}
      </span>
      <div
        role="group"
        aria-labelledby={labelId}
        className="cp-drop"
        {...(isOver && { 'data-drop-target': '' })}
        {...(error && { 'data-invalid': '' })}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={leave}
        onDrop={drop}
        onPaste={paste}
      >
        <FileTrigger acceptedFileTypes={[...accept]} allowsMultiple={isMultiple} onSelect={take}>
          <Button icon={Upload} aria-describedby={noteId} {...(name !== undefined && { name })}>
            {isMultiple ? words.chooseFiles : words.chooseFile}
          </Button>
        </FileTrigger>
        <span className="cp-soft" id={noteId}>
          {isMultiple ? words.dropFiles : words.dropFile}
          {hint !== undefined && ` · ${hint}`}
        </span>
      </div>
      {error && (
        <p className="cp-error">
          <span>
            <span className="cp-hidden">{words.errorPrefix} </span>
            {error}
          </span>
        </p>
      )}
      {children}
    </div>
  );
}

let drops = 0;

/** A file dropped beside the area would replace the page, and with it all that was typed. */
function keepPage(): () => void {
  drops += 1;
  if (drops === 1) for (const kind of ['dragover', 'drop']) window.addEventListener(kind, stay);
  return () => {
    drops -= 1;
    if (drops === 0) for (const kind of ['dragover', 'drop']) window.removeEventListener(kind, stay);
  };
}

function stay(event: Event): void {
  const { dataTransfer } = event as globalThis.DragEvent;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
