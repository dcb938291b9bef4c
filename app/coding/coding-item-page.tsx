import { useRef } from "react";
import type { FileOfComment } from "~/attachments/comment-files.server";
import { FilesAtDesk } from "~/attachments/files-at-desk";
import type { CommentRead } from "~/comments/read-comment.server";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codingRoundPath } from "~/paths";
import type { EditionRead } from "~/pillars/edition";
import { CommentText } from "~/triage/comment-text";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { KeyCap } from "~/ui/keys/key-cap";
import { MeterBar } from "~/ui/meter-bar";
import { PageHeading } from "~/ui/page-heading";
import { buttonKeys, CodingFields, firstBoxId } from "./coding-fields";
import { useCodingKeys } from "./use-coding-keys";

/** What a coder sees of a comment: its words, and nothing that anybody has made of them. */
export type CodedText = Pick<
  CommentRead,
  "trackingNumber" | "body" | "publicBody" | "noPublicVersion" | "answers" | "locale"
>;

interface CodingItemPageProps {
  readonly round: { readonly id: number; readonly docketNumber: string; readonly title: string | null };
  readonly item: { readonly position: number; readonly revision: number; readonly amended: boolean };
  readonly place: { readonly number: number; readonly total: number; readonly coded: number };
  readonly hasPrevious: boolean;
  readonly text: CodedText;
  readonly files: readonly FileOfComment[];
  readonly shownCharacters: number;
  readonly edition: EditionRead;
  readonly ticked: readonly string[];
  /** Why nothing was saved. */
  readonly problem: "none-ticked" | "some-ticked" | "amended" | undefined;
}

/** One comment of a round, for one of its coders. */
export function CodingItemPage(props: CodingItemPageProps) {
  const { round, place, text, problem, item } = props;
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      {problem === "amended" ? (
        <Alert kind="error" role="alert">
          {t("coding:item.amendedNow")}
        </Alert>
      ) : problem ? (
        <ErrorSummary
          title={t("coding:item.problem")}
          errors={[{ fieldId: firstBoxId(props.edition), message: t(`coding:item.${problem}`) }]}
        />
      ) : null}
      <PageHeading
        eyebrow={<a href={codingRoundPath(round.id)}>{t("coding:round.title", { number: round.id })}</a>}
        title={t("coding:item.title", { number: number(place.number), total: number(place.total) })}
        lede={round.title ?? round.docketNumber}
        actions={
          <MeterBar value={place.coded} max={place.total}>
            {t("coding:item.coded", { coded: number(place.coded), total: number(place.total) })}
          </MeterBar>
        }
      />
      {item.amended && problem !== "amended" ? (
        <Alert kind="warning">{t("coding:item.amended")}</Alert>
      ) : null}
      <div className="ui-coding">
        <div className="ui-coding__text">
          <CommentText comment={text} />
          <FilesAtDesk
            files={props.files}
            trackingNumber={text.trackingNumber}
            commentLocale={text.locale}
            shownCharacters={props.shownCharacters}
          />
        </div>
        <CodingForm {...props} />
      </div>
    </>
  );
}

function CodingForm({ item, edition, ticked, hasPrevious }: CodingItemPageProps) {
  const t = useTranslate();
  const form = useRef<HTMLFormElement>(null);
  useCodingKeys(form);
  const button = (name: keyof typeof buttonKeys) => ({
    name: "intent",
    value: name,
    "data-key": buttonKeys[name],
    children: (
      <>
        {t(`coding:item.${name}`)} <KeyCap beside>{buttonKeys[name]}</KeyCap>
      </>
    ),
  });
  return (
    <form className="ui-coding__tools ui-coding__tools--form" method="post" noValidate ref={form}>
      <input type="hidden" name="revision" value={item.revision} />
      <div className="ui-coding__boxes">
        <CodingFields edition={edition} ticked={ticked} />
      </div>
      <div className="ui-coding__buttons">
        <ButtonRow>
          <Button {...button("save")} />
          <Button variant="secondary" {...button("none")} />
          <Button variant="secondary" {...button("skip")} />
          {hasPrevious ? <Button variant="secondary" {...button("back")} /> : null}
        </ButtonRow>
      </div>
      <p className="usa-hint ui-scripted">{t("coding:item.keys")}</p>
    </form>
  );
}
