"""Makes derivations whose labels come from how they were made, checked by values of 40 digits.

Right ones: from d/dz of a function, random right steps (rules of differentiation, algebra) at random places.
Wrong ones: the same with one planted mistake; half of them a wrong rule that learners hold, half a random edit.
No code of the math package takes part: expressions are trees of tuples, evaluated by mpmath, and a planted
mistake counts only where a value shows that the line is another function than the one before it.

    python3 tests/corpus/derivations/make.py > tests/corpus/derivations/rows.jsonl
"""
import json
import random
import sys
from fractions import Fraction

from mpmath import mp, mpf

mp.dps = 40
POINTS = [mpf('0.37'), mpf('-0.83'), mpf('1.61'), mpf('-2.23')]


# Trees: ('num', Fraction) ('z',) ('exp', u) ('add', terms) ('mul', factors) ('div', top, bottom) ('neg', u)
# ('pow', base, integer) ('call', name, u) ('def', name) ('diff', u)
def num(value):
    value = Fraction(value)
    return ('neg', ('num', -value)) if value < 0 else ('num', value)


Z = ('z',)
ONE = num(1)


def add(*terms):
    flat = [one for term in terms for one in (term[1] if term[0] == 'add' else [term])]
    return flat[0] if len(flat) == 1 else ('add', flat)


def mul(*factors):
    flat = [one for factor in factors for one in (factor[1] if factor[0] == 'mul' else [factor])]
    return flat[0] if len(flat) == 1 else ('mul', flat)


def neg(u):
    return ('neg', u)


def div(top, bottom):
    return ('div', top, bottom)


def power(base, exponent):
    return ('pow', base, exponent)


def exp(u):
    return ('exp', u)


def call(name, u):
    return ('call', name, u)


def diff(u):
    return ('diff', u)


def children(tree):
    kind = tree[0]
    if kind in ('add', 'mul'):
        return list(tree[1])
    if kind == 'div':
        return [tree[1], tree[2]]
    if kind in ('neg', 'exp', 'diff', 'pow'):
        return [tree[1]]
    if kind == 'call':
        return [tree[2]]
    return []


def with_child(tree, index, child):
    kind = tree[0]
    if kind in ('add', 'mul'):
        items = list(tree[1])
        items[index] = child
        return (add if kind == 'add' else mul)(*items)
    if kind == 'div':
        return div(child, tree[2]) if index == 0 else div(tree[1], child)
    if kind == 'pow':
        return power(child, tree[2])
    if kind == 'call':
        return call(tree[1], child)
    return (kind, child)


def places(tree, path=()):
    yield path, tree
    for index, child in enumerate(children(tree)):
        yield from places(child, path + (index,))


def replace(tree, path, part):
    if not path:
        return part
    return with_child(tree, path[0], replace(children(tree)[path[0]], path[1:], part))


CALLS = {'tanh': mp.tanh, 'ln': mp.log, 'sin': mp.sin, 'sigmoid': lambda u: 1 / (1 + mp.exp(-u))}


def value(tree, z, define):
    kind = tree[0]
    if kind == 'num':
        return mpf(tree[1].numerator) / tree[1].denominator
    if kind == 'z':
        return z
    if kind == 'exp':
        return mp.exp(value(tree[1], z, define))
    if kind == 'add':
        return mp.fsum(value(one, z, define) for one in tree[1])
    if kind == 'mul':
        return mp.fprod(value(one, z, define) for one in tree[1])
    if kind == 'div':
        return value(tree[1], z, define) / value(tree[2], z, define)
    if kind == 'neg':
        return -value(tree[1], z, define)
    if kind == 'pow':
        return value(tree[1], z, define) ** tree[2]
    if kind == 'call':
        inner = value(tree[2], z, define)
        if tree[1] == 'ln' and inner <= 0:
            raise ValueError
        return CALLS[tree[1]](inner)
    if kind == 'def':
        return value(define, z, define)
    return mp.diff(lambda one: value(tree[1], one, define), z)


def values(tree, define):
    out = []
    for point in POINTS:
        try:
            out.append(value(tree, point, define))
        except (ValueError, ZeroDivisionError):
            out.append(None)
    return out


def is_same(left, right, define):
    """Equal values wherever both have one, and defined at the same points."""
    pairs = list(zip(values(left, define), values(right, define)))
    if all(a is None or b is None for a, b in pairs):
        return None
    if any((a is None) != (b is None) for a, b in pairs):
        return None
    apart = max(abs(a - b) / (1 + abs(a) + abs(b)) for a, b in pairs if a is not None)
    if apart < mpf('1e-15'):
        return True
    return False if apart > mpf('1e-6') else None


# Text as a student types it.
def text(tree, level=0):
    """`level`: 0 in a sum, 1 in a product, 2 below a bar or in a power."""
    kind = tree[0]
    if kind == 'num':
        shown = str(tree[1])
        return f'({shown})' if '/' in shown and level > 0 else shown
    if kind == 'z':
        return 'z'
    if kind == 'def':
        return tree[1]
    if kind == 'exp':
        inner = text(tree[1])
        shown = f'e^({inner})' if inner != 'z' else 'e^z'
        return f'({shown})' if level > 2 else shown
    if kind == 'call':
        return f'{tree[1]}({text(tree[2])})'
    if kind == 'diff':
        return f'd/dz [{text(tree[1])}]' if level == 0 else f'(d/dz [{text(tree[1])}])'
    if kind == 'pow':
        exponent = str(tree[2]) if tree[2] >= 0 else f'({tree[2]})'
        return f'{text(tree[1], 3)}^{exponent}' if level < 3 else f'({text(tree[1], 3)}^{exponent})'
    if kind == 'neg':
        shown = f'-{text(tree[1], 1)}'
        return f'({shown})' if level > 0 else shown
    if kind == 'add':
        shown = text(tree[1][0], 0.5)
        for term in tree[1][1:]:
            shown += f' - {text(term[1], 1)}' if term[0] == 'neg' else f' + {text(term, 0.5)}'
        return f'({shown})' if level >= 1 else shown
    if kind == 'mul':
        shown = '*'.join(text(one, 1.5) for one in tree[1])
        return f'({shown})' if level >= 2 else shown
    shown = f'{text(tree[1], 2)}/{text(tree[2], 2)}'
    return f'({shown})' if level > 1 else shown


def varies(tree):
    return tree[0] in ('z', 'def') or any(varies(child) for child in children(tree))


# Right steps: each takes a node and gives the nodes that it may become.
def slope_steps(tree):
    if tree[0] != 'diff':
        return
    u = tree[1]
    kind = u[0]
    if not varies(u):
        yield num(0)
    elif kind == 'z':
        yield ONE
    elif kind == 'add':
        yield add(*[diff(term) for term in u[1] if varies(term)])
    elif kind == 'neg':
        yield neg(diff(u[1]))
    elif kind == 'mul':
        constants = [one for one in u[1] if not varies(one)]
        varying = [one for one in u[1] if varies(one)]
        if constants:
            yield mul(*constants, diff(mul(*varying)))
        else:
            first, rest = u[1][0], mul(*u[1][1:])
            yield add(mul(diff(first), rest), mul(first, diff(rest)))
    elif kind == 'div':
        top, bottom = u[1], u[2]
        if not varies(top):
            yield neg(div(mul(top, diff(bottom)), power(bottom, 2)))
        if not varies(bottom):
            yield div(diff(top), bottom)
        else:
            yield div(add(mul(diff(top), bottom), neg(mul(top, diff(bottom)))), power(bottom, 2))
    elif kind == 'pow':
        if u[1] == Z:
            yield mul(num(u[2]), power(Z, u[2] - 1)) if u[2] != 2 else mul(num(2), Z)
        else:
            lowered = power(u[1], u[2] - 1) if u[2] != 2 else u[1]
            yield mul(num(u[2]), lowered, diff(u[1]))
    elif kind == 'exp':
        yield exp(Z) if u[1] == Z else mul(u, diff(u[1]))
    elif kind == 'call':
        outer = {
            'tanh': lambda v: add(ONE, neg(power(call('tanh', v), 2))),
            'sigmoid': lambda v: mul(call('sigmoid', v), add(ONE, neg(call('sigmoid', v)))),
            'ln': lambda v: div(ONE, v),
            'sin': None,
        }[u[1]]
        if outer:
            yield outer(u[2]) if u[2] == Z else mul(outer(u[2]), diff(u[2]))


def algebra_steps(tree, define):
    kind = tree[0]
    if kind in ('add', 'mul') and len(tree[1]) > 1:
        yield (add if kind == 'add' else mul)(*reversed(tree[1]))
    if kind == 'neg' and tree[1][0] == 'neg':
        yield tree[1][1]
    if kind == 'neg' and tree[1][0] == 'add':
        yield add(*[neg(one) if one[0] != 'neg' else one[1] for one in tree[1][1]])
    if kind == 'neg' and tree[1][0] == 'div':
        yield div(neg(tree[1][1]), tree[1][2])
    if kind == 'mul':
        signs = sum(one[0] == 'neg' for one in tree[1])
        if signs:
            plain = mul(*[one[1] if one[0] == 'neg' else one for one in tree[1]])
            yield neg(plain) if signs % 2 else plain
        for index, factor in enumerate(tree[1]):
            rest = tree[1][:index] + tree[1][index + 1:]
            if factor[0] == 'add' and rest:
                yield add(*[mul(*rest, term) for term in factor[1]])
            if factor == ONE and rest:
                yield mul(*rest)
            if factor[0] == 'div' and rest:
                yield div(mul(*rest, factor[1]), factor[2])
        if all(one[0] == 'exp' for one in tree[1]) and len(tree[1]) == 2:
            yield exp(add(tree[1][0][1], tree[1][1][1]))
    if kind == 'div':
        top, bottom = tree[1], tree[2]
        if top[0] == 'mul' and len(top[1]) == 2:
            yield mul(top[1][0], div(top[1][1], bottom))
        if top[0] == 'add':
            yield add(*[div(one, bottom) for one in top[1]])
        if bottom[0] == 'pow' and bottom[2] == 2:
            yield mul(div(ONE, bottom[1]), div(top, bottom[1]))
        if top == ONE and bottom[0] == 'pow':
            yield power(bottom[1], -bottom[2])
        elif top == ONE:
            yield power(bottom, -1)
        yield div(mul(num(2), top), mul(num(2), bottom))
        if top[0] != 'num':
            yield div(mul(exp(Z), top), mul(exp(Z), bottom))
    if kind == 'pow':
        if tree[2] == 2:
            yield mul(tree[1], tree[1])
            if tree[1][0] == 'add' and len(tree[1][1]) == 2:
                x, y = tree[1][1]
                yield add(power(x, 2), mul(num(2), x, y), power(y, 2))
        if tree[2] < 0:
            yield div(ONE, power(tree[1], -tree[2]) if tree[2] != -1 else tree[1])
    if kind == 'exp':
        if tree[1][0] == 'neg':
            yield div(ONE, exp(tree[1][1]))
        if tree[1][0] == 'add' and len(tree[1][1]) == 2:
            yield mul(exp(tree[1][1][0]), exp(tree[1][1][1]))
    if kind not in ('num', 'diff') and varies(tree):
        yield add(tree, ONE, neg(ONE))
    if tree == define:
        yield ('def', 'g(z)')
        yield ('def', 'a')


# Wrong rules that learners hold.
def wrong_rules(tree):
    kind = tree[0]
    if kind == 'diff':
        u = tree[1]
        if u[0] == 'exp' and u[1] != Z:
            yield 'chain factor of e forgotten', u
            yield 'power rule on e', mul(u[1], exp(add(u[1], neg(ONE))))
        if u[0] == 'pow' and u[1] != Z:
            yield 'chain factor of a power forgotten', mul(num(u[2]), power(u[1], u[2] - 1))
            yield 'exponent not lowered', mul(num(u[2]), u, diff(u[1]))
        if u[0] == 'pow' and u[1] == Z and u[2] not in (0, 1):
            yield 'exponent not brought down', power(Z, u[2] - 1)
        if u[0] == 'call' and u[2] != Z and u[1] != 'sin':
            yield 'chain factor forgotten', next(slope_steps(diff(call(u[1], Z))), None) and replace_z(
                next(slope_steps(diff(call(u[1], Z)))), u[2])
        if u[0] == 'call' and u[1] == 'tanh':
            slope = mul(u, add(ONE, neg(u)))
            yield 'sibling', slope if u[2] == Z else mul(slope, diff(u[2]))
        if u[0] == 'mul' and all(varies(one) for one in u[1]):
            yield 'product of slopes', mul(*[diff(one) for one in u[1]])
        if u[0] == 'div' and varies(u[1]) and varies(u[2]):
            left, right = mul(diff(u[1]), u[2]), mul(u[1], diff(u[2]))
            yield 'quotient swapped', div(add(right, neg(left)), power(u[2], 2))
            yield 'quotient added', div(add(left, right), power(u[2], 2))
            yield 'quotient not squared', div(add(left, neg(right)), u[2])
            yield 'quotient of slopes', div(diff(u[1]), diff(u[2]))
        if u[0] == 'div' and not varies(u[1]) and varies(u[2]):
            yield 'sign of reciprocal lost', div(mul(u[1], diff(u[2])), power(u[2], 2))
        if u[0] == 'neg':
            yield 'sign lost', diff(u[1])
        if u[0] == 'num' and u != num(0):
            yield 'constant kept', u
    if kind == 'pow' and tree[1][0] == 'add' and tree[2] == 2:
        yield 'square of sum', add(*[power(one, 2) for one in tree[1][1]])
    if kind == 'div':
        if tree[1][0] == 'add':
            for one in tree[1][1]:
                if one == tree[2]:
                    rest = [other for other in tree[1][1] if other is not one]
                    yield 'cancelled', add(*rest)
        if tree[2][0] == 'add':
            yield 'split below', add(*[div(tree[1], one) for one in tree[2][1]])
            if tree[1] in tree[2][1]:
                rest = [one for one in tree[2][1] if one != tree[1]]
                if rest:
                    yield 'cancelled', div(ONE, add(*rest))
    if kind == 'neg' and tree[1][0] == 'add':
        first, *others = tree[1][1]
        yield 'bracket', add(neg(first), *others)
    if kind == 'mul':
        for index, factor in enumerate(tree[1]):
            rest = tree[1][:index] + tree[1][index + 1:]
            if factor[0] == 'add' and rest:
                yield 'half multiplied', add(mul(*rest, factor[1][0]), *factor[1][1:])


def replace_z(tree, inner):
    if tree == Z:
        return inner
    out = tree
    for index, child in enumerate(children(tree)):
        out = with_child(out, index, replace_z(child, inner))
    return out


# Random edits: what a finger or an eye does, no rule behind it.
def random_edit(tree, rng):
    kind = tree[0]
    if kind == 'num':
        return num(tree[1] + rng.choice([1, -1, 2, 3]))
    if kind == 'z':
        return rng.choice([add(Z, ONE), mul(num(2), Z), num(1), power(Z, 2), neg(Z)])
    if kind == 'exp':
        return rng.choice([exp(mul(num(2), tree[1])), exp(add(tree[1], ONE)), tree[1], mul(num(3), tree)])
    if kind == 'add':
        return rng.choice([
            add(*tree[1], rng.choice([ONE, Z])),
            add(*[mul(num(2), one) if index == 0 else one for index, one in enumerate(tree[1])]),
            mul(*tree[1]),
        ])
    if kind == 'mul':
        return rng.choice([mul(num(2), *tree[1]), add(*tree[1]), mul(tree[1][0], *tree[1])])
    if kind == 'div':
        return rng.choice([mul(tree[1], tree[2]), div(add(tree[1], ONE), tree[2]), div(tree[1], add(tree[2], num(2)))])
    if kind == 'pow':
        return power(tree[1], tree[2] + rng.choice([1, 2, 3]))
    if kind == 'neg':
        return rng.choice([add(neg(tree[1]), ONE), mul(num(2), tree)])
    if kind == 'call':
        others = [name for name in ('tanh', 'sigmoid') if name != tree[1]]
        return rng.choice([call(rng.choice(others), tree[2]), call(tree[1], mul(num(2), tree[2]))])
    if kind == 'def':
        return rng.choice([mul(num(2), tree), power(tree, 2), add(tree, Z)])
    return rng.choice([mul(num(2), tree), add(tree, Z), diff(mul(Z, tree[1]))])


FUNCTIONS = [
    div(ONE, add(ONE, exp(neg(Z)))),
    power(add(ONE, exp(neg(Z))), -1),
    div(exp(Z), add(ONE, exp(Z))),
    div(add(exp(Z), neg(exp(neg(Z)))), add(exp(Z), exp(neg(Z)))),
    div(add(exp(mul(num(2), Z)), neg(ONE)), add(exp(mul(num(2), Z)), ONE)),
    call('ln', add(ONE, exp(Z))),
    mul(Z, call('sigmoid', Z)),
    div(Z, add(ONE, exp(neg(Z)))),
    call('tanh', mul(num(2), Z)),
    call('sigmoid', add(mul(num(3), Z), neg(num(2)))),
    mul(Z, exp(neg(Z))),
    power(add(mul(num(2), Z), ONE), 3),
    exp(neg(power(Z, 2))),
    mul(power(Z, 2), call('tanh', Z)),
    div(Z, add(power(Z, 2), ONE)),
    power(call('tanh', Z), 2),
    power(call('sigmoid', Z), 2),
    add(mul(num(2), call('sigmoid', mul(num(2), Z))), neg(ONE)),
    mul(exp(Z), call('tanh', Z)),
    power(add(exp(Z), exp(neg(Z))), -1),
    add(power(Z, 3), neg(mul(num(4), Z)), num(7)),
    call('ln', add(power(Z, 2), num(3))),
]

SIZE_MAX = 210


def step(tree, define, rng):
    """One right step: differentiates where it can, more often than not."""
    nodes = list(places(tree))
    slopes = [(path, new) for path, node in nodes for new in slope_steps(node)]
    algebra = [(path, new) for path, node in nodes for new in algebra_steps(node, define)]
    pool = slopes if slopes and rng.random() < 0.7 else algebra
    rng.shuffle(pool)
    for path, new in pool:
        made = replace(tree, path, new)
        if len(text(made)) <= SIZE_MAX and text(made) != text(tree) and is_same(tree, made, define):
            return made
    return None


def derive(tree, define, count, rng):
    lines = []
    for _ in range(count):
        for _ in range(rng.choice([1, 1, 2])):
            tree = step(tree, define, rng) or tree
        if not lines or text(tree) != text(lines[-1]):
            lines.append(tree)
    return lines


def plant(tree, define, how, rng):
    """The line with one mistake in it, and the name of the mistake; None where none can be made."""
    nodes = list(places(tree))
    if how == 'rule':
        found = [(path, new, name) for path, node in nodes for name, new in wrong_rules(node) if new]
    else:
        path, node = rng.choice(nodes)
        found = [(path, random_edit(node, rng), f'edit of {node[0]}')]
    rng.shuffle(found)
    for path, new, name in found:
        made = replace(tree, path, new)
        if len(text(made)) <= SIZE_MAX and is_same(tree, made, define) is False:
            return made, name
    return None


def row(index, function, how, rng):
    define = function
    start = diff(('def', 'g(z)'))
    first = diff(function)
    lines = [first] + derive(first, define, rng.randint(3, 6), rng)
    if how is None:
        return finish(index, function, lines, None, None)
    at = rng.randint(1, len(lines) - 1)
    before = lines[at - 1]
    planted = None
    for _ in range(40):
        planted = plant(before, define, how, rng)
        if planted:
            break
    if not planted:
        return None
    wrong, name = planted
    if rng.random() < 0.4:
        wrong = step(wrong, define, rng) or wrong
    if is_same(before, wrong, define) is not False:
        return None
    tail = derive(wrong, define, rng.randint(1, 3), rng)
    if any(is_same(wrong, one, define) is not True for one in tail):
        return None
    return finish(index, function, lines[:at] + [wrong] + tail, at, f'{how}: {name}')


def finish(index, function, lines, wrong, made):
    define = function
    truth = diff(function)
    right = lines if wrong is None else lines[:wrong]
    if any(is_same(truth, one, define) is not True for one in right):
        return None
    return {
        'id': index,
        'g(z)': text(function),
        'lines': [text(one) for one in lines],
        'wrong': wrong,
        'made': made,
    }


def main():
    rng = random.Random(20260)
    counts = {None: 200, 'rule': 100, 'random': 100}
    index = 0
    seen = set()
    for how, count in counts.items():
        made = 0
        turn = 0
        while made < count:
            one = row(index, FUNCTIONS[turn % len(FUNCTIONS)], how, rng)
            turn += 1
            if one is None or len(one['lines']) < 3 or ' | '.join(one['lines']) in seen:
                continue
            seen.add(' | '.join(one['lines']))
            print(json.dumps(one))
            index += 1
            made += 1
        print(f'{how}: {made}', file=sys.stderr)


main()
