"""Writes the course's rows of `../answers.jsonl`: `python3 tests/corpus/course/write_rows.py`.

Formulas are written by hand, numbers are made of keys and wrong rules; the verdicts come from the
oracle, and it stops where a text that was written as a right answer is none, or the other way round.
Code and exercises of several parts are labelled by hand.
"""
import json
import pathlib
import re
import mpmath as mp
from oracle import POINTS, near, read, same, same_domain, sigmoid, values
from chance import drawn_formulas
from expression_answers import CASES, EXPRESSIONS, SIGMOID, TANH
from mutants import kept_mutants
from number_answers import number_rows
from other_answers import other_rows
from placed_answers import placed_rows
from set_answers import set_rows

COURSE = 'derivatives-of-activation-functions'
HERE = pathlib.Path(__file__).parent
ORDER = ['value-for-slope', 'one-minus', 'wrong-sibling', 'plus-for-minus', 'z-for-a', 'twice',
         'not-squared', 'power-rule', 'leaky-zero', 'relu-boundary', 'saturation', 'sign', 'no-chain']

def envs(variable, family):
    """Where both sides are worked out: the output `a` of a known function, or any number."""
    if variable == 'a' and family is SIGMOID:
        return [{'z': p, 'a': sigmoid(p)} for p in POINTS]
    if variable == 'a' and family is TANH:
        return [{'z': p, 'a': mp.tanh(p)} for p in POINTS]
    return [{variable: p} for p in POINTS]

def values_at(function, places):
    out = []
    for env in places:
        try:
            value = function(env)
        except (ZeroDivisionError, ValueError):
            value = None
        out.append(None if isinstance(value, mp.mpc) else value)
    return out

def row(exercise, variant, answer, verdict, reason):
    return {'exercise': f'{COURSE}/{exercise}', 'variant': variant, 'answer': answer,
            'verdict': verdict, 'reason': reason}

def wrong_tag(found, key, rules, places):
    for tag in ORDER:
        if tag == 'sign':
            if same(found, [None if v is None else -v for v in key]):
                return 'sign'
            continue
        for text in rules.get(tag, []):
            if same(found, values_at(read(text), places)):
                return tag
    return 'different'

def expression_rows():
    for exercise, variable, key, variants, family, functions, right, wrong in EXPRESSIONS:
        for variant, k in variants.items():
            names = [n for n in functions.split(',') if n]
            places = envs(variable, family)
            rules = with_number(family, k)
            at_key = values_at(read(put(key, k)), places)
            for text in split(right, k):
                found = values_at(read(text, names), places)
                if not same(found, at_key):
                    raise SystemExit(f'{exercise} {variant}: {text} is not the key')
                gaps = [p for p, q in zip(places, zip(found, at_key)) if (q[0] is None) != (q[1] is None)]
                if gaps:
                    print('gap', exercise, text, [str(g) for g in gaps][:2])
                yield row(exercise, variant, text, 'correct', 'equal')
            for text in split(wrong, k):
                found = values_at(read(text, names), places)
                if same(found, at_key):
                    raise SystemExit(f'{exercise} {variant}: {text} is the key')
                yield row(exercise, variant, text, 'incorrect', wrong_tag(found, at_key, rules, places))

            for text in drawn_formulas(variable, exercise + variant) if not exercise.endswith('-in-code') else []:
                found = values_at(read(text, names), places)
                # Where it has no value somewhere, its domain matters as well.
                if any(v is None for v in found) or same(found, at_key):
                    continue
                yield row(exercise, variant, text, 'incorrect', wrong_tag(found, at_key, rules, places))

            right_texts = split(right, k)
            ask = lambda function: values_at(function, places)
            for text, found, is_key in kept_mutants(right_texts, names, ask, at_key, exercise + variant):
                # In Python `^` is no power: there it is a slip.
                if exercise.endswith('-in-code') and '^' in text:
                    continue
                if is_key:
                    yield row(exercise, variant, text, 'correct', 'equal')
                else:
                    yield row(exercise, variant, text, 'incorrect', wrong_tag(found, at_key, rules, places))

def with_number(family, k):
    return {tag: [put(text, k) for text in texts] for tag, texts in family.items()}

def cases_rows():
    for exercise, variable, variants, family, right, wrong in CASES:
        for variant, k in variants.items():
            places = envs(variable, family)
            key = values(read(put('{K, z<0; 1, z>=0}', k)), variable)
            for text in split(right, k):
                found = values(read(text), variable)
                if not (same(found, key) and same_domain(found, key)):
                    raise SystemExit(f'{exercise}: {text} is not the key')
                yield row(exercise, variant, text, 'correct', 'equal')
            for text in split(wrong, k):
                found = values(read(text), variable)
                if same(found, key):
                    raise SystemExit(f'{exercise}: {text} is the key')
                at_places = values_at(read(text), places)
                key_at = values_at(read(put('{K, z<0; 1, z>=0}', k)), places)
                yield row(exercise, variant, text, 'incorrect', wrong_tag(at_places, key_at, with_number(family, k), places))

def split(texts, k):
    """At `;` outside braces."""
    out, depth, last = [], 0, ''
    for sign in texts:
        depth += (sign == '{') - (sign == '}')
        if sign == ';' and depth == 0:
            out.append(last)
            last = ''
        else:
            last += sign
    return [put(t.strip(), k) for t in [*out, last]]

def put(text, k):
    """The variant's number for `K`; `2K` becomes a product."""
    return re.sub(r'(?<=\d)K', f'*{k}', text).replace('K', k)

def main():
    corpus = HERE.parent / 'answers.jsonl'
    kept = [line for line in corpus.read_text().split('\n') if line and f'"{COURSE}/' not in line]
    rows, seen = [], set()
    for one in [*expression_rows(), *cases_rows(), *number_rows(row), *other_rows(row), *placed_rows(row), *set_rows(row)]:
        place = (one['exercise'], one['variant'], json.dumps(one['answer']))
        if place in seen:
            continue
        seen.add(place)
        rows.append(json.dumps(one, ensure_ascii=False))
    corpus.write_text('\n'.join([*kept, *rows]) + '\n')
    print(len(kept), 'rows kept,', len(rows), 'written')

main()
