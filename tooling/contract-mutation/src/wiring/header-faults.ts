import type { RequestChange, WiringOperator } from "../wiring-faults.ts";

/** List what can be wrong about an operation's headers, its credentials aside. */
export const listHeaderFaults: WiringOperator = ({ parameters, requestBody, responses }) => {
  const hasReply = Object.values(responses).some(({ content }) => content !== undefined);
  return [
    // What fetch sends where nothing is asked for.
    ...(hasReply ? [setting("drop-accept", "does not say what it accepts", "accept", "*/*")] : []),
    ...(hasReply ? [setting("wrong-accept", "accepts XML instead of what it reads", "accept", "application/xml")] : []),
    ...(requestBody === undefined
      ? []
      : [
          dropping("drop-content-type", "does not say what its body is", "content-type"),
          setting("wrong-content-type", "says that its body is plain text", "content-type", "text/plain"),
        ]),
    ...parameters
      .filter((parameter) => parameter.in === "header")
      .map(({ name }) => ({ ...dropping("drop-header-parameter", `does not send its header ${name}`, name), part: name })),
    ...parameters
      .filter((parameter) => parameter.in === "cookie")
      .map(({ name }) => ({
        ...{ name: "drop-cookie-parameter", part: name, title: `does not send its cookie ${name}` },
        change: ({ headers }: { headers: Headers }) => changeCookies(headers, (cookies) => cookies.filter(([key]) => key !== name)),
      })),
  ];
};

function setting(name: string, title: string, header: string, value: string): RequestChange {
  return {
    ...{ name, title },
    change: ({ headers, body }) => {
      if (header !== "content-type" || body !== undefined) headers.set(header, value);
    },
  };
}

function dropping(name: string, title: string, header: string): RequestChange {
  return { name, title, change: ({ headers }) => headers.delete(header) };
}

/** Change the cookies of a request by their names. */
export function changeCookies(headers: Headers, change: (cookies: [string, string][]) => [string, string][]): void {
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/).filter((cookie) => cookie !== "");
  const changed = change(cookies.map((cookie) => [cookie.split("=", 1)[0] ?? "", cookie.slice(cookie.indexOf("=") + 1)]));
  if (changed.length === 0) headers.delete("cookie");
  else headers.set("cookie", changed.map((cookie) => cookie.join("=")).join("; "));
}
