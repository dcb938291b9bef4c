import fc from "fast-check";
import { expect, test } from "vitest";
import { createTrackingNumber, parseTrackingNumber, trackingNumberPattern } from "./tracking-number";

const SYMBOLS = [..."123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const place = fc.nat({ max: 11 });
/** A new number's twelve symbols, without separators. */
const symbols = fc.constant(null).map(() => [...createTrackingNumber().replaceAll("-", "")]);

test("a new number has the one written form and is read back as itself", () => {
  for (let i = 0; i < 500; i += 1) {
    const number = createTrackingNumber();
    expect(number).toMatch(trackingNumberPattern);
    expect(parseTrackingNumber(number)).toBe(number);
  }
});

test("new numbers differ", () => {
  expect(new Set(Array.from({ length: 1000 }, createTrackingNumber)).size).toBe(1000);
});

test("every single wrong symbol is detected", () => {
  const number = createTrackingNumber();
  const right = [...number.replaceAll("-", "")];
  for (const [index, symbol] of right.entries()) {
    for (const wrong of SYMBOLS.filter((other) => other !== symbol)) {
      expect(parseTrackingNumber(right.with(index, wrong).join("")), `${wrong} at ${index}`).toBeUndefined();
    }
  }
});

test("every swap of two different symbols among the first eleven is detected", () => {
  fc.assert(
    fc.property(symbols, fc.nat({ max: 10 }), fc.nat({ max: 10 }), (right, i, j) => {
      const [a = "", b = ""] = [right[i], right[j]];
      fc.pre(a !== b);
      expect(parseTrackingNumber(right.with(i, b).with(j, a).join(""))).toBeUndefined();
    }),
  );
});

test("every swap with the check symbol is detected", () => {
  fc.assert(
    fc.property(symbols, fc.nat({ max: 10 }), (right, i) => {
      const [a = "", check = ""] = [right[i], right[11]];
      fc.pre(a !== check);
      expect(parseTrackingNumber(right.with(i, check).with(11, a).join(""))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test("case, blanks and hyphens do not matter", () => {
  fc.assert(
    fc.property(symbols, place, fc.constantFrom(" ", "-", "\t", " - "), (right, at, separator) => {
      const typed = ` ${right.slice(0, at).join("")}${separator}${right.slice(at).join("")} `.toLowerCase();
      expect(parseTrackingNumber(typed)?.replaceAll("-", "")).toBe(right.join(""));
    }),
  );
});

test.each(["", "7K3M", "7K3M-9QXT-2HVBB", "0000-0000-0000", "IIII-OOOO-UUUU", "<script>", "７Ｋ３Ｍ"])(
  "%j is not a tracking number",
  (typed) => {
    expect(parseTrackingNumber(typed)).toBeUndefined();
  },
);

test("whatever is typed is either refused or written in the one form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (typed) => {
      const parsed = parseTrackingNumber(typed);
      expect(parsed === undefined || trackingNumberPattern.test(parsed)).toBe(true);
    }),
  );
});
