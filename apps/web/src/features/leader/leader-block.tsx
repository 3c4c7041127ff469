import { Skeleton } from '@counterpart/ui/skeleton';
import type { ReactNode } from 'react';
import { FailureBanner } from '../identity/failure-banner.tsx';

type LeaderBlockProps = {
  readonly id: string;
  readonly title: string;
  /** What the block finds, in a sentence. */
  readonly finding: ReactNode;
  readonly failure: unknown;
  readonly isLoading: boolean;
  /** The way to everything of which the block shows the first lines. */
  readonly more: ReactNode;
  readonly children: ReactNode;
};

/** One block of the page: what it found, the first lines, and the way to the rest. */
export function LeaderBlock({ id, title, finding, failure, isLoading, more, children }: LeaderBlockProps) {
  return (
    <section className="ld-block" aria-labelledby={`ld-${id}`}>
      <div className="ld-head">
        <h2 id={`ld-${id}`}>{title}</h2>
        <span className="cp-no-print">{more}</span>
      </div>
      <FailureBanner failure={failure} />
      {isLoading && !failure && <Skeleton lines={4} />}
      {!isLoading && !failure && (
        <>
          <p className="cp-soft">{finding}</p>
          <ul>{children}</ul>
        </>
      )}
    </section>
  );
}
