/** A `fetch` of a test, and the requests that it was asked to send. */
export interface ObservedFetch {
  fetch: typeof fetch;
  requests: Request[];
}

/** Create a `fetch` that sends nothing: the answer is the test's. */
export function observeFetch(answer: (request: Request) => Response | Promise<Response> = () => Response.json({})): ObservedFetch {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    requests.push(request);
    return answer(request.clone());
  };
  return { fetch, requests };
}
