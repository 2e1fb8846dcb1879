"""Answers that nobody foresaw: right ones with one token changed by chance, the same on every run.

Only those are kept whose verdict is beyond doubt: defined where the key is, and either equal to it
everywhere or different from it at three points at least.
"""
import random
import re
from oracle import Unread, near, read, same_domain

SEED = 20
PER_EXERCISE = 24
CHANGES = {
    '+': ['-', '*'], '-': ['+'], '*': ['+'], '/': ['*'], '2': ['3', '4', '1'], '3': ['2', '6'],
    '4': ['2', '8'], '1': ['2', '0.5'], 'tanh': ['sinh', 'cosh', 'sigmoid'], 'cosh': ['sinh', 'tanh'],
    'sech': ['tanh'], 'sinh': ['cosh'], 'z': ['-z', '2*z', '(z+1)'], 'a': ['(1-a)', '2*a', 'a^2'],
    'e': ['2'], '^': ['*'], 'abs': ['tanh'], 'max': ['min'], 'min': ['max'], '<': ['>'], 'exp': ['cosh'],
    'sigmoid': ['tanh'], 's': ['t'], 'ln': ['exp'],
}
PIECES = re.compile(r'\d+\.?\d*|[a-z]+|\*\*|<=|>=|.')

def mutants_of(texts, seed):
    """Texts with one token changed, in a fixed order."""
    chance = random.Random(f'{SEED} {seed}')
    while True:
        pieces = PIECES.findall(chance.choice(texts))
        at = chance.randrange(len(pieces))
        options = CHANGES.get(pieces[at])
        if options:
            yield ''.join([*pieces[:at], chance.choice(options), *pieces[at + 1:]])

def kept_mutants(texts, names, values_at, key, seed):
    """Mutants with their values, as many as are wanted and without doubt."""
    seen, count = set(texts), 0
    for tries, text in enumerate(mutants_of(texts, seed)):
        if tries > 4000 or count == PER_EXERCISE:
            return
        if text in seen:
            continue
        seen.add(text)
        try:
            found = values_at(read(text, names))
        except (Unread, OverflowError, TypeError, KeyError):
            continue
        if not same_domain(found, key):
            continue
        apart = sum(not near(p, q) for p, q in zip(found, key))
        if 0 < apart < 3:
            continue
        count += 1
        yield text, found, apart == 0
