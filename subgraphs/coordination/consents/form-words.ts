// The words of the consent form: plain Swedish for what the codes mean, as a family reads it.
import type { Category, Purpose, SecrecyUnit, Sector } from '@hlt/shared/consent/category.ts';

export const categoryInForm: Readonly<Record<Category, string>> = {
  SCHOOL_PLACEMENT: 'vilken förskola eller skola barnet går i och vem som är kontaktperson där',
  ATTENDANCE_SUMMARY: 'närvaro och frånvaro i stora drag',
  ABSENCE_INVESTIGATION: 'skolans utredning av frånvaro',
  SUPPORT_ADJUSTMENTS: 'extra anpassningar i undervisningen',
  ACTION_PROGRAMME: 'åtgärdsprogram',
  LEARNING_SITUATION: 'hur det går med lärandet',
  SCHOOL_SAFETY: 'trygghet och relationer i skolan',
  SPECIAL_NEEDS_ASSESSMENT: 'specialpedagogisk kartläggning',
  COUNSELLOR_CONTACT: 'kontakt med skolkurator',
  SCHOOL_PSYCHOLOGIST: 'insatser av skolpsykolog',
  SCHOOL_HEALTH_VISIT: 'hälsobesök hos elevhälsan',
  CASEWORKER_CONTACT: 'vem som är handläggare eller kontaktperson hos socialtjänsten',
  OPEN_SUPPORT: 'öppet och tidigt stöd från socialtjänsten',
  ONGOING_SOCIAL_SERVICE: 'pågående insatser från socialtjänsten',
  CHILD_INVESTIGATION_OPEN: 'om socialtjänsten har en öppen utredning, ja eller nej',
  BBIC_NEED_AREAS: 'inom vilka områden socialtjänsten ser att barnet behöver stöd (BBIC)',
  LISTED_CARE_UNIT: 'var barnet är listat och vem som är kontaktperson i vården',
  CHILD_HEALTH_VISITS: 'besök på barnavårdscentralen (BVC)',
  GROWTH_SCREENING: 'tillväxt, syn och hörsel',
  VACCINATION_STATUS: 'vaccinationer',
  FIRST_LINE_CONTACT: 'kontakt med första linjen för barns och ungas psykiska hälsa',
  BUP_REFERRAL: 'remiss till barn- och ungdomspsykiatrin (BUP) och om barnet väntar på en tid',
  ONGOING_CARE: 'pågående insatser i hälso- och sjukvården',
  HABILITATION_CONTACT: 'kontakt med habilitering eller logoped',
  FUNCTIONAL_NEEDS: 'vad barnet behöver stöd med i vardagen',
};

export const unitInForm: Readonly<Record<SecrecyUnit, string>> = {
  SCHOOL: 'skola och elevhälsa, utom elevhälsans medicinska del',
  STUDENT_HEALTH_MEDICAL: 'elevhälsans medicinska del, det vill säga skolsköterska och skolläkare',
  SOCIAL_SERVICES: 'socialtjänst',
  HEALTHCARE: 'hälso- och sjukvård',
};

/** As recipients: those of the sector who take part in the case. */
export const sectorInForm: Readonly<Record<Sector, string>> = {
  SCHOOL: 'skolan och elevhälsan i ärendet',
  SOCIAL_SERVICES: 'socialtjänsten i ärendet',
  HEALTHCARE: 'hälso- och sjukvården i ärendet',
};

export const purposeInForm: Readonly<Record<Purpose, string>> = {
  HLT_MEETING: 'Uppgifterna får användas inför och under HLT-möten om barnet och när stödet följs upp.',
  SIP: 'Uppgifterna får användas för att göra, genomföra och följa upp en samordnad individuell plan (SIP) för barnet.',
};

const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long' });
export const dayInForm = (moment: Date): string => dates.format(moment);

const languageNames = new Intl.DisplayNames('sv', { type: 'language' });

/** `code` is well-formed BCP 47, for example fa: persiska. */
export const languageInForm = (code: string): string => languageNames.of(code) ?? code;

const lists = new Intl.ListFormat('sv');
export const listInForm = (parts: readonly string[]): string => lists.format(parts);
