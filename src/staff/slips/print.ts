/** Nothing to print with here, see print.h5.ts. */
export {}
