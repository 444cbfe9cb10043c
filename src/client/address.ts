/** In the H5 preview the local cloud says where a camera finds its own phone; the address bar would lead to the host's. */
export const previewAddress = (): string => (globalThis as { __localCloud?: { door?: string } }).__localCloud?.door ?? location.origin + location.pathname
