import { useUi } from './provider.tsx';

/** The shape of what is coming, said as "loading" to screen readers. Stand it in for at least the final height. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { words } = useUi();
  return (
    <div className="cp-skeleton" role="status">
      <span className="cp-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="cp-skeleton-line" aria-hidden />
      ))}
    </div>
  );
}
