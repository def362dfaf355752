import type { DeviceView } from '../../../shared/endpoints/office.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { listDifferingVersions } from './device-health.ts';

/** Says which tablets run which version of the page, where they differ. */
export function DeviceVersions({ devices, nowMs }: { devices: readonly DeviceView[]; nowMs: number }) {
  const words = useWords({ vi, en }).devices;
  const versions = listDifferingVersions(devices, nowMs);
  if (versions.length === 0) return null;
  return (
    <div class="note note-warning">
      <p>{words.versionsDiffer}</p>
      <ul class="plain-list">
        {versions.map(({ version, names }) => (
          <li key={version}>{words.versionOf(version, names.join(', '))}</li>
        ))}
      </ul>
      <p>{words.versionsAdvice}</p>
    </div>
  );
}
