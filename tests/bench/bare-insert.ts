import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";

/** The least that can take a comment: one parametrized INSERT a request, and nothing else. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const INSERT = `insert into bare_comments (submission_key, commenter_kind, stakeholder_type, organization_name, name,
  email, sector, country, region, body, publication) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const FIELDS = [
  "submissionKey",
  "commenterKind",
  "stakeholderType",
  "organizationName",
  "name",
  "email",
  "sector",
  "country",
  "region",
  "comment",
  "publication",
];

createServer(async (request, response) => {
  if (request.method === "POST") {
    const form = new URLSearchParams(await text(request));
    await pool.query(
      INSERT,
      FIELDS.map((field) => form.get(field)),
    );
    response.writeHead(303, { Location: "/receipt" });
  }
  response.end();
}).listen(Number(process.env.PORT), "127.0.0.1");
