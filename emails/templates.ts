import * as acknowledgement from "./acknowledgement";
import * as amended from "./amended";
import * as confirmAddress from "./confirm-address";
import * as draftLink from "./draft-link";
import type { Both, Locale, RenderedMail } from "./letter";
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

/** Every letter, in the order in which people get to know them; a test holds this list against the folder. */
export const templates: readonly Template[] = [
  template("receipt", receipt.renderReceipt, receipt.samples),
  template("confirm-address", confirmAddress.renderConfirmAddress, confirmAddress.samples),
  template("private-link", privateLink.renderPrivateLink, privateLink.samples),
  template("draft-link", draftLink.renderDraftLink, draftLink.samples),
  template("amended", amended.renderAmended, amended.samples),
  template("withdrawn", withdrawn.renderWithdrawn, withdrawn.samples),
  template("acknowledgement", acknowledgement.renderAcknowledgement, acknowledgement.samples),
  template("staff-invitation", staffInvitation.renderStaffInvitation, staffInvitation.samples),
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

/** The headers by which a mail program ends a subscription with one click (RFC 8058, 3.1). */
export const unsubscribeHeaders = (url: string): readonly (readonly [string, string])[] => [
  ["List-Unsubscribe", `<${url}>`],
  ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
];
