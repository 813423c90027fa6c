import { describeDocs } from "@tooling/docs";

describeDocs("revnue");
