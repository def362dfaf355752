import { useEffect, useState } from 'preact/hooks';
import { addressOfLink, turnAt } from '../../shared/survey-link.ts';
import { vi } from '../../shared/text/link/vi.ts';
import { makeScreenLink, type Signer } from '../device/screen-link.ts';
import { QrCode } from '../ui/QrCode.tsx';

/** A tablet may sleep, and its clock be put right: no timer is set for the end of a turn. */
const lookEveryMs = 10_000;

export interface PhoneInvitationProps {
  /** undefined: in Vietnamese. */
  readonly words: typeof vi | undefined;
  readonly origin: string;
  readonly findSigner: () => Promise<Signer | undefined>;
  /** By the server's clock. */
  readonly serverNow: () => number;
}

/** The way to the survey on one's own phone: a link that changes by itself, with or without a network. */
export function PhoneInvitation({ words = vi, origin, findSigner, serverNow }: PhoneInvitationProps) {
  const [link, setLink] = useState<string>();
  const [turn, setTurn] = useState(() => turnAt(serverNow()));
  useEffect(() => {
    const timer = setInterval(() => setTurn(turnAt(serverNow())), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    findSigner()
      .then((signer) => signer && makeScreenLink(signer, turn))
      // Without a link there is none to show; the tablet goes on.
      .catch(() => undefined)
      .then((made) => isCurrent && setLink(made));
    return () => {
      isCurrent = false;
    };
  }, [turn]);
  const { invitation, code } = words.attract;
  const address = link && addressOfLink(origin, link);
  return (
    <div class="phone-invitation" data-address={address}>
      {address && <QrCode content={address} label={code} />}
      {address && <p>{invitation}</p>}
    </div>
  );
}
