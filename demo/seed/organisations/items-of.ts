// What each organisation knows about the demo children. Only the organisation's own is loaded in its process.
import type { DemoOrganisationId } from '../../organisations.ts';
import type { Day, DemoItem } from './item.ts';

type Items = (day: Day) => DemoItem[];

export const itemsOf: Record<DemoOrganisationId, () => Promise<Items>> = {
  'umea-skola': async () => {
    const [{ umeaSkolaFull }, { umeaSkolaOthers }] = await Promise.all([
      import('./umea-skola-full.items.ts'),
      import('./umea-skola-others.items.ts'),
    ]);
    return (day) => [...umeaSkolaFull(day), ...umeaSkolaOthers(day)];
  },
  'vannas-skola': async () => (await import('./vannas-skola.items.ts')).vannasSkola,
  'umea-socialtjanst': async () => (await import('./umea-socialtjanst.items.ts')).umeaSocialtjanst,
  'vannas-socialtjanst': async () => (await import('./vannas-socialtjanst.items.ts')).vannasSocialtjanst,
  'region-vasterbotten': async () => {
    const [{ regionVasterbottenFull }, { regionVasterbottenOthers }] = await Promise.all([
      import('./region-vasterbotten-full.items.ts'),
      import('./region-vasterbotten-others.items.ts'),
    ]);
    return (day) => [...regionVasterbottenFull(day), ...regionVasterbottenOthers(day)];
  },
};
