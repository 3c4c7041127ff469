/**
 * Refuses values that a driver would store wrongly without a word: undefined and NaN become NULL,
 * a plain object is taken for named parameters, an unsafe integer loses digits.
 * Errors: TypeError naming the position.
 */
export function guardBindings(parameters: readonly unknown[]): void {
  for (let i = 0; i < parameters.length; i++) {
    const value = parameters[i];
    if (value === null || typeof value === 'string') continue;
    if (typeof value === 'number') {
      if (Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)) continue;
    } else if (value instanceof Uint8Array) continue;
    throw new TypeError(`parameter ${i + 1} cannot be stored: ${describe(value)}`);
  }
}

function describe(value: unknown): string {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'undefined':
    case 'symbol':
      return `${typeof value} ${String(value)}`;
    default:
      return Object.prototype.toString.call(value);
  }
}
