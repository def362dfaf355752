import { en } from '../../../shared/text/public/en.ts';
import { vi } from '../../../shared/text/public/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { QrCode } from '../../ui/QrCode.tsx';

/** One A4 sheet for the wall. It is for citizens: Vietnamese, whatever the desk speaks. */
export function PublicPoster({ address, officeName }: { address: string; officeName: string }) {
  const words = useWords({ vi, en }).desk;
  return (
    <section class="public-poster" aria-label={words.poster} lang="vi">
      <p class="public-poster-office">{officeName}</p>
      <h2>{vi.desk.heading}</h2>
      <QrCode content={address} label={words.code} />
      <p>{vi.desk.scan}</p>
      <p>
        {vi.desk.address} <strong>{address.replace(/^https?:\/\//, '')}</strong>
      </p>
    </section>
  );
}
