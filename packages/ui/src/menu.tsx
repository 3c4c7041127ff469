import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as KitButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as KitMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Button, type ButtonVariant, type Icon } from './button.tsx';
import { useUi } from './provider.tsx';

/** One entry of a menu: an action, a link, or one of a set of which `isChosen` marks the present one. */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly icon?: Icon;
  readonly href?: string;
  readonly onAction?: () => void;
  readonly isChosen?: boolean;
  readonly isDanger?: boolean;
  readonly lang?: string;
};

/** Entries under an optional heading; sections are parted by a rule. */
export type MenuGroup = { readonly heading?: string; readonly entries: readonly MenuEntry[] };

type MenuProps = {
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement?: PopoverProps['placement'];
};

/** A button that opens a list of actions. */
export function Menu({ trigger, label, groups, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <MenuPopover label={label} groups={groups} placement={placement} />
    </MenuTrigger>
  );
}

function MenuPopover({ label, groups, placement = 'bottom end' }: Omit<MenuProps, 'trigger'>) {
  return (
    <Popover className="cp-popover" placement={placement} offset={4}>
      <KitMenu className="cp-list" aria-label={label}>
        {groups.map((group, index) => (
          <MenuSection
            key={group.heading ?? group.entries[0]?.id ?? index}
            className="cp-list-section"
            {...(group.heading === undefined && { 'aria-label': label })}
            {...(group.entries.some((entry) => entry.isChosen !== undefined) && {
              selectionMode: 'single' as const,
              selectedKeys: group.entries.filter((entry) => entry.isChosen).map((entry) => entry.id),
            })}
          >
            {group.heading !== undefined && <Header className="cp-list-heading">{group.heading}</Header>}
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </MenuSection>
        ))}
      </KitMenu>
    </Popover>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { id, label, note, icon: Glyph, href, onAction, isDanger, lang } = entry;
  return (
    <MenuItem
      id={id}
      className="cp-list-item"
      textValue={label}
      {...(href !== undefined && { href })}
      {...(onAction && { onAction })}
      {...(isDanger && { 'data-danger': '' })}
    >
      {({ isSelected }) => (
        <>
          {Glyph && <Glyph className="cp-icon" aria-hidden />}
          <span className="cp-list-item-text" lang={lang}>
            <span>{label}</span>
            {note !== undefined && <span className="cp-list-item-note">{note}</span>}
          </span>
          {isSelected && <Check className="cp-icon" aria-hidden />}
        </>
      )}
    </MenuItem>
  );
}

type SplitButtonProps = {
  readonly children: string;
  readonly onPress: () => void;
  readonly icon?: Icon;
  readonly variant?: ButtonVariant;
  readonly isPending?: boolean;
  readonly groups: readonly MenuGroup[];
  /** What the arrow opens, in words; "More options" when left out. */
  readonly menuLabel?: string;
};

/** The usual action at one press, its variants one press further. */
export function SplitButton({
  children,
  onPress,
  icon,
  variant = 'secondary',
  isPending = false,
  groups,
  menuLabel,
}: SplitButtonProps) {
  const { words } = useUi();
  const label = `${children}: ${menuLabel ?? words.moreOptions}`;
  return (
    <div className="cp-split">
      <Button variant={variant} onPress={onPress} isPending={isPending} {...(icon && { icon })}>
        {children}
      </Button>
      <MenuTrigger>
        <KitButton className="cp-button" data-variant={variant} data-size="m" aria-label={label}>
          <ChevronDown className="cp-icon" aria-hidden />
        </KitButton>
        <MenuPopover label={label} groups={groups} />
      </MenuTrigger>
    </div>
  );
}
