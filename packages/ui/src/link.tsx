import type { ComponentProps } from 'react';

/** What a link takes; `isQuiet` drops the underline where a whole list is links. */
export type LinkProps = ComponentProps<'a'> & { readonly isQuiet?: boolean };

/** A link to another place. A router's own link is made of it, so that it stays a real anchor. */
export function Link({ isQuiet = false, className = 'cp-link', children, ...rest }: LinkProps) {
  return (
    <a className={className} {...(isQuiet && { 'data-quiet': '' })} {...rest}>
      {children}
    </a>
  );
}
