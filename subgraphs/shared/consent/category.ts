// The information categories of the hub, their sensitivity and the secrecy unit that discloses them (domain: Information categories).

export const sectors = ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'] as const;
export type Sector = (typeof sectors)[number];

/** A discloser. The medical part of student health (EMI) is one of its own inside the school organisation (domain rule 6). */
export const secrecyUnits = ['SCHOOL', 'STUDENT_HEALTH_MEDICAL', 'SOCIAL_SERVICES', 'HEALTHCARE'] as const;
export type SecrecyUnit = (typeof secrecyUnits)[number];

export const purposes = ['HLT_MEETING', 'SIP'] as const;
export type Purpose = (typeof purposes)[number];

/** EXTRA is off unless the consent names the category and the owner has released the item. */
type Sensitivity = 'NORMAL' | 'HIGH' | 'EXTRA';

interface CategoryFacts {
  readonly sensitivity: Sensitivity;
  readonly swedish: string;
  /** The unit that discloses it, in each sector that has it. */
  readonly disclosers: Partial<Record<Sector, SecrecyUnit>>;
}

const school = { SCHOOL: 'SCHOOL' } as const;
const medical = { SCHOOL: 'STUDENT_HEALTH_MEDICAL' } as const;
const social = { SOCIAL_SERVICES: 'SOCIAL_SERVICES' } as const;
const healthcare = { HEALTHCARE: 'HEALTHCARE' } as const;

export const categoryFacts = {
  SCHOOL_PLACEMENT: { sensitivity: 'NORMAL', swedish: 'skolplacering, kontakt', disclosers: school },
  ATTENDANCE_SUMMARY: { sensitivity: 'NORMAL', swedish: 'närvaro, frånvaro (summa)', disclosers: school },
  ABSENCE_INVESTIGATION: { sensitivity: 'HIGH', swedish: 'frånvaroutredning', disclosers: school },
  SUPPORT_ADJUSTMENTS: { sensitivity: 'NORMAL', swedish: 'extra anpassningar', disclosers: school },
  ACTION_PROGRAMME: { sensitivity: 'HIGH', swedish: 'åtgärdsprogram', disclosers: school },
  LEARNING_SITUATION: { sensitivity: 'NORMAL', swedish: 'lärandesituation', disclosers: school },
  SCHOOL_SAFETY: { sensitivity: 'HIGH', swedish: 'trygghet, relationer', disclosers: school },
  SPECIAL_NEEDS_ASSESSMENT: { sensitivity: 'HIGH', swedish: 'specialpedagogisk kartläggning', disclosers: school },
  COUNSELLOR_CONTACT: { sensitivity: 'EXTRA', swedish: 'kuratorskontakt', disclosers: school },
  SCHOOL_PSYCHOLOGIST: { sensitivity: 'EXTRA', swedish: 'psykologinsats', disclosers: school },
  SCHOOL_HEALTH_VISIT: { sensitivity: 'HIGH', swedish: 'hälsobesök', disclosers: medical },
  CASEWORKER_CONTACT: { sensitivity: 'HIGH', swedish: 'handläggare, kontaktperson', disclosers: social },
  OPEN_SUPPORT: { sensitivity: 'HIGH', swedish: 'öppet/tidigt stöd', disclosers: social },
  ONGOING_SOCIAL_SERVICE: { sensitivity: 'EXTRA', swedish: 'pågående insats', disclosers: social },
  CHILD_INVESTIGATION_OPEN: { sensitivity: 'EXTRA', swedish: 'utredning öppen, ja/nej', disclosers: social },
  BBIC_NEED_AREAS: { sensitivity: 'EXTRA', swedish: 'BBIC-område', disclosers: social },
  LISTED_CARE_UNIT: { sensitivity: 'NORMAL', swedish: 'listning, vårdkontakt', disclosers: healthcare },
  CHILD_HEALTH_VISITS: { sensitivity: 'HIGH', swedish: 'BVC-besök', disclosers: healthcare },
  GROWTH_SCREENING: {
    sensitivity: 'HIGH',
    swedish: 'tillväxt, syn, hörsel',
    disclosers: { ...medical, ...healthcare },
  },
  VACCINATION_STATUS: { sensitivity: 'HIGH', swedish: 'vaccinationer', disclosers: { ...medical, ...healthcare } },
  FIRST_LINE_CONTACT: { sensitivity: 'EXTRA', swedish: 'första linjen-kontakt', disclosers: healthcare },
  BUP_REFERRAL: { sensitivity: 'EXTRA', swedish: 'remiss BUP, väntestatus', disclosers: healthcare },
  ONGOING_CARE: { sensitivity: 'EXTRA', swedish: 'pågående vårdinsats', disclosers: healthcare },
  HABILITATION_CONTACT: { sensitivity: 'EXTRA', swedish: 'habilitering, logoped', disclosers: healthcare },
  FUNCTIONAL_NEEDS: { sensitivity: 'HIGH', swedish: 'funktion (ICF-område)', disclosers: { ...school, ...healthcare } },
} as const satisfies Record<string, CategoryFacts>;

export type Category = keyof typeof categoryFacts;
export const categories = Object.keys(categoryFacts) as Category[];

/** The unit that discloses a category in a sector; none when that sector does not have it. */
export function discloserOf(sector: Sector, category: Category): SecrecyUnit | undefined {
  const { disclosers }: CategoryFacts = categoryFacts[category];
  return disclosers[sector];
}

export const categoriesOf = (sector: Sector): Category[] =>
  categories.filter((category) => discloserOf(sector, category) !== undefined);
