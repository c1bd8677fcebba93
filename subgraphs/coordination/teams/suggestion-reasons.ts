// Why a team is suggested, and why a service is invited or steps aside, in words that can be read to the family (domain rule 21).

export const teamReasonCodes = [
  'SCHOOL_THERE',
  'SCHOOL_OUTSIDE_HLT',
  'HOME_TEAM_FOR_SCHOOL',
  'NO_SCHOOL',
  'NO_TEAM',
  'SCHOOL_NOT_IN_DIRECTORY',
  'REGISTERED_OUTSIDE',
  'CARE_UNIT_NOT_IN_DIRECTORY',
] as const;
export type TeamReasonCode = (typeof teamReasonCodes)[number];

export const serviceReasonCodes = [
  'CHILDS_SCHOOL',
  'SCHOOL_OUTSIDE_HLT',
  'REGISTERED_THERE',
  'LISTED_THERE',
  'SCHOOL_ELSEWHERE',
  'REGISTERED_ELSEWHERE',
  'LISTED_ELSEWHERE',
  // No suggestion's: the team and the family have wished it.
  'ADDED_BY_TEAM',
  'LEFT_BY_TEAM',
] as const;
export type ServiceReasonCode = (typeof serviceReasonCodes)[number];

export const isServiceReasonCode = (code: unknown): code is ServiceReasonCode =>
  serviceReasonCodes.some((known) => known === code);

export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly messageEnglish: string;
}

const straight = 'Kalla i stället till ett SIP-möte direkt (SoL 10:8–9, HSL 16:4).';
const straightEnglish = 'Call a SIP meeting straight away instead (SoL 10:8–9, HSL 16:4).';

/** `place`: the municipality or the unit that it is about, where it is about one. */
export function teamReason(code: TeamReasonCode, place = ''): Reason<TeamReasonCode> {
  const [message, messageEnglish] = {
    SCHOOL_THERE: [
      `Barnet går i förskola eller skola i ${place}. Då är det teamet där som möts.`,
      `The child goes to preschool or school in ${place}. The team there is the one that meets.`,
    ],
    SCHOOL_OUTSIDE_HLT: [
      `Barnets skola, ${place}, är inte med i HLT. Teamet i skolans kommun möts, och skolan bjuds in.`,
      `The child’s school, ${place}, takes no part in HLT. The team of the school’s municipality meets, and invites the school.`,
    ],
    HOME_TEAM_FOR_SCHOOL: [
      `Kommunen där barnet går i skola har inget HLT-team. Teamet i ${place}, där barnet är folkbokfört, möts och bjuder in skolan.`,
      `There is no HLT team where the child goes to school. The team of ${place}, where the child is registered, meets and invites the school.`,
    ],
    NO_SCHOOL: [
      `Barnet går inte i förskola eller skola. Då är det teamet i ${place}, där barnet är folkbokfört, som möts.`,
      `The child goes to no preschool or school. The team of ${place}, where the child is registered, is the one that meets.`,
    ],
    NO_TEAM: [
      `Det finns inget HLT-team för barnet. ${straight}`,
      `There is no HLT team for the child. ${straightEnglish}`,
    ],
    SCHOOL_NOT_IN_DIRECTORY: [
      `Barnets skola finns inte i katalogen, så hubben kan inte bjuda in den. ${straight}`,
      `The child’s school is not in the directory, so the hub cannot invite it. ${straightEnglish}`,
    ],
    REGISTERED_OUTSIDE: [
      `Socialtjänsten där barnet är folkbokfört finns inte i katalogen, så hubben kan inte bjuda in den. ${straight}`,
      `The social services where the child is registered are not in the directory, so the hub cannot invite them. ${straightEnglish}`,
    ],
    CARE_UNIT_NOT_IN_DIRECTORY: [
      `Enheten där barnet är listat finns inte i katalogen, så hubben kan inte bjuda in den. ${straight}`,
      `The care unit where the child is listed is not in the directory, so the hub cannot invite it. ${straightEnglish}`,
    ],
  }[code] as [string, string];
  return { code, message, messageEnglish };
}

const serviceSentences: Readonly<Record<ServiceReasonCode, readonly [string, string]>> = {
  CHILDS_SCHOOL: [
    'Bjuds in: barnet går här, och teamet har ingen egen medlem härifrån.',
    'Invited: the child goes here, and the team has no member of its own from here.',
  ],
  SCHOOL_OUTSIDE_HLT: [
    'Bjuds in: barnet går här, och skolan är inte med i HLT.',
    'Invited: the child goes here, and the school takes no part in HLT.',
  ],
  REGISTERED_THERE: [
    'Bjuds in: barnet är folkbokfört i den här kommunen.',
    'Invited: the child is registered in this municipality.',
  ],
  LISTED_THERE: ['Bjuds in: barnet är listat här.', 'Invited: the child is listed here.'],
  SCHOOL_ELSEWHERE: [
    'Kliver åt sidan för det här barnet: barnet går i en annan skola, som inte är med i HLT.',
    'Steps aside for this child: the child goes to another school, which takes no part in HLT.',
  ],
  REGISTERED_ELSEWHERE: [
    'Kliver åt sidan för det här barnet: barnet är folkbokfört i en annan kommun.',
    'Steps aside for this child: the child is registered in another municipality.',
  ],
  LISTED_ELSEWHERE: [
    'Kliver åt sidan för det här barnet: barnet är listat på en annan enhet.',
    'Steps aside for this child: the child is listed at another unit.',
  ],
  ADDED_BY_TEAM: [
    'Bjuds in: teamet och familjen vill ha med verksamheten.',
    'Invited: the team and the family want this service at the table.',
  ],
  LEFT_BY_TEAM: [
    'Kliver åt sidan: teamet och familjen behöver inte verksamheten nu.',
    'Steps aside: the team and the family do not need this service now.',
  ],
};

export function serviceReason(code: ServiceReasonCode): Reason<ServiceReasonCode> {
  const [message, messageEnglish] = serviceSentences[code];
  return { code, message, messageEnglish };
}
