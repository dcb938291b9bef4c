import type { FileOfComment } from "~/attachments/comment-files.server";
import { FilesAtDesk } from "~/attachments/files-at-desk";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codingRoundPath, deskCommentPath } from "~/paths";
import type { EditionRead } from "~/pillars/edition";
import { TagFields } from "~/tagging/tag-fields";
import { CommentText } from "~/triage/comment-text";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { PageHeading } from "~/ui/page-heading";
import type { CodedText } from "./coding-item-page";
import type { RoundRead } from "./coding-round";
import type { CodedPair } from "./results.server";
import { Codes } from "./results-page";

interface SettlePageProps {
  readonly round: RoundRead;
  readonly pair: CodedPair;
  readonly text: CodedText;
  readonly files: readonly FileOfComment[];
  readonly shownCharacters: number;
  readonly edition: EditionRead;
  /** What was ticked and could not be saved. */
  readonly entered: readonly string[] | undefined;
  readonly refusal: "overtaken" | "not-allowed" | undefined;
}

/** A comment that two coded differently, with what each gave, to be settled. */
export function SettlePage(props: SettlePageProps) {
  const { round, pair, text, refusal } = props;
  const t = useTranslate();
  const locale = useLocale();
  const { settled } = pair;
  return (
    <>
      {refusal ? (
        <Alert kind="error" role="alert" heading={t("triage:problem.title")}>
          {t(refusal === "overtaken" ? "coding:settle.overtaken" : "triage:problem.not-allowed")}
        </Alert>
      ) : null}
      <PageHeading
        eyebrow={<a href={codingRoundPath(round.id)}>{t("coding:round.title", { number: round.id })}</a>}
        title={t("coding:settle.title", { trackingNumber: pair.trackingNumber })}
        lede={t("coding:settle.lede", { a: round.a.name, b: round.b.name })}
      />
      <div className="ui-coding">
        <div className="ui-coding__text">
          <CommentText comment={text} />
          <FilesAtDesk
            files={props.files}
            trackingNumber={text.trackingNumber}
            commentLocale={text.locale}
            shownCharacters={props.shownCharacters}
          />
          <p>
            <a href={deskCommentPath(pair.trackingNumber)}>{t("coding:settle.open")}</a>
          </p>
        </div>
        <div className="ui-coding__tools">
          <DefinitionList
            stacked
            items={[
              { term: round.a.name, description: <Codes codes={pair.a} /> },
              { term: round.b.name, description: <Codes codes={pair.b} /> },
              { term: t("coding:settle.now"), description: <Codes codes={pair.tags} /> },
              ...(settled
                ? [
                    {
                      term: t("coding:results.settled"),
                      description: (
                        <>
                          <Codes codes={settled.codes} />{" "}
                          {t("coding:results.by", {
                            name: settled.by ?? t("operations:one.formerStaff"),
                            when: formatShort(settled.at, locale),
                          })}
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          <SettleForm {...props} />
        </div>
      </div>
    </>
  );
}

function SettleForm({ round, pair, edition, entered }: SettlePageProps) {
  const t = useTranslate();
  const both = pair.a.filter((code) => pair.b.includes(code));
  return (
    <form method="post" noValidate key={pair.version}>
      <input type="hidden" name="version" value={pair.version} />
      <ButtonRow>
        <Button name="as" value="a">
          {t("coding:settle.take", { name: round.a.name })}
        </Button>
        <Button name="as" value="b">
          {t("coding:settle.take", { name: round.b.name })}
        </Button>
      </ButtonRow>
      <p>{t("coding:settle.or")}</p>
      <TagFields edition={edition} ticked={entered ?? pair.settled?.codes ?? both} />
      <div className="ui-coding__buttons">
        <Button variant="secondary" name="as" value="other">
          {t("coding:settle.other")}
        </Button>
      </div>
    </form>
  );
}
