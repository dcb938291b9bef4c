import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level follows from where it stands, not from its looks. */
export function Heading({
  level,
  id,
  className,
  children,
}: {
  level: HeadingLevel;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  );
}
