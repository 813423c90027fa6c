import { describeDocs } from "@tooling/docs";

describeDocs("valomnia");
