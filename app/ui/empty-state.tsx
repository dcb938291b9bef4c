import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

/** What to show where a list has nothing: that it is empty, why, and what can be done. */
export function EmptyState({
  heading,
  headingLevel = 2,
  children,
  action,
}: {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="ui-empty">
      <Heading level={headingLevel} className="ui-empty__heading">
        {heading}
      </Heading>
      {children ? <div className="ui-empty__text">{children}</div> : null}
      {action ? <div className="ui-empty__action">{action}</div> : null}
    </div>
  );
}
