// Social services in Vännäs about the child that is registered there and goes to school in Umeå.
import { CaseworkerContactEntity } from '@hlt/social/caseworker-contact/caseworker-contact.entity.ts';
import { OpenSupportEntity } from '@hlt/social/open-support/open-support.entity.ts';
import { units } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';

const unit = units.otherSocialServices;

export const vannasSocialtjanst = (day: Day): DemoItem[] => [
  item(CaseworkerContactEntity, 'other-municipality', {
    code: 'RESPONSIBLE_CASEWORKER',
    status: 'ONGOING',
    summary: 'Familjen har en egen handläggare i Vännäs. Kontakt en gång i månaden.',
    asOf: day(-35),
    unit,
    name: 'Ingela Dahlgren',
    phone: null,
    reachable: 'vardagar 9–10',
  }),
  item(OpenSupportEntity, 'other-municipality', {
    code: 'CHILD_GROUP',
    status: 'ONGOING',
    summary: 'Wilma går i barngrupp en eftermiddag i veckan under hösten.',
    asOf: day(-20),
    unit,
    participants: 'CHILD',
    beganOn: day(-55),
    meetingsHeld: 6,
    meetingsPlanned: 12,
  }),
];
