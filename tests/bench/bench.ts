import { benchAnnex } from './annex-bench.ts';
import { benchExport } from './export-bench.ts';
import { benchIngest } from './ingest-bench.ts';
import { benchKiosk } from './kiosk-bench.ts';
import { benchPages } from './page-bench.ts';
import { benchStorm } from './storm-bench.ts';

/** Figures of this machine, beside their aims. They are read by people: no test depends on a clock. */
const parts = {
  pages: benchPages,
  kiosk: benchKiosk,
  ingest: benchIngest,
  annex: benchAnnex,
  export: benchExport,
  storm: benchStorm,
} as const;

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) await bench();
