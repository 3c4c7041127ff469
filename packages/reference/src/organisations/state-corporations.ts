import type { LocalText } from '@counterpart/domain/shared/text';
import { type AgencyRow, COMMON_KNOWLEDGE } from './agency.ts';

function corporation(code: string, name: LocalText): AgencyRow {
  return { code, name, class: 'STATE_CORPORATION', source: COMMON_KNOWLEDGE, verification: 'to_confirm' };
}

/** State groups, corporations and policy banks that propose, carry out or on-lend loan projects. */
export const STATE_CORPORATIONS: readonly AgencyRow[] = [
  corporation('EVN', { vi: 'Tập đoàn Điện lực Việt Nam', en: 'Viet Nam Electricity (EVN)' }),
  {
    ...corporation('EVNNPT', {
      vi: 'Tổng công ty Truyền tải điện quốc gia',
      en: 'National Power Transmission Corporation (EVNNPT)',
    }),
    parentCode: 'EVN',
  },
  corporation('PVN', {
    vi: 'Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam (Petrovietnam)',
    en: 'Viet Nam National Industry - Energy Group (Petrovietnam)',
  }),
  corporation('TKV', {
    vi: 'Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam',
    en: 'Viet Nam National Coal and Mineral Industries Group (TKV)',
  }),
  corporation('VNPT', {
    vi: 'Tập đoàn Bưu chính Viễn thông Việt Nam',
    en: 'Viet Nam Posts and Telecommunications Group (VNPT)',
  }),
  {
    ...corporation('VIETTEL', {
      vi: 'Tập đoàn Công nghiệp - Viễn thông Quân đội (Viettel)',
      en: 'Viettel Group',
    }),
    parentCode: 'MND',
  },
  corporation('VNR', { vi: 'Tổng công ty Đường sắt Việt Nam', en: 'Viet Nam Railways Corporation (VNR)' }),
  corporation('VEC', {
    vi: 'Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam',
    en: 'Viet Nam Expressway Corporation (VEC)',
  }),
  corporation('ACV', { vi: 'Tổng công ty Cảng hàng không Việt Nam', en: 'Airports Corporation of Viet Nam (ACV)' }),
  corporation('VATM', { vi: 'Tổng công ty Quản lý bay Việt Nam', en: 'Viet Nam Air Traffic Management Corporation' }),
  corporation('VIMC', { vi: 'Tổng công ty Hàng hải Việt Nam', en: 'Viet Nam Maritime Corporation (VIMC)' }),
  corporation('VINACHEM', { vi: 'Tập đoàn Hóa chất Việt Nam', en: 'Viet Nam National Chemical Group (Vinachem)' }),
  corporation('VRG', { vi: 'Tập đoàn Công nghiệp Cao su Việt Nam', en: 'Viet Nam Rubber Group (VRG)' }),
  corporation('PETROLIMEX', { vi: 'Tập đoàn Xăng dầu Việt Nam', en: 'Viet Nam National Petroleum Group (Petrolimex)' }),
  corporation('VDB', { vi: 'Ngân hàng Phát triển Việt Nam', en: 'Viet Nam Development Bank (VDB)' }),
  corporation('VBSP', { vi: 'Ngân hàng Chính sách xã hội', en: 'Viet Nam Bank for Social Policies (VBSP)' }),
];
