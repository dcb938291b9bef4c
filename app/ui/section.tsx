import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

/** A part of a page under its heading. `id` makes it reachable by a link. */
export function Section({
  heading,
  headingLevel = 2,
  id,
  actions,
  children,
}: {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  id?: string | undefined;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="ui-section" id={id}>
      <div className="ui-section__top">
        <Heading level={headingLevel} className="ui-section__heading">
          {heading}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
