/**
 * Parses HTML or XML. In browsers this is DOMParser; Node needs a library, such as linkedom. The importers get it as an
 * option, so that they run in both.
 */
export type ParseDocument = (text: string, type: 'text/html' | 'text/xml') => Document
