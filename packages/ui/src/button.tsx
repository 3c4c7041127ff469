import type { ComponentType, ReactNode } from 'react';
import { Button as KitButton, type ButtonProps as KitButtonProps } from 'react-aria-components/Button';
import { useUi } from './provider.tsx';

/** An icon component of the icon set. */
export type Icon = ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;

/** How much weight a button carries: one primary on a page, quiet inside rows and bars. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The kit's own properties of a button, less its looks. */
export type KitProps = Omit<KitButtonProps, 'className' | 'children' | 'style' | 'render'>;

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
