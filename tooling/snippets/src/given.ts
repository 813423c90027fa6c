/** What a snippet may use without declaring it, beside what earlier snippets of its text declare and each provider's client. */
export const GIVEN: Readonly<Record<string, string>> = {
  apiKey: "not-a-real-key",
  organization: "acme",
  token: "not-a-real-token",
  username: "user@example.example",
  password: "not-a-real-password",
  har: JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: "GET",
            url: "https://tidepool.example/stations",
            headers: [{ name: "authorization", value: "Bearer not-a-real-token" }],
          },
          response: { status: 200, headers: [{ name: "content-type", value: "application/json" }], content: { text: '[{"name":null}]' } },
        },
      ],
    },
  }),
};
