/**
 * KaTeX's style sheet names each font as WOFF2, WOFF and TrueType. Every browser that this site serves
 * reads WOFF2: the other two are bytes that nobody ever asks for.
 */
const onlyWoff2 = {
  postcssPlugin: 'only-woff2',
  AtRule: {
    'font-face': rule => {
      rule.walkDecls('src', declaration => {
        const sources = declaration.value.split(/,(?=\s*url\()/)
        const woff2 = sources.filter(source => source.includes('woff2'))
        if (woff2.length > 0 && woff2.length < sources.length) declaration.value = woff2.join(',')
      })
    },
  },
}

export default { plugins: [onlyWoff2] }
