import { array, createValidator, object, type, type Validator } from "@contracts/runtime/validation";

const station = object({ properties: { name: type("string") }, required: ["name"], closed: true });
const stations = array({ items: station });

/** Holds requests and replies to the schemas of the invented provider. */
export const validator: Validator = createValidator({
  listStations: () => ({ replies: { 200: { content: { "application/json": stations } } } }),
});
