export interface NavLink {
  href: string;
  label: string;
  current?: boolean | undefined;
}

/** The links of a shell's navigation, the current page marked for eyes and for screen readers. */
export function NavLinks({ links, label }: { links: readonly NavLink[]; label: string }) {
  if (links.length === 0) return null;
  return (
    <nav className="ui-nav" aria-label={label}>
      <ul>
        {links.map(({ href, label: text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
