"""Answers labelled by hand: lines of code, and exercises of several parts."""

DRELU = 'checking-slopes/drelu-in-code'
CODE = [
 # (answer, verdict, reason)
 *[(text, 'correct', 'equal') for text in (
  'np.where(z >= 0, 1, 0)', 'np.where(z < 0, 0, 1)', 'np.where(0 <= z, 1, 0)', 'np.where(z >= 0, 1.0, 0.0)',
  '(z >= 0) * 1', '(z >= 0) * 1.0', '1 * (z >= 0)', '(z >= 0).astype(float)', '1 - (z < 0)',
  '1 - np.where(z < 0, 1, 0)', '1.0*(z >= 0)', 'np.where(-z > 0, 0, 1)', 'np.where(z<0,0,1)')],
 *[(text, 'partly', 'other-convention') for text in (
  'np.where(z > 0, 1, 0)', '(z > 0) * 1.0', '(z > 0).astype(float)', 'np.where(z <= 0, 0, 1)')],
 *[(text, 'partly', 'scalar-only') for text in ('1 if z >= 0 else 0', '0 if z < 0 else 1')],
 *[(text, 'incorrect', 'value-for-slope') for text in ('np.maximum(0, z)', 'np.where(z >= 0, z, 0)', 'z * (z > 0)')],
 *[(text, 'incorrect', 'relu-boundary') for text in ('np.where(z >= 0, 0, 1)', 'np.where(z < 0, 1, 0)')],
 *[(text, 'incorrect', 'sign') for text in ('-np.where(z >= 0, 1, 0)', 'np.where(z >= 0, -1, 0)')],
 *[(text, 'incorrect', 'different') for text in (
  'np.where(z >= 0, 1, 0.01)', 'np.where(z >= 1, 1, 0)', 'np.where(z >= 0, 2, 0)', 'np.sign(z)', 'z',
  'np.abs(z)', '1', '0', 'np.where(z >= 0, 1, -1)')],
]

# (exercise, variant, answers by part, verdict, reason)
PARTS = [
 ('practice-slope/where-is-it-this-steep', 'p0=3/16', {'right': 'ln 3', 'left': '-ln 3'}, 'correct', 'all-parts'),
 ('practice-slope/where-is-it-this-steep', 'p0=3/16', {'right': '1.0986', 'left': '-1.0986'}, 'correct', 'all-parts'),
 ('practice-slope/where-is-it-this-steep', 'p0=3/16', {'right': 'ln 3', 'left': 'ln 3'}, 'partly', 'some-parts'),
 ('practice-slope/where-is-it-this-steep', 'p0=3/16', {'right': 'ln 3', 'left': ''}, 'invalid', 'empty-part'),
 ('practice-slope/where-is-it-this-steep', 'p0=3/16', {'right': '3/4', 'left': '1/4'}, 'incorrect', 'no-part'),
 ('practice-slope/where-is-it-this-steep', 'p0=0.1', {'right': '2.06344', 'left': '-2.06344'}, 'correct', 'all-parts'),
 ('practice-slope/where-is-it-this-steep', 'p0=0.1', {'right': '2.0634', 'left': '2.0634'}, 'partly', 'some-parts'),
 ('practice-rule-in-a/same-output-two-units', 'a0=0.9', {'sigmoid': '0.09', 'tanh': '0.19'}, 'correct', 'all-parts'),
 ('practice-rule-in-a/same-output-two-units', 'a0=0.9', {'sigmoid': '9/100', 'tanh': '19/100'}, 'correct', 'all-parts'),
 ('practice-rule-in-a/same-output-two-units', 'a0=0.9', {'sigmoid': '0.19', 'tanh': '0.09'}, 'incorrect', 'no-part'),
 ('practice-rule-in-a/same-output-two-units', 'a0=0.9', {'sigmoid': '0.09', 'tanh': '0.1'}, 'partly', 'some-parts'),
 ('practice-rule-in-a/same-output-two-units', 'a0=0.2', {'sigmoid': '0.16', 'tanh': '0.96'}, 'correct', 'all-parts'),
 ('practice-slope/steepest-place', 'default', {'place': '0', 'slope': '1/4'}, 'correct', 'all-parts'),
 ('practice-slope/steepest-place', 'default', {'place': '0', 'slope': '1/2'}, 'partly', 'some-parts'),
 ('practice-slope/steepest-place', 'default', {'place': '1/2', 'slope': '1/2'}, 'incorrect', 'no-part'),
 ('practice-slope/slopes-of-the-straight-ones', 'default', {'relu-left': '0', 'relu-right': '1', 'leaky-left': '0.01', 'leaky-right': '1'}, 'correct', 'all-parts'),
 ('practice-slope/slopes-of-the-straight-ones', 'default', {'relu-left': '-2', 'relu-right': '3', 'leaky-left': '-0.02', 'leaky-right': '3'}, 'incorrect', 'no-part'),
 ('practice-slope/slopes-of-the-straight-ones', 'default', {'relu-left': '0', 'relu-right': '1', 'leaky-left': '0', 'leaky-right': '1'}, 'partly', 'some-parts'),
 ('practice-slope/same-slope-on-both-sides', 'z0=ln 5', {'slope': '5/36', 'why': ['even']}, 'correct', 'all-parts'),
 ('practice-slope/same-slope-on-both-sides', 'z0=ln 5', {'slope': '-5/36', 'why': ['odd']}, 'incorrect', 'no-part'),
 ('practice-slope/same-slope-on-both-sides', 'z0=ln 5', {'slope': '0.1389', 'why': ['odd']}, 'partly', 'some-parts'),
 ('practice-kink/three-readings', 'default', {'calculus': ['none'], 'library': '0', 'course': '1'}, 'correct', 'all-parts'),
 ('practice-kink/three-readings', 'default', {'calculus': ['zero'], 'library': '0', 'course': '0'}, 'partly', 'some-parts'),
 ('practice-kink/three-readings', 'default', {'calculus': ['half'], 'library': '1/2', 'course': '1/2'}, 'partly', 'some-parts'),
 ('practice-kink/corner-from-an-absolute-value', 'c0=0', {'p': '1/2', 'q': '1/2'}, 'correct', 'all-parts'),
 ('practice-kink/corner-from-an-absolute-value', 'c0=0', {'p': '1', 'q': '1'}, 'incorrect', 'no-part'),
 ('practice-kink/corner-from-an-absolute-value', 'c0=0.01', {'p': '0.505', 'q': '0.495'}, 'correct', 'all-parts'),
 ('practice-kink/corner-from-an-absolute-value', 'c0=-0.5', {'p': '0.25', 'q': '3/4'}, 'correct', 'all-parts'),
 ('checking-slopes/three-steps', 'default', {'thousandth': '1.036e-7', 'hundred-thousandth': '1.036e-11', 'best': ['good']}, 'correct', 'all-parts'),
 ('checking-slopes/three-steps', 'default', {'thousandth': '1.036e-6', 'hundred-thousandth': '1.036e-8', 'best': ['billionth']}, 'incorrect', 'no-part'),
 ('checking-slopes/pass-look-or-bug', 'default', {'first': ['pass'], 'second': ['look'], 'third': ['bug']}, 'correct', 'all-parts'),
 ('checking-slopes/pass-look-or-bug', 'default', {'first': ['pass'], 'second': ['bug'], 'third': ['bug']}, 'partly', 'some-parts'),
 ('checking-slopes/centred-at-the-corner', 'default', {'relu': '0.5', 'leaky': '0.505', 'meaning': ['none']}, 'correct', 'all-parts'),
 ('checking-slopes/centred-at-the-corner', 'default', {'relu': '0.5', 'leaky': '0.5', 'meaning': ['half']}, 'partly', 'some-parts'),
]

def other_rows(row):
    for answer, verdict, reason in CODE:
        yield row(DRELU, 'default', answer, verdict, reason)
    for exercise, variant, answers, verdict, reason in PARTS:
        yield row(exercise, variant, answers, verdict, reason)
