import { parseArgs } from "node:util";
import { z } from "zod";
import type { NewStaff } from "~/staff/add-staff.server";
import { roles } from "~/staff/staff";
import { UsageError } from "./run";

const usage = `
Usage: npm run staff:add -- --email EMAIL --name NAME --role ROLE [--password-stdin]
       npm run staff:add -- --email EMAIL --new-link

  --email           the address that the person signs in with
  --name            the person's name, as colleagues see it
  --role            ${roles.join(", ")}
  --password-stdin  take the password from standard input instead of printing a set-up link
  --new-link        print a new set-up link for an account that exists, such as for a forgotten password`;

export type Wanted =
  | { readonly kind: "add"; readonly staff: NewStaff; readonly passwordFromInput: boolean }
  | { readonly kind: "new-link"; readonly email: string };

const newStaff = z.object({
  email: z.email({ error: "--email must be an email address" }).max(254, "--email is too long"),
  name: z
    .string({ error: "--name is missing" })
    .trim()
    .min(1, "--name is empty")
    .max(200, "--name may have 200 characters at most"),
  role: z.enum(roles, { error: `--role must be one of ${roles.join(", ")}` }),
});

/** Reads the arguments of `staff:add`. Throws UsageError, which says what is wrong and how it is used. */
export function readArguments(args: readonly string[]): Wanted {
  const values = parse(args);
  if (values["new-link"]) {
    const email = newStaff.shape.email.safeParse(values.email);
    if (!email.success) throw misuse(email.error);
    return { kind: "new-link", email: email.data };
  }
  const staff = newStaff.safeParse(values);
  if (!staff.success) throw misuse(staff.error);
  return { kind: "add", staff: staff.data, passwordFromInput: values["password-stdin"] === true };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        "password-stdin": { type: "boolean" },
        "new-link": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const misuse = (error: z.ZodError) =>
  new UsageError(`${error.issues.map((issue) => issue.message).join("\n")}\n${usage}`);
