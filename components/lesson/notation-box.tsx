import type { PublicLesson } from '@slopewise/lesson'
import { CompiledHtml } from '@/components/math/html'

/** What the letters stand for, before the first formula uses them. */
export const NotationBox = ({ notation }: { notation: PublicLesson['notation'] }) => (
  <section className="notation" aria-labelledby="notation-title">
    <h2 id="notation-title">Notation</h2>
    <dl>
      {notation.map(({ symbolHtml, meaningHtml }) => (
        <div key={symbolHtml} className="notation-row">
          <dt>
            <CompiledHtml as="span" html={symbolHtml} />
          </dt>
          <dd>
            <CompiledHtml as="span" html={meaningHtml} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
