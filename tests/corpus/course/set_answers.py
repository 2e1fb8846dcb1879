"""Answers to the course's `set` exercises: texts by hand, checked by membership.

A small reader of its own turns each text into the question whether a number belongs to it. A text that is
labelled right has to hold the same numbers as the key, worked out here, but for those within a tolerance
of an end; any other has to differ.
"""
import re
import mpmath as mp
from oracle import read

def number(text):
    text = text.strip()
    if re.fullmatch(r'[-−]\s*(∞|inf|oo|infinity)', text):
        return -mp.inf
    return mp.inf if re.fullmatch(r'(∞|inf|oo|infinity)', text) else read(text.replace('−', '-'))({})

COMPARE = {'<': lambda p, q: p < q, '>': lambda p, q: p > q, '<=': lambda p, q: p <= q,
           '>=': lambda p, q: p >= q, '≤': lambda p, q: p <= q, '≥': lambda p, q: p >= q}
SIGNS = re.compile(r'(<=|>=|[<>≤≥])')

def piece(text):
    """Whether a number belongs to one interval, set of numbers or condition."""
    text = re.sub(r'^\{[zm] [|:] (.*)\}$', r'\1', text.strip())
    if text in ('∅', '{}'):
        return lambda x: False
    if text in ('ℝ', 'R'):
        return lambda x: True
    if text.startswith('{'):
        points = [number(t) for t in text[1:-1].split(',')]
        return lambda x: any(abs(x - p) < mp.mpf(10) ** -30 for p in points)
    if text.startswith('±'):
        at = number(text[1:])
        return lambda x: min(abs(x - at), abs(x + at)) < mp.mpf(10) ** -30
    if SIGNS.search(text):
        parts = SIGNS.split(text)
        sides = [(lambda x: x) if p.strip() in ('z', 'm') else abs if p.strip() == '|z|' else
                 (lambda x, v=number(p): v) for p in parts[::2]]
        return lambda x: all(COMPARE[s](sides[i](x), sides[i + 1](x)) for i, s in enumerate(parts[1::2]))
    if text[0] in '[(]':
        low, high = [number(t) for t in re.split(r'[;,]', text[1:-1])]
        from_, to = text[0] == '[', text[-1] == ']'
        return lambda x: (low < x or from_ and low == x) and (x < high or to and high == x)
    at = number(text)
    return lambda x: x == at

def member(text):
    out, *without = re.split(r'∖|\\', text)
    pieces = [piece(t) for t in re.split(r'∪|\bor\b|\bU\b', out)]
    taken = [piece(t) for t in without]
    return lambda x: any(p(x) for p in pieces) and not any(p(x) for p in taken)

def is_same(text, key, ends, tolerance=0):
    """The same numbers, but within a tolerance of an end; at the ends, too, where there is none."""
    own, asked = member(text), member(key)
    places = [mp.mpf(n) / 16 for n in range(-160, 161)] + [e + s for e in ends for s in (0, mp.mpf('1e-9'), -mp.mpf('1e-9'))]
    places += [e * (1 + 2 * tolerance * s) for e in ends for s in (-mp.mpf('0.6'), mp.mpf('0.6'))]
    near = lambda x: tolerance > 0 and any(abs(x - e) <= tolerance * abs(e) for e in ends)
    return all(own(x) == asked(x) for x in places if not near(x))

def is_same_but_for_points(text, key):
    """The same numbers, at places that no end and no single number of the texts is at."""
    own, asked = member(text), member(key)
    return all(own(x) == asked(x) for x in (mp.mpf(n) / 16 + mp.mpf('0.0137') for n in range(-160, 161)))

SUBGRADIENTS = {
 # A stands for the left end, B for a number between, G for the function.
 ('correct', 'equal'): ['[A, 1]', '[A; 1]', '[A,1]', 'A <= m <= 1', '1 >= m >= A', 'A ≤ m ≤ 1', '[A, B] ∪ [B, 1]', '[A, 1) ∪ {1}',
                        '{A} ∪ (A, 1]', '[B, 1] ∪ [A, B]', '[A, 2/2]', '[A, B] or [B, 1]', '[A, 1] U {B}', '[A, 1] ∪ ∅', '{m | A <= m <= 1}', '{m : A <= m <= 1}'],
 ('partly', 'ends'): ['(A, 1)', '[A, 1)', '(A, 1]', 'A < m < 1', 'A < m <= 1', '(A, B) ∪ (B, 1)', '[A, 1] ∖ {B}', '(A, 1) ∪ {1}'],
 ('incorrect', 'ends-alone'): ['{A, 1}', '{1, A}', '{A} ∪ {1}'],
 ('incorrect', 'complement'): ['(-∞, A) ∪ (1, ∞)', 'm < A or m > 1', 'ℝ ∖ [A, 1]', '(-inf, A] ∪ [1, inf)'],
 ('incorrect', 'different'): ['1', 'A', 'B', '{A}', '{B, 1}', '[A, 2]', '[-3, 1]', '[B, 1]', '[A, B]', 'ℝ', '∅', '[A, ∞)', 'm <= 1',
                              'm >= A', '[-5, 5]', '(1, ∞)', '(-∞, A)', '[A, 1.001]', '[A, 1] ∪ {3}', '[2, 3]', '±2'],
 ('invalid', 'interval-reversed'): ['[1, A]'],
 ('invalid', 'unclosed-bracket'): ['[A, 1'],
 ('invalid', 'name-not-allowed'): ["A <= G'(0) <= 1", '[A, m]'],
 ('invalid', 'infinity-included'): ['[A, ∞]'],
 ('invalid', 'interval-ends'): ['[A, B, 1]', '[A, ]'],
}

FAR_OUT = {
 # B stands for the right end; N for it with five digits, R with one too few, F for another number.
 ('correct', 'equal'): ['|z| > B', 'z < -(B) or z > B', '(-∞, -(B)) ∪ (B, ∞)', '(B, ∞) ∪ (-∞, -(B))', '|z| > 2*(B)/2', 'ℝ ∖ [-(B), B]',
                        'z > B or z < -(B)', '(-inf; -(B)) ∪ (B; inf)', 'B < |z|', '{z | |z| > B}'],
 ('correct', 'within-tolerance'): ['|z| > N', 'z < -N or z > N', '(-∞, -N) ∪ (N, ∞)', '(-inf, -N) or (N, inf)', '(-oo, -N) U (N, oo)',
                                   '|z| >= N', '(-∞, -N] ∪ [N, ∞)', 'ℝ ∖ [-N, N]', '(−∞, −N) ∪ (N, ∞)'],
 ('partly', 'ends'): ['|z| >= B', '(-∞, -(B)] ∪ [B, ∞)', '(-∞, -(B)] ∪ (B, ∞)'],
 ('partly', 'one-side'): ['z > B', 'z < -(B)', '(N, ∞)', '(-∞, -N)', 'z > N'],
 ('partly', 'rounded'): ['|z| > R', '(-∞, -R) ∪ (R, ∞)'],
 ('incorrect', 'complement'): ['|z| < B', '[-(B), B]', '(-N, N)', '-N < z < N', '|z| <= N'],
 ('incorrect', 'ends-alone'): ['±N', '{-N, N}', '{-(B), B}'],
 ('incorrect', 'different'): ['|z| > F', 'z > F', 'z > 0', 'ℝ', '∅', '{0}', 'B', 'N', '(-N, ∞)', '(-∞, N)', '[0, N]', '[-F, F]', 'z < -F',
                              '(-∞, -N) ∪ (F, ∞)', '|z| > 9'],
 ('invalid', 'name-not-allowed'): ["s'(z) < 0.1"],
 ('invalid', 'interval-reversed'): ['(N, -N)'],
 ('invalid', 'unclosed-bracket'): ['|z| > (N'],
 ('invalid', 'missing-operand'): ['z <'],
}

def filled(table, letters):
    for label, texts in table.items():
        for text in texts:
            yield label, re.sub(r'\b[ABNRFG]\b', lambda m: letters[m.group()], text)

def checked(row, exercise, variant, rows, key, ends, tolerance):
    for (verdict, reason), text in rows:
        if verdict != 'invalid' and is_same(text, key, ends, tolerance if reason != 'ends' else 0) != (verdict == 'correct'):
            raise SystemExit(f'{exercise} {variant}: {text} is labelled {verdict}')
        if reason == 'ends' and not is_same_but_for_points(text, key):
            raise SystemExit(f'{exercise} {variant}: {text} is not right but for its ends')
        yield row(exercise, variant, text, verdict, reason)

def subgradient_rows(row):
    between = {'0': '1/2', '0.01': '1/2', '0.2': '0.6', '-0.5': '0.25', '-1': '0'}
    for left, middle in between.items():
        exercise, variant = ('relu/subgradients-at-the-corner', 'default') if left == '0' else ('practice-kink/subgradients', f'c0={left}')
        rows = filled(SUBGRADIENTS, {'A': left, 'B': middle, 'G': 'g' if left == '0' else 'k'})
        yield from checked(row, exercise, variant, rows, f'[{left}, 1]', [number(left), number(middle), mp.mpf(1)], 0)

def far_out_rows(row):
    for p, end, rounded in [('0.16', 'ln(4)', '1.4'), ('0.09', 'ln(9)', '2'), ('3/16', 'ln(3)', '1'), ('0.01', 'ln(49+20sqrt(6))', '5')]:
        at = number(end)
        if abs(at - mp.acosh(1 / (2 * number(p)) - 1)) > mp.mpf(10) ** -40:
            raise SystemExit(f'the slope at {end} is not {p}')
        letters = {'B': end, 'N': mp.nstr(at, 5), 'R': rounded, 'F': mp.nstr(at * mp.mpf('1.3'), 4)}
        rows = filled(FAR_OUT, letters)
        yield from checked(row, 'practice-saturation/where-sigmoid-is-flat', f'p0={p}', rows, f'|z| > {end}', [-at, at], mp.mpf('0.005'))

def set_rows(row):
    yield from subgradient_rows(row)
    yield from far_out_rows(row)
