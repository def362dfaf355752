import { Zip, ZipPassThrough } from 'fflate';

/** As in `stable-zip`: the same wall clock everywhere. */
const entryTime = new Date(1980, 0, 1, 12);

/** A zip that is made piece by piece, so that it never has to be in memory as a whole. */
export class ZipChunks {
  readonly #zip: Zip;
  #chunks: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  /** The bytes that this file adds. The formats are compressed themselves, or small. */
  add(name: string, bytes: Uint8Array): Uint8Array[] {
    const entry = new ZipPassThrough(name);
    entry.mtime = entryTime;
    this.#zip.add(entry);
    entry.push(bytes, true);
    return this.#take();
  }

  /** The bytes that end it; a zip without them is known to be cut off. */
  end(): Uint8Array[] {
    this.#zip.end();
    return this.#take();
  }

  #take(): Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }
}
