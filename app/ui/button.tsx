import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Looks {
  /** primary: the page's one main action; secondary: others; quiet: like a link; danger: cannot be undone. */
  variant?: ButtonVariant | undefined;
  size?: "small" | "regular" | "large" | undefined;
}

const variantClass: Record<ButtonVariant, string> = {
  primary: "ui-button--primary",
  secondary: "usa-button--outline",
  quiet: "ui-button--quiet",
  danger: "usa-button--secondary",
};

function looks({ variant = "primary", size = "regular" }: Looks): string | undefined {
  return classNames(
    "usa-button",
    variantClass[variant],
    size === "small" && "ui-button--small",
    size === "large" && "usa-button--big",
  );
}

/** A button; it submits its form unless `type` says otherwise. Takes a button's own attributes. */
export function Button({
  variant,
  size,
  type = "submit",
  ...rest
}: Looks & Omit<ComponentPropsWithoutRef<"button">, "className" | "style">) {
  return <button {...rest} type={type} className={looks({ variant, size })} />;
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function LinkButton({
  variant,
  size,
  href,
  children,
  ...rest
}: Looks & { href: string } & Omit<ComponentPropsWithoutRef<"a">, "className" | "style" | "href">) {
  return (
    <a {...rest} href={href} className={looks({ variant, size })}>
      {children}
    </a>
  );
}

/** Buttons side by side; they wrap where there is no room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="ui-button-row">{children}</div>;
}
