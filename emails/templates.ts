import * as acknowledgement from "./acknowledgement";
import { acknowledgementVariants } from "./acknowledgement-variant";
import * as amended from "./amended";
import * as confirmAddress from "./confirm-address";
import * as deadlineMoved from "./deadline-moved";
import * as deadlineNear from "./deadline-near";
import * as digest from "./digest";
import * as draftLink from "./draft-link";
import * as exportReady from "./export-ready";
import * as followConfirm from "./follow-confirm";
import type { FollowerProps } from "./follower-letter";
import type { Both, Locale, RenderedMail } from "./letter";
import * as noticeOpened from "./notice-opened";
import * as outcomePublished from "./outcome-published";
import * as privateLink from "./private-link";
import * as receipt from "./receipt";
import * as signInAlert from "./sign-in-alert";
import * as staffInvitation from "./staff-invitation";
import * as withdrawn from "./withdrawn";

/** A letter that the portal can write, to be looked at without anybody's data. */
export interface Template {
  /** Its file's name; where one file writes several letters, with a point and which one. */
  readonly name: string;
  /** What messages written from it are stored as. */
  readonly kind: string;
  /** Writes the sample in a language. */
  readonly render: (locale: Locale) => RenderedMail;
  /** Where the sample's subscription ends (RFC 8058); undefined where it is no subscription. */
  readonly unsubscribeUrl: (locale: Locale) => string | undefined;
}

/** `unsubscribeUrl`, for what somebody subscribed to: which of its properties ends the subscription. */
function template<Props>(
  name: string,
  render: (props: Props) => RenderedMail,
  samples: Both<Props>,
  unsubscribeUrl?: (props: Props) => string,
): Template {
  return {
    name,
    kind: name.split(".")[0] ?? name,
    render: (locale) => render(samples[locale]),
    unsubscribeUrl: (locale) => unsubscribeUrl?.(samples[locale]),
  };
}

/** Followers end what they follow by the same address that the letter shows them. */
const leaveUrl = (props: FollowerProps): string => props.leaveUrl;

/** Every letter, in the order in which people get to know them; a test holds this list against the folder. */
export const templates: readonly Template[] = [
  template("receipt", receipt.renderReceipt, receipt.samples),
  template("confirm-address", confirmAddress.renderConfirmAddress, confirmAddress.samples),
  template("private-link", privateLink.renderPrivateLink, privateLink.samples),
  template("draft-link", draftLink.renderDraftLink, draftLink.samples),
  template("amended", amended.renderAmended, amended.samples),
  template("withdrawn", withdrawn.renderWithdrawn, withdrawn.samples),
  ...acknowledgementVariants.map((variant) =>
    template(
      `acknowledgement.${variant}`,
      acknowledgement.renderAcknowledgement,
      acknowledgement.samples[variant],
    ),
  ),
  template("follow-confirm", followConfirm.renderFollowConfirm, followConfirm.samples),
  template("notice-opened", noticeOpened.renderNoticeOpened, noticeOpened.samples, leaveUrl),
  template("deadline-near", deadlineNear.renderDeadlineNear, deadlineNear.samples, leaveUrl),
  template("deadline-moved", deadlineMoved.renderDeadlineMoved, deadlineMoved.samples, leaveUrl),
  template("outcome-published", outcomePublished.renderOutcomePublished, outcomePublished.samples, leaveUrl),
  template("digest", digest.renderDigest, digest.samples, leaveUrl),
  template("staff-invitation", staffInvitation.renderStaffInvitation, staffInvitation.samples),
  template("export-ready", exportReady.renderExportReady, exportReady.samples),
  template("sign-in-alert.new-browser", signInAlert.renderSignInAlert, signInAlert.samples["new-browser"]),
  template("sign-in-alert.password-set", signInAlert.renderSignInAlert, signInAlert.samples["password-set"]),
  template(
    "sign-in-alert.failed-sign-ins",
    signInAlert.renderSignInAlert,
    signInAlert.samples["failed-sign-ins"],
  ),
];

export const findTemplate = (name: string | undefined): Template | undefined =>
  templates.find((each) => each.name === name);
