import type { ReactNode } from "react";

export type Tone = "neutral" | "active" | "good" | "warning" | "stopped";

/** A state in a word or two, with a shape of its own beside it, so that color is never all that tells. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`usa-tag ui-status ui-status--${tone}`}>{children}</span>;
}

/** A plain label that carries no state, such as a topic. */
export function Label({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return (
    <span className="usa-tag ui-label" lang={lang}>
      {children}
    </span>
  );
}
