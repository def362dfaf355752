import { afterEach, expect, test, vi } from 'vitest';
import { createExchange, type ExchangeEvents } from '../../kiosk/device/exchange.ts';
import { fetchCatalogue, fetchLanguages, sendHeartbeat } from '../../kiosk/device/server-calls.ts';
import { defaultTabletSettings } from '../../kiosk/outbox/kept-settings.ts';
import { khmer } from '../support/languages.ts';
import { enrolledTablet, fillDisk } from './outbox-rig.ts';

vi.mock('../../kiosk/device/server-calls.ts');
vi.mock('../../kiosk/device/health.ts');

afterEach(() => {
  vi.restoreAllMocks();
});

function nameLanguages(languagesKey: string): void {
  const answer = { epoch: 'e', settings: defaultTabletSettings, reloadKey: null, languagesKey };
  vi.mocked(sendHeartbeat).mockResolvedValue({ kind: 'answered', answer });
  const languages = { key: languagesKey, languages: [{ ...khmer, texts: {} }] };
  vi.mocked(fetchLanguages).mockResolvedValue({ kind: 'answered', answer: languages });
}

test('the office’s languages are fetched once under each key, on a full disk too', async () => {
  const { store, storage } = await enrolledTablet();
  vi.mocked(fetchCatalogue).mockResolvedValue({ kind: 'known' });
  const on = new Proxy({} as ExchangeEvents, { get: () => () => null });
  const exchange = createExchange(store, storage as unknown as Storage, on);
  fillDisk(Number.POSITIVE_INFINITY, 'languages');
  nameLanguages('first');
  for (let beats = 0; beats < 3; beats++) await exchange.beat();
  expect(fetchLanguages).toHaveBeenCalledTimes(1);
  nameLanguages('second');
  for (let beats = 0; beats < 3; beats++) await exchange.beat();
  expect(fetchLanguages).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(fetchCatalogue).toHaveBeenCalledTimes(2));
});
