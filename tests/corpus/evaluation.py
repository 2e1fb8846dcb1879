"""Writes evaluation.json: the values and the first two derivatives of every built-in function.

Run as `python3 tests/corpus/evaluation.py > tests/corpus/evaluation.json` (needs mpmath). The
tests only read its output. Functions are written as their definitions, evaluated with 1700 digits;
derivatives are difference quotients with steps of 10^-400, so no rule of ours is copied here.
Both sides of a point are compared first: where they differ, or a quotient grows without bound as
its step shrinks, there is no derivative. Doubles are taken as the exact numbers that they are.

Format: {"points": [...], "functions": {expression: [more points, values, slopes, second
derivatives]}}, values at the common points first; null is undefined, "inf" and "-inf" are beyond
the doubles, 0 stands for everything below them as well.
"""

import json
import math

from mpmath import mp, mpf

mp.dps = 1700
STEP = mpf(10) ** -400
FINE_STEP = mpf(10) ** -430
TOUCH = mpf(10) ** -330
LAMBDA = mpf(10507009873554805) / mpf(10) ** 16
ALPHA = mpf(16732632423543773) / mpf(10) ** 16
PHI_ROOT = mp.sqrt(mpf(2) / mp.pi)


class Undefined(Exception):
    pass


def need(condition):
    if not condition:
        raise Undefined


def ln(x):
    need(x > 0)
    return mp.log(x)


def root(x):
    need(x >= 0)
    return mp.sqrt(x)


def over(a, b):
    need(b != 0)
    return a / b


def cbrt(x):
    return mp.cbrt(x) if x >= 0 else -mp.cbrt(-x)


def two_thirds(x):
    return cbrt(x) ** 2


def arc(f):
    def of(x):
        need(abs(x) <= 1)
        return f(x)

    return of


def acosh(x):
    need(x >= 1)
    return mp.log(x + mp.sqrt(x * x - 1))


def atanh(x):
    need(abs(x) < 1)
    return mp.log((1 + x) / (1 - x)) / 2


def asinh(x):
    return mp.log(x + mp.sqrt(x * x + 1)) if x >= 0 else -asinh(-x)


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def log1pexp(x):
    e = mp.exp(x)
    if e < mpf(10) ** -1500:
        return e
    return mp.log(1 + e)


def elu(x, alpha=mpf(1)):
    return x if x > 0 else alpha * mp.expm1(x)


def clamp(x, low):
    return max(mpf(low), min(mpf(1), x))


def gelu(x):
    return x * mp.erfc(-x / mp.sqrt(2)) / 2


def gelutanh(x):
    return x / 2 * (1 + mp.tanh(PHI_ROOT * (x + mpf(44715) / 10**6 * x**3)))


def near(*centres):
    """The doubles around kinks and borders."""
    points = []
    for c in centres:
        points += [math.nextafter(c, -math.inf), c, math.nextafter(c, math.inf), c - 1e-9, c + 1e-9]
    return points


SMALL = [0, 5e-324, 1e-300, 1e-150, 1e-20, 1e-12, 1e-8, 1e-5, 1e-3]
MIDDLE = [0.0625, 0.1, 0.3, 0.5, math.log(2), 0.9, 1, 1.5, 2, math.pi / 2, math.e, 3, math.pi, 4, 5]
LARGE = [6, 7.25, 10, 20, 26, 36.5, 37, 38, 40, 100, 300, 345, 690, 709, 709.9, 745, 746, 1000]
COMMON = sorted({s * x for x in SMALL + MIDDLE + LARGE for s in (1, -1)} | {0})
ANGLES = [22 / 7, 11 * math.pi, 100 * math.pi, -7 * math.pi / 2, 1e-4]

FUNCTIONS = {
    "exp(z)": (mp.exp, []),
    "ln(z)": (ln, near(1)),
    "log10(z)": (lambda x: ln(x) / mp.log(10), near(1) + [0.001]),
    "log2(z)": (lambda x: ln(x) / mp.log(2), near(1) + [8]),
    "sqrt(z)": (root, []),
    "cbrt(z)": (cbrt, [8, -27]),
    "abs(z)": (abs, []),
    "sign(z)": (mp.sign, []),
    "heaviside(z)": (lambda x: mpf(x >= 0), []),
    "max(z,1)": (lambda x: max(x, mpf(1)), near(1)),
    "min(z,1)": (lambda x: min(x, mpf(1)), near(1)),
    "floor(z)": (mp.floor, near(-2, 3)),
    "ceil(z)": (mp.ceil, near(-2, 3)),
    "sin(z)": (mp.sin, ANGLES),
    "cos(z)": (mp.cos, ANGLES),
    "tan(z)": (lambda x: over(mp.sin(x), mp.cos(x)), ANGLES),
    "cot(z)": (lambda x: over(mp.cos(x), mp.sin(x)), ANGLES),
    "sec(z)": (lambda x: over(1, mp.cos(x)), ANGLES),
    "csc(z)": (lambda x: over(1, mp.sin(x)), ANGLES),
    "asin(z)": (arc(mp.asin), near(-1, 1)),
    "acos(z)": (arc(mp.acos), near(-1, 1)),
    "atan(z)": (mp.atan, []),
    "sinh(z)": (mp.sinh, []),
    "cosh(z)": (mp.cosh, []),
    "tanh(z)": (mp.tanh, [18.5, -18.5]),
    "coth(z)": (lambda x: over(mp.cosh(x), mp.sinh(x)), []),
    "sech(z)": (lambda x: 1 / mp.cosh(x), []),
    "csch(z)": (lambda x: over(1, mp.sinh(x)), []),
    "asinh(z)": (asinh, []),
    "acosh(z)": (acosh, near(1)),
    "atanh(z)": (atanh, near(-1, 1)),
    "erf(z)": (mp.erf, [5.9, 26.6]),
    "sigmoid(z)": (sigmoid, []),
    "softplus(z)": (log1pexp, []),
    "relu(z)": (lambda x: max(mpf(0), x), []),
    "leakyrelu(z)": (lambda x: x if x > 0 else x / 100, []),
    "leakyrelu(z,0.2)": (lambda x: x if x > 0 else x / 5, []),
    "elu(z)": (elu, []),
    "elu(z,2)": (lambda x: elu(x, mpf(2)), []),
    "selu(z)": (lambda x: LAMBDA * elu(x, ALPHA), []),
    "gelu(z)": (gelu, [-36.9, -37.1, -0.7517915246935645]),
    "gelutanh(z)": (gelutanh, [-14, -21, -0.7517915246935645]),
    "silu(z)": (lambda x: x * sigmoid(x), [-1.278464542761074]),
    "mish(z)": (lambda x: x * mp.tanh(log1pexp(x)), [-1.1924312145130856]),
    "softsign(z)": (lambda x: x / (1 + abs(x)), []),
    "hardsigmoid(z)": (lambda x: max(mpf(0), min(mpf(1), x / 6 + mpf(1) / 2)), near(-3, 3)),
    "hardtanh(z)": (lambda x: clamp(x, -1), near(-1, 1)),
    "logsigmoid(z)": (lambda x: -log1pexp(-x), []),
    "sigmoid(z)*(1-sigmoid(z))": (lambda x: sigmoid(x) * sigmoid(-x), []),
    "1/(1+e^(-z))*(1-1/(1+e^(-z)))": (lambda x: sigmoid(x) * sigmoid(-x), []),
    "1-tanh(z)^2": (lambda x: 1 / mp.cosh(x) ** 2, []),
    "(e^z-e^(-z))/(e^z+e^(-z))": (mp.tanh, []),
    "ln(1+e^z)": (log1pexp, []),
    "ln(sigmoid(z))": (lambda x: -log1pexp(-x), []),
    "(1-cos(z))/z^2": (lambda x: over(2 * mp.sin(x / 2) ** 2, x * x), ANGLES),
    "(e^z-1)/z": (lambda x: over(mp.expm1(x), x), []),
    "z*e^(-z^2)": (lambda x: x * mp.exp(-x * x), []),
    "1/z": (lambda x: over(1, x), []),
    "z^5": (lambda x: x**5, []),
    "z^(2/3)": (two_thirds, [8, -27]),
    "2^z": (lambda x: mpf(2) ** x, [-996, 996]),
}


def value(f, x):
    try:
        return f(x)
    except Undefined:
        return None


def quotient(values, step):
    """The first or second difference quotient of neighbouring values; None where one is missing."""
    if any(v is None for v in values):
        return None
    if len(values) == 2:
        return (values[1] - values[0]) / step
    return (values[0] - 2 * values[1] + values[2]) / step**2


def differs(p, q):
    return p is None or q is None or abs(p - q) > mpf(10) ** -60 * (abs(p) + abs(q)) + TOUCH


def derivative(f, x, order):
    """The derivative of an order at x, or None where there is none."""

    def at(n, step):
        return value(f, x + n * step)

    def one_sided(side, step):
        return quotient([at(n * side, step) for n in range(order + 1)], side * step)

    if order == 2 and derivative(f, x, 1) is None:
        return None
    if differs(one_sided(-1, STEP), one_sided(1, STEP)):
        return None
    if differs(one_sided(1, STEP), one_sided(1, FINE_STEP)):
        return None
    if order == 1:
        return (at(1, STEP) - at(-1, STEP)) / (2 * STEP)
    return quotient([at(n, STEP) for n in (-1, 0, 1)], STEP)


def written(v):
    if v is None:
        return None
    if v == 0 or abs(v) < mpf(2) ** -1076:
        return 0
    if abs(v) > mpf(1.7976931348623157e308):
        return "inf" if v > 0 else "-inf"
    number = float(v)
    return int(number) if number == int(number) and abs(number) < 1e6 else number


def exact(points):
    return [int(x) if x == int(x) else float(x) for x in points]


def row(f, extra):
    points = COMMON + extra
    values = [value(f, mpf(x)) for x in points]
    first = [None if v is None else derivative(f, mpf(x), 1) for x, v in zip(points, values)]
    second = [None if v is None else derivative(f, mpf(x), 2) for x, v in zip(points, first)]
    return [exact(extra)] + [[written(v) for v in column] for column in (values, first, second)]


def compact(data):
    return json.dumps(data, separators=(",", ":"))


def main():
    rows = [f"{compact(name)}:{compact(row(*of))}" for name, of in FUNCTIONS.items()]
    points = compact(exact(COMMON))
    print(f'{{"points":{points},"functions":{{\n' + ",\n".join(rows) + "\n}}")


if __name__ == "__main__":
    main()
