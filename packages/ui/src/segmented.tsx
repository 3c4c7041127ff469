import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Icon } from './button.tsx';

/** One segment; `name` is spoken and shown on hover where the shown label is short or only an icon. */
export type Segment<Id extends string> = {
  readonly id: Id;
  readonly label: ReactNode;
  readonly name?: string;
  readonly icon?: Icon;
  readonly lang?: string;
};

type SegmentedProps<Id extends string> = {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
};

/** One of two to four views or modes, all visible, applied at once. */
export function Segmented<Id extends string>({ label, segments, value, onChange }: SegmentedProps<Id>) {
  const change = (keys: Set<unknown>) => {
    const chosen = segments.find((segment) => keys.has(segment.id));
    if (chosen) onChange(chosen.id);
  };
  return (
    <ToggleButtonGroup
      className="cp-segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={change}
    >
      {segments.map(({ id, label: shown, name, icon: Glyph, lang }) => (
        <ToggleButton
          key={id}
          id={id}
          className="cp-segment"
          {...(name && { 'aria-label': name })}
          {...(lang && { lang })}
        >
          {Glyph && <Glyph className="cp-icon" aria-hidden />}
          {shown}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
