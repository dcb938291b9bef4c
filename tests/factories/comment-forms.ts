import type { TypedComment } from "~/comments/typed-comment";
import { count } from "./count";

/** A form as a person fills it in: an individual who allows to be named, with a key of its own, unless asked for otherwise. */
export function aCommentForm(wishes: Partial<TypedComment> = {}): TypedComment {
  const number = count();
  return {
    commenterKind: "individual",
    stakeholderType: "individual",
    organizationName: "",
    name: `Commenter ${number}`,
    email: `commenter-${number}@example.org`,
    sector: "",
    country: "MX",
    region: "",
    comment: `Comment ${number}.`,
    signatoryRole: "",
    coSigners: "",
    publication: "named",
    publicVersion: "",
    noPublicVersion: "",
    consent: "yes",
    submissionKey: `key-of-form-${number}`,
    draft: "",
    draftVersion: "",
    answer: {},
    pillars: [],
    ...wishes,
  };
}
