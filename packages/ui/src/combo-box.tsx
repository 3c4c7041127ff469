import { ChevronDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button as KitButton } from 'react-aria-components/Button';
import { ComboBox as KitComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ComboPopover } from './combo-popover.tsx';
import { FieldError, FieldHead } from './form-field.tsx';
import { type Option, OptionList } from './list-box.tsx';
import { useUi } from './provider.tsx';
import type { ChoiceProps } from './select.tsx';

type ComboBoxProps<Id extends string> = Omit<ChoiceProps<Id>, 'onChange' | 'placeholder'> & {
  readonly onChange: (value: Id | null) => void;
};

/** One of many options, found by typing any of its words, with or without accents. */
export function ComboBox<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  onChange,
  ...rest
}: ComboBoxProps<Id>) {
  const { words } = useUi();
  const field = useRef<HTMLDivElement>(null);
  const matches = useFoldedFilter(options);
  const change = (key: unknown) => onChange(options.find((option) => option.id === key)?.id ?? null);
  return (
    <KitComboBox<Option>
      className="cp-field"
      defaultItems={options}
      defaultFilter={matches}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      onChange={change}
      {...rest}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Group ref={field} className="cp-input-group">
        <Input className="cp-input" />
        <KitButton className="cp-button" data-variant="quiet" data-icon-only="" aria-label={words.showOptions}>
          <ChevronDown className="cp-icon" aria-hidden />
        </KitButton>
      </Group>
      <FieldError error={error} />
      <ComboPopover field={field}>
        <OptionList />
      </ComboPopover>
    </KitComboBox>
  );
}

/** Every typed word must begin a word of the option's label or keywords; accents and case do not count. */
function useFoldedFilter(options: readonly Option[]) {
  const { fold } = useUi();
  const { wordsOf, wordsByLabel } = useMemo(() => {
    const wordsOf = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u);
    const wordsByLabel = new Map<string, string[]>();
    for (const { label, keywords = '' } of options) {
      wordsByLabel.set(label, [...(wordsByLabel.get(label) ?? []), ...wordsOf(`${label} ${keywords}`)]);
    }
    return { wordsOf, wordsByLabel };
  }, [options, fold]);
  return (label: string, typed: string) => {
    const own = wordsByLabel.get(label) ?? wordsOf(label);
    return wordsOf(typed).every((part) => own.some((word) => word.startsWith(part)));
  };
}
