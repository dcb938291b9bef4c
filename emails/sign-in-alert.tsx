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

/** What an account's owner is told of. */
export type SignInEvent = "new-browser" | "password-set" | "failed-sign-ins";

export interface SignInAlertProps {
  readonly locale: Locale;
  readonly siteName: string;
  readonly name: string;
  readonly event: SignInEvent;
  /** In both capitals, written out in the reader's language. */
  readonly happenedAt: string;
  /** The browser as it calls itself, such as "Firefox, Windows"; null where it said nothing that is known. */
  readonly browser: string | null;
  /** The sign-in page, a full address. */
  readonly signInUrl: string;
}

const words = {
  en: {
    subject: {
      "new-browser": (p: SignInAlertProps) => `Your account was used in a new browser: ${p.siteName}`,
      "password-set": (p: SignInAlertProps) => `The password of your account was set: ${p.siteName}`,
      "failed-sign-ins": (p: SignInAlertProps) => `Many wrong passwords for your account: ${p.siteName}`,
    },
    told: {
      "new-browser": "Somebody signed in to your account in a browser in which it had not been used before.",
      "password-set":
        "A set-up link for your account was used and a password was chosen. All sessions have ended, and the account's other set-up links no longer work.",
      "failed-sign-ins":
        "Somebody has tried many wrong passwords for your account today. Nobody came in that way, and your account is not locked.",
    },
    when: "When",
    browser: "Browser, as it calls itself",
    itWasYou: "If it was you, there is nothing to do.",
    otherwise: {
      "new-browser":
        "If it was not you, ask an administrator for a new set-up link at once and choose another password with it: that ends every session.",
      "password-set":
        "If it was not you, tell an administrator at once. With a new set-up link you choose another password, and that ends every session.",
      "failed-sign-ins":
        "If your password is short, or you use it elsewhere too, ask an administrator for a set-up link and choose another one.",
    },
    open: "Open the sign-in page",
    why: "You receive this message because the account belongs to this address. It goes out by itself, and nobody measures whether it is read.",
  },
  es: {
    subject: {
      "new-browser": (p: SignInAlertProps) => `Su cuenta se usó en un navegador nuevo: ${p.siteName}`,
      "password-set": (p: SignInAlertProps) => `Se eligió la contraseña de su cuenta: ${p.siteName}`,
      "failed-sign-ins": (p: SignInAlertProps) =>
        `Muchas contraseñas equivocadas para su cuenta: ${p.siteName}`,
    },
    told: {
      "new-browser": "Alguien inició sesión en su cuenta desde un navegador en el que no se había usado.",
      "password-set":
        "Se usó un enlace de activación de su cuenta y se eligió una contraseña. Todas las sesiones terminaron y los demás enlaces de activación de la cuenta ya no sirven.",
      "failed-sign-ins":
        "Hoy alguien probó muchas contraseñas equivocadas para su cuenta. Nadie entró de ese modo y su cuenta no está bloqueada.",
    },
    when: "Cuándo",
    browser: "Navegador, según él mismo",
    itWasYou: "Si fue usted, no necesita hacer nada.",
    otherwise: {
      "new-browser":
        "Si no fue usted, pida de inmediato un enlace de activación nuevo a quien administra el portal y elija otra contraseña: con eso terminan todas las sesiones.",
      "password-set":
        "Si no fue usted, avise de inmediato a quien administra el portal. Con un enlace de activación nuevo podrá elegir otra contraseña, y con eso terminan todas las sesiones.",
      "failed-sign-ins":
        "Si su contraseña es corta o la usa también en otros sitios, pida un enlace de activación a quien administra el portal y elija otra.",
    },
    open: "Abrir la página de acceso",
    why: "Recibe este mensaje porque la cuenta corresponde a esta dirección. Se envía de manera automática y nadie mide si se lee.",
  },
} satisfies Both<unknown>;

function SignInAlertBody(props: SignInAlertProps) {
  const w = words[props.locale];
  const { event, browser } = props;
  return (
    <Letter locale={props.locale} siteName={props.siteName} preview={w.told[event]} why={w.why}>
      <Paragraph>{greet(props)}</Paragraph>
      <Paragraph>{w.told[event]}</Paragraph>
      <Facts
        items={[
          { term: w.when, value: props.happenedAt },
          ...(browser ? [{ term: w.browser, value: browser }] : []),
        ]}
      />
      <Paragraph>
        {w.itWasYou} {w.otherwise[event]}
      </Paragraph>
      <LetterLink href={props.signInUrl}>{w.open}</LetterLink>
    </Letter>
  );
}

/** Tells an account's owner what somebody did with it, or tried. */
export function renderSignInAlert(props: SignInAlertProps): RenderedMail {
  return renderMail(words[props.locale].subject[props.event](props), <SignInAlertBody {...props} />);
}

const sampleOf = (event: SignInEvent, browser: string | null): Both<SignInAlertProps> => {
  const signInUrl = "https://comments.example.org/desk/sign-in";
  return {
    en: { ...sampleFacts.en, event, browser, happenedAt: sampleTimes.en.earlier, signInUrl },
    es: { ...sampleFacts.es, event, browser, happenedAt: sampleTimes.es.earlier, signInUrl },
  };
};

export const samples = {
  "new-browser": sampleOf("new-browser", "Firefox, Windows"),
  "password-set": sampleOf("password-set", "Safari, iOS"),
  "failed-sign-ins": sampleOf("failed-sign-ins", null),
} satisfies Record<SignInEvent, Both<SignInAlertProps>>;
