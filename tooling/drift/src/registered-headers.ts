/**
 * Header fields that HTTP itself or what carries it brings along: they are no part of a provider's contract unless it documents them.
 *
 * @see https://www.iana.org/assignments/http-fields
 */
const REGISTERED: ReadonlySet<string> = new Set(
  `accept-ch accept-patch accept-post accept-ranges access-control-allow-credentials access-control-allow-headers
  access-control-allow-methods access-control-allow-origin access-control-expose-headers access-control-max-age age allow alt-svc
  authentication-info cache-control cache-status cdn-cache-control clear-site-data close connection content-digest content-disposition
  content-encoding content-language content-length content-location content-range content-security-policy
  content-security-policy-report-only content-type cross-origin-embedder-policy cross-origin-embedder-policy-report-only
  cross-origin-opener-policy cross-origin-opener-policy-report-only cross-origin-resource-policy date deprecation digest etag expect-ct
  expires keep-alive last-modified link location nel origin-agent-cluster permissions-policy pragma preference-applied priority
  proxy-authenticate proxy-authentication-info proxy-connection proxy-status public-key-pins referrer-policy refresh report-to
  reporting-endpoints repr-digest retry-after server server-timing set-cookie signature signature-input sourcemap strict-transport-security
  sunset te timing-allow-origin trailer transfer-encoding upgrade vary via want-content-digest want-repr-digest warning www-authenticate
  x-content-type-options x-dns-prefetch-control x-frame-options x-xss-protection`.split(/\s+/),
);

/** Whether a header field, its name in lower case, is one of HTTP's own. */
export function isRegisteredHeader(name: string): boolean {
  return REGISTERED.has(name);
}
