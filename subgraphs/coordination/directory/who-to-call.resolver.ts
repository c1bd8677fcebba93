// Who do I call? Open to everyone who is signed in, as the whole directory is.
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { wayInOf } from './way-in.ts';
import { sentenceOf } from './who-to-call.rules.ts';
import { WhoToCall } from './who-to-call.type.ts';

@Resolver()
export class WhoToCallResolver {
  @Query(() => WhoToCall, {
    nullable: true,
    description: 'Whom to call about a child (vem ringer jag?); null for a municipality that is not in the hub.',
  })
  async whoDoICall(
    @Arg('municipalityCode', () => ID, { description: 'Municipality code (kommunkod), four digits.' }) code: string,
    @Arg('sector', () => SectorEnum, { description: 'Which sector you look for (sektor).' }) sector: Sector,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<WhoToCall | null> {
    const municipality = await directory.municipality.load(code);
    if (municipality === undefined) return null;
    const contacts = (await directory.contactsOf.load(code)).filter((contact) => contact.sector === sector);
    const { swedish, english } = sentenceOf(
      municipality.name,
      sector,
      contacts.map(({ name, email, phone }) => `${name} (${phone ?? email})`),
    );
    return {
      municipality,
      contacts,
      teams: [...(await directory.teamsOf.load(code))],
      wayIn: wayInOf(municipality),
      sentence: swedish,
      sentenceEnglish: english,
    };
  }
}
