"""Answers to the course's `number` exercises: keys and wrong rules worked out with 50 digits.

Texts are the notations that learners use: fractions, decimals of three to six digits, percent,
scientific notation. What each is worth is decided here, by the rules that docs/authoring.md states.
"""
from fractions import Fraction
import mpmath as mp
from oracle import read, sigmoid

TOLERANCE = mp.mpf('0.005')
FAR = 4  # tolerances from the key, so that a row does not hang on the last digit of a rounding

def sigmoid_rules(z):
    a = sigmoid(z)
    b = sigmoid(a)
    rules = {'value-for-slope': a, 'one-minus': 1 - a, 'wrong-sibling': 1 - a * a,
             'plus-for-minus': a * (1 + a), 'z-for-a': z * (1 - z), 'twice': b * (1 - b),
             'power-rule': z * mp.exp(-z - 1) / (1 + mp.exp(-z)) ** 2}
    return rules

def tanh_rules(z):
    a = mp.tanh(z)
    return {'value-for-slope': a, 'one-minus': 1 - a, 'wrong-sibling': a * (1 - a),
            'plus-for-minus': 1 + a * a, 'z-for-a': 1 - z * z, 'twice': 1 - mp.tanh(a) ** 2,
            'not-squared': 1 / mp.cosh(z)}

def slope(function, text):
    z = read(text)({})
    if function == 'sigmoid':
        return sigmoid(z) * (1 - sigmoid(z)), sigmoid_rules(z)
    return 1 - mp.tanh(z) ** 2, tanh_rules(z)

def from_height(function, text):
    a = read(text)({})
    b = sigmoid(a) if function == 'sigmoid' else mp.tanh(a)
    if function == 'sigmoid':
        return a * (1 - a), {'value-for-slope': a, 'one-minus': 1 - a, 'wrong-sibling': 1 - a * a,
                             'plus-for-minus': a * (1 + a), 'twice': b * (1 - b)}
    return 1 - a * a, {'value-for-slope': a, 'one-minus': 1 - a, 'wrong-sibling': a * (1 - a),
                       'plus-for-minus': 1 + a * a, 'twice': 1 - b * b,
                       'not-squared': mp.sqrt(1 - a * a)}

def plain(text):
    return read(text)({}), {}

def number(text):
    return read(text)({})

# (exercise, name of the variant's value, its values, what is asked of each, stated tolerance)
NUMBERS = [
 ('practice-slope/sigmoid-slope', 'z0', '1; 0.5; -2; 1.5; -3; 4', lambda v: slope('sigmoid', v), None),
 ('practice-slope/tanh-slope', 'z0', '1; 0.5; -2; -1.5; 0.8; 2.5', lambda v: slope('tanh', v), None),
 ('practice-slope/finish-the-sigmoid-slope', 'z0', 'ln 7; ln 9; -ln 5; ln 19', lambda v: slope('sigmoid', v), None),
 ('practice-slope/finish-the-tanh-slope', 'z0', 'ln(3)/2; ln 3; -ln(7)/2; ln(5)/2', lambda v: slope('tanh', v), None),
 ('practice-mixed/sigmoid-at-a-logarithm', 'z0', '-ln 3; ln 5; ln 9; -ln 7', lambda v: slope('sigmoid', v), None),
 ('practice-rule-in-a/tanh-slope-from-output', 'a0', '0.8; -0.9; 0.3; -0.7', lambda v: from_height('tanh', v), None),
 ('practice-saturation/tiny-tanh-slope', 'z0', '4; 5; -6; 8', lambda v: slope('tanh', v), None),
 ('practice-value/sigmoid-height', 'z0', 'ln 3; ln 2; -ln 2; -ln 4; ln 9; 2ln 3 - ln 5', lambda v: plain(f'sigmoid({v})'), None),
 ('practice-value/tanh-height', 'z0', 'ln 3; -ln 2; ln 4; ln(3)/2; -ln(2)/2; ln 5', lambda v: plain(f'tanh({v})'), None),
 ('practice-value/input-from-height', 'a0', '3/4; 9/10; 1/5; 1/3; 5/6', lambda v: plain(f'ln(({v})/(1-({v})))'), None),
 ('practice-value/estimate-by-tangent', 'h0', '0.1; 0.2; -0.1; 0.04; -0.2', lambda v: plain(f'1/2+({v})/4'), None),
 ('practice-rule-in-a/output-from-slope', 'p0', '0.16; 0.09; 0.24; 0.21; 2/9', lambda v: plain(f'(1+sqrt(1-4({v})))/2'), None),
 ('practice-saturation/layers', 'n0', '3; 4; 6; 10', lambda v: plain(f'4^(-{v})'), None),
 ('practice-saturation/where-tanh-is-flat', 'p0', '0.01; 0.001; 0.1; 0.36', lambda v: plain(f'artanh(sqrt(1-({v})))'), None),
 ('practice-mixed/ratio-far-out', 'z0', '4; 5; 8; -6', lambda v: plain(f'(1-tanh({v})^2)/(sigmoid({v})*(1-sigmoid({v})))'), None),
 ('practice-numeric-check/how-many-times-better', 'n0', '10; 3; 5; 100', lambda v: plain(f'{v}^2'), None),
 ('practice-kink/centred-quotient-at-the-corner', 'c0', '0.1; 0.2; -0.5; -0.2', lambda v: plain(f'(1+({v}))/2'), None),
 ('practice-mixed/bug-of-a-factor', 'k0', '2; 4; 0.9', lambda v: plain(f'abs(({v})-1)/max(abs({v}),1)'), None),
]

def digits(value, count):
    return mp.nstr(value, count, strip_zeros=False, min_fixed=-6, max_fixed=8)

def scientific(value, count):
    return mp.nstr(value, count, strip_zeros=False, min_fixed=1, max_fixed=0)

def rational(value):
    """The short fraction that a value is, if any."""
    near = Fraction(str(mp.nstr(value, 40))).limit_denominator(3000)
    return near if abs(mp.mpf(near.numerator) / near.denominator - value) < mp.mpf(10) ** -40 else None

def ends_within_three_decimals(fraction):
    return fraction is not None and (fraction * 1000).denominator == 1

def value_of(text):
    return read(text.replace('*10^', '*10^'))({})

def verdict_on(text, key, rules):
    """The verdict on a text that is no rounding of the key to fewer digits than are asked."""
    value = value_of(text)
    exact = ends_within_three_decimals(rational(key))
    if abs(value - key) < mp.mpf(10) ** -40:
        return 'correct', 'equal'
    if not exact and abs(value - key) <= TOLERANCE * abs(key):
        return 'correct', 'within-tolerance'
    return None

def named(value, rules, key):
    order = ['value-for-slope', 'one-minus', 'wrong-sibling', 'plus-for-minus', 'z-for-a', 'twice',
             'not-squared', 'power-rule', 'saturation', 'sign']
    all_rules = {**rules, 'sign': -key}
    return [tag for tag in order if tag in all_rules and abs(all_rules[tag] - value) < mp.mpf(10) ** -35 * max(1, abs(value))]

def clear_of_all(value, key, rules):
    others = [key, -key, *rules.values()]
    return all(abs(value - other) > FAR * TOLERANCE * max(abs(value), abs(other)) for other in others)

def saturation(key):
    """Far out: the slope taken for 0, or for 1 like the height."""
    return {'saturation': mp.mpf(1)} if abs(key) < mp.mpf('0.01') else {}

def right_texts(key):
    fraction = rational(key)
    exact = ends_within_three_decimals(fraction)
    if fraction is not None:
        yield f'{fraction.numerator}/{fraction.denominator}' if fraction.denominator > 1 else f'{fraction.numerator}'
        yield f'{3 * fraction.numerator}/{3 * fraction.denominator}'
        yield f'1-{fraction.denominator - fraction.numerator}/{fraction.denominator}' if fraction.denominator > fraction.numerator else f'{fraction.numerator}.0'
    if exact:
        plain_text = mp.nstr(key, 8)
        yield plain_text
        yield plain_text + '0'
    else:
        for count in (4, 5, 6):
            yield digits(key, count)
        yield scientific(key, 4)
        yield f'{scientific(key, 5).split("e")[0]}*10^({scientific(key, 5).split("e")[1].lstrip("+") if "e" in scientific(key, 5) else 0})'

def number_rows(row):
    for exercise, name, texts, ask, _ in NUMBERS:
        for text in texts.split('; '):
            key, rules = ask(text)
            variant = f'{name}={text}'
            for answer in right_texts(key):
                found = verdict_on(answer, key, rules)
                if found is None:
                    raise SystemExit(f'{exercise} {variant}: {answer} is not the key')
                yield row(exercise, variant, answer, *found)
            for tag, value in [*rules.items(), ('sign', -key)]:
                if abs(value - key) <= FAR * TOLERANCE * abs(key) or value == 0:
                    continue
                tags = named(value, rules, key)
                fraction = rational(value)
                if fraction is not None and fraction.denominator < 1000:
                    shown = f'{fraction.numerator}/{fraction.denominator}'
                    yield row(exercise, variant, shown, 'incorrect', tags[0])
                shown = digits(value, 5)
                # What the text says exactly comes before what it may be a rounding of.
                exactly = named(value_of(shown), {**rules, **saturation(key)}, key)
                if exactly:
                    yield row(exercise, variant, shown, 'incorrect', exactly[0])
                    continue
                # Rounded to five digits, another rule may be as near: then it is no row.
                rivals = [v for v in [*rules.values(), -key] if abs(v - value) > 0 and abs(v - value) < abs(value) * mp.mpf('0.001')]
                if not rivals:
                    yield row(exercise, variant, shown, 'incorrect', tags[0])
            for factor in ('1.07', '0.9', '3', '1.5'):
                value = key * mp.mpf(factor)
                if clear_of_all(value, key, rules):
                    yield row(exercise, variant, digits(value, 5), 'incorrect', 'different')
