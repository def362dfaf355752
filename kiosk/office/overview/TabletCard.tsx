import { en } from '../../../shared/text/overview/en.ts';
import { vi } from '../../../shared/text/overview/vi.ts';
import { Card } from '../../ui/Card.tsx';
import { formatCount } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import type { Fleet } from '../devices/use-fleet.ts';
import { addressOfRoute } from '../route.ts';
import { countTablets } from './tablet-state.ts';

export function TabletCard({ officeId, fleet }: { officeId: string; fleet: Fleet }) {
  const words = useWords({ vi, en });
  const { all, inTouch, ...others } = countTablets(fleet.devices, fleet.nowMs);
  const more = (['lost', 'unheard', 'waiting'] as const).filter((kind) => others[kind] > 0);
  return (
    <Card title={words.tablets}>
      <p class="overview-figure">
        {all === 0 ? words.noTablets : words.inTouch(formatCount(inTouch), formatCount(all))}
      </p>
      {more.length > 0 && (
        <ul class="plain-list">
          {more.map((kind) => (
            <li key={kind}>{words[kind](formatCount(others[kind]))}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={addressOfRoute({ page: 'office', officeId, section: 'devices', period: null })}>
          {words.toDevices}
        </a>
      </p>
    </Card>
  );
}
