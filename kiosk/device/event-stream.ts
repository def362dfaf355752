import { readProblem } from '../api/call.ts';

/** Takes server-sent events apart, in whatever parts they come. Comments are no events; nobody reads the data. */
export class EventLines {
  #rest = '';
  #name = '';

  /** The names of the events that this part completes. */
  read(part: string): string[] {
    const lines = (this.#rest + part).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    const names: string[] = [];
    for (const line of lines)
      if (line.startsWith('event:')) this.#name = line.slice('event:'.length).trim();
      else if (line === '' && this.#name !== '') {
        names.push(this.#name);
        this.#name = '';
      }
    return names;
  }
}

export interface StreamEars {
  /** Something came, were it a comment: nothing on the way holds the stream back. */
  readonly onHeard: () => void;
  readonly onEvent: (name: string) => void;
}

/**
 * Listens until the stream ends. `EventSource` cannot send a token.
 * @throws Problem what the server said instead; other errors where it does not begin, or breaks off
 */
export async function listenTo(
  address: string,
  token: string,
  signal: AbortSignal,
  { onHeard, onEvent }: StreamEars,
): Promise<void> {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal,
  });
  // A captive portal answers too.
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  if (!answer.ok) throw await readProblem(answer);
  if (!isStream || !answer.body) throw new Error(`no stream: ${answer.status}`);
  const reader = answer.body.getReader();
  const text = new TextDecoder();
  const lines = new EventLines();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onHeard();
    for (const name of lines.read(text.decode(part.value, { stream: true }))) onEvent(name);
  }
}
