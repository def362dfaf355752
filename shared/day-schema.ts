import * as z from 'zod/mini';
import { isDay } from './period.ts';

/** A day that the calendar has. */
export const DayText = z.string().check(z.refine(isDay));
