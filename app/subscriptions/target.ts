import { docketPattern } from "~/notices/notice";

/** What can be followed by mail. A pillar is named with its edition, as `2021.I`. */
export type Target =
  | { readonly kind: "all" }
  | { readonly kind: "docket"; readonly docket: string }
  | { readonly kind: "pillar"; readonly pillar: string };

const PILLAR = /^\d{4}\.[\w-]{1,20}$/;

/** A target as a form sends it: `all`, a docket number, or an edition's pillar. */
export function targetValue(target: Target): string {
  if (target.kind === "docket") return target.docket;
  return target.kind === "pillar" ? target.pillar : "all";
}

/** Reads what a form sent; undefined where it is none of the three. */
export function readTarget(value: unknown): Target | undefined {
  if (typeof value !== "string") return undefined;
  if (value === "all") return { kind: "all" };
  if (docketPattern.test(value)) return { kind: "docket", docket: value };
  return PILLAR.test(value) ? { kind: "pillar", pillar: value } : undefined;
}
