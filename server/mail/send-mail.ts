export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for each attempt: mail servers and readers know one that they have. */
  readonly id: string;
}

const timeoutMs = 20_000;

/** @returns false where the mail server did not take it */
export async function sendMail({ url, from }: MailSettings, { id, ...mail }: Mail): Promise<boolean> {
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
    await transport.sendMail({ from, ...mail, messageId: `<${id}@khao-sat.invalid>` });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}
