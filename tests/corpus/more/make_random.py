"""Random expressions rewritten by identities, some with one slip more, labelled by the oracle.

Usage: python3 make_random.py SEED COUNT [VARIABLES] > rows.jsonl
"""
import json
import random
import sys

from oracle import label

# A tree is a text and its variables are linear: everything is built as bracketed text.


def number(rng):
    return rng.choice(['1', '2', '3', '1/2', '0.5', '1/3', '4', '0.01', '5', '2.5'])


def linear(rng, variables):
    v = rng.choice(variables)
    return rng.choice([v, v, v, f'-{v}', f'({v}-{number(rng)})', f'({v}+{number(rng)})', f'({number(rng)}-{v})', f'(2{v}+1)', f'({v}/2-1)'] + ([f'({variables[0]}-{variables[1]})', f'({variables[0]}+2{variables[1]})'] if len(variables) > 1 else []))


def smooth(rng, variables, depth):
    u = linear(rng, variables)
    if depth <= 0:
        return rng.choice([u, u, number(rng), f'e^({u})', f'({u})^2', f'sigmoid({u})', f'tanh({u})'])
    a, b = (smooth(rng, variables, depth - 1) for _ in range(2))
    return rng.choice([f'({a}+{b})', f'({a}-{b})', f'({a})*({b})', f'({a})/(1+e^({u}))', f'({a})/(1+({u})^2)', f'e^(-({u})^2)*({b})', f'ln(1+e^({u}))', f'sqrt(1+({u})^2)', f'cosh({u})', f'sinh({u})*({a})'])


def pieced(rng, variables, depth):
    u, w = linear(rng, variables), linear(rng, variables)
    if depth <= 0:
        return smooth(rng, variables, 0)
    a, b = (pieced(rng, variables, depth - 1) for _ in range(2))
    return rng.choice([f'abs({u})', f'max({u},{w})', f'min({a},{b})' if rng.random() < 0.3 else f'min({u},{number(rng)})', f'if({u}>0,{a},{b})', f'if({u}<={number(rng)},{a},{b})', f'sign({u})*({a})',
                       f'relu({u})+{b}', f'({a})+({b})', f'({a})*({b})', f'{a}-abs({u})', f'heaviside({u})*({a})', f'elu({u})', f'leakyrelu({u})', f'softsign({u})', f'hardtanh({u})', f'({a})/(1+abs({u}))', f'e^(-abs({u}))*({b})', f'sqrt(({u})^2)+({a})', f'ln(1+abs({u}))'])


def call_at(text, name):
    """Places and arguments of the calls of a function."""
    start = 0
    while (start := text.find(name + '(', start)) >= 0:
        if start == 0 or not text[start - 1].isalpha():
            depth, parts, last = 0, [], start + len(name) + 1
            for index in range(start + len(name), len(text)):
                c = text[index]
                depth += (c == '(') - (c == ')')
                if depth == 1 and c == ',':
                    parts.append(text[last:index])
                    last = index + 1
                if depth == 0:
                    parts.append(text[last:index])
                    yield start, index + 1, parts
                    break
        start += 1


RULES = {
    'abs': ['max({0},-({0}))', 'sqrt(({0})^2)', '({0})*sign({0})', 'if({0}>0,{0},-({0}))', 'if({0}<0,-({0}),{0})', 'relu({0})+relu(-({0}))', 'abs(-({0}))', '2max(0,{0})-({0})'],
    'max': ['(({0})+({1})+abs(({0})-({1})))/2', 'if(({0})>({1}),{0},{1})', 'if(({1})>=({0}),{1},{0})', '-min(-({0}),-({1}))', '({0})+relu(({1})-({0}))', 'max({1},{0})', '({0})+({1})-min({0},{1})'],
    'min': ['(({0})+({1})-abs(({0})-({1})))/2', 'if(({0})<({1}),{0},{1})', '-max(-({0}),-({1}))', 'min({1},{0})', '({0})+({1})-max({0},{1})'],
    'relu': ['max(0,{0})', '(({0})+abs({0}))/2', 'if({0}>0,{0},0)', '({0})*heaviside({0})', '({0})-min(0,{0})', 'if({0}<=0,0,{0})'],
    'sign': ['if({0}>0,1,if({0}<0,-1,0))', '-sign(-({0}))', 'if({0}=0,0,abs({0})/({0}))', 'heaviside({0})-heaviside(-({0}))', 'sign(2({0}))'],
    'heaviside': ['if({0}>=0,1,0)', 'if({0}<0,0,1)', '1-if({0}<0,1,0)', '1-heaviside(-({0}))+if({0}=0,1,0)'],
    'sigmoid': ['1/(1+e^(-({0})))', 'e^({0})/(1+e^({0}))', '(1+tanh(({0})/2))/2', '1-sigmoid(-({0}))'],
    'tanh': ['(e^({0})-e^(-({0})))/(e^({0})+e^(-({0})))', '2sigmoid(2({0}))-1', '1-2/(e^(2({0}))+1)', 'sinh({0})/cosh({0})', '-tanh(-({0}))'],
    'cosh': ['(e^({0})+e^(-({0})))/2', 'cosh(-({0}))', '2cosh(({0})/2)^2-1'],
    'sinh': ['(e^({0})-e^(-({0})))/2', '2sinh(({0})/2)*cosh(({0})/2)', '-sinh(-({0}))'],
    'elu': ['if({0}>0,{0},e^({0})-1)', 'relu({0})+e^(min(0,{0}))-1', 'if({0}<=0,e^({0})-1,{0})'],
    'leakyrelu': ['max({0},({0})/100)', 'if({0}>0,{0},0.01({0}))', '0.01({0})+0.99relu({0})'],
    'softsign': ['({0})/(1+abs({0}))', 'if({0}>0,({0})/(1+({0})),({0})/(1-({0})))'],
    'hardtanh': ['max(-1,min(1,{0}))', '(abs(({0})+1)-abs(({0})-1))/2', 'if({0}>1,1,if({0}<-1,-1,{0}))'],
    'ln': ['-ln(1/({0}))', 'ln(({0})^2)/2', 'ln(2({0}))-ln(2)'],
    'sqrt': ['({0})^(1/2)', '({0})/sqrt({0})', 'abs(sqrt({0}))'],
    'if': None,
}
SLIPS = {
    'abs': ['({0})', 'abs({0})*0.999999', 'max({0},-({0})/2)', 'sqrt(({0})^2+1e-12)'], 'max': ['min({0},{1})', 'if(({0})>({1}),{1},{0})', '(({0})+({1})-abs(({0})-({1})))/2', 'max({0},{1}+1e-9)'],
    'min': ['max({0},{1})', '({0})', 'min({0},{1},100)'], 'relu': ['({0})', 'if({0}>0,{0},1e-9)', 'abs({0})', 'relu({0})*if({0}>90,2,1)'], 'sign': ['if({0}>0,1,-1)', 'abs({0})/({0})', 'sign(({0})^2)', 'sign({0}-1e-6)'],
    'heaviside': ['if({0}>0,1,0)', '(1+sign({0}))/2', 'heaviside(-({0}))'], 'sigmoid': ['1/(1+e^({0}))', 'tanh({0})', 'sigmoid({0})+1e-12'], 'tanh': ['tanh(abs({0}))', '2sigmoid({0})-1', 'coth({0})'], 'cosh': ['sinh({0})', 'e^({0})/2'],
    'sinh': ['cosh({0})', 'sinh(abs({0}))'], 'elu': ['relu({0})', 'if({0}>0,{0},e^({0}))', 'elu({0},2)'], 'leakyrelu': ['leakyrelu({0},0.02)', 'relu({0})'], 'softsign': ['({0})/(1+({0}))', '({0})/(1+abs({0})^2)'], 'hardtanh': ['max(0,min(1,{0}))', 'tanh({0})'],
    'ln': ['ln(abs({0}))', 'ln({0})+1e-9', '2ln(sqrt({0}))*1.5'], 'sqrt': ['cbrt({0})', '-sqrt({0})'], 'if': None,
}
NEGATED = {'>': '<=', '<=': '>', '<': '>=', '>=': '<'}


def rewrite(text, rng, rules):
    places = [(name, one) for name in rules for one in call_at(text, name)]
    if not places:
        return None
    name, (start, end, parts) = rng.choice(places)
    if name == 'if':
        for sign in ('<=', '>=', '<', '>'):
            left, found, right = parts[0].partition(sign)
            if found and not right.startswith('='):
                break
        else:
            return None
        if rules is RULES:
            new = rng.choice([f'if({left}{NEGATED[sign]}{right},{parts[2]},{parts[1]})', f'if(-({left}){ {">": "<", "<": ">", "<=": ">=", ">=": "<="}[sign]}-({right}),{parts[1]},{parts[2]})',
                              f'({parts[1]})*if({parts[0]},1,0)+({parts[2]})*(1-if({parts[0]},1,0))', f'({parts[2]})+(({parts[1]})-({parts[2]}))*if({parts[0]},1,0)', f'if(({left})^3{sign}({right})^3,{parts[1]},{parts[2]})', f'if(e^({left}){sign}e^({right}),{parts[1]},{parts[2]})'])
        else:
            new = rng.choice([f'if({left}{NEGATED[sign]}{right},{parts[1]},{parts[2]})', f'if({left}{ {">": ">=", "<": "<=", "<=": "<", ">=": ">"}[sign]}{right},{parts[1]},{parts[2]})', f'if({parts[0]},{parts[2]},{parts[1]})', f'if({left}{sign}{right}+1e-6,{parts[1]},{parts[2]})', f'({parts[1]})'])
    else:
        new = rng.choice(rules[name])
        for index in (0, 1):
            new = new.replace('{%d}' % index, parts[index] if index < len(parts) else '0')
    return f'{text[:start]}({new}){text[end:]}'


def main(seed, count, variables):
    rng = random.Random(seed)
    made = 0
    while made < count:
        base = pieced(rng, variables, rng.choice([1, 1, 2, 2, 3])) if rng.random() < 0.8 else smooth(rng, variables, 2)
        student, reference = base, base
        for _ in range(rng.choice([1, 1, 2, 3])):
            student = rewrite(student, rng, RULES) or student
        if rng.random() < 0.4:
            reference = rewrite(reference, rng, RULES) or reference
        if rng.random() < 0.45:
            student = rewrite(student, rng, SLIPS) or student
        if student == reference or len(student) > 400 or not any(v in student for v in variables):
            continue
        try:
            labelled = label(student, reference, variables, rng.random())
        except (ValueError, KeyError, RecursionError):
            continue
        if labelled is None:
            continue
        made += 1
        yield {'id': f'rand-{seed}-{made:04d}', 'student': student, 'reference': reference, 'vars': variables, 'alias': {}, 'expected': labelled[0], 'expected_ae': labelled[1], 'tags': sorted(set(['random', *labelled[2]]))}


if __name__ == '__main__':
    for row in main(int(sys.argv[1]), int(sys.argv[2]), (sys.argv[3] if len(sys.argv) > 3 else 'z').split(',')):
        print(json.dumps(row), flush=True)
