import type { PublicProgramme } from './demo.types.ts';
import { CEREMONY_2025, WORLD_BANK } from './demo-sources.ts';
import { IBRD_LOAN, IDA_CREDIT } from './world-bank-terms.ts';

const CEREMONY_OF_16_APRIL = {
  place: 'Trung tâm Hội nghị quốc gia, Hà Nội',
  form: 'CEREMONY',
  level: 'Thủ tướng Chính phủ chứng kiến',
  oursText: 'Bộ Tài chính',
  theirsText: 'Ngân hàng Thế giới',
} as const;

/** World Bank loans for one province or city. */
export const worldBankProvinces: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'P160162',
    title: {
      vi: 'Dự án phát triển tổng hợp đô thị động lực - thành phố Thái Nguyên',
      en: 'Dynamic City Integrated Development Project - Thai Nguyen',
    },
    kind: 'PROJECT',
    sector: '43030',
    managing: 'UBND-THAI-NGUYEN',
    partners: ['WB'],
    location: 'Thái Nguyên',
    implementedBy: 'Thai Nguyen City People’s Committee',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA62970',
        proposing: 'SBV',
        money: { amountMinor: 80_000_000_00, currency: 'USD' },
        days: { board_approved: '2018-06-22', signed: '2018-06-29', effective: '2018-12-27', closed: '2023-12-31' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P171700',
    title: {
      vi: 'Dự án phát triển đô thị và tăng cường khả năng thích ứng với biến đổi khí hậu thành phố Vĩnh Long, tỉnh Vĩnh Long',
      en: 'Vinh Long City Urban Development and Enhanced Climate Resilience Project in Vinh Long Province',
    },
    kind: 'PROJECT',
    sector: '43030',
    managing: 'UBND-VINH-LONG',
    partners: ['WB'],
    location: 'Vĩnh Long',
    implementedBy: 'ODA PMU of Vinh Long Province',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA67220',
        proposing: 'MOF',
        money: { amountMinor: 126_900_000_00, currency: 'USD' },
        days: { board_approved: '2020-06-30', signed: '2021-12-20', effective: '2022-05-18' },
        closesOn: '2025-12-31',
      },
    ],
  },
  {
    isSample: false,
    code: 'P174157',
    title: {
      vi: 'Dự án phát triển hạ tầng ưu tiên và đô thị thích ứng thành phố Vinh, tỉnh Nghệ An',
      en: 'Nghe An Province’s Vinh City Priority Infrastructure and Urban Resilience Development Project',
    },
    kind: 'PROJECT',
    sector: '43030',
    managing: 'UBND-NGHE-AN',
    partners: ['WB'],
    location: 'Nghệ An',
    implementedBy: 'People’s Committee of Nghe An Province',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD95820',
        proposing: 'MOF',
        money: { amountMinor: 129_600_000_00, currency: 'USD' },
        days: { board_approved: '2023-07-28', signed: '2024-08-02', effective: '2024-12-02' },
        closesOn: '2030-12-02',
      },
    ],
  },
  {
    isSample: false,
    code: 'P160480',
    title: {
      vi: 'Khoản vay chính sách phát triển Thành phố Hồ Chí Minh lần 1',
      en: 'Ho Chi Minh City Development Policy Operation 1',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '43030',
    managing: 'UBND-HO-CHI-MINH',
    partners: ['WB'],
    location: 'TP Hồ Chí Minh',
    implementedBy: 'The People’s Committee of Ho Chi Minh City',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA64090',
        proposing: 'MOF',
        money: { amountMinor: 125_000_000_00, currency: 'USD' },
        days: { board_approved: '2019-05-16', signed: '2020-03-30', effective: '2020-04-29', closed: '2020-04-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P171216',
    title: {
      vi: 'Khoản vay chính sách phát triển Thành phố Hồ Chí Minh lần 2',
      en: 'Ho Chi Minh City Development Policy Operation - 2',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '43030',
    managing: 'UBND-HO-CHI-MINH',
    partners: ['WB'],
    location: 'TP Hồ Chí Minh',
    implementedBy: 'The People’s Committee of Ho Chi Minh City',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD92810',
        proposing: 'MOF',
        money: { amountMinor: 100_000_000_00, currency: 'USD' },
        days: { board_approved: '2021-06-29' },
        sideState: { state: 'TERMINATED', reason: 'World Bank status Terminated' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P152460',
    title: {
      vi: 'Dự án quản lý rủi ro ngập lụt và quản lý nước Vĩnh Phúc',
      en: 'Vinh Phuc Flood Risk and Water Management Project',
    },
    kind: 'PROJECT',
    sector: '43060',
    managing: 'UBND-VINH-PHUC',
    partners: ['WB'],
    location: 'Vĩnh Phúc',
    implementedBy: 'Vinh Phuc Concessional Loans Project Management Office',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD86140',
        proposing: 'SBV',
        money: { amountMinor: 150_000_000_00, currency: 'USD' },
        days: { board_approved: '2016-04-29', signed: '2017-03-31', effective: '2017-09-25', closed: '2023-12-31' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P173716',
    title: {
      vi: 'Dự án cải thiện môi trường nước tỉnh Bình Dương',
      en: 'Binh Duong Province’s Water Environment Improvement Project',
    },
    kind: 'PROJECT',
    sector: '14022',
    managing: 'UBND-BINH-DUONG',
    partners: ['WB'],
    location: 'Bình Dương',
    implementedBy: 'Binh Duong Provincial Peoples’ Committee respresented by Management Board for Wastewater Projects',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD96350',
        proposing: 'MOF',
        money: { amountMinor: 230_763_000_00, currency: 'USD' },
        days: { board_approved: '2024-01-12', signed: '2025-04-16' },
        closesOn: '2029-10-31',
        signing: CEREMONY_OF_16_APRIL,
        source: `${CEREMONY_2025}; ${WORLD_BANK}`,
      },
    ],
  },
];
