import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useUi } from './provider.tsx';

/** One option of a choice: `id` is the value, `note` a second line. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
  /** More text by which the option is found, such as a code or the other language's name. */
  readonly keywords?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** The open list of Select and ComboBox; the chosen option carries a tick. */
export function OptionList({ options }: { readonly options?: readonly Option[] }) {
  const { words } = useUi();
  return (
    <ListBox<Option>
      {...(options && { items: options })}
      className="cp-list"
      renderEmptyState={() => <div className="cp-list-empty">{words.noOptions}</div>}
    >
      {(option) => (
        <ListBoxItem
          className="cp-list-item"
          textValue={option.label}
          {...(option.isDisabled && { isDisabled: option.isDisabled })}
        >
          {({ isSelected }) => (
            <>
              <span className="cp-list-item-text">
                <span>{option.label}</span>
                {option.note !== undefined && <span className="cp-list-item-note">{option.note}</span>}
              </span>
              {isSelected && <Check className="cp-icon" aria-hidden />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
