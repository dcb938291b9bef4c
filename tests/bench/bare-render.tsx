import { createServer } from "node:http";
import { renderToPipeableStream } from "react-dom/server";

/** The least that can render a page: React's own stream, of as many elements and bytes as the portal's page has. */
const elements = Number(process.env.ELEMENTS);
const text = "x".repeat(Number(process.env.TEXT_LENGTH));

function Paragraph({ index }: { readonly index: number }) {
  return (
    <p className="usa-prose" id={`p${index}`}>
      {text}
    </p>
  );
}

function Page() {
  return (
    <html lang="en">
      <head>
        <title>Page</title>
      </head>
      <body>
        {Array.from({ length: elements - 4 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Paragraph key={index} index={index} />
        ))}
      </body>
    </html>
  );
}

createServer((_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const { pipe } = renderToPipeableStream(<Page />, { onAllReady: () => pipe(response) });
}).listen(Number(process.env.PORT), "127.0.0.1");
