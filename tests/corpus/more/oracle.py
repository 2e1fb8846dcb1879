"""Labels pairs of expressions by values of 70 digits, without any code of the math package.

Its own reader (strict syntax), its own evaluation (mpmath). Conventions, as the corpora have them: powers with
an odd denominator are real roots, also of negative numbers; powers with a variable exponent need a positive base;
x^0 is 1; a value that is not real, or divided by 0, is undefined.
"""
import random
import re
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

TOKEN = re.compile(r'\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+|[A-Za-z_]\w*|<=|>=|!=|\*\*|.)')
CONSTANTS = {'e', 'pi'}


class Reader:
    """Reads strict syntax: explicit brackets for functions, `*` or juxtaposition for products."""

    def __init__(self, text, variables):
        self.tokens = self.split(text, variables)
        self.place = 0
        self.variables = variables

    @staticmethod
    def split(text, variables):
        out = []
        for match in TOKEN.finditer(text):
            token = match.group(1)
            if token.strip() == '':
                continue
            out.append(token)
        return out

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def take(self, token=None):
        found = self.peek()
        if token is not None and found != token:
            raise ValueError(f'expected {token}, found {found} in {self.tokens}')
        self.place += 1
        return found

    def all(self):
        tree = self.sum()
        if self.peek() is not None:
            raise ValueError(f'left over: {self.tokens[self.place:]}')
        return tree

    def sum(self):
        left = self.product()
        while self.peek() in ('+', '-'):
            op = self.take()
            left = (op, left, self.product())
        return left

    def product(self):
        left = self.signed()
        while True:
            token = self.peek()
            if token in ('*', '/'):
                self.take()
                left = (token, left, self.signed())
            elif token is not None and (token == '(' or re.match(r'[A-Za-z\d.]', token)) and token not in ('and', 'or'):
                left = ('*', left, self.power())
            else:
                return left

    def signed(self):
        if self.peek() in ('-', '+'):
            op = self.take()
            inner = self.signed()
            return ('neg', inner) if op == '-' else inner
        return self.power()

    def power(self):
        base = self.atom()
        if self.peek() in ('^', '**'):
            self.take()
            return ('^', base, self.exponent())
        return base

    def exponent(self):
        if self.peek() == '-':
            self.take()
            return ('neg', self.exponent())
        return self.power()

    def atom(self):
        token = self.take()
        if token == '(':
            inner = self.sum()
            self.take(')')
            return inner
        if token is None:
            raise ValueError('unexpected end')
        if re.match(r'[\d.]', token):
            return ('num', Fraction(token))
        if token in self.variables or token in CONSTANTS:
            return ('name', token)
        self.take('(')
        if token == 'if':
            condition = self.either()
            self.take(',')
            yes = self.sum()
            self.take(',')
            no = self.sum()
            self.take(')')
            return ('if', condition, yes, no)
        arguments = [self.sum()]
        while self.peek() == ',':
            self.take()
            arguments.append(self.sum())
        self.take(')')
        return ('call', token, *arguments)

    def either(self):
        left = self.both()
        while self.peek() == 'or':
            self.take()
            left = ('or', left, self.both())
        return left

    def both(self):
        left = self.relation()
        while self.peek() == 'and':
            self.take()
            left = ('and', left, self.relation())
        return left

    def relation(self):
        left = self.sum()
        parts = []
        while self.peek() in ('<', '<=', '>', '>=', '=', '!='):
            op = self.take()
            right = self.sum()
            parts.append(('rel', op, left, right))
            left = right
        if not parts:
            raise ValueError('no relation')
        out = parts[0]
        for part in parts[1:]:
            out = ('and', out, part)
        return out


def read(text, variables):
    return Reader(text, set(variables)).all()


class Undefined(Exception):
    """The value does not exist."""


class Unsure(Exception):
    """It cannot be told at this precision or size."""


LIMIT = mpf(10) ** 9


def sign(x):
    """The sign, unless the value is so small that it may be a rounded 0."""
    if x == 0:
        return 0
    if abs(x) < mpf(10) ** (-mp.dps + 18):
        raise Unsure
    return 1 if x > 0 else -1


def exp(x):
    if abs(x) > LIMIT:
        raise Unsure
    return mpmath.exp(x)


def ln(x):
    if sign(x) <= 0:
        raise Undefined
    return mpmath.log(x)


def root(x, p, q):
    if x == 0:
        if p < 0:
            raise Undefined
        return mpf(0)
    if x < 0 and q % 2 == 0:
        sign(x)
        raise Undefined
    size = mpmath.exp(mpmath.log(abs(x)) * p / q)
    return -size if x < 0 and p % 2 else size


def constant(tree):
    """The exact rational that a tree without variables is, or None."""
    kind = tree[0]
    if kind == 'num':
        return tree[1]
    if kind == 'neg':
        inner = constant(tree[1])
        return None if inner is None else -inner
    if kind in '+-*/^' and len(tree) == 3:
        x, y = constant(tree[1]), constant(tree[2])
        if x is None or y is None:
            return None
        if kind == '+':
            return x + y
        if kind == '-':
            return x - y
        if kind == '*':
            return x * y
        if kind == '/':
            return None if y == 0 else x / y
        return x**y.numerator if y.denominator == 1 and abs(y) < 400 and (x != 0 or y > 0) else None
    return None


def as_mpf(q):
    return mpf(q.numerator) / q.denominator


SELU_L, SELU_A = Fraction('1.0507009873554805'), Fraction('1.6732632423543773')


def sigmoid(x):
    return 1 / (1 + exp(-x))


def inside(x, low, high):
    for border in (low, high):
        if border is not None and x != border and abs(x - border) < mpf(10) ** (-mp.dps + 18):
            raise Unsure
    if (low is not None and x < low) or (high is not None and x > high):
        raise Undefined
    return x


def strictly(x, low, high):
    inside(x, low, high)
    if x == low or x == high:
        raise Undefined
    return x


def pole(x):
    if x == 0 or abs(x) < mpf(10) ** (-mp.dps + 18):
        raise Undefined if x == 0 else Unsure
    return x


FUNCTIONS = {
    'exp': exp, 'ln': ln, 'log': ln,
    'log10': lambda x: ln(x) / mpmath.log(10), 'log2': lambda x: ln(x) / mpmath.log(2),
    'sqrt': lambda x: root(x, 1, 2), 'cbrt': lambda x: root(x, 1, 3),
    'abs': abs, 'sign': lambda x: mpf(sign(x)), 'heaviside': lambda x: mpf(1 if sign(x) >= 0 else 0),
    'max': lambda *xs: max(xs), 'min': lambda *xs: min(xs),
    'floor': mpmath.floor, 'ceil': mpmath.ceil,
    'sin': mpmath.sin, 'cos': mpmath.cos, 'tan': lambda x: mpmath.sin(x) / pole(mpmath.cos(x)),
    'cot': lambda x: mpmath.cos(x) / pole(mpmath.sin(x)), 'sec': lambda x: 1 / pole(mpmath.cos(x)),
    'csc': lambda x: 1 / pole(mpmath.sin(x)),
    'asin': lambda x: mpmath.asin(inside(x, -1, 1)), 'acos': lambda x: mpmath.acos(inside(x, -1, 1)),
    'atan': mpmath.atan,
    'sinh': lambda x: (exp(x) - exp(-x)) / 2, 'cosh': lambda x: (exp(x) + exp(-x)) / 2,
    'tanh': lambda x: mpmath.tanh(x), 'coth': lambda x: 1 / mpmath.tanh(pole(x)),
    'sech': lambda x: 2 / (exp(x) + exp(-x)), 'csch': lambda x: 2 / (exp(pole(x)) - exp(-x)),
    'asinh': mpmath.asinh, 'acosh': lambda x: mpmath.acosh(inside(x, 1, None)),
    'atanh': lambda x: mpmath.atanh(strictly(x, -1, 1)),
    'erf': mpmath.erf, 'sigmoid': sigmoid, 'softplus': lambda x: mpmath.log(1 + exp(x)),
    'relu': lambda x: max(mpf(0), x),
    'leakyrelu': lambda x, k=None: x if sign(x) > 0 else x * (mpf(1) / 100 if k is None else k),
    'elu': lambda x, k=1: x if sign(x) > 0 else k * (exp(x) - 1),
    'selu': lambda x: as_mpf(SELU_L) * (x if sign(x) > 0 else as_mpf(SELU_A) * (exp(x) - 1)),
    'gelu': lambda x: x / 2 * mpmath.erfc(-x / mpmath.sqrt(2)),
    'silu': lambda x: x * sigmoid(x), 'mish': lambda x: x * mpmath.tanh(mpmath.log(1 + exp(x))),
    'softsign': lambda x: x / (1 + abs(x)),
    'hardsigmoid': lambda x: max(mpf(0), min(mpf(1), x / 6 + mpf(1) / 2)),
    'hardtanh': lambda x: max(mpf(-1), min(mpf(1), x)),
    'logsigmoid': lambda x: -mpmath.log(1 + exp(-x)),
}


def evaluate(tree, point):
    """The value of a tree at a point, at the precision in force."""
    kind = tree[0]
    if kind == 'num':
        return as_mpf(tree[1])
    if kind == 'name':
        if tree[1] in point:
            return as_mpf(point[tree[1]])
        return mp.e + 0 if tree[1] == 'e' else mp.pi + 0
    if kind == 'neg':
        return -evaluate(tree[1], point)
    if kind == 'call':
        values = [evaluate(one, point) for one in tree[2:]]
        if tree[1] in ('sin', 'cos', 'tan', 'cot', 'sec', 'csc') and abs(values[0]) > LIMIT:
            raise Unsure
        if tree[1] in ('floor', 'ceil') and abs(values[0] - mpmath.nint(values[0])) < mpf(10) ** (-mp.dps + 18):
            if values[0] != mpmath.nint(values[0]):
                raise Unsure
        return FUNCTIONS[tree[1]](*values)
    if kind == 'if':
        return evaluate(tree[2] if holds(tree[1], point) else tree[3], point)
    if kind == '^':
        return power(tree[1], tree[2], point)
    x, y = evaluate(tree[1], point), evaluate(tree[2], point)
    if kind == '+':
        return x + y
    if kind == '-':
        return x - y
    if kind == '*':
        return x * y
    if y == 0:
        raise Undefined
    if abs(y) < mpf(10) ** (-mp.dps + 18) * cancelled(tree[2], point):
        raise Unsure
    return x / y


def cancelled(tree, point):
    """How large the terms of a sum are; 0 where nothing can cancel."""
    if tree[0] in ('+', '-'):
        sizes = [abs(evaluate(part, point)) for part in tree[1:]]
        return max(max(sizes), *[cancelled(part, point) for part in tree[1:]])
    if tree[0] == '*':
        a, b = cancelled(tree[1], point), cancelled(tree[2], point)
        return max(a * abs(evaluate(tree[2], point)), b * abs(evaluate(tree[1], point)))
    if tree[0] in ('neg',):
        return cancelled(tree[1], point)
    if tree[0] == '^':
        return cancelled(tree[1], point)
    if tree[0] == 'call':
        return 1 if tree[1] in ('sin', 'cos', 'ln', 'tan', 'sinh', 'tanh') else max(cancelled(one, point) for one in tree[2:])
    return 0


def power(base, exponent, point):
    known = constant(exponent)
    if known is not None:
        x = evaluate(base, point)
        if known == 0:
            return mpf(1)
        if known.denominator == 1:
            if x == 0 and known < 0:
                raise Undefined
            if x == 0 or abs(known) < 10**6:
                if known < 0 and abs(x) < mpf(10) ** (-mp.dps + 18) * cancelled(base, point):
                    raise Unsure
                return x ** int(known)
            return root(x, int(known), 1)
        if abs(x) < mpf(10) ** (-mp.dps + 18) * cancelled(base, point) and x != 0:
            raise Unsure
        return root(x, known.numerator, known.denominator)
    if base == ('name', 'e'):
        return exp(evaluate(exponent, point))
    x, y = evaluate(base, point), evaluate(exponent, point)
    if sign(x) <= 0:
        raise Undefined
    return exp(y * mpmath.log(x))


def holds(condition, point):
    if condition[0] in ('and', 'or'):
        a, b = holds(condition[1], point), holds(condition[2], point)
        return (a and b) if condition[0] == 'and' else (a or b)
    s = sign(evaluate(condition[2], point) - evaluate(condition[3], point))
    return {'<': s < 0, '<=': s <= 0, '>': s > 0, '>=': s >= 0, '=': s == 0, '!=': s != 0}[condition[1]]


def value(tree, point, digits=70):
    """A value, 'undefined' or None where it cannot be told."""
    with mp.workdps(digits):
        try:
            return evaluate(tree, point)
        except Undefined:
            return 'undefined'
        except (Unsure, OverflowError, MemoryError):
            return None
        except ZeroDivisionError:
            return 'undefined'


def numbers_in(tree, out):
    if isinstance(tree, tuple):
        if tree[0] == 'num':
            out.add(tree[1])
        for part in tree[1:]:
            numbers_in(part, out)
    return out


def compare(left, right, point):
    """'same', 'differ', 'left-undefined', 'right-undefined', 'both-undefined' or None at a point."""
    for digits, agreed in ((70, 45), (3000, 1000)):
        x, y = value(left, point, digits), value(right, point, digits)
        if x is None or y is None:
            continue
        if isinstance(x, str) or isinstance(y, str):
            if digits == 70:
                continue
            if x == y:
                return 'both-undefined'
            return 'left-undefined' if isinstance(x, str) else 'right-undefined'
        with mp.workdps(digits):
            size = max(abs(x), abs(y))
            if digits > 70:
                size = max(size, 1)
            if abs(x - y) <= size * mpf(10) ** -agreed:
                return 'same'
    return None if x is None or y is None else 'differ'


def generic_points(variables, rng, count):
    out = []
    for n in range(count):
        point = {}
        for name in variables:
            scale = rng.choice([1, 1, 3, 3, 3, 10, 10, 40, 200, 2000]) if n % 4 else rng.choice([1, 2, 4])
            x = Fraction(rng.randrange(1, 2**40), 2**40) * scale
            if rng.random() < 0.06:
                x = x / 10**rng.choice([6, 10, 14])
            point[name] = -x if rng.random() < 0.5 else x
        out.append(point)
    return out


def label(left_text, right_text, variables, seed=1, extra=()):
    """(expected, expected_ae, tags) of a pair; None where too little could be seen."""
    left, right = read(left_text, variables), read(right_text, variables)
    rng = random.Random(seed)
    if not variables:
        result = compare(left, right, {})
        if result is None:
            return None
        verdict = 'equal' if result in ('same', 'both-undefined') else 'not_equal'
        return verdict, verdict, []
    tags = []
    seen = []
    for point in generic_points(variables, rng, 50):
        result = compare(left, right, point)
        if result is not None:
            seen.append(result)
        if seen.count('differ') > 1:
            break
    known = {q for q in numbers_in(left, set()) | numbers_in(right, set()) if abs(q) < 10**6}
    special = {Fraction(0), *map(Fraction, range(-6, 7)), *known, *[-q for q in known]}
    special |= {q / r for q in list(special) for r in known if 0 < abs(r) < 100}
    special |= {q + s * r for q in list(known) for r in known for s in (-1, 1)} if len(known) < 12 else set()
    special |= {-q for q in special}
    special |= {Fraction(q, 2) for q in range(-5, 6)}
    special = sorted(special, key=lambda q: (q.denominator, abs(q), q))[: 220 if len(variables) == 1 else 40] + list(extra)
    if 'differ' in seen:
        if any(one == 'same' for one in seen):
            tags.append('partial')
        return 'not_equal', 'not_equal', tags
    one_sided = [one for one in seen if one in ('left-undefined', 'right-undefined')]
    if one_sided:
        return 'not_equal', 'not_equal', ['domain']
    # Windows between special places.
    if len(variables) == 1:
        name = variables[0]
        ordered = sorted(set(special))
        inner = [(a + b) / 2 for a, b in zip(ordered, ordered[1:])]
        inner += [ordered[0] - 1, ordered[-1] + 1]
        tiny = [q for q in known if 0 < abs(q) < Fraction(1, 100)]
        inner += [q + s * c / d for q in ordered for c in tiny for s in (-1, 1) for d in (3, 5)]
        results = [compare(left, right, {name: q}) for q in inner]
        # A pole that stands there by accident is not a domain.
        nearby = Fraction(1, 10**9 + 7)
        results = [
            compare(left, right, {name: q + nearby}) if one in ('left-undefined', 'right-undefined') else one
            for q, one in zip(inner, results)]
        if 'differ' in results:
            return 'not_equal', 'not_equal', ['window', 'partial']
        if 'left-undefined' in results or 'right-undefined' in results:
            return 'not_equal', 'not_equal', ['domain', 'window']
        seen += [one for one in results if one is not None]
    if seen.count('same') < 5:
        return None
    expected = 'equal'
    for q in special:
        places = [{name: q} for name in variables] if len(variables) == 1 else [
            {**point, name: q} for name in variables for point in generic_points(variables, rng, 2)]
        for point in places:
            result = compare(left, right, point)
            if result == 'differ':
                expected = 'not_equal'
                tags.append('point')
            elif result in ('left-undefined', 'right-undefined'):
                if is_removable(left, right, result, point, variables):
                    tags.append('removable')
                else:
                    expected = 'not_equal'
                    tags.append('point')
    return expected, 'equal', sorted(set(tags))


def is_removable(left, right, result, point, variables):
    """Whether the side that is undefined tends to the other one's value, from both sides."""
    absent, other = (left, right) if result == 'left-undefined' else (right, left)
    goal = value(other, point, 200)
    if goal is None or isinstance(goal, str):
        return False
    for step in (Fraction(1, 10**120), Fraction(-1, 10**120)):
        moved = {name: point[name] + step for name in variables}
        there = value(absent, moved, 3000)
        if there == 'undefined':
            continue
        if there is None or abs(there - goal) > mpf(10) ** -15 * max(1, abs(goal)):
            return False
    return True
