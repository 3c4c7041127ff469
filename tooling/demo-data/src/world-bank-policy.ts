import type { PublicProgramme } from './demo.types.ts';
import { notice, WORLD_BANK } from './demo-sources.ts';
import { IBRD_LOAN, IDA_CREDIT } from './world-bank-terms.ts';

/** World Bank policy loans that support the budget. */
export const worldBankPolicy: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'P157405',
    title: {
      vi: 'Khoản tín dụng hỗ trợ quản lý kinh tế và năng lực cạnh tranh lần thứ ba',
      en: 'Third Economic Management and Competitiveness Credit',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '51010',
    managing: 'SBV',
    partners: ['WB'],
    implementedBy: 'State Bank of Vietnam',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD86120',
        proposing: 'SBV',
        money: { amountMinor: 150_000_000_00, currency: 'USD' },
        days: { board_approved: '2016-05-12', signed: '2016-07-25', effective: '2017-03-30', closed: '2017-04-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P176717',
    title: {
      vi: 'Chương trình hỗ trợ chính sách phát triển về phục hồi bền vững và bao trùm tại Việt Nam',
      en: 'The Vietnam Inclusive and Sustainable Recovery Development Policy Operation',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '51010',
    managing: 'MOF',
    partners: ['WB'],
    implementedBy: 'Ministry of Finance',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA69540',
        proposing: 'MOF',
        money: { amountMinor: 221_500_000_00, currency: 'USD' },
        days: {
          board_approved: '2021-06-29',
          signed: '2021-12-22',
          effective: '2022-04-21',
          closed: '2022-12-15',
          effectiveness_notice: '2022-05-31',
        },
        signing: {
          place: 'Hà Nội',
          ours: 'ho-duc-phoc',
          theirsText: 'Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam',
        },
        source: `${notice('22/2022', '31/5/2022')}; ${WORLD_BANK}`,
      },
    ],
  },
  {
    isSample: false,
    code: 'P181146',
    title: {
      vi: 'Chương trình hỗ trợ chính sách phát triển về phục hồi bao trùm và bền vững (khoản vay thứ hai)',
      en: 'Vietnam inclusive and sustainable recovery DPF (2nd Operation)',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '51010',
    managing: 'MOF',
    partners: ['WB'],
    implementedBy: 'Ministry of Finance',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA73670',
        proposing: 'MOF',
        money: { amountMinor: 263_824_069_00, currency: 'USD' },
        days: { board_approved: '2023-06-29', signed: '2023-12-22', effective: '2024-01-30', closed: '2024-11-30' },
      },
    ],
  },
];
