import type { TypedComment } from "../typed-comment";
import type { OwnComment } from "./own-comment.server";

/** A stored comment as its author would have typed it, to be changed in the form. */
export function typeAgain({ content, name, email }: OwnComment): TypedComment {
  return {
    commenterKind: content.commenterKind,
    stakeholderType: content.stakeholderType,
    organizationName: content.organizationName ?? "",
    name: name ?? "",
    email: email ?? "",
    sector: content.sector ?? "",
    country: content.country ?? "",
    region: content.region ?? "",
    comment: content.comment,
    signatoryRole: content.signatoryRole ?? "",
    coSigners: content.coSigners.join("\n"),
    publication: content.publication,
    publicVersion: content.publicVersion ?? "",
    noPublicVersion: content.noPublicVersion ?? "",
    consent: "yes",
    submissionKey: undefined,
    draft: undefined,
    draftVersion: undefined,
    answer: content.answer,
    pillars: content.pillars,
  };
}
