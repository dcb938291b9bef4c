import { describe, expect, test } from "vitest";
import { findPersonalData } from "./find-personal-data";

/** What was found, by its words. */
const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** Text with what is to be found in brackets: "Call ⟦202-555-0143⟧." */
function parse(marked: string) {
  return {
    text: marked.replace(/[⟦⟧]/g, ""),
    words: [...marked.matchAll(/⟦(.*?)⟧/g)].map(([, words]) => words),
  };
}

describe.each([
  [
    "email",
    [
      "Write to ⟦inez.rios+hled@example.org⟧.",
      "⟦a@example.org⟧, ⟦b.c@mail.example.com.mx⟧",
      "Escríbanos: <⟦contacto@example.com.mx⟧>",
      "mailto:⟦somebody@example.org⟧?subject=hello",
      "Un correo: ⟦peña@compañía.example⟧;",
      "⟦inez (at) example (dot) org⟧ para que nadie lo lea",
      "⟦inez [arroba] example.org⟧",
      "⟦inez＠example.org⟧",
    ],
  ],
  [
    "phone",
    [
      "Call ⟦(202) 555-0143⟧ today.",
      "⟦202-555-0143⟧",
      "⟦202.555.0143⟧.",
      "⟦202 555 0143⟧",
      "Phone: ⟦2025550143⟧",
      "⟦+1 202 555 0143⟧ or ⟦+12025550143⟧",
      "⟦+1 (202) 555-0143⟧",
      "⟦1-800-555-0199⟧ ext. nothing",
      "⟦1 (800) 555-0199⟧",
      "⟦(202) 555-0143 ext. 22⟧",
      "⟦202-555-0143 x22⟧",
      "Tel. ⟦55 1234 5678⟧",
      "⟦(55) 1234-5678⟧, ⟦81 1234 5678⟧ y ⟦33-1234-5678⟧",
      "⟦(656) 123 4567⟧",
      "⟦664 123 45 67⟧",
      "⟦+52 55 1234 5678⟧",
      "⟦+52 1 664 123 4567⟧",
      "⟦(+52) 664 123 4567⟧",
      "⟦+525512345678⟧",
      "⟦52 55 1234 5678⟧",
      "⟦01 55 1234 5678⟧ o ⟦044 55 1234 5678⟧",
      "celular ⟦55-12-34-56-78⟧",
      "Mi WhatsApp es ⟦6641234567⟧",
      "llámeme al ⟦5512345678⟧",
      "⟦+44 20 7946 0958⟧",
      "⟦202‑555‑0143⟧ con guiones que no se parten",
      "⟦202 555 0143⟧ with blanks that do not break",
      "⟦２０２-５５５-０１４３⟧",
      "En 2021 ⟦202-555-0143⟧ 3 veces",
      "Laredo, TX 78040 ⟦956-555-0143⟧",
      "⟦202-555-0143⟧/fax ⟦202-555-0144⟧",
    ],
  ],
  [
    "rfc",
    [
      "RFC ⟦GOMC800101AB1⟧",
      "⟦CLE210909AB1⟧ es la empresa",
      "⟦GOMC-800101-AB1⟧",
      "RFC: ⟦GOMC 800101 AB1⟧",
      "⟦ÑAÑO800229AB1⟧",
      "⟦A&B990101AB9⟧",
      "rfc ⟦gomc800101ab1⟧",
    ],
  ],
  ["curp", ["CURP ⟦HEGG560427MVZRRL04⟧.", "⟦hegg560427mvzrrl04⟧"]],
  [
    "ssn",
    ["My SSN is ⟦123-45-6789⟧.", "⟦899-45-6789⟧", "SSN ⟦123456789⟧", "Social Security number: ⟦123 45 6789⟧"],
  ],
  ["clabe", ["CLABE ⟦032180000118359719⟧", "⟦032 180 00011835971 9⟧"]],
  [
    "card",
    ["⟦4111 1111 1111 1111⟧", "⟦4111-1111-1111-1111⟧", "card ⟦378282246310005⟧", "⟦3782 822463 10005⟧"],
  ],
])("%s", (kind, marked) => {
  test.each(marked.map((each) => [each]))("is found: %s", (each) => {
    const { text, words } = parse(each);
    expect(found(text)).toEqual(words.map((word) => [kind, word]));
  });
});

test.each([
  // dates, dockets, tracking numbers
  "2021-09-09",
  "09-09-2021 and 10/12/2021, 10.12.2021",
  "From 2020-2025-2030 on",
  "2026-12-04T23:59:00.000Z",
  "docket HLED-2026-0001, USTR-2021-0016-0042",
  "Docket No. 202-555-0143",
  "tracking number 7K3M-9QXT-2HVB",
  "86 FR 52345, 19 CFR 351.102, 19 U.S.C. 4501",
  // amounts
  "$1,234,567,890.00 and $1.234.567.890",
  "$ 202 555 0143",
  "1 234 567 890 pesos",
  "USD 202 555 0143",
  "202 555 0143 toneladas",
  "1,234,567,890",
  "3.14159265358979",
  "9876543210 units",
  "el 45.50% de 1000000000",
  // goods, norms
  "8703.23.01, 8703.23.0140 and 8703 23 01",
  "HTS 8703.23.01.40",
  "HTS-870323-019",
  "HTS 870323 019",
  "NOM-051-SCFI/SSA1-2010 y NMX-EC-17025-IMNC-2018",
  "ISO 9001:2015, ISO 14001-2015, ISO/IEC 17025",
  "ISBN 978-3-16-148410-0",
  "pedimento 24 47 3807 4001234",
  "85701-1234",
  "192.168.100.101 and 10.0.0.1",
  "550e8400-e29b-41d4-a716-446655440000",
  "sha256 5512345678551234567855123456785512345678",
  "serial A-202-555-0143",
  "202-555-0143-7",
  "1202-555-0143",
  "0000000000 and 555-555-5555",
  "2222222222",
  // official numbers that are none
  "XAXX010101000 y XEXX010101000",
  "GOMC801301AB1",
  "GOMC800230AB1",
  "GOMC800101ABZ",
  "XGOMC800101AB1",
  "HEGG560427MVZRRL05",
  "HEGG560427MXXRRL04",
  "000-45-6789, 666-45-6789, 900-45-6789",
  "123-00-6789 and 123-45-0000",
  "123-45-67890 and 1123-45-6789",
  "123456789",
  "123 45 6789",
  // bank numbers that are none
  "032180000118359718",
  "4111 1111 1111 1112",
  "41111 11111 11111 1",
  "1234567890123456",
  // no addresses
  "@ 5 pesos, @handle, a@b, user@localhost, @@@@, me@.org, a@b..org",
  "price@100.50",
])("nothing is found in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("several kinds in one text come in its order, and none twice", () => {
  const text =
    "Inés (GOMC800101AB1, HEGG560427MVZRRL04) inez@example.org, 55 1234 5678; SSN 123-45-6789; 4111 1111 1111 1111";
  expect(found(text).map(([kind]) => kind)).toEqual(["rfc", "curp", "email", "phone", "ssn", "card"]);
});

test("places are counted in the text as it is, whatever stands before", () => {
  expect(found("🌵🌵 ñ 202-555-0143")).toEqual([["phone", "202-555-0143"]]);
});

/** What would make a pattern try again and again, as long as a comment can be. */
const hostile = [
  "1",
  "1 ",
  "1-",
  "(1) ",
  "((((",
  "(1",
  "+",
  "+1 ",
  "12 ",
  "22 ",
  "222-222-2223 ",
  "123-",
  "555-123-456",
  "@",
  "a@",
  "a.a@",
  "a@a.",
  "a",
  "a at ",
  "a (at) a ",
  " arroba ",
  "AAAA800101",
  "A",
  "-",
  ". ",
  "x1",
  "tel ",
  "call me at ",
  "ext. 1",
  "Ñ",
  "\u0301",
  "🌵",
  "no. no. ",
];
test.each(hostile.map((each) => [each]))("time grows with the text alone: %j again and again", (each) => {
  // five times what a comment holds: with the square of it, this would outlast the test's time by far
  const text = each.repeat(Math.ceil(100_000 / each.length)).slice(0, 100_000);
  expect(findPersonalData(text).length).toBe(findPersonalData(`${text} .`).length);
});
