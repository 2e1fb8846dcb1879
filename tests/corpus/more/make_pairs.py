"""Writes pairs: forms of one function against each other, and slips in them, each labelled by the oracle.

Usage: python3 make_pairs.py SEED PAIRS_A_GROUP SLIPS_A_GROUP > rows.jsonl
"""
import json
import random
import re
import sys

import groups2  # noqa: F401 (fills GROUPS)
from groups import GROUPS
from oracle import label, read

SWAPS = {'sin': 'cos', 'cos': 'sin', 'sinh': 'cosh', 'cosh': 'sinh', 'tanh': 'coth', 'max': 'min', 'min': 'max', 'ln': 'log2',
         'sech': 'csch', 'sqrt': 'cbrt', 'abs': 'relu', 'sign': 'heaviside', 'atan': 'asin', 'sigmoid': 'tanh', 'tan': 'cot',
         'asin': 'acos', 'softplus': 'relu', 'heaviside': 'sign'}
TOKEN = re.compile(r'\d+\.?\d*(?:e-?\d+)?|\.\d+|[A-Za-z]+|<=|>=|!=|.')


def slip(text, rng, variables):
    """One token changed, as a slip of the pen would."""
    tokens = TOKEN.findall(text)
    for _ in range(40):
        index = rng.randrange(len(tokens))
        token = tokens[index]
        new = None
        if token == '+':
            new = rng.choice(['-', '*'])
        elif token == '-':
            new = '+' if rng.random() < 0.8 else ''
        elif token == '*':
            new = rng.choice(['/', '+'])
        elif token == '/':
            new = '*'
        elif token == '<':
            new = rng.choice(['<=', '>', '<='])
        elif token == '<=':
            new = rng.choice(['<', '>='])
        elif token == '>':
            new = rng.choice(['>=', '<', '>='])
        elif token == '>=':
            new = rng.choice(['>', '<='])
        elif token in SWAPS:
            new = SWAPS[token]
        elif token in variables and rng.random() < 0.5:
            new = rng.choice([f'(-{token})', f'({token}^2)', f'({token}/2)', f'abs({token})', *[v for v in variables if v != token]])
        elif re.fullmatch(r'\d+', token) and not (index and tokens[index - 1] == 'log'):
            n = int(token)
            new = rng.choice([str(n + 1), str(max(0, n - 1)), f'{n}.1', f'(-{n})', f'({n}+1e-9)', f'{2 * n}'])
        elif re.fullmatch(r'\d*\.\d+', token):
            new = rng.choice([token + '1', f'({token}+1e-12)'])
        if new is None or new == token:
            continue
        changed = ''.join(tokens[:index] + [new] + tokens[index + 1:])
        try:
            read(changed, variables)
        except (ValueError, KeyError):
            continue
        return changed
    return None


WHOLE = ['{f}+1e-12*{v}', '{f}+1e-9', '({f})*(1+1e-10)', '-({f})', '({f})+max(0,{v}-50)', '({f})+max(0,-{v}-750)', 'if({v}=1,7,{f})', 'if({v}=0,5,{f})',
         'if({v}>30,0,{f})', 'if(abs({v}-3)<0.001,0,{f})', '({f})*{v}/{v}', '({f})*({v}-2)/({v}-2)', '({f})+({v}-1)/({v}-1)-1', '({f})+0*{v}',
         '({f})+0*ln({v})', '({f})*sqrt({v})^2/{v}', 'if({v}<=2,{f},{f})', '({f})+e^(-50)', '({f})+10^(-40)*{v}', '({f})*sin({v})/sin({v})', '({f})*(cosh({v})^2-sinh({v})^2)',
         '({f})+sin({v})^2+cos({v})^2-1', '({f})+abs({v})-sqrt({v}^2)', '({f})+relu({v})-relu(-{v})-{v}', '({f})*e^({v})*e^(-{v})', '({f})*(e^{v}-1)/(e^{v}-1)', '({f})+ln(e^{v})-{v}',
         '({f})+e^(ln({v}))-{v}', '({f})*if({v}>-1000,1,2)', '({f})+1e-15*sin({v})', 'max({f},{f})', '({f})^1', '1/(1/({f}))', '({f})+if({v}>0,0,1e-8)', 'sqrt(({f})^2)', '({f})+{v}/abs({v})-sign({v})',
         '({f})*sign({v})^2', '(({f})*2-({f}))', '({f})+tan({v})-sin({v})/cos({v})', '({f})*(abs({v})/{v})^2', '({f})+heaviside({v})-if({v}>=0,1,0)', '({f})+ceil({v}/1000)-ceil({v}/1000)']


def styled(text, rng):
    """The same in another hand: only spellings whose meaning is not in doubt."""
    if rng.random() < 0.25:
        text = text.replace('*(', '(') if not re.search(r'[A-Za-z]\*\(', text) else text
    if rng.random() < 0.2:
        text = text.replace('+', ' + ').replace('*', ' * ')
    if rng.random() < 0.1:
        text = text.replace('-', '−')
    return text


def expanded(text, alias):
    for name, value in alias.items():
        text = re.sub(r'(?<![A-Za-z])%s\(' % name, f'{name}*(', text)
        text = re.sub(r'(?<![A-Za-z])%s(?![A-Za-z])' % name, f'({value})', text)
    return text


def main(seed, pair_count, slip_count):
    rng = random.Random(seed)
    seen = set()
    number = 0
    for name, (variables, forms, alias) in GROUPS.items():
        reference = forms[0]
        pairs = [(form, reference, 'form') for form in forms[1:]] if pair_count < 0 else []
        for _ in range(abs(pair_count)):
            a, b = rng.sample(forms, 2) if len(forms) > 1 else (forms[0], forms[0])
            pairs.append((a, reference if alias else b, 'form'))
        for _ in range(slip_count):
            a, b = rng.choice(forms), reference if alias else rng.choice(forms)
            if variables and rng.random() < 0.25:
                changed = rng.choice(WHOLE).replace('{f}', a).replace('{v}', rng.choice(variables))
            else:
                changed = slip(a, rng, variables + list(alias))
            if changed:
                pairs.append((changed, b, 'slip'))
        for student, other, kind in pairs:
            if (student, other) in seen:
                continue
            seen.add((student, other))
            try:
                labelled = label(expanded(student, alias), expanded(other, alias), variables, rng.random())
            except RecursionError:
                continue
            if labelled is None:
                continue
            expected, on_most, tags = labelled
            number += 1
            yield {'id': f'more-{seed}-{number:04d}', 'student': styled(student, rng), 'reference': other, 'vars': variables, 'alias': alias,
                   'expected': expected, 'expected_ae': on_most, 'tags': sorted(set([*tags, kind, name, *(['alias'] if alias else [])]))}


if __name__ == '__main__':
    for row in main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])):
        print(json.dumps(row, ensure_ascii=False), flush=True)
