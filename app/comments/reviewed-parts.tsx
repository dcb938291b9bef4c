import type { ReactNode } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { Button } from "~/ui/button";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { fieldId } from "~/ui/field";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import type { CommentInput } from "./comment-form";
import { describeSector } from "./commenter";
import { countryName } from "./countries";
import { type ReviewedFile, ReviewedFiles } from "./reviewed-files";

/** A comment as it was checked or as it is stored. */
export type ReviewedComment = Omit<CommentInput, "files" | "consent" | "submissionKey" | "sector"> & {
  readonly sector: string | null;
};

interface PartsProps {
  readonly notice: NoticeRead;
  readonly input: ReviewedComment;
  readonly files: readonly ReviewedFile[];
  /** The form's address, where each part has its way back to it. */
  readonly action?: string | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
}

/** All that would be stored, or is, part by part as the form has it. What was left empty is left out. */
export function ReviewedParts(props: PartsProps) {
  return (
    <>
      <Opinion {...props} />
      <Commenter {...props} />
      <Publication {...props} />
    </>
  );
}

function Part({
  heading,
  action,
  headingLevel,
  field,
  items,
}: {
  readonly heading: string;
  /** The form's field where the way back leads. */
  readonly field: string;
  readonly action: string | undefined;
  readonly headingLevel: 2 | 3 | undefined;
  readonly items: readonly (Definition | undefined)[];
}) {
  const t = useTranslate();
  return (
    <Section
      heading={heading}
      headingLevel={headingLevel}
      actions={
        action === undefined ? undefined : (
          <Button
            variant="secondary"
            size="small"
            name="intent"
            value="edit"
            formAction={`${action}#${fieldId(field)}`}
            aria-label={t("review:changePart", { part: heading })}
          >
            {t("review:changeThis")}
          </Button>
        )
      }
    >
      <DefinitionList items={items.filter((item) => item !== undefined)} />
    </Section>
  );
}

const given = (term: string, description: ReactNode): Definition | undefined =>
  description ? { term, description } : undefined;

function Opinion({ notice, input, files, action, headingLevel }: PartsProps) {
  const t = useTranslate();
  const first = notice.questions[0];
  return (
    <Part
      heading={t("commentForm:say")}
      action={action}
      headingLevel={headingLevel}
      field={first ? `answer.${first.id}` : "comment"}
      items={[
        ...notice.questions.map(({ id, prompt }, index) =>
          given(
            t("commentForm:question", { number: index + 1, prompt }),
            input.answer[id] && <PlainText text={input.answer[id]} />,
          ),
        ),
        given(t("commentForm:comment.label"), input.comment && <PlainText text={input.comment} />),
        given(t("review:files"), filesOf(files, "main")),
        given(
          t("commentForm:pillars.label"),
          notice.pillars
            .filter(({ code }) => input.pillars.includes(code))
            .map(({ code, name }) => t("notices:list.pillarOption", { code, name }))
            .join(" · "),
        ),
      ]}
    />
  );
}

function Commenter({ input, action, headingLevel }: PartsProps) {
  const t = useTranslate();
  const locale = useLocale();
  const shownOrNot = (value: string | null) =>
    value && (
      <>
        <bdi>{value}</bdi>
        {input.publication === "named" ? null : ` (${t("review:notShown")})`}
      </>
    );
  return (
    <Part
      heading={t("commentForm:about")}
      action={action}
      headingLevel={headingLevel}
      field="commenterKind"
      items={[
        given(t("commentForm:commenterKind.label"), t(`commentForm:commenterKind.${input.commenterKind}`)),
        given(t("commentForm:organizationName.label"), shownOrNot(input.organizationName)),
        given(t("commentForm:name.label"), shownOrNot(input.name)),
        given(t("commentForm:signatoryRole.label"), shownOrNot(input.signatoryRole)),
        given(t("commentForm:coSigners.label"), shownOrNot(input.coSigners.join(" · "))),
        given(
          t("commentForm:stakeholderType.label"),
          t(`vocabulary:stakeholderType.${input.stakeholderType}`),
        ),
        given(
          t("commentForm:email.label"),
          input.email ? `${input.email} (${t("review:neverShown")})` : t("review:noEmail"),
        ),
        given(t("commentForm:sector.label"), input.sector && describeSector(t, input.sector)),
        given(t("commentForm:country.label"), input.country && countryName(input.country, locale)),
        given(t("commentForm:region.label"), input.region && <bdi>{input.region}</bdi>),
      ]}
    />
  );
}

function Publication({ input, files, action, headingLevel }: PartsProps) {
  const t = useTranslate();
  return (
    <Part
      heading={t("commentForm:show")}
      action={action}
      headingLevel={headingLevel}
      field="publication"
      items={[
        given(t("commentForm:publication.label"), t(`vocabulary:publication.${input.publication}`)),
        given(
          t("commentForm:publicVersion.label"),
          input.publicVersion && <PlainText text={input.publicVersion} />,
        ),
        given(t("review:publicFiles"), filesOf(files, "public-version")),
        given(
          t("commentForm:noPublicVersion.label"),
          input.noPublicVersion && <PlainText text={input.noPublicVersion} />,
        ),
      ]}
    />
  );
}

/** The files of a part, or nothing. */
function filesOf(files: readonly ReviewedFile[], part: ReviewedFile["part"]): ReactNode {
  const ofPart = files.filter((file) => file.part === part);
  return ofPart.length > 0 && <ReviewedFiles files={ofPart} />;
}
