"""Formulas and numbers put together by chance: wrong answers that nobody foresaw.

The draw is the same on every run. What each is worth is left to the oracle: nearly all are `different`.
"""
import random

IN_A = ['a', 'a^2', '(1-a)', '(1+a)', '(1-a^2)', '(2-a)', 'a^3', '1', '2', '3', '1/2', '(a-1/2)', '(1-2a)', 'e^(-a)',
        'ln(1+a^2)', '(1+a)^2', 'sqrt(1+a^2)', '1/3', '5', '(3+a)']
IN_Z = ['z', 'e^z', 'e^(-z)', '(1+e^z)', '(1+e^(-z))', 'tanh(z)', 'z^2', '1', '2', '3', '1/2', '(1+z^2)', '(e^z+1)^2',
        '(1-e^(-z))', 'cosh(z)', 'max(0,z)', 'sigmoid(2z)', '(1+z)', 'ln(1+z^2)', 'e^(-2z)', 'tanh(z/2)', '1/4']
NUMBERS = ['ln(5)', 'e^(-3)', 'sqrt(2)/3', 'tanh(2)', 'sigmoid(3)', '2/7', 'pi/4', '1/e', 'ln(2)/3', 'tanh(1/2)/2', 'e^(-1/2)',
           '-ln(7)/5', 'sigmoid(2)^2', '5/11', '-3/13', '17/4', '22/7', '0.0371', '0.377', '1.913', '-0.6071', '6.28', '0.0058']
SIGNS = ['+', '-', '*', '/', '*']

def drawn_formulas(variable, place, count=8):
    """So many formulas in `a` or `z`, the same for a place on every run."""
    draw = random.Random(f'formulas of {place}')
    pieces = IN_A if variable == 'a' else IN_Z
    out = set()
    while len(out) < count:
        text = draw.choice(pieces)
        for _ in range(draw.randint(1, 2)):
            text += draw.choice(SIGNS) + draw.choice(pieces)
        if variable in text:
            out.add(text)
    return sorted(out)

def drawn_numbers(place, count=3):
    draw = random.Random(f'numbers of {place}')
    return sorted(draw.sample(NUMBERS, count))
