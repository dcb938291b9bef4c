import type { Both, Locale } from "./letter";

/** What most letters tell, made up: for the gallery and for whoever tries a letter out. */
export const sampleFacts = {
  en: {
    locale: "en",
    siteName: "HLED Comment Portal",
    name: "Ana Ruiz",
    docketNumber: "HLED-2026-0001",
    noticeTitle: "Priorities for the next meeting of the High-Level Economic Dialogue",
    trackingNumber: "7K3M-9QXT-2HVB",
  },
  es: {
    locale: "es",
    siteName: "Portal de Comentarios del DEAN",
    name: "Inés Ríos",
    docketNumber: "HLED-2026-0001",
    noticeTitle: "Prioridades para la próxima reunión del Diálogo Económico de Alto Nivel",
    trackingNumber: "7K3M-9QXT-2HVB",
  },
} satisfies Both<{ readonly locale: Locale } & Readonly<Record<string, string>>>;

const KEY = "Vd1pX0q7sJm3uZ8wRt5yKb2nEc6hGf4a";

/** A private link and the others that a letter may carry, at a portal that is not there. */
export const sampleLinks = {
  en: {
    followUrl: `https://comments.example.org/en/track/open/${KEY}`,
    confirmUrl: `https://comments.example.org/en/confirm/${KEY}`,
    receiptUrl: "https://comments.example.org/en/receipts/7K3M-9QXT-2HVB",
    draftUrl: `https://comments.example.org/en/drafts/${KEY}`,
  },
  es: {
    followUrl: `https://comments.example.org/es/track/open/${KEY}`,
    confirmUrl: `https://comments.example.org/es/confirm/${KEY}`,
    receiptUrl: "https://comments.example.org/es/receipts/7K3M-9QXT-2HVB",
    draftUrl: `https://comments.example.org/es/drafts/${KEY}`,
  },
} satisfies Both<unknown>;

/** Times as letters give them, in both capitals. */
export const sampleTimes = {
  en: {
    earlier: "Sunday, November 22, 2026, 6:27 a.m. in Washington · 5:27 a.m. in Mexico City",
    closing: "Friday, December 4, 2026, 11:59 p.m. in Washington · 10:59 p.m. in Mexico City",
  },
  es: {
    earlier: "domingo, 22 de noviembre de 2026, 6:27 a.m. en Washington · 5:27 a.m. en la Ciudad de México",
    closing: "viernes, 4 de diciembre de 2026, 11:59 p.m. en Washington · 10:59 p.m. en la Ciudad de México",
  },
} satisfies Both<unknown>;

/** SHA-256 of nothing in particular. */
export const sampleFingerprint = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
