// The words of the account: who, what and for what, in plain Swedish and plain English. Professions: domain rule 22.
import { categoryFacts, type Category, type Purpose } from '../consent/category.ts';

export interface Words {
  readonly swedish: string;
  readonly english: string;
}

export const purposeWords: Readonly<Record<Purpose, Words>> = {
  HLT_MEETING: { swedish: 'HLT-möte', english: 'HLT meeting' },
  SIP: { swedish: 'samordnad individuell plan (SIP)', english: 'coordinated individual plan (SIP)' },
};

export const categoryWords = (category: Category): Words => ({
  swedish: categoryFacts[category].swedish,
  english: category
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^(bbic|bup)/, (name) => name.toUpperCase()),
});

const professions = new Map(
  Object.entries({
    förskollärare: 'preschool teacher',
    barnskötare: 'child care worker',
    lärare: 'teacher',
    mentor: 'mentor',
    rektor: 'head teacher',
    speciallärare: 'special needs teacher',
    specialpedagog: 'special educator',
    skolsköterska: 'school nurse',
    skolkurator: 'school counsellor',
    skolläkare: 'school doctor',
    psykolog: 'psychologist',
    socialsekreterare: 'social worker',
    familjebehandlare: 'family therapist',
    distriktssköterska: 'district nurse',
    'bvc-sköterska': 'child health nurse',
    arbetsterapeut: 'occupational therapist',
    kurator: 'counsellor',
    'bup-utredare': 'child psychiatry assessor',
  }),
);

/** A profession that is not in the list keeps its Swedish name. */
const professionWords = (profession: string): Words => ({
  swedish: profession,
  english: professions.get(profession.toLowerCase()) ?? `${profession} (in Swedish)`,
});

/** Role and profession as the log has them; what cannot be told is said to be somebody who was signed in. */
export function whoWords(role: string, profession: string | null): Words {
  if (role === 'GUARDIAN') return { swedish: 'en vårdnadshavare', english: 'a guardian' };
  if (role === 'CHILD') return { swedish: 'barnet självt', english: 'the child' };
  const known = profession === null ? null : professionWords(profession);
  if (role === 'COORDINATOR') {
    return {
      swedish: ['HLT-samordnaren', ...(known ? [known.swedish] : [])].join(', '),
      english: ['the HLT coordinator', ...(known ? [known.english] : [])].join(', '),
    };
  }
  if (known)
    return {
      swedish: `en ${known.swedish}`,
      english: `${/^[aeiou]/i.test(known.english) ? 'an' : 'a'} ${known.english}`,
    };
  if (role === 'PROFESSIONAL') return { swedish: 'en yrkesverksam', english: 'a professional' };
  return { swedish: 'en inloggad person', english: 'a signed-in person' };
}

/** Of somebody who was refused only what the access token says is known: it may be anybody's guardian. */
export function refusedWords(role: string): Words {
  if (role === 'GUARDIAN')
    return { swedish: 'någon som var inloggad som vårdnadshavare', english: 'somebody signed in as a guardian' };
  if (role === 'PROFESSIONAL' || role === 'COORDINATOR')
    return { swedish: 'någon som var inloggad som yrkesverksam', english: 'somebody signed in as a professional' };
  return { swedish: 'en inloggad person', english: 'a signed-in person' };
}

export const ownStaffWords: Words = {
  swedish: 'verksamhetens egen personal',
  english: 'the organisation’s own staff',
};
