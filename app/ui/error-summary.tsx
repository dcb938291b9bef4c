import { useEffect, useRef } from "react";

export interface FieldError {
  /** The id of the control in question: `fieldId(name)`, or the id given to the field. */
  fieldId: string;
  message: string;
}

/**
 * What went wrong with a form, first thing in main, each error a link to its field. Nothing when there are none.
 *
 * It takes the focus twice over: `autofocus` does so when the page arrives from the server, scripts or not
 * (every element with a tabindex may carry it), and React, which ignores that attribute in the browser, is
 * helped by an effect when the errors change without a new page.
 */
export function ErrorSummary({
  title,
  errors,
  id = "error-summary",
}: {
  title: string;
  errors: readonly FieldError[];
  id?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const messages = errors.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (messages) box.current?.focus();
  }, [messages]);
  if (errors.length === 0) return null;
  return (
    <div
      className="ui-error-summary"
      id={id}
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      // biome-ignore lint/a11y/noAutofocus: the summary is what a person who just sent the form must read next
      autoFocus
    >
      <h2 className="ui-error-summary__title" id={`${id}-title`}>
        {title}
      </h2>
      <ul className="ui-error-summary__list">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
