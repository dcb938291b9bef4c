import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "~/routes";
import { decideAccess, deskAccess } from "./access";
import { roles } from "./staff";

/** Every route with the ids of the layouts around it, outermost first, as Remix matches them. */
function branches(entries: readonly RouteConfigEntry[], outer: readonly string[] = ["root"]): string[][] {
  return entries.flatMap((entry) => {
    const ids = [...outer, entry.id ?? entry.file.replace(/\.tsx?$/, "")];
    return [ids, ...branches(entry.children ?? [], ids)];
  });
}

const all = branches(routes);
const desk = all.filter((ids) => ids.at(-1)?.startsWith("routes/desk/"));
const withoutOwnData = "routes/desk/entrance";

test("the site map has a desk", () => {
  expect(desk.length).toBeGreaterThan(15);
});

test("every desk route has its line in the table, and the table has no other", () => {
  const known = desk.map((ids) => ids.at(-1)).filter((id) => id !== withoutOwnData);
  expect(Object.keys(deskAccess).sort()).toEqual(known.sort());
});

test.each(desk.filter((ids) => ids.at(-1) !== withoutOwnData))(
  "%s … %s opens to exactly whom the table says",
  (...ids) => {
    const rule = deskAccess[ids.at(-1) ?? ""];
    for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE"]) {
      const allowed = rule?.[method === "GET" || method === "HEAD" ? "read" : "write"] ?? [];
      expect(decideAccess(ids, method, undefined)).toBe(allowed === "everyone" ? "allowed" : "sign-in");
      for (const role of roles) {
        const may = allowed === "everyone" || allowed.includes(role);
        expect(decideAccess(ids, method, role), `${method} by ${role}`).toBe(may ? "allowed" : "forbidden");
      }
    }
  },
);

describe("a desk route that nobody listed", () => {
  const unlisted = ["root", "routes/desk/layout", "routes/desk/forgotten"];
  test.each(["GET", "POST"])("is closed to %s", (method) => {
    expect(decideAccess(unlisted, method, undefined)).toBe("sign-in");
    for (const role of roles) expect(decideAccess(unlisted, method, role)).toBe("forbidden");
  });
});

test("public routes are open", () => {
  for (const ids of all.filter((branch) => !branch.some((id) => id.startsWith("routes/desk/")))) {
    expect(decideAccess(ids, "GET", undefined)).toBe("allowed");
    expect(decideAccess(ids, "POST", undefined)).toBe("allowed");
  }
});

test("a layout that is closed closes what is beneath it", () => {
  expect(decideAccess(["root", "routes/desk/staff", "routes/desk/home"], "GET", "moderator")).toBe(
    "forbidden",
  );
});
