/** Source of every invented record. */
export const SAMPLE_SOURCE = 'Dữ liệu mẫu / sample data';

/** Loans and credits of the World Bank with their days, retyped as facts. */
export const WORLD_BANK =
  'World Bank open data (CC BY 4.0), IBRD/IDA statements as of 2025-03-31; Projects & Operations as of 2025-03-31';

/** Projects and grants of the World Bank that the statements of loans do not carry. */
export const WORLD_BANK_PROJECTS = 'World Bank open data (CC BY 4.0), Projects & Operations as of 2025-03-31';

/** The ceremony of 16 April 2025, as newspapers report it. */
export const CEREMONY_2025 = 'Việt Nam News 16/4/2025, Tiền Phong và VnEconomy 4/2025: lễ ký ngày 16/4/2025 tại Hà Nội';

/** A notice of the Ministry of Foreign Affairs that a treaty is in force. */
export function notice(number: string, day: string): string {
  return `Thông báo ${number}/TB-LPQT ngày ${day} của Bộ Ngoại giao về việc điều ước quốc tế có hiệu lực`;
}

/** A notice known by its number alone. */
export function noticeNumbered(number: string): string {
  return `Thông báo ${number}/TB-LPQT của Bộ Ngoại giao về việc điều ước quốc tế có hiệu lực`;
}
