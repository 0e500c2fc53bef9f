import { expect, it } from 'vitest'
import { describeProblems } from '../../docs/generate/checkReference.ts'

const HEAD = `<!-- \`npm run docs:check\` writes this file; its introduction is in tests/docs/checkReference.test.ts. -->

# Check an article

\`\`\`sh
npx newsreel check articles                                        # a folder of articles
npx newsreel check articles/harbour/article.json --fix             # one article; fixes what is safe
npx newsreel check articles --format github --max-warnings 0       # in GitHub Actions
\`\`\`

An error hides something from readers; a warning is advice. Each problem has its file, line and column, its path in the
JSON, what to do, and a code, which is explained below. \`newsreel dev\` and \`newsreel build\` show the same list.

- \`--fix\` changes only what is safe: misspelt keys, labels in credits and bylines, character references, missing or invalid
  ids. Indentation, line breaks and the order of keys stay, and each fix is printed. An \`article.md\` is not changed.
- \`--format json\` prints one object: \`articles\`, \`errors\`, \`warnings\`, \`fixed\`, \`fixable\` (numbers), and \`problems\` and
  \`fixes\`, lists of \`{ file, line, column, path, code, level, message, excerpt, isFixable }\`.
- \`--format sarif\` is for code scanning; \`--format github\` makes annotations in a pull request.
- The exit code is 0 without errors, 1 with errors or more warnings than \`--max-warnings\`, 2 for invalid usage, and 3 if
  something cannot be read or written.
- Pictures are checked if \`sharp\` is installed.

In a program, also in a browser:

\`\`\`ts
import { checkArticleText, fixArticleText } from 'newsreel/check'

const { article, problems } = checkArticleText(text)
for (const { code, line, column, message } of problems) console.log(\`\${line}:\${column} \${message} (\${code})\`)
const { text: fixedText, fixed } = fixArticleText(text)
\`\`\`
`

it('docs/check.md matches the table of problems (to update: npm run docs:check)', async () => {
  await expect(`${HEAD}\n${describeProblems()}\n`).toMatchFileSnapshot('../../docs/check.md')
})
