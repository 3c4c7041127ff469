import { Label } from 'react-aria-components/Label';
import { ProgressBar as KitProgressBar } from 'react-aria-components/ProgressBar';

type ProgressProps = { readonly label: string; readonly value: number; readonly max: number };

/** How far long work has come, in figures too. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <KitProgressBar className="cp-progress" value={value} maxValue={max}>
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          <span className="cp-figures">{valueText}</span>
          <div className="cp-progress-track">
            <div className="cp-progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </KitProgressBar>
  );
}
