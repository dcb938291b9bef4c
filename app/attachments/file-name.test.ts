import fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters } from "~/i18n/normalize";
import { kindOfName } from "./attachment";
import { cleanFileName } from "./file-name";

test.each([
  ["Carta final.pdf", "Carta final.pdf"],
  ["C:\\Users\\Ana\\carta.pdf", "carta.pdf"],
  ["../../../etc/passwd", "passwd"],
  ["a\r\nb.pdf", "a b.pdf"],
  ["invoice\u202efdp.exe", "invoicefdp.exe"],
  ["carta.pdf. . .", "carta.pdf"],
  ["carta.pdf\u200b", "carta.pdf"],
  [".htaccess", "htaccess"],
  ["NUL.txt", "_NUL.txt"],
  ["a<b>|c?.csv", "a_b__c_.csv"],
  ["👩‍⚖️.pdf", "👩‍⚖️.pdf"],
  ["", "file"],
  ["\u202e", "file"],
])("%j is kept as %j", (typed, kept) => {
  expect(cleanFileName(typed)).toBe(kept);
});

test("whatever is sent becomes one line of at most 200 characters without a path, and stays so", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const name = cleanFileName(typed);
      expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.|^$/u);
      expect(countCharacters(name)).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test("names of nothing but dots inside, as long as a form can spell them, hold nobody up", () => {
  for (let count = 0; count < 30; count += 1) {
    expect(cleanFileName(`${count}${". ".repeat(8_000)}a.pdf`)).toHaveLength(200);
  }
});

test("a long name keeps its ending", () => {
  fc.assert(
    fc.property(fc.constantFrom(".pdf", ".DOCX", ".jpeg"), fc.nat(300), (ending, more) => {
      const name = cleanFileName(`${"ñ".repeat(100 + more)}${ending}`);
      expect(name.endsWith(ending)).toBe(true);
      expect(kindOfName(name)).toBeDefined();
    }),
  );
});
