/** Names of streams in the older office format, which stand in it as they are, two bytes a letter. */
const NAMES = ['WordDocument', 'Workbook', '_VBA_PROJECT', 'Macros', 'Equation Native'] as const;

/** The same as bytes to look for, in that order. */
export const oleNeedles: readonly Buffer[] = NAMES.map((name) => Buffer.from(name, 'utf16le'));

const FORBIDDEN = [NAMES.indexOf('_VBA_PROJECT'), NAMES.indexOf('Macros'), NAMES.indexOf('Equation Native')];

/** Whether an older office file is of the kind that its name says and has neither macros nor the faulty old equations. */
export function isMacroFreeOle(seen: ReadonlySet<number>, extension: string): boolean {
  const main = NAMES.indexOf(extension === 'doc' ? 'WordDocument' : 'Workbook');
  return seen.has(main) && FORBIDDEN.every((index) => !seen.has(index));
}
