"""Writes attacks: pairs that differ, made by someone who knows the primes of `packages/math/decide/chains.ts`.

Every pair is of different functions (or constants) by construction; the verdict must never be equal or
equal-except-points. Long integers are in the texts as they are.
"""
import json
from math import gcd, prod

import sympy
from sympy import ZZ
from sympy.polys.matrices import DomainMatrix

LARGE = [35019059, 36094529, 36240059, 39289829, 40316819, 43939859, 44804939, 45066569, 49528469, 51131939]
ANGLES = [583651, 1203151, 604001, 1309661, 671947, 732331, 746749, 1502219, 1650949, 852199]
SMALL = [53639, 53849, 61409, 63419, 66749, 127139, 143609, 167729]
POPULAR = [2**31 - 1, 10**9 + 7, 998244353, 2**61 - 1, 2**127 - 1, 65537, 2**89 - 1, 1073741789, 4294967291, 67108859]
ROWS = []
# 0 at the points that are tried first.
FLAT = 'z*(z-1)*(z+1)*(z-2)'
# Far below every enclosure, and no large number in it.
TINY = 'e^(-e^8)'


def level(p, k):
    for _ in range(k):
        p = 2 * p + 1
    return p


def add(family, student, reference, variables='z'):
    ROWS.append({'id': f'attack-{len(ROWS) + 1:03d}', 'student': student, 'reference': reference, 'vars': variables.split(),
                 'expected': 'not_equal', 'tags': [family]})


def lcm(xs):
    out = 1
    for x in xs:
        out = out * x // gcd(out, x)
    return out


def power(base, n):
    """`base^n`, written as powers of powers with exponents below 2^50."""
    factors = sorted((p for p, k in sympy.factorint(n).items() for _ in range(k)), reverse=True)
    out, now = base, 1
    for factor in factors:
        if now * factor >= 2**50:
            out, now = f'({out})^{now}', factor
        else:
            now *= factor
    return f'({out})^{now}'


def multiples():
    tops = [level(p, 4) for p in LARGE]
    for n in [*POPULAR[:6], prod(POPULAR), prod(tops[:2]), prod(tops[:5]), prod(tops), prod(SMALL), prod(ANGLES)]:
        add('multiple', f'z*(1-z)+{n}*z', 'z*(1-z)')
        add('multiple', f'1/(1+e^(-z))+{n}*(z-1)*z', '1/(1+e^(-z))')
        add('multiple', f'tanh(z)*(1+{n}*z)', 'tanh(z)')
    for n in [prod(tops[:3]), prod(POPULAR[:4])]:
        add('multiple', f'max(0,z)+{n}*min(0,z)', 'max(0,z)')
        add('multiple', f'x*y+{n}*x*(1-x)', 'x*y', 'x y')
        add('multiple', f'e^x/(e^x+e^y)+{n}*(x-y)', 'sigmoid(x-y)', 'x y')
        add('multiple', f'sin(z)+{n}*sin(2z)', 'sin(z)')
        add('multiple', f'ln(1+z^2)+{n}*z', 'ln(1+z^2)')
        add('multiple', f'(z+{n})/(z-{n})', '-1')
        add('multiple', f'sqrt(z^2+{n})', 'abs(z)')
        add('multiple', f'if(z>0,z,{n}*z)', 'max(0,z)')
        add('multiple', f'e^(-z^2)+{n}*{TINY}', 'e^(-z^2)')


def remainders():
    """Numbers that are 1 modulo all primes, or a fraction that looks like another one."""
    for primes in ([level(p, 4) for p in LARGE[:3]], [level(p, 4) for p in LARGE], SMALL, POPULAR[:5]):
        n = prod(primes)
        add('remainder', f'{n + 1}*z', 'z')
        add('remainder', f'z/{n + 1}', 'z')
        add('remainder', f'{2 * n + 1}*tanh(z)', 'tanh(z)')
        add('remainder', f'z^2+({n}+z)/(1+z^2)', 'z^2+z/(1+z^2)')
        half = pow(2, -1, n)
        add('remainder', f'{half}*z', 'z/2')
        add('remainder', f'1/(1+e^(-z))-{half}', '1/(1+e^(-z))-1/2')
        add('remainder', f'{n + 1}/{n + 2}*z', 'z/2')


def fermat():
    for k in (1, 2, 3, 4):
        angle = power('z', lcm([a - 1 for a in ANGLES[:k]]))
        add('fermat-angle', f'z+sin(z*{angle})-sin(z)', 'z')
        add('fermat-angle', f'z+{TINY}*(sin(z*{angle})-sin(z))', 'z')
        add('fermat-angle', f'z+{FLAT}*(cos({angle})-cos(1))', 'z')
        for depth in (2, 3):
            n = power('z', lcm([level(p, depth) - 1 for p in LARGE[:k]]))
            add('fermat-exp', f'z+{FLAT}*(e^(z*{n})-e^z)', 'z')
            add('fermat-exp', f'1/(1+e^(-z))+e^({FLAT}*z*{n})-e^({FLAT}*z)', '1/(1+e^(-z))')
            add('fermat-exp', f'z+{TINY}*(e^(-z^2*{n})-e^(-z^2))', 'z')
            add('fermat-root', f'sqrt(1+z^2)+{FLAT}*(sqrt(1+z^2*{n})-sqrt(1+z^2))', 'sqrt(1+z^2)')
    for k in (1, 3, 5):
        for depth in (0, 1):
            n = power('z', lcm([level(p, depth) - 1 for p in SMALL[:k]]))
            add('fermat-log', f'ln(1+e^z)+ln(1+z^2*{n})-ln(1+z^2)', 'ln(1+e^z)')
            add('fermat-log', f'ln(1+e^z)+{TINY}*(ln(1+z^2*{n})-ln(1+z^2))', 'ln(1+e^z)')
    for p in [level(LARGE[0], 4), level(LARGE[1], 3), level(SMALL[0], 1), 10**9 + 7, 2**31 - 1]:
        add('fermat', f'z^{p}', 'z')
        add('fermat', f'z^{p - 1}', '1')
        add('fermat', f'z+{FLAT}*(z^{p}-z)', 'z')
        add('group-order', f'e^({(p - 1) // 2}*z)', '1')
        add('group-order', f'2^({p - 1}*z)+z', '1+z')
        add('group-order', f'sigmoid({p}*z)', 'sigmoid(z)')
        add('group-order', f'ln(z^{(p - 1) // 2})', 'ln(z)')


def lattice(values, moduli):
    """Small integers a with Σ a_j values[j][i] ≡ 0 modulo moduli[i]."""
    n, k, weight = len(values), len(moduli), 1 << 200
    rows = [[int(t == j) for t in range(n)] + [weight * values[j][i] for i in range(k)] for j in range(n)]
    rows += [[0] * n + [weight * moduli[i] * int(t == i) for t in range(k)] for i in range(k)]
    reduced = DomainMatrix(rows, (n + k, n + k), ZZ).lll().to_Matrix().tolist()
    found = [row[:n] for row in reduced if not any(row[n:]) and any(row[:n])]
    return [int(x) for x in min(found, key=lambda row: max(abs(int(x)) for x in row))]


def combination(factors, terms):
    return ''.join(f'{"+" if x > 0 else "-"}{abs(x)}*{t}' for x, t in zip(factors, terms) if x).lstrip('+')


def residues(primes, count):
    out, c = [], 2
    while len(out) < count:
        c = sympy.nextprime(c)
        if all(pow(c, (p - 1) // 2, p) == 1 for p in primes):
            out.append(c)
    return out


def lattices():
    """Sums of roots, or of logarithms, of numbers that are 0 in all fields and not 0."""
    for k, n in ((3, 6), (3, 8), (5, 8), (5, 12)):
        primes = [level(p, 4) for p in LARGE[:k]]
        numbers = residues(primes, n)
        roots = [[pow(c, pow(2, -1, (p - 1) // 2), p) for p in primes] for c in numbers]
        total = combination(lattice(roots, primes), [f'sqrt({c})' for c in numbers])
        add('root-lattice', f'z+{FLAT}*({total})', 'z')
        add('root-lattice', f'z+{TINY}*z*({total})', 'z')
        add('root-lattice', f'sigmoid(z)+{FLAT}*({total})', '1/(1+e^(-z))')
        add('root-lattice', total, '0')
    for depth, k, n in ((0, 5, 16), (0, 8, 24)):
        primes, orders = [level(p, depth + 1) for p in SMALL[:k]], [level(p, depth) for p in SMALL[:k]]
        numbers = residues(primes, n)
        tables = []
        for p in primes:
            table, x = {}, 1
            for exponent in range((p - 1) // 2):
                table[x] = exponent
                x = 4 * x % p
            tables.append(table)
        logs = [[table[c % p] for table, p in zip(tables, primes)] for c in numbers]
        total = combination(lattice(logs, orders), [f'ln({c})' for c in numbers])
        add('log-lattice', f'ln(z)+{FLAT}*({total})', 'ln(z)')
        add('log-lattice', f'z+{FLAT}*({total})', 'z')
        add('log-lattice', f'z+{TINY}*z*({total})', 'z')
        add('log-lattice', total, '0')


def root_signs():
    """A field cannot tell √((z-1)²) from z-1 and from 1-z: to be tried for many seeds."""
    for square, root in (('z^2-2z+1', 'z-1'), ('z^2+2z+1', 'z+1'), ('e^(2z)-2+e^(-2z)', 'e^z-e^(-z)'), ('z^4-2z^2+1', 'z^2-1'),
                         ('4z^2-4z+1', '2z-1'), ('z^6-2z^3+1', 'z^3-1')):
        add('root-sign', f'z+{TINY}*(sqrt({square})-({root}))', 'z')
        add('root-sign', f'1/(1+e^(-z))+{TINY}*(sqrt({square})+({root}))', 'sigmoid(z)')
        add('root-sign', f'z+({square})^(1/4)*{TINY}', 'z')


def tiny():
    factors = ['10^(-15)', '10^(-40)', '10^(-100)', '10^(-400)', 'e^(-60)', 'e^(-1000)', 'e^(-e^7)', TINY, '2^(-900)', 'sech(500)', '(1-tanh(200))', 'sigmoid(-400)']
    for factor in factors:
        add('tiny', f'tanh(z)+{factor}*z', 'tanh(z)')
        add('tiny', f'sigmoid(z)*(1-sigmoid(z))+{factor}', 'sigmoid(z)*(1-sigmoid(z))')
        add('tiny', f'max(0,z)+{factor}*abs(z)', 'max(0,z)')
    for factor in factors[:6]:
        add('tiny', f'ln(1+e^z)*(1+{factor})', 'ln(1+e^z)')
        add('tiny', f'sin(z)+{factor}*cos(z)', 'sin(z)')
        add('tiny', f'sqrt(z^2+{factor})', 'abs(z)')
        add('tiny', f'x+y+{factor}*x*y', 'x+y', 'x y')


def windows():
    for at in ('701', '720', '800', '10^4', '10^6', '10^12'):
        add('window', f'sigmoid(z)+max(0,z-{at})', 'sigmoid(z)')
        add('window', f'if(z>{at},1,0)', '0')
        add('window', f'max(0,z)+min(0,z+{at})', 'max(0,z)')
        add('window', f'if({at}<z and z<{at}+10^(-6),2,1)', '1')
        add('window', f'abs(z-{at})', f'{at}-z')
    for width in ('10^(-6)', '10^(-15)', '10^(-60)'):
        for at in ('0', '1/3', 'sqrt(2)', 'ln(2)', '57'):
            add('window', f'tanh(z)+max(0,{width}-abs(z-{at}))', 'tanh(z)')
    add('window', 'if(abs(z)<10^(-200),if(z=0,0,1),0)', '0')
    add('window', 'max(e^z,2.7183z)', 'e^z')
    add('window', 'max(e^z,2.718281828459046z)', 'e^z')
    add('window', 'max(z^2,10^(-30))', 'z^2')
    add('window', 'max(x*y-10^9,0)', '0', 'x y')
    add('window', 'if(x^2+y^2>10^10,1,0)', '0', 'x y')
    add('window', 'min(sigmoid(z),1-10^(-25))', 'sigmoid(z)')
    add('window', 'max(sech(z),e^(-900))', 'sech(z)')
    add('window', 'if(e^z<e^(-750),1,sigmoid(z))', 'sigmoid(z)')
    add('window', 'if(tanh(z)>0.99999999999999999999,0,z)', 'z')


def towers():
    add('tower', 'e^(e^(e^z))', 'e^(e^(e^z+10^(-30)))')
    add('tower', 'e^(e^z)+e^(-e^(e^z))', 'e^(e^z)')
    add('tower', 'ln(1+e^(e^z))', 'e^z')
    add('tower', 'ln(ln(1+e^(e^(e^z))))', 'e^z')
    add('tower', 'e^(e^(e^(e^z)))*(1+10^(-20))', 'e^(e^(e^(e^z)))')
    add('tower', '(1+e^(-e^7))^z', '1')
    add('tower', 'ln(e^z+e^(-e^(z^2)))', 'z')
    add('tower', 'tanh(e^(e^(z^2+3)))', '1')
    add('tower', 'z^(z^2)', '(z^z)^2')
    add('tower', 'e^(1/(1+e^(-e^z)))', 'e^(1-e^(-e^z))')


def numbers():
    close = [('e^(pi*sqrt(163))', '262537412640768744'), ('355/113', 'pi'), ('e^pi-pi', '20'), ('sqrt(2)+sqrt(3)', '3.146264369941972342329135065715570445'),
             ('cbrt(10^30+1)', '10^10'), ('tanh(100)', '1'), ('sigmoid(200)', '1'), ('ln(10^40+1)', '40*ln(10)'), ('(1+10^(-20))^20', '1'), ('22/7', '3.142857'), ('0.333333333333333333333333', '1/3'),
             ('sin(22)', '0.00885130929040388'), ('(1+1/10^6)^(10^6)', 'e'), ('ln(2)', '0.69314718055994530941723212145817656807550013436'), ('sqrt(10001)-100', '1/200'), ('2^(1/2)', '1.41421356237309504880168872420969807857')]
    for student, reference in close:
        add('number', student, reference, '')
        add('number', f'({student})*z', f'({reference})*z')


for make in (multiples, remainders, fermat, lattices, tiny, windows, towers, numbers, root_signs):
    make()
for row in ROWS:
    print(json.dumps(row))
