export { createReloadEvents, type ReloadEvents } from "./reload-events.ts";
export { createReloadingPages } from "./reload-pages.ts";
export { type Authoring, type AuthoringHooks, startAuthoring } from "./start-authoring.ts";
