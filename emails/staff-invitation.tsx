import { greet } from "./greeting";
import {
  type Both,
  Facts,
  Letter,
  LetterLink,
  type Locale,
  Paragraph,
  type RenderedMail,
  renderMail,
} from "./letter";
import { sampleFacts, sampleTimes } from "./sample-facts";

export interface StaffInvitationProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string;
  /** Who sends it. */
  readonly invitedBy: string;
  /** What the account may do, in the reader's words. */
  readonly role: string;
  /** Whether the account has a password already: then the link is for choosing another. */
  readonly hasPassword: boolean;
  /** The set-up page, a full address with its secret. */
  readonly setUpUrl: string;
  /** Until when the link works, in both capitals, written out in the reader's language. */
  readonly validUntil: string;
}

const words = {
  en: {
    subject: (p: StaffInvitationProps) =>
      p.hasPassword ? `A new set-up link for ${p.siteName}` : `Your account at ${p.siteName}`,
    preview: (p: StaffInvitationProps) => `Choose your password. The link works until ${p.validUntil}.`,
    added: (p: StaffInvitationProps) =>
      p.hasPassword
        ? `${p.invitedBy} sends you a link for choosing a new password. Your old one works until then; afterwards all your sessions end.`
        : `${p.invitedBy} has added an account for you. Choose its password with this link:`,
    open: "Choose your password",
    role: "Role",
    until: "The link works once, until",
    secret: "Whoever has the link can choose the password. Do not pass this message on.",
    why: "You receive this message because an administrator of the portal sent it to you. If you expected nothing of the kind, do not use the link and tell an administrator.",
  },
  es: {
    subject: (p: StaffInvitationProps) =>
      p.hasPassword ? `Nuevo enlace de activación: ${p.siteName}` : `Su cuenta: ${p.siteName}`,
    preview: (p: StaffInvitationProps) => `Elija su contraseña. El enlace sirve hasta el ${p.validUntil}.`,
    added: (p: StaffInvitationProps) =>
      p.hasPassword
        ? `${p.invitedBy} le envía un enlace para elegir una contraseña nueva. La anterior sirve hasta entonces; después terminan todas sus sesiones.`
        : `${p.invitedBy} abrió una cuenta para usted. Elija su contraseña con este enlace:`,
    open: "Elegir la contraseña",
    role: "Función",
    until: "El enlace sirve una sola vez, hasta el",
    secret: "Quien tenga el enlace puede elegir la contraseña. No reenvíe este mensaje.",
    why: "Recibe este mensaje porque una persona que administra el portal se lo envió. Si no lo esperaba, no use el enlace y avise a quien administra el portal.",
  },
} satisfies Both<unknown>;

function StaffInvitationBody(props: StaffInvitationProps) {
  const w = words[props.locale];
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.preview(props)} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.added(props)}</Paragraph>
      <LetterLink href={props.setUpUrl}>{w.open}</LetterLink>
      <Facts
        items={[
          { term: w.role, value: props.role },
          { term: w.until, value: props.validUntil },
        ]}
      />
      <Paragraph>{w.secret}</Paragraph>
    </Letter>
  );
}

/** Brings a member of staff the link for choosing a password. */
export function renderStaffInvitation(props: StaffInvitationProps): RenderedMail {
  return renderMail(words[props.locale].subject(props), <StaffInvitationBody {...props} />);
}

const setUpUrl = "https://comments.example.org/desk/set-up?token=Vd1pX0q7sJm3uZ8wRt5yKb2nEc6hGf4a";

export const samples: Both<StaffInvitationProps> = {
  en: {
    ...sampleFacts.en,
    invitedBy: "Martin Hale",
    role: "Moderator",
    hasPassword: false,
    setUpUrl,
    validUntil: sampleTimes.en.closing,
  },
  es: {
    ...sampleFacts.es,
    invitedBy: "Martín Salas",
    role: "Moderación",
    hasPassword: false,
    setUpUrl,
    validUntil: sampleTimes.es.closing,
  },
};
