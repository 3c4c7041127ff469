/** How a part of a document must look. **Source:** Decree 30/2020/ND-CP, Annex I. **Units**: points. */
export type PartRule = {
  readonly sizes: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'both';
  readonly capitals: boolean;
  readonly isNeeded: boolean;
};

const part = (
  sizes: readonly [number, number],
  look: '' | 'bold' | 'italic' | 'bold italic',
  more: Partial<PartRule> = {},
): PartRule => ({
  sizes,
  bold: look.includes('bold'),
  italic: look.includes('italic'),
  align: 'center',
  capitals: false,
  isNeeded: false,
  ...more,
});

const NEEDED = { isNeeded: true } as const;
const CAPITALS = { capitals: true } as const;

/** The rules by the style that a part carries. */
export const PART_RULES: Readonly<Record<string, PartRule>> = {
  NationalName: part([12, 13], 'bold', { ...NEEDED, ...CAPITALS }),
  Motto: part([13, 14], 'bold', NEEDED),
  OrganAbove: part([12, 13], '', CAPITALS),
  Issuer: part([12, 13], 'bold', { ...NEEDED, ...CAPITALS }),
  DocumentNumber: part([13, 13], '', NEEDED),
  PlaceAndDay: part([13, 14], 'italic', NEEDED),
  LetterSubject: part([12, 13], ''),
  Mark: part([13, 14], 'bold', CAPITALS),
  KindName: part([13, 14], 'bold', CAPITALS),
  KindSubject: part([13, 14], 'bold'),
  AddressedTo: part([13, 14], '', { align: 'left' }),
  Recipient: part([13, 14], '', { align: 'left' }),
  Grounds: part([13, 14], 'italic', { align: 'both' }),
  Body: part([13, 14], '', { align: 'both', ...NEEDED }),
  Authority: part([13, 14], 'bold', { ...NEEDED, ...CAPITALS }),
  SignerName: part([13, 14], 'bold', NEEDED),
  DistributionHead: part([12, 12], 'bold italic', { align: 'left', ...NEEDED }),
  Distribution: part([11, 11], '', { align: 'left', ...NEEDED }),
  AppendixWord: part([14, 14], 'bold'),
  AppendixTitle: part([13, 14], 'bold', CAPITALS),
  AppendixReference: part([13, 14], 'italic'),
};
