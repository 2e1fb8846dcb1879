import { expect, test } from 'vitest'
import { compileModulesEarly, modulesOf } from './modules.mjs'

test('modules stand in parentheses, and nothing else does', () => {
  const script = (first: string, second: string) =>
    `(globalThis.T=[]).push([0,1,${first},"a)]",2,${second}]);run(()=>{});`
  expect(
    compileModulesEarly(script('(e,t)=>{t.f=()=>"},3,()=>{"}', 'function(e){return[()=>1]}')),
  ).toBe(script('((e,t)=>{t.f=()=>"},3,()=>{"})', '(function(e){return[()=>1]})'))
})

test('a script without modules stays as it is', () => {
  expect(compileModulesEarly('(()=>{run([()=>1])})()')).toBe('(()=>{run([()=>1])})()')
})

test('the scripts do the same', () => {
  const run = (text: string): readonly unknown[] => {
    const scope = { T: [] as unknown[] }
    new Function('globalThis', text)(scope)
    return (scope.T[0] as unknown[]).map(one => (typeof one === 'function' ? one() : one))
  }
  const script = '(globalThis.T||(globalThis.T=[])).push([7,1,()=>({a:1}),2,function(){return 3}])'
  expect(run(compileModulesEarly(script))).toEqual(run(script))
})

test('what is no script is refused', () => {
  expect(() => compileModulesEarly('push([1,()=>{')).toThrow(SyntaxError)
})

test('a module has the numbers before its function', () => {
  expect(modulesOf('(T=[]).push(["a.js",1,2,(e)=>{e.i(3)},4,()=>5]);go([9,()=>1,8]);x')).toEqual([
    { names: [1, 2], text: '(e)=>{e.i(3)}' },
    { names: [4], text: '()=>5' },
    { names: [9], text: '()=>1' },
  ])
})
