import { z } from "zod";

/** The least confidence of suggestions to be accepted, in percent; undefined where it is no such number. */
export function readPercent(entered: string): number | undefined {
  const percent = z
    .string()
    .regex(/^\s*\d{1,3}\s*%?\s*$/)
    .transform((text) => Number(text.replace("%", "")))
    .pipe(z.number().min(50).max(100))
    .safeParse(entered);
  return percent.data;
}
