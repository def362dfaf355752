/** Milliseconds that some work took. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function medianOf(times: number, work: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await timeOf(work));
  return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

export const format = {
  rate: (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')}/s`,
  ms: (ms: number) => `${ms.toFixed(1)} ms`,
  kilobytes: (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`,
};

/** One figure beside its aim. */
export function report(what: string, value: string, aim?: { text: string; isMet: boolean }): void {
  const mark = aim ? `  ${aim.isMet ? 'met' : 'MISSED'}: ${aim.text}` : '';
  process.stdout.write(`  ${what.padEnd(46)}${value.padStart(14)}${mark}\n`);
}

export function reportHeading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
