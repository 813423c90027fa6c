/** Port of the docs; the mocks take the next ones, in the order of the providers. Where one is taken, a free one is used. */
export const FIRST_PORT = 4010;
