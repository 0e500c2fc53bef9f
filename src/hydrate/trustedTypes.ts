// The part of the Trusted Types API that pages use, which TypeScript's DOM types lack. The names of the policies are in
// the Content-Security-Policy (src/cli/serve/contentSecurityPolicy.ts). A shared function would be a file of its own,
// so each script creates its policy itself.

type TrustedTypes = {
  /** The trusted values are typed as strings, because the DOM types accept no others. */
  createPolicy<Rules>(name: `newsreel-${'html' | 'worker'}`, rules: Rules): Rules
}

declare global {
  interface Window {
    /** Undefined in Firefox before 148 and Safari before 26. */
    trustedTypes?: TrustedTypes
  }
}

export {}
