import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

/** The few things of a page that must be seen first, on a ground of their own. */
export function Callout({
  heading,
  headingLevel = 2,
  children,
}: {
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  children: ReactNode;
}) {
  return (
    <div className="ui-callout">
      {heading ? (
        <Heading level={headingLevel} className="ui-callout__heading">
          {heading}
        </Heading>
      ) : null}
      {children}
    </div>
  );
}
