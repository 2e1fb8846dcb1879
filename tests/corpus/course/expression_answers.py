"""Answers to the course's `expression` exercises, right and wrong, written by hand.

`K` in a text stands for the variant's number. The oracle confirms that the right ones are the key
and the wrong ones are not, and names those that a wrong rule gives.
"""

SIGMOID = {
    'value-for-slope': ['sigmoid(z)'], 'one-minus': ['1-sigmoid(z)'],
    'wrong-sibling': ['1-sigmoid(z)^2'], 'plus-for-minus': ['sigmoid(z)*(1+sigmoid(z))'],
    'z-for-a': ['z*(1-z)'], 'twice': ['sigmoid(sigmoid(z))*(1-sigmoid(sigmoid(z)))'],
    'not-squared': ['e^(-z)/(1+e^(-z))'], 'power-rule': ['z*e^(-z-1)/(1+e^(-z))^2'],
}
TANH = {
    'value-for-slope': ['tanh(z)'], 'one-minus': ['1-tanh(z)'],
    'wrong-sibling': ['tanh(z)*(1-tanh(z))'], 'plus-for-minus': ['1+tanh(z)^2'],
    'z-for-a': ['1-z^2'], 'twice': ['1-tanh(tanh(z))^2'],
    'not-squared': ['1/cosh(z)', '4/(e^z+e^(-z))'],
}

# The slope of the sigmoid at Kz, with the inner derivative taken as it should be but for `no-chain`.
CHAINED_SIGMOID = {
    'value-for-slope': ['sigmoid(K*z)'], 'no-chain': ['sigmoid(K*z)*(1-sigmoid(K*z))'],
    'one-minus': ['K*(1-sigmoid(K*z))'], 'wrong-sibling': ['K*(1-sigmoid(K*z)^2)'],
    'plus-for-minus': ['K*sigmoid(K*z)*(1+sigmoid(K*z))'],
}
LEAKY = {
    'value-for-slope': ['{K*z, z<0; z, z>=0}'], 'relu-boundary': ['{1, z<0; K, z>=0}'],
    'leaky-zero': ['{0, z<0; 1, z>=0}', '{10K, z<0; 1, z>=0}', '{-K, z<0; 1, z>=0}', '1'],
}

def other(value, no_chain=None):
    rules = {'value-for-slope': [value]}
    if no_chain:
        rules['no-chain'] = [no_chain]
    return rules

# `K` in a wrong rule is the variant's number, too.
# (exercise, variable, key, {variant: K}, wrong rules, functions allowed, right, wrong)
PLAIN = {'default': ''}

EXPRESSIONS = [
 ('sigmoid/rule-in-a', 'a', 'a*(1-a)', PLAIN, SIGMOID, '',
  'a(1-a); a-a^2; (1-a)a; a - a*a; -a(a-1); a(1-a)(1); (a^2-a)(-1); 1/4-(1/2-a)^2; (1-(2a-1)^2)/4; a/(1/(1-a)); 2a(1-a)/2; (1-a)-(1-a)^2; a*(-a+1)',
  '1-a; 1-a^2; a; a(1+a); a^2-a; a^2; a^2(1-a); (1-a)^2; 2a(1-a); a(1-a)^2; 1/a; a(1-a)/2; a-a^3; 1-2a; a(2-a)'),
 ('sigmoid/rule-in-z', 'z', 'e^(-z)/(1+e^(-z))^2', PLAIN, SIGMOID, '',
  'e^-z/(1+e^-z)^2; e^z/(1+e^z)^2; 1/(e^z+2+e^-z); exp(-z)/(1+exp(-z))**2; 1/(1+e^-z)-1/(1+e^-z)^2; 1/((1+e^z)(1+e^-z)); 1/4-tanh(z/2)^2/4; sech(z/2)^2/4; 1/(2+2cosh(z)); (1/(1+e^-z))(1-1/(1+e^-z)); 1/(e^(z/2)+e^(-z/2))^2; (1-tanh(z/2)^2)/4; 1/(4cosh^2(z/2))',
  'e^-z/(1+e^-z); 1/(1+e^-z); -e^-z/(1+e^-z)^2; z(1-z); z*e^(-z-1)/(1+e^-z)^2; 1/(1+e^-z)^2; -1/(1+e^-z)^2; e^-z/(1-e^-z)^2; e^z/(1+e^z); 2e^-z/(1+e^-z)^2; e^(-2z)/(1+e^-z)^2; e^-z/(1+e^-z)^3; 1-1/(1+e^-z)^2; 1/(2+e^z); e^-z'),
 ('tanh/rule-in-a', 'a', '1-a^2', PLAIN, TANH, '',
  '1-a^2; 1-a*a; (1-a)(1+a); -(a^2-1); -a^2+1; (1+a)(1-a); 1-a**2; 2(1-a^2)/2; (1-a)^2+2a(1-a); 1-|a|^2; (1-a^2)^1; -(a-1)(a+1); 1+a-a-a^2',
  '1-a; a(1-a); 1+a^2; a^2-1; a; (1-a)^2; 1-a^3; 1-2a; 1-a^4; 2-a^2; a^2; 1-a/2; (1+a)^2; 1-2a^2; -2a'),
 ('checking-slopes/dtanh-in-code', 'a', '1-a^2', PLAIN, TANH, '',
  '1 - a**2; 1-a*a; 1.0-a*a; (1-a)*(1+a); -(a**2-1); -a**2+1; 1-(a*a); (1+a)*(1-a); 1-a*a*1; 1.0 - 1.0*a**2; -1*(a**2)+1; (1-a**2)/1; 1-1*a*a',
  '1-a; a*(1-a); 1+a**2; a**2-1; a; (1-a)**2; 1-a**3; 1-2*a; a**2; 1-a**0.5/2; (1+a)**2; 2-a**2; -2*a; 1-2*a**2'),
 ('tanh/rule-in-z', 'z', '1-tanh(z)^2', PLAIN, TANH, '',
  '1-tanh(z)^2; 1-tanh^2(z); sech(z)^2; 1/cosh(z)^2; 4/(e^z+e^-z)^2; 4e^(2z)/(e^(2z)+1)^2; (1-tanh z)(1+tanh z); 4/(e^(2z)+2+e^(-2z)); 1-((e^z-e^-z)/(e^z+e^-z))^2; 2/(1+cosh(2z)); 1-(sinh(z)/cosh(z))^2; (cosh(z)^2-sinh(z)^2)/cosh(z)^2; 4e^(-2z)/(1+e^(-2z))^2',
  '1-tanh(z); tanh(z); 1+tanh(z)^2; tanh(z)*(1-tanh(z)); 1-z^2; 1/cosh(z); 4/(e^z+e^-z); 4/(e^z-e^-z)^2; -4/(e^z+e^-z)^2; 2/(e^z+e^-z)^2; 1-tanh(z^2); 1/sinh(z)^2; 1-sinh(z)^2; e^z/(1+e^z)^2; cosh(z)^2'),
 ('relu/squared-relu', 'z', '2*max(0,z)', PLAIN, {}, '',
  '2max(0,z); max(0,2z); z+|z|; z+abs(z); {0, z<0; 2z, z>=0}; {2z, z>0; 0, z<=0}; 2z if z>0 else 0; 0 if z<0 else 2z; -min(0,-2z); max(0,z)+max(z,0); 2(z+|z|)/2; max(z,-z)+z; {0, z<=0; 2z, z>0}',
  '2z; 2; max(0,z); 2|z|; {0, z<0; 2, z>=0}; max(0,z)^2; 2max(0,z)^2; z-|z|; 2min(0,z); -2max(0,z); {2z, z<0; 0, z>=0}; {z, z<0; 2z, z>=0}; max(0,z^2); z^2; max(2,2z)'),
 ('leaky-relu/recover-z', 'a', 'min(a,100*a)', PLAIN, {}, '',
  'min(a,100a); min(100a,a); {100a, a<0; a, a>=0}; {a, a>=0; 100a, a<0}; 100a if a<0 else a; a if a>0 else 100a; 101a/2-99|a|/2; (101a-99|a|)/2; 50.5a-49.5abs(a); a+99min(0,a); a-99max(0,-a); -max(-a,-100a); max(0,a)+100min(0,a)',
  'a; 100a; max(a,100a); 0.01a; max(0.01a,a); {0.01a, a<0; a, a>=0}; {100a, a>0; a, a<=0}; min(a,10a); -min(a,100a); {-100a, a<0; a, a>=0}; a/100; |a|; 50a; a+100min(0,a); min(0,100a)'),
 ('comparing-the-four/tanh-from-sigmoid', 'z', '4*sigmoid(2*z)*(1-sigmoid(2*z))', PLAIN, TANH, 's,t',
  '4s(2z)(1-s(2z)); 4s(2z)-4s(2z)^2; 1-t(z)^2; 1-tanh(z)^2; 4e^(-2z)/(1+e^(-2z))^2; 4e^(2z)/(1+e^(2z))^2; 2s(2z)(1-s(2z))*2; sech(z)^2; 1/cosh(z)^2; 4/(e^z+e^-z)^2; (1-t(z))(1+t(z)); 1-(2s(2z)-1)^2; 4s(2z)s(-2z)',
  '2s(2z)(1-s(2z)); 4s(z)(1-s(z)); s(2z)(1-s(2z)); 4s(2z)(1-s(2z))-1; 2s(z)(1-s(z)); 4s(2z); -4s(2z)(1-s(2z)); 4s(2z)(1+s(2z)); t(z)*(1-t(z)); 1-t(z); t(z); 1-s(2z)^2; 4(1-s(2z)); 8s(2z)(1-s(2z)); 1+t(z)^2'),
 ('practice-value/mirror-height', 'a', '1-a', PLAIN, {}, '',
  '1-a; -a+1; (1-a); 1-1a; -(a-1); (1-a^2)/(1+a); 2-a-1; 0.5+(0.5-a); (2-2a)/2; 1/2-(a-1/2); 1-a/1; 1+(-a); (1-a)^2/(1-a)',
  '-a; a; a-1; 1/a; 1+a; a(1-a); 1-a^2; 1/2-a; 2-a; 1-2a; (1-a)/2; 1-1/a; (1-a)^2'),
 ('practice-rule-in-a/tanh-at-double-speed', 'a', 'K*(1-a^2)', {'k0=2': '2', 'k0=1/2': '(1/2)'}, {}, '',
  'K(1-a^2); K-K*a^2; K(1-a)(1+a); -K(a^2-1); K*(1-a*a); (1-a^2)*K; (1-a^2)/(1/K); K-K*a*a; -K*a^2+K; K(1+a)(1-a); 3K(1-a^2)/3; (K-K*a)(1+a)',
  '1-a^2; K(1-a); K*a(1-a); 1-K^2*a^2; K(1+a^2); K(a^2-1); (1-a^2)/K; K-a^2; 1-K*a^2; K*a; K^2(1-a^2); K(1-a)^2'),
 ('practice-rule-in-a/sigmoid-with-gain', 'a', 'K*a*(1-a)', {'k0=3': '3', 'k0=1/4': '(1/4)'}, {}, '',
  'K*a(1-a); K*a-K*a^2; K(a-a^2); a(K-K*a); a*K*(1-a); -K*a(a-1); K/4-K(a-1/2)^2; (a-a^2)*K; a(1-a)/(1/K); (K*a)(1-a); K*a*(1-a)*1; K(1-a)-K(1-a)^2',
  'a(1-a); K(1-a); K(1-a^2); K*a(1-K*a); a(1-a)/K; K*a(1+a); -K*a(1-a); K*a; K^2*a(1-a); K*a^2(1-a); K*a(1-a)^2; a(1-K*a)'),
 ('practice-rule-in-a/stretched-tanh', 'a', 'K-a^2/K', {'c0=2': '2', 'c0=1/2': '(1/2)'}, {}, '',
  'K-a^2/K; (K^2-a^2)/K; K(1-(a/K)^2); (K-a)(K+a)/K; -a^2/K+K; K-a*a/K; K(1-a/K)(1+a/K); (K+a)(1-a/K); K(1-a^2/K^2); -(a^2-K^2)/K; K-(a/K)^2*K; K-a(a/K)',
  'K(1-a^2); 1-a^2; 1-a^2/K^2; K-a^2; K-K*a^2; K+a^2/K; a^2/K-K; (K^2-a^2); K-a/K; 1-a^2/K; K-a^2/K^2; (K-a)^2/K'),
 ('practice-rule-in-a/slope-of-the-slope', 'a', 'a*(1-a)*(1-2*a)', PLAIN, {}, '',
  'a(1-a)(1-2a); a-3a^2+2a^3; (a-a^2)(1-2a); (1-2a)(1-a)a; 2a^3-3a^2+a; a(2a-1)(a-1); a(1-3a+2a^2); a(1-a)-2a^2(1-a); a(1-a)^2-a^2(1-a); (1-a)(a-2a^2); -a(1-a)(2a-1); 2a(1-a)(1/2-a)',
  '1-2a; a(1-a); a(1-a)(2a-1); (1-2a)^2; -2a(1-a); a(1-a)^2; a^2(1-a)^2; a(1-a)(1+2a); a(1-2a); (1-a)(1-2a); a(1-a)(1-a^2); 2a(1-a)(1-2a); a-3a^2+3a^3'),
 ('practice-rule-in-a/tanh-slope-of-the-slope', 'a', '-2*a*(1-a^2)', PLAIN, {}, '',
  '-2a(1-a^2); 2a^3-2a; 2a(a^2-1); -2a(1-a)(1+a); -2a+2a^3; 2a(a-1)(a+1); (-2a)(1-a^2); -2(a-a^3); (1-a^2)(-2a); -(2a)(1-a*a); 2(a^3-a); -a(1-a^2)-a(1-a^2)',
  '-2a; 2a(1-a^2); 1-2a; -2(1-a^2); (1-a^2)^2; -2a(1+a^2); -a(1-a^2); -2a^2(1-a^2); -2a(1-a); 2a^3; -2a(1-a^2)^2; -4a(1-a^2)'),
 ('practice-rule-in-a/softplus-rule', 'a', '1-e^(-a)', PLAIN, {}, '',
  '1-e^-a; 1-e^(-a); 1-1/e^a; (e^a-1)/e^a; -e^-a+1; 1-exp(-a); -(e^-a-1); (e^a-1)e^-a; e^-a(e^a-1); 1-(1/e)^a; 2(1-e^-a)/2; (1-e^(-2a))/(1+e^-a)',
  'e^-a; 1-e^a; a(1-a); 1/(1+e^-a); 1+e^-a; e^a-1; 1-a; e^-a-1; e^a; (1-e^-a)^2; 1-e^(-2a); 1-e^-1; e^a/(1+e^a)'),
 ('practice-rule-in-z/finish-the-steep-sigmoid', 'z', 'K*e^(-K*z)/(1+e^(-K*z))^2', {'k0=2': '2', 'k0=5': '5'}, {}, '',
  'K*e^(-K*z)/(1+e^(-K*z))^2; K*e^(K*z)/(1+e^(K*z))^2; K/(2+e^(K*z)+e^(-K*z)); K/(1+e^(-K*z))*(1-1/(1+e^(-K*z))); K*sigmoid(K*z)*(1-sigmoid(K*z)); K/(2+2cosh(K*z)); K*exp(-K*z)/(1+exp(-K*z))**2; -(1+e^(-K*z))^-2*(-K*e^(-K*z)); K/((1+e^(K*z))(1+e^(-K*z))); K/4*sech(K*z/2)^2; K(1-tanh(K*z/2)^2)/4; K/(e^(K*z/2)+e^(-K*z/2))^2',
  'e^(-K*z)/(1+e^(-K*z))^2; -K*e^(-K*z)/(1+e^(-K*z))^2; K*e^(-K*z)/(1+e^(-K*z)); K*e^(-z)/(1+e^(-z))^2; -K/(1+e^(-K*z))^2; K/(1+e^(-K*z))^2; 1/(1+e^(-K*z)); K*e^(-K*z); K^2*e^(-K*z)/(1+e^(-K*z))^2; e^(-K*z)/(K(1+e^(-K*z))^2); K*e^(-K*z)/(1-e^(-K*z))^2; K*e^(-z)/(1+e^(-K*z))^2'),
 ('practice-rule-in-z/softplus', 'z', 'e^z/(1+e^z)', PLAIN, other('ln(1+e^z)', '1/(1+e^z)'), '',
  'e^z/(1+e^z); 1/(1+e^-z); 1-1/(1+e^z); sigmoid(z); (1+tanh(z/2))/2; exp(z)/(exp(z)+1); 1/(1+1/e^z); 1/(e^-z+1); e^(z/2)/(e^(z/2)+e^(-z/2)); (1/(1+e^z))*e^z; 1-e^-z/(1+e^-z); 1-sigmoid(-z)',
  '1/(1+e^z); e^z; ln(1+e^z); -e^z/(1+e^z); e^-z/(1+e^-z); e^z/(1+e^z)^2; 1/z; 1+e^z; e^z/(1-e^z); z/(1+e^z); e^z/ln(1+e^z); tanh(z/2); 2e^z/(1+e^z)'),
 ('practice-rule-in-z/tanh-of-half', 'z', '(1-tanh(z/2)^2)/2', PLAIN, other('tanh(z/2)', '1-tanh(z/2)^2'), '',
  '(1-tanh(z/2)^2)/2; 1/2-tanh(z/2)^2/2; 0.5(1-tanh^2(z/2)); 1/(2cosh(z/2)^2); sech(z/2)^2/2; 2e^z/(1+e^z)^2; 2e^-z/(1+e^-z)^2; 1/(1+cosh(z)); 2/(e^(z/2)+e^(-z/2))^2; 2sigmoid(z)(1-sigmoid(z)); (1-tanh(z/2))(1+tanh(z/2))/2; 2/(2+e^z+e^-z)',
  '1-tanh(z/2)^2; (1-tanh(z)^2)/2; e^z/(1+e^z)^2; -(1-tanh(z/2)^2)/2; 2(1-tanh(z/2)^2); tanh(z/2); 1/(2cosh(z/2)); (1+tanh(z/2)^2)/2; (1-tanh(z/2))/2; tanh(z)/2; 1-tanh(z)^2; 4e^z/(1+e^z)^2'),
 ('practice-rule-in-z/swish', 'z', '1/(1+e^(-z))+z*e^(-z)/(1+e^(-z))^2', PLAIN, other('z/(1+e^(-z))'), '',
  '1/(1+e^-z)+z*e^-z/(1+e^-z)^2; (1+e^-z+z*e^-z)/(1+e^-z)^2; sigmoid(z)+z*sigmoid(z)(1-sigmoid(z)); e^z(1+e^z+z)/(1+e^z)^2; sigmoid(z)(1+z(1-sigmoid(z))); e^z/(1+e^z)+z*e^z/(1+e^z)^2; (1+e^-z(1+z))/(1+e^-z)^2; sigmoid(z)(1+z*sigmoid(-z)); (e^(2z)+e^z+z*e^z)/(1+e^z)^2; 1/(1+e^-z)+z/(2+e^z+e^-z); (1+z)sigmoid(z)-z*sigmoid(z)^2; (1+e^-z-z(-e^-z))/(1+e^-z)^2',
  'e^-z/(1+e^-z)^2; z*e^-z/(1+e^-z)^2; 1/(1+e^-z); 1/(1+e^-z)-z*e^-z/(1+e^-z)^2; z/(1+e^-z); 1/(1+e^-z)+e^-z/(1+e^-z)^2; 1+z*e^-z/(1+e^-z)^2; (1+e^-z+z*e^-z)/(1+e^-z); (1+e^-z-z)/(1+e^-z)^2; z(1-z); -(1+e^-z+z*e^-z)/(1+e^-z)^2; 1/(1+e^-z)+z/(1+e^-z)^2'),
 ('practice-rule-in-z/power-of-the-sigmoid', 'z', 'K*e^(-z)/(1+e^(-z))^(K+1)', {'n0=2': '2', 'n0=3': '3'}, {}, '',
  'K*e^-z/(1+e^-z)^(K+1); K*e^-z*(1+e^-z)^(-K-1); K*sigmoid(z)^K*(1-sigmoid(z)); K(1/(1+e^-z))^K*(1-1/(1+e^-z)); -K(1+e^-z)^(-K-1)*(-e^-z); K*exp(-z)/(1+exp(-z))^(K+1); K*sigmoid(z)^K-K*sigmoid(z)^(K+1); K*sigmoid(z)^(K-1)*sigmoid(z)(1-sigmoid(z)); K/(1+e^-z)^K*e^-z/(1+e^-z); K/(e^z(1+e^-z)^(K+1)); K*sigmoid(z)^K*sigmoid(-z); K*sigmoid(z)^K/(1+e^z)',
  'K/(1+e^-z)^(K-1); e^-z/(1+e^-z)^(K+1); -K*e^-z/(1+e^-z)^(K+1); K*e^-z/(1+e^-z)^K; -K/(1+e^-z)^(K+1); K*e^-z/(1+e^-z)^2; 1/(1+e^-z)^K; (K-1)e^-z/(1+e^-z)^(K+1); K*e^-z/(1+e^-z)^(K+2); K*sigmoid(z)^(K-1); K*e^(-K*z)/(1+e^-z)^(K+1); (K+1)e^-z/(1+e^-z)^(K+1)'),
 ('practice-rule-in-z/softsign', 'z', '1/(1+abs(z))^2', PLAIN, other('z/(1+abs(z))'), '',
  '1/(1+|z|)^2; 1/(1+abs(z))^2; (1+|z|)^-2; 1/(1+2|z|+z^2); {1/(1-z)^2, z<0; 1/(1+z)^2, z>=0}; {1/(1+z)^2, z>0; 1/(1-z)^2, z<=0}; 1/(1+z)^2 if z>0 else 1/(1-z)^2; 1/(|z|+1)^2; (1/(1+|z|))^2; 1/(1+max(z,-z))^2; ((1+|z|)-|z|)/(1+|z|)^2; 1/(1+|z|)/(1+|z|)',
  '1/(1+z)^2; 1/(1+|z|); z/(1+|z|)^2; -1/(1+|z|)^2; 1/(1+z^2); 1-z^2; z/(1+|z|); 1/(1-|z|)^2; (1+2|z|)/(1+|z|)^2; 1/(1+|z|)^3; 2/(1+|z|)^2; {1/(1-z)^2, z<0; -1/(1+z)^2, z>=0}; 1/(2+|z|)^2'),
 ('practice-chain/inner-factor', 'z', 'K*sigmoid(K*z)*(1-sigmoid(K*z))', {'k0=4': '4', 'k0=-2': '(-2)'}, CHAINED_SIGMOID, 's',
  'K*s(K*z)*(1-s(K*z)); K*s(K*z)-K*s(K*z)^2; K*e^(-K*z)/(1+e^(-K*z))^2; K*e^(K*z)/(1+e^(K*z))^2; (1-s(K*z))*s(K*z)*K; K*s(K*z)*s(-K*z); K(s(K*z)-s(K*z)^2); K/(2+e^(K*z)+e^(-K*z)); s(K*z)(K-K*s(K*z)); K/4-K(s(K*z)-1/2)^2; K*s(K*z)/(1+e^(K*z)); -K*s(K*z)(s(K*z)-1)',
  's(K*z)*(1-s(K*z)); K*s(z)*(1-s(z)); K*s(K*z); -K*s(K*z)*(1-s(K*z)); K*(1-s(K*z)); s(z)*(1-s(z)); K*s(K*z)*(1+s(K*z)); K^2*s(K*z)*(1-s(K*z)); K*(1-s(K*z)^2); s(K*z)*(1-K*s(K*z)); K*s(K*z)*(1-s(z)); s(K*z)'),
 ('practice-chain/tanh-three-times-as-fast', 'z', '3*(1-tanh(3*z)^2)', PLAIN, other('tanh(3z)', '1-tanh(3z)^2'), '',
  '3(1-tanh(3z)^2); 3-3tanh(3z)^2; 3/cosh(3z)^2; 3sech(3z)^2; 12/(e^(3z)+e^(-3z))^2; 3(1-tanh^2(3z)); (1-tanh(3z)^2)*3; 12e^(6z)/(e^(6z)+1)^2; 3(1-tanh(3z))(1+tanh(3z)); 6/(1+cosh(6z)); 12sigmoid(6z)(1-sigmoid(6z)); 3-3(sinh(3z)/cosh(3z))^2',
  '1-tanh(3z)^2; 3(1-tanh(z)^2); 3/cosh(3z); tanh(3z); -3(1-tanh(3z)^2); 3(1+tanh(3z)^2); 3(1-tanh(3z)); 3tanh(3z)(1-tanh(3z)); 1-3tanh(3z)^2; 3tanh(3z); 9(1-tanh(3z)^2); 3(1-9z^2); 1-tanh(z)^2'),
 ('practice-chain/steeper-softplus', 'z', '2*e^(2*z)/(1+e^(2*z))', PLAIN, other('ln(1+e^(2z))', '1/(1+e^(2z))'), '',
  '2e^(2z)/(1+e^(2z)); 2/(1+e^(-2z)); 2-2/(1+e^(2z)); 1+tanh(z); 2sigmoid(2z); 2e^z/(e^z+e^-z); (1/(1+e^(2z)))*2e^(2z); 2-2sigmoid(-2z); e^(2z)/(1+e^(2z))*2; (e^z+e^-z+e^z-e^-z)/(e^z+e^-z); e^z/cosh(z); 2e^(2z)/(e^(2z)+1)',
  '1/(1+e^(2z)); e^(2z)/(1+e^(2z)); 2e^z/(1+e^z); 2/(1+e^(2z)); ln(1+e^(2z)); 2e^(2z); -2e^(2z)/(1+e^(2z)); 1-tanh(z); 2e^(2z)/(1+e^(2z))^2; 4e^(2z)/(1+e^(2z)); tanh(z); 2z*e^(2z)/(1+e^(2z)); 2/(1+e^-z)'),
 ('practice-mixed/loss-of-a-sigmoid', 'z', '-e^(-z)/(1+e^(-z))', PLAIN, other('ln(1+e^(-z))', '1/(1+e^(-z))'), '',
  '-1/(1+e^z); -e^-z/(1+e^-z); 1/(1+e^-z)-1; sigmoid(z)-1; -sigmoid(-z); -(1-sigmoid(z)); e^z/(1+e^z)-1; -1+1/(1+e^-z); (1/(1+e^-z))*(-e^-z); (tanh(z/2)-1)/2; -exp(-z)/(1+exp(-z)); -(1/(1+e^z))',
  '1/(1+e^-z); 1/(1+e^z); e^-z/(1+e^-z); -e^-z; ln(1+e^-z); 1-sigmoid(z); -1/(1+e^-z); -e^-z/(1+e^-z)^2; -z*e^-z/(1+e^-z); sigmoid(z)+1; -1/(1-e^z); -e^z/(1+e^z)'),
 ('practice-mixed/tanh-rule-as-a-product', 'a', '6-K*a^2', {'k0=2, c0=3': '(2/3)', 'k0=3, c0=2': '(3/2)'}, {}, '',
  '6-K*a^2; 6-a^2*K; -K*a^2+6; 6(1-K*a^2/6); 6-K*a*a; (12-2K*a^2)/2; 3-K*a^2+3; 6-|a|^2*K; -(K*a^2-6); 6-(a*K)*a; (36-6K*a^2)/6; 6-K*a^2*1',
  '6(1-a^2); 6-a^2; 6+K*a^2; K*a^2-6; 1-a^2; 6-K*a; 6-6a^2; 2-K*a^2; 3-K*a^2; 6-a^2/K; 6(1-K*a^2); 36-K*a^2'),
 ('practice-mixed/derivative-of-a-gaussian', 'z', '-2*K*z*e^(-K*z^2)', {'k0=2': '2', 'k0=1/2': '(1/2)'}, {}, '',
  '-2K*z*e^(-K*z^2); -2K*z/e^(K*z^2); -(2K)*z*exp(-K*z^2); e^(-K*z^2)*(-2K*z); -2*K*z*e^(-K*z*z); -K*z*2e^(-K*z^2); -2K*z*(1/e)^(K*z^2); -2K*z*(e^(-z^2))^K; z*e^(-K*z^2)*(-2K); (-2K*z)/exp(K*z^2); -z*K*e^(-K*z^2)-K*z*e^(-K*z^2); -4K*z*e^(-K*z^2)/2',
  '2K*z*e^(-K*z^2); -2z*e^(-K*z^2)/(1+K); e^(-K*z^2); -K*z^2*e^(-K*z^2-1); -K*e^(-K*z^2); -2K*z; -2K*z*e^(-z); -2K*z*e^(K*z^2); -2K*e^(-K*z^2); -K*z^2*e^(-K*z^2); -K*z*e^(-K*z^2); -2K*z*e^(-2K*z)'),
]

CASES = [
 ('practice-kink/leaky-rule-with-slope-c', 'z', {'c0=0.1': '0.1', 'c0=0.25': '0.25'}, LEAKY,
  '{K, z<0; 1, z>=0}; {1, z>=0; K, z<0}; K if z<0 else 1; 1 if z>=0 else K; {K, z<0; 1, z=0; 1, z>0}; {1, z>0; 1, z=0; K, z<0}; {K, z<0; 3-2, z>=0}; {K, 0>z; 1, z>=0}; {K, z<0; 1, 0<=z}; {2K/2, z<0; 1, z>=0}; {K, 2z<0; 1, 2z>=0}; {1/1, z>=0; K, z<0}',
  '{0, z<0; 1, z>=0}; {1, z<0; K, z>=0}; {K, z<0; K, z>=0}; K; 1; {-K, z<0; 1, z>=0}; {K*z, z<0; z, z>=0}; {K, z<1; 1, z>=1}; {K, z<0; 2, z>=0}; {K/2, z<0; 1, z>=0}; {K, z<0; z, z>=0}; {0.01, z<0; 1, z>=0}; z'),
]
