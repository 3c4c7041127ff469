/**
 * Where a limit, a date or a duration was read, as public text that can be shown beside it.
 * **Shape**: one entry per source; several public copies are separated by semicolons.
 * Entries that begin with "Not checked" say so: what rests on them is marked `to_confirm`.
 */
export const SOURCES = {
  S1518:
    'Quyết định 1518/QĐ-TTg (26/8/2014): hethongphapluat.com; giaoducthoidai.vn post198085; binhdinhinvest.gov.vn/print/1775',
  D16: 'Nghị định 16/2016/NĐ-CP, Điều 36: thuvienphapluat.vn, hỏi đáp 23289; hiệu lực 02/5/2016: trogiupluat.vn 5730',
  D56: 'Nghị định 56/2020/NĐ-CP: sotay56.vn CTDT57; hiệu lực 25/5/2020: lawnet.vn 146355',
  D114: 'Nghị định 114/2021/NĐ-CP: vietnamplus.vn 219618; haiphongdpi.gov.vn; dulieuphaply.vn (thủ tục hành chính)',
  D114Q: 'Nghị định 114/2021/NĐ-CP, trích trong bản án: thuvienphapluat.vn/banan 12290',
  D242: 'Nghị định 242/2025/NĐ-CP: english.luatvietnam.vn 410995 và 104053 (hiệu lực 10/9/2025); baotintuc.vn n20250911191339893',
  D313: 'Nghị định 313/2025/NĐ-CP: asemconnectvietnam.gov.vn 3088; vietnam.vn (hiệu lực 08/12/2025, thay Nghị định 80/2020/NĐ-CP)',
  MOF1: 'Bộ Tài chính về Nghị định 242/2025 và đề xuất khoản vay: baomoi.net.vn c53226607; vietnam.vn',
  PDL: 'Luật Quản lý nợ công 20/2017/QH14: english.luatvietnam.vn 118857; hethongphapluat.com',
  L141: 'Luật 141/2025/QH15 (số và tên): thuviennhadat.vn 686550',
  L141D: 'Luật 141/2025/QH15, nội dung theo báo chí ở giai đoạn dự thảo: baokiemtoan.vn 44647; vneconomy.vn 18/11/2025',
  LT: 'Luật Điều ước quốc tế 108/2016/QH13: vi.wikipedia.org "Luật Điều ước quốc tế 2016"',
  LT11: 'Luật Điều ước quốc tế 108/2016/QH13, các Điều 8-26: Công báo 345+346/2016, trang 11 (vi.wikisource.org)',
  LT23: 'Luật Điều ước quốc tế 108/2016/QH13, Điều 23, 24, 56, 59: thuvienphapluat.vn 793720',
  LT27: 'Luật Điều ước quốc tế 108/2016/QH13, Điều 27: thuvienphapluat.vn 289530',
  LT71: 'Luật Điều ước quốc tế 108/2016/QH13, Điều 71: thuvienphapluat.vn 650001',
  L137: 'Luật 137/2025/QH15: thuviennhadat.vn 686549; vietnamplus.vn post1082251; baomoi.net.vn c54476448',
  LIA: 'Luật Thỏa thuận quốc tế 70/2020/QH14: thuviennhadat.vn 500472; vietjack.me chương II; duthaoonline.quochoi.vn 1798',
  LIA2: 'Pháp lệnh 33/2007/PL-UBTVQH11: thuvienphapluat.vn 84007; vietjack.me chương 2 (hiệu lực 01/7/2007 đến 01/7/2021)',
  PIL: 'Luật Đầu tư công 2014: vinasctax.vn 11008, 11081',
  BT17: 'Thủ tục thẩm định cấp tỉnh năm 2017: dpibinhthuan.gov.vn',
  USAID56: 'USAID về Nghị định 56/2020/NĐ-CP: docslib.org 10063899',
  LSGA: 'Thỏa thuận song phương với USAID và sửa đổi 4/2022: vietnamplus.vn 227435; sggpnews.org.vn 98690',
  USAIDX: 'USAID dừng hoạt động năm 2025: tuoitrenews.vn 84553',
  D42: 'Quyết định 42/2014/QĐ-TTg, văn bản hợp nhất 01/HNVB-VPCP (11/7/2018): hethongphapluat.com; taichinhdientu.vn 136465',
  VP369: 'Nghị định 369/2025/NĐ-CP: vnexpress.net 5001996; vietnamnet.vn 2478989; vtcnews.vn ar996756',
  ND30: 'Nghị định 30/2020/NĐ-CP: luatvietnam.vn, bài 24146',
  TB: 'Thông báo của Bộ Ngoại giao về việc điều ước quốc tế có hiệu lực (21/2022, 39/2020, 27/2020, 43/2020, 27/2023, 28/2023/TB-LPQT và các thông báo khác)',
  TB_ADB:
    'Thông báo 27/2020/TB-LPQT (khoản vay ADB 3743-VIE) và 43/2020/TB-LPQT (khoản vay ADB 3761-VIE): mỗi khoản 178 ngày từ ký đến hiệu lực',
  TB_JAPAN:
    'Thông báo của Bộ Ngoại giao về công hàm trao đổi với Nhật Bản, 2020-2023: 6 trên 6 công hàm đọc được ngày có hiệu lực từ ngày ký',
  TB_EDCF: 'Thông báo 54/2017/TB-LPQT (thỏa thuận khung EDCF 2016-2020, ký và có hiệu lực 08/11/2017)',
  WBL: 'World Bank: thư và hiệp định, documents.worldbank.org ITK425962 (2017)',
  WBC: 'World Bank: Project cycle, worldbank.org/en/projects-operations/products-and-services/brief/projectcycle',
  WB_STATEMENTS:
    'World Bank: IBRD Statement of Loans và IDA Statement of Credits and Grants, 31/3/2025 (CC BY 4.0); các khoản cho Việt Nam được Ban Giám đốc phê duyệt từ 01/01/2017',
  ADB: 'ADB: project cycle (bản sao tại therevenue.org/project-cycle.html)',
  JICA: 'JICA: ODA loan project cycle; mofa.go.jp/policy/oda/guide/1998/3-3.html và 3-6.html',
  JICAG: 'JICA: Grant Aid, project cycle, jica.go.jp',
  KOICA: 'KOICA: trang của văn phòng tại Campuchia, koicacambodia.org',
  AFD: 'AFD: vietnamplus.vn post283009; mof.gov.vn MOFUCM307966',
  GK: 'Not checked against a text: general knowledge of the practice / Chưa đối chiếu văn bản: theo hiểu biết chung về thực tiễn',
} as const;

/** Key of a source. */
export type SourceKey = keyof typeof SOURCES;
