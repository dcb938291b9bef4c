/** The fields that come once, by the contract's names. */
export const singleFields = [
  "commenterKind",
  "stakeholderType",
  "organizationName",
  "name",
  "email",
  "sector",
  "country",
  "region",
  "comment",
  "signatoryRole",
  "coSigners",
  "publication",
  "publicVersion",
  "noPublicVersion",
  "consent",
  "submissionKey",
  // where it was opened from a draft on the portal: its key, and the version that was seen
  "draft",
  "draftVersion",
] as const;

type SingleField = (typeof singleFields)[number];

/** A form as it was typed, unchecked: what a page shows again when it cannot be accepted. */
export interface TypedComment extends Readonly<Record<SingleField, string | undefined>> {
  /** By the question's id. */
  readonly answer: Readonly<Record<string, string>>;
  readonly pillars: readonly string[];
}

/** A form's fields as text, by the contract's names: `answer.<questionId>` becomes an entry of `answer`. */
export function readCommentForm(form: FormData): TypedComment {
  const one = (name: SingleField) => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const answer: Record<string, string> = {};
  for (const [name, value] of form) {
    const id = /^answer\.(\d+)$/.exec(name)?.[1];
    if (id && typeof value === "string") answer[id] = value;
  }
  // fromEntries forgets that the names are exactly those of the list
  const single = Object.fromEntries(singleFields.map((name) => [name, one(name)])) as Record<
    SingleField,
    string | undefined
  >;
  return { ...single, answer, pillars: form.getAll("pillars").filter((value) => typeof value === "string") };
}
