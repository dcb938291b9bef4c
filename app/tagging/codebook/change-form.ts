import { z } from "zod";

/** The changes that are shown before they are made, as an address names them. */
const wantedSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("moved"), under: z.string().max(20) }),
  z.object({ do: z.literal("merged"), into: z.coerce.number().int().min(0).max(2_000_000_000) }),
  z.object({ do: z.literal("retired") }),
  z.object({ do: z.literal("brought-back") }),
]);
export type WantedChange = z.infer<typeof wantedSchema>;

/** Reads which change is wanted; undefined where no page of ours asks for such a thing. */
export function readWantedChange(parameters: URLSearchParams): WantedChange | undefined {
  return wantedSchema.safeParse(Object.fromEntries(parameters)).data;
}

const id = z.coerce.number().int().positive().max(2_000_000_000);

/** A theme's number in an address; undefined for anything else. */
export const readThemeId = (value: unknown): number | undefined => id.safeParse(value).data;

/** The versions that a form saw; undefined where it tells none. */
export function readVersion(form: FormData, name = "version"): number | undefined {
  return id.safeParse(form.get(name)).data;
}
