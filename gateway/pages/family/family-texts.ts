// What the family's page says itself, in both languages; the sentences come ready from the hub.
import type { Language } from '../page.ts';

const sv = {
  title: (child: string): string => `Stödet för ${child}`,
  toDo: 'Det här väntar på dig',
  nothingToDo: 'Inget väntar på dig just nu.',
  consents: 'Samtycken',
  noConsents: 'Det finns inget samtycke ännu.',
  /** More may come; the heading is then the general one. */
  consentTo: {
    HLT_MEETING: 'Samtycke till HLT-möten',
    SIP: 'Samtycke till samordnad individuell plan (SIP)',
  } as Record<string, string>,
  shares: 'får dela',
  takenBack: 'återkallat',
  wholeForm: 'Läs hela blanketten',
  people: 'De som deltar',
  noPeople: 'Ingen är utsedd ännu.',
  meetings: 'Möten',
  noMeetings: 'Inget möte är planerat ännu.',
  interventions: 'Det här har ni kommit överens om',
  noInterventions: 'Inga insatser är beslutade ännu.',
  howItWent: 'Så gick det',
  feedback: 'Återkoppling till dig',
  noFeedback: 'Det finns ingen återkoppling ännu. Du får den inom sju dagar efter mötet.',
  plan: 'Samordnad individuell plan (SIP)',
  noPlan: 'Det finns ingen plan.',
  goals: 'Mål',
  wholePlan: 'Läs hela planen',
  reading: 'Vem har läst?',
  whoHasRead: 'Se vem som har läst uppgifter om barnet',
  rights: 'Det är frivilligt',
  voluntary:
    'Ni bestämmer själva om ni vill ha stödet, och du kan ta tillbaka ditt samtycke när som helst. Gör det när du är inloggad, eller säg till samordnaren. Undrar du över något på sidan: fråga samordnaren.',
};

const en: typeof sv = {
  title: (child) => `The support for ${child}`,
  toDo: 'This waits for you',
  nothingToDo: 'Nothing waits for you just now.',
  consents: 'Consents',
  noConsents: 'There is no consent yet.',
  consentTo: { HLT_MEETING: 'Consent to HLT meetings', SIP: 'Consent to a coordinated individual plan (SIP)' },
  shares: 'may share',
  takenBack: 'taken back',
  wholeForm: 'Read the whole form (in Swedish)',
  people: 'Those who take part',
  noPeople: 'Nobody has been named yet.',
  meetings: 'Meetings',
  noMeetings: 'No meeting is planned yet.',
  interventions: 'What you have agreed',
  noInterventions: 'No interventions have been decided yet.',
  howItWent: 'How it went',
  feedback: 'Feedback to you',
  noFeedback: 'There is no feedback yet. You get it within seven days after the meeting.',
  plan: 'Coordinated individual plan (SIP)',
  noPlan: 'There is no plan.',
  goals: 'Goals',
  wholePlan: 'Read the whole plan',
  reading: 'Who has read?',
  whoHasRead: 'See who has read about the child',
  rights: 'It is voluntary',
  voluntary:
    'You decide yourselves whether you want the support, and you can take your consent back at any time. Do it when you are signed in, or tell the coordinator. If you wonder about something on this page, ask the coordinator.',
};

export type FamilyTexts = typeof sv;
export const familyTexts: Readonly<Record<Language, FamilyTexts>> = { sv, en };
