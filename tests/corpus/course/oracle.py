"""An independent reading of what learners type, and independent verdicts on it.

Nothing of the project is used here: the reader below is a small one of its own, values are worked
out by mpmath with 50 digits, and keys and wrong rules are written down once more by hand.
"""
import re
from fractions import Fraction
import mpmath as mp

mp.mp.dps = 50

NAMES = ['artanh', 'sigmoid', 'tanh', 'cosh', 'sinh', 'sech', 'sqrt', 'exp', 'abs', 'max', 'min',
         'ln', 'if', 'else', 'pi', 'e', 'z', 'a', 's', 't', 'g']
TOKEN = re.compile(r'\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?(?![\d.])|\.\d+)|(' + '|'.join(NAMES) +
                   r')|(\*\*|<=|>=|≤|≥|[-+*/^(),;{}|<>=]))')

def sigmoid(x):
    return 1 / (1 + mp.exp(-x))

FUNCTIONS = {
    'tanh': mp.tanh, 'cosh': mp.cosh, 'sinh': mp.sinh, 'sech': mp.sech, 'sqrt': mp.sqrt,
    'exp': mp.exp, 'abs': abs, 'ln': mp.log, 'sigmoid': sigmoid, 's': sigmoid, 't': mp.tanh,
    'artanh': mp.atanh, 'max': max, 'min': min,
}

class Unread(Exception):
    pass

def tokens(text):
    out, at = [], 0
    text = text.rstrip()
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise Unread(f'{text!r} at {at}')
        number, name, sign = m.groups()
        out.append(('number', number) if number else ('name', name) if name else ('sign', sign))
        at = m.end()
    return out

class Reader:
    """Reads one text to a function of an environment."""
    def __init__(self, text, functions=()):
        self.text, self.tokens, self.at = text, tokens(re.sub(r'\|([^|]*)\|', r'abs(\1)', text)), 0
        self.functions = set(FUNCTIONS) - {'s', 't'} | set(functions)

    def peek(self, *signs):
        token = self.tokens[self.at] if self.at < len(self.tokens) else ('end', '')
        return token[1] in signs if signs else token

    def take(self, sign):
        if not self.peek(sign):
            raise Unread(f'{self.text!r}: {sign} wanted at {self.at}')
        self.at += 1

    def whole(self):
        value = self.cases() if self.peek('{') else self.conditional()
        if self.peek()[0] != 'end':
            raise Unread(f'{self.text!r}: rest from {self.at}')
        return value

    def conditional(self):
        value = self.sum()
        if not self.peek('if'):
            return value
        self.at += 1
        condition = self.condition()
        self.take('else')
        other = self.conditional()
        return lambda env: value(env) if condition(env) else other(env)

    def cases(self):
        self.take('{')
        rows = []
        while True:
            value = self.sum()
            self.take(',')
            rows.append((value, self.condition()))
            if self.peek('}'):
                break
            self.take(';')
        self.at += 1
        def run(env):
            for value, condition in rows:
                if condition(env):
                    return value(env)
            return None
        return run

    def condition(self):
        left = self.sum()
        sign = self.peek()[1]
        self.at += 1
        right = self.sum()
        compare = {'<': lambda p, q: p < q, '>': lambda p, q: p > q, '=': lambda p, q: p == q,
                   '<=': lambda p, q: p <= q, '≤': lambda p, q: p <= q,
                   '>=': lambda p, q: p >= q, '≥': lambda p, q: p >= q}[sign]
        return lambda env: compare(left(env), right(env))

    def sum(self):
        value = self.product()
        while self.peek('+', '-'):
            sign = self.peek()[1]
            self.at += 1
            value = self.combine(value, self.product(), sign)
        return value

    @staticmethod
    def combine(left, right, sign):
        run = {'+': lambda p, q: p + q, '-': lambda p, q: p - q, '*': lambda p, q: p * q,
               '/': lambda p, q: p / q}[sign]
        return lambda env: run(left(env), right(env))

    def product(self):
        value = self.factor()
        while True:
            kind, text = self.peek()
            if text in ('*', '/'):
                self.at += 1
                value = self.combine(value, self.factor(), text)
            elif kind in ('number', 'name') and text not in ('if', 'else') or text == '(':
                value = self.combine(value, self.factor(), '*')
            else:
                return value

    def factor(self):
        if self.peek('-'):
            self.at += 1
            inner = self.factor()
            return lambda env: -inner(env)
        base = self.atom()
        return self.powered(base)

    def powered(self, base):
        if not self.peek('^', '**'):
            return base
        self.at += 1
        exponent = self.exponent()
        return lambda env: mp.power(base(env), exponent(env))

    def exponent(self):
        if self.peek('-'):
            self.at += 1
            inner = self.exponent()
            return lambda env: -inner(env)
        return self.powered(self.atom())

    def arguments(self):
        self.take('(')
        found = [self.sum()]
        while self.peek(','):
            self.at += 1
            found.append(self.sum())
        self.take(')')
        return found

    def atom(self):
        kind, text = self.peek()
        self.at += 1
        if kind == 'number':
            exact = Fraction(text)
            return lambda env: mp.mpf(exact.numerator) / exact.denominator
        if text == '(':
            value = self.sum()
            self.take(')')
            return value
        if text in self.functions:
            return self.applied(text)
        if kind == 'name':
            constant = {'e': mp.e, 'pi': mp.pi}.get(text)
            return (lambda env: env[text]) if constant is None else (lambda env: +constant)
        raise Unread(f'{self.text!r}: {text!r} at {self.at - 1}')

    def applied(self, name):
        function, power = FUNCTIONS[name], None
        if self.peek('^', '**'):
            self.at += 1
            power = self.exponent()
        if self.peek('('):
            args = self.arguments()
        else:
            args = [self.tight()]
        def run(env):
            value = function(*[arg(env) for arg in args])
            return value if power is None else mp.power(value, power(env))
        return run

    def tight(self):
        """An argument without brackets: what stands close to it."""
        value = self.powered(self.atom())
        while self.peek()[0] == 'name' and self.peek()[1] in ('z', 'a'):
            value = self.combine(value, self.powered(self.atom()), '*')
        return value

def read(text, functions=()):
    """The function that a learner's text stands for."""
    return Reader(text, functions).whole()

POINTS = [mp.mpf(p) for p in ('-7.31', '-3.2', '-1.7', '-1', '-0.61', '-0.13', '0', '0.27', '0.5',
                              '0.83', '1', '1.9', '3.3', '6.7')]

def values(function, name):
    out = []
    for p in POINTS:
        try:
            value = function({name: p})
        except (ZeroDivisionError, ValueError):
            value = None
        if isinstance(value, mp.mpc):
            value = None
        out.append(value)
    return out

def near(p, q):
    if p is None or q is None:
        return p is q
    return abs(p - q) <= mp.mpf(10) ** -30 * max(1, abs(p), abs(q))

def same(p, q):
    """Whether two lists of values belong to one function, wherever both are defined."""
    both = [(x, y) for x, y in zip(p, q) if x is not None and y is not None]
    return len(both) > 6 and all(near(x, y) for x, y in both)

def same_domain(p, q):
    return all((x is None) == (y is None) for x, y in zip(p, q))
