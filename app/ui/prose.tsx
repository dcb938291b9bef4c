import type { ReactNode } from "react";

/** Running text set for reading: serif, generous lines, a measure of about 66 characters. */
export function ProseText({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return (
    <div className="usa-prose" lang={lang}>
      {children}
    </div>
  );
}

/** The same for HTML. `html` goes to the page as it is: pass only what a sanitizer has returned. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the caller's contract above
    <div className="usa-prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
