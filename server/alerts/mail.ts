import type { AlertFacts } from '../../shared/alert-rule.ts';
import { vi } from '../../shared/text/alerts/vi.ts';

export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  readonly from: string;
}

export interface AlertMail {
  readonly to: string;
  readonly officeName: string;
  readonly facts: AlertFacts;
  /** The same for each attempt: mail servers and readers know one that they have. */
  readonly id: string;
}

const timeoutMs = 20_000;

/** @returns false where the mail server did not take it */
export async function sendMail({ url, from }: MailSettings, mail: AlertMail): Promise<boolean> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to: mail.to,
      subject: vi.mail.subject(mail.officeName),
      text: vi.mail.text(mail.officeName, vi.sentence(mail.facts)),
      messageId: `<${mail.id}@khao-sat.invalid>`,
    });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}
