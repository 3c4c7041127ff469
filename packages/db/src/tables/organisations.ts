/** Columns of every record that people edit. */
export type Versioned = { version: number; updated_at: number; updated_by: string };

/** Columns that let a record be found without accents and sorted as Vietnamese does. */
export type Named = { name_vi: string; name_en: string; sort_key: string };

/** A development partner. */
export type PartnerTable = Versioned &
  Named & {
    id: string;
    code: string;
    kind: string;
    iati_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
    successor_id: string | null;
    source: string;
    is_sample: number;
  };

/** A ministry, province, corporation or unit, with the days between which it existed. */
export type AgencyTable = Versioned &
  Named & {
    id: string;
    code: string;
    class: string;
    parent_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
    successor_id: string | null;
    source: string;
    is_sample: number;
  };

/** A person with the title held in a span of days. */
export type PersonTable = Versioned & {
  id: string;
  name: string;
  sort_key: string;
  title_vi: string;
  title_en: string;
  agency_id: string | null;
  partner_id: string | null;
  is_acting: number;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  is_sample: number;
};

/** A day that differs from the ordinary week: off, or a make-up working day. */
export type HolidayTable = Versioned & {
  day: string;
  kind: string;
  name_vi: string;
  name_en: string;
  status: string;
  source: string;
};
