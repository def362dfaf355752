import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the proxy does with requests whose head matches; everything else passes. */
export interface Cut {
  /** Against the head as it goes over the line: `/^POST \/api\/v1\/responses /m`. */
  readonly request: RegExp;
  /** How often; the requests after that pass. */
  readonly times: number;
  /** So many bytes of the answer still get through; none by default. */
  readonly afterBytes?: number;
}

/** A network between a client and a server, real sockets on both sides, that fails when it is told to. */
export interface TcpProxy {
  readonly url: string;
  readonly port: number;
  /** `refuse` also ends the connections that are open. */
  setMode(mode: 'pass' | 'refuse'): void;
  /** Lets the request through to the server, waits for its answer, and loses that: committed, never told. */
  loseAnswers(cut: Cut): void;
  /** How many answers were lost so far. */
  answersLost(): number;
  close(): Promise<void>;
}

const postedResponses = /^POST \/api\/v1\/responses /m;

export const everyBatchOnce: Cut = { request: postedResponses, times: 1 };

interface State {
  isRefusing: boolean;
  cut: Cut | undefined;
  lost: number;
  readonly sockets: Set<Socket>;
}

/** One connection of a client: bytes go both ways until an answer is to be lost. */
function relay(client: Socket, server: Socket, state: State): void {
  let doomed: Cut | undefined;
  client.on('data', (bytes: Buffer) => {
    const { cut } = state;
    if (cut && cut.times > 0 && cut.request.test(bytes.toString('latin1'))) {
      state.cut = { ...cut, times: cut.times - 1 };
      doomed = cut;
    }
    server.write(bytes);
  });
  server.on('data', (bytes: Buffer) => {
    if (!doomed) {
      client.write(bytes);
      return;
    }
    state.lost += 1;
    const through = bytes.subarray(0, doomed.afterBytes ?? 0);
    doomed = undefined;
    // An answer that has begun was sent after the commit. A reset, as when a cable is pulled.
    if (through.length > 0) client.write(through, () => client.resetAndDestroy());
    else client.resetAndDestroy();
    server.destroy();
  });
}

function tieEnds(client: Socket, server: Socket, sockets: Set<Socket>): void {
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    sockets.add(one);
    one.on('error', () => other.destroy());
    one.on('end', () => other.end());
    one.on('close', () => {
      sockets.delete(one);
      other.destroy();
    });
  }
}

export async function startTcpProxy(targetPort: number, host = '127.0.0.1'): Promise<TcpProxy> {
  const state: State = { isRefusing: false, cut: undefined, lost: 0, sockets: new Set() };
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    if (state.isRefusing) {
      client.on('error', () => {});
      client.resetAndDestroy();
      return;
    }
    const server = connect({ port: targetPort, host, allowHalfOpen: true });
    tieEnds(client, server, state.sockets);
    relay(client, server, state);
  });
  await new Promise<void>((resolve) => listener.listen(0, host, resolve));
  const { port } = listener.address() as AddressInfo;
  const cutAll = () => {
    for (const socket of state.sockets) socket.destroy();
  };
  return {
    url: `http://${host}:${port}`,
    port,
    setMode(mode) {
      state.isRefusing = mode === 'refuse';
      if (state.isRefusing) cutAll();
    },
    loseAnswers(cut) {
      state.cut = cut;
    },
    answersLost: () => state.lost,
    close: async () => {
      cutAll();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
