import type { Verification } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';

/**
 * What the home office's letters carry beside its name: where they are issued, the signs behind their number, and
 * where they are filed.
 */
type Letterhead = {
  readonly place: LocalText;
  readonly symbol: string;
  readonly archive: string;
  readonly source: string;
  readonly verification: Verification;
};

/** The letterhead of the home office for letters on international matters. */
export const HOME_LETTERHEAD: Letterhead = {
  place: { vi: 'Hà Nội', en: 'Ha Noi' },
  symbol: 'VPCP-QHQT',
  archive: 'VT, QHQT',
  source: 'Công văn của Văn phòng Chính phủ về quan hệ quốc tế, ký hiệu …/VPCP-QHQT',
  verification: 'to_confirm',
};
