import { type Plugin, runnerImport } from 'vite'
import { withoutStyles } from './withoutStyles.ts'

const MODULE = '/src/app/screens/skeletonHtml.tsx'
const ROOT = '<div id="root"></div>'

/** A Vite plugin that puts the skeletons into the app's page, so that browsers paint them before scripts run. */
export function skeletons(): Plugin {
  let html = ''
  return {
    name: 'newsreel:skeletons',
    apply: 'build', // in dev, scripts load the styles
    async buildStart() {
      const { module } = await runnerImport<{ renderSkeletons: () => string }>(MODULE, {
        configFile: false,
        logLevel: 'warn',
        plugins: [withoutStyles()],
      })
      html = module.renderSkeletons()
    },
    transformIndexHtml(page) {
      if (!page.includes(ROOT)) throw new Error(`index.html: ${ROOT} is missing, where the skeletons belong.`)
      return page.replace(ROOT, `<div id="root">${html}</div>`)
    },
  }
}
