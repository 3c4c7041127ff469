import { Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import type { Icon } from './button.tsx';

/** One thing the palette leads to. `id` is unique over all groups. */
export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon: Icon;
  readonly lang?: string | undefined;
  readonly onAction: () => void;
};

/** Items of one kind under their heading. */
export type PaletteGroup = { readonly id: string; readonly heading: string; readonly items: readonly PaletteItem[] };

type CommandPaletteProps = {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** Said in place of the list while it is empty. */
  readonly empty: ReactNode;
  readonly onClose: () => void;
};

/**
 * A field over the page that finds things and leads to them: type, arrow keys, Enter; Escape closes and gives the
 * focus back. Enter without a choice takes the first.
 */
export function CommandPalette(props: CommandPaletteProps) {
  const { label, hint, text, onText, groups, empty, onClose } = props;
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.onAction();
  };
  const items = groups.flatMap((group) => group.items);
  const onKeyDown = (event: KeyboardEvent) => {
    const hasChoice = event.target instanceof Element && event.target.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || hasChoice) return;
    event.preventDefault();
    run(items[0]);
  };
  return (
    <ModalOverlay
      className="cp-veil"
      data-place="center"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="cp-modal">
        <Dialog className="cp-dialog cp-palette" aria-label={label}>
          <Autocomplete inputValue={text} onInputChange={onText}>
            {/* The palette opens to be typed into. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <TextField className="cp-palette-field" aria-label={label} autoFocus onKeyDown={onKeyDown}>
              <Search className="cp-icon" aria-hidden />
              <Input className="cp-input" placeholder={hint} />
            </TextField>
            <Menu
              className="cp-list"
              aria-label={label}
              onAction={(key) => run(items.find((item) => item.id === key))}
              renderEmptyState={() => <div className="cp-list-empty">{empty}</div>}
            >
              {groups
                .filter((group) => group.items.length > 0)
                .map((group) => (
                  <MenuSection key={group.id} id={group.id} className="cp-list-section">
                    <Header className="cp-list-heading">{group.heading}</Header>
                    {group.items.map((item) => (
                      <PaletteEntry key={item.id} item={item} />
                    ))}
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteEntry({ item }: { readonly item: PaletteItem }) {
  const { id, label, note, icon: Glyph, lang } = item;
  return (
    <MenuItem id={id} className="cp-list-item" textValue={label}>
      <Glyph className="cp-icon" aria-hidden />
      <span className="cp-list-item-text">
        <span {...(lang !== undefined && { lang })}>{label}</span>
        {note !== undefined && <span className="cp-list-item-note">{note}</span>}
      </span>
    </MenuItem>
  );
}
