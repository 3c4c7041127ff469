import type { PublicProgramme } from './demo.types.ts';
import { WORLD_BANK, WORLD_BANK_PROJECTS } from './demo-sources.ts';
import { IBRD_LOAN, IDA_CREDIT } from './world-bank-terms.ts';

/** World Bank loans for climate, forests, land and energy, one of them dropped. */
export const worldBankEnvironment: readonly PublicProgramme[] = [
  {
    isSample: false,
    code: 'P153544',
    title: {
      vi: 'Dự án chống chịu khí hậu tổng hợp và sinh kế bền vững Đồng bằng sông Cửu Long',
      en: 'Mekong Delta Integrated Climate Resilience and Sustainable Livelihoods Project',
    },
    kind: 'PROJECT',
    sector: '43010',
    managing: 'MONRE',
    partners: ['WB', 'GEF'],
    location: 'Đồng bằng sông Cửu Long',
    implementedBy: 'Ministry of Natural Resources and Environment, Vietnam',
    lines: [{ partner: 'GEF', kind: 'GRANT', amountMinor: 6_090_831_00, currency: 'USD', note: 'P159976' }],
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA58450',
        proposing: 'SBV',
        money: { amountMinor: 310_000_000_00, currency: 'USD' },
        days: { board_approved: '2016-06-10', signed: '2016-07-11', effective: '2016-11-23', closed: '2024-06-30' },
      },
      {
        kind: 'GRANT_AGREEMENT',
        capacity: 'STATE',
        route: 'PARTNER',
        title: {
          vi: 'Hiệp định viện trợ không hoàn lại: Dự án GEF chống chịu khí hậu tổng hợp và sinh kế bền vững Đồng bằng sông Cửu Long',
          en: 'Grant agreement: GEF Mekong Delta Integrated Climate Resilience and Sustainable Livelihoods Project',
        },
        number: 'P159976',
        money: { amountMinor: 6_090_831_00, currency: 'USD' },
        days: { board_approved: '2018-05-11', effective: '2018-10-12' },
        closesOn: '2025-06-30',
        source: WORLD_BANK_PROJECTS,
      },
    ],
  },
  {
    isSample: false,
    code: 'P157127',
    title: {
      vi: 'Dự án hiện đại hóa ngành lâm nghiệp và tăng cường tính chống chịu vùng ven biển',
      en: 'Forest Sector Modernization and Coastal Resilience Enhancement Project',
    },
    kind: 'PROJECT',
    sector: '31220',
    managing: 'MARD',
    partners: ['WB'],
    location: 'Các tỉnh ven biển',
    implementedBy: 'Ministry of Agriculture and Rural Development',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA60790',
        proposing: 'MOF',
        money: { amountMinor: 150_000_000_00, currency: 'USD' },
        days: { board_approved: '2017-06-22', signed: '2018-08-03', effective: '2019-03-29', closed: '2023-12-31' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P154387',
    title: {
      vi: 'Dự án tăng cường quản lý đất đai và cơ sở dữ liệu đất đai',
      en: 'Vietnam: Project for Improved Land Governance and Databases (VILG)',
    },
    kind: 'PROJECT',
    sector: '15110',
    managing: 'MONRE',
    partners: ['WB'],
    implementedBy: 'Department of Registration and Land Information Database of MONRE',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA58870',
        proposing: 'SBV',
        money: { amountMinor: 150_000_000_00, currency: 'USD' },
        days: { board_approved: '2016-07-05', signed: '2016-12-23', effective: '2017-03-23', closed: '2023-06-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P151086',
    title: {
      vi: 'Dự án tiết kiệm năng lượng cho doanh nghiệp công nghiệp Việt Nam',
      en: 'Vietnam Energy Efficiency for Industrial Enterprises (VEEIE)',
    },
    kind: 'PROJECT',
    sector: '23183',
    managing: 'MOIT',
    partners: ['WB'],
    implementedBy: 'Ministry of Industry and Trade',
    source: WORLD_BANK,
    instruments: [
      {
        ...IBRD_LOAN,
        number: 'IBRD87390',
        proposing: 'SBV',
        money: { amountMinor: 100_000_000_00, currency: 'USD' },
        days: { board_approved: '2017-04-14', signed: '2017-08-18', effective: '2017-12-29', closed: '2022-07-31' },
      },
      {
        ...IDA_CREDIT,
        number: 'IDA60110',
        proposing: 'SBV',
        money: { amountMinor: 1_700_000_00, currency: 'USD' },
        days: { board_approved: '2017-04-14', signed: '2017-08-18', effective: '2017-12-29', closed: '2022-07-31' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P155824',
    title: {
      vi: 'Biến đổi khí hậu và tăng trưởng xanh tại Việt Nam',
      en: 'Climate Change and Green Growth in Vietnam',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '41010',
    managing: 'MONRE',
    partners: ['WB'],
    implementedBy: 'Ministry of Environment and Natural Resources, Socialist Republic of Vietnam',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA58760',
        proposing: 'SBV',
        money: { amountMinor: 90_000_000_00, currency: 'USD' },
        days: { board_approved: '2016-06-24', signed: '2016-07-25', effective: '2016-11-28', closed: '2017-06-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P171006',
    title: {
      vi: 'Khoản vay chính sách về biến đổi khí hậu và tăng trưởng xanh',
      en: 'Climate Change and Green Growth DPF',
    },
    kind: 'BUDGET_SUPPORT',
    sector: '41010',
    managing: 'MONRE',
    partners: ['WB'],
    implementedBy: 'Ministry of Natural Resouces and Environment, Department of Climate Change',
    source: WORLD_BANK,
    instruments: [
      {
        ...IDA_CREDIT,
        number: 'IDA66170',
        proposing: 'MOF',
        money: { amountMinor: 84_400_000_00, currency: 'USD' },
        days: { board_approved: '2020-06-05', signed: '2021-03-16', effective: '2021-06-04', closed: '2021-11-30' },
      },
    ],
  },
  {
    isSample: false,
    code: 'P174460',
    title: {
      vi: 'Dự án năng lượng tái tạo thúc đẩy chuyển đổi tại Việt Nam',
      en: 'Viet Nam Renewable Energy Accelerating Change',
    },
    kind: 'PROJECT',
    sector: '23630',
    managing: 'EVNNPT',
    partners: ['WB'],
    implementedBy: 'National Power Transmission Corporation (NPT)',
    source: WORLD_BANK_PROJECTS,
    instruments: [
      {
        ...IBRD_LOAN,
        money: { amountMinor: 160_000_000_00, currency: 'USD' },
        days: {},
        sideState: { state: 'DROPPED', reason: 'World Bank status Dropped, last stage reached: BEGIN NEGOTIATION' },
      },
    ],
  },
];
