import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Both themes of every `--name: light-dark(#..., #...)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [high = 0, low = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'ground-sunk', 'ground-float', 'ground-hover'];
const MEANINGS = ['on-time', 'due-soon', 'late', 'blocked'];

/** Front and back colours that meet as text, WCAG 2.2 1.4.3: 4.5 to 1. */
const TEXT_PAIRS = [
  ...['ink', 'ink-soft', 'accent', ...MEANINGS].flatMap((front) => GROUNDS.map((back) => [front, back] as const)),
  ...MEANINGS.map((front) => [front, `${front}-soft`] as const),
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['ground', 'ink'],
] as const;

/** Edges of controls and focus rings against what they lie on, WCAG 2.2 1.4.11: 3 to 1. */
const EDGE_PAIRS = [
  ['rule-strong', 'ground'],
  ['rule-strong', 'ground-sunk'],
  ['rule-strong', 'ground-float'],
  ['focus', 'ground'],
  ['focus', 'ground-sunk'],
  ['focus', 'ground-float'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => tokens.get(name)?.[theme] ?? '#missing';

  test.each(TEXT_PAIRS)('%s reads on %s', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGE_PAIRS)('%s shows against %s', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });
});
