/**
 * The Content-Security-Policy that the app and the site run under: nothing inline, nothing from elsewhere but pictures
 * over https. React sets styles through the CSSOM, which the policy allows.
 * @param origins other origins that articles may be loaded from, as "https://news.example"
 */
export function contentSecurityPolicy(origins: string[] = []): string {
  return [
    "default-src 'self'",
    "img-src 'self' https: data:",
    `connect-src ${["'self'", ...origins].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ')
}
