import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AcknowledgementProps, renderAcknowledgement, standardWords } from "./acknowledgement";
import { acknowledgementVariants } from "./acknowledgement-variant";
import {
  fillSubject,
  fillText,
  findWrongPlaces,
  type PlaceValues,
  SUBJECT_CHARACTERS,
  subjectPlaces,
  textPlaces,
} from "./letter-template";

const values: PlaceValues = {
  greeting: "Dear Ana,",
  name: "Ana",
  docket: "HLED-2026-0001",
  notice: "Priorities",
  trackingNumber: "CM7A-BZVY-FCY1",
  submittedOn: "November 22, 2026",
  standing: "It is being reviewed.",
  reason: "",
  campaign: "",
};
const props: AcknowledgementProps = {
  locale: "en",
  siteName: "Portal",
  name: "Ana",
  docketNumber: values.docket,
  noticeTitle: values.notice,
  trackingNumber: values.trackingNumber,
  submittedOn: values.submittedOn,
  standing: "in-review",
  withheldBecause: null,
  withheldMessage: null,
  receiptUrl: "https://comments.example.org/en/receipts/CM7A-BZVY-FCY1",
};

/** What people type: anything, and what means something to templates, markup and headers more often than by chance. */
const typed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "{receiptLink}",
    "{name}",
    "{{name}}",
    "$&",
    "$1",
    "</p><script>",
    "&amp;",
    "\r\nBcc: x@example.org",
    "\u2028",
  ),
);
const someValues = fc.record<PlaceValues>({
  greeting: typed,
  name: typed,
  docket: typed,
  notice: typed,
  trackingNumber: typed,
  submittedOn: typed,
  standing: typed,
  reason: typed,
  campaign: typed,
});
const placed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...textPlaces).map((place) => `{${place}}`),
      fc.constantFrom("word ", "\n", "\n\n"),
    ),
  )
  .map((parts) => parts.join(""));

describe("places in a letter's words", () => {
  test("that do not exist are named with their line; a lone brace is one of them", () => {
    expect(findWrongPlaces("Dear {name},\n\n{nmae}\n{ receiptLink } and {", textPlaces)).toEqual([
      { found: "{nmae}", line: 3 },
      { found: "{ receiptLink }", line: 4 },
      { found: "{", line: 4 },
    ]);
    expect(findWrongPlaces("{receiptLink}", subjectPlaces)).toEqual([{ found: "{receiptLink}", line: 1 }]);
    expect(findWrongPlaces(textPlaces.map((place) => `{${place}}`).join(" "), textPlaces)).toEqual([]);
    expect(() => fillText("{nmae}", values)).toThrow("{nmae}");
  });

  test("are filled once: what is put in is never read for places again", () => {
    fc.assert(
      fc.property(placed, someValues, (template, given) => {
        const filled = fillText(template, given).flat(2);
        const links = filled.filter((stretch) => stretch === "receiptLink").length;
        expect(links).toBe(template.split("{receiptLink}").length - 1);
        const words = filled.flatMap((stretch) => (stretch === "receiptLink" ? [] : stretch.words.trim()));
        // every line that was typed is there as it was typed
        for (const place of textPlaces) {
          if (place === "receiptLink" || !template.includes(`{${place}}`)) continue;
          const whole = words.join("\n");
          for (const line of given[place].split(/\r\n?|\n/)) expect(whole).toContain(line.trim());
        }
      }),
    );
  });

  test("that stay empty leave no empty paragraph behind", () => {
    expect(fillText("{greeting}\n\n{reason}\n\n\n{campaign} \n\nEnd", values)).toEqual([
      [[{ words: "Dear Ana," }]],
      [[{ words: "End" }]],
    ]);
    expect(fillText("{reason}", { ...values, reason: "One.\n\nTwo,\nthree." })).toEqual([
      [[{ words: "One." }]],
      [[{ words: "Two," }], [{ words: "three." }]],
    ]);
  });

  test("of a subject leave it one line of at most 200 characters", () => {
    const subject = fc
      .array(
        fc.oneof(
          fc.constantFrom(...subjectPlaces).map((place) => `{${place}}`),
          fc.constantFrom("a ", "ñ", "🌵"),
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(subject, someValues, (template, given) => {
        const line = fillSubject(template, given);
        expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
        expect([...line].length).toBeLessThanOrEqual(SUBJECT_CHARACTERS);
      }),
    );
    const long = fillSubject("{notice} end", { ...values, notice: "🌵".repeat(300) });
    expect([...long]).toHaveLength(SUBJECT_CHARACTERS);
    expect(long.endsWith("🌵…")).toBe(true);
  });
});

describe("an acknowledgement in somebody's own words", () => {
  const written = (text: string, more: Partial<AcknowledgementProps> = {}) =>
    renderAcknowledgement({ ...props, ...more, words: { subject: "About {docket}", text } });

  test("never takes what people typed for markup or a place", () => {
    fc.assert(
      fc.property(typed, typed, (name, noticeTitle) => {
        const { html, subject } = written("{greeting}\n\n<b>{notice}</b>\n\n{receiptLink}", {
          name,
          noticeTitle,
        });
        expect(html).not.toMatch(/<script|<b>/i);
        expect(html.split(props.receiptUrl)).toHaveLength(2);
        expect(subject).toBe("About HLED-2026-0001");
      }),
    );
  });

  test("keeps its link in both forms", () => {
    const { html, text } = written("See {receiptLink}.");
    expect(html).toContain(`href="${props.receiptUrl}"`);
    expect(text).toContain(props.receiptUrl);
  });

  test("falls back to the standard words, field by field", () => {
    const own = renderAcknowledgement({ ...props, words: { subject: "Mine", text: "" } });
    const standard = renderAcknowledgement(props);
    expect(own.subject).toBe("Mine");
    expect(own.text).toBe(standard.text);
    expect(renderAcknowledgement({ ...props, words: { subject: "", text: "Mine" } }).subject).toBe(
      standard.subject,
    );
  });
});

describe.each(["en", "es"] as const)("the standard words in %s", (locale) => {
  test.each(acknowledgementVariants)("of the variant “%s” hold only places that exist", (variant) => {
    const { subject, text } = standardWords(locale, variant);
    expect(findWrongPlaces(subject, subjectPlaces)).toEqual([]);
    expect(findWrongPlaces(text, textPlaces)).toEqual([]);
  });

  test("tell a signatory of how many, unless the letter is withheld", () => {
    const campaign = { ...props, locale, signatories: 5000, standing: "posted" } as const;
    expect(renderAcknowledgement(campaign).text).toContain("5,000");
    const withheld = { ...campaign, standing: "withheld", withheldBecause: "Because." } as const;
    expect(renderAcknowledgement(withheld).text).not.toContain("5,000");
    expect(renderAcknowledgement(withheld).text).toContain("Because.");
    expect(renderAcknowledgement({ ...campaign, signatories: 1 }).text).not.toMatch(/ 1 (with|con) /);
  });
});
