import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturn } from "./safe-return";

test.each([
  "/desk",
  "/desk/comments?status=received&q=caf%C3%A9",
  "/desk/notices/HLED-2026-0001?do=extend",
  "/desk/set-up?token=abc",
])("%s is a page of the desk", (to) => {
  expect(safeReturn(to)).toBe(to);
});

test.each([
  null,
  "",
  "https://evil.example/desk",
  "javascript:alert(1)",
  "//evil.example/desk",
  "///evil.example",
  "/\\evil.example/desk",
  "/desk\\..\\..\\evil.example",
  "/desk//evil.example",
  "/desk/%2F%2Fevil.example",
  "/desk/%5Cevil.example",
  "/\t/evil.example",
  "/desk\r\nSet-Cookie: a=b",
  "/desk/../en",
  "/desk/%2e%2e/en",
  "/desks",
  "/en/notices",
  "/desk/sign-out",
  "/desk/language",
  `/desk/${"a".repeat(3000)}`,
])("%j leads nowhere", (to) => {
  expect(safeReturn(to)).toBeUndefined();
});

test("whatever comes out is a path of the desk on whatever host it is read", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc
          .tuple(fc.constantFrom("/desk", "/desk/", "//", "/\\", "/desk/.."), fc.string())
          .map((x) => x.join("")),
      ),
      (to) => {
        const out = safeReturn(to);
        if (out === undefined) return;
        const url = new URL(out, "https://comments.example.org/desk/sign-in");
        expect(url.origin).toBe("https://comments.example.org");
        expect(url.pathname).toMatch(/^\/desk(\/|$)/);
      },
    ),
  );
});
