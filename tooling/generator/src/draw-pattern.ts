import * as fc from "fast-check";

/** Texts that a pattern is drawn from. */
const SAMPLES = 12;

/** Draw texts that a pattern matches, within bounds of length; none where nothing is found. */
export function drawPattern(source: string, least: number, most: number): string[] {
  try {
    const expression = new RegExp(source, "u");
    const texts = fc.sample(fc.stringMatching(expression), { seed: 1, numRuns: 20 * SAMPLES });
    const isFit = (text: string): boolean => {
      const { length } = [...text];
      return length >= least && length <= most && expression.test(text) && !/\p{Cc}/u.test(text);
    };
    const fit = [...new Set(texts)].filter(isFit);
    return fit.toSorted((a, b) => a.length - b.length).slice(0, SAMPLES);
  } catch {
    // What a library cannot read may yet be a pattern, and have an example.
    return [];
  }
}
