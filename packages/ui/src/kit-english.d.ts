// The kit's own declaration of this module exports a type where the module holds a value.
declare module 'react-aria-components/i18n/en-US' {
  const strings: Record<string, Record<string, unknown>>;
  export default strings;
}
