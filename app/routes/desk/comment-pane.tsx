import { useActionData } from "@remix-run/react";
import { useState } from "react";
import { AcknowledgementPanel } from "~/acknowledgements/acknowledgement-panel";
import { letterOfHref } from "~/acknowledging/letter-address";
import { AssignmentPanel } from "~/assignments/assignment-panel";
import { ReadersLine } from "~/assignments/presence/readers-line";
import { FilesAtDesk } from "~/attachments/files-at-desk";
import { CampaignLine, CampaignPanel } from "~/campaigns/campaign-panel";
import { selectionLabels } from "~/comments/changing/selection-labels";
import { filterQuery } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { commentHistoryPath } from "~/paths";
import { neighborHref } from "~/queue/neighbor-links";
import { RedactionPanel } from "~/redaction/redaction-panel";
import { withSuggested } from "~/suggestions/desk/suggestion-marks";
import { SuggestionPanel } from "~/suggestions/desk/suggestion-panel";
import { passageMarks } from "~/tagging/passage-marks";
import { PassagePanel } from "~/tagging/passage-panel";
import { TagOrigins } from "~/tagging/tag-origins";
import { canBeTagged } from "~/tagging/tags";
import { CommentFacts } from "~/triage/comment-facts";
import { CommentHistory } from "~/triage/comment-history";
import { CommentStatusTag } from "~/triage/comment-status";
import { CommentText } from "~/triage/comment-text";
import { EarlierVersions } from "~/triage/earlier-versions";
import { PaneBar } from "~/triage/pane-bar";
import { type LastDone, type NotSaved, SaveOutcome } from "~/triage/save-outcome";
import { withSought } from "~/triage/sought-marks";
import { TRIAGE_FORM, TriageForm } from "~/triage/triage-form";
import { whoBy } from "~/triage/who-by";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { SelectionTools } from "~/ui/selecting/selection-tools";
import type { Stretch } from "~/ui/selecting/stretch";
import { deskAddress } from "./comment-address";
import type { CommentLoaded } from "./load-comment.server";

/** What is read and decided on: the comment with its files beside everything that can be done to it. */
export function CommentPane({ loaded }: { readonly loaded: CommentLoaded }) {
  const { comment, edition, tagging, beside, place, events, moderator } = loaded;
  const [chosen, setChosen] = useState<Stretch>();
  const mayTag = moderator && canBeTagged(comment.status);
  const notSaved = useActionData<NotSaved>();
  const t = useTranslate();
  const marks = withSought(
    loaded.sought,
    withSuggested(loaded.suggestions, passageMarks(tagging.passages, t)),
  );
  return (
    <article>
      <SaveOutcome
        saved={loaded.saved}
        last={lastDone(loaded)}
        atEnd={loaded.atEnd}
        notSaved={notSaved}
        now={{ comment, edition, tagging, events }}
        nextHref={neighborHref(place, beside.older)}
      />
      <PageHeading
        eyebrow={
          <>
            <CommentStatusTag status={comment.status} /> {comment.trackingNumber} · {comment.docketNumber}
          </>
        }
        title={whoBy(comment, t)}
        lede={comment.noticeTitle}
      />
      <AssignmentPanel {...loaded} trackingNumber={comment.trackingNumber} />
      {moderator ? <ReadersLine trackingNumber={comment.trackingNumber} readers={loaded.readers} /> : null}
      <CampaignLine membership={loaded.membership} />
      {comment.held ? (
        <Alert kind="warning" heading={t("triage:comment.held")}>
          {t(`vocabulary:heldReason.${comment.held}`)}. {t("triage:comment.heldText")}
        </Alert>
      ) : null}
      {comment.publication === "confidential" ? (
        <Alert kind="warning">
          {t(comment.showable ? "triage:comment.confidentialPair" : "triage:comment.confidential")}
        </Alert>
      ) : null}
      <div className="ui-reading">
        <div className="ui-reading__text">
          <CommentText comment={comment} marks={marks} />
          <FilesAtDesk
            files={loaded.files}
            trackingNumber={comment.trackingNumber}
            commentLocale={comment.locale}
            shownCharacters={loaded.shownCharacters}
            marks={marks}
          />
          {mayTag ? (
            <SelectionTools
              labels={selectionLabels(t)}
              buttons={[{ key: "tag", label: t("tagging:passage.choose"), onChoose: setChosen }]}
            />
          ) : null}
          <PassagePanel
            comment={comment}
            edition={edition}
            tagging={tagging}
            query={filterQuery(place.filter, place.cursor)}
            saved={loaded.passageSaved}
            chosen={chosen}
            form={mayTag ? TRIAGE_FORM : undefined}
          />
          <EarlierVersions versions={loaded.versions} lang={comment.locale} />
        </div>
        <div className="ui-reading__tools">
          {mayTag ? <SuggestionPanel {...loaded} form={TRIAGE_FORM} /> : null}
          {moderator ? (
            <TriageForm
              // fresh boxes for a fresh version, also where the browser would keep the old ticks
              key={comment.version}
              comment={comment}
              action={deskAddress(comment.trackingNumber, place)}
              edition={edition}
              tagging={tagging}
              afterDeciding={loaded.afterDeciding}
              entered={notSaved?.entered}
              errors={notSaved?.errors}
            />
          ) : (
            <p className="usa-hint">{t("triage:comment.readOnly")}</p>
          )}
          <TagOrigins origins={tagging.origins} />
          <CampaignPanel
            membership={loaded.membership}
            trackingNumber={comment.trackingNumber}
            lang={comment.locale}
            mayChange={moderator}
          />
          {loaded.redaction ? <RedactionPanel view={loaded.redaction} /> : null}
          <AcknowledgementPanel
            comment={comment}
            acknowledgement={loaded.acknowledgement}
            preview={loaded.preview}
            mailIsSent={loaded.mailIsSent}
            mayAcknowledge={moderator}
            lettersHref={letterOfHref(comment.trackingNumber)}
          />
          <CommentFacts comment={comment} edition={edition} />
        </div>
      </div>
      {moderator ? (
        <Section
          heading={t("triage:history.heading")}
          actions={<a href={commentHistoryPath(comment.trackingNumber)}>{t("history:comment.open")}</a>}
        >
          <CommentHistory events={events} />
        </Section>
      ) : null}
      <PaneBar
        standing={moderator ? comment : undefined}
        newerHref={neighborHref(place, beside.newer)}
        olderHref={neighborHref(place, beside.older)}
      />
    </article>
  );
}

function lastDone({ last, comment, place }: CommentLoaded): LastDone | undefined {
  if (!last) return undefined;
  const { trackingNumber, ...done } = last;
  const back = deskAddress(trackingNumber, place);
  return {
    ...done,
    back: back.replace("#pane", ""),
    elsewhere: trackingNumber === comment.trackingNumber ? undefined : { trackingNumber, href: back },
  };
}
