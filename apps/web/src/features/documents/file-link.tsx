import type { MouseEvent, ReactNode } from 'react';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { fileAddress } from './use-documents.ts';

type FileLinkProps = { readonly id: string; readonly fileVersion: number; readonly children: ReactNode };

/** Takes a file away at a press, and says so, or why not; the address works in a tab of its own too. */
export function FileLink({ id, fileVersion, children }: FileLinkProps) {
  const take = useTakeFile();
  const address = fileAddress(id, fileVersion);
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    take.mutate(address);
  };
  return (
    <a className="cp-link" href={address} download onClick={press}>
      {children}
    </a>
  );
}
