import { describeDocs } from "@tooling/docs";

describeDocs("evovoice");
