import type { ReactNode } from "react";

export interface Step {
  key: string;
  label: ReactNode;
  href?: string | undefined;
  state: "done" | "current" | "to-come";
  /** The state in words, for screen readers. */
  stateLabel: string;
}

/** Where one stands in a form of several pages. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav className="ui-steps" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li
            key={step.key}
            className={`ui-steps__step ui-steps__step--${step.state}`}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            <span className="usa-sr-only"> {step.stateLabel}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
