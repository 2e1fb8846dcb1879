/** A stored answer as it was typed; of several texts or parts, the JSON. */
export const answerText = (rawAnswer: string): string => {
  const answer: unknown = JSON.parse(rawAnswer)
  return typeof answer === 'string' ? answer : rawAnswer
}
