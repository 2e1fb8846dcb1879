import { expect, test } from '@playwright/test'
const COURSE = '/derivatives-of-activation-functions'
for (const [scheme, width] of [['light', 1280], ['dark', 390]] as const) {
  test(`shots ${scheme} ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    for (const [lesson, selector, text] of [
      ['practice-kink', 'section:has(> form .cases)', ''],
      ['practice-slope', 'section:has(> form[data-exercise$="slopes-of-the-straight-ones"])', '3'],
      ['checking-slopes', 'section:has(> form[data-exercise$="drelu-in-code"])', '1 if z > 0 else 0'],
      ['tanh', 'section:has(> form[data-exercise$="rule-in-a"])', '1-a^3'],
    ] as const) {
      await page.goto(`${COURSE}/${lesson}`)
      const box = page.locator(selector).first()
      await expect(box.getByRole('button', { name: /^Check/ })).toBeEnabled()
      for (const tool of await box.getByRole('button', { name: 'Signs' }).all()) await tool.click()
      if (text !== '') {
        await box.locator('.answer-input').first().fill(text)
        await box.getByRole('button', { name: /^Check/ }).click()
        await expect(box.locator('[data-verdict]')).toBeVisible()
        const right = box.getByRole('button', { name: 'My answer was right' })
        if (lesson === 'tanh') await right.click()
        await page.waitForTimeout(300)
      }
      await box.screenshot({ path: `/tmp/ka-${scheme}-${lesson}.png` })
    }
    await page.goto(`${COURSE}/tanh`)
    const box = page.locator('section:has(> form[data-exercise$="rule-in-a"])')
    await box.getByRole('button', { name: 'Equation editor' }).click()
    await page.waitForTimeout(1500)
    await box.locator('math-field').focus()
    await page.keyboard.type('1-a/2')
    await page.waitForTimeout(500)
    await box.screenshot({ path: `/tmp/ka-${scheme}-editor.png` })
  })
}
