const GROUP = /.{1,4}/g;

/** A fingerprint in groups that can be read aloud; copied, it is whole, since the gaps are only to be seen. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  return (
    <code className="ui-fingerprint">
      {(sha256.match(GROUP) ?? []).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place is what tells a group from its like
        <span key={index}>{group}</span>
      ))}
    </code>
  );
}
