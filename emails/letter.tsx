import { Body, Container, Head, Hr, Html, Preview, render, Text } from "@react-email/components";
import type { ReactElement, ReactNode } from "react";

export type Locale = "en" | "es";
export type Both<Words> = Readonly<Record<Locale, Words>>;

/** A message's finished parts. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders a message as HTML and as plain text. Titles and names in a subject are typed by people: it stays one line. */
export async function renderMail(subject: string, body: ReactElement): Promise<RenderedMail> {
  return {
    subject: subject.replace(/\s+/g, " ").trim(),
    html: await render(body),
    text: await render(body, { plainText: true }),
  };
}

const font = { fontFamily: "Georgia, 'Times New Roman', serif", fontSize: "17px", lineHeight: "26px" };
const small = {
  fontFamily: "Helvetica, Arial, sans-serif",
  fontSize: "13px",
  lineHeight: "20px",
  color: "#52605f",
};

interface LetterProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** The line that a list of mail shows beside the subject. */
  readonly preview: string;
  /** Why the person receives this. */
  readonly why: string;
  readonly children: ReactNode;
}

/** The sheet every message is written on: one narrow column, no image, nothing that is fetched or counted. */
export function Letter({ locale, siteName, preview, why, children }: LetterProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={font}>
        <Container style={{ maxWidth: "560px", padding: "24px 16px" }}>
          <Text style={{ ...small, fontWeight: 700 }}>{siteName}</Text>
          {children}
          <Hr />
          <Text style={small}>{why}</Text>
        </Container>
      </Body>
    </Html>
  );
}
