"""Answers to the course's `tangent` exercises: what is placed on a plot, by value.

Keys are solved for here (bisection, and the inverse functions written out by hand), tolerances are those
that docs/authoring.md states: half a per cent of the range for places, five per cent for slopes and never
less than two per cent of the plot's diagonal. No row lies within a quarter of a tolerance of a border.
"""
import mpmath as mp
from oracle import read, sigmoid

def slope_of_sigmoid(z):
    return sigmoid(z) * (1 - sigmoid(z))

def show(number, digits=6):
    return mp.nstr(number, digits, strip_zeros=True)

def tangent_rows(row):
    exercise = 'sigmoid/tangent-at-z0'
    diagonal = (sigmoid(6) - 0) / 12
    for text in ['1', '-2', '3/2']:
        z = read(text)({})
        a, key = sigmoid(z), slope_of_sigmoid(z)
        within = max(key / 20, diagonal / 50)
        variant = f'z0={text}'
        for share in [0, '0.3', '-0.3', '0.7', '-0.7']:
            yield row(exercise, variant, show(key + mp.mpf(share) * within), 'correct', 'within-tolerance')
        named = {'value-for-slope': a, 'one-minus': 1 - a, 'wrong-sibling': 1 - a * a,
                 'sign': -key, 'plus-for-minus': a * (1 + a)}
        for tag, value in named.items():
            yield row(exercise, variant, show(value), 'incorrect', tag)
        for value in [2, -3, mp.mpf('-0.9')]:
            if all(abs(value - other) > 2 * within for other in [key, *named.values()]):
                yield row(exercise, variant, show(value), 'incorrect', 'different')
        yield row(exercise, variant, f'{text})', 'invalid', 'unopened-bracket')

def point_rows(row):
    exercise, within = 'tanh/point-of-slope', mp.mpf('0.04')
    for text in ['16/25', '9/25', '3/4']:
        s = read(text)({})
        key, height = mp.atanh(mp.sqrt(1 - s)), mp.atanh(s)
        variant = f's0={text}'
        for sign in [1, -1]:
            for share in ['0', '0.6', '-0.6']:
                place = sign * key + mp.mpf(share) * within
                yield row(exercise, variant, show(place), 'correct', 'within-tolerance')
            for share in ['1.5', '-1.5']:
                place = sign * key + mp.mpf(share) * within
                if abs(place - height) > 1.3 * within:
                    yield row(exercise, variant, show(place), 'incorrect', 'different')
        yield row(exercise, variant, show(height), 'incorrect', 'value-for-slope')
        for place in ['0', '2.5', '-3']:
            yield row(exercise, variant, place, 'incorrect', 'different')
        yield row(exercise, variant, f'{show(key)}; {show(-key)}', 'invalid', 'not-one-answer')

def tangents_rows(row):
    exercise = 'relu/two-tangents'
    right = ['0; 1', '0, 1', '0.004; 1.03', '-0.004; 0.97', '1 - 1; 2/2']
    for answer in right:
        yield row(exercise, 'default', answer, 'correct', 'within-tolerance')
    for answer in ['1', '0', '1/2; 1/2', '1; 1', '0; 0', '0.5, 0.5', '2; 2']:
        yield row(exercise, 'default', answer, 'incorrect', 'one-line')
    yield row(exercise, 'default', '1; 0', 'incorrect', 'relu-boundary')
    for answer in ['0; 2', '-1; 1', '0; 0.9', '0.1; 1', '0; -1', '-1; 0']:
        yield row(exercise, 'default', answer, 'incorrect', 'different')
    yield row(exercise, 'default', '0; 1; 2', 'invalid', 'not-one-answer')

def region_rows(row):
    exercise, within = 'sigmoid/where-saturated', mp.mpf('0.08')
    for text in ['0.01', '0.05', '0.1']:
        c = read(text)({})
        key, height = mp.acosh(1 / (2 * c) - 1), mp.log(c / (1 - c))
        variant = f'c0={text}'
        b, near, far = show(key), show(key + within * mp.mpf('0.6')), show(key + within * mp.mpf('1.5'))
        for answer in [f'|z| > {b}', f'z < -{b} or z > {b}', f'(-∞, -{b}) ∪ ({b}, ∞)', f'|z| > {near}',
                       f'(-∞, -{near}) ∪ ({b}, ∞)', f'[-8, -{b}] ∪ [{b}, 8]', f'|z| >= {b}']:
            yield row(exercise, variant, answer, 'correct', 'within-tolerance')
        for answer in [f'z > {b}', f'z < -{b}', f'({b}, ∞)', f'z > {near}']:
            yield row(exercise, variant, answer, 'partly', 'one-side')
        for answer in [f'|z| > {far}', f'|z| < {b}', 'z > 0', f'z > {far}', '∅', f'(-{b}, ∞)']:
            yield row(exercise, variant, answer, 'incorrect', 'different')
        # Where the height is below c, unless that is one side of the right region.
        if abs(height + key) > within:
            yield row(exercise, variant, f'z < {show(height)}', 'incorrect', 'value-for-slope')
        yield row(exercise, variant, '(3, 2)', 'invalid', 'interval-reversed')

def placed_rows(row):
    yield from tangent_rows(row)
    yield from point_rows(row)
    yield from tangents_rows(row)
    yield from region_rows(row)
