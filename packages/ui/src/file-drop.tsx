import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';
import { useUi } from './provider.tsx';

type FileDropProps = {
  readonly label: string;
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
  /** Limits and the chosen file, in words. */
  readonly children?: ReactNode;
};

/** Takes one file, chosen by button or dropped. */
export function FileDrop({ label, accept, onFile, children }: FileDropProps) {
  const { words } = useUi();
  return (
    <DropZone
      className="cp-drop"
      aria-label={label}
      onDrop={({ items }) => {
        const dropped = items.find((item) => item.kind === 'file');
        if (dropped) void dropped.getFile().then(onFile);
      }}
    >
      <FileTrigger acceptedFileTypes={[...accept]} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button icon={Upload}>{words.chooseFile}</Button>
      </FileTrigger>
      <span className="cp-soft">{words.dropFile}</span>
      {children}
    </DropZone>
  );
}
