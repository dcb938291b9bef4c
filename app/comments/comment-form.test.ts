import { describe, expect, test } from "vitest";
import { limits } from "./comment";
import { type AskedNotice, type CommentFormError, commentSchema, fieldErrors } from "./comment-form";
import { readCommentForm } from "./typed-comment";

const notice: AskedNotice = {
  questions: [
    { id: 7, required: true },
    { id: 8, required: false },
  ],
  pillars: [{ code: "I" }, { code: "II" }],
};

/** A form as it is filled in well; each test spoils a field. */
const good: Readonly<Record<string, string | readonly string[]>> = {
  commenterKind: "organization",
  stakeholderType: "business-association",
  organizationName: "Cámara de Comercio",
  name: "Lucía Peña",
  email: "lucia@example.org",
  sector: "automotive",
  country: "MX",
  region: "Nuevo León",
  comment: "Apoyamos la propuesta.",
  "answer.7": "Sí.",
  "answer.8": "",
  pillars: ["I", "II"],
  publication: "named",
  consent: "yes",
  submissionKey: "0f8fad5b-d9cb-469f-a165-70867728950e",
};

function submit(changes: Readonly<Record<string, string | readonly string[] | undefined>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...changes })) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) form.append(name, one);
  }
  return commentSchema(notice).safeParse(readCommentForm(form));
}

/** The errors of a form by field; empty where it was taken. */
function errorsOf(changes: Parameters<typeof submit>[0]): Record<string, CommentFormError> {
  const result = submit(changes);
  return result.success ? {} : Object.fromEntries(fieldErrors(result.error));
}

test("every field of the contract arrives", () => {
  expect(submit({ signatoryRole: "Directora", coSigners: " Unión A \r\n\nUnión B\nUnión A" }).data).toEqual({
    signatoryRole: "Directora",
    coSigners: ["Unión A", "Unión B"],
    publicVersion: null,
    noPublicVersion: null,
    files: { main: 0, publicVersion: 0 },
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Cámara de Comercio",
    name: "Lucía Peña",
    email: "lucia@example.org",
    sector: "automotive",
    country: "MX",
    region: "Nuevo León",
    comment: "Apoyamos la propuesta.",
    answer: { 7: "Sí.", 8: "" },
    pillars: ["I", "II"],
    publication: "named",
    consent: "yes",
    submissionKey: good.submissionKey,
  });
});

test("megabytes that would come down to little are refused before anybody looks through them", () => {
  expect(errorsOf({ coSigners: "a\n".repeat(100_000), name: "\u0000".repeat(100_000) })).toEqual({
    coSigners: "too-many-co-signers",
    name: "too-long",
  });
});

test("what may be left out may be left out, or left empty", () => {
  const names = ["organizationName", "name", "email", "sector", "country", "region", "answer.8"];
  const leave = (value: string | undefined) =>
    submit({
      ...Object.fromEntries(names.map((name) => [name, value])),
      commenterKind: "individual",
      publication: "unnamed",
      pillars: undefined,
    }).data;
  expect(leave(undefined)).toMatchObject({
    name: null,
    email: null,
    sector: null,
    country: null,
    pillars: [],
  });
  expect(leave("")).toMatchObject({ name: null, email: null, sector: null, country: null, region: null });
});

test("an empty form hears of everything at once", () => {
  const result = commentSchema(notice).safeParse(readCommentForm(new FormData()));
  expect(Object.fromEntries(fieldErrors(result.error ?? expect.fail("it was taken")))).toEqual({
    commenterKind: "choose-kind",
    stakeholderType: "choose-type",
    publication: "choose-publication",
    consent: "consent-required",
    submissionKey: "form-expired",
    comment: "say-something",
    "answer.7": "answer-required",
  });
});

test.each<[Parameters<typeof submit>[0], Record<string, CommentFormError>]>([
  [{ commenterKind: "robot" }, { commenterKind: "choose-kind" }],
  [{ stakeholderType: "lobby" }, { stakeholderType: "choose-type" }],
  [{ publication: "loud" }, { publication: "choose-publication" }],
  [{ sector: "alchemy" }, { sector: "choose-sector" }],
  [{ country: "ZZ" }, { country: "choose-country" }],
  [{ country: "mx" }, { country: "choose-country" }],
  [{ pillars: ["I", "IX"] }, { pillars: "choose-pillar" }],
  [{ organizationName: "  " }, { organizationName: "give-organization" }],
  [{ commenterKind: "individual", name: "" }, { name: "give-name" }],
  [{ consent: undefined }, { consent: "consent-required" }],
  [{ submissionKey: "../../x" }, { submissionKey: "form-expired" }],
  [{ "answer.7": " " }, { "answer.7": "answer-required" }],
  [
    { email: "nobody", country: "ZZ", "answer.7": "" },
    { email: "email-form", country: "choose-country", "answer.7": "answer-required" },
  ],
])("%j is refused with %j", (changes, errors) => {
  expect(errorsOf(changes)).toEqual(errors);
});

test.each([
  "lucia@example",
  "a b@example.org",
  "@example.org",
  "x@example.org\r\nBcc: y@example.org",
  "x@-a.org",
])("%j is not an email address", (email) => {
  expect(errorsOf({ email })).toEqual({ email: "email-form" });
});

describe("limits count characters as people do", () => {
  test.each(["é", "ñ", "😀", "字", "e\u0301"])("a comment of %s", (character) => {
    expect(errorsOf({ comment: character.repeat(limits.comment) })).toEqual({});
    expect(errorsOf({ comment: character.repeat(limits.comment + 1) })).toEqual({ comment: "too-long" });
  });

  test("line ends count once, however the browser sends them", () => {
    expect(errorsOf({ comment: `${"a\r\n".repeat(limits.comment / 2 - 1)}aa` })).toEqual({});
  });

  test.each([
    ["organizationName", limits.name],
    ["name", limits.name],
    ["region", limits.region],
    ["answer.8", limits.answer],
  ])("%s", (field, limit) => {
    expect(errorsOf({ [field]: "ñ".repeat(limit) })).toEqual({});
    expect(errorsOf({ [field]: "ñ".repeat(limit + 1) })).toEqual({ [field]: "too-long" });
  });

  test("email", () => {
    const address = (length: number) => `${"a".repeat(length - "@example.org".length)}@example.org`;
    expect(errorsOf({ email: address(limits.email) })).toEqual({});
    expect(errorsOf({ email: address(limits.email + 1) })).toEqual({ email: "too-long" });
  });
});

test("an answer is enough where there is no comment", () => {
  expect(errorsOf({ comment: "" })).toEqual({});
});

test("a comment is enough where no answer is required", () => {
  const free = commentSchema({ ...notice, questions: [] });
  const form = new FormData();
  for (const [name, value] of Object.entries(good)) form.append(name, String(value));
  form.set("pillars", "I");
  expect(free.safeParse(readCommentForm(form)).success).toBe(true);
});

test("an anonymous commenter's names are dropped, and nothing is published under one", () => {
  expect(submit({ commenterKind: "anonymous" }).data).toMatchObject({
    name: null,
    organizationName: null,
    publication: "unnamed",
    email: "lucia@example.org",
  });
  expect(submit({ commenterKind: "anonymous", publication: "confidential" }).data?.publication).toBe(
    "confidential",
  );
});

test("answers to questions of another notice are not kept", () => {
  expect(submit({ "answer.99": "x", "answer.__proto__": "x" }).data?.answer).toEqual({ 7: "Sí.", 8: "" });
});

test("a pillar ticked twice counts once", () => {
  expect(submit({ pillars: ["I", "I"] }).data?.pillars).toEqual(["I"]);
});

test("a file in a text field's place is not a text", () => {
  const form = new FormData();
  form.append("comment", new Blob(["x"]), "x.txt");
  expect(readCommentForm(form).comment).toBeUndefined();
});
