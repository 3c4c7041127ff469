/**
 * Lengths of the lines below a text, as shares of the text.
 * **Source:** Decree 30/2020/ND-CP, Annex I: as long as the motto; a third to a half of the issuer and of a subject.
 */
export const RULE_SHARE = { motto: 1, issuer: 0.42, subject: 0.4 } as const;

const NARROW = 20;
const MIDDLE = 30;
const WIDE = 40;

const MARK_WIDTHS: Readonly<Record<string, number>> = {
  KHẨN: NARROW,
  'HỎA TỐC': MIDDLE,
  'THƯỢNG KHẨN': WIDE,
  MẬT: NARROW,
  'TỐI MẬT': MIDDLE,
  'TUYỆT MẬT': WIDE,
};

/**
 * The frame around a mark of secrecy or urgency.
 * **Units**: millimetres. **Source:** to confirm: by general knowledge of Decree 30/2020/ND-CP, Annex I.
 */
export const MARK_BOX = { height: 8, width: (mark: string) => MARK_WIDTHS[mark] ?? WIDE } as const;
