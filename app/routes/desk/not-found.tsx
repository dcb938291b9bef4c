/** Whatever the desk does not know, answered within its frame. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
