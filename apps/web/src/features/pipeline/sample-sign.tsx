import { FlaskConical } from 'lucide-react';

/** Says that a record is no real one, where a word would take the room of its name. */
export function SampleSign({ label }: { readonly label: string }) {
  return (
    <span className="pl-sample" title={label}>
      <FlaskConical className="cp-icon" aria-hidden />
      <span className="cp-hidden">{label}</span>
    </span>
  );
}
