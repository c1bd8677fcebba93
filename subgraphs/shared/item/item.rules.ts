// Whether one item of a released category is shown to this viewer. What is not is not there and not counted (attack 8): nothing that
// is told of the category depends on it. The branch of the item statement (item.reader.ts) is proven to say the same.
import { categoryFacts, type Category } from '../consent/category.ts';

/** A guardian as the owner knows them, by the access token and never by the receipt. */
interface Guardian {
  readonly as: 'GUARDIAN';
  /** The token told who it is; in a preview as a guardian it does not. */
  readonly isIdentified: boolean;
  /** The owner's own person of that number; null when the owner has none. */
  readonly personId: string | null;
}

export type Viewer = { readonly as: 'STAFF' } | Guardian;

/** How the items of one category are seen. */
export interface ItemView {
  readonly viewer: Viewer;
  /** Adults who have waived secrecy for this category, recipient and purpose. */
  readonly waived: readonly string[];
  /** Source ids of the items that the owner holds back. */
  readonly held: readonly string[];
}

export interface ItemMarks {
  readonly category: Category;
  readonly sourceId: string;
  readonly releasedAt: Date | null;
  readonly aboutOtherPerson: boolean;
  readonly aboutPersons: readonly string[];
  readonly hiddenFromGuardians: boolean;
  readonly hiddenFrom: readonly string[];
}

export function mayShow(item: ItemMarks, view: ItemView, now: Date): boolean {
  const { viewer, waived, held } = view;
  if (held.includes(item.sourceId)) return false; // Domain rule 15.
  if (isExtra(item.category) && (item.releasedAt === null || item.releasedAt > now)) return false;
  // Domain rule 12: each of them, and who cannot waive (a child) never has.
  if (item.aboutOtherPerson || !item.aboutPersons.every((person) => waived.includes(person) || isSelf(person, viewer)))
    return false;
  return viewer.as === 'STAFF' || !isHidden(item, viewer);
}

export const isExtra = (category: Category): boolean => categoryFacts[category].sensitivity === 'EXTRA';

/** What is about a guardian alone is no secret to that guardian. */
const isSelf = (person: string, viewer: Viewer): boolean => viewer.as === 'GUARDIAN' && viewer.personId === person;

/** OSL 12:3. A guardian of whom it is not known who they are may be the one from whom it is kept. */
const isHidden = ({ hiddenFromGuardians, hiddenFrom }: ItemMarks, { isIdentified, personId }: Guardian): boolean =>
  hiddenFromGuardians ||
  (hiddenFrom.length > 0 && (!isIdentified || (personId !== null && hiddenFrom.includes(personId))));
