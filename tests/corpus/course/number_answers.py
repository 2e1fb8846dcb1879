"""Answers to the course's `number` exercises: keys and wrong rules worked out with 50 digits.

Texts are the notations that learners use: fractions, decimals of three to six digits, percent,
scientific notation. What each is worth is decided here, by the rules that docs/authoring.md states.
"""
import re
from fractions import Fraction
import mpmath as mp
from chance import drawn_numbers
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

def whole_layers(values):
    """How many factors of a quarter it takes to fall below p0."""
    left, count = mp.mpf(1), 0
    while left >= number(values['p0']):
        left, count = left / 4, count + 1
    return mp.mpf(count)

def exponent_of_slope(values):
    a = sigmoid(number(values['z0']))
    return mp.floor(mp.log10(a * (1 - a)))

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

S, DS = 'sigmoid({0})', 'sigmoid({0})*(1-sigmoid({0}))'
T, DT = 'tanh({0})', '(1-tanh({0})^2)'

def of(form, place):
    return form.format(place)

def chain(inner, place, f, df, sibling, plus, half):
    """The wrong rules where a slope at a place is multiplied by what stands inside."""
    return {'value-for-slope': of(f, place), 'no-chain': of(df, place), 'wrong-sibling': f'({inner})*{of(sibling, place)}',
            'plus-for-minus': f'({inner})*{of(plus, place)}', **{tag: f'({inner})*{of(text, place)}' for tag, text in half.items()}}

SIGMOID_CHAIN = lambda inner, place: chain(inner, place, S, DS, f'(1-{S}^2)', f'{S}*(1+{S})', {'one-minus': f'(1-{S})'})
TANH_CHAIN = lambda inner, place: chain(inner, place, T, DT, f'{T}*(1-{T})', f'(1+{T}^2)', {'not-squared': '1/cosh({0})'})
U = '(w0)*(x0)+(b0)'

# (exercise, variants, what is asked, wrong rules, stated tolerance); the names of a variant stand in the texts.
MORE = [
 ('first-check/height', '', 'sigmoid(ln 3)', {}, None),
 ('first-check/slope-from-output', '', '0.8*(1-0.8)', {}, None),
 ('first-check/weight', '', f"4*{of(DS, '0')}", {}, None),
 ('first-check/far-out', '', '-4', {}, None),
 ('second-check/height', '', 'sigmoid(ln 4)', {}, None),
 ('second-check/slope-from-output', '', '0.7*(1-0.7)', {}, None),
 ('second-check/weight', '', f"2*{of(DS, '0')}", {}, None),
 ('second-check/far-out', '', '-5', {}, None),
 ('sigmoid/exponent-at-10', '', '-5', {}, None),
 ('sigmoid/five-layers', '', '4^(-5)', {}, None),
 ('tanh/where-slope-is-9-25', '', 'ln 3', {}, None),
 ('relu/zoom-and-sharpness', 'm0=10; m0=100; m0=1000', 'm0', {}, None),
 ('relu/kinks-that-cancel', '', '1', {}, None),
 ('relu/centred-difference', '', '1/2', {}, None),
 ('leaky-relu/value-at-minus-3', '', '-3/100', {}, None),
 ('leaky-relu/other-leak', 'c=0.2; c=0.05; c=1/3', 'c', {}, None),
 ('comparing-the-four/steepness-ratio', '', f"{of(DT, '0')}/({of(DS, '0')})", {}, None),
 ('comparing-the-four/where-tanh-is-flatter', 'r0=1; r0=2; r0=1/2; r0=1/4', 'ln((1+sqrt(1+2(r0)))/(r0) + sqrt(((1+sqrt(1+2(r0)))/(r0))^2 - 1))', {}, '0.02'),
 ('comparing-the-four/left-difference', '', '0.01 - 0', {}, None),
 ('comparing-the-four/weight-slope', '', f"3*{of(DS, '1')}", {}, None),
 ('comparing-the-four/layers-until-little-is-left', 'p0=0.001; p0=0.01; p0=0.0001; p0=0.000001', whole_layers, {}, None),
 ('checking-slopes/best-one-sided-step', 'd0=16; d0=8; d0=12; d0=10', '-(d0)/2', {}, None),
 ('checking-slopes/relative-difference', 'p0=0.42, q0=0.41; p0=0.2, q0=0.25; p0=0.00004, q0=0.00006; p0=-0.6, q0=0.6', 'abs((p0)-(q0))/max(abs(p0), abs(q0))', {}, '0.05'),
 ('your-own-function/swish-at-zero', 'c0=1; c0=3; c0=5', 'c0/2', {}, None),
 ('your-own-function/lowest-point', '', '-1.2784645', {}, None),
 ('your-own-function/right-corner', 'c0=0.2; c0=1/4; c0=1/6', '1/(2*(c0))', {}, None),
 ('one-hidden-layer/fence-around-the-island', '', '3', {}, None),
 ('one-hidden-layer/signal-of-a-unit', 'z0=ln 3, v0=2, d0=-1/2; z0=ln 2, v0=-3, d0=1/2', f"(v0)*(d0)*{of(DS, 'z0')}", {}, None),
 ('practice-value/finish-the-height', 'q0=1/2; q0=1/3; q0=1/9; q0=3; q0=4', '1/(1+(q0))', {}, None),
 ('practice-value/leaky-height', 'z0=-5; z0=-20; z0=-70; z0=-0.5; z0=-300', '(z0)/100', {}, None),
 ('practice-slope/leaky-slope', 'z0=-2, c0=0.1; z0=-7, c0=0.3; z0=-0.5, c0=0.02; z0=-4, c0=1/8', 'c0', {}, None),
 ('practice-chain/finish-the-weight-slope', 'x0=3, u0=2; x0=-2, u0=0.5; x0=0.4, u0=-1; x0=-5, u0=ln 4', f"(x0)*{of(DS, 'u0')}", {}, None),
 ('practice-chain/weight-slope', 'w0=2, x0=3, b0=-4; w0=-1, x0=2, b0=3; w0=4, x0=0.5, b0=-1; w0=3, x0=-2, b0=5; w0=5, x0=-1, b0=3', f'(x0)*{of(DS, U)}', SIGMOID_CHAIN('x0', U), None),
 ('practice-chain/input-slope', 'w0=2, x0=3, b0=-5; w0=-3, x0=0.5, b0=2; w0=0.5, x0=-2, b0=2; w0=4, x0=-0.5, b0=3', f'(w0)*{of(DT, U)}', TANH_CHAIN('w0', U), None),
 ('practice-chain/two-units-in-a-row', 'z0=ln 2, v0=5; z0=ln 3, v0=-2.5; z0=-ln 2, v0=2; z0=ln(3)/2, v0=6', f"(v0)*{of(DS, '(v0)*tanh(z0)')}*{of(DT, 'z0')}", {}, None),
 ('practice-kink/where-the-corner-is', 'm0=6, b0=3; m0=4, b0=6; m0=3, b0=1; m0=5, b0=-2', '(b0)/((m0)-1)', {}, None),
 ('practice-kink/corner-of-elu', 'c0=2; c0=0.5; c0=1/4; c0=1/3', 'c0', {}, None),
 ('practice-kink/relu-of-a-line', 'w0=3, b0=-4, x0=2; w0=-2, b0=1, x0=-3; w0=0.5, b0=2, x0=-1', 'w0', {}, None),
 ('practice-saturation/count-the-places', 'z0=7; z0=12; z0=15; z0=20; z0=25', exponent_of_slope, {}, None),
 ('practice-saturation/tiny-sigmoid-slope', 'z0=5; z0=6; z0=5.5; z0=-4.5', of(DS, 'z0'), {}, '0.001'),
 ('practice-numeric-check/centred-quotient-of-the-sigmoid', 'z0=1, h0=0.1; z0=0, h0=0.4; z0=2, h0=0.1; z0=-1, h0=0.4', '(sigmoid((z0)+(h0))-sigmoid((z0)-(h0)))/(2*(h0))', {}, '0.001'),
 ('practice-numeric-check/one-sided-error-of-the-square', 'z0=3, h0=0.1; z0=5, h0=0.01; z0=-2, h0=0.5', 'h0', {}, None),
 ('practice-numeric-check/centred-error-of-the-cube', 'z0=1, h0=0.1; z0=2, h0=0.01; z0=-4, h0=0.4; z0=10, h0=0.2', '(h0)^2', {}, None),
 ('practice-numeric-check/relative-difference', 'p0=0.25, q0=0.2449; p0=0.5, q0=0.4; p0=0.001, q0=0.004; p0=0.6, q0=-0.2', 'abs((p0)-(q0))/max(abs(p0), abs(q0))', {}, '0.05'),
 ('practice-mixed/leak-from-an-output', 'a0=-0.05; a0=-0.2; a0=-3', '100*(a0)', {}, None),
 ('practice-mixed/slope-right-of-the-corner', 'm0=3, b0=4, z0=5; m0=2, b0=1, z0=4; m0=5, b0=8, z0=3', 'm0', {}, None),
]

def with_values(text, values):
    return re.sub(r'\b(?:' + '|'.join(values) + r')\b', lambda m: f'({values[m.group()]})', text) if values else text

def asked():
    """Every question: exercise, variant, key, wrong rules, stated tolerance."""
    for exercise, name, texts, ask, stated in NUMBERS:
        for text in texts.split('; '):
            yield (exercise, f'{name}={text}', *ask(text), stated)
    for exercise, variants, key, rules, stated in MORE:
        for variant in variants.split('; '):
            values = dict(pair.split('=') for pair in variant.split(', ')) if variant else {}
            worked_out = {tag: number(with_values(text, values)) for tag, text in rules.items()}
            at_key = key(values) if callable(key) else number(with_values(key, values))
            yield exercise, variant or 'default', at_key, worked_out, stated

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

def verdict_on(text, key, stated):
    """The verdict on a text that is no rounding of the key to fewer digits than are asked."""
    value = value_of(text)
    tolerance = mp.mpf(stated) if stated else 0 if ends_within_three_decimals(rational(key)) else TOLERANCE
    if abs(value - key) < mp.mpf(10) ** -40:
        return 'correct', 'equal'
    if abs(value - key) <= tolerance * abs(key):
        return 'correct', 'within-tolerance'
    return None

def named(value, rules, key):
    order = ['value-for-slope', 'one-minus', 'wrong-sibling', 'plus-for-minus', 'z-for-a', 'twice',
             'not-squared', 'power-rule', 'saturation', 'sign', 'no-chain']
    all_rules = {**rules, 'sign': -key}
    return [tag for tag in order if tag in all_rules and abs(all_rules[tag] - value) < mp.mpf(10) ** -35 * max(1, abs(value))]

def clear_of_all(value, key, rules, stated):
    others = [key, -key, *rules.values()]
    far = max(FAR * TOLERANCE, mp.mpf(stated or 0) * 2)
    return all(abs(value - other) > far * max(abs(value), abs(other)) for other in others)

def saturation(key):
    """Far out: the slope taken for 0, or for 1 like the height."""
    return {'saturation': mp.mpf(1)} if abs(key) < mp.mpf('0.01') else {}

def right_texts(key):
    fraction = rational(key)
    exact = ends_within_three_decimals(fraction)
    if fraction is not None:
        yield f'{fraction.numerator}/{fraction.denominator}' if fraction.denominator > 1 else f'{fraction.numerator}'
        yield f'{3 * fraction.numerator}/{3 * fraction.denominator}'
        if fraction.denominator > fraction.numerator:
            yield f'1-{fraction.denominator - fraction.numerator}/{fraction.denominator}'
        elif fraction.denominator > 1:
            yield f'1+{fraction.numerator - fraction.denominator}/{fraction.denominator}'
        else:
            yield f'{fraction.numerator}.0'
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
    for exercise, variant, key, rules, stated in asked():
        for answer in right_texts(key):
            found = verdict_on(answer, key, stated)
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
        for text in drawn_numbers(exercise + variant):
            if clear_of_all(value_of(text), key, rules, stated):
                yield row(exercise, variant, text, 'incorrect', 'different')
        for factor in ('1.07', '0.9', '3', '1.5'):
            value = key * mp.mpf(factor)
            if clear_of_all(value, key, rules, stated):
                yield row(exercise, variant, digits(value, 5), 'incorrect', 'different')
