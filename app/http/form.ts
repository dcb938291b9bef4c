/**
 * The form that a request carries. Throws a 400 answer where it carries none, or one that broke off: that is its
 * sender's mistake, not a failure of the portal.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
