import type { ComponentPropsWithoutRef } from "react";

/**
 * A form that posts. `noValidate` because the server checks in the page's language and its error summary takes the
 * focus, while a browser's own bubbles speak the browser's language and vanish.
 */
export function Form({
  method = "post",
  ...rest
}: Omit<ComponentPropsWithoutRef<"form">, "className" | "style">) {
  return <form noValidate {...rest} method={method} className="ui-form" />;
}
