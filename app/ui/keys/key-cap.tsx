/** A key as it is printed on a keyboard. `beside` a word that names the same thing, it is not read out. */
export function KeyCap({ children, beside }: { children: string; beside?: boolean | undefined }) {
  return (
    <kbd className={beside ? "ui-key ui-key--beside" : "ui-key"} aria-hidden={beside || undefined}>
      {children}
    </kbd>
  );
}
