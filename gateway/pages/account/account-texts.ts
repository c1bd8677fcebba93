// What the page itself says, in both languages; the lines come ready from the organisations.
import { momentIn } from '../page-days.ts';
import type { Language } from '../page.ts';

interface AccountTexts {
  title(childName: string): string;
  asked(at: Date): string;
  readonly introduction: string;
  readonly noAnswer: string;
  readonly missing: string;
  readonly nothing: string;
  readonly older: string;
  readonly questions: string;
  readonly whatToDo: string;
}

export const accountTexts: Readonly<Record<Language, AccountTexts>> = {
  sv: {
    title: (childName) => `Vem har läst om ${childName}?`,
    asked: (at) => `Utdraget gjordes ${momentIn('sv', at)}.`,
    introduction:
      'Här står varje gång någon har bett om uppgifter genom HLT-hubben och vad verksamheten beslutade, det senaste först. Varje verksamhet svarar ur sin egen logg. Personer nämns inte vid namn. Vad som stod i uppgifterna finns inte i loggen. Att du har bett om utdraget har också loggats.',
    noAnswer: 'Verksamheten svarade inte just nu, så dess del saknas. Försök igen om en stund.',
    missing: 'En verksamhet svarade inte just nu, så dess del saknas. Försök igen om en stund.',
    nothing: 'Ingen har bett om några uppgifter om barnet här.',
    older: 'Visa äldre rader',
    questions: 'Frågor om utdraget',
    whatToDo:
      'Undrar du över en rad, eller tror du att någon har läst utan att ha rätt till det: kontakta verksamheten som raden gäller. Den har kvar loggen i minst fem år och kan se vem det var.',
  },
  en: {
    title: (childName) => `Who has read about ${childName}?`,
    asked: (at) => `This account was made on ${momentIn('en', at)}.`,
    introduction:
      'Here is every time that somebody has asked for information through the HLT hub, and what the organisation decided, the latest first. Each organisation answers from its own log. No person is named. What the information said is not in the log. That you asked for this account has been logged too.',
    noAnswer: 'The organisation did not answer just now, so its part is missing. Try again in a moment.',
    missing: 'An organisation did not answer just now, so its part is missing. Try again in a moment.',
    nothing: 'Nobody has asked for any information about the child here.',
    older: 'Show earlier lines',
    questions: 'Questions about this account',
    whatToDo:
      'If you wonder about a line, or think that somebody has read without a right to: contact the organisation that the line is about. It keeps its log for at least five years and can see who it was.',
  },
};
