import type { ReactNode } from "react";
import { type Both, Letter, LetterLink, type Locale } from "./letter";

/** What every message to a follower needs. */
export interface FollowerProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** The private link by which the follower changes or ends these messages; a full address. */
  readonly leaveUrl: string;
}

/** One docket, in the reader's language. */
export interface DocketProps extends FollowerProps {
  readonly docketNumber: string;
  readonly noticeTitle: string;
  /** The notice's page, a full address. */
  readonly noticeUrl: string;
}

const words = {
  en: {
    leave: "Change or end these messages",
    why: "You receive this message because you follow notices of this portal by mail, and confirmed it from this address. There is at most one message a day. The last link is yours alone: do not pass it on.",
  },
  es: {
    leave: "Cambiar o terminar estos avisos",
    why: "Recibe este mensaje porque sigue por correo las convocatorias de este portal y lo confirmó desde esta dirección. Se envía como máximo un mensaje al día. El último enlace es solo para usted: no lo comparta.",
  },
} satisfies Both<unknown>;

/** A message to somebody who follows, with the way out of it at its end. */
export function FollowerLetter({
  locale,
  siteName,
  leaveUrl,
  preview,
  children,
}: FollowerProps & { readonly preview: string; readonly children: ReactNode }) {
  return (
    <Letter locale={locale} siteName={siteName} preview={preview} why={words[locale].why}>
      {children}
      <LetterLink href={leaveUrl}>{words[locale].leave}</LetterLink>
    </Letter>
  );
}

const origin = "https://comments.example.org";

/** A docket for the gallery of messages. */
export const sampleDocket = {
  en: {
    locale: "en",
    siteName: "HLED Comment Portal",
    docketNumber: "HLED-2026-0001",
    noticeTitle: "Priorities for resilient supply chains",
    noticeUrl: `${origin}/en/notices/HLED-2026-0001`,
    leaveUrl: `${origin}/en/following/private-link`,
  },
  es: {
    locale: "es",
    siteName: "Portal de Comentarios del DEAN",
    docketNumber: "HLED-2026-0001",
    noticeTitle: "Prioridades para cadenas de suministro resilientes",
    noticeUrl: `${origin}/es/notices/HLED-2026-0001`,
    leaveUrl: `${origin}/es/following/private-link`,
  },
} as const satisfies Both<DocketProps>;

/** Two instants in both capitals, as messages write them. */
export const sampleTimes = {
  en: {
    closesAt: "Friday, December 18, 2026, 11:59 p.m. in Washington · 10:59 p.m. in Mexico City",
    previouslyClosedAt: "Friday, December 4, 2026, 11:59 p.m. in Washington · 10:59 p.m. in Mexico City",
  },
  es: {
    closesAt:
      "viernes, 18 de diciembre de 2026, 11:59 p.m. en Washington · 10:59 p.m. en la Ciudad de México",
    previouslyClosedAt:
      "viernes, 4 de diciembre de 2026, 11:59 p.m. en Washington · 10:59 p.m. en la Ciudad de México",
  },
} as const satisfies Both<unknown>;
