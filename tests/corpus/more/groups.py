"""Groups of expressions that are meant to be the same function; the oracle has the last word on every pair."""

GROUPS = {}


def group(name, variables, *forms, alias=None):
    GROUPS[name] = (variables.split(), list(forms), alias or {})


S = '1/(1+e^(-z))'
T = '(e^z-e^(-z))/(e^z+e^(-z))'

group('sigmoid', 'z', S, 'e^z/(1+e^z)', 'sigmoid(z)', '1-1/(1+e^z)', '(1+tanh(z/2))/2', 'e^(z/2)/(e^(z/2)+e^(-z/2))',
      'e^(z/2)/(2cosh(z/2))', '1/2+sinh(z)/(2(1+cosh(z)))', '1/2+(e^z-1)/(2(e^z+1))', '(1+2^(-z/ln(2)))^(-1)',
      'exp(-ln(1+exp(-z)))', 'e^(z-ln(1+e^z))', '1-sigmoid(-z)', '2e^z/(2+2e^z)', 'e^(3z)/(e^(2z)*(1+e^z))',
      'if(z>=0,1/(1+e^(-z)),e^z/(1+e^z))', 'if(z<0,1-1/(1+e^z),1/(1+e^(-z)))', '1/(1+1/e^z)', '(1/e^(-z))/(1+1/e^(-z))',
      'sqrt(sigmoid(z)^2)', 'abs(sigmoid(z))', 'sigmoid(z)^2+sigmoid(z)*sigmoid(-z)', '(e^(2z)+e^z)/(e^(2z)+2e^z+1)',
      '1/(1+(1/2)^(z/ln(2)))', 'tanh(z/2)/2+0.5', '0.5*(1+tanh(z/2))', '(coth(z)-csch(z)+1)/2',
      'e^(-ln(1+e^(-z)))', '(1-e^(-2z))/(1-e^(-z))/(1+e^(-z))^2', '(1+e^(-z))/(1+e^(-z))^2')
group('dsigmoid', 'z', 'e^(-z)/(1+e^(-z))^2', 'sigmoid(z)*(1-sigmoid(z))', 'e^z/(1+e^z)^2', '1/(2+2cosh(z))', 'sech(z/2)^2/4',
      '(1-tanh(z/2)^2)/4', '1/4-(sigmoid(z)-1/2)^2', '1/(e^(z/2)+e^(-z/2))^2', '(1/(1+e^(-z)))*(1/(1+e^z))', 'sigmoid(z)^2*e^(-z)',
      'sigmoid(z)-sigmoid(z)^2', '1/(1+e^(-z))-1/(1+e^(-z))^2', 'sigmoid(-z)*(1-sigmoid(-z))', 'e^(-abs(z))/(1+e^(-abs(z)))^2',
      'tanh(z/2)/(2sinh(z))', '(cosh(z)-1)/(2sinh(z)^2)', 'e^(z-2ln(1+e^z))', '0.25/cosh(0.5z)^2', '1/(e^z+2+e^(-z))',
      'sigmoid(z)/(1+e^z)', '(sigmoid(z)^2-sigmoid(z)^3)/sigmoid(z)', 'exp(z)/(exp(2z)+2exp(z)+1)', '4^(-1)*(1-tanh(z/2))*(1+tanh(z/2))',
      '-(1-sigmoid(z))^2+(1-sigmoid(z))', '2e^z/(2(1+e^z)^2)', 'if(z>0,e^(-z)/(1+e^(-z))^2,e^z/(1+e^z)^2)')
group('ddsigmoid', 'z', 'sigmoid(z)*(1-sigmoid(z))*(1-2sigmoid(z))', 'e^z*(1-e^z)/(1+e^z)^3', '-e^z*(e^z-1)/(e^z+1)^3',
      '(e^(-2z)-e^(-z))/(1+e^(-z))^3', '-tanh(z/2)*sech(z/2)^2/4', '-tanh(z/2)/(4cosh(z/2)^2)', '-sinh(z/2)/(4cosh(z/2)^3)',
      'sigmoid(z)-3sigmoid(z)^2+2sigmoid(z)^3', '-2sinh(z/2)^4/sinh(z)^3',
      '2sigmoid(z)*(sigmoid(z)-1)*(sigmoid(z)-1/2)', '(tanh(z/2)^3-tanh(z/2))/4', '-sinh(z)/(2(1+cosh(z))^2)',
      '2e^(-2z)/(1+e^(-z))^3-e^(-z)/(1+e^(-z))^2')
group('tanh', 'z', T, 'tanh(z)', 'sinh(z)/cosh(z)', '(e^(2z)-1)/(e^(2z)+1)', '1-2/(e^(2z)+1)', '2sigmoid(2z)-1', '1/coth(z)',
      'sinh(2z)/(1+cosh(2z))', '(cosh(2z)-1)/sinh(2z)', '2tanh(z/2)/(1+tanh(z/2)^2)', '-tanh(-z)', '(1-e^(-2z))/(1+e^(-2z))',
      'sign(z)*tanh(abs(z))', 'sign(z)*sqrt(1-sech(z)^2)', '(2^(2z/ln(2))-1)/(2^(2z/ln(2))+1)', 'sigmoid(2z)-sigmoid(-2z)',
      'sigmoid(2z)^2-sigmoid(-2z)^2', 'e^z/(2cosh(z))-e^(-z)/(2cosh(z))', 'if(z>0,(1-e^(-2z))/(1+e^(-2z)),(e^(2z)-1)/(e^(2z)+1))',
      'coth(2z)-csch(2z)', '1-e^(-z)*sech(z)', 'e^z*sech(z)-1', '(1-tanh(-z))-1', 'tanh(z)^3+tanh(z)*sech(z)^2')
group('dtanh', 'z', '1-tanh(z)^2', 'sech(z)^2', '1/cosh(z)^2', '4/(e^z+e^(-z))^2', '4e^(2z)/(1+e^(2z))^2', '(1-tanh(z))*(1+tanh(z))',
      '4sigmoid(2z)*(1-sigmoid(2z))', '2/(1+cosh(2z))', '(cosh(z)^2-sinh(z)^2)/cosh(z)^2', '1-((e^z-e^(-z))/(e^z+e^(-z)))^2', '2tanh(z)/sinh(2z)',
      'tanh(z)*(coth(z)-tanh(z))', '1/(1+sinh(z)^2)', '(1-tanh(z/2)^2)^2/(1+tanh(z/2)^2)^2', '4/(e^(2z)+2+e^(-2z))', 'tanh(z)/(sinh(z)*cosh(z))',
      '1-abs(tanh(z))^2', '(2/(e^z+e^(-z)))^2', '1-(1-2/(e^(2z)+1))^2', '4exp(2abs(z))/(1+exp(2abs(z)))^2', 'sech(z)^4+sech(z)^2*tanh(z)^2')
group('ddtanh', 'z', '-2tanh(z)*(1-tanh(z)^2)', '-2tanh(z)*sech(z)^2', '2tanh(z)^3-2tanh(z)', '-2sinh(z)/cosh(z)^3', '-8e^(2z)*(e^(2z)-1)/(e^(2z)+1)^3',
      '8sigmoid(2z)*(1-sigmoid(2z))*(1-2sigmoid(2z))', '-2tanh(z)+2tanh(z)^3', '-sinh(2z)/cosh(z)^4', '2tanh(z)*(tanh(z)-1)*(tanh(z)+1)',
      '-4sinh(2z)/(1+cosh(2z))^2')
group('relu', 'z', 'max(0,z)', 'relu(z)', 'if(z>0,z,0)', 'if(z>=0,z,0)', 'if(z<0,0,z)', 'if(z<=0,0,z)', '(z+abs(z))/2', 'z*heaviside(z)',
      'z*if(z>0,1,0)', '-min(0,-z)', 'z-min(0,z)', 'z*(1+sign(z))/2', 'abs(max(0,z))', 'max(z,0)', 'z+max(0,-z)', 'max(max(0,z),z)', 'max(0,min(z,max(z,0)))',
      'max(0,z^3)^(1/3)', 'sqrt(z*max(0,z))', 'if(z>5,z,if(z>0,z,0))', 'max(-3,max(0,z))', '(sqrt(z^2)+z)/2', 'abs(z)*heaviside(z)',
      'if(z>0 or z=0,z,0)', 'if(e^z>1,z,0)', 'ln(max(1,e^z))', 'if(z^3>0,z,0)', 'max(2z,z)-max(z,0)', 'max(0,2z)/2', 'max(0,z)*if(z>-1,1,2)',
      'if(z<0,0,1)*z', 'if(z>=1e-9,z,max(0,z))', 'min(z+abs(z),max(0,z))', 'max(0,z)+0*z')
group('drelu', 'z', 'if(z>0,1,0)', 'if(z<=0,0,1)', '1-if(z<=0,1,0)', 'if(0<z,1,0)', 'sign(max(0,z))', 'if(z>0,if(z>-1,1,7),0)', '1-if(z>0,0,1)',
      'if(z>0 and z>-5,1,0)', 'heaviside(z)-if(z=0,1,0)', 'max(0,sign(z))', 'ceil((1+sign(z))/2)-if(z=0,1,0)', '1-heaviside(-z)', 'if(max(0,z)>0,1,0)', 'if(max(0,z)!=0,1,0)',
      'if(z*abs(z)>0,1,0)', 'if(e^(-z)<1,1,0)', 'floor((1+sign(z))/2)', 'if(z=0,0,(1+sign(z))/2)', 'if(z=0,0,heaviside(z))', 'if(2^z>1,1,0)', 'if(tanh(z)>0,1,0)', 'if(sigmoid(z)>1/2,1,0)')
group('step', 'z', 'heaviside(z)', 'if(z>=0,1,0)', 'if(z<0,0,1)', '1-if(z<0,1,0)', '(1+sign(z))/2+if(z=0,1/2,0)', '1+min(0,sign(z))', 'ceil((1+sign(z))/2)', 'if(z>0,1,if(z=0,1,0))',
      '(1+sign(z))/2', '(1+z/abs(z))/2', 'max(0,z)/z', 'if(z>0,1,0)', 'if(z>0,1,if(z<0,0,1/2))', 'z/(2abs(z))+1/2', '(z+abs(z))/(2z)', 'if(sigmoid(z)>=1/2,1,0)')
group('lrelu', 'z', 'max(0.01z,z)', 'leakyrelu(z)', 'if(z>0,z,0.01z)', 'if(z>=0,z,z/100)', 'if(z<0,0.01z,z)', '0.505z+0.495abs(z)', 'z-0.99min(0,z)', 'max(0,z)-max(0,-z)/100',
      'max(0,z)+0.01min(0,z)', '0.01z+0.99max(0,z)', 'z*if(z>0,1,0.01)', '(1.01z+0.99abs(z))/2', 'z*(0.01+0.99heaviside(z))', 'if(z<=0,1/100,1)*z', 'max(z,z/100)', '-min(-z,-0.01z)', 'max(z,0.01max(z,min(0,z)))')
group('dlrelu', 'z', 'if(z>0,1,0.01)', 'if(z<=0,0.01,1)', '0.01+0.99if(z>0,1,0)', '1-0.99if(z<=0,1,0)', 'if(z<0,0.01,1)', '0.505+0.495sign(z)', 'max(0.01,if(z>0,1,0))', 'max(0.01,sign(z))',
      'max(0.01z,z)/z', 'leakyrelu(z)/z', 'if(z>0,1,1/100)', '1-99/100*if(z>0,0,1)', '(101+99sign(z))/200', 'min(1,if(z>0,2,0.01))', '1-0.99*if(z<=0,1,0)')
group('prelu', 'z k', 'if(z>0,z,k*z)', 'leakyrelu(z,k)', 'max(0,z)+k*min(0,z)', 'z*if(z>0,1,k)', 'if(z<0,k*z,z)', 'k*z+(1-k)*max(0,z)', '(1+k)/2*z+(1-k)/2*abs(z)', 'max(0,z)-k*max(0,-z)',
      'z-(1-k)*min(0,z)', 'z*(k+(1-k)*heaviside(z))', 'if(z>=0,1,k)*z', 'if(k<=1,max(z,k*z),min(z,k*z))', 'if(k>1,min(z,k*z),max(z,k*z))')
group('dprelu', 'z k', 'if(z>0,1,k)', 'if(z<=0,k,1)', 'k+(1-k)*if(z>0,1,0)', '1-(1-k)*if(z<=0,1,0)', 'if(z>0,1,0)+k*if(z<=0,1,0)', 'if(z>0,1,0)+k*(1-if(z>0,1,0))', 'if(z<0,k,1)',
      '(1+k)/2+(1-k)/2*sign(z)', 'if(z>0,if(k>0,1,1),k)', 'leakyrelu(z,k)/z')
group('elu', 'z', 'if(z>0,z,e^z-1)', 'elu(z)', 'max(0,z)+min(0,e^z-1)', 'if(z<=0,e^z-1,z)', 'max(0,z)+e^(min(0,z))-1', 'max(z,0)-1+min(1,e^z)', 'if(z>=0,z,exp(z)-1)', 'if(z<0,e^z*(1-e^(-z)),z)', 'elu(z,1)',
      'if(z>0,z,2sinh(z/2)*e^(z/2))', 'max(z,min(0,e^z-1))', 'z*heaviside(z)+(e^z-1)*(1-heaviside(z))', 'if(z>0,z,tanh(z/2)*(e^z+1))', 'max(0,z)+min(0,e^z-1)')
group('delu', 'z', 'if(z>0,1,e^z)', 'if(z<=0,e^z,1)', 'min(1,e^z)', 'e^(min(0,z))', 'exp(-max(0,-z))', 'if(z>0,1,elu(z)+1)', 'min(elu(z)+1,1)', 'if(z<0,e^z,1)', '(1+e^z-abs(1-e^z))/2', 'e^((z-abs(z))/2)',
      'if(z>0,1,(e^z-1)+1)', 'heaviside(z)+e^z*(1-heaviside(z))', 'sqrt(e^(z-abs(z)))', '1-max(0,1-e^z)', '1/max(1,e^(-z))')
group('eluk', 'z k', 'if(z>0,z,k*(e^z-1))', 'elu(z,k)', 'max(0,z)+k*(e^(min(0,z))-1)', 'if(z<=0,k*e^z-k,z)', 'max(0,z)+k*min(0,e^z-1)', 'if(z<0,k*(e^z-1),z)', 'z*if(z>0,1,0)+k*(e^z-1)*if(z<=0,1,0)',
      'max(0,z)+k*e^(min(0,z))-k')
group('deluk', 'z k', 'if(z>0,1,k*e^z)', 'if(z<=0,k*e^z,1)', 'if(z>0,1,elu(z,k)+k)', 'if(z>0,1,0)+k*e^z*if(z<=0,1,0)', 'if(z>=0,1,k*e^z)', 'if(z<0,k*exp(z),1)', 'if(z>0,1,k*(e^z-1)+k)', 'if(z>0,1,e^z*k)')
group('selu', 'z', 'selu(z)', '1.0507009873554805*if(z>0,z,1.6732632423543773*(e^z-1))', '1.0507009873554805*(max(0,z)+1.6732632423543773*min(0,e^z-1))', '1.0507009873554805*elu(z,1.6732632423543773)', 'if(z>0,1.0507009873554805z,1.0507009873554805*1.6732632423543773*(e^z-1))')
group('seluvar', 'z l k', 'l*if(z>0,z,k*(e^z-1))', 'if(z>0,l*z,l*k*(e^z-1))', 'l*(max(0,z)+k*min(0,e^z-1))', 'l*elu(z,k)', 'l*max(0,z)+l*k*(exp(min(0,z))-1)')
group('gelutanh', 'z', '0.5*z*(1+tanh(sqrt(2/pi)*(z+0.044715z^3)))', 'z*sigmoid(2sqrt(2/pi)*(z+0.044715z^3))', 'z/(1+e^(-2sqrt(2/pi)*(z+0.044715z^3)))', 'z/2+z/2*tanh(sqrt(2)/sqrt(pi)*z*(1+0.044715z^2))',
      '0.5z*(1+tanh((2/pi)^(1/2)*(z+0.044715z^3)))', 'z*e^(sqrt(8/pi)*(z+0.044715z^3))/(1+e^(sqrt(8/pi)*(z+0.044715z^3)))', 'z*sigmoid(sqrt(8/pi)*(z+0.044715*z^3))')
group('gelu', 'z', 'gelu(z)', 'z/2*(1+erf(z/sqrt(2)))', '0.5z+0.5z*erf(z/sqrt(2))', 'z*(1/2+1/2*erf(z/2^(1/2)))', '0.5*z*(1-erf(-z/sqrt(2)))', 'z-z/2*(1-erf(z/sqrt(2)))', 'z/2+abs(z)/2*erf(abs(z)/sqrt(2))', '(z+z*erf(sqrt(2)*z/2))/2')
group('dgelu', 'z', '0.5*(1+erf(z/sqrt(2)))+z*e^(-z^2/2)/sqrt(2pi)', '1/2+erf(z/sqrt(2))/2+z/sqrt(2pi)*exp(-z^2/2)', '(1+erf(z/sqrt(2)))/2+z*e^(-(z^2)/2)*(2pi)^(-1/2)', '0.5+0.5erf(z/sqrt(2))+z/(sqrt(2)*sqrt(pi)*e^(z^2/2))', '1-0.5*(1-erf(z/sqrt(2)))+z*sqrt(1/(2pi))*e^(-0.5z^2)')
group('silu', 'z', 'z/(1+e^(-z))', 'silu(z)', 'z*sigmoid(z)', 'z*e^z/(1+e^z)', 'z/2*(1+tanh(z/2))', 'z-z*sigmoid(-z)', 'z-z/(1+e^z)', 'z/2+z/2*tanh(z/2)', 'z+silu(-z)', '(z*e^z+z)/(1+e^z)-z/(1+e^z)')
group('dsilu', 'z', 'sigmoid(z)+z*sigmoid(z)*(1-sigmoid(z))', '1/(1+e^(-z))+z*e^(-z)/(1+e^(-z))^2', '(1+e^(-z)+z*e^(-z))/(1+e^(-z))^2', 'e^z*(1+e^z+z)/(1+e^z)^2', 'silu(z)+sigmoid(z)*(1-silu(z))', 'sigmoid(z)*(1+z*(1-sigmoid(z)))',
      '1/2+tanh(z/2)/2+z/(4cosh(z/2)^2)', '(2+2tanh(z/2)+z*sech(z/2)^2)/4', '(1+z+e^z)/(2+2cosh(z))', '(z+sinh(z))/(4cosh(z/2)^2)+1/2', 'sigmoid(z)*(1+z/(1+e^z))')
group('ddsilu', 'z', 'sigmoid(z)*(1-sigmoid(z))*(2+z*(1-2sigmoid(z)))', 'e^z*(2+z+2e^z-z*e^z)/(1+e^z)^3', '2sigmoid(z)*(1-sigmoid(z))+z*sigmoid(z)*(1-sigmoid(z))*(1-2sigmoid(z))', '(2-z*tanh(z/2))/(4cosh(z/2)^2)', '(2-z*tanh(z/2))/(2+2cosh(z))')
group('swishk', 'z k', 'z*sigmoid(k*z)', 'z/(1+e^(-k*z))', 'z*e^(k*z)/(1+e^(k*z))', 'z/2*(1+tanh(k*z/2))', 'z-z/(1+e^(k*z))', 'z/(1+(e^(-z))^k)', 'z/(1+(e^k)^(-z))')
group('dswishk', 'z k', 'sigmoid(k*z)+k*z*sigmoid(k*z)*(1-sigmoid(k*z))', '(1+e^(-k*z)+k*z*e^(-k*z))/(1+e^(-k*z))^2', 'e^(k*z)*(1+k*z+e^(k*z))/(1+e^(k*z))^2', 'sigmoid(k*z)*(1+k*z*sigmoid(-k*z))', '1/2+tanh(k*z/2)/2+k*z/4*sech(k*z/2)^2')
group('mish', 'z', 'z*tanh(ln(1+e^z))', 'mish(z)', 'z*tanh(softplus(z))', 'z*((1+e^z)^2-1)/((1+e^z)^2+1)', 'z*(e^(2z)+2e^z)/(e^(2z)+2e^z+2)', 'z*(1+2e^(-z))/(1+2e^(-z)+2e^(-2z))', 'z-2z/((1+e^z)^2+1)', 'z*sinh(ln(1+e^z))/cosh(ln(1+e^z))', 'z*(1-2/(1+e^(2ln(1+e^z))))')
group('dmish', 'z', 'tanh(softplus(z))+z*sigmoid(z)*sech(softplus(z))^2', 'tanh(ln(1+e^z))+z*(1-tanh(ln(1+e^z))^2)/(1+e^(-z))', 'e^z*(4(z+1)+4e^(2z)+e^(3z)+e^z*(4z+6))/(2e^z+e^(2z)+2)^2', '((1+e^z)^2-1)/((1+e^z)^2+1)+4z*e^z*(1+e^z)/((1+e^z)^2+1)^2', 'tanh(softplus(z))+z*sigmoid(z)/cosh(ln(1+e^z))^2')
group('softplus', 'z', 'ln(1+e^z)', 'softplus(z)', 'z+ln(1+e^(-z))', '-ln(sigmoid(-z))', '-ln(1-sigmoid(z))', 'max(0,z)+ln(1+e^(-abs(z)))', 'z-ln(sigmoid(z))', 'ln(2)+z/2+ln(cosh(z/2))', 'z/2+ln(2cosh(z/2))', 'ln(e^z+1)', 'ln(e^(2z)+e^z)-z', '1/2*ln((1+e^z)^2)',
      'ln(1-e^(2z))-ln(1-e^z)', '-logsigmoid(-z)', 'ln(2)*log2(1+e^z)', 'ln(3+3e^z)-ln(3)', 'log10(1+e^z)*ln(10)', '-ln((1-tanh(z/2))/2)', 'ln(e^(z/2)+e^(-z/2))+z/2', '2ln(sqrt(1+e^z))', 'ln(1+e^(z-5)*e^5)', 'ln(abs(1+e^z))', 'ln((1+e^(2z)+2e^z)/(1+e^z))', 'ln(1+e^(3z))-ln(1-e^z+e^(2z))')
group('dsoftplus', 'z', '1/(1+e^(-z))', 'e^z/(1+e^z)', '1-e^(-ln(1+e^z))', '1-e^(-softplus(z))', 'e^(-softplus(-z))', '1-1/e^(ln(1+e^z))', 'e^(z-ln(1+e^z))', 'e^(z)*e^(-ln(1+e^z))')
group('softplusk', 'z k', 'ln(1+e^(k*z))/k', '(k*z+ln(1+e^(-k*z)))/k', 'z+ln(1+e^(-k*z))/k', '-ln(sigmoid(-k*z))/k', '1/k*ln(e^(k*z)+1)', 'z/2+ln(2cosh(k*z/2))/k')
group('logsigmoid', 'z', '-ln(1+e^(-z))', 'logsigmoid(z)', 'ln(sigmoid(z))', 'ln(1/(1+e^(-z)))', 'z-ln(1+e^z)', 'min(0,z)-ln(1+e^(-abs(z)))', 'ln(e^z/(1+e^z))', '-softplus(-z)', 'z-softplus(z)', 'ln(1+tanh(z/2))-ln(2)', 'z/2-ln(2cosh(z/2))', 'ln(1-sigmoid(-z))')
group('dlogsigmoid', 'z', '1/(1+e^z)', '1-sigmoid(z)', 'sigmoid(-z)', 'e^(-z)/(1+e^(-z))', '1-e^(logsigmoid(z))', 'e^(-z)*e^(-ln(1+e^(-z)))', '(1-tanh(z/2))/2', '1-e^(-ln(1+e^(-z)))', 'e^(-softplus(z))')
group('softsign', 'z', 'z/(1+abs(z))', 'softsign(z)', 'if(z>0,z/(1+z),z/(1-z))', 'z/(1+sqrt(z^2))', 'sign(z)*(1-1/(1+abs(z)))', 'sign(z)-sign(z)/(1+abs(z))', 'z/(1+max(z,-z))', 'if(z<0,-1+1/(1-z),1-1/(1+z))', 'z*(1-abs(z))/(1-z^2)', 'z/(abs(z)+1)')
group('dsoftsign', 'z', '1/(1+abs(z))^2', 'if(z>0,1/(1+z)^2,1/(1-z)^2)', '(1-abs(softsign(z)))^2', '1/(1+2abs(z)+z^2)', '(1/(1+abs(z)))^2', '(1+abs(z))^(-2)', 'if(z<0,(1-z)^(-2),(1+z)^(-2))', '((1-abs(z))/(1-z^2))^2', '1/(1+abs(z))-abs(z)/(1+abs(z))^2', '1/(1+max(z,-z))^2')
group('ddsoftsign', 'z', '-2sign(z)/(1+abs(z))^3', '-2z/(abs(z)*(1+abs(z))^3)', 'if(z>0,-2/(1+z)^3,2/(1-z)^3)', 'if(z>0,-2/(1+z)^3,if(z<0,2/(1-z)^3,0))', '-2abs(z)/(z*(1+abs(z))^3)')
group('hardsigmoid', 'z', 'max(0,min(1,(z+3)/6))', 'hardsigmoid(z)', 'min(1,max(0,z/6+0.5))', 'if(z<-3,0,if(z>3,1,z/6+1/2))', '(abs(z+3)-abs(z-3))/12+1/2', 'relu(z/6+1/2)-relu(z/6-1/2)', 'min(6,max(0,z+3))/6', '(1+hardtanh(z/3))/2', 'if(z>=3,1,if(z<=-3,0,(z+3)/6))', 'max(0,min(6,z+3))/6', '1-hardsigmoid(-z)', 'if(-3<z and z<3,(z+3)/6,if(z>0,1,0))')
group('dhardsigmoid', 'z', 'if(-3<z and z<3,1/6,0)', 'if(abs(z)<3,1/6,0)', 'if(z^2<9,1/6,0)', 'if(z<=-3,0,if(z<3,1/6,0))', '1/6*if(-3<z and z<3,1,0)', 'if(z<=-3 or z>=3,0,1/6)', '(heaviside(z+3)-heaviside(z-3))/6', '(sign(z+3)-sign(z-3))/12', 'if(abs(z)<=3,1/6,0)', 'if(z>-3,if(z<3,1/6,0),0)', 'max(0,sign(9-z^2))/6', 'if(z*z>=9,0,1/6)', 'if((z-3)*(z+3)<0,1/6,0)', 'if(max(z,-z)<3,1/6,0)')
group('hardswish', 'z', 'z*max(0,min(6,z+3))/6', 'z*hardsigmoid(z)', 'if(z<=-3,0,if(z>=3,z,z*(z+3)/6))', 'z*min(6,max(0,z+3))/6', 'if(z<-3,0,if(z>3,z,(z^2+3z)/6))', 'z/6*(relu(z+3)-relu(z-3))')
group('hardtanh', 'z', 'max(-1,min(1,z))', 'hardtanh(z)', 'min(1,max(-1,z))', 'if(z>1,1,if(z<-1,-1,z))', '(abs(z+1)-abs(z-1))/2', 'relu(z+1)-relu(z-1)-1', 'if(abs(z)<=1,z,sign(z))', 'if(z<=-1,-1,if(z<=1,z,1))', 'sign(z)*min(1,abs(z))', '-hardtanh(-z)', 'if(z^2<1,z,z/abs(z))', '2hardsigmoid(3z)-1')
group('dhardtanh', 'z', 'if(-1<z and z<1,1,0)', 'if(abs(z)<1,1,0)', 'if(z^2<1,1,0)', '(sign(z+1)-sign(z-1))/2', 'if(z>-1,if(z<1,1,0),0)', 'if(z<=-1 or z>=1,0,1)', 'if(abs(z)<=1,1,0)', 'max(0,sign(1-abs(z)))', 'heaviside(z+1)-heaviside(z-1)', '1-heaviside(abs(z)-1)', 'if((1-z)*(1+z)>0,1,0)')
group('relu6', 'z', 'min(6,max(0,z))', 'max(0,min(6,z))', 'relu(z)-relu(z-6)', 'if(z<0,0,if(z>6,6,z))', '(abs(z)-abs(z-6)+6)/2', '6-relu(6-relu(z))', '6*min(1,max(0,z/6))')
group('hardshrink', 'z', 'if(abs(z)>1/2,z,0)', 'if(z>0.5,z,if(z<-0.5,z,0))', 'z*if(z^2>1/4,1,0)', 'z-z*if(abs(z)<=0.5,1,0)', 'if(abs(z)<=0.5,0,z)', 'if(z>0.5 or z<-0.5,z,0)')
group('softshrink', 'z', 'sign(z)*max(0,abs(z)-1/2)', 'if(z>0.5,z-0.5,if(z<-0.5,z+0.5,0))', 'relu(z-1/2)-relu(-z-1/2)', 'z-max(-1/2,min(1/2,z))', 'z+(abs(z-1/2)-abs(z+1/2))/2')
group('threshold', 'z', 'if(z>1,z,0)', 'z*heaviside(z-1)', 'if(z<=1,0,z)', 'relu(z-1)+if(z>1,1,0)', 'z*if(z-1>0,1,0)', 'if(z<1,0,z)')
group('celu', 'z k', 'max(0,z)+min(0,k*(e^(z/k)-1))', 'if(k>0,if(z>0,z,k*(e^(z/k)-1)),max(0,z)+min(0,k*(e^(z/k)-1)))', 'relu(z)-relu(-k*(e^(z/k)-1))', 'relu(z)+min(0,k*e^(z/k)-k)')
group('tanhshrink', 'z', 'z-tanh(z)', 'z-1+2/(e^(2z)+1)', 'z+1-2sigmoid(2z)', '(z*cosh(z)-sinh(z))/cosh(z)', 'z+tanh(-z)', '(z-1)+2sigmoid(-2z)')
group('dtanhshrink', 'z', 'tanh(z)^2', '1-sech(z)^2', '((e^z-e^(-z))/(e^z+e^(-z)))^2', '(cosh(2z)-1)/(cosh(2z)+1)', '(1-2sigmoid(2z))^2', 'sinh(z)^2/(1+sinh(z)^2)')
group('lisht', 'z', 'z*tanh(z)', 'abs(z)*tanh(abs(z))', 'abs(z*tanh(z))', 'z-2z/(e^(2z)+1)', 'z*(1-e^(-2z))/(1+e^(-2z))')
group('arctan', 'z', 'atan(z)', '-atan(-z)', 'sign(z)*atan(abs(z))', 'if(z>0,atan(z),-atan(-z))', 'atan(tan(atan(z)))', 'pi/2-acos(z/sqrt(1+z^2))', 'asin(z/sqrt(1+z^2))', '2atan(z/(1+sqrt(1+z^2)))')
group('datan', 'z', '1/(1+z^2)', '(1+z^2)^(-1)', 'cos(atan(z))^2', '1-sin(atan(z))^2', '1/(z^2+1)', '1-z^2/(1+z^2)', '(1/sqrt(1+z^2))^2', 'e^(-ln(1+z^2))', '1/(1+abs(z)^2)', '1/(1+tan(atan(z))^2)')
group('isru', 'z', 'z/sqrt(1+z^2)', 'sin(atan(z))', 'z*(1+z^2)^(-1/2)', 'tanh(asinh(z))', 'sign(z)*sqrt(z^2/(1+z^2))', 'z*sqrt(1+z^2)/(1+z^2)', 'sign(z)*sqrt(1-1/(1+z^2))', 'sign(z)/sqrt(1+1/z^2)')
group('disru', 'z', '(1+z^2)^(-3/2)', '1/sqrt(1+z^2)^3', '1/((1+z^2)*sqrt(1+z^2))', '(1/sqrt(1+z^2))^3', '1/sqrt(1+z^2)-z^2/(1+z^2)^(3/2)', '1/sqrt((1+z^2)^3)', 'cos(atan(z))^3', 'sech(asinh(z))^3')
group('bent', 'z', '(sqrt(z^2+1)-1)/2+z', 'z+sqrt(z^2+1)/2-1/2', '(sqrt(1+z^2)+2z-1)/2', 'z+z^2/(2(sqrt(z^2+1)+1))', '(cosh(asinh(z))-1)/2+z')
group('gauss', 'z', 'e^(-z^2)', '1/e^(z^2)', 'exp(-z*z)', '(e^z)^(-z)', '(e^(-z))^z', 'e^(-(z^2))', 'exp(-abs(z)^2)', '(e^(-z^2/2))^2', 'sqrt(e^(-2z^2))', '1/(e^z)^z', 'e^((1-z)*(1+z))/e', 'e^(-(z-1)^2)*e^(1-2z)')
group('erf', 'z', 'erf(z)', '-erf(-z)', 'sign(z)*erf(abs(z))', '(erf(z)-erf(-z))/2', 'if(z>0,erf(z),-erf(abs(z)))')
group('square', 'z', 'z^2', 'z*z', '(-z)^2', 'abs(z)^2', 'abs(z^2)', 'abs(z)*abs(z)', 'z*abs(z)*sign(z)', 'max(z,-z)^2', 'e^(2ln(abs(z)))', '(z+1)^2-2z-1', 'z^4/z^2', 'sqrt(z^4)', 'max(0,z)^2+min(0,z)^2', 'relu(z)^2+relu(-z)^2')
group('abs', 'z', 'abs(z)', 'sqrt(z^2)', 'max(z,-z)', 'z*sign(z)', 'relu(z)+relu(-z)', 'if(z>=0,z,-z)', 'if(z<0,-z,z)', 'max(0,z)-min(0,z)', '(z^2)^(1/2)', 'abs(-z)', '2max(0,z)-z', 'z*(2heaviside(z)-1)', 'z^2/abs(z)', '(z^4)^(1/4)', 'e^(ln(z^2)/2)', '-min(z,-z)', 'abs(abs(z))', 'sign(z)*z', '(abs(z)^3)^(1/3)', 'max(max(z,-z),0)')
group('sign', 'z', 'sign(z)', 'if(z>0,1,if(z<0,-1,0))', 'if(z>0,1,0)-if(z<0,1,0)', 'if(z=0,0,z/abs(z))', 'z/abs(z)', 'abs(z)/z', '2heaviside(z)-1', 'sign(z^3)', 'sign(tanh(z))', 'sign(z)^3', '-sign(-z)', 'if(z<0,-1,if(z>0,1,0))', 'heaviside(z)-heaviside(-z)', 'if(z>=0,1,-1)', 'z/sqrt(z^2)', 'sign(e^z-1)')
group('expalone', 'z', 'e^z', 'exp(z)', '(e^(z/2))^2', '1/e^(-z)', 'e^(z+1)/e', 'e^(2z)/e^z', '(1/e)^(-z)', '2^(z/ln(2))', 'cosh(z)+sinh(z)', 'e^(z-1)*e', 'exp(ln(2))*e^z/2', 'sqrt(e^(2z))', '10^(z/ln(10))', '2^(z*log2(e))', '(e^z)^1', '(e^(3z))^(1/3)', 'e^(ln(e^z))', '(1+tanh(z/2))/(1-tanh(z/2))', 'sigmoid(z)/(1-sigmoid(z))', 'e^(z^2)*e^(z-z^2)', 'e^(2z)*e^(-z)', '(sqrt(e))^(2z)', 'sinh(z)+sqrt(1+sinh(z)^2)', '3^(z/ln(3))')
group('twotoz', 'z', '2^z', 'e^(z*ln(2))', '4^(z/2)', '(1/2)^(-z)', '2^(z+3)/8', '2*2^(z-1)', 'sqrt(4^z)', '8^(z/3)', '0.5^(-z)', 'exp(ln(2)*z)', '2^(z-1)+2^(z-1)', '6^z/3^z', '10^(z*log10(2))', '(2^(1/2))^(2z)', '2^z*1^z', '16^(z/4)')
group('logit', 'z', 'ln(z/(1-z))', 'ln(z)-ln(1-z)', '-ln((1-z)/z)', '-ln(1/z-1)', '2atanh(2z-1)', 'ln(1/(1/z-1))', 'ln(z)-ln(1-z)+0', 'ln(2z)-ln(2-2z)')
group('dlogit', 'z', '1/(z*(1-z))', '1/z+1/(1-z)', '1/(z-z^2)', '-1/(z^2-z)', '1/z-1/(z-1)', '(1/z)*(1/(1-z))')
group('entropy', 'z', '-z*ln(z)-(1-z)*ln(1-z)', 'z*ln(1/z)+(1-z)*ln(1/(1-z))', '-ln(1-z)-z*ln(z/(1-z))', '-z*(ln(z)-ln(1-z))-ln(1-z)', '-ln(z^z*(1-z)^(1-z))', '-(z*ln(z)+(1-z)*ln(1-z))')
group('bce', 'y a', '-y*ln(a)-(1-y)*ln(1-a)', '-(y*ln(a)+(1-y)*ln(1-a))', 'y*ln(1/a)+(1-y)*ln(1/(1-a))', '-y*(ln(a)-ln(1-a))-ln(1-a)', '-ln(1-a)-y*ln(a/(1-a))', '(y-1)*ln(1-a)-y*ln(a)', '-ln(a^y*(1-a)^(1-y))', '-y*ln(a)+y*ln(1-a)-ln(1-a)')
group('dbce', 'y a', '-y/a+(1-y)/(1-a)', '(a-y)/(a*(1-a))', '(1-y)/(1-a)-y/a', '(y-a)/(a^2-a)', '(a-y)/(a-a^2)', '1/(1-a)-y/(a*(1-a))', '-(y/a-(1-y)/(1-a))', '(y-a)/(a*(a-1))')
group('bcelogit', 'z y', 'ln(1+e^z)-y*z', '-y*ln(sigmoid(z))-(1-y)*ln(1-sigmoid(z))', 'softplus(z)-y*z', 'max(0,z)-z*y+ln(1+e^(-abs(z)))', '(1-y)*z+ln(1+e^(-z))', 'y*softplus(-z)+(1-y)*softplus(z)', '-y*logsigmoid(z)-(1-y)*logsigmoid(-z)', 'ln(e^(-y*z)+e^((1-y)*z))')
group('dbcelogit', 'z y', 'sigmoid(z)-y', '1/(1+e^(-z))-y', 'e^z/(1+e^z)-y', '(1-y)*sigmoid(z)-y*(1-sigmoid(z))', '(e^z-y-y*e^z)/(1+e^z)', '1-y-1/(1+e^z)', '-y*sigmoid(-z)+(1-y)*sigmoid(z)', 'tanh(z/2)/2+1/2-y')
group('mse', 'y a', '(a-y)^2/2', '1/2*(y-a)^2', 'a^2/2-a*y+y^2/2', '0.5(a^2-2a*y+y^2)', 'abs(a-y)^2/2', '((a+y)^2-4a*y)/2', '(a^2+y^2)/2-a*y')
group('hinge', 'z y', 'max(0,1-y*z)', 'relu(1-y*z)', 'if(y*z<1,1-y*z,0)', '(1-y*z+abs(1-y*z))/2', '1-min(1,y*z)', 'if(y*z>=1,0,1-y*z)')
group('huber', 'z', 'if(abs(z)<=1,z^2/2,abs(z)-1/2)', 'if(z<-1,-z-1/2,if(z>1,z-1/2,z^2/2))', 'min(1,abs(z))*(abs(z)-min(1,abs(z))/2)', 'if(abs(z)<1,0.5z^2,abs(z)-0.5)', 'z^2/2-max(0,abs(z)-1)^2/2', 'hardtanh(z)*(z-hardtanh(z)/2)')
group('logcosh', 'z', 'ln(cosh(z))', 'abs(z)+ln(1+e^(-2abs(z)))-ln(2)', 'z+ln(1+e^(-2z))-ln(2)', 'softplus(2z)-z-ln(2)', 'ln((e^z+e^(-z))/2)', '-ln(sech(z))', '1/2*ln(cosh(z)^2)', '-1/2*ln(1-tanh(z)^2)', 'ln(cosh(-z))', '(ln(1+cosh(2z))-ln(2))/2', '-z+ln(1+e^(2z))-ln(2)')
group('softmax2', 'x y', 'e^x/(e^x+e^y)', '1/(1+e^(y-x))', 'sigmoid(x-y)', 'e^(x-y)/(1+e^(x-y))', '1-e^y/(e^x+e^y)', '(1+tanh((x-y)/2))/2', 'e^(x-max(x,y))/(e^(x-max(x,y))+e^(y-max(x,y)))', 'e^x*(e^x+e^y)^(-1)', 'exp(x-ln(e^x+e^y))')
group('dsoftmax2', 'x y', 'e^x*e^y/(e^x+e^y)^2', 'sigmoid(x-y)*(1-sigmoid(x-y))', 'e^(x+y)/(e^x+e^y)^2', 'e^x/(e^x+e^y)*(1-e^x/(e^x+e^y))', 'e^x/(e^x+e^y)-(e^x/(e^x+e^y))^2', '1/(2+e^(x-y)+e^(y-x))', '1/(4cosh((x-y)/2)^2)', 'e^x/(e^x+e^y)*e^y/(e^x+e^y)')
group('softmax3', 'x y z', 'e^x/(e^x+e^y+e^z)', '1/(1+e^(y-x)+e^(z-x))', '1-(e^y+e^z)/(e^x+e^y+e^z)', 'e^(x-z)/(e^(x-z)+e^(y-z)+1)', 'e^(x-max(x,y,z))/(e^(x-max(x,y,z))+e^(y-max(x,y,z))+e^(z-max(x,y,z)))', 'exp(x-ln(e^x+e^y+e^z))', '1/(e^(-x)*(e^x+e^y+e^z))')
group('dsoftmax3', 'x y z', 'e^x*(e^y+e^z)/(e^x+e^y+e^z)^2', 'e^x/(e^x+e^y+e^z)*(1-e^x/(e^x+e^y+e^z))', 'e^x/(e^x+e^y+e^z)-e^(2x)/(e^x+e^y+e^z)^2', '(e^(x+y)+e^(x+z))/(e^x+e^y+e^z)^2')
group('softmaxcross', 'x y z', '-e^x*e^y/(e^x+e^y+e^z)^2', '-e^(x+y)/(e^x+e^y+e^z)^2', '-(e^x/(e^x+e^y+e^z))*(e^y/(e^x+e^y+e^z))', '-1/((1+e^(y-x)+e^(z-x))*(1+e^(x-y)+e^(z-y)))')
group('lse2', 'x y', 'ln(e^x+e^y)', 'max(x,y)+ln(1+e^(-abs(x-y)))', 'x+ln(1+e^(y-x))', 'y+softplus(x-y)', 'x-ln(sigmoid(x-y))', '(x+y)/2+ln(2cosh((x-y)/2))', 'ln(e^(x+1)+e^(y+1))-1', 'max(x,y)+ln(e^(x-max(x,y))+e^(y-max(x,y)))')
group('lse3', 'x y z', 'ln(e^x+e^y+e^z)', 'x+ln(1+e^(y-x)+e^(z-x))', 'z+ln(e^(x-z)+e^(y-z)+1)', 'ln(e^(x+2)+e^(y+2)+e^(z+2))-2', 'max(x,y,z)+ln(e^(x-max(x,y,z))+e^(y-max(x,y,z))+e^(z-max(x,y,z)))', 'ln(e^(ln(e^x+e^y))+e^z)')
group('logsoftmax', 'x y', 'x-ln(e^x+e^y)', 'ln(e^x/(e^x+e^y))', '-ln(1+e^(y-x))', '-softplus(y-x)', 'logsigmoid(x-y)', 'ln(sigmoid(x-y))')
group('maxtwo', 'x y', 'max(x,y)', '(x+y+abs(x-y))/2', 'x+relu(y-x)', 'if(x>y,x,y)', 'if(x<y,y,x)', '-min(-x,-y)', 'y+max(0,x-y)', 'x+y-min(x,y)', 'max(y,x)', 'max(x,y,min(x,y))', 'if(x>=y,x,y)', 'ln(max(e^x,e^y))')
group('maxthree', 'x y z', 'max(x,y,z)', 'max(max(x,y),z)', 'max(x,max(y,z))', 'max(z,y,x)', '-min(-x,-y,-z)', 'if(x>y,max(x,z),max(y,z))', 'x+max(0,y-x,z-x)')
group('kl', 'p q', 'p*ln(p/q)+(1-p)*ln((1-p)/(1-q))', 'p*ln(p)-p*ln(q)+(1-p)*ln(1-p)-(1-p)*ln(1-q)', 'p*(ln(p)-ln(q))+(1-p)*(ln(1-p)-ln(1-q))', '-p*ln(q/p)-(1-p)*ln((1-q)/(1-p))')
group('neuron', 'w x b', '1/(1+e^(-(w*x+b)))', 'sigmoid(w*x+b)', 'e^(w*x+b)/(1+e^(w*x+b))', '1/(1+e^(-w*x)*e^(-b))', '1/(1+e^(-b-w*x))', 'e^b*e^(w*x)/(1+e^b*e^(w*x))', '(1+tanh((w*x+b)/2))/2', 'e^b/(e^b+(e^(-w))^x)')
group('dneuron', 'w x b', 'x*sigmoid(w*x+b)*(1-sigmoid(w*x+b))', 'x*e^(-(w*x+b))/(1+e^(-(w*x+b)))^2', 'x/(4cosh((w*x+b)/2)^2)', 'x/(e^(w*x+b)+2+e^(-w*x-b))', 'x*(sigmoid(w*x+b)-sigmoid(w*x+b)^2)')
group('tanhneuron', 'w x b', 'w*(1-tanh(w*x+b)^2)', 'w*sech(w*x+b)^2', '4w/(e^(w*x+b)+e^(-w*x-b))^2', 'w-w*tanh(w*x+b)^2', 'w*(1+tanh(w*x+b))*(1-tanh(w*x+b))', '2w/(1+cosh(2w*x+2b))')
# Forms through a defined value.
group('sigmoid-a', 'z', 'e^(-z)/(1+e^(-z))^2', 'a*(1-a)', 'a-a^2', '-a^2+a', 'a^2*(1/a-1)', '-(a-1/2)^2+1/4', 'a^2*e^(-z)', 'a*sigmoid(-z)', '(1-a)^2*e^z', 'a/(1+e^z)', '(1-a)*(1-(1-a))', '1/(1/a+1/(1-a))', 'a^3/a-a^3/a+a-a^2', 'a(1-a)', 'a*(1-sigmoid(z))', 'sigmoid(z)-a^2', '(a-a^3)/(1+a)', 'sqrt(a^2)-a^2', 'if(a>1/2,a*(1-a),a-a^2)', 'abs(a)*abs(1-a)', 'e^(ln(a)+ln(1-a))', alias={'a': S})
group('tanh-a', 'z', '1-tanh(z)^2', '1-a^2', '(1-a)*(1+a)', '(1-a)(1+a)', '-(a^2-1)', '1-a*a', '(1-a^4)/(1+a^2)', '1-abs(a)^2', '1-a*tanh(z)', 'sech(z)^2', '(1/a-a)*a', '2(1-a)-(1-a)^2', '(1+a)*(2-(1+a))', 'sqrt((1-a^2)^2)', 'a^2/sinh(z)^2', alias={'a': T})
group('tanh-aa', 'z', '-2tanh(z)*(1-tanh(z)^2)', '-2a*(1-a^2)', '2a^3-2a', '2a*(a-1)*(a+1)', '-2a*sech(z)^2', '-2a(1-a)(1+a)', alias={'a': 'tanh(z)'})
group('sigmoid-aa', 'z', 'sigmoid(z)*(1-sigmoid(z))*(1-2sigmoid(z))', 'a*(1-a)*(1-2a)', 'a-3a^2+2a^3', '2a*(a-1)*(a-1/2)', '(a-a^2)*(1-2a)', 'a(1-a)^2-a^2(1-a)', alias={'a': 'sigmoid(z)'})
group('relu-a', 'z', 'if(z>0,1,0)', 'if(a>0,1,0)', 'sign(a)', 'if(a=0,0,1)', 'if(a!=0,1,0)', '1-if(a<=0,1,0)', 'max(0,sign(a))', 'if(a>0,a/z,a)', 'a/a', 'a/z', alias={'a': 'max(0,z)'})
group('lrelu-a', 'z', 'if(z>0,1,0.01)', 'if(a>0,1,0.01)', 'if(a<=0,0.01,1)', 'a/z', 'if(a>=0,1,1/100)', '0.505+0.495sign(a)', alias={'a': 'max(0.01z,z)'})
group('elu-a', 'z', 'if(z>0,1,e^z)', 'if(z>0,1,a+1)', 'if(a>0,1,a+1)', 'min(1,a+1)', '1+min(0,a)', 'if(a<0,1+a,1)', 'a+1-max(0,a)', 'if(z<=0,a+1,1)', alias={'a': 'if(z>0,z,e^z-1)'})
group('eluk-a', 'z k', 'if(z>0,1,k*e^z)', 'if(z>0,1,a+k)', 'if(z<=0,a+k,1)', 'if(z>0,1,k+a)', 'if(z>=0,1,a+k)', alias={'a': 'if(z>0,z,k*(e^z-1))'})
group('softplus-a', 'z', '1/(1+e^(-z))', '1-e^(-a)', '(e^a-1)/e^a', 'e^(z-a)', '1-1/e^a', 'e^z/e^a', '1-exp(-a)', 'e^z*e^(-a)', 'tanh(a/2)*(1+e^(-a))', alias={'a': 'ln(1+e^z)'})
group('silu-a', 'z', 'sigmoid(z)+z*sigmoid(z)*(1-sigmoid(z))', 'a+sigmoid(z)*(1-a)', 'sigmoid(z)+a*(1-sigmoid(z))', 'a+(1-a)/(1+e^(-z))', 'a/z+a*(1-a/z)', 'a/z+a-a^2/z', alias={'a': 'z*sigmoid(z)'})
group('softsign-a', 'z', '1/(1+abs(z))^2', '(1-abs(a))^2', '1-2abs(a)+a^2', 'if(a>0,(1-a)^2,(1+a)^2)', 'if(z<0,(1+a)^2,(1-a)^2)', '(a/z)^2', '(1-sign(z)*a)^2', '(1-max(a,-a))^2', alias={'a': 'z/(1+abs(z))'})
group('atan-a', 'z', '1/(1+z^2)', 'cos(a)^2', '1/(1+tan(a)^2)', '1-sin(a)^2', '(1+cos(2a))/2', '1/sec(a)^2', alias={'a': 'atan(z)'})
group('isru-a', 'z', '(1+z^2)^(-3/2)', '(a/z)^3', '(1-a^2)^(3/2)', '(1-a^2)*sqrt(1-a^2)', alias={'a': 'z/sqrt(1+z^2)'})
group('logsig-a', 'z', '1/(1+e^z)', '1-e^a', 'e^(-z)*e^a', 'e^(a-z)', '1-exp(a)', alias={'a': '-ln(1+e^(-z))'})
group('gauss-a', 'z', '-2z*e^(-z^2)', '-2z*a', '-2a*z', '(1-z)^2*a-(1+z)^2*a+2z*a', alias={'a': 'e^(-z^2)'})
group('exp-a', 'z', 'e^z', 'a', 'a^2/a', 'sqrt(a^2)', 'e^(ln(a))', '1/a^(-1)', 'abs(a)', alias={'a': 'e^z'})
