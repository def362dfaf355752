/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const z = 1.959963984540054;

export interface Interval {
  /** Between 0 and 1. */
  readonly low: number;
  readonly high: number;
}

/** The Wilson 95 % interval of a share, which stays sensible for few and for extreme counts. */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const width = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const middle = share + z ** 2 / (2 * total);
  const scale = 1 + z ** 2 / total;
  // Exact at the ends, where rounding would leave a trace of a digit.
  return {
    low: count === 0 ? 0 : (middle - width) / scale,
    high: count === total ? 1 : (middle + width) / scale,
  };
}
