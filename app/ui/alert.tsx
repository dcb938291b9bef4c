import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

/**
 * A message about the page or about what was just done. Give it a `role` when it answers an action: "status" to be
 * read out in turn, "alert" to interrupt. The words must say what the color and shape say.
 */
export function Alert({
  kind,
  heading,
  headingLevel = 2,
  role,
  children,
}: {
  kind: "info" | "success" | "warning" | "error";
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  role?: "status" | "alert" | undefined;
  children?: ReactNode;
}) {
  return (
    <div className={`usa-alert usa-alert--${kind}`} role={role}>
      <div className="usa-alert__body">
        {heading ? (
          <Heading level={headingLevel} className="usa-alert__heading">
            {heading}
          </Heading>
        ) : null}
        {children ? <div className="usa-alert__text">{children}</div> : null}
      </div>
    </div>
  );
}
