import { z } from "zod";
import { locales } from "~/i18n/locale";
import type { NewStaff } from "./add-staff.server";
import { roles } from "./staff";

const fields = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  role: z.enum(roles),
  locale: z.enum(locales),
});
export type StaffField = keyof z.infer<typeof fields>;

export interface TypedStaff {
  readonly typed: Readonly<Record<StaffField, string>>;
  /** Undefined where something is wrong. */
  readonly staff: NewStaff | undefined;
  readonly wrong: readonly StaffField[];
}

/** A new account as an administrator typed it. */
export function readStaffForm(form: FormData): TypedStaff {
  const text = (name: StaffField) => String(form.get(name) ?? "").trim();
  const typed = { name: text("name"), email: text("email"), role: text("role"), locale: text("locale") };
  const result = fields.safeParse(typed);
  const wrong = result.success ? [] : result.error.issues.map((issue) => issue.path[0]);
  return {
    typed,
    staff: result.success ? result.data : undefined,
    wrong: (["name", "email", "role", "locale"] as const).filter((field) => wrong.includes(field)),
  };
}
