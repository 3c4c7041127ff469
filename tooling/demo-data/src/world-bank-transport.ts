import type { PublicProgramme } from './demo.types.ts';
import { CEREMONY_2025, WORLD_BANK } from './demo-sources.ts';
import { IDA_CREDIT } from './world-bank-terms.ts';

const CEREMONY_OF_16_APRIL = {
  place: 'Trung tâm Hội nghị quốc gia, Hà Nội',
  form: 'CEREMONY',
  level: 'Thủ tướng Chính phủ chứng kiến',
  oursText: 'Bộ Tài chính',
  theirsText: 'Ngân hàng Thế giới',
} as const;

/** World Bank loans for roads, waterways and reconstruction. */
export const worldBankTransport: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'P155086',
    title: { vi: 'Chương trình quản lý tài sản đường địa phương', en: 'Local Road Asset Management Program' },
    kind: 'LOAN_PROGRAMME',
    sector: '21020',
    partners: ['WB'],
    implementedBy: 'Project Management Unit 6 (PMU6)',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA58100',
        proposing: 'SBV',
        money: { amountMinor: 278_800_000_00, currency: 'XDR' },
        days: { board_approved: '2016-04-29', signed: '2016-07-04', effective: '2016-12-15', closed: '2023-06-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P095129',
    title: {
      vi: 'Dự án phát triển giao thông đồng bằng Bắc Bộ (vốn bổ sung)',
      en: 'Northern Delta Transport Development Project (additional financing)',
    },
    kind: 'PROJECT',
    sector: '21040',
    partners: ['WB'],
    location: 'Đồng bằng Bắc Bộ',
    implementedBy: 'Project Management Unit for Waterways (PMU-W)',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA60280',
        proposing: 'SBV',
        money: { amountMinor: 78_740_000_00, currency: 'USD' },
        days: { board_approved: '2017-05-05', signed: '2017-06-23', effective: '2017-10-30', closed: '2023-06-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P159238',
    title: {
      vi: 'Dự án tăng cường kết nối giao thông khu vực Tây Nguyên',
      en: 'Central Highlands Connectivity Improvement Project',
    },
    kind: 'PROJECT',
    sector: '21020',
    partners: ['WB'],
    location: 'Tây Nguyên',
    implementedBy: 'Projects Management Unit No. 2',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA61080',
        proposing: 'SBV',
        money: { amountMinor: 140_500_000_00, currency: 'USD' },
        days: { board_approved: '2017-06-22', signed: '2017-12-27', effective: '2018-05-22', closed: '2024-12-31' },
      },
      {
        ...IDA_CREDIT,
        number: 'IDA61090',
        proposing: 'SBV',
        money: { amountMinor: 9_500_000_00, currency: 'USD' },
        days: { board_approved: '2017-06-22', signed: '2017-12-27', effective: '2018-05-22' },
        sideState: { state: 'CANCELLED', reason: 'World Bank status Fully Cancelled' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P163146',
    title: {
      vi: 'Dự án khẩn cấp tái thiết sau thiên tai',
      en: 'Vietnam - Emergency Natural Disaster Reconstruction Project',
    },
    kind: 'PROJECT',
    sector: '43060',
    agencies: [{ code: 'UBND-PHU-YEN', role: 'implementing' }],
    partners: ['WB'],
    location: 'Phú Yên và các tỉnh',
    implementedBy: 'Phu Yen People’s Committee',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA60740',
        proposing: 'SBV',
        money: { amountMinor: 118_000_000_00, currency: 'USD' },
        days: { board_approved: '2017-05-30', signed: '2017-09-29', effective: '2017-12-20', closed: '2021-12-31' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P169954',
    title: {
      vi: 'Dự án phát triển hành lang đường thủy và logistics khu vực phía Nam',
      en: 'Southern Waterway Corridors and Logistics Development Project',
    },
    kind: 'PROJECT',
    sector: '21040',
    managing: 'MOC',
    agencies: [{ code: 'MOT', role: 'implementing' }],
    partners: ['WB', 'DFAT'],
    location: 'Khu vực phía Nam',
    implementedBy: 'Ministry of Transport',
    lines: [{ partner: 'DFAT', kind: 'GRANT', amountMinor: 580_000_00, currency: 'USD', note: 'SGGP 6/11/2023' }],
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA75770',
        proposing: 'MOF',
        money: { amountMinor: 107_000_000_00, currency: 'USD' },
        days: { board_approved: '2024-06-21', signed: '2025-04-16' },
        closesOn: '2029-12-15',
        signing: CEREMONY_OF_16_APRIL,
        source: `${CEREMONY_2025}; ${WORLD_BANK}`,
      },
    ],
  },
];
