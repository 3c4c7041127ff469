import type { ComponentType, ReactNode } from 'react';
import { Button as KitButton, type ButtonProps as KitButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { useUi } from './provider.tsx';

/** An icon component of the icon set. */
export type Icon = ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;

/** How much weight a button carries: one primary on a page, quiet inside rows and bars. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type KitProps = Omit<KitButtonProps, 'className' | 'children' | 'style' | 'render'>;

/** What a button takes beside the kit's own properties. */
export type ButtonProps = KitProps & {
  readonly variant?: ButtonVariant;
  readonly size?: 'm' | 's';
  readonly icon?: Icon;
  readonly children: ReactNode;
};

/** A button with words. While `isPending` it keeps its focus and says that it works. */
export function Button({ variant = 'secondary', size = 'm', icon: Glyph, children, ...rest }: ButtonProps) {
  const { words } = useUi();
  return (
    <KitButton className="cp-button" data-variant={variant} data-size={size} {...rest}>
      {Glyph && <Glyph className="cp-icon" aria-hidden />}
      {rest.isPending ? words.working : children}
    </KitButton>
  );
}

/** What an icon button takes: the label is its accessible name and its tooltip. */
export type IconButtonProps = KitProps & {
  readonly icon: Icon;
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly size?: 'm' | 's';
};

/** A button with an icon only; its name shows on hover and on focus. */
export function IconButton({ icon: Glyph, label, variant = 'quiet', size = 'm', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <KitButton
        className="cp-button"
        data-variant={variant}
        data-size={size}
        data-icon-only=""
        aria-label={label}
        {...rest}
      >
        <Glyph className="cp-icon" aria-hidden />
      </KitButton>
      <Tooltip className="cp-tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
