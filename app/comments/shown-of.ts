import type { Locale } from "~/i18n/locale";
import type { Question } from "~/notices/notice";
import type { ShownComment } from "./posted-article";
import type { ReviewedComment } from "./reviewed-parts";

/**
 * What the public will see of a comment once it is posted, before it is sent; undefined where its author allows nothing
 * of it. The same choice as the posted comments' query makes (posted-comments.server.ts); a test holds them equal.
 */
export function shownOf(
  input: ReviewedComment,
  questions: readonly Question[],
  locale: Locale,
  hasPublicFiles: boolean,
): ShownComment | undefined {
  const named = input.publication === "named";
  const confidential = input.publication === "confidential";
  if (confidential && input.publicVersion === null && !hasPublicFiles) return undefined;
  const { commenterKind, stakeholderType, country, region, sector } = input;
  return {
    commenterKind,
    stakeholderType,
    country,
    region,
    sector,
    locale,
    organizationName: named ? input.organizationName : null,
    publicName: named ? input.name : null,
    signatoryRole: named ? input.signatoryRole : null,
    coSigners: named ? input.coSigners : [],
    declaredPillars: input.pillars,
    isPublicVersion: confidential,
    body: confidential ? (input.publicVersion ?? "") : input.comment,
    removals: [],
    answers: confidential
      ? []
      : questions.flatMap(({ id, prompt }) => {
          const body = input.answer[id];
          return body ? [{ id, prompt, body, removals: [] }] : [];
        }),
  };
}
