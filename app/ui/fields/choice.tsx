import type { InputHTMLAttributes, ReactNode } from "react";
import { classNames } from "../class-names";

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style"> {
  kind: "checkbox" | "radio";
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  labelHidden?: boolean | undefined;
  /** Ids that describe the choice besides its own hint. */
  describedBy?: string | undefined;
}

/** One radio button or checkbox with its label; the label is part of the target. */
export function Choice(props: ChoiceProps) {
  const { kind, id, label, hint, labelHidden, describedBy, lang, ...input } = props;
  // not "-hint": a group's first choice has the group's own id, and the group may have a hint too
  const noteId = `${id}-note`;
  const description = [hint ? noteId : undefined, describedBy].filter(Boolean).join(" ");
  return (
    <div className={`usa-${kind}`} lang={lang}>
      <input
        {...input}
        className={`usa-${kind}__input`}
        id={id}
        type={kind}
        aria-describedby={description || undefined}
      />
      <label className={`usa-${kind}__label`} htmlFor={id}>
        <span className={classNames(labelHidden && "usa-sr-only")}>{label}</span>
      </label>
      {hint ? (
        <div className={`usa-${kind}__label-description`} id={noteId}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
