import { Button as KitButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { ButtonVariant, Icon, KitProps } from './button.tsx';

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
