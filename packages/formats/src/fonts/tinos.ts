import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FontFace, readFace } from './true-type.ts';

const require = createRequire(import.meta.url);

// Tinos (SIL Open Font License 1.1) has the measures of Times New Roman, which may not be handed out.
const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

/** The four faces of a text. */
export type FaceName = keyof typeof FILES;

/** Names of the faces. */
export const FACE_NAMES = Object.keys(FILES) as FaceName[];

const read = new Map<FaceName, FontFace>();

/** A face of Tinos, read when it is first needed. */
export function tinos(name: FaceName): FontFace {
  const known = read.get(name);
  if (known) return known;
  const path = require.resolve(`@expo-google-fonts/tinos/${FILES[name]}`);
  const suffix = { regular: '', italic: '-Italic', bold: '-Bold', boldItalic: '-BoldItalic' }[name];
  const face = readFace(`Tinos${suffix}`, readFileSync(path));
  read.set(name, face);
  return face;
}

/** The face of a style. */
export function faceName(style: { readonly bold: boolean; readonly italic: boolean }): FaceName {
  if (style.bold) return style.italic ? 'boldItalic' : 'bold';
  return style.italic ? 'italic' : 'regular';
}
