import { Search, X } from 'lucide-react';
import { Button as KitButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { SearchField as KitSearchField } from 'react-aria-components/SearchField';

type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit?: (text: string) => void;
  readonly hint?: string;
};

/** A one-line search; Escape clears it. Its label is spoken, its hint stands inside while it is empty. */
export function SearchField({ label, hint = label, ...rest }: SearchFieldProps) {
  return (
    <KitSearchField className="cp-search" aria-label={label} {...rest}>
      {({ isEmpty }) => (
        <Group className="cp-input-group">
          <span className="cp-affix">
            <Search className="cp-icon" aria-hidden />
          </span>
          <Input className="cp-input" placeholder={hint} />
          {!isEmpty && (
            <KitButton className="cp-button" data-variant="quiet" data-icon-only="" data-size="s">
              <X className="cp-icon" aria-hidden />
            </KitButton>
          )}
        </Group>
      )}
    </KitSearchField>
  );
}
