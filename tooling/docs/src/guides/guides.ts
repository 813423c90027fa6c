import type { OpenApiDocument } from "@tooling/spec";
import type { ClientExample } from "../client-example.ts";
import type { Page } from "../page.ts";
import { renderAuthenticationGuide } from "./authentication.ts";
import { renderCsvGuide } from "./csv.ts";
import { renderErrorsGuide } from "./errors-and-retries.ts";
import { renderPaginationGuide } from "./pagination.ts";
import { renderRateLimitsGuide } from "./rate-limits.ts";

/** Render the guides to what a contract's operations have in common; one that does not apply is left out. */
export function renderGuides(document: OpenApiDocument, client: ClientExample): Page[] {
  const guides = [renderAuthenticationGuide, renderPaginationGuide, renderErrorsGuide, renderCsvGuide, renderRateLimitsGuide];
  return guides.map((render) => render(document, client)).filter((page) => page !== undefined);
}
