import type { ReactNode, Ref } from 'react';
import { Link as KitLink, type LinkProps as KitLinkProps } from 'react-aria-components/Link';

/** What a link takes; `isQuiet` drops the underline where a whole list is links. */
export type LinkProps = Omit<KitLinkProps, 'className' | 'children' | 'style' | 'render'> & {
  readonly children?: ReactNode;
  readonly isQuiet?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link to another place. */
export function Link({ isQuiet = false, className = 'cp-link', children, ...rest }: LinkProps) {
  return (
    <KitLink className={className} {...(isQuiet && { 'data-quiet': '' })} {...rest}>
      {children}
    </KitLink>
  );
}
