import { CircleAlert, CircleCheck, FileUp, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useAnnounce } from './live-region.tsx';
import { useUi } from './provider.tsx';

/** A file on its way: `sizeText` in the reader's words; `reason` says why it did not arrive and what to do. */
export type FileLine = {
  readonly key: string;
  readonly name: string;
  readonly sizeText: string;
  readonly mayRetry?: boolean;
} & (
  | { readonly state: 'sending'; readonly percent: number }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string }
);

type FileLinesProps = {
  readonly label: string;
  readonly lines: readonly FileLine[];
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
};

/** Chosen files, each with its size, how far it is in words and as a bar, and what can be done with it. */
export function FileLines({ label, lines, onRetry, onRemove }: FileLinesProps) {
  useSpokenLines(lines);
  if (lines.length === 0) return null;
  return (
    <ul className="cp-files" aria-label={label}>
      {lines.map((line) => (
        <FileItem key={line.key} line={line} onRetry={onRetry} onRemove={onRemove} />
      ))}
    </ul>
  );
}

const ICONS = { sending: FileUp, ready: CircleCheck, failed: CircleAlert } as const;

function FileItem({ line, onRetry, onRemove }: { readonly line: FileLine } & Omit<FileLinesProps, 'lines' | 'label'>) {
  const { words } = useUi();
  const Glyph = ICONS[line.state];
  return (
    <li className="cp-file" data-state={line.state}>
      <Glyph className="cp-icon" aria-hidden />
      <div className="cp-file-words">
        <p>
          <strong>{line.name}</strong> <span className="cp-soft cp-figures">{line.sizeText}</span>
        </p>
        <p className="cp-file-state">{saidOf(line, words)}</p>
        {line.state === 'sending' && (
          <progress max={100} value={line.percent} aria-label={words.fileSending(line.name, line.percent)} />
        )}
      </div>
      {line.state === 'failed' && line.mayRetry && (
        <Button size="s" icon={RotateCcw} aria-label={words.fileRetryOf(line.name)} onPress={() => onRetry(line.key)}>
          {words.fileRetry}
        </Button>
      )}
      <IconButton icon={X} label={words.fileRemove(line.name)} onPress={() => onRemove(line.key)} />
    </li>
  );
}

function saidOf(line: FileLine, words: ReturnType<typeof useUi>['words']): string {
  if (line.state === 'sending') return words.fileProgress(line.percent);
  return line.state === 'ready' ? words.fileReady : line.reason;
}

/** Says what became of each file to readers who do not see it: begun, arrived, refused, taken off. */
function useSpokenLines(lines: readonly FileLine[]): void {
  const announce = useAnnounce();
  const { words } = useUi();
  const known = useRef<ReadonlyMap<string, FileLine>>(new Map());
  useEffect(() => {
    const said = lines.flatMap((line) => {
      if (known.current.get(line.key)?.state === line.state) return [];
      if (line.state === 'sending') return [words.fileSending(line.name, line.percent)];
      return [`${line.name}: ${saidOf(line, words)}`];
    });
    const gone = [...known.current.values()].filter((line) => lines.every((one) => one.key !== line.key));
    const all = [...said, ...gone.map((line) => words.fileRemoved(line.name))];
    known.current = new Map(lines.map((line) => [line.key, line]));
    if (all.length > 0) announce(all.join('. '));
  }, [lines, words, announce]);
}
