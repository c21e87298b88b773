# %% [markdown] lang="en"
# # 04 · Back-propagation through time
#
# In this notebook the network learns to spell *hello* by itself, from random weights, with gradients that you
# derive and write with nothing but NumPy.
#
# **Questions**
#
# - In `02-forward` the weights were handed to you. Where do such weights come from?
# - An o is expected at the fourth letter and something else comes. Which weight was to blame, and at which time
#   step?
# - Why do errors from long ago get lost, and why do they sometimes blow up?
#
# **Goals.** At the end you can
#
# - derive the gradients of a recurrent network with the chain rule, and write back-propagation through time (BPTT),
# - prove your gradients right with numbers that are found in quite another way,
# - train a network: gradients, clipping, gradient descent, until the loss has fallen,
# - explain vanishing and exploding gradients, and show them.
#
# **Time.** About four hours and a quarter: 45 minutes of reading and three and a half hours for ten exercises and a
# written answer. Take two or three evenings: good places to stop are after exercise 3 and after exercise 5.
#
# **How to work**
#
# 1. Run the cells from top to bottom.
# 2. An exercise is a function that still returns `None`. Write your code in its cell and run it.
# 3. Run the check below it. It tells you what is not right yet, and what to try. Whether it
#    passes or not, you can go on to the next cell.
# 4. At the end, choose *Restart and Run All*, save, and hand in `04-bptt.ipynb`.

# %% [markdown] lang="ko"
# # 04 · 시간에 따른 역전파
#
# 이 노트북에서는 신경망이 무작위 가중치에서 출발하여 *hello*를 스스로 배웁니다. 여기에 필요한 기울기는 여러분이 직접
# 유도하여 NumPy만으로 계산합니다.
#
# **생각해 볼 질문**
#
# - `02-forward`에서는 가중치를 받아서 썼습니다. 그런 가중치는 어디에서 올까요?
# - 네 번째 문자 다음에 o가 와야 하는데 다른 것이 나왔습니다. 어느 시간 단계의 어느 가중치 탓일까요?
# - 오차는 왜 먼 과거까지 가지 못하고 사라지며, 때로는 왜 터질 듯이 커질까요?
#
# **학습 목표.** 이 노트북을 마치면 다음을 할 수 있습니다.
#
# - 연쇄 법칙으로 순환 신경망의 기울기를 유도하고, 시간에 따른 역전파(BPTT)를 작성하기
# - 전혀 다른 방법으로 구한 값과 비교하여 기울기가 맞는지 검증하기
# - 기울기, 클리핑, 경사 하강법으로 손실이 줄어들 때까지 신경망을 학습시키기
# - 기울기 소실과 기울기 폭주를 설명하고 그림으로 나타내기
#
# **소요 시간.** 약 4시간 15분입니다. 읽기에 45분, 연습 문제 열 개와 서술형 문제에 3시간 30분을 잡았습니다. 이틀이나
# 사흘에 걸쳐 나누어 하세요. 연습 문제 3이나 5를 마친 뒤에 쉬어 가면 좋습니다.
#
# **진행 방법**
#
# 1. 셀을 위에서 아래로 차례로 실행합니다.
# 2. 연습 문제의 함수는 아직 `None`만 돌려줍니다. 그 셀에 코드를 작성하고 실행합니다.
# 3. 바로 아래의 확인 셀을 실행합니다. 어디가 아직 틀렸는지, 무엇을 해 보면 좋을지 알려 줍니다. 통과하지 못해도 다음
#    셀로 넘어갈 수 있습니다.
# 4. 마지막에 *커널 재시작 후 모두 실행*을 하고 저장한 다음 `04-bptt.ipynb`를 제출합니다.

# %% given="imports"
# Needed: Python 3.10 or newer, NumPy 1.26 or newer, and matplotlib. Google Colab has them all.  # en
# Python 3.10 이상, NumPy 1.26 이상, matplotlib이 필요합니다. Google Colab에는 모두 갖추어져 있습니다.  # ko
import os
import sys

try:
    import matplotlib.pyplot as plt
    import numpy as np
except ImportError as error:
    raise ImportError(
        "This notebook needs NumPy and matplotlib. Run `%pip install numpy matplotlib` in a cell, "  # en
        "restart the kernel and begin again."  # en
        "이 노트북에는 NumPy와 matplotlib이 필요합니다. 셀에서 `%pip install numpy matplotlib`을 실행하고 "  # ko
        "커널을 다시 시작한 뒤 처음부터 실행하세요."  # ko
    ) from error

python_version, numpy_version = sys.version_info[:2], tuple(int(part) for part in np.__version__.split(".")[:2])
if python_version < (3, 10) or numpy_version < (1, 26):
    print("This notebook needs Python 3.10 and NumPy 1.26, or newer. Update them, or use Google Colab.")  # en
    print("이 노트북에는 Python 3.10, NumPy 1.26 이상이 필요합니다. 새로 설치하거나 Google Colab을 쓰세요.")  # ko
else:
    print("Python", sys.version.split()[0], "and NumPy", np.__version__, "will do. Let us begin.")  # en
    print("Python", sys.version.split()[0], "버전과 NumPy", np.__version__, "버전이 준비되어 있습니다. 시작합시다.")  # ko

# %% given="labels"
# The figures pass their words through figure_text. The Korean notebook needs a font for them, and shows English  # en
# where it finds none; in this one figure_text returns a text as it is.  # en
# 그림에 들어가는 글은 figure_text를 거칩니다. 한글 글꼴이 없는 컴퓨터에서는 "한국어 | English"에서 영어 쪽을 씁니다.  # ko
# Google Colab에서는 셀에서 `!apt-get install -y fonts-nanum`을 실행한 다음 이 셀을 실행하면 한국어로 나옵니다.  # ko
from pathlib import Path

from matplotlib import font_manager

KOREAN_FONTS = [
    "NanumGothic", "NanumBarunGothic", "Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic",
    "Noto Sans KR", "Noto Sans CJK KR", "Noto Sans CJK JP",
]
nanum = Path("/usr/share/fonts/truetype/nanum/NanumGothic.ttf")
if nanum.exists():
    font_manager.fontManager.addfont(nanum)   # matplotlib does not notice fonts that were installed after it  # en
    font_manager.fontManager.addfont(nanum)   # matplotlib을 쓰기 시작한 뒤에 설치한 글꼴은 따로 등록해야 합니다  # ko

installed_fonts = {font.name for font in font_manager.fontManager.ttflist}
korean_fonts = [name for name in KOREAN_FONTS if name in installed_fonts]
plt.rcParams["font.family"] = ["DejaVu Sans", *korean_fonts]


def figure_text(text):
    """The text as a figure can show it."""  # en
    """그림에 들어갈 글. "시간 단계 | time step"에서 쓸 수 있는 쪽을 돌려줍니다."""  # ko
    return text.split(" | ")[0 if korean_fonts else -1]

# %% [markdown] lang="en"
# ## Why go backwards?
#
# To learn means to make the loss $L$ smaller by changing the weights. For each weight we ask: if it is made a
# little larger, how much does $L$ change? The answer, change of $L$ per change of the weight, is the **gradient**.
# If it is positive, the weight should become smaller; if it is negative, larger. That is **gradient descent**:
#
# $$w \leftarrow w - \text{learning rate} \cdot \frac{\partial L}{\partial w}$$
#
# One could try it out: nudge a weight, run the network again, look at the loss, put the weight back. The *hello*
# network has 47 weights, so that takes at least 47 forward passes for one small step of learning. The network of
# `05-training` has 40,601. **Back-propagation** gives the gradients of all weights for the price of about two
# forward passes: the error starts at the loss and is handed backwards, from each result to what it was computed
# from, with the **chain rule**. In a recurrent network that way leads back through the time steps, hence the name:
# *back-propagation through time*, BPTT.
#
# ## The chain rule, with numbers
#
# Here is one step of the *echo* of `02-forward`: one input, one hidden unit. The input is 0, so only the old
# state counts: $h_\text{prev} = 0.7616$, $w_{hh} = 0.5$, $b_h = 0$.
#
# $$a = x\,w_{xh} + h_\text{prev}\,w_{hh} + b_h = 0.3808 \qquad h = \tanh(a) = 0.3634$$
#
# Suppose we know already how the loss reacts to $h$: if $h$ grows by 0.01, $L$ grows by 0.01 too. So
# $\partial L / \partial h = 1$. Now go backwards, one small piece of the computation at a time:
#
# | nudge by 0.01 | then | so the gradient is |
# |---|---|---|
# | $a$ | $h$ grows by $0.01 \cdot 0.8679$, the slope of tanh | $\partial L/\partial a = 1 \cdot 0.8679 = 0.8679$ |
# | $w_{hh}$ | $a$ grows by $0.01\, h_\text{prev}$ | $\partial L/\partial w_{hh} = 0.8679 \cdot 0.7616 = 0.6610$ |
# | $h_\text{prev}$ | $a$ grows by $0.01\, w_{hh}$ | $\partial L/\partial h_\text{prev} = 0.8679 \cdot 0.5 = 0.4340$ |
# | $b_h$ | $a$ grows by 0.01 | $\partial L/\partial b_h = 0.8679$ |
# | $w_{xh}$ | $a$ grows by $0.01\, x = 0$ | $\partial L/\partial w_{xh} = 0.8679 \cdot 0 = 0$ |
#
# Every line is the chain rule: *the gradient of what comes after, times the slope in between*. Do not believe it,
# try it: with $w_{hh} = 0.51$ the new state is $\tanh(0.7616 \cdot 0.51) = 0.3700$. It grew by 0.0066, which is
# $0.01 \cdot 0.66$.
#
# The slope of tanh needs no new computation: it is $1 - h^2$, here $1 - 0.3634^2 = 0.8679$. So the states of the
# forward pass are kept for the way back.

# %% [markdown] lang="ko"
# ## 왜 거꾸로 갈까요?
#
# 학습이란 가중치를 바꾸어 손실 $L$을 줄이는 일입니다. 그러려면 가중치를 조금 키울 때 $L$이 얼마나 변하는지를
# 가중치마다 알아야 합니다. 가중치에 대한 $L$의 변화율이 **기울기**입니다. 기울기가 양수이면 가중치를 줄이고,
# 음수이면 키웁니다. 이것이 **경사 하강법**입니다.
#
# $$w \leftarrow w - \text{learning rate} \cdot \frac{\partial L}{\partial w}$$
#
# 직접 시험해 볼 수도 있습니다. 가중치 하나를 살짝 바꾸고, 신경망을 다시 실행하여 손실을 보고, 가중치를 되돌리는
# 것입니다. *hello* 신경망에는 가중치가 47개 있으므로, 한 스텝 학습하는 데에도 순전파가 적어도 47번 필요합니다.
# `05-training`의 신경망에는 가중치가 40,601개 있습니다. **역전파**는 순전파를 두 번쯤 하는 비용으로 모든 가중치의
# 기울기를 구합니다. 오차는 손실에서 출발하여, 각 결과에서 그 결과를 계산하는 데 쓰인 값으로 **연쇄 법칙**에 따라
# 거꾸로 전해집니다. 순환 신경망에서는 오차가 시간 단계를 거슬러 올라갑니다. 그래서 이름이 *시간에 따른
# 역전파*(back-propagation through time, BPTT)입니다.
#
# ## 숫자로 보는 연쇄 법칙
#
# `02-forward`의 *메아리*에서 한 단계를 가져왔습니다. 입력과 은닉 유닛은 하나씩이고, 입력이 0이므로 이전 상태만
# 영향을 줍니다. $h_\text{prev} = 0.7616$, $w_{hh} = 0.5$, $b_h = 0$입니다.
#
# $$a = x\,w_{xh} + h_\text{prev}\,w_{hh} + b_h = 0.3808 \qquad h = \tanh(a) = 0.3634$$
#
# 손실이 $h$에 어떻게 반응하는지는 이미 안다고 합시다. $h$가 0.01 커지면 $L$도 0.01 커집니다. 곧
# $\partial L / \partial h = 1$입니다. 이제 계산을 하나씩 거꾸로 따라갑니다.
#
# | 0.01만큼 키우는 값 | 그러면 커지는 값 | 따라서 기울기는 |
# |---|---|---|
# | $a$ | $h$가 $0.01 \cdot 0.8679$만큼(tanh의 기울기) | $\partial L/\partial a = 1 \cdot 0.8679 = 0.8679$ |
# | $w_{hh}$ | $a$가 $0.01\, h_\text{prev}$만큼 | $\partial L/\partial w_{hh} = 0.8679 \cdot 0.7616 = 0.6610$ |
# | $h_\text{prev}$ | $a$가 $0.01\, w_{hh}$만큼 | $\partial L/\partial h_\text{prev} = 0.8679 \cdot 0.5 = 0.4340$ |
# | $b_h$ | $a$가 0.01만큼 | $\partial L/\partial b_h = 0.8679$ |
# | $w_{xh}$ | $a$가 $0.01\, x = 0$만큼 | $\partial L/\partial w_{xh} = 0.8679 \cdot 0 = 0$ |
#
# 표의 줄 하나하나가 연쇄 법칙입니다. *뒤에 오는 값의 기울기에 그 사이의 기울기를 곱합니다*. 직접 확인해 보세요.
# $w_{hh} = 0.51$이면 새 상태는 $\tanh(0.7616 \cdot 0.51) = 0.3700$입니다. 0.0066만큼 커졌고, 이는
# $0.01 \cdot 0.66$입니다.
#
# tanh의 기울기는 $h$만 있으면 바로 나옵니다. 식은 $1 - h^2$이고, 여기서는 $1 - 0.3634^2 = 0.8679$입니다. 그래서 순전파에서
# 구한 상태를 버리지 않고 남겨 두었다가 역전파에서 씁니다.

# %% [markdown] lang="en"
# ## Through time
#
# Three things make back-propagation through *time* of this.
#
# 1. **The error enters at every time step.** Each step has its own output $y_t$ and its own part of the loss. What
#    that part asks of the state $h_t$ is the error of $y_t$ times $W_{hy}$, transposed.
# 2. **The carry.** $h_t$ was used twice: for $y_t$, and to make $h_{t+1}$. So a second error comes to it, which
#    step $t+1$ hands back. The two are **added**. At the last step there is nothing to hand back: the carry is 0.
# 3. **Sums over time.** Every time step used the *same* $W_{hh}$. Nudge it, and it acts at each of them. So its
#    gradient is the **sum** of the contributions of all time steps. The same holds for the other four weights.
#
# As formulas, with $\partial h_t$ short for $\partial L/\partial h_t$ and $\odot$ for "element by element" (the
# second term of the first formula is the carry):
#
# $$\partial h_t = \partial y_t\, W_{hy}^\top + \partial a_{t+1}\, W_{hh}^\top
# \qquad \partial a_t = \partial h_t \odot (1 - h_t^2)$$
#
# $$\partial W_{hh} = \sum_t h_{t-1}^\top\, \partial a_t \qquad \partial W_{xh} = \sum_t x_t^\top\, \partial a_t \qquad
# \partial b_h = \sum_t \partial a_t \qquad \partial W_{hy} = \sum_t h_t^\top\, \partial y_t \qquad
# \partial b_y = \sum_t \partial y_t$$
#
# **By hand: the echo, backwards.** `w_xh` is 1, `w_hh` 0.5, the input 1, 0, 0, as in `02-forward`, and `h0` is 0.
# Now the network has two outputs: output 0 says "I still hear it" and has the logit $h_t$, output 1 says "all is
# quiet" and has the logit 0. The target is always 0: it is to hear the knock for ever. The probability of output 0
# is then 0.6817, 0.5899, 0.5448, so the errors of its logit are -0.3183, -0.4101, -0.4552 (probability minus 1;
# exercise 1 says why). Read the table from the bottom up, as the error travels:
#
# | $t$ | $h_t$ | own error | carry | $\partial h_t$ | $1 - h_t^2$ | $\partial a_t$ | back: $0.5\, \partial a_t$ |
# |---|---|---|---|---|---|---|---|
# | 1 | 0.7616 | -0.3183 | -0.2736 | -0.5919 | 0.4200 | -0.2486 | -0.1243, to $h_0$ |
# | 2 | 0.3634 | -0.4101 | -0.2202 | -0.6304 | 0.8679 | -0.5471 | -0.2736 |
# | 3 | 0.1797 | -0.4552 | 0 | -0.4552 | 0.9677 | -0.4405 | -0.2202 |
#
# And the sums over time:
#
# | | time step 1 | time step 2 | time step 3 | sum |
# |---|---|---|---|---|
# | $\partial w_{hh}$: $h_{t-1} \cdot \partial a_t$ | 0 · -0.2486 | 0.7616 · -0.5471 | 0.3634 · -0.4405 | -0.5768 |
# | $\partial w_{xh}$: $x_t \cdot \partial a_t$ | 1 · -0.2486 | 0 | 0 | -0.2486 |
# | $\partial b_h$: $\partial a_t$ | -0.2486 | -0.5471 | -0.4405 | -1.2362 |
#
# The gradient of `w_hh` is negative, so gradient descent makes `w_hh` larger: the echo will last longer. That is
# just what we asked for. In the figure the forward pass is grey, and the error is red. Compare each number with
# the table.

# %% [markdown] lang="ko"
# ## 시간을 거슬러 가기
#
# 여기에 세 가지를 더하면 *시간에 따른* 역전파가 됩니다.
#
# 1. **오차는 시간 단계마다 들어옵니다.** 단계마다 출력 $y_t$가 있고, 손실에는 그 출력에서 나온 항이 하나씩 있습니다.
#    이 항에서 상태 $h_t$로 오는 오차는 $y_t$의 오차에 $W_{hy}$의 전치를 곱한 값입니다.
# 2. **넘겨받은 오차.** $h_t$는 $y_t$를 계산하는 데에도 쓰였고, $h_{t+1}$을 만드는 데에도 쓰였습니다.
#    그래서 $t+1$ 단계가 되돌려주는 오차가 하나 더 옵니다. 두 오차를 **더합니다**. 마지막 단계에는 오차를 되돌려줄 다음 단계가
#    없으므로 넘겨받은 오차가 0입니다.
# 3. **시간에 걸친 합.** 모든 시간 단계가 *같은* $W_{hh}$를 썼습니다. 이 값을 살짝 바꾸면 모든 단계에서 영향이
#    나타납니다. 그래서 기울기는 모든 시간 단계의 몫을 **더한** 값입니다. 나머지 네 가중치도 마찬가지입니다.
#
# 식으로 쓰면 다음과 같습니다. $\partial h_t$는 $\partial L/\partial h_t$를 줄여 쓴 것이고, $\odot$는 원소별
# 곱입니다. 첫 식의 둘째 항이 넘겨받은 오차입니다.
#
# $$\partial h_t = \partial y_t\, W_{hy}^\top + \partial a_{t+1}\, W_{hh}^\top
# \qquad \partial a_t = \partial h_t \odot (1 - h_t^2)$$
#
# $$\partial W_{hh} = \sum_t h_{t-1}^\top\, \partial a_t \qquad \partial W_{xh} = \sum_t x_t^\top\, \partial a_t \qquad
# \partial b_h = \sum_t \partial a_t \qquad \partial W_{hy} = \sum_t h_t^\top\, \partial y_t \qquad
# \partial b_y = \sum_t \partial y_t$$
#
# **손으로 계산해 보기: 거꾸로 가는 메아리.** `02-forward`에서처럼 `w_xh`는 1, `w_hh`는 0.5, 입력은 1, 0, 0이고
# `h0`은 0입니다. 이번에는 출력이 두 개입니다. 출력 0은 "아직 들린다"를 뜻하며 로짓이 $h_t$입니다. 출력 1은
# "조용하다"를 뜻하며 로짓이 0입니다. 정답은 언제나 0입니다. 두드린 소리를 언제까지나 들어야 한다는 뜻입니다. 그러면 출력
# 0의 확률은 0.6817, 0.5899, 0.5448이고, 그 로짓의 오차는 -0.3183, -0.4101, -0.4552입니다(확률에서 1을 뺀 값이며, 그 까닭은
# 연습 문제 1에 있습니다). 오차가 가는 방향대로 표를 아래에서 위로 읽으세요.
#
# | $t$ | $h_t$ | 자기 오차 | 넘겨받은 오차 | $\partial h_t$ | $1 - h_t^2$ | $\partial a_t$ | 되돌려주는 오차 $0.5\, \partial a_t$ |
# |---|---|---|---|---|---|---|---|
# | 1 | 0.7616 | -0.3183 | -0.2736 | -0.5919 | 0.4200 | -0.2486 | -0.1243, $h_0$으로 |
# | 2 | 0.3634 | -0.4101 | -0.2202 | -0.6304 | 0.8679 | -0.5471 | -0.2736 |
# | 3 | 0.1797 | -0.4552 | 0 | -0.4552 | 0.9677 | -0.4405 | -0.2202 |
#
# 이제 시간에 걸쳐 더하면 다음과 같습니다.
#
# | | 1단계 | 2단계 | 3단계 | 합 |
# |---|---|---|---|---|
# | $\partial w_{hh}$: $h_{t-1} \cdot \partial a_t$ | 0 · -0.2486 | 0.7616 · -0.5471 | 0.3634 · -0.4405 | -0.5768 |
# | $\partial w_{xh}$: $x_t \cdot \partial a_t$ | 1 · -0.2486 | 0 | 0 | -0.2486 |
# | $\partial b_h$: $\partial a_t$ | -0.2486 | -0.5471 | -0.4405 | -1.2362 |
#
# `w_hh`의 기울기가 음수이므로 경사 하강법은 `w_hh`를 키웁니다. 그러면 메아리가 더 오래 남습니다. 바로 우리가 바라는
# 결과입니다. 그림에서 순전파는 회색, 오차는 빨간색입니다. 숫자를 하나하나 표와 비교해 보세요.

# %% given="error-figure"
def draw_error(states, own, carried):
    """Draws how the error travels back: own enters at each state from its output, carried leaves each state."""  # en
    """오차가 거슬러 가는 길을 그립니다. own은 출력에서 각 상태로 들어오고 carried는 각 상태에서 나갑니다."""  # ko
    steps = len(states)
    _, axes = plt.subplots(figsize=(2.6 * steps + 2, 4.2))

    def box(column, row, label, color):
        axes.text(column, row, label, ha="center", va="center", fontsize=13,
                  bbox={"boxstyle": "round,pad=0.45", "facecolor": color, "edgecolor": "black"})

    def arrow(start, end, color):
        axes.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2})

    box(0, 1, "$h_0$", "white")
    for t in range(1, steps + 1):
        error = own[t - 1] + (carried[t] if t < steps else 0)
        box(t, 1, f"$h_{t}$ = {states[t - 1]:.4f}", "lightyellow")
        box(t, 2, f"$y_{t}$", "white")
        axes.text(t, 0.62, rf"$\partial h_{t}$ = {error:.4f}", ha="center", va="center", fontsize=12, color="tab:red")
        arrow((t - 0.05, 1.2), (t - 0.05, 1.8), "gray")
        arrow((t + 0.05, 1.8), (t + 0.05, 1.2), "tab:red")
        axes.text(t + 0.1, 1.5, f"{own[t - 1]:.4f}", ha="left", va="center", fontsize=12, color="tab:red")
        left = t - (0.87 if t == 1 else 0.68)
        arrow((left, 1.06), (t - 0.32, 1.06), "gray")
        arrow((t - 0.32, 0.94), (left, 0.94), "tab:red")
        axes.text((left + t - 0.32) / 2, 0.8, f"{carried[t - 1]:.4f}", ha="center", va="center", fontsize=12,
                  color="tab:red")
    for row, name, color in [
        (2.05, figure_text("forward pass"), "gray"),  # en
        (1.85, figure_text("error, on its way back"), "tab:red"),  # en
        (2.05, figure_text("순전파 | forward pass"), "gray"),  # ko
        (1.85, figure_text("거슬러 가는 오차 | error, on its way back"), "tab:red"),  # ko
    ]:
        axes.text(-0.2, row, name, va="center", fontsize=12, color=color)
    axes.set(xlim=(-0.3, steps + 0.5), ylim=(0.4, 2.3))
    axes.axis("off")
    plt.show()

# %%
draw_error(
    states=[0.76159, 0.36340, 0.17973],
    own=[-0.31830, -0.41014, -0.45519],
    carried=[-0.12428, -0.27357, -0.22024],
)

# %% [markdown] lang="en"
# ## Symbols and shapes
#
# The symbols of `02-forward` stay. Every gradient has the **shape of what it is the gradient of**, and its name
# with a `d` in front.
#
# | symbol | in the code | shape | meaning |
# |---|---|---|---|
# | $x_t$ | `x` | `(batch, n_inputs)` | the input of one time step |
# | | `xs` | `(batch, time, n_inputs)` | the inputs of all time steps |
# | $h_{t-1}$, $h_t$ | `h_prev`, `h` | `(batch, n_hidden)` | the state before and after this time step |
# | $h_0$ | `h0` | `(batch, n_hidden)` | the state before the first time step |
# | | `hs` | `(batch, time, n_hidden)` | the states of all time steps, without $h_0$ |
# | $W_{xh}$ | `w_xh` | `(n_inputs, n_hidden)` | weights from input to state |
# | $W_{hh}$ | `w_hh` | `(n_hidden, n_hidden)` | weights from state to next state |
# | $b_h$ | `b_h` | `(n_hidden,)` | bias of the state |
# | $W_{hy}$, $b_y$ | `w_hy`, `b_y` | `(n_hidden, n_outputs)`, `(n_outputs,)` | weights and bias of the output |
# | $y_t$ | `ys` | `(batch, time, n_outputs)` | the logits of all time steps |
# | | `targets` | `(batch, time)` | the right outputs, integers from 0 to `n_outputs - 1` |
# | $L$ | `loss` | one number | cross-entropy, the **sum** over batch and time |
# | $\partial y_t$ | `dys` | `(batch, time, n_outputs)` | $\partial L/\partial y_t$ of all time steps |
# | $\partial h_t$ | `dh` | `(batch, n_hidden)` | $\partial L/\partial h_t$: **all** of it, own error and carry |
# | $\partial a_t$ | `da` | `(batch, n_hidden)` | the same before the tanh |
# | $\partial h_{t-1}$ | `dh_prev` | `(batch, n_hidden)` | what this step hands back: the carry of the step before it |
# | $\partial W_{xh}, \ldots$ | `dw_xh`, `dw_hh`, `db_h`, `dw_hy`, `db_y` | those of the weights | the gradients |
#
# Time steps are counted from 1 in the text and from 0 in Python: the state $h_3$ is `hs[:, 2]`, and the state
# before it `hs[:, 1]`.

# %% [markdown] lang="ko"
# ## 기호와 형태
#
# `02-forward`의 기호를 그대로 씁니다. 어떤 값의 기울기는 언제나 **그 값과 형태가 같고**, 이름은 그 값의 이름 앞에
# `d`를 붙인 것입니다.
#
# | 기호 | 코드 | 형태 | 뜻 |
# |---|---|---|---|
# | $x_t$ | `x` | `(batch, n_inputs)` | 한 시간 단계의 입력 |
# | | `xs` | `(batch, time, n_inputs)` | 모든 시간 단계의 입력 |
# | $h_{t-1}$, $h_t$ | `h_prev`, `h` | `(batch, n_hidden)` | 이번 시간 단계 이전과 이후의 은닉 상태 |
# | $h_0$ | `h0` | `(batch, n_hidden)` | 첫 시간 단계 이전의 은닉 상태 |
# | | `hs` | `(batch, time, n_hidden)` | 모든 시간 단계의 은닉 상태($h_0$은 뺍니다) |
# | $W_{xh}$ | `w_xh` | `(n_inputs, n_hidden)` | 입력에서 상태로 가는 가중치 |
# | $W_{hh}$ | `w_hh` | `(n_hidden, n_hidden)` | 상태에서 다음 상태로 가는 가중치 |
# | $b_h$ | `b_h` | `(n_hidden,)` | 상태의 편향 |
# | $W_{hy}$, $b_y$ | `w_hy`, `b_y` | `(n_hidden, n_outputs)`, `(n_outputs,)` | 출력의 가중치와 편향 |
# | $y_t$ | `ys` | `(batch, time, n_outputs)` | 모든 시간 단계의 로짓 |
# | | `targets` | `(batch, time)` | 정답. 0부터 `n_outputs - 1`까지의 정수 |
# | $L$ | `loss` | 수 하나 | 교차 엔트로피. 배치와 시간에 걸친 **합** |
# | $\partial y_t$ | `dys` | `(batch, time, n_outputs)` | 모든 시간 단계의 $\partial L/\partial y_t$ |
# | $\partial h_t$ | `dh` | `(batch, n_hidden)` | $\partial L/\partial h_t$ **전체**. 자기 오차와 넘겨받은 오차의 합 |
# | $\partial a_t$ | `da` | `(batch, n_hidden)` | tanh를 적용하기 전의 값에 대한 오차 |
# | $\partial h_{t-1}$ | `dh_prev` | `(batch, n_hidden)` | 이 단계가 되돌려주는 오차. 앞 단계가 넘겨받습니다 |
# | $\partial W_{xh}, \ldots$ | `dw_xh`, `dw_hh`, `db_h`, `dw_hy`, `db_y` | 각 가중치의 형태 | 가중치의 기울기 |
#
# 본문에서는 시간 단계를 1부터 세고 Python에서는 0부터 셉니다. 상태 $h_3$은 `hs[:, 2]`이고 그 이전 상태는
# `hs[:, 1]`입니다.

# %% [markdown] lang="en"
# ## What holds for every exercise
#
# - **What comes in.** Everything that has a shape is a NumPy array. Weights, biases, logits and errors (`dh`) are
#   float64, `targets` integers. One-hot inputs (`x`, `xs`) and states (`h_prev`, `h0`) may also come as integers;
#   your gradients are float64 all the same.
# - **What goes out.** float64 arrays of exactly the shapes that are named; where several are named, a tuple of them
#   in that order. (Wherever a tuple is asked for a list will do, and the other way round; nested lists will do for
#   arrays.)
# - **How exact.** A number may be off by a millionth of the right one ($10^{-6}$ times its size), or by $10^{-9}$ where
#   that is more. The weights that `train` returns are compared more closely: $10^{-9}$ times the size, or $10^{-12}$.
# - **Pure functions.** A function changes none of its arguments and remembers nothing from one call to the next.
#   What an earlier call returned is not changed by a later one.
# - **Your own work.** Gradients come from the chain rule, as derived here. Trying out small changes of the weights
#   (finite differences, complex steps) is asked for in exercise 4 and nowhere else; automatic differentiation
#   (TensorFlow, PyTorch, JAX, autograd) and SciPy are not accepted in any exercise. You may add cells and
#   functions of your own; keep the names and arguments of the exercises. You may call the given functions and
#   your own earlier exercises.
# - **Other sizes.** Never rely on the sizes of *hello*. Batch, time, inputs, hidden units and outputs may be any
#   number from 1 on.
# - **Large numbers.** Logits and `b_y`, errors (`dh`) and the gradients that are clipped may be as large as $10^{13}$,
#   inputs and `b_h` as large as $10^7$; and the loss may be as large as the logits make it. The gradients are asked
#   for just as exactly. The chain rule has no difficulty with that; but differences of such losses have no digits
#   left. Larger numbers, and infinity, are asked for nowhere.
#
# **How it is graded.** The checks that you can see carry no points. The points lie in hidden checks, of which you see
# the titles, and where an answer is to be written in words, in that: a person reads it. Each gradient has a hidden check of its
# own, so that one wrong gradient costs only itself. Every exercise is graded by itself: where a later exercise uses
# an earlier one that is not right yet, it is graded with a right one in its place. So never stop at an exercise; go
# on to the next.

# %% [markdown] lang="ko"
# ## 모든 연습 문제에 적용되는 약속
#
# - **입력.** 형태가 적힌 것은 모두 NumPy 배열입니다. 가중치, 편향, 로짓, 오차(`dh`)는 float64이고 `targets`는
#   정수입니다. 원-핫 입력(`x`, `xs`)과 상태(`h_prev`, `h0`)는 정수 배열로 주어질 수도 있습니다. 그때도 기울기는
#   float64여야 합니다.
# - **출력.** 문제에 적힌 형태와 정확히 같은 float64 배열입니다. 여러 개가 적혀 있으면 그 순서대로 담은 튜플입니다.
#   (어디서든 튜플 대신 리스트, 리스트 대신 튜플도 되고 배열 대신 중첩 리스트도 됩니다.)
# - **정확도.** 올바른 값과의 차이가 그 값의 백만분의 1($10^{-6}$배) 이하이면 맞은 것으로 봅니다. 값이 아주 작을 때는 차이가
#   $10^{-9}$ 이하이면 됩니다. `train`이 돌려주는 가중치는 더 엄격하게, 차이가 값의 $10^{-9}$배 또는 $10^{-12}$
#   이하인지 확인합니다.
# - **순수 함수.** 함수는 인자를 바꾸지 않고, 한 번 호출한 내용을 다음 호출까지 기억하지 않습니다. 앞에서 돌려준
#   결과가 나중 호출 때문에 바뀌어서도 안 됩니다.
# - **직접 작성하기.** 기울기는 여기서 유도한 대로 연쇄 법칙으로 구합니다. 가중치를 조금씩 바꾸어 보는 방법(유한
#   차분, 복소수 스텝)은 연습 문제 4에서만 씁니다. 자동 미분(TensorFlow, PyTorch, JAX, autograd)과 SciPy는 어느
#   문제에서도 인정하지 않습니다. 셀과 함수를 더 만들어도 되지만, 연습 문제의 함수 이름과 인자는 그대로 두세요. 미리
#   준비된 함수와 앞 문제에서 작성한 함수는 불러 써도 됩니다.
# - **다른 크기.** *hello*의 크기에 맞추어 작성하지 마세요. 배치, 시간, 입력, 은닉 유닛, 출력의 크기로는 1 이상의 어떤
#   정수든 올 수 있습니다.
# - **큰 수.** 로짓과 `b_y`, 오차(`dh`), 클리핑할 기울기는 $10^{13}$까지, 입력과 `b_h`는 $10^7$까지 커질 수 있습니다.
#   로짓이 크면 손실도 그만큼 커집니다. 그래도 기울기는 똑같이 정확해야 합니다. 연쇄 법칙으로 구하면 아무 문제가
#   없지만, 그렇게 큰 손실끼리 빼면 유효 숫자가 남지 않습니다. 이보다 큰 수나 무한대는 어느 문제에서도 다루지
#   않습니다.
#
# **채점 방법.** 눈에 보이는 확인 셀에는 점수가 없습니다. 점수는 숨은 검사에 배정되어 있으며, 여러분에게는 그 제목만
# 보입니다. 글로 쓰는 답이 있으면 그 답에도 점수가 있고, 사람이 읽고 채점합니다. 기울기마다 숨은 검사가 따로 있으므로 기울기
# 하나가 틀리면 그 점수만 잃습니다. 문제는 하나하나 따로 채점합니다. 앞 문제의 함수를 쓰는 문제는, 앞 문제가 아직 틀렸다면 올바른
# 함수를 대신 넣고 채점합니다. 그러니 한 문제에서 막히더라도 다음 문제로 넘어가세요.

# %% [markdown] lang="en"
# ## What you bring from `02-forward`
#
# The forward pass is given, so that you need nothing from the earlier notebook. It is what you wrote there.

# %% [markdown] lang="ko"
# ## `02-forward`에서 가져온 것
#
# 순전파는 미리 준비해 두었으므로 앞 노트북을 가져올 필요가 없습니다. 내용은 그때 여러분이 작성한 것과 같습니다.

# %% given="forward-pass"
def softmax(z):
    """softmax(z) -> p, the shape of z: probabilities along the last axis"""  # en
    """softmax(z) -> p, z와 같은 형태. 마지막 축을 따라 구한 확률"""  # ko
    exp_z = np.exp(z - z.max(axis=-1, keepdims=True))
    return exp_z / exp_z.sum(axis=-1, keepdims=True)


def step_forward(x, h_prev, w_xh, w_hh, b_h):
    """step_forward(x, h_prev, w_xh, w_hh, b_h) -> h, (batch, n_hidden): the state after one time step"""  # en
    """step_forward(x, h_prev, w_xh, w_hh, b_h) -> h, (batch, n_hidden): 한 시간 단계 뒤의 은닉 상태"""  # ko
    return np.tanh(x @ w_xh + h_prev @ w_hh + b_h)


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """forward(xs, h0, ...) -> hs, (batch, time, n_hidden), without h0; ys, (batch, time, n_outputs), logits"""  # en
    """forward(xs, h0, ...) -> hs, (batch, time, n_hidden), h0은 제외; ys, (batch, time, n_outputs), 로짓"""  # ko
    h, states = h0, []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        states.append(h)
    hs = np.stack(states, axis=1)
    return hs, hs @ w_hy + b_y


def cross_entropy(ys, targets):
    """cross_entropy(ys, targets) -> loss, one number: the sum over batch and time"""  # en
    """cross_entropy(ys, targets) -> loss, 수 하나. 배치와 시간에 걸친 합"""  # ko
    shifted = ys - ys.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return -np.take_along_axis(log_p, targets[..., None], axis=-1).sum()


def one_hot(indices, depth):
    """one_hot(indices, depth) -> (..., depth), float64; indices: (...), integers"""  # en
    """one_hot(indices, depth) -> (..., depth), float64; indices: (...), 정수"""  # ko
    return np.eye(depth)[np.asarray(indices)]


VOCAB = ["h", "e", "l", "o", "<EOS>"]
hello_xs = one_hot([[VOCAB.index(character) for character in "hello"]], len(VOCAB))           # (1, 5, 5)
hello_targets = np.array([[VOCAB.index(entry) for entry in ["e", "l", "l", "o", "<EOS>"]]])   # (1, 5)
print(hello_targets)

# %% given="progress"
# Each check notes here whether it passed; the last cell of the notebook shows the table.  # en
# 확인 셀마다 통과했는지를 여기에 적습니다. 노트북의 마지막 셀에서 표로 보여 줍니다.  # ko
done = {
    "output_backward": False,
    "step_backward": False,
    "backward": False,
    "numerical_gradient": False,
    "relative_error": False,
    "clip_by_global_norm": False,
    "truncated_backward": False,
    "train": False,
    "gradient_norms": False,
    "review_4": False,
}
GRADIENTS = ("dw_xh", "dw_hh", "db_h", "dw_hy", "db_y")


def likeness(came, expected):
    """What can be said of all elements at once, if anything."""  # en
    """모든 원소에 공통된 특징이 있으면 알려 줍니다."""  # ko
    came = np.asarray(came, dtype=float)
    nonzero = np.abs(expected) > 1e-9
    if not came.any():
        return "All of it is zero. "  # en
        return "모두 0입니다. "  # ko
    if came.ndim == 2 and came.shape[0] == came.shape[1] and np.allclose(came, expected.T):
        return "It is transposed. "  # en
        return "전치되었습니다. "  # ko
    ratios = came[nonzero] / expected[nonzero]
    telling = ratios.size > 1 and np.ptp(np.abs(expected[nonzero])) > 1e-6
    if telling and np.allclose(ratios, ratios[0]) and np.allclose(came[~nonzero], 0):
        return f"Every element is {ratios[0]:.4g} times what it should be: a mean for a sum, or a sign? "  # en
        return f"모든 원소가 올바른 값의 {ratios[0]:.4g}배입니다. 합 대신 평균을 구했거나 부호가 바뀌었나요? "  # ko
    return ""


def expect(what, came, expected, hint):
    """Stops with a helpful sentence unless came has the shape and, to 1e-6, the values of expected."""  # en
    """came의 형태와 값(1e-6까지)이 expected와 다르면 도움말을 보여 주고 멈춥니다."""  # ko
    expected = np.asarray(expected)
    assert came is not None, (
        f"{what} is None: it is not written yet. Write it in the cell above, run that cell, then this one."  # en
        f"{what}의 값이 None입니다. 아직 작성하지 않았습니다. 위 셀에 코드를 작성해 실행한 뒤 이 셀을 다시 실행하세요."  # ko
    )
    assert isinstance(came, (np.ndarray, np.number, float, list, tuple)), (
        f"{what} is of type {type(came).__name__}; expected an array of shape {expected.shape}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. 형태가 {expected.shape}인 배열이어야 합니다. {hint}"  # ko
    )
    try:
        shape = np.shape(came)
    except ValueError:
        raise AssertionError(
            f"{what} is a {type(came).__name__} of arrays of several shapes; expected one array. {hint}"  # en
            f"{what}의 값이 형태가 서로 다른 배열을 담은 {type(came).__name__}입니다. 배열 하나여야 합니다. {hint}"  # ko
        ) from None
    assert shape == expected.shape, (
        f"{what} has the shape {shape}; expected {expected.shape}. {hint}"  # en
        f"{what}의 형태가 {shape}입니다. {expected.shape}이어야 합니다. {hint}"  # ko
    )
    assert np.asarray(came).dtype != np.float32, (
        f"{what} is of dtype float32; expected float64: float32 is too coarse to prove a gradient. {hint}"  # en
        f"{what}의 dtype이 float32입니다. float64여야 합니다. float32는 기울기를 검증하기에 정밀도가 부족합니다. {hint}"  # ko
    )
    assert np.allclose(came, expected, rtol=1e-6, atol=1e-6), (
        f"{what} came out as\n{came}\nand should be\n{expected}\n{likeness(came, expected)}{hint}"  # en
        f"{what}의 값이\n{came}\n인데\n{expected}\n이어야 합니다. {likeness(came, expected)}{hint}"  # ko
    )


def unpack(what, came, *names):
    """Returns came, a tuple with an entry for each of names; stops with a helpful sentence if it is none."""  # en
    """came이 names의 개수만큼 원소를 담은 튜플이면 그대로 돌려주고, 아니면 도움말을 보여 주고 멈춥니다."""  # ko
    assert came is not None, (
        f"{what} returns None: it is not written yet. Write it in the cell above, run that cell, then this one."  # en
        f"{what}의 결과가 None입니다. 아직 작성하지 않았습니다. 위 셀에 코드를 작성해 실행한 뒤 이 셀을 다시 실행하세요."  # ko
    )
    wanted = f"a tuple (or list) of {len(names)}: ({', '.join(names)})"  # en
    wanted = f"{len(names)}개를 담은 튜플이나 리스트 ({', '.join(names)})"  # ko
    assert isinstance(came, (tuple, list)), (
        f"{what} returns one thing, of type {type(came).__name__}; expected {wanted}."  # en
        f"{what}의 결과가 {type(came).__name__} 하나입니다. 필요한 것은 {wanted}입니다."  # ko
    )
    assert len(came) == len(names), (
        f"{what} returns {len(came)} things; expected {wanted}."  # en
        f"{what}의 결과가 {len(came)}개입니다. 필요한 것은 {wanted}입니다."  # ko
    )
    return came


def call(hint, function, *arguments):
    """Returns function(*arguments); where that breaks off, as where two shapes do not fit, gives a hint."""  # en
    """function(*arguments)를 돌려줍니다. 형태가 서로 맞지 않는 등의 이유로 멈추면 도움말을 보여 줍니다."""  # ko
    try:
        return function(*arguments)
    except (TypeError, ValueError) as error:
        if isinstance(error, TypeError):
            hint = "Is something None there? Then an earlier exercise is not written yet: begin with that one."  # en
            hint = "None이 나오는 곳이 있나요? 그렇다면 여기서 쓰는 앞 문제의 함수를 아직 작성하지 않은 것입니다. 그 문제부터 푸세요."  # ko
        raise AssertionError(
            f"{function.__name__} breaks off at the line that is marked above: {error}\n{hint}"  # en
            f"{function.__name__}이(가) 위에 표시된 줄에서 멈추었습니다: {error}\n{hint}"  # ko
        ) from error

# %% [markdown] lang="en"
# ## Exercise 1 · `output_backward` (15 minutes, {points:output_backward} points)
#
# **Why.** The way back begins at the loss. For every logit: does the loss fall if it rises, and how much?
#
# **The derivation.** For one sequence and one time step the loss is $L = -\ln p_\text{target}$. Written with logits:
#
# $$L = -y_\text{target} + \ln \sum_j e^{y_j}$$
#
# The derivative of the second term with respect to $y_i$ is $e^{y_i} / \sum_j e^{y_j} = p_i$, the probability. The
# first term gives -1, for the target only. So
#
# $$\frac{\partial L}{\partial y_i} = p_i - 1 \quad (i = \text{target}) \qquad\qquad
# \frac{\partial L}{\partial y_i} = p_i \quad (i \neq \text{target})$$
#
# In words: *what the network said, minus what it should have said* (the one-hot vector of the target).
#
# **By hand.** Logits (ln 1, ln 2, ln 5), target 2:
#
# | | output 0 | output 1 | output 2 | sum |
# |---|---|---|---|---|
# | $p$ | 0.125 | 0.25 | 0.625 | 1 |
# | one-hot of the target | 0 | 0 | 1 | 1 |
# | $\partial y$ | 0.125 | 0.25 | -0.375 | 0 |
#
# The target's logit should rise (its gradient is negative), the others should fall. The loss is a sum over batch and
# time, and every logit stands in just one of its terms: so this holds at each time step of each sequence, and nothing
# is divided by their number.
#
# **Write** `output_backward(ys, targets)`, which returns the pair `(loss, dys)`. `ys` are logits,
# `(batch, time, n_outputs)`; `targets` integers, `(batch, time)`. `loss` is one number, the sum over batch and
# time; `dys` has the shape of `ys`. Both are right for logits of 1000, -1000 and far larger ones, up to $10^{13}$.
# `softmax`, `cross_entropy` and `one_hot` are given above.
#
# **It is right if** the table comes out, and if every `dys[b, t]` sums to 0.

# %% [markdown] lang="ko"
# ## 연습 문제 1 · `output_backward` (15분, {points:output_backward}점)
#
# **왜 필요한가.** 역전파는 손실에서 시작합니다. 먼저 로짓 하나하나가 커질 때 손실이 얼마나 커지거나 작아지는지
# 구합니다.
#
# **유도.** 시퀀스 하나, 시간 단계 하나의 손실은 $L = -\ln p_\text{target}$입니다. 로짓으로 쓰면 다음과 같습니다.
#
# $$L = -y_\text{target} + \ln \sum_j e^{y_j}$$
#
# 둘째 항을 $y_i$로 미분하면 $e^{y_i} / \sum_j e^{y_j} = p_i$, 곧 확률입니다. 첫째 항의 미분은 정답(target)에서만 -1이
# 됩니다. 따라서 다음과 같습니다.
#
# $$\frac{\partial L}{\partial y_i} = p_i - 1 \quad (i = \text{target}) \qquad\qquad
# \frac{\partial L}{\partial y_i} = p_i \quad (i \neq \text{target})$$
#
# 말로 하면 *신경망의 예측에서 정답의 원-핫 벡터를 뺀 것*입니다.
#
# **손으로 계산해 보기.** 로짓은 (ln 1, ln 2, ln 5)이고 정답은 2입니다.
#
# | | 출력 0 | 출력 1 | 출력 2 | 합 |
# |---|---|---|---|---|
# | $p$ | 0.125 | 0.25 | 0.625 | 1 |
# | 정답의 원-핫 벡터 | 0 | 0 | 1 | 1 |
# | $\partial y$ | 0.125 | 0.25 | -0.375 | 0 |
#
# 정답의 로짓은 커져야 하고(기울기가 음수), 나머지는 작아져야 합니다. 손실은 배치와 시간에 걸친 합이고, 로짓
# 하나하나는 그 가운데 한 항에만 들어 있습니다. 그래서 어느 시퀀스, 어느 시간 단계에서나 위 식이 그대로 성립하며, 개수로 나누지
# 않습니다.
#
# **작성할 것.** `output_backward(ys, targets)`는 `(loss, dys)` 쌍을 돌려줍니다. `ys`는 형태가
# `(batch, time, n_outputs)`인 로짓이고, `targets`는 형태가 `(batch, time)`인 정수입니다. `loss`는 배치와 시간에 걸친
# 합인 수 하나이고, `dys`는 `ys`와 형태가 같습니다. 로짓이 1000이나 -1000이어도, 그보다 훨씬 커서 $10^{13}$에
# 이르러도 둘 다 정확해야 합니다. `softmax`, `cross_entropy`, `one_hot`은 위에 준비되어 있습니다.
#
# **확인 방법.** 표의 값이 나오고, 각 `dys[b, t]`의 합이 모두 0이면 맞습니다.

# %% exercise="output_backward"
def output_backward(ys, targets):
    """output_backward(ys, targets) -> loss, (); dys, (batch, time, n_outputs)

    ys: (batch, time, n_outputs), logits  # en
    targets: (batch, time), integers from 0 to n_outputs - 1  # en
    loss: the cross-entropy, summed over batch and time  # en
    dys: (batch, time, n_outputs), the gradient of the loss with respect to ys  # en
    ys: (batch, time, n_outputs), 로짓  # ko
    targets: (batch, time), 0부터 n_outputs - 1까지의 정수  # ko
    loss: 배치와 시간에 걸쳐 더한 교차 엔트로피  # ko
    dys: (batch, time, n_outputs), ys에 대한 손실의 기울기  # ko
    """
    loss, dys = None, None
    ### BEGIN SOLUTION
    loss = cross_entropy(ys, targets)
    dys = softmax(ys) - one_hot(targets, ys.shape[-1])
    ### END SOLUTION
    return loss, dys

# %% check="output_backward"
done["output_backward"] = False
two_steps = np.log([[[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]])
loss, dys = unpack("output_backward", output_backward(two_steps, np.array([[2, 0]])), "loss", "dys")
hint = "-ln(5/8) - ln(3/8): the sum over both time steps."  # en
hint = "-ln(5/8) - ln(3/8), 곧 두 시간 단계의 합입니다."  # ko
expect("loss", loss, 1.4508328823, hint)
hint = "The probabilities, minus 1 at the target of each time step. Each row sums to 0."  # en
hint = "시간 단계마다 정답 위치의 확률에서만 1을 뺍니다. 행마다 합이 0입니다."  # ko
expect("dys, (1, 2, 3)", dys, np.array([[[0.125, 0.25, -0.375], [-0.625, 0.375, 0.25]]]), hint)
loss, dys = output_backward(np.ones((2, 3, 4)), np.array([[0, 1, 2], [3, 0, 1]]))
hint = "Two sequences of three time steps, four equal logits: six times ln 4, a sum and no mean."  # en
hint = "시퀀스 두 개, 시간 단계 세 개, 같은 로짓 네 개이므로 ln 4의 여섯 배입니다. 평균이 아니라 합입니다."  # ko
expect("loss", loss, 8.3177661667, hint)
hint = "0.25 everywhere, minus 1 at the targets; not divided by batch or time."  # en
hint = "모두 0.25이고 정답 위치에서만 1을 뺍니다. 배치나 시간의 크기로 나누지 않습니다."  # ko
expect("dys, (2, 3, 4)", dys, 0.25 - one_hot([[0, 1, 2], [3, 0, 1]], 4), hint)
loss, dys = output_backward(np.array([[[1000.0, -1000.0]]]), np.array([[1]]))
hint = "For logits of 1000 and -1000 use the given softmax and cross_entropy, which subtract the largest logit."  # en
hint = "로짓이 1000, -1000일 때는 가장 큰 로짓을 빼고 계산하는 softmax와 cross_entropy를 쓰세요."  # ko
expect("loss, y = ±1000", loss, 2000.0, hint)
expect("dys, y = ±1000", dys, np.array([[[1.0, -1.0]]]), hint)
done["output_backward"] = True
print("output_backward: this check passes.")  # en
print("output_backward: 이 확인을 통과했습니다.")  # ko

# %% hidden="output_backward-loss" points=3
# output_backward: the loss, one number, the sum over batch and time  # en
# output_backward: 손실, 배치와 시간에 걸친 합인 수 하나  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

NOT_BY_HAND = (
    "scipy", "tensorflow", "tf", "keras", "torch", "jax", "jnp", "autograd", "GradientTape", "numerical_gradient",
    "approx_fprime", "numdifftools", "complex", "complex64", "complex128", "complex256", "cdouble", "csingle",
    "clongdouble", "imag", "longdouble", "float128", "Fraction", "Decimal", "mpmath", "sympy",
)


def draw_logits(rng, batch, time, n_outputs):
    return rng.normal(scale=2, size=(batch, time, n_outputs)), rng.integers(n_outputs, size=(batch, time))


def draw_outputs(rng):
    return draw_logits(rng, *rng.permutation([2, 3, 4, 5])[:3])


def ask_output_loss(answers, ys, targets):
    both = answers.output_backward(ys, targets)
    return None if both is None else both[0]


judge.forbids("output_backward", *NOT_BY_HAND)
judge.agrees(ask_output_loss, judge.draws(draw_outputs, n=8, seed=1))
### END HIDDEN TESTS

# %% hidden="output_backward-dys" points=4
# output_backward: the gradient, also where the loss is huge  # en
# output_backward: 기울기, 손실이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_outputs_far_away(rng):
    """Two outputs share the probability, far above the target: the loss is huge, and softmax is not 0 or 1."""
    ys, targets = draw_logits(rng, *rng.permutation([2, 3])[:2], 5)
    likely = rng.permutation(5)[:2]
    ys[..., likely] += 1e10
    return ys, rng.choice(np.setdiff1d(range(5), likely), size=targets.shape)


def ask_dys(answers, ys, targets):
    both = answers.output_backward(ys, targets)
    return None if both is None else both[1]


judge.forbids("output_backward", *NOT_BY_HAND)
judge.agrees(ask_dys, judge.draws(draw_outputs, n=8, seed=3) + judge.draws(draw_outputs_far_away, n=4, seed=5))
### END HIDDEN TESTS

# %% hidden="output_backward-edges" points=2
# output_backward: logits of 1000 and -1000, one time step, one sequence, two calls, float64  # en
# output_backward: 1000과 -1000인 로짓, 시간 단계 한 개, 시퀀스 한 개, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_extreme_outputs(rng):
    """Every time step near 1000, -1000 or 0, and in each a logit of 1000 and one of -1000."""
    ys, targets = draw_logits(rng, 2, 3, 4)
    ys += rng.choice([1000.0, -1000.0, 0.0], size=(2, 3, 1))
    ys[..., :2] = rng.permutation([1000.0, -1000.0])
    return ys, targets


def draw_far_rows(rng):
    """Whole sequences near 1000 or -1000."""
    ys, targets = draw_logits(rng, 2, 3, 4)
    return ys + rng.permutation([1000.0, -1000.0])[:, None, None], targets


def draw_certain_outputs(rng):
    ys, targets = draw_logits(rng, 2, 3, 4)
    return ys + 10 * np.eye(4)[targets], targets


def draw_one_step_or_sequence(rng):
    return draw_logits(rng, *rng.permutation([1, rng.integers(1, 4)]), rng.integers(2, 6))


def ask_output_backward(answers, ys, targets):
    return answers.output_backward(ys, targets)


def draw_two_outputs(rng):
    return *draw_logits(rng, 2, 3, 4), *draw_logits(rng, 2, 3, 4)


def ask_output_backward_twice(answers, other_ys, other_targets, ys, targets):
    first = answers.output_backward(other_ys, other_targets)
    second = answers.output_backward(ys, targets)
    return first, second


def draw_nudged_outputs(rng):
    return 1e-4 * rng.normal(size=(2, 3, 4)), *draw_logits(rng, 2, 3, 4)


def ask_dys_nudged(answers, nudge, ys, targets):
    """What a tiny change of the logits does: lost where anything is rounded to float32."""
    nudged = np.array(answers.output_backward(ys + nudge, targets)[1])
    return 1e4 * (nudged - np.asarray(answers.output_backward(ys, targets)[1]))


judge.forbids("output_backward", *NOT_BY_HAND)
judge.agrees(ask_output_backward, judge.draws(draw_extreme_outputs, n=4, seed=6))
judge.agrees(ask_output_backward, judge.draws(draw_far_rows, n=3, seed=12))
judge.agrees(ask_output_backward, judge.draws(draw_certain_outputs, n=3, seed=7))
judge.agrees(ask_output_backward, judge.draws(draw_one_step_or_sequence, n=4, seed=8))
judge.agrees(ask_output_backward_twice, judge.draws(draw_two_outputs, n=3, seed=10))
judge.agrees(ask_dys_nudged, judge.draws(draw_nudged_outputs, n=3, seed=11))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 2 · `step_backward` (30 minutes, {points:step_backward} points)
#
# **Why.** This is the heart: one time step, backwards. In comes the error of the state that the step made. Out goes
# what every input of the step, and every weight in it, had to do with that error.
#
# ```
# forward:    x, h_prev  --->  a = x·w_xh + h_prev·w_hh + b_h  --->  h = tanh(a)
# backward:   dx, dh_prev  <---------------  da  <-----------------  dh
#                                  |
#                                  +--->  dw_xh, dw_hh, db_h
# ```
#
# **The derivation.** It is the chain rule of above, now with matrices. First through the tanh, element by element:
# $\partial a = \partial h \odot (1 - h^2)$. From there:
#
# - **The state before.** Unit $i$ of $h_\text{prev}$ reaches unit $j$ of $a$ through `w_hh[i, j]`. So its error is
#   the sum over $j$ of `da[j] * w_hh[i, j]`: the product `da @ w_hh.T`. Forward goes along the columns, backward
#   along the rows: hence the transpose. The same with `w_xh` for `dx`.
# - **The weights.** `w_hh[i, j]` multiplies `h_prev[i]` and lands in `a[j]`. So its gradient is
#   `h_prev[i] * da[j]`, added up over the sequences of the batch: the product `h_prev.T @ da`. The same with `x` for
#   `dw_xh`.
# - **The bias** is added to `a` in each sequence, so its gradient is the sum of `da` over the batch.
#
# **The shapes.** With $n$ for n_inputs and $m$ for n_hidden:
#
# ```
# dx      (batch, n) = da (batch, m) @ w_xh transposed (m, n)
# dh_prev (batch, m) = da (batch, m) @ w_hh transposed (m, m)
# dw_xh   (n, m)     = x transposed (n, batch) @ da (batch, m)
# dw_hh   (m, m)     = h_prev transposed (m, batch) @ da (batch, m)
# db_h    (m,)       = da, summed over the batch
# ```
#
# Shapes find most mistakes, but not all: `w_hh` is square, so that `da @ w_hh` has the right shape and wrong values.
#
# **By hand.** The step that you computed in `02-forward`: x = [[1, 0]], h_prev = [[0.5, 1]] gave h = [[0.7616, 0]].
# Now an error dh = [[1, 2]] comes back.
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# | | first | second |
# |---|---|---|
# | 1 - h² | 1 - 0.58 = 0.42 | 1 - 0 = 1 |
# | da = dh · (1 - h²) | 0.42 | 2 |
# | dx = da · w_xhᵀ | 0.42·0.5 + 2·(-0.5) = -0.79 | 0.42·0.1 + 2·0.2 = 0.442 |
# | dh_prev = da · w_hhᵀ | 0.42·0 + 2·1 = 2 | 0.42·0.5 + 2·(-0.5) = -0.79 |
# | dw_xh = xᵀ · da | [0.42, 2] (x is 1) | [0, 0] (x is 0) |
# | dw_hh = h_prevᵀ · da | [0.21, 1] (h_prev is 0.5) | [0.42, 2] (h_prev is 1) |
# | db_h | 0.42 | 2 |
#
# In the lines of dw_xh and dw_hh "first" and "second" are rows of the matrix.
#
# **Write** `step_backward(dh, x, h_prev, h, w_xh, w_hh)`, which returns the tuple
# `(dx, dh_prev, dw_xh, dw_hh, db_h)`. `dh` is all of $\partial L / \partial h$ for this step; `h` is the state that
# this step **made**, so no tanh is computed again. `dx` and `dh_prev` have a row for every sequence; the gradients
# of the weights are sums over the batch (no mean). `dh` stays as it was.
#
# **It is right if** the table comes out, and if the gradients of the weights for a batch of two are the sums of those
# for each sequence alone.

# %% [markdown] lang="ko"
# ## 연습 문제 2 · `step_backward` (30분, {points:step_backward}점)
#
# **왜 필요한가.** 역전파의 핵심입니다. 한 시간 단계를 거꾸로 계산합니다. 이 단계가 만든 상태의 오차를 받아, 이 단계의
# 입력과 가중치 하나하나가 그 오차에 얼마나 영향을 주었는지 구합니다.
#
# ```
# 순전파:   x, h_prev  --->  a = x·w_xh + h_prev·w_hh + b_h  --->  h = tanh(a)
# 역전파:   dx, dh_prev  <---------------  da  <-----------------  dh
#                                |
#                                +--->  dw_xh, dw_hh, db_h
# ```
#
# **유도.** 위에서 본 연쇄 법칙을 이제 행렬로 씁니다. 먼저 원소마다 tanh의 기울기를 곱합니다.
# $\partial a = \partial h \odot (1 - h^2)$입니다. 그다음은 이렇습니다.
#
# - **이전 상태.** $h_\text{prev}$의 유닛 $i$는 `w_hh[i, j]`를 거쳐 $a$의 유닛 $j$에 닿습니다. 그래서 그 오차는
#   `da[j] * w_hh[i, j]`를 모든 $j$에 대해 더한 것, 곧 `da @ w_hh.T`입니다. 순전파는 열을 따라, 역전파는 행을 따라
#   더하므로 전치가 생깁니다. `dx`도 `w_xh`로 똑같이 구합니다.
# - **가중치.** `w_hh[i, j]`는 `h_prev[i]`에 곱해져 `a[j]`로 들어갑니다. 그래서 기울기는 `h_prev[i] * da[j]`를 배치의
#   모든 시퀀스에 걸쳐 더한 것, 곧 `h_prev.T @ da`입니다. `dw_xh`도 `x`로 똑같이 구합니다.
# - **편향**은 시퀀스마다 `a`에 더해지므로 기울기는 `da`를 배치에 걸쳐 더한 것입니다.
#
# **형태.** n_inputs를 $n$, n_hidden을 $m$으로 씁니다.
#
# ```
# dx      (batch, n) = da (batch, m) @ w_xh의 전치 (m, n)
# dh_prev (batch, m) = da (batch, m) @ w_hh의 전치 (m, m)
# dw_xh   (n, m)     = x의 전치 (n, batch) @ da (batch, m)
# dw_hh   (m, m)     = h_prev의 전치 (m, batch) @ da (batch, m)
# db_h    (m,)       = da를 배치에 걸쳐 더한 것
# ```
#
# 형태를 맞추어 보면 실수를 대부분 찾을 수 있지만, 다 찾지는 못합니다. `w_hh`는 정사각 행렬이라 `da @ w_hh`도 형태가 맞지만 값은
# 틀립니다.
#
# **손으로 계산해 보기.** `02-forward`에서 계산한 단계입니다. x = [[1, 0]], h_prev = [[0.5, 1]]에서
# h = [[0.7616, 0]]이 나왔습니다. 이제 오차 dh = [[1, 2]]가 돌아옵니다.
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# | | 첫째 | 둘째 |
# |---|---|---|
# | 1 - h² | 1 - 0.58 = 0.42 | 1 - 0 = 1 |
# | da = dh · (1 - h²) | 0.42 | 2 |
# | dx = da · w_xhᵀ | 0.42·0.5 + 2·(-0.5) = -0.79 | 0.42·0.1 + 2·0.2 = 0.442 |
# | dh_prev = da · w_hhᵀ | 0.42·0 + 2·1 = 2 | 0.42·0.5 + 2·(-0.5) = -0.79 |
# | dw_xh = xᵀ · da | [0.42, 2] (x가 1) | [0, 0] (x가 0) |
# | dw_hh = h_prevᵀ · da | [0.21, 1] (h_prev가 0.5) | [0.42, 2] (h_prev가 1) |
# | db_h | 0.42 | 2 |
#
# dw_xh와 dw_hh 줄에서 "첫째"와 "둘째"는 행렬의 행입니다.
#
# **작성할 것.** `step_backward(dh, x, h_prev, h, w_xh, w_hh)`는 튜플 `(dx, dh_prev, dw_xh, dw_hh, db_h)`를
# 돌려줍니다. `dh`는 이 단계의 $\partial L / \partial h$ 전체입니다. `h`는 이 단계가 **만든** 상태이므로 tanh를 다시
# 계산하지 않습니다. `dx`와 `dh_prev`에는 시퀀스마다 행이 하나씩 있고, 가중치의 기울기는 배치에 걸친 합입니다(평균이
# 아닙니다). `dh`의 값은 바꾸지 마세요.
#
# **확인 방법.** 표의 값이 나오고, 크기가 2인 배치에서 구한 가중치의 기울기가 시퀀스마다 따로 구한 기울기의 합과
# 같으면 맞습니다.

# %% exercise="step_backward"
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    """step_backward(dh, x, h_prev, h, w_xh, w_hh) -> dx, dh_prev, dw_xh, dw_hh, db_h

    dh: (batch, n_hidden), the gradient of the loss with respect to h, all of it  # en
    x: (batch, n_inputs), the input of this step  # en
    h_prev: (batch, n_hidden), the state before it  # en
    h: (batch, n_hidden), the state after it, which the step made  # en
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden)  # en
    dx: (batch, n_inputs); dh_prev: (batch, n_hidden)  # en
    dw_xh: (n_inputs, n_hidden); dw_hh: (n_hidden, n_hidden); db_h: (n_hidden,)  # en
    dh: (batch, n_hidden), h에 대한 손실의 전체 기울기  # ko
    x: (batch, n_inputs), 이번 단계의 입력  # ko
    h_prev: (batch, n_hidden), 이전 은닉 상태  # ko
    h: (batch, n_hidden), 이번 단계가 만든 은닉 상태  # ko
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden)  # ko
    dx: (batch, n_inputs); dh_prev: (batch, n_hidden)  # ko
    dw_xh: (n_inputs, n_hidden); dw_hh: (n_hidden, n_hidden); db_h: (n_hidden,)  # ko
    """
    dx, dh_prev, dw_xh, dw_hh, db_h = None, None, None, None, None
    ### BEGIN SOLUTION
    da = dh * (1 - h**2)
    dx = da @ w_xh.T
    dh_prev = da @ w_hh.T
    dw_xh = x.T @ da
    dw_hh = h_prev.T @ da
    db_h = da.sum(axis=0)
    ### END SOLUTION
    return dx, dh_prev, dw_xh, dw_hh, db_h

# %% check="step_backward"
done["step_backward"] = False
STEP_GRADIENTS = ("dx", "dh_prev", "dw_xh", "dw_hh", "db_h")
tiny_w_xh, tiny_w_hh = np.array([[0.5, -0.5], [0.1, 0.2]]), np.array([[0.0, 1.0], [0.5, -0.5]])
tiny_x, tiny_h_prev, tiny_h = np.array([[1.0, 0.0]]), np.array([[0.5, 1.0]]), np.array([[0.7615941560, 0.0]])
tiny_dh = np.array([[1.0, 2.0]])
shapes_hint = (
    "Where two shapes do not fit, print both and compare with the list of shapes above: which of the two "  # en
    "is to be transposed, and on which side of @ does it stand?"  # en
    "형태가 맞지 않으면 양쪽의 형태를 출력하여 위의 형태 목록과 비교하세요. 둘 가운데 어느 것을 전치해야 하고, @의 "  # ko
    "어느 쪽에 두어야 하나요?"  # ko
)
came = call(shapes_hint, step_backward, tiny_dh, tiny_x, tiny_h_prev, tiny_h, tiny_w_xh, tiny_w_hh)
came = unpack("step_backward", came, *STEP_GRADIENTS)
hint = "First da = dh * (1 - h**2), with h as it came in: no tanh is computed again."  # en
hint = "먼저 da = dh * (1 - h**2)를 구합니다. 받은 h를 그대로 쓰고 tanh를 다시 계산하지 않습니다."  # ko
expect("db_h, (2,)", came[4], np.array([0.4199743416, 2.0]), hint)
hint = "da @ w_xh.T: backward goes along the rows of w_xh."  # en
hint = "da @ w_xh.T입니다. 역전파는 w_xh의 행을 따라 더합니다."  # ko
expect("dx, (1, 2)", came[0], np.array([[-0.7900128292, 0.4419974342]]), hint)
hint = "da @ w_hh.T: w_hh is square, so a forgotten transpose does not show in the shape."  # en
hint = "da @ w_hh.T입니다. w_hh는 정사각 행렬이라 전치를 빠뜨려도 형태로는 드러나지 않습니다."  # ko
expect("dh_prev, (1, 2)", came[1], np.array([[2.0, -0.7900128292]]), hint)
hint = "x.T @ da: row i is x[i] times da."  # en
hint = "x.T @ da입니다. i번째 행은 x[i] 곱하기 da입니다."  # ko
expect("dw_xh, (2, 2)", came[2], np.array([[0.4199743416, 2.0], [0.0, 0.0]]), hint)
hint = "h_prev.T @ da: w_hh multiplied the state before the step, not the one after it."  # en
hint = "h_prev.T @ da입니다. w_hh에 곱해진 것은 단계 이후가 아니라 이전의 상태입니다."  # ko
expect("dw_hh, (2, 2)", came[3], np.array([[0.2099871708, 1.0], [0.4199743416, 2.0]]), hint)
two_x, two_h_prev = np.array([[1.0, 0.0, 2.0], [0.0, -1.0, 0.5]]), np.array([[0.5, 1.0], [-0.5, 0.25]])
two_w_xh, two_h = np.array([[0.5, -0.5], [0.1, 0.2], [0.3, 0.4]]), np.array([[0.8, -0.6], [0.0, 0.5]])
two_dh = np.array([[1.0, 2.0], [3.0, -1.0]])
kept_dh = two_dh.copy()
both = call(shapes_hint, step_backward, two_dh, two_x, two_h_prev, two_h, two_w_xh, tiny_w_hh)
assert np.array_equal(two_dh, kept_dh), (
    "step_backward has changed its argument dh: write dh * (1 - h**2) to a new name instead of dh *= ..."  # en
    "step_backward가 인자 dh를 바꾸었습니다. dh *= ... 대신 dh * (1 - h**2)를 새 변수에 담으세요."  # ko
)
alone = [
    step_backward(two_dh[i:i + 1], two_x[i:i + 1], two_h_prev[i:i + 1], two_h[i:i + 1], two_w_xh, tiny_w_hh)
    for i in range(2)
]
for name, came, first, second in zip(STEP_GRADIENTS, both, *alone):
    if name in ("dx", "dh_prev"):
        hint = "In a batch of two each row is what that sequence gives alone."  # en
        hint = "크기가 2인 배치에서 각 행은 그 시퀀스를 따로 계산한 것과 같아야 합니다."  # ko
        expect(f"{name}, batch = 2", came, np.concatenate([first, second]), hint)
    else:
        hint = "For a batch of two the gradients of the two sequences are added up."  # en
        hint = "크기가 2인 배치에서는 두 시퀀스의 기울기를 더합니다."  # ko
        expect(f"{name}, batch = 2", came, first + second, hint)
done["step_backward"] = True
print("step_backward: this check passes.")  # en
print("step_backward: 이 확인을 통과했습니다.")  # ko

# %% hidden="step_backward-dx" points=2
# step_backward: dx, the error of the input  # en
# step_backward: dx, 입력의 오차  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_step_case(rng, batch, n_inputs, n_hidden):
    """A step as it really is, h = tanh(...), and an error of any size."""
    x, h_prev = rng.normal(size=(batch, n_inputs)), rng.uniform(-1, 1, size=(batch, n_hidden))
    w_xh, w_hh = rng.normal(size=(n_inputs, n_hidden)), rng.normal(size=(n_hidden, n_hidden))
    h = np.tanh((x @ w_xh + h_prev @ w_hh) / 2 + rng.normal(size=n_hidden) / 2)
    return rng.normal(scale=2, size=(batch, n_hidden)), x, h_prev, h, w_xh, w_hh


def draw_step(rng):
    return draw_step_case(rng, *rng.permutation([2, 3, 4]))


def draw_step_of_equal_sizes(rng):
    return draw_step_case(rng, 3, 3, 3)


def ask_dx(answers, dh, x, h_prev, h, w_xh, w_hh):
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return None if gradients is None else gradients[0]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_dx, judge.draws(draw_step, n=6, seed=21) + judge.draws(draw_step_of_equal_sizes, n=3, seed=22))
### END HIDDEN TESTS

# %% hidden="step_backward-dh_prev" points=3
# step_backward: dh_prev, what is handed back to the state before  # en
# step_backward: dh_prev, 이전 상태로 되돌려주는 오차  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_dh_prev(answers, dh, x, h_prev, h, w_xh, w_hh):
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return None if gradients is None else gradients[1]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_dh_prev, judge.draws(draw_step, n=6, seed=24))
### END HIDDEN TESTS

# %% hidden="step_backward-dw_xh" points=3
# step_backward: dw_xh, summed over the batch  # en
# step_backward: dw_xh, 배치에 걸친 합  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_step_dw_xh(answers, dh, x, h_prev, h, w_xh, w_hh):
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return None if gradients is None else gradients[2]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_step_dw_xh, judge.draws(draw_step, n=6, seed=27))
### END HIDDEN TESTS

# %% hidden="step_backward-dw_hh" points=3
# step_backward: dw_hh, summed over the batch  # en
# step_backward: dw_hh, 배치에 걸친 합  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_step_dw_hh(answers, dh, x, h_prev, h, w_xh, w_hh):
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return None if gradients is None else gradients[3]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_step_dw_hh, judge.draws(draw_step, n=6, seed=30))
### END HIDDEN TESTS

# %% hidden="step_backward-db_h" points=2
# step_backward: db_h, summed over the batch  # en
# step_backward: db_h, 배치에 걸친 합  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_step_db_h(answers, dh, x, h_prev, h, w_xh, w_hh):
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return None if gradients is None else gradients[4]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_step_db_h, judge.draws(draw_step, n=6, seed=33))
### END HIDDEN TESTS

# %% hidden="step_backward-edges" points=3
# step_backward: all five at once, sizes of 1, integer inputs and states, large errors, two calls, float64  # en
# step_backward: 다섯 결과를 한꺼번에, 크기 1, 정수 입력과 상태, 큰 오차, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_step_backward(answers, dh, x, h_prev, h, w_xh, w_hh):
    return answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)


def draw_small_step(rng):
    """Sizes of 1, alone or together."""
    return draw_step_case(rng, 1, *rng.permutation([1, rng.integers(1, 4)]))


def draw_saturated_step(rng):
    """Some units are exactly 1 or -1, and their errors huge: nothing passes them."""
    dh, x, h_prev, h, w_xh, w_hh = draw_step_case(rng, *rng.permutation([3, 4, 5]))
    full = rng.integers(2, size=h.shape) == 1
    return np.where(full, 1e12 * dh, dh), x, h_prev, np.where(full, np.sign(h), h), w_xh, w_hh


def draw_integer_step(rng):
    dh, x, h_prev, h, w_xh, w_hh = draw_step(rng)
    batch, n_inputs = x.shape
    one_hot_x = np.eye(n_inputs, dtype=int)[rng.integers(n_inputs, size=batch)]
    return dh, one_hot_x, rng.integers(-1, 2, size=h_prev.shape), h, w_xh, w_hh


def draw_large_errors(rng):
    dh, *others = draw_step(rng)
    return 1e4 * dh, *others


def draw_two_steps(rng):
    dh, *others = draw_step(rng)
    return rng.normal(size=dh.shape), dh, *others


def ask_step_backward_twice(answers, other_dh, dh, x, h_prev, h, w_xh, w_hh):
    first = answers.step_backward(other_dh, x, h_prev, h, w_xh, w_hh)
    second = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return first, second


def draw_nudged_step(rng):
    dh, *others = draw_step(rng)
    return 1e-4 * rng.normal(size=dh.shape), dh, *others


def ask_step_backward_nudged(answers, nudge, dh, x, h_prev, h, w_xh, w_hh):
    """What a tiny change of the error does: lost where anything is rounded to float32."""
    nudged = [np.array(one) for one in answers.step_backward(dh + nudge, x, h_prev, h, w_xh, w_hh)]
    gradients = answers.step_backward(dh, x, h_prev, h, w_xh, w_hh)
    return [1e4 * (np.asarray(one) - np.asarray(other)) for one, other in zip(nudged, gradients)]


judge.forbids("step_backward", *NOT_BY_HAND)
judge.agrees(ask_step_backward, judge.draws(draw_small_step, n=4, seed=36))
judge.agrees(ask_step_backward, judge.draws(draw_saturated_step, n=3, seed=37))
judge.agrees(ask_step_backward, judge.draws(draw_integer_step, n=4, seed=38))
judge.agrees(ask_step_backward, judge.draws(draw_large_errors, n=2, seed=41))
judge.agrees(ask_step_backward_twice, judge.draws(draw_two_steps, n=3, seed=39))
judge.agrees(ask_step_backward_nudged, judge.draws(draw_nudged_step, n=3, seed=40))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 3 · `backward` (35 minutes, {points:backward} points)
#
# **Why.** Now the whole sequence: forwards once, then step by step back, collecting the gradients of all five
# weights. With this function a recurrent network can learn.
#
# ```
#          dys[:, 0]            dys[:, 1]            dys[:, 2]
#              |                    |                    |      own error: dys[:, t] @ w_hy.T
#   dh_prev    v      dh_prev       v      dh_prev       v
#   <--- step_backward <---- step_backward <---- step_backward  <--- 0
#              |                    |                    |
#              +--------------------+--------------------+---->  dw_xh, dw_hh, db_h: added up
# ```
#
# **The plan**
#
# 1. Run `forward`, which gives `hs` and `ys`, and `output_backward`, which gives the loss and `dys`.
# 2. Start all gradients at zero, and the carry too.
# 3. For every time step, **from the last to the first**:
#    - `w_hy` and `b_y` took part in this output: add to their gradients what `hs[:, t]` and `dys[:, t]` give
#      (the same pattern as in `step_backward`: what came in, transposed, times the error of what came out);
#    - `dh` is the own error plus the carry;
#    - `step_backward` gives what `w_xh`, `w_hh` and `b_h` get **added**, and the carry of the next round.
#
# Two places to take care. The state before step `t` is `hs[:, t - 1]`, but before the first it is `h0`:
# `hs[:, -1]` would be the last state of all, and NumPy does not complain. And `+=`, not `=`: every weight was used
# at every time step.
#
# **By hand.** You have done it already: it is the echo from above, three time steps, with the sums -0.2486 for
# `w_xh`, -0.5768 for `w_hh` and -1.2362 for `b_h`. (In code its `w_hy` is [[1, 0]] and its `b_y` [0, 0].)
#
# **Write** `backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)`, which returns the tuple
# `(loss, dw_xh, dw_hh, db_h, dw_hy, db_y)`. `xs` is `(batch, time, n_inputs)`, `targets` `(batch, time)`, `h0`
# `(batch, n_hidden)`, often but not always zero; `time` may be 1. Loss and gradients are sums over batch and time.
#
# **It is right if** the echo comes out. Whether it is right for every net and every size, you will prove in
# exercises 4 and 5.

# %% [markdown] lang="ko"
# ## 연습 문제 3 · `backward` (35분, {points:backward}점)
#
# **왜 필요한가.** 이제 시퀀스 전체를 다룹니다. 앞으로 한 번 간 다음 한 단계씩 되돌아오면서 다섯 가중치의 기울기를
# 모읍니다. 이 함수가 있으면 순환 신경망을 학습시킬 수 있습니다.
#
# ```
#          dys[:, 0]            dys[:, 1]            dys[:, 2]
#              |                    |                    |      자기 오차: dys[:, t] @ w_hy.T
#   dh_prev    v      dh_prev       v      dh_prev       v
#   <--- step_backward <---- step_backward <---- step_backward  <--- 0
#              |                    |                    |
#              +--------------------+--------------------+---->  dw_xh, dw_hh, db_h: 더해서 모음
# ```
#
# **순서**
#
# 1. `forward`로 `hs`와 `ys`를, `output_backward`로 손실과 `dys`를 구합니다.
# 2. 모든 기울기와 넘겨받은 오차를 0으로 초기화합니다.
# 3. **마지막 단계에서 첫 단계로** 가면서 시간 단계마다 다음을 합니다.
#    - `w_hy`와 `b_y`도 이 출력에 쓰였습니다. `hs[:, t]`와 `dys[:, t]`로 구한 것을 그 기울기에 더합니다.
#      (`step_backward`와 같은 꼴입니다. 들어간 값의 전치에 나온 값의 오차를 곱합니다.)
#    - `dh`는 자기 오차와 넘겨받은 오차의 합입니다.
#    - `step_backward`의 결과를 `w_xh`, `w_hh`, `b_h`의 기울기에 **더하고**, 되돌려주는 오차를 다음 차례로 넘깁니다.
#
# 조심할 곳이 두 군데 있습니다. 단계 `t` 이전의 상태는 `hs[:, t - 1]`이지만 첫 단계 이전의 상태는 `h0`입니다.
# `hs[:, -1]`은 맨 마지막 상태인데 NumPy는 오류를 내지 않습니다. 또 `=`이 아니라 `+=`을 써야 합니다. 모든 가중치가
# 시간 단계마다 쓰였기 때문입니다.
#
# **손으로 계산해 보기.** 위에서 본, 시간 단계가 세 개인 메아리에서 이미 계산했습니다. 합은 `w_xh`가 -0.2486, `w_hh`가
# -0.5768, `b_h`가 -1.2362였습니다. (코드로 쓰면 `w_hy`는 [[1, 0]], `b_y`는 [0, 0]입니다.)
#
# **작성할 것.** `backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)`는 튜플
# `(loss, dw_xh, dw_hh, db_h, dw_hy, db_y)`를 돌려줍니다. `xs`는 `(batch, time, n_inputs)`, `targets`는
# `(batch, time)`, `h0`은 `(batch, n_hidden)`입니다. `h0`은 0일 때가 많지만 항상 그런 것은 아니고, `time`은 1일 수도
# 있습니다. 손실과 기울기는 배치와 시간에 걸친 합입니다.
#
# **확인 방법.** 메아리의 값이 나오면 맞습니다. 어떤 신경망, 어떤 크기에서도 맞는지는 연습 문제 4와 5에서 검증합니다.

# %% exercise="backward"
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """backward(xs, targets, h0, ...) -> loss, dw_xh, dw_hh, db_h, dw_hy, db_y

    xs: (batch, time, n_inputs), the inputs of all time steps  # en
    targets: (batch, time), integers from 0 to n_outputs - 1  # en
    h0: (batch, n_hidden), the state before the first time step  # en
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # en
    loss: one number, the sum over batch and time  # en
    dw_xh, dw_hh, db_h, dw_hy, db_y: the gradients of the loss, each of its weight's shape  # en
    xs: (batch, time, n_inputs), 모든 시간 단계의 입력  # ko
    targets: (batch, time), 0부터 n_outputs - 1까지의 정수  # ko
    h0: (batch, n_hidden), 첫 시간 단계 이전의 은닉 상태  # ko
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # ko
    loss: 수 하나. 배치와 시간에 걸친 합  # ko
    dw_xh, dw_hh, db_h, dw_hy, db_y: 손실의 기울기. 각각 그 가중치와 같은 형태  # ko
    """
    loss, dw_xh, dw_hh, db_h, dw_hy, db_y = None, None, None, None, None, None
    ### BEGIN SOLUTION
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    carry = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T + carry
        _, carry, step_dw_xh, step_dw_hh, step_db_h = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += step_dw_xh
        dw_hh += step_dw_hh
        db_h += step_db_h
    ### END SOLUTION
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y

# %% check="backward"
done["backward"] = False
if not (done["output_backward"] and done["step_backward"]):
    print("backward uses output_backward and step_backward: let their checks pass first.")  # en
    print("backward는 output_backward와 step_backward를 사용합니다. 먼저 두 함수의 확인을 통과하세요.")  # ko
one = np.array([[1.0]])
echo_xs, echo_targets = np.array([[[1.0], [0.0], [0.0]]]), np.array([[0, 0, 0]])
echo_weights = [one, 0.5 * one, np.zeros(1), np.array([[1.0, 0.0]]), np.zeros(2)]
shapes_hint = (
    "Where two shapes do not fit, print both. dys[:, t] is (batch, n_outputs) and w_hy (n_hidden, n_outputs): "  # en
    "what is to be transposed for an own error (batch, n_hidden)? And dw_hy has the shape of w_hy."  # en
    "형태가 맞지 않으면 양쪽의 형태를 출력해 보세요. dys[:, t]는 (batch, n_outputs), w_hy는 (n_hidden, n_outputs)인데 "  # ko
    "자기 오차가 (batch, n_hidden)이 되려면 무엇을 전치해야 하나요? dw_hy는 w_hy와 형태가 같아야 합니다."  # ko
)
one_step = call(shapes_hint, backward, echo_xs[:, :1], echo_targets[:, :1], 0.5 * one, *echo_weights)
_, *one_step = unpack("backward", one_step, "loss", *GRADIENTS)
hint = "A single time step, h0 = 0.5: the own error through one step_backward, no carry. The step starts from h0."  # en
hint = "시간 단계는 하나이고 h0 = 0.5입니다. 이 h0에서 시작하여 자기 오차로 step_backward를 한 번 부릅니다."  # ko
right = [[[-0.0840664216]], [[-0.0420332108]], [-0.0840664216]]
right += [[[-0.2543095203, 0.2543095203]], [-0.2997930271, 0.2997930271]]
for name, came, expected in zip(GRADIENTS, one_step, right):
    expect(f"{name}, time = 1", came, np.array(expected), hint)
loss, dw_xh, dw_hh, db_h, dw_hy, db_y = backward(echo_xs, echo_targets, 0 * one, *echo_weights)
hint = "forward, then output_backward: this is the loss that it returns."  # en
hint = "forward 다음에 output_backward를 부르면 나오는 손실입니다."  # ko
expect("loss", loss, 1.5183471187, hint)
hint = "Add up hs[:, t].T @ dys[:, t] and dys[:, t].sum(axis=0) over all time steps: += and not =."  # en
hint = "hs[:, t].T @ dys[:, t]와 dys[:, t].sum(axis=0)을 모든 시간 단계에 걸쳐 더합니다. =이 아니라 +=입니다."  # ko
expect("dw_hy, (1, 2)", dw_hy, np.array([[-0.4732685463, 0.4732685463]]), hint)
expect("db_y, (2,)", db_y, np.array([-1.1836261595, 1.1836261595]), hint)
hint = (
    "The gradients of w_hy and b_y are right, so look between the time steps: is the newest carry added to the "  # en
    "own error in every round, and are the gradients added up with +=? The table of the echo has every number."  # en
    "w_hy와 b_y의 기울기는 맞으니 시간 단계 사이를 살펴보세요. 방금 넘겨받은 오차를 자기 오차에 더하나요? "  # ko
    "기울기를 +=로 더하나요? 메아리 표에 모든 숫자가 있습니다."  # ko
)
expect("db_h, (1,)", db_h, np.array([-1.2361867381]), hint)
expect("dw_xh, (1, 1)", dw_xh, np.array([[-0.2485687084]]), hint)
hint = "Only w_hh is wrong: which state multiplied it at step t? hs[:, t - 1], and h0 at the first step."  # en
hint = "w_hh만 틀렸습니다. 단계 t에서 w_hh에 곱해진 상태는 무엇인가요? hs[:, t - 1]이고, 첫 단계에서는 h0입니다."  # ko
expect("dw_hh, (1, 1)", dw_hh, np.array([[-0.5767650558]]), hint)
hint = "The inputs are all 1 here, so dw_xh is the same sum over time as db_h: += and not =."  # en
hint = "여기서는 입력이 모두 1이므로 시간에 걸쳐 더한 dw_xh가 db_h와 같습니다. =이 아니라 +=입니다."  # ko
_, dw_xh, _, db_h, _, _ = backward(np.ones((1, 3, 1)), echo_targets, 0 * one, *echo_weights)
expect("dw_xh, x = 1, 1, 1", dw_xh, np.array([db_h]), hint)
two_xs, two_targets = one_hot([[0, 1, 2], [3, 3, 0]], 4), np.array([[1, 2, 2], [0, 4, 3]])
two_h0, two_rng = np.array([[0.9, -0.5], [-0.3, 0.2]]), np.random.default_rng(0)
two_weights = [two_rng.normal(size=shape) for shape in [(4, 2), (2, 2), (2,), (2, 5), (5,)]]
two_kept = [array.copy() for array in (two_h0, *two_weights)]
both = call(shapes_hint, backward, two_xs, two_targets, two_h0, *two_weights)
alone = [backward(two_xs[i:i + 1], two_targets[i:i + 1], two_h0[i:i + 1], *two_weights) for i in range(2)]
hint = "For a batch of two the gradients are the sums of those of its sequences, which never mix."  # en
hint = "크기가 2인 배치의 기울기는 두 시퀀스의 기울기를 더한 것입니다. 시퀀스끼리는 섞이지 않습니다."  # ko
for name, came, first, second in zip(("loss", *GRADIENTS), both, *alone):
    expect(f"{name}, batch = 2", came, first + second, hint)
assert all(map(np.array_equal, two_kept, (two_h0, *two_weights))), (
    "backward has changed one of its arguments: make new arrays for the gradients, no h0 += or w_hh += inside."  # en
    "backward가 인자를 바꾸었습니다. 기울기는 새 배열에 담고, 안에서 h0 += 나 w_hh += 를 쓰지 마세요."  # ko
)
done["backward"] = True
print("backward: this check passes.")  # en
print("backward: 이 확인을 통과했습니다.")  # ko

# %% hidden="backward-loss" points=2
# backward: the loss of the whole sequence, from any h0  # en
# backward: 임의의 h0에서 시작한 시퀀스 전체의 손실  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge

PIECES = ["output_backward", "step_backward"]


def draw_bptt_case(rng, batch, time, n_inputs, n_hidden, n_outputs):
    """Weights small enough that neither errors nor rounding grow over the sequence."""
    return (
        rng.normal(size=(batch, time, n_inputs)),
        rng.integers(n_outputs, size=(batch, time)),
        rng.uniform(-1, 1, size=(batch, n_hidden)),
        rng.normal(size=(n_inputs, n_hidden)) / np.sqrt(n_inputs),
        rng.normal(size=(n_hidden, n_hidden)) / np.sqrt(n_hidden),
        rng.normal(size=n_hidden) / 2,
        rng.normal(size=(n_hidden, n_outputs)),
        rng.normal(size=n_outputs),
    )


def draw_bptt(rng):
    return draw_bptt_case(rng, *rng.permutation([2, 3, 4, 5, 6]))


def ask_loss(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[0]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_loss, judge.draws(draw_bptt, n=6, seed=51), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="backward-dw_hy" points=3
# backward: dw_hy, also where the loss is huge  # en
# backward: dw_hy, 손실이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_bptt_far_away(rng):
    """Two outputs share the probability, a million above every target: the loss is huge, the softmax is not 0 or 1."""
    *others, w_hy, b_y = draw_bptt_case(rng, *rng.permutation([2, 3, 4])[:3], 3, 5)
    likely = rng.permutation(5)[:2]
    b_y[likely] += 2.0**20
    others[1] = rng.choice(np.setdiff1d(range(5), likely), size=others[1].shape)
    return *others, w_hy, b_y


def draw_bptt_out_of_sight(rng):
    """Outputs are ranked by 10**12 and more: a loss without a digit left for a small change."""
    *others, w_hy, b_y = draw_bptt_case(rng, *rng.permutation([2, 3, 4])[:3], 3, 4)
    return *others, w_hy, b_y + 1e12 * rng.permutation(4)


def draws_of_huge_losses(seed):
    return judge.draws(draw_bptt_far_away, n=3, seed=seed) + judge.draws(draw_bptt_out_of_sight, n=3, seed=seed)


def ask_dw_hy(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[4]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_dw_hy, judge.draws(draw_bptt, n=6, seed=53) + draws_of_huge_losses(seed=55), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="backward-db_y" points=2
# backward: db_y, also where the loss is huge  # en
# backward: db_y, 손실이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_db_y(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[5]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_db_y, judge.draws(draw_bptt, n=6, seed=57) + draws_of_huge_losses(seed=59), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="backward-dw_xh" points=4
# backward: dw_xh, summed over time, also where the loss or an input is huge  # en
# backward: dw_xh, 시간에 걸친 합, 손실이나 입력이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_bptt_leaning(rng):
    """One input is a million and the bias holds it up: states that small changes of a weight cannot be read from."""
    xs, targets, h0, w_xh, w_hh, b_h, *output = draw_bptt_case(rng, *rng.permutation([2, 3, 4])[:3], 3, 4)
    xs[..., 0] = 2.0**20
    return xs, targets, h0, w_xh, w_hh, b_h - 2.0**20 * w_xh[0], *output


def draws_of_huge_values(seed):
    return draws_of_huge_losses(seed) + judge.draws(draw_bptt_leaning, n=3, seed=seed)


def draw_bptt_of_equal_sizes(rng):
    return draw_bptt_case(rng, 3, 3, 3, 3, 3)


def ask_dw_xh(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[1]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(
    ask_dw_xh,
    judge.draws(draw_bptt, n=6, seed=61)
    + judge.draws(draw_bptt_of_equal_sizes, n=3, seed=62)
    + draws_of_huge_values(seed=63),
    builds_on=PIECES,
)
### END HIDDEN TESTS

# %% hidden="backward-dw_hh" points=4
# backward: dw_hh, summed over time, also where the loss or an input is huge  # en
# backward: dw_hh, 시간에 걸친 합, 손실이나 입력이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_dw_hh(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[2]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_dw_hh, judge.draws(draw_bptt, n=6, seed=65) + draws_of_huge_values(seed=67), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="backward-db_h" points=3
# backward: db_h, summed over time, also where the loss or an input is huge  # en
# backward: db_h, 시간에 걸친 합, 손실이나 입력이 아주 클 때도  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_db_h(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if found is None else found[3]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_db_h, judge.draws(draw_bptt, n=6, seed=69) + draws_of_huge_values(seed=71), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="backward-edges" points=4
# backward: one time step, one sequence, large gradients, integer inputs, two calls, float64  # en
# backward: 시간 단계 한 개, 시퀀스 한 개, 큰 기울기, 정수 입력, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_backward(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    return answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)


def draw_small_bptt(rng):
    """Sizes of 1, alone or together."""
    return draw_bptt_case(rng, *rng.permutation([1, 1, 1, rng.integers(1, 4)]), 2)


def draw_large_gradients(rng):
    """Gradients far beyond any bound at which they would be clipped."""
    *others, w_hy, b_y = draw_bptt_case(rng, 6, 5, 3, 4, 2)
    return *others, 20 * w_hy, b_y


def draw_integer_bptt(rng):
    xs, targets, h0, *weights = draw_bptt(rng)
    batch, time, n_inputs = xs.shape
    one_hot_xs = np.eye(n_inputs, dtype=int)[rng.integers(n_inputs, size=(batch, time))]
    return one_hot_xs, targets, np.zeros(h0.shape, dtype=int), *weights


def draw_two_bptts(rng):
    xs, targets, h0, *weights = draw_bptt(rng)
    return rng.normal(size=xs.shape), rng.uniform(-1, 1, size=h0.shape), xs, targets, h0, *weights


def ask_backward_twice(answers, other_xs, other_h0, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    first = answers.backward(other_xs, targets, other_h0, w_xh, w_hh, b_h, w_hy, b_y)
    second = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return first, second


def draw_nudged_bptt(rng):
    xs, *others = draw_bptt(rng)
    return 1e-4 * rng.normal(size=xs.shape), xs, *others


def ask_backward_nudged(answers, nudge, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """What a tiny change of the inputs does: lost where anything is rounded to float32."""
    nudged = [np.array(one) for one in answers.backward(xs + nudge, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)]
    found = answers.backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [1e4 * (np.asarray(one) - np.asarray(other)) for one, other in zip(nudged, found)]


judge.forbids("backward", *NOT_BY_HAND)
judge.agrees(ask_backward, judge.draws(draw_small_bptt, n=4, seed=73), builds_on=PIECES)
judge.agrees(ask_backward, judge.draws(draw_large_gradients, n=2, seed=76), builds_on=PIECES)
judge.agrees(ask_backward, judge.draws(draw_integer_bptt, n=3, seed=77), builds_on=PIECES)
judge.agrees(ask_backward_twice, judge.draws(draw_two_bptts, n=2, seed=78), builds_on=PIECES)
judge.agrees(ask_backward_nudged, judge.draws(draw_nudged_bptt, n=2, seed=79), builds_on=PIECES)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 4 · `numerical_gradient` (20 minutes, {points:numerical_gradient} points)
#
# **Why.** BPTT has many places for a mistake, and a network with slightly wrong gradients still learns, only
# badly. So gradients are proved against numbers that come from elsewhere: nudge each weight and look at the loss.
# That is far too slow for learning, but it needs no derivation, so it cannot hold the same mistake.
#
# **How to nudge.** To both sides, by a small `eps`: the **central difference**
#
# $$\frac{\partial f}{\partial a_i} \approx
# \frac{f(\ldots, a_i + \text{eps}, \ldots) - f(\ldots, a_i - \text{eps}, \ldots)}{2\,\text{eps}}$$
#
# **By hand.** $f(a) = a^3$ at $a = 2$, with eps = 0.1. The right gradient is $3a^2 = 12$.
#
# | | | error |
# |---|---|---|
# | to one side | (9.261 - 8) / 0.1 = 12.61 | 0.61 |
# | to both sides | (9.261 - 6.859) / 0.2 = 12.01 | 0.01 |
#
# To both sides the largest error cancels: what is left shrinks with eps², not with eps.
#
# **Why not eps = 0.000000000001?** A float64 holds about 16 digits. If two losses agree in their first 12, their
# difference has 4 digits left. Somewhere in between lies the best eps; you will see it in a figure.
#
# **Write** `numerical_gradient(f, array, eps=1e-5)`, which returns the gradient, of the shape of `array`. `f` takes
# an array of that shape and returns one number; it changes nothing. `array` is float64 and may have any shape, `()`
# and `(2, 1, 3)` too. `eps` is used just as it is given, for every element. One element is changed at a time: in
# the array that `f` gets, all others have their own values. Afterwards `array` is what it was, **to the last bit**:
# keep the old value and put it back, or work on a copy. (Adding eps and subtracting it again is not enough: 0.1 +
# 0.3 - 0.3 is not 0.1 for a float64.) For every shape: `np.ndindex(array.shape)` runs through all indices, and
# `array[index]` takes them.
#
# **It is right if** the cube gives 12.01, not 12 and not 12.61.

# %% [markdown] lang="ko"
# ## 연습 문제 4 · `numerical_gradient` (20분, {points:numerical_gradient}점)
#
# **왜 필요한가.** BPTT에는 실수할 곳이 많습니다. 게다가 기울기가 조금 틀려도 성능이 나쁠 뿐 학습은 되므로 알아채기가
# 어렵습니다. 그래서 전혀 다른 방법으로 구한 값과 비교하여 기울기를 검증합니다. 가중치를 하나씩 살짝 바꾸면서 손실을
# 보는 것입니다. 학습에 쓰기에는 너무 느리지만, 유도가 필요 없으므로 같은 실수를 되풀이할 염려가 없습니다.
#
# **바꾸는 방법.** 작은 값 `eps`만큼 양쪽으로 바꿉니다. 이것이 **중앙 차분**입니다.
#
# $$\frac{\partial f}{\partial a_i} \approx
# \frac{f(\ldots, a_i + \text{eps}, \ldots) - f(\ldots, a_i - \text{eps}, \ldots)}{2\,\text{eps}}$$
#
# **손으로 계산해 보기.** $f(a) = a^3$, $a = 2$, eps = 0.1일 때입니다. 올바른 기울기는 $3a^2 = 12$입니다.
#
# | | | 오차 |
# |---|---|---|
# | 한쪽으로 | (9.261 - 8) / 0.1 = 12.61 | 0.61 |
# | 양쪽으로 | (9.261 - 6.859) / 0.2 = 12.01 | 0.01 |
#
# 양쪽으로 바꾸면 가장 큰 오차가 상쇄됩니다. 남는 오차는 eps가 아니라 eps²에 비례하여 줄어듭니다.
#
# **eps = 0.000000000001이면 더 좋지 않을까요?** float64의 유효 숫자는 열여섯 자리쯤입니다. 두 손실의 앞 열두 자리가
# 같으면 그 차에는 네 자리만 남습니다. 가장 좋은 eps는 너무 크지도 작지도 않은 값입니다. 뒤에서 그림으로 확인합니다.
#
# **작성할 것.** `numerical_gradient(f, array, eps=1e-5)`는 `array`와 형태가 같은 기울기를 돌려줍니다. `f`는 그 형태의
# 배열을 받아 수 하나를 돌려주고 아무것도 바꾸지 않습니다. `array`는 float64이고 형태는 `()`나 `(2, 1, 3)`을 포함하여
# 무엇이든 될 수 있습니다. `eps`는 주어진 값 그대로 모든 원소에 씁니다. 한 번에 원소 하나만 바꿉니다. `f`가 받는
# 배열에서 나머지 원소는 모두 원래 값이어야 합니다. 끝난 뒤 `array`는 **마지막 비트까지** 원래대로여야 합니다. 원래
# 값을 기억했다가 되돌려 놓거나 복사본에서 계산하세요. (eps를 더했다가 다시 빼는 것으로는 부족합니다. float64에서
# 0.1 + 0.3 - 0.3은 0.1이 아닙니다.) 형태가 무엇이든 `np.ndindex(array.shape)`는 모든 인덱스를 차례로 주고,
# `array[index]`로 그 원소를 쓸 수 있습니다.
#
# **확인 방법.** 세제곱에서 12도 12.61도 아닌 12.01이 나오면 맞습니다.

# %% exercise="numerical_gradient"
def numerical_gradient(f, array, eps=1e-5):
    """numerical_gradient(f, array, eps) -> gradient, (...)

    f: a function that takes such an array and returns one number  # en
    array: (...), float64; afterwards as it was  # en
    eps: how far each element is nudged, to both sides  # en
    gradient: (...), the central difference for each element  # en
    f: array와 형태가 같은 배열을 받아 수 하나를 돌려주는 함수  # ko
    array: (...), float64. 끝난 뒤에는 원래대로  # ko
    eps: 각 원소를 양쪽으로 바꾸는 크기  # ko
    gradient: (...), 원소마다 구한 중앙 차분  # ko
    """
    gradient = None
    ### BEGIN SOLUTION
    nudged, gradient = array.copy(), np.zeros_like(array)
    for index in np.ndindex(array.shape):
        nudged[index] = array[index] + eps
        above = f(nudged)
        nudged[index] = array[index] - eps
        below = f(nudged)
        nudged[index] = array[index]
        gradient[index] = (above - below) / (2 * eps)
    ### END SOLUTION
    return gradient

# %% check="numerical_gradient"
done["numerical_gradient"] = False


def cube(a):
    """The sum of the cubes."""  # en
    """세제곱의 합입니다."""  # ko
    return (a**3).sum()


def product(a):
    """The product of all elements."""  # en
    """모든 원소의 곱입니다."""  # ko
    return a.prod()


hint = "(f(a + eps) - f(a - eps)) / (2 * eps): to one side it would be 12.61."  # en
hint = "(f(a + eps) - f(a - eps)) / (2 * eps)입니다. 한쪽으로만 바꾸면 12.61이 됩니다."  # ko
expect("gradient of the cube at 2, eps = 0.1", numerical_gradient(cube, np.array([2.0]), 0.1), np.array([12.01]), hint)
hint = "With no eps given it is 1e-5; if it is given, it is used as it is."  # en
hint = "eps를 주지 않으면 1e-5이고, 주면 그 값을 그대로 씁니다."  # ko
expect("gradient of the cube at 2", numerical_gradient(cube, np.array([2.0])), np.array([12.0]), hint)
hint = "One element at a time: the others must have their own values while f is called."  # en
hint = "한 번에 원소 하나만 바꿉니다. f를 부르는 동안 나머지 원소는 원래 값이어야 합니다."  # ko
factors = np.array([[0.1, 2.0, 5.0], [1.0, 3.0, 0.3]])
kept_factors = factors.copy()
expect("gradient of the product, (2, 3)", numerical_gradient(product, factors, 0.3), 0.9 / kept_factors, hint)
assert np.array_equal(factors, kept_factors), (
    "numerical_gradient has changed array, if only in its last digit: put the kept value back into each element, "  # en
    "or work on array.copy()."  # en
    "numerical_gradient가 array를 바꾸었습니다. 마지막 자리만 달라져도 바뀐 것입니다. 원소마다 기억해 둔 값을 "  # ko
    "되돌려 놓거나 array.copy()에서 계산하세요."  # ko
)
hint = "np.ndindex(array.shape) runs through the indices of any shape, () too."  # en
hint = "np.ndindex(array.shape)는 ()를 포함하여 어떤 형태에서든 모든 인덱스를 차례로 줍니다."  # ko
expect("gradient of the cube, ()", numerical_gradient(cube, np.array(2.0), 0.1), np.array(12.01), hint)
done["numerical_gradient"] = True
print("numerical_gradient: this check passes.")  # en
print("numerical_gradient: 이 확인을 통과했습니다.")  # ko

# %% hidden="numerical_gradient-values" points=4
# numerical_gradient: arrays of one to three axes, elements that depend on each other  # en
# numerical_gradient: 축이 한 개에서 세 개인 배열, 서로 얽힌 원소  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def tangled(a):
    """Every element has a weight of its own, and all of them act together."""
    weights = np.cos(np.arange(a.size)).reshape(a.shape)
    return (weights * a**3).sum() + np.sin(a.sum())


def draw_array(rng):
    return (rng.normal(size=rng.permutation([2, 3, 4])[: rng.integers(1, 4)]),)


def ask_numerical_gradient(answers, array):
    return answers.numerical_gradient(tangled, array)


judge.agrees(ask_numerical_gradient, judge.draws(draw_array, n=8, seed=81))
### END HIDDEN TESTS

# %% hidden="numerical_gradient-eps" points=2
# numerical_gradient: to both sides, by eps as it is given, 1e-5 if it is not  # en
# numerical_gradient: 양쪽으로, 주어진 eps 그대로, 주어지지 않으면 1e-5  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_array_and_eps(rng):
    return rng.normal(size=rng.permutation([2, 3])), rng.choice([0.3, 0.1, 0.01])


def ask_with_eps(answers, array, eps):
    return answers.numerical_gradient(tangled, array, eps)


def draw_table(rng):
    return (rng.normal(size=rng.permutation([2, 3])),)


def quivering(a):
    """Curved so strongly that eps shows in the sixth digit even at 1e-5."""
    return np.sin(1000 * a).sum()


def ask_without_eps(answers, array):
    return answers.numerical_gradient(quivering, array)


judge.agrees(ask_with_eps, judge.draws(draw_array_and_eps, n=6, seed=82))
judge.agrees(ask_without_eps, judge.draws(draw_table, n=4, seed=84))
### END HIDDEN TESTS

# %% hidden="numerical_gradient-edges" points=2
# numerical_gradient: arrays of shape () and (1,), the array unchanged to the last bit, two calls, float64  # en
# numerical_gradient: 형태가 ()나 (1,)인 배열, 마지막 비트까지 그대로인 배열, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_no_axis(rng):
    return (np.array(rng.normal()),)


def draw_one_axis(rng):
    return (rng.normal(size=1),)


def draw_two_arrays_and_eps(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), 0.3


def ask_numerical_gradient_twice(answers, other_array, array, eps):
    """eps by its name. The arrays must come back as they were: with this eps, adding and subtracting shows."""
    first = answers.numerical_gradient(tangled, other_array, eps=eps)
    second = answers.numerical_gradient(tangled, array, eps=eps)
    return first, second


def draw_nudged_array(rng):
    return 1e-4 * rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), 0.3


def ask_numerical_gradient_nudged(answers, nudge, array, eps):
    """What a tiny change of the array does: lost where anything is rounded to float32."""
    nudged = np.array(answers.numerical_gradient(tangled, array + nudge, eps))
    return 1e4 * (nudged - np.asarray(answers.numerical_gradient(tangled, array, eps)))


judge.agrees(ask_numerical_gradient, judge.draws(draw_no_axis, n=2, seed=85) + judge.draws(draw_one_axis, n=2, seed=86))
judge.agrees(ask_numerical_gradient_twice, judge.draws(draw_two_arrays_and_eps, n=3, seed=87))
judge.agrees(ask_numerical_gradient_nudged, judge.draws(draw_nudged_array, n=3, seed=88))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 5 · `relative_error` (10 minutes, {points:relative_error} points)
#
# **Why.** Two gradients are never equal to the last digit. How near is near? A difference of 0.001 is nothing for a
# gradient of 500 and far off for one of 0.002. So the difference is measured against the larger of the two, and the
# worst element counts:
#
# $$\max_i \frac{|a_i - b_i|}{\max(|a_i|, |b_i|)}$$
#
# **By hand.**
#
# | | element 0 | element 1 | element 2 | element 3 |
# |---|---|---|---|---|
# | $a$ | 2 | 0 | -1 | 0.000000001 |
# | $b$ | 1.9 | 0 | -1 | 0.000000002 |
# | difference | 0.1 | 0 | 0 | 0.000000001 |
# | larger of the two | 2 | 0 | 1 | 0.000000002 |
# | quotient | 0.05 | **0** | 0 | 0.5 |
#
# The relative error is 0.5. Small numbers are compared as strictly as large ones, so nothing is added below the line.
#
# **The trap.** In element 1 both are 0, and 0/0 is `nan`. That is no rare case: `<EOS>` never goes in, so its row of
# `w_xh` has a gradient of exactly 0. Two zeros agree, so their error is 0. But a `nan` that stands in `a` or `b` is
# a fault somewhere, and must not be hidden: then the result is `nan`.
#
# **Write** `relative_error(a, b)`, which returns one number (a float, or an array of shape `()`), without a
# warning. `a` and `b` have the same shape, any shape, or are both plain numbers. Apart from `nan` no number is larger
# than $10^{13}$; infinity, and numbers whose difference is no float64 any more, are not asked for.
#
# **It is right if** the table comes out, and equal arrays give 0.

# %% [markdown] lang="ko"
# ## 연습 문제 5 · `relative_error` (10분, {points:relative_error}점)
#
# **왜 필요한가.** 두 방법으로 구한 기울기가 마지막 자리까지 같을 수는 없습니다. 얼마나 가까우면 맞다고 할 수 있을까요?
# 0.001의 차이는 기울기가 500이면 아무것도 아니지만 0.002이면 크게 벗어난 것입니다. 그래서 차이를 둘 가운데 큰 쪽으로
# 나누고, 그 몫이 가장 큰 원소를 봅니다.
#
# $$\max_i \frac{|a_i - b_i|}{\max(|a_i|, |b_i|)}$$
#
# **손으로 계산해 보기.**
#
# | | 원소 0 | 원소 1 | 원소 2 | 원소 3 |
# |---|---|---|---|---|
# | $a$ | 2 | 0 | -1 | 0.000000001 |
# | $b$ | 1.9 | 0 | -1 | 0.000000002 |
# | 차이 | 0.1 | 0 | 0 | 0.000000001 |
# | 둘 가운데 큰 쪽 | 2 | 0 | 1 | 0.000000002 |
# | 몫 | 0.05 | **0** | 0 | 0.5 |
#
# 상대 오차는 0.5입니다. 작은 수도 큰 수와 똑같이 엄격하게 비교하므로 분모에 아무것도 더하지 않습니다.
#
# **조심할 점.** 원소 1에서는 둘 다 0이고, 0/0은 `nan`입니다. 드문 경우가 아닙니다. `<EOS>`는 입력되는 일이 없으므로
# `w_xh`에서 그 행의 기울기가 정확히 0입니다. 0과 0은 서로 같으니 오차도 0입니다. 하지만 `a`나 `b`에 들어 있는
# `nan`은 어딘가 잘못되었다는 뜻이므로 감추면 안 됩니다. 그때는 결과가 `nan`입니다.
#
# **작성할 것.** `relative_error(a, b)`는 수 하나(float 또는 형태가 `()`인 배열)를 경고 없이 돌려줍니다. `a`와 `b`는
# 형태가 같은 배열이며 형태는 무엇이든 됩니다. 둘 다 그냥 수일 수도 있습니다. `nan`을 빼면 $10^{13}$보다 큰 수는
# 없습니다. 무한대나, 차이가 float64의 범위를 벗어나는 수는 다루지 않습니다.
#
# **확인 방법.** 표의 값이 나오고, 같은 배열끼리는 0이 나오면 맞습니다.

# %% exercise="relative_error"
def relative_error(a, b):
    """relative_error(a, b) -> error, ()

    a, b: (...), arrays of the same shape, or two numbers  # en
    error: the largest |a - b| / max(|a|, |b|) of all elements; 0 where both are 0; nan if there is a nan  # en
    a, b: (...), 형태가 같은 배열 또는 수 두 개  # ko
    error: 모든 원소의 |a - b| / max(|a|, |b|) 가운데 가장 큰 것. 둘 다 0이면 0, nan이 있으면 nan  # ko
    """
    error = None
    ### BEGIN SOLUTION
    larger = np.maximum(np.abs(a), np.abs(b))
    error = np.max(np.abs(np.subtract(a, b)) / np.where(larger == 0, 1, larger))
    ### END SOLUTION
    return error

# %% check="relative_error"
done["relative_error"] = False
with np.errstate(divide="raise", invalid="raise"):
    hint = "Element by element, |a - b| divided by the larger of |a| and |b|; then the largest of these."  # en
    hint = "원소마다 |a - b|를 |a|와 |b| 가운데 큰 쪽으로 나눈 다음, 그 가운데 가장 큰 것을 구합니다."  # ko
    expect("error", relative_error(np.array([2.0, -1.0]), np.array([1.9, -1.0])), 0.05, hint)
    expect("error", relative_error(-2.0, 1.0), 1.5, hint)
    hint = "Nothing is added below the line: tiny numbers are compared as strictly as large ones."  # en
    hint = "분모에 아무것도 더하지 않습니다. 아주 작은 수도 큰 수와 똑같이 엄격하게 비교합니다."  # ko
    expect("error", relative_error(np.array([[1e-9, 2.0]]), np.array([[2e-9, 1.9]])), 0.5, hint)
    hint = "Where both are 0 the error is 0: divide by 1 there, for instance, with np.where."  # en
    hint = "둘 다 0인 곳의 오차는 0입니다. 예를 들어 np.where를 써서 그곳에서는 1로 나누세요."  # ko
    try:
        expect("error", relative_error(np.array([0.0, 2.0]), np.array([0.0, 1.9])), 0.05, hint)
    except FloatingPointError:
        raise AssertionError("relative_error divides 0 by 0. " + hint) from None  # en
        raise AssertionError("relative_error가 0을 0으로 나눕니다. " + hint) from None  # ko
hint = "A nan in a or b must show: max(...) of Python and np.nanmax lose it, np.max keeps it."  # en
hint = "a나 b에 있는 nan은 드러나야 합니다. Python의 max(...)나 np.nanmax는 nan을 놓치지만 np.max는 그대로 돌려줍니다."  # ko
assert np.isnan(relative_error(np.array([1.0, np.nan, 2.0]), np.array([1.0, 0.0, 2.0]))), hint
done["relative_error"] = True
print("relative_error: this check passes.")  # en
print("relative_error: 이 확인을 통과했습니다.")  # ko

# %% hidden="relative_error-values" points=3
# relative_error: arrays of any shape, large and small numbers, nearly equal ones, plain numbers  # en
# relative_error: 여러 형태의 배열, 큰 수와 작은 수, 거의 같은 수, 그냥 수  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_gradients_like(rng, *shape):
    a = rng.normal(size=shape)
    return a, a * rng.uniform(0.5, 1.5, size=shape)


def draw_gradients(rng):
    return draw_gradients_like(rng, *rng.permutation([2, 3, 4])[: rng.integers(1, 4)])


def draw_small_gradients(rng):
    """One size an element, from a millionth of a millionth to a million."""
    size = 10.0 ** rng.integers(-12, 7, size=(3, 4))
    return size * rng.uniform(1, 2, size=(3, 4)), size * rng.uniform(1, 2, size=(3, 4))


def draw_close_gradients(rng):
    """Equal to seven digits: what a proof has to deal with."""
    a = rng.normal(size=(3, 4))
    return a, a * (1 + 1e-7 * rng.normal(size=a.shape))


def draw_two_numbers(rng):
    return -rng.uniform(1, 2), -rng.uniform(1, 2)


def ask_relative_error(answers, a, b):
    return answers.relative_error(a, b)


judge.agrees(
    ask_relative_error, judge.draws(draw_gradients, n=6, seed=91) + judge.draws(draw_two_numbers, n=4, seed=93)
)
judge.agrees(ask_relative_error, judge.draws(draw_small_gradients, n=4, seed=92))
judge.agrees(ask_relative_error, judge.draws(draw_close_gradients, n=3, seed=99))
### END HIDDEN TESTS

# %% hidden="relative_error-edges" points=3
# relative_error: zeros in both, in one and nothing but zeros, opposite signs, equal arrays, nan, no warning  # en
# relative_error: 둘 다 0, 한쪽만 0, 모두 0, 반대 부호, 같은 배열, nan, 경고 없음  # ko
### BEGIN HIDDEN TESTS
import warnings

import numpy as np

from unrolled import judge


def ask_error_and_warnings(answers, a, b):
    with np.errstate(divide="warn", invalid="warn"), warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        error = answers.relative_error(a, b)
    return {"error": error, "warnings": [str(warning.message) for warning in shown]}


def draw_unused_rows(rng):
    a, b = draw_gradients_like(rng, 3, 4)
    used = rng.integers(2, size=a.shape)
    return a * used, b * used


def draw_zero_on_one_side(rng):
    a, b = draw_gradients_like(rng, 3, 4)
    b.flat[0] = 0
    return a, b


def draw_opposites(rng):
    a, _ = draw_gradients_like(rng, 3, 4)
    return a, -rng.uniform(0.5, 1) * a


def draw_a_nan(rng):
    a, b = rng.normal(size=(2, 5)), rng.normal(size=(2, 5))
    a[rng.integers(2), rng.integers(1, 5)] = np.nan
    return (a, b) if rng.integers(2) else (b, a)


EQUAL = [(np.zeros((2, 3)), np.zeros((2, 3))), (0.0, 0.0), (np.array([3.0, -1.0]), np.array([3.0, -1.0]))]

judge.agrees(ask_error_and_warnings, [*EQUAL, *judge.draws(draw_unused_rows, n=6, seed=94)])
judge.agrees(
    ask_relative_error,
    judge.draws(draw_zero_on_one_side, n=3, seed=95)
    + judge.draws(draw_opposites, n=4, seed=96)
    + judge.draws(draw_a_nan, n=4, seed=97),
)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## The proof
#
# Now the two ways meet: your `backward` against your `numerical_gradient`, for every weight of a *hello* network with
# random weights. The loss comes from the given `forward` and `cross_entropy`, so that nothing is shared with your way
# back.
#
# What to expect: right gradients agree to about $10^{-8}$. Above $10^{-4}$ something is wrong. Which weights are
# wrong tells where: only `w_xh`, `w_hh` and `b_h`, then look at the carry; only `w_hh`, then at the state it
# multiplied; all of them by the same ratio, then at a mean for a sum.

# %% [markdown] lang="ko"
# ## 검증
#
# 이제 두 방법을 비교할 차례입니다. 가중치가 무작위인 *hello* 신경망의 모든 가중치에 대해 여러분의 `backward`와
# `numerical_gradient`를 비교합니다. 손실은 미리 준비된 `forward`와 `cross_entropy`로 구하므로, 여러분이 작성한
# 역전파와 겹치는 부분이 없습니다.
#
# 기울기가 맞으면 오차가 $10^{-8}$쯤입니다. $10^{-4}$보다 크면 무언가 틀린 것입니다. 어느 가중치의 기울기가 틀렸는지를 보면
# 어디가 잘못인지 알 수 있습니다. `w_xh`, `w_hh`, `b_h`만 틀렸으면 넘겨받은 오차를, `w_hh`만 틀렸으면 거기에 곱한
# 상태를, 모두 같은 비율로 틀렸으면 합 대신 평균을 구하지 않았는지 살펴보세요.

# %% given="proof"
WEIGHTS = ["w_xh", "w_hh", "b_h", "w_hy", "b_y"]
proof_rng = np.random.default_rng(1)
proof_weights = [proof_rng.normal(scale=0.5, size=shape) for shape in [(5, 3), (3, 3), (3,), (3, 5), (5,)]]
proof_h0 = proof_rng.normal(scale=0.5, size=(1, 3))


def loss_with(place, array):
    """The loss of hello with array in the place of one of the five weights."""  # en
    """다섯 가중치 가운데 하나를 array로 바꾼 hello의 손실입니다."""  # ko
    weights = [array if i == place else weight for i, weight in enumerate(proof_weights)]
    return cross_entropy(forward(hello_xs, proof_h0, *weights)[1], hello_targets)


def proof_errors(gradients, eps=1e-5):
    """The relative error of each of the five gradients against the numerical one."""  # en
    """다섯 기울기 각각을 수치 기울기와 비교한 상대 오차입니다."""  # ko
    return [
        float(relative_error(gradient, numerical_gradient(lambda array: loss_with(place, array), weight, eps)))
        for place, (gradient, weight) in enumerate(zip(gradients, proof_weights))
    ]


def draw_errors(sizes, errors):
    """Draws the error of each weight, errors (len(sizes), 5), against eps."""  # en
    """가중치마다 eps에 따른 오차 errors, (len(sizes), 5)를 그립니다."""  # ko
    _, axes = plt.subplots(figsize=(6.5, 3.8), layout="constrained")
    for name, line in zip(WEIGHTS, np.transpose(errors)):
        axes.loglog(sizes, line, marker="o", markersize=4, label=name)
    axes.set_xlabel(figure_text("eps (logarithmic)"))  # en
    axes.set_ylabel(figure_text("relative error (logarithmic)"))  # en
    axes.set_xlabel(figure_text("eps(로그 눈금) | eps (logarithmic)"))  # ko
    axes.set_ylabel(figure_text("상대 오차(로그 눈금) | relative error (logarithmic)"))  # ko
    axes.grid(alpha=0.3)
    axes.legend()
    plt.show()

# %%
if done["backward"] and done["numerical_gradient"] and done["relative_error"]:
    _, *proof_gradients = backward(hello_xs, hello_targets, proof_h0, *proof_weights)
    for name, error in zip(WEIGHTS, proof_errors(proof_gradients)):
        print(f"{name:<5}{error:8.0e}")
    sizes = 10.0 ** -np.arange(1, 13)
    draw_errors(sizes, [proof_errors(proof_gradients, eps) for eps in sizes])
else:
    print("The proof appears here once the checks of backward, numerical_gradient and relative_error pass.")  # en
    print("backward, numerical_gradient, relative_error의 확인을 통과하면 여기에 검증 결과가 나타납니다.")  # ko

# %% [markdown] lang="en"
# Read the figure from right to left. At first the error falls by a factor of 100 whenever eps falls by 10: that is
# eps². Then rounding takes over and it rises again, by 10 each time. Between $10^{-4}$ and $10^{-6}$ it is
# smallest. This is why eps is 1e-5, and why such a check is done in float64: float32 has only 7 digits to lose.
#
# ### A second witness: TensorFlow
#
# Frameworks do what you did, for any computation: *automatic differentiation*. A `GradientTape` writes down each
# operation of the forward pass and then applies the chain rule backwards. It gives exact gradients, to the rounding.
# If TensorFlow is not installed, go on: nothing depends on it. To import it takes some seconds.

# %% [markdown] lang="ko"
# 그림을 오른쪽에서 왼쪽으로 읽으세요. 처음에는 eps가 10분의 1이 될 때마다 오차가 100분의 1이 됩니다. eps²에 비례하기
# 때문입니다. 그다음에는 반올림 오차가 커져서 오차가 10배씩 다시 늘어납니다. 오차는 eps가 $10^{-4}$와 $10^{-6}$ 사이일 때 가장
# 작습니다. 그래서 eps를 1e-5로 하고, 이런 검사는 float64로 합니다. float32는 유효 숫자가 일곱 자리뿐이어서 뺄셈 뒤에 남는 자리가 거의
# 없습니다.
#
# ### 또 다른 검증: TensorFlow
#
# 프레임워크는 여러분이 한 일을 어떤 계산에서든 대신해 줍니다. 이것을 *자동 미분*이라고 합니다. `GradientTape`는
# 순전파의 연산을 하나하나 적어 두었다가 연쇄 법칙을 거꾸로 적용합니다. 반올림 오차만 빼면 정확한 기울기가 나옵니다.
# TensorFlow가 설치되어 있지 않으면 그냥 넘어가세요. 없어도 뒤의 문제를 푸는 데 지장이 없습니다. 불러오는 데 몇 초가
# 걸립니다.

# %% given="tape"
def import_tensorflow():
    """TensorFlow, imported without the lines about this machine that it writes to stderr."""  # en
    """TensorFlow를 불러옵니다. 컴퓨터 환경을 알리려고 stderr에 출력하는 메시지는 보이지 않게 합니다."""  # ko
    stderr, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        import tensorflow as tf

        tf.constant(0.0)   # the first operation looks for a GPU  # en
        tf.constant(0.0)   # 첫 연산에서 GPU를 찾습니다  # ko
        return tf
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(nowhere)


def tape_gradients(xs, targets, h0, *weights):
    """The gradients of the five weights by TensorFlow's automatic differentiation."""  # en
    """TensorFlow의 자동 미분으로 구한 다섯 가중치의 기울기입니다."""  # ko
    tf = import_tensorflow()
    variables = [tf.Variable(weight) for weight in weights]
    w_xh, w_hh, b_h, w_hy, b_y = variables
    with tf.GradientTape() as tape:
        h, loss = tf.constant(h0), 0.0
        for t in range(xs.shape[1]):
            h = tf.tanh(tf.matmul(xs[:, t], w_xh) + tf.matmul(h, w_hh) + b_h)
            y = tf.matmul(h, w_hy) + b_y
            loss += tf.reduce_sum(tf.nn.sparse_softmax_cross_entropy_with_logits(targets[:, t], y))
    return [gradient.numpy() for gradient in tape.gradient(loss, variables)]

# %%
if done["backward"] and done["relative_error"]:
    try:
        _, *proof_gradients = backward(hello_xs, hello_targets, proof_h0, *proof_weights)
        by_tape = tape_gradients(hello_xs, hello_targets, proof_h0, *proof_weights)
        for name, ours, theirs in zip(WEIGHTS, proof_gradients, by_tape):
            print(f"{name:<5}{relative_error(ours, theirs):8.0e}")
    except ImportError:
        print("TensorFlow is not installed here, so its witness is not heard. Go on.")  # en
        print("TensorFlow가 설치되어 있지 않아 비교를 건너뜁니다. 계속하세요.")  # ko
else:
    print("TensorFlow's witness appears here once the checks of backward and relative_error pass.")  # en
    print("backward와 relative_error의 확인을 통과하면 여기에 TensorFlow와 비교한 결과가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 6 · `clip_by_global_norm` (15 minutes, {points:clip_by_global_norm} points)
#
# **Why.** Now and then the error grows on its way back, and a gradient is a hundred times larger than usual. One such
# step throws the weights far away, and what was learnt is lost. So before the update a gradient that is too long is
# shortened. Only its **length** changes, not its direction: so all five arrays are scaled by the same factor.
#
# $$\text{norm} = \sqrt{\sum_{\text{all arrays}}\ \sum_{\text{all elements}} g^2} \qquad\qquad
# \text{if norm} > \text{max\_norm}: \quad g \leftarrow g \cdot \frac{\text{max\_norm}}{\text{norm}}$$
#
# **By hand.** Two arrays, [3] and [[4]]: the norm is $\sqrt{9 + 16} = 5$.
#
# | max_norm | | result |
# |---|---|---|
# | 1 | 5 > 1: times 1/5 | [0.6], [[0.8]] |
# | 5 | not larger: as it is | [3], [[4]] |
# | 10 | not larger: as it is, and not stretched | [3], [[4]] |
#
# Were each array clipped by itself, max_norm = 1 would give [1], [[1]]: another direction.
#
# **Write** `clip_by_global_norm(grads, max_norm)`. `grads` is a list of arrays of any shapes, `max_norm` a positive
# number. Return a **list of new arrays** of the same shapes, in the same order, also where nothing is clipped;
# neither the list nor its arrays are changed. (A tuple of arrays will do for the list.) All gradients may be zero: then
# they stay zero, without a warning. They may also be huge, up to $10^{13}$: the squares are then still far below the
# largest float64, about $10^{308}$, so the formula may be computed as it stands.
#
# **It is right if** the table comes out, and if the new norm is never larger than max_norm.

# %% [markdown] lang="ko"
# ## 연습 문제 6 · `clip_by_global_norm` (15분, {points:clip_by_global_norm}점)
#
# **왜 필요한가.** 가끔 오차가 거슬러 가는 길에 커져서 기울기가 평소의 백 배가 되기도 합니다. 그런 기울기로 한 스텝만 움직여도
# 가중치가 멀리 튕겨 나가 배운 것을 잃습니다. 그래서 너무 긴 기울기는 가중치를 바꾸기 전에 줄입니다. 방향은 그대로
# 두고 **길이**만 줄이므로, 배열 다섯 개에 모두 같은 수를 곱합니다.
#
# $$\text{norm} = \sqrt{\sum_{\text{all arrays}}\ \sum_{\text{all elements}} g^2} \qquad\qquad
# \text{if norm} > \text{max\_norm}: \quad g \leftarrow g \cdot \frac{\text{max\_norm}}{\text{norm}}$$
#
# **손으로 계산해 보기.** 배열 두 개 [3]과 [[4]]의 노름은 $\sqrt{9 + 16} = 5$입니다.
#
# | max_norm | | 결과 |
# |---|---|---|
# | 1 | 5 > 1이므로 1/5을 곱합니다 | [0.6], [[0.8]] |
# | 5 | 더 크지 않으므로 그대로 | [3], [[4]] |
# | 10 | 더 크지 않으므로 그대로. 늘리지 않습니다 | [3], [[4]] |
#
# 배열마다 따로 줄이면 max_norm = 1일 때 [1], [[1]]이 되어 방향이 달라집니다.
#
# **작성할 것.** `clip_by_global_norm(grads, max_norm)`에서 `grads`는 형태가 제각각인 배열의 리스트이고 `max_norm`은
# 양수입니다. 같은 순서로 같은 형태의 **새 배열을 담은 리스트**를 돌려주세요. 줄일 것이 없을 때도 새 배열이어야 합니다.
# 리스트도 그 안의 배열도 바꾸지 않습니다. (리스트 대신 튜플에 담아도 됩니다.) 기울기가 모두 0일 수도 있습니다.
# 그때는 경고 없이 0을 그대로 담아 돌려주세요. 기울기는 $10^{13}$까지 아주 클 수도 있습니다. 그래도 제곱은 float64의 최댓값인 약
# $10^{308}$보다 훨씬 작으므로 식을 그대로 계산하면 됩니다.
#
# **확인 방법.** 표의 값이 나오고, 새 노름이 max_norm보다 커지는 일이 없으면 맞습니다.

# %% exercise="clip_by_global_norm"
def clip_by_global_norm(grads, max_norm):
    """clip_by_global_norm(grads, max_norm) -> clipped

    grads: a list of arrays of any shapes  # en
    max_norm: the largest norm of all of them together, a positive number  # en
    clipped: a list of new arrays, the same ones scaled by one factor if their norm is larger  # en
    grads: 형태가 제각각인 배열의 리스트  # ko
    max_norm: 모든 배열을 합쳐 구한 노름의 한계, 양수  # ko
    clipped: 새 배열의 리스트. 노름이 한계보다 크면 모두에 같은 수를 곱함  # ko
    """
    clipped = None
    ### BEGIN SOLUTION
    norm = np.sqrt(sum((grad**2).sum() for grad in grads))
    scale = max_norm / norm if norm > max_norm else 1.0
    clipped = [scale * grad for grad in grads]
    ### END SOLUTION
    return clipped

# %% check="clip_by_global_norm"
done["clip_by_global_norm"] = False
three_four = [np.array([3.0]), np.array([[4.0]])]
hint = "Times max_norm / norm, norm = sqrt(3² + 4²) = 5 over all arrays together: one factor for all."  # en
hint = "max_norm / norm을 곱합니다. norm은 모든 배열을 합쳐 sqrt(3² + 4²) = 5이고, 모두에 같은 수를 곱합니다."  # ko
clipped = unpack("clip_by_global_norm", clip_by_global_norm(three_four, 1.0), "grads[0]", "grads[1]")
expect("max_norm = 1, grads[0]", clipped[0], np.array([0.6]), hint)
expect("max_norm = 1, grads[1]", clipped[1], np.array([[0.8]]), hint)
expect("max_norm = 2.5, grads[1]", clip_by_global_norm(three_four, 2.5)[1], np.array([[2.0]]), hint)
hint = "Only a norm larger than max_norm is shortened; nothing is stretched."  # en
hint = "노름이 max_norm보다 클 때만 줄입니다. 늘리는 일은 없습니다."  # ko
unclipped = clip_by_global_norm(three_four, 10.0)
expect("max_norm = 10, grads[0]", unclipped[0], np.array([3.0]), hint)
expect("max_norm = 10, grads[1]", unclipped[1], np.array([[4.0]]), hint)
hint = "Ten elements of -1: the norm is the square root of 10."  # en
hint = "-1이 열 개이므로 노름은 10의 제곱근입니다."  # ko
many = clip_by_global_norm([-np.ones((2, 3)), -np.ones(4)], 1.0)
expect("max_norm = 1, grads[0]", many[0], np.full((2, 3), -0.3162277660), hint)
expect("max_norm = 1, grads[1]", many[1], np.full(4, -0.3162277660), hint)
hint = "All gradients are zero: they stay zero, and nothing is divided by a norm of 0."  # en
hint = "기울기가 모두 0이면 0 그대로입니다. 0인 노름으로 나누지 않습니다."  # ko
with np.errstate(divide="raise", invalid="raise"):
    try:
        expect("zeros, grads[0]", clip_by_global_norm([np.zeros(2)], 1.0)[0], np.zeros(2), hint)
    except FloatingPointError:
        raise AssertionError("clip_by_global_norm divides by a norm of 0. " + hint) from None  # en
        raise AssertionError("clip_by_global_norm이 0인 노름으로 나눕니다. " + hint) from None  # ko
assert three_four[0][0] == 3 and three_four[1][0, 0] == 4, (
    "clip_by_global_norm has changed the arrays that it was given: make new ones, no grad *= scale."  # en
    "clip_by_global_norm이 받은 배열을 바꾸었습니다. grad *= scale 대신 새 배열을 만드세요."  # ko
)
assert not any(np.shares_memory(new, old) for new, old in zip(unclipped, three_four)), (
    "Where nothing is clipped, clip_by_global_norm returns the arrays that it was given; expected new ones."  # en
    "줄일 것이 없을 때 받은 배열을 그대로 돌려주었습니다. 그때도 새 배열이어야 합니다."  # ko
)
done["clip_by_global_norm"] = True
print("clip_by_global_norm: this check passes.")  # en
print("clip_by_global_norm: 이 확인을 통과했습니다.")  # ko

# %% hidden="clip_by_global_norm-values" points=4
# clip_by_global_norm: too long and not too long, one factor for all arrays  # en
# clip_by_global_norm: 너무 길 때와 그렇지 않을 때, 모든 배열에 같은 수  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_grads(rng):
    n_inputs, n_hidden, n_outputs = rng.permutation([2, 3, 4])
    shapes = [(n_inputs, n_hidden), (n_hidden, n_hidden), (n_hidden,), (n_hidden, n_outputs), (n_outputs,)]
    return [rng.normal(size=shape) for shape in shapes[: rng.integers(2, 6)]]


def norm_of(grads):
    return np.sqrt(sum((grad**2).sum() for grad in grads))


def draw_too_long(rng):
    grads = draw_grads(rng)
    return grads, rng.uniform(0.1, 0.9) * norm_of(grads)


def draw_short_enough(rng):
    grads = draw_grads(rng)
    return grads, rng.uniform(1.1, 3) * norm_of(grads)


def ask_clip(answers, grads, max_norm):
    return answers.clip_by_global_norm(grads, max_norm)


judge.agrees(ask_clip, judge.draws(draw_too_long, n=6, seed=101) + judge.draws(draw_short_enough, n=4, seed=102))
### END HIDDEN TESTS

# %% hidden="clip_by_global_norm-edges" points=3
# clip_by_global_norm: a norm equal to max_norm, zeros, one array, huge gradients, new arrays, float64  # en
# clip_by_global_norm: 노름이 max_norm과 같을 때, 모두 0일 때, 배열 한 개, 아주 큰 기울기, 새 배열, float64  # ko
### BEGIN HIDDEN TESTS
import warnings

import numpy as np

from unrolled import judge


def ask_clip_and_warnings(answers, grads, max_norm):
    with np.errstate(divide="warn", invalid="warn"), warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        clipped = answers.clip_by_global_norm(grads, max_norm)
    return {"clipped": clipped, "warnings": [str(warning.message) for warning in shown]}


def ask_clip_then_change(answers, grads, max_norm):
    """What is done to the new arrays must not reach the old ones, which must come back as they were."""
    clipped = answers.clip_by_global_norm(grads, max_norm)
    for grad in clipped:
        grad *= 7
    return clipped


def draw_nudged_grads(rng):
    grads = [rng.normal(size=(2, 3)), rng.normal(size=4)]
    return [1e-4 * rng.normal(size=grad.shape) for grad in grads], grads, rng.choice([1.0, 10.0])


def ask_clip_nudged(answers, nudges, grads, max_norm):
    """What a tiny change of the gradients does: lost where anything is rounded to float32."""
    nudged = answers.clip_by_global_norm([grad + nudge for grad, nudge in zip(grads, nudges)], max_norm)
    clipped = answers.clip_by_global_norm(grads, max_norm)
    return [1e4 * (np.asarray(one) - np.asarray(other)) for one, other in zip(nudged, clipped)]


SPECIAL = [
    ([np.array([3.0]), np.array([[4.0]])], 5.0),
    ([np.zeros((2, 3)), np.zeros(4)], 1.0),
    ([np.full((2, 1, 3), 0.5)], 0.25),
    ([np.array([-3e12, 1.0]), np.array([[4e12]])], 2.0),
]

judge.agrees(ask_clip_and_warnings, SPECIAL)
judge.agrees(ask_clip_then_change, judge.draws(draw_short_enough, n=3, seed=106))
judge.agrees(ask_clip_nudged, judge.draws(draw_nudged_grads, n=4, seed=107))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 7 · `truncated_backward` (20 minutes, {points:truncated_backward} points)
#
# **Why.** A book of a million characters is a sequence of a million time steps. To carry every error back to the
# first page takes too long, keeps a million states in memory, and is hardly worth it: after many steps next to
# nothing of the error is left. **Truncated** BPTT carries the error of each time step back over a few steps only.
#
# **What exactly is left out.** The error of time step $t$ (the own error, $\partial y_t W_{hy}^\top$) reaches the
# states $t, t-1, \ldots, t-k+1$: at most $k$ of them, with the one where it enters. Then it is dropped. With four
# time steps and k = 2:
#
# ```
#                            at h1   at h2   at h3   at h4
# error of time step 1         x
# error of time step 2         x       x
# error of time step 3         .       x       x
# error of time step 4         .       .       x       x        . = dropped
# ```
#
# A row is the error of one time step, a column a state that it may reach. The error enters at the state of its own time
# step, the last x of the row, and that x counts as the first of the k: a row has at most k of them. (The first row
# has only one, since no state lies before $h_1$.)
#
# $$\partial W_{hh} = \sum_t\ \sum_{s = \max(1,\ t-k+1)}^{t} h_{s-1}^\top\, \partial a_s^{(t)}$$
#
# where $\partial a_s^{(t)}$ is what the error of time step $t$ **alone** leaves at time step $s$. `w_xh` and `b_h`
# likewise. `w_hy` and `b_y` have nothing to do with carrying, so their gradients and the loss stay what they were.
# With k as large as the number of time steps, nothing is dropped and the result is that of `backward`; with k = 1
# nothing is carried.
#
# **How.** The errors of different time steps end at different places, so they can no longer be added to one carry.
# The simplest way is two loops: for each time step $t$ its own error starts alone, and `step_backward` takes it from
# $t$ back over k steps, or to the first. That is k times as many calls, and it does just what the picture says.
#
# **By hand.** The echo again. Only the first input is not 0, so `w_xh` gets what arrives at time step 1:
#
# | | from step 1: own error · 0.4200 | from step 2: one step more | from step 3: two steps more | sum: `dw_xh` |
# |---|---|---|---|---|
# | k = 1 | -0.1337 | dropped | dropped | -0.1337 |
# | k = 2 | -0.1337 | -0.0747 | dropped | -0.2084 |
# | k = 3 | -0.1337 | -0.0747 | -0.0401 | -0.2486 |
#
# (From step 2: -0.4101 · 0.8679 · 0.5 · 0.4200 = -0.0747.)
#
# **Write** `truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)`, which returns a tuple as `backward`
# does: `(loss, dw_xh, dw_hh, db_h, dw_hy, db_y)`. `k` is an integer from 1 on, and may be larger than `time`. The
# forward pass is not truncated: all states are those of `forward`.
#
# **It is right if** the table comes out, and if a large k gives what `backward` gives.

# %% [markdown] lang="ko"
# ## 연습 문제 7 · `truncated_backward` (20분, {points:truncated_backward}점)
#
# **왜 필요한가.** 글자 백만 개짜리 책은 시간 단계가 백만 개인 시퀀스입니다. 오차를 모두 첫 쪽까지 되돌리려면 너무
# 오래 걸리고 상태 백만 개를 기억해야 하는데, 그럴 가치도 거의 없습니다. 여러 단계를 지나고 나면 오차가 거의 남지 않기
# 때문입니다. **잘린**(truncated) BPTT는 각 시간 단계의 오차를 몇 단계까지만 되돌립니다.
#
# **정확히 무엇을 버릴까요?** 시간 단계 $t$의 오차(자기 오차 $\partial y_t W_{hy}^\top$)는 상태
# $t, t-1, \ldots, t-k+1$에 닿습니다. 오차가 처음 들어온 상태를 포함하여 많아야 $k$개입니다. 그보다 앞선 상태로 갈 오차는 버립니다. 시간 단계가
# 네 개이고 k = 2이면 이렇습니다.
#
# ```
#                     h1      h2      h3      h4
# 1단계의 오차         x
# 2단계의 오차         x       x
# 3단계의 오차         .       x       x
# 4단계의 오차         .       .       x       x        . = 버림
# ```
#
# 행은 한 시간 단계의 오차, 열은 그 오차가 닿을 수 있는 상태입니다. 오차는 자기 단계의 상태로 들어옵니다. 행의 마지막 x가 그
# 상태이고, k개를 셀 때 이 x가 첫째입니다. 곧 한 행의 x는 많아야 k개입니다. (첫 행은 $h_1$보다 앞에 상태가 없으므로
# 하나뿐입니다.)
#
# $$\partial W_{hh} = \sum_t\ \sum_{s = \max(1,\ t-k+1)}^{t} h_{s-1}^\top\, \partial a_s^{(t)}$$
#
# 여기서 $\partial a_s^{(t)}$는 시간 단계 $t$의 오차 **하나만** 보았을 때 시간 단계 $s$에 닿는 오차입니다. `w_xh`와
# `b_h`도 마찬가지입니다. `w_hy`와 `b_y`는 오차를 넘기는 일과 관계가 없으므로 그 기울기와 손실은 그대로입니다. k가
# 시간 단계의 개수 이상이면 버리는 것이 없어 `backward`와 결과가 같고, k = 1이면 아무것도 넘기지 않습니다.
#
# **방법.** 시간 단계마다 오차가 끝나는 곳이 다르므로 이제는 한데 더해서 넘길 수 없습니다. 가장 간단한 방법은 반복문을
# 두 겹으로 쓰는 것입니다. 시간 단계 $t$마다 자기 오차 하나만 가지고 출발하여, `step_backward`로 $t$에서 k단계만큼, 또는 첫
# 단계까지 되돌아갑니다. 호출 횟수는 k배로 늘지만 그림과 똑같이 계산합니다.
#
# **손으로 계산해 보기.** 다시 메아리입니다. 첫 입력만 0이 아니므로 `w_xh`의 기울기는 1단계에 닿는 오차로 정해집니다.
#
# | | 1단계의 오차: 자기 오차 · 0.4200 | 2단계의 오차: 한 단계 더 | 3단계의 오차: 두 단계 더 | 합: `dw_xh` |
# |---|---|---|---|---|
# | k = 1 | -0.1337 | 버림 | 버림 | -0.1337 |
# | k = 2 | -0.1337 | -0.0747 | 버림 | -0.2084 |
# | k = 3 | -0.1337 | -0.0747 | -0.0401 | -0.2486 |
#
# (2단계의 오차에서 오는 값은 -0.4101 · 0.8679 · 0.5 · 0.4200 = -0.0747입니다.)
#
# **작성할 것.** `truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)`는 `backward`와 같은 튜플
# `(loss, dw_xh, dw_hh, db_h, dw_hy, db_y)`를 돌려줍니다. `k`는 1 이상의 정수이고 `time`보다 클 수도 있습니다.
# 순전파는 자르지 않습니다. 상태는 모두 `forward`가 구한 것입니다.
#
# **확인 방법.** 표의 값이 나오고, k가 클 때 `backward`와 결과가 같으면 맞습니다.

# %% exercise="truncated_backward"
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    """truncated_backward(xs, targets, h0, ..., k) -> loss, dw_xh, dw_hh, db_h, dw_hy, db_y

    xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y: as for backward  # en
    k: the number of states that the error of a time step reaches at most, an integer from 1 on  # en
    loss, dw_xh, dw_hh, db_h, dw_hy, db_y: as from backward, without what lies further back  # en
    xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y: backward와 같음  # ko
    k: 한 시간 단계의 오차가 닿는 상태의 최대 개수, 1 이상의 정수  # ko
    loss, dw_xh, dw_hh, db_h, dw_hy, db_y: backward와 같음. 더 앞선 상태로 가는 오차는 제외  # ko
    """
    loss, dw_xh, dw_hh, db_h, dw_hy, db_y = None, None, None, None, None, None
    ### BEGIN SOLUTION
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, step_dw_xh, step_dw_hh, step_db_h = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += step_dw_xh
            dw_hh += step_dw_hh
            db_h += step_db_h
    ### END SOLUTION
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y

# %% check="truncated_backward"
done["truncated_backward"] = False
if not (done["output_backward"] and done["step_backward"]):
    print("truncated_backward uses output_backward and step_backward: let their checks pass first.")  # en
    print("truncated_backward는 output_backward와 step_backward를 사용합니다. 먼저 두 함수의 확인을 통과하세요.")  # ko
shapes_hint = "Print the shapes that do not fit: dys[:, t] is (batch, n_outputs), w_hy (n_hidden, n_outputs)."  # en
shapes_hint = "형태가 맞지 않으면 출력해 보세요. dys[:, t]는 (batch, n_outputs), w_hy는 (n_hidden, n_outputs)입니다."  # ko
echo_one = np.array([[1.0]])
echo = (np.array([[[1.0], [0.0], [0.0]]]), np.array([[0, 0, 0]]), np.zeros((1, 1)))
echo += (echo_one, 0.5 * echo_one, np.zeros(1), np.array([[1.0, 0.0]]), np.zeros(2))
for k, right in [(1, -0.1336779412), (2, -0.2084280303), (3, -0.2485687084), (10, -0.2485687084)]:
    came = unpack("truncated_backward", call(shapes_hint, truncated_backward, *echo, k), "loss", *GRADIENTS)
    hint = "Compare with the table. The state where the error enters is one of the k; none lies before the first."  # en
    hint = "표와 비교하세요. 오차가 들어온 상태도 k개에 들어갑니다. 첫 단계보다 앞에는 아무것도 없습니다."  # ko
    expect(f"dw_xh, k = {k}", came[1], np.array([[right]]), hint)
    hint = "The loss and the gradients of w_hy and b_y are not truncated: they are the same for every k."  # en
    hint = "손실은 물론 w_hy와 b_y의 기울기도 잘리지 않으므로 k가 무엇이든 같습니다."  # ko
    expect(f"loss, k = {k}", came[0], 1.5183471187, hint)
    expect(f"dw_hy, k = {k}", came[4], np.array([[-0.4732685463, 0.4732685463]]), hint)
    expect(f"db_y, k = {k}", came[5], np.array([-1.1836261595, 1.1836261595]), hint)
hint = "With k = 2 the error of step 3 stops at step 2: each time step's own error is carried by itself."  # en
hint = "k = 2이면 3단계의 오차는 2단계에서 멈춥니다. 시간 단계마다 자기 오차를 따로 되돌리세요."  # ko
expect("db_h, k = 2", truncated_backward(*echo, 2)[3], np.array([-1.1960460600]), hint)
echo_from_half = (*echo[:2], np.array([[0.5]]), *echo[3:])
hint = "dw_hh gets h_prev.T @ da at every state that is reached, and before the first state stands h0, here 0.5."  # en
hint = "닿은 상태마다 dw_hh에 h_prev.T @ da를 더합니다. 첫 상태의 이전 상태는 h0이고, 여기서는 0.5입니다."  # ko
for k, right in [(1, -0.5012555388), (2, -0.6791412507), (3, -0.6918903039)]:
    expect(f"dw_hh, h0 = 0.5, k = {k}", truncated_backward(*echo_from_half, k)[2], np.array([[right]]), hint)
done["truncated_backward"] = True
print("truncated_backward: this check passes.")  # en
print("truncated_backward: 이 확인을 통과했습니다.")  # ko

# %% hidden="truncated_backward-recurrent" points=5
# truncated_backward: dw_xh, dw_hh and db_h, every k between 1 and the number of time steps  # en
# truncated_backward: dw_xh, dw_hh, db_h, 1과 시간 단계 개수 사이의 모든 k  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_truncated(rng):
    """More time steps than k, so that some errors are dropped and some are carried."""
    batch, n_inputs, n_hidden, n_outputs = rng.permutation([2, 3, 4, 5])
    time = rng.integers(4, 7)
    return *draw_bptt_case(rng, batch, time, n_inputs, n_hidden, n_outputs), rng.integers(2, time).item()


def draw_truncated_of_equal_sizes(rng):
    return *draw_bptt_case(rng, 3, 3, 3, 3, 3), 2


def ask_truncated_recurrent(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    found = answers.truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    return None if found is None else found[1:4]


judge.forbids("truncated_backward", *NOT_BY_HAND)
judge.agrees(
    ask_truncated_recurrent,
    judge.draws(draw_truncated, n=10, seed=111) + judge.draws(draw_truncated_of_equal_sizes, n=3, seed=119),
    builds_on=PIECES,
)
### END HIDDEN TESTS

# %% hidden="truncated_backward-output" points=2
# truncated_backward: the loss, dw_hy and db_y, which no k changes  # en
# truncated_backward: k와 관계없는 손실, dw_hy, db_y  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_truncated_output(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    found = answers.truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    return None if found is None else (found[0], found[4], found[5])


judge.forbids("truncated_backward", *NOT_BY_HAND)
judge.agrees(ask_truncated_output, judge.draws(draw_truncated, n=6, seed=112), builds_on=PIECES)
### END HIDDEN TESTS

# %% hidden="truncated_backward-edges" points=2
# truncated_backward: k = 1, k as large as the number of time steps and larger, one time step, two calls, float64  # en
# truncated_backward: k = 1, 시간 단계 개수와 같거나 더 큰 k, 시간 단계 한 개, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_truncated(answers, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    return answers.truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)


def draw_nothing_carried(rng):
    return *draw_bptt(rng), 1


def draw_nothing_dropped(rng):
    case = draw_bptt(rng)
    return *case, case[0].shape[1] + rng.choice([0, 1, 7]).item()


def draw_truncated_single_step(rng):
    return *draw_bptt_case(rng, 2, 1, 3, 4, 5), rng.integers(1, 4).item()


def draw_two_truncations(rng):
    xs, *others = draw_truncated(rng)
    return rng.normal(size=xs.shape), xs, *others


def ask_truncated_twice(answers, other_xs, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    first = answers.truncated_backward(other_xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    second = answers.truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    return first, second


def draw_nudged_truncation(rng):
    xs, *others = draw_truncated(rng)
    return 1e-4 * rng.normal(size=xs.shape), xs, *others


def ask_truncated_nudged(answers, nudge, xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    """What a tiny change of the inputs does: lost where anything is rounded to float32."""
    nudged = answers.truncated_backward(xs + nudge, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    nudged = [np.array(one) for one in nudged]
    found = answers.truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k)
    return [1e4 * (np.asarray(one) - np.asarray(other)) for one, other in zip(nudged, found)]


judge.forbids("truncated_backward", *NOT_BY_HAND)
judge.agrees(ask_truncated, judge.draws(draw_nothing_carried, n=3, seed=113), builds_on=PIECES)
judge.agrees(
    ask_truncated,
    judge.draws(draw_nothing_dropped, n=4, seed=114) + judge.draws(draw_truncated_single_step, n=3, seed=116),
    builds_on=PIECES,
)
judge.agrees(ask_truncated_twice, judge.draws(draw_two_truncations, n=2, seed=117), builds_on=PIECES)
judge.agrees(ask_truncated_nudged, judge.draws(draw_nudged_truncation, n=2, seed=118), builds_on=PIECES)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 8 · `train` (25 minutes, {points:train} points)
#
# **Why.** Here it all comes together: the network starts with random weights, knows nothing, and learns.
#
# **The beginning.** Weights must not all be equal, or all hidden units would stay equal for ever; so they are drawn.
# `rng` is a `numpy.random.Generator`. Draw **in this order**, and nothing else:
#
# 1. `w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))`
# 2. `w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))`
# 3. `w_hy = 0.5 * rng.normal(size=(n_hidden, n_outputs))`
#
# The biases `b_h` and `b_y` start at zero, and so does `h0`, `(batch, n_hidden)`. What goes in and what comes out are
# characters of the same vocabulary: `n_inputs` and `n_outputs` are both the last size of `xs`.
#
# **One step of learning**, done `n_steps` times:
#
# 1. `backward` gives the loss and the five gradients, with the weights as they are now.
# 2. Note the loss.
# 3. `clip_by_global_norm` with **max_norm = 1**.
# 4. Every weight becomes *weight - learning_rate · clipped gradient*. Always from the same `h0` of zeros, which is
#    not learnt.
#
# **By hand.** One weight, 2.0, with the gradient 4.0 and learning_rate = 0.1:
#
# | | result |
# |---|---|
# | clipped to norm 1 | 4.0 becomes 1.0 |
# | step | 2.0 - 0.1 · 1.0 = 1.9 |
# | with the wrong sign | 2.1: the loss rises |
# | not clipped | 1.6 |
#
# **Write** `train(xs, targets, n_hidden, n_steps, learning_rate, rng)`, which returns the pair `(weights, losses)`:
# `weights`, the list `[w_xh, w_hh, b_h, w_hy, b_y]` as it is after the last step; `losses`, a list of `n_steps`
# numbers, each noted **before** its update. So `losses[0]` is the loss of the random network.
#
# **It is right if** the loss of *hello* starts near $5 \ln 5 = 8.05$ (that of a network which knows nothing) and
# falls below 0.1 within 300 steps, with three hidden units and learning_rate = 0.2.

# %% [markdown] lang="ko"
# ## 연습 문제 8 · `train` (25분, {points:train}점)
#
# **왜 필요한가.** 지금까지 작성한 것을 이제 모두 합칩니다. 신경망은 아무것도 모르는 무작위 가중치에서 출발하여 배웁니다.
#
# **시작.** 가중치가 모두 같으면 아무리 학습해도 은닉 유닛이 서로 똑같습니다. 그래서 무작위로 뽑습니다. `rng`는
# `numpy.random.Generator`입니다. 다음 **순서대로** 뽑고 다른 것은 뽑지 않습니다.
#
# 1. `w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))`
# 2. `w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))`
# 3. `w_hy = 0.5 * rng.normal(size=(n_hidden, n_outputs))`
#
# 편향 `b_h`와 `b_y`는 0에서 시작하고, 형태가 `(batch, n_hidden)`인 `h0`도 0입니다. 입력과 출력이 같은 어휘의
# 문자이므로 `n_inputs`와 `n_outputs`는 모두 `xs`의 마지막 축의 크기입니다.
#
# **학습 한 스텝.** 다음을 `n_steps`번 되풀이합니다.
#
# 1. `backward`로 지금 가중치에서의 손실과 다섯 기울기를 구합니다.
# 2. 손실을 적어 둡니다.
# 3. **max_norm = 1**로 `clip_by_global_norm`을 부릅니다.
# 4. 모든 가중치를 *가중치 - learning_rate · 줄인 기울기*로 바꿉니다. `h0`은 언제나 0이고 학습하지 않습니다.
#
# **손으로 계산해 보기.** 가중치 하나가 2.0이고 기울기가 4.0, learning_rate = 0.1일 때입니다.
#
# | | 결과 |
# |---|---|
# | 노름 1로 줄이면 | 4.0이 1.0이 됩니다 |
# | 한 스텝 | 2.0 - 0.1 · 1.0 = 1.9 |
# | 부호가 틀리면 | 2.1: 손실이 커집니다 |
# | 줄이지 않으면 | 1.6 |
#
# **작성할 것.** `train(xs, targets, n_hidden, n_steps, learning_rate, rng)`는 `(weights, losses)` 쌍을 돌려줍니다.
# `weights`는 마지막 스텝까지 마친 뒤의 리스트 `[w_xh, w_hh, b_h, w_hy, b_y]`이고, `losses`는 수 `n_steps`개를 담은
# 리스트입니다. 손실은 매번 가중치를 바꾸기 **전에** 적습니다. 그러므로 `losses[0]`은 처음 뽑은 무작위 가중치의 손실입니다.
#
# **확인 방법.** 은닉 유닛 세 개, learning_rate = 0.2에서 *hello*의 손실이 아무것도 모르는 신경망의 손실인
# $5 \ln 5 = 8.05$ 근처에서 시작하여 300스텝 안에 0.1 아래로 떨어지면 맞습니다.

# %% exercise="train"
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    """train(xs, targets, n_hidden, n_steps, learning_rate, rng) -> weights, losses

    xs: (batch, time, n_inputs), one-hot characters; n_outputs = n_inputs  # en
    targets: (batch, time), integers from 0 to n_outputs - 1  # en
    n_hidden: the number of hidden units; n_steps: the number of updates, from 1 on  # en
    learning_rate: the length of a step; rng: a numpy.random.Generator  # en
    weights: [w_xh, w_hh, b_h, w_hy, b_y] after the last update  # en
    losses: a list of n_steps numbers, each before its update  # en
    xs: (batch, time, n_inputs), 원-핫 문자; n_outputs = n_inputs  # ko
    targets: (batch, time), 0부터 n_outputs - 1까지의 정수  # ko
    n_hidden: 은닉 유닛의 개수; n_steps: 가중치를 바꾸는 횟수, 1 이상  # ko
    learning_rate: 학습률; rng: numpy.random.Generator  # ko
    weights: 마지막으로 바꾼 뒤의 [w_xh, w_hh, b_h, w_hy, b_y]  # ko
    losses: 수 n_steps개를 담은 리스트. 매번 가중치를 바꾸기 전의 손실  # ko
    """
    weights, losses = None, None
    ### BEGIN SOLUTION
    n_inputs = n_outputs = xs.shape[-1]
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_outputs))
    weights, losses = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_outputs)], []
    h0 = np.zeros((xs.shape[0], n_hidden))
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        clipped = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, clipped)]
    ### END SOLUTION
    return weights, losses

# %% check="train"
done["train"] = False
if not (done["backward"] and done["clip_by_global_norm"]):
    print("train uses backward and clip_by_global_norm: let their checks pass first.")  # en
    print("train은 backward와 clip_by_global_norm을 사용합니다. 먼저 두 함수의 확인을 통과하세요.")  # ko
hint = "backward returns the loss, then five gradients; clip_by_global_norm takes these five as a list."  # en
hint = "backward의 결과는 손실과 기울기 다섯 개, 모두 여섯 개입니다. clip_by_global_norm은 기울기 다섯 개의 리스트를 받습니다."  # ko
came = call(hint, train, hello_xs, hello_targets, 4, 3, 0.0, np.random.default_rng(7))
weights, losses = unpack("train", came, "weights", "losses")
weights = unpack("train(...)[0]", weights, *WEIGHTS)
rng = np.random.default_rng(7)
start_w_xh, start_w_hh, start_w_hy = (0.5 * rng.normal(size=shape) for shape in [(5, 4), (4, 4), (4, 5)])
start = [start_w_xh, start_w_hh, np.zeros(4), start_w_hy, np.zeros(5)]
hint = "Draw w_xh, w_hh, w_hy in this order, each 0.5 * rng.normal(size=...), and no more; the biases are zero."  # en
hint = "w_xh, w_hh, w_hy를 이 순서대로 0.5 * rng.normal(size=...)로 뽑고 다른 것은 뽑지 않습니다. 편향은 0입니다."  # ko
for name, weight, expected in zip(WEIGHTS, weights, start):
    expect(f"{name}, learning_rate = 0", weight, expected, hint)
start_loss = cross_entropy(forward(hello_xs, np.zeros((1, 4)), *start)[1], hello_targets)
hint = "With learning_rate = 0 nothing changes: there are n_steps losses, each that of the first weights."  # en
hint = "learning_rate = 0이면 아무것도 변하지 않습니다. 손실은 모두 처음 가중치의 손실이고 n_steps개입니다."  # ko
expect("losses, learning_rate = 0", losses, np.full(3, start_loss), hint)
if done["backward"]:
    _, *start_grads = backward(hello_xs, hello_targets, np.zeros((1, 4)), *start)
    start_norm = np.sqrt(sum((grad**2).sum() for grad in start_grads))
    weights, losses = train(hello_xs, hello_targets, 4, 1, 0.1, np.random.default_rng(7))
    hint = (
        f"weight - learning_rate * gradient, the gradient, of norm {start_norm:.4g}, clipped to norm 1 first; "  # en
        "all five weights change."  # en
        f"weight - learning_rate * gradient입니다. 노름이 {start_norm:.4g}인 기울기를 먼저 노름 1로 줄입니다. "  # ko
        "다섯 가중치를 모두 바꿉니다."  # ko
    )
    for name, weight, old, grad in zip(WEIGHTS, weights, start, start_grads):
        expect(f"{name} after one step", weight, old - 0.1 * grad / start_norm, hint)
    hint = "The loss is noted before the update."  # en
    hint = "손실은 가중치를 바꾸기 전에 적습니다."  # ko
    expect("losses, n_steps = 1", losses, np.array([start_loss]), hint)
weights, losses = train(hello_xs, hello_targets, 3, 300, 0.2, np.random.default_rng(0))
if losses[-1] > losses[0]:
    hint = "It rises: every weight becomes weight - learning_rate * gradient, with a minus. "  # en
    hint = "손실이 커집니다. 가중치는 weight - learning_rate * gradient가 됩니다. 더하지 않고 뺍니다. "  # ko
else:
    hint = "Does every step start from the weights of the one before, and from h0 of zeros? "  # en
    hint = "스텝마다 바로 앞 스텝의 가중치와 0인 h0에서 시작하나요? "  # ko
if not done["backward"]:
    hint += "And the gradients may be wrong: the check of backward does not pass yet."  # en
    hint += "기울기가 틀렸을 수도 있습니다. backward의 확인을 아직 통과하지 못했습니다."  # ko
assert len(losses) == 300, f"After 300 steps there are {len(losses)} losses; expected one for each step, 300."  # en
assert len(losses) == 300, f"300스텝 뒤에 손실이 {len(losses)}개입니다. 스텝마다 하나씩 300개여야 합니다."  # ko
assert losses[-1] < 0.1, (
    f"The loss of hello is {losses[0]:.4g} at first and {losses[-1]:.4g} after 300 steps; "  # en
    f"expected less than 0.1. {hint}"  # en
    f"hello의 손실이 처음에는 {losses[0]:.4g}, 300스텝 뒤에는 {losses[-1]:.4g}입니다. 0.1보다 작아야 합니다. {hint}"  # ko
)
done["train"] = True
print("train: this check passes.")  # en
print("train: 이 확인을 통과했습니다.")  # ko

# %% hidden="train-steps" points=3
# train: the first weights, and one and two updates, clipped and not clipped, float64  # en
# train: 처음 가중치, 한 번과 두 번 바꾼 가중치, 줄일 때와 줄이지 않을 때, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge

LEARNING = ["output_backward", "step_backward", "backward", "clip_by_global_norm"]


def draw_texts(rng, batch, time, n_inputs):
    """One-hot texts, and any targets."""
    xs = np.eye(n_inputs)[rng.integers(n_inputs, size=(batch, time))]
    return xs, rng.integers(n_inputs, size=(batch, time))


def draw_first_steps(rng):
    batch, time, n_inputs, n_hidden = rng.permutation([2, 3, 4, 5]).tolist()
    n_steps, learning_rate = rng.integers(1, 3).item(), rng.choice([0.05, 0.3]).item()
    return *draw_texts(rng, batch, time, n_inputs), n_hidden, n_steps, learning_rate, rng.integers(1000).item()


def draw_gentle_step(rng):
    """One character at one time step: the gradient's norm is about 1, now above, now below."""
    return *draw_texts(rng, 1, 1, 2), 3, rng.integers(1, 4).item(), 0.3, rng.integers(1000).item()


def ask_weights(answers, xs, targets, n_hidden, n_steps, learning_rate, seed):
    both = answers.train(xs, targets, n_hidden, n_steps, learning_rate, np.random.default_rng(seed))
    return None if both is None else both[0]


judge.forbids("train", *NOT_BY_HAND)
judge.agrees(
    ask_weights,
    judge.draws(draw_first_steps, n=6, seed=121) + judge.draws(draw_gentle_step, n=6, seed=122),
    builds_on=LEARNING,
    rtol=1e-9,
    atol=1e-12,
)
### END HIDDEN TESTS

# %% hidden="train-losses" points=3
# train: the loss before every update, and the generator left where it should be  # en
# train: 매번 가중치를 바꾸기 전의 손실, 난수를 정해진 만큼만 뽑은 생성기  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_course(rng):
    batch, time, n_inputs, n_hidden = rng.permutation([2, 3, 4, 5]).tolist()
    n_steps, learning_rate = rng.integers(5, 15).item(), rng.choice([0.05, 0.1]).item()
    return *draw_texts(rng, batch, time, n_inputs), n_hidden, n_steps, learning_rate, rng.integers(1000).item()


def draw_one_update(rng):
    return *draw_texts(rng, 2, 2, 3), 2, 1, 0.1, rng.integers(1000).item()


def ask_losses(answers, xs, targets, n_hidden, n_steps, learning_rate, seed):
    both = answers.train(xs, targets, n_hidden, n_steps, learning_rate, np.random.default_rng(seed))
    return None if both is None else both[1]


def ask_twice_with_one_generator(answers, xs, targets, n_hidden, n_steps, learning_rate, seed):
    """The second training starts where the first one left the generator."""
    rng = np.random.default_rng(seed)
    first = answers.train(xs, targets, n_hidden, n_steps, learning_rate, rng)
    second = answers.train(xs, targets, n_hidden, n_steps, learning_rate, rng)
    return first, second


judge.forbids("train", *NOT_BY_HAND)
judge.agrees(
    ask_losses,
    judge.draws(draw_course, n=5, seed=123) + judge.draws(draw_one_update, n=3, seed=124),
    builds_on=LEARNING,
)
judge.agrees(ask_twice_with_one_generator, judge.draws(draw_one_update, n=3, seed=125), builds_on=LEARNING)
### END HIDDEN TESTS

# %% hidden="train-converges" points=3
# train: words are learnt: the loss at the end, and every character  # en
# train: 낱말 학습, 마지막 손실과 모든 문자  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def word_to_learn(word, n_hidden, seed):
    """The word, then the entry that ends it, the last of the vocabulary."""
    indices = np.array([sorted(set(word)).index(letter) for letter in word])
    n_vocab = len(set(word)) + 1
    return np.eye(n_vocab)[indices][None], np.append(indices[1:], n_vocab - 1)[None], n_hidden, 200, 0.2, seed


def ask_what_is_learnt(answers, xs, targets, n_hidden, n_steps, learning_rate, seed):
    """The losses on the way, and what the trained network expects after each character."""
    weights, losses = answers.train(xs, targets, n_hidden, n_steps, learning_rate, np.random.default_rng(seed))
    w_xh, w_hh, b_h, w_hy, b_y = weights
    h, expected = np.zeros((1, n_hidden)), []
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        expected.append(int((h @ w_hy + b_y).argmax()))
    return expected, losses[::10], losses[-1]


judge.forbids("train", *NOT_BY_HAND)
judge.agrees(
    ask_what_is_learnt,
    [word_to_learn("hello", 3, 11), word_to_learn("llama", 4, 12), word_to_learn("banana", 6, 13)],
    builds_on=LEARNING,
)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### *hello*, learnt
#
# 300 steps with your own gradients. The upper dashed line is the loss of a network that knows nothing, $5 \ln 5$.
# The lower one is $2 \ln 2 = 1.386$: no network without memory gets below it, since it must give the two l's the
# same answer, and the best it can do there is one half for l and one half for o. Once the curve is below it,
# the network must be using its state.

# %% [markdown] lang="ko"
# ### 신경망이 배운 *hello*
#
# 여러분이 구한 기울기로 300스텝을 학습합니다. 위쪽 점선은 아무것도 모르는 신경망의 손실 $5 \ln 5$입니다. 아래쪽 점선은
# $2 \ln 2 = 1.386$입니다. 기억이 없는 신경망은 이 아래로 내려갈 수 없습니다. 두 l에 같은 답을 내야 하므로,
# 거기서는 l과 o에 확률을 절반씩 주는 것이 최선이기 때문입니다. 곡선이 이 선보다 아래에 있으면 신경망이 상태를 쓰고
# 있는 것입니다.

# %% given="training-figures"
def draw_losses(losses):
    """Draws the loss of hello at each step."""  # en
    """스텝마다 hello의 손실을 그립니다."""  # ko
    _, axes = plt.subplots(figsize=(6.5, 3.4), layout="constrained")
    axes.plot(range(1, len(losses) + 1), losses, color="tab:blue")
    for level, label in [(5 * np.log(5), r"$5\,\ln 5$"), (2 * np.log(2), r"$2\,\ln 2$")]:
        axes.axhline(level, color="gray", linestyle="--", linewidth=1)
        axes.text(len(losses), level + 0.12, label, ha="right", va="bottom", color="gray")
    axes.set_xlabel(figure_text("step of the training"))  # en
    axes.set_ylabel(figure_text("loss"))  # en
    axes.set_xlabel(figure_text("학습 스텝 | step of the training"))  # ko
    axes.set_ylabel(figure_text("손실 | loss"))  # ko
    axes.set(ylim=(0, 9.2))
    axes.grid(alpha=0.3)
    plt.show()


def draw_weights(networks):
    """Draws the five weights of networks with the same sizes, a row for each entry of the dict networks."""  # en
    """크기가 같은 신경망들의 다섯 가중치를 그립니다. 딕셔너리 networks의 항목마다 한 행입니다."""  # ko
    figure, rows = plt.subplots(
        len(networks), len(WEIGHTS), figsize=(10, 2.2 * len(networks)), layout="constrained"
    )
    for row, (network, weights) in zip(rows, networks.items()):
        for axes, name, weight in zip(row, WEIGHTS, weights):
            image = axes.imshow(np.atleast_2d(weight), cmap="RdBu_r", vmin=-4, vmax=4)
            axes.set(title=name, xticks=[], yticks=[])
        row[0].set(ylabel=network)
    figure.colorbar(image, ax=rows, label=figure_text("weight"))  # en
    figure.colorbar(image, ax=rows, label=figure_text("가중치 | weight"))  # ko
    plt.show()


# The weights that 02-forward handed out  # en
# 02-forward에서 받은 가중치  # ko
HANDED_OUT = [
    np.array([[-2, -1, -1.5], [-0.96857, -1.67686, 1.42717], [3.53455, 2.01498, 0.5794], [0, -0.5, 0.5], [0, 0, 0]]),
    np.array([[0, 1, -0.5], [-1, -2, 2], [-1, -0.5, 0]]),
    np.array([0.2, 0.3, -0.5]),
    np.array([
        [0, -3.5, 4, 1.5, -0.5],
        [0, 0, -1, 2, -2],
        [-0.36506, -3.023891, -3.100671, 3.612205, 3.013062],
    ]),
    np.array([-2.568709, -1.93197, 1.610874, 0.8104, -0.187922]),
]

# %%
if done["train"]:
    hello_weights, hello_losses = train(hello_xs, hello_targets, 3, 300, 0.2, np.random.default_rng(0))
    draw_losses(hello_losses)
    for steps in [1, 5, 10, 20, 300]:
        weights, _ = train(hello_xs, hello_targets, 3, steps, 0.2, np.random.default_rng(0))
        ys = forward(hello_xs, np.zeros((1, 3)), *weights)[1]
        print(f"{steps:>4}  hello ->", *[VOCAB[index] for index in ys[0].argmax(axis=-1)])
    draw_weights({
        figure_text("learnt"): hello_weights,  # en
        figure_text("handed out"): HANDED_OUT,  # en
        figure_text("학습한 것 | learnt"): hello_weights,  # ko
        figure_text("받은 것 | handed out"): HANDED_OUT,  # ko
    })
else:
    print("The training appears here once the check of train passes.")  # en
    print("train의 확인을 통과하면 여기에 학습 과정이 나타납니다.")  # ko

# %% [markdown] lang="en"
# The upper row holds the weights that were learnt, the lower row those that were handed to you in `02-forward`. Red
# is positive, blue negative. They are the same five arrays of the same shapes, and both networks spell *hello*, yet
# the numbers differ. That is as it should be: the order of the hidden units means nothing, a unit may take the
# opposite sign if its weights do too, and many other solutions are as good. The last row of `w_xh` belongs to
# `<EOS>`, which never goes in: its gradient is always 0, so it is still where it started.

# %% [markdown] lang="ko"
# 위 행은 학습한 가중치, 아래 행은 `02-forward`에서 받은 가중치입니다. 빨간색은 양수, 파란색은 음수입니다. 형태가 같은
# 배열이 다섯 개씩이고 두 신경망 모두 *hello*를 제대로 예측하지만 숫자는 다릅니다. 당연한 일입니다. 은닉 유닛의 순서에는 뜻이 없고,
# 유닛의 부호는 그 가중치의 부호와 함께 뒤집어도 되며, 그 밖에도 똑같이 좋은 해가 많습니다. `w_xh`의 마지막
# 행은 `<EOS>`에 해당하는데, 한 번도 입력되지 않으므로 기울기가 언제나 0이고 처음 값 그대로입니다.

# %% [markdown] lang="en"
# ## Exercise 9 · `gradient_norms` (15 minutes, {points:gradient_norms} points)
#
# **Why.** On its way back the error is multiplied at every step, by the slope of tanh and by $W_{hh}^\top$:
#
# $$\partial h_{t-1} = \left(\partial h_t \odot (1 - h_t^2)\right) W_{hh}^\top$$
#
# Multiply a number by 0.5 twenty times and a millionth is left; multiply it by 1.6 twenty times and it is 12,000
# times as large. The first is a **vanishing** gradient: the network cannot learn what happened long ago. The second
# is an **exploding** one: one step of learning destroys everything, unless it is clipped. Let us see it: an error
# enters at the last state only, and we measure how much of it arrives at each earlier state.
#
# **By hand.** The echo, with an error of 1 at $h_3$:
#
# | state | error | norm |
# |---|---|---|
# | $h_3$ | 1 | 1 |
# | $h_2$ | 1 · 0.9677 · 0.5 | 0.4838 |
# | $h_1$ | 0.4838 · 0.8679 · 0.5 | 0.2100 |
#
# **Write** `gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h)`. `xs` is `(batch, time, n_inputs)`, `dh_last`
# `(batch, n_hidden)` the error at the last state. Return `norms`, `(time,)`: `norms[t]` is the norm of the error at
# the state `hs[:, t]`, the square root of the sum of all its squares, over batch and units (`np.linalg.norm` does
# it). So `norms[-1]` is the norm of `dh_last` itself. Run the states forward with `step_forward`, then go back with
# your `step_backward`.
#
# **It is right if** the table comes out, as `[0.2100, 0.4838, 1]`.

# %% [markdown] lang="ko"
# ## 연습 문제 9 · `gradient_norms` (15분, {points:gradient_norms}점)
#
# **왜 필요한가.** 오차에는 거슬러 가는 길에 단계마다 tanh의 기울기와 $W_{hh}^\top$가 곱해집니다.
#
# $$\partial h_{t-1} = \left(\partial h_t \odot (1 - h_t^2)\right) W_{hh}^\top$$
#
# 어떤 수에 0.5를 스무 번 곱하면 백만분의 1이 되고, 1.6을 스무 번 곱하면 12,000배가 됩니다. 앞의 경우가 **기울기
# 소실**이며, 이때 신경망은 오래전 일을 배우지 못합니다. 뒤의 경우가 **기울기 폭주**이며, 클리핑하지 않으면 학습 한
# 스텝에 모든 것이 망가집니다. 직접 봅시다. 마지막 상태에만 오차를 넣고, 그보다 앞의 상태마다 얼마나 닿는지 재어 봅니다.
#
# **손으로 계산해 보기.** 메아리에서 $h_3$의 오차가 1일 때입니다.
#
# | 상태 | 오차 | 노름 |
# |---|---|---|
# | $h_3$ | 1 | 1 |
# | $h_2$ | 1 · 0.9677 · 0.5 | 0.4838 |
# | $h_1$ | 0.4838 · 0.8679 · 0.5 | 0.2100 |
#
# **작성할 것.** `gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h)`에서 `xs`는 `(batch, time, n_inputs)`이고,
# `dh_last`는 마지막 상태의 오차 `(batch, n_hidden)`입니다. 형태가 `(time,)`인 `norms`를 돌려주세요. `norms[t]`는 상태
# `hs[:, t]`에 닿은 오차의 노름입니다. 배치와 유닛에 걸쳐 모든 제곱을 더한 값의 제곱근입니다(`np.linalg.norm`이
# 구해 줍니다). 그러므로 `norms[-1]`은 `dh_last` 자신의 노름입니다. `step_forward`로 상태를 구한 다음 앞에서 작성한
# `step_backward`로 되돌아갑니다.
#
# **확인 방법.** 표의 값이 `[0.2100, 0.4838, 1]`의 순서로 나오면 맞습니다.

# %% exercise="gradient_norms"
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    """gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h) -> norms, (time,)

    xs: (batch, time, n_inputs), the inputs of all time steps  # en
    dh_last: (batch, n_hidden), the error at the last state  # en
    h0: (batch, n_hidden), the state before the first time step  # en
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    norms: (time,), the norm of the error at each state, first to last  # en
    xs: (batch, time, n_inputs), 모든 시간 단계의 입력  # ko
    dh_last: (batch, n_hidden), 마지막 상태의 오차  # ko
    h0: (batch, n_hidden), 첫 시간 단계 이전의 은닉 상태  # ko
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    norms: (time,), 첫 상태부터 마지막 상태까지 각 상태의 오차의 노름  # ko
    """
    norms = None
    ### BEGIN SOLUTION
    hs = [h0]
    for t in range(xs.shape[1]):
        hs.append(step_forward(xs[:, t], hs[-1], w_xh, w_hh, b_h))
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.linalg.norm(dh)
        dh = step_backward(dh, xs[:, t], hs[t], hs[t + 1], w_xh, w_hh)[1]
    ### END SOLUTION
    return norms

# %% check="gradient_norms"
done["gradient_norms"] = False
if not done["step_backward"]:
    print("gradient_norms uses step_backward: let its check pass first.")  # en
    print("gradient_norms는 step_backward를 사용합니다. 먼저 step_backward의 확인을 통과하세요.")  # ko
knock, unit = np.array([[[1.0], [0.0], [0.0]]]), np.array([[1.0]])
hint = "norms[-1] is that of dh_last; each step back multiplies by the slope 1 - h² and by w_hh, as in the table."  # en
hint = "norms[-1]은 dh_last의 노름입니다. 한 단계 되돌아갈 때마다 표에서처럼 1 - h²과 w_hh가 곱해집니다."  # ko
results_hint = "step_backward(dh, x, h_prev, h, w_xh, w_hh) returns five results, of which dh_prev is the second."  # en
results_hint = "step_backward(dh, x, h_prev, h, w_xh, w_hh)의 결과는 다섯 개이고 dh_prev는 그중 둘째입니다."  # ko
norms = call(results_hint, gradient_norms, knock, unit, 0 * unit, unit, 0.5 * unit, np.zeros(1))
expect("norms, (3,)", norms, np.array([0.2099762541, 0.4838492452, 1.0]), hint)
hint = "One norm for the whole batch: sqrt(3² + 4²) = 5 for dh_last; a step back the rows are (0, 3), (-8, 0)."  # en
hint = "노름은 배치 전체에서 하나만 구합니다. dh_last의 노름은 sqrt(3² + 4²) = 5, 한 단계 앞의 행은 (0, 3), (-8, 0)입니다."  # ko
still = np.zeros((2, 2, 1)), np.array([[3.0, 0.0], [0.0, -4.0]]), np.zeros((2, 2)), np.ones((1, 2))
norms = call(results_hint, gradient_norms, *still, np.array([[0.0, 2.0], [1.0, 0.0]]), np.zeros(2))
expect("norms, (2,)", norms, np.array([np.sqrt(3**2 + 8**2), 5.0]), hint)
done["gradient_norms"] = True
print("gradient_norms: this check passes.")  # en
print("gradient_norms: 이 확인을 통과했습니다.")  # ko

# %% hidden="gradient_norms-values" points=3
# gradient_norms: every time step, sizes that all differ, from any h0  # en
# gradient_norms: 모든 시간 단계, 크기가 모두 다를 때, 임의의 h0  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_norms(rng):
    xs, _, h0, w_xh, w_hh, b_h, _, _ = draw_bptt(rng)
    return xs, rng.normal(scale=2, size=h0.shape), h0, w_xh, w_hh, b_h


def ask_norms(answers, xs, dh_last, h0, w_xh, w_hh, b_h):
    return answers.gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h)


judge.forbids("gradient_norms", *NOT_BY_HAND)
judge.agrees(ask_norms, judge.draws(draw_norms, n=6, seed=131), builds_on=["step_backward"])
### END HIDDEN TESTS

# %% hidden="gradient_norms-edges" points=2
# gradient_norms: one time step, one sequence, a long way with an error that explodes, two calls, float64  # en
# gradient_norms: 시간 단계 한 개, 시퀀스 한 개, 오차가 폭주하는 긴 시퀀스, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_norms_of_one_step_or_sequence(rng):
    xs, _, h0, w_xh, w_hh, b_h, _, _ = draw_bptt_case(rng, *rng.permutation([1, rng.integers(1, 4)]), 3, 4, 5)
    return xs, rng.normal(size=h0.shape), h0, w_xh, w_hh, b_h


def draw_explosion(rng):
    """States near zero, so that every step multiplies by w_hh alone."""
    xs, _, h0, w_xh, w_hh, b_h, _, _ = draw_bptt_case(rng, 2, 30, 3, 4, 5)
    return 1e-12 * xs, rng.normal(size=h0.shape), 1e-12 * h0, w_xh, 2 * w_hh, 0 * b_h


def draw_two_norms(rng):
    xs, dh_last, *others = draw_norms(rng)
    return rng.normal(size=dh_last.shape), xs, dh_last, *others


def ask_norms_twice(answers, other_dh, xs, dh_last, h0, w_xh, w_hh, b_h):
    first = answers.gradient_norms(xs, other_dh, h0, w_xh, w_hh, b_h)
    second = answers.gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h)
    return first, second


def draw_nudged_norms(rng):
    xs, *others = draw_norms(rng)
    return 1e-4 * rng.normal(size=xs.shape), xs, *others


def ask_norms_nudged(answers, nudge, xs, dh_last, h0, w_xh, w_hh, b_h):
    """What a tiny change of the inputs does: lost where anything is rounded to float32."""
    nudged = np.array(answers.gradient_norms(xs + nudge, dh_last, h0, w_xh, w_hh, b_h))
    return 1e4 * (nudged - np.asarray(answers.gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h)))


judge.forbids("gradient_norms", *NOT_BY_HAND)
judge.agrees(ask_norms, judge.draws(draw_norms_of_one_step_or_sequence, n=4, seed=133), builds_on=["step_backward"])
judge.agrees(ask_norms, judge.draws(draw_explosion, n=2, seed=135), builds_on=["step_backward"])
judge.agrees(ask_norms_twice, judge.draws(draw_two_norms, n=2, seed=136), builds_on=["step_backward"])
judge.agrees(ask_norms_nudged, judge.draws(draw_nudged_norms, n=2, seed=137), builds_on=["step_backward"])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### Vanishing, steady, exploding
#
# Eight hidden units, thirty time steps. `w_hh` is an *orthogonal* matrix, which turns the error without changing
# its length, times 0.5, 1 or 1.6. On the left the inputs are tiny, so the states stay near 0 and the slope of tanh
# near 1: only `w_hh` counts. On the right the inputs are ordinary, and the slopes, all below 1, have their say.

# %% [markdown] lang="ko"
# ### 소실, 유지, 폭주
#
# 은닉 유닛은 여덟 개, 시간 단계는 서른 개입니다. `w_hh`는 오차의 방향만 돌리고 길이는 바꾸지 않는 *직교* 행렬에
# 0.5, 1, 1.6을 곱한 것입니다. 왼쪽은 입력이 아주 작아서 상태가 0 근처에 머물고 tanh의 기울기가 1에 가까우므로
# `w_hh`만 영향을 줍니다. 오른쪽은 입력의 크기가 보통이라, 1보다 작은 tanh의 기울기도 함께 곱해집니다.

# %% given="norms-figure"
def draw_norms_over_time(input_sizes, scales):
    """Draws the norm of the error over time for three sizes of w_hh, one panel for each size of the inputs."""  # en
    """w_hh의 크기 세 가지에 대해 시간에 따른 오차의 노름을 그립니다. 입력의 크기마다 그림이 하나입니다."""  # ko
    rng = np.random.default_rng(5)
    time, n_inputs, n_hidden = 30, 4, 8
    orthogonal, _ = np.linalg.qr(rng.normal(size=(n_hidden, n_hidden)))
    w_xh, dh_last = rng.normal(size=(n_inputs, n_hidden)), np.full((1, n_hidden), np.sqrt(1 / n_hidden))
    xs, h0, b_h = rng.normal(size=(1, time, n_inputs)), np.zeros((1, n_hidden)), np.zeros(n_hidden)
    _, panels = plt.subplots(1, len(input_sizes), figsize=(10, 3.8), sharey=True, layout="constrained")
    for axes, size in zip(panels, input_sizes):
        for scale, color in zip(scales, ["tab:blue", "tab:green", "tab:red"]):
            norms = gradient_norms(size * xs, dh_last, h0, w_xh, scale * orthogonal, b_h)
            label = rf"$W_{{hh}} \times {scale:g}$"
            axes.semilogy(range(1, time + 1), norms, marker="o", markersize=3, color=color, label=label)
        axes.set(title=rf"$x \times 10^{{{np.log10(size):.0f}}}$")
        axes.set(xlabel=figure_text("time step"))  # en
        axes.set(xlabel=figure_text("시간 단계 | time step"))  # ko
        axes.grid(alpha=0.3)
    panels[0].set(ylabel=figure_text("norm of the error (logarithmic)"))  # en
    panels[0].set(ylabel=figure_text("오차의 노름(로그 눈금) | norm of the error (logarithmic)"))  # ko
    panels[0].legend()
    plt.show()

# %%
if done["gradient_norms"]:
    draw_norms_over_time(input_sizes=[1e-8, 1.0], scales=[0.5, 1.0, 1.6])
else:
    print("The figure appears here once the check of gradient_norms passes.")  # en
    print("gradient_norms의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# Read both panels from right to left, as the error travels. On the left the lines are straight: each step
# multiplies by 0.5, 1 or 1.6. After 29 steps the error of 1 has become $0.5^{29} \approx 2 \cdot 10^{-9}$ on the blue
# line, and $1.6^{29} \approx 800{,}000$ on the red one.
# On the right all three fall, the red line too: full states have flat tanh slopes, and those only ever shrink the
# error. In ordinary networks vanishing is the rule, and explosions are sudden. Clipping helps against the second.
# Against the first it does not: nothing can be clipped into being larger. There other cells help, such as LSTM and
# GRU, which carry a part of the state on without multiplying it by a matrix.
#
# Last, look where the errors of your trained *hello* network went. Row $t$ is the error of time step $t$, column
# $s$ the state that it reaches: the picture of exercise 7, with numbers. Truncation keeps $k$ lines of them: the
# diagonal, and the $k - 1$ lines below it.

# %% [markdown] lang="ko"
# 두 그림 모두 오차가 가는 방향대로 오른쪽에서 왼쪽으로 읽으세요. 왼쪽 그림의 선은 모두 직선입니다. 단계마다 0.5, 1, 1.6이
# 곱해집니다. 크기가 1이던 오차는 29단계를 지나면 파란색 선에서 $0.5^{29}$, 곧 약 10억분의 2가 되고 빨간색 선에서
# $1.6^{29}$, 곧 약 80만이 됩니다. 오른쪽 그림에서는 빨간색 선까지 모두 내려갑니다. 상태가 ±1에 가까우면 tanh의 기울기가 0에 가까워 오차가 줄어들기만 합니다. 보통의 신경망에서는
# 소실이 흔하고, 폭주는 어쩌다 갑자기 일어납니다. 클리핑은 폭주에는 도움이 되지만 소실에는 도움이 되지 않습니다. 클리핑으로 오차를
# 키울 수는 없기 때문입니다. 소실에는 상태의 일부를 행렬과 곱하지 않고 넘기는 LSTM이나 GRU 같은 다른 순환 셀이 도움이 됩니다.
#
# 끝으로, 학습을 마친 *hello* 신경망에서 오차가 어디까지 갔는지 봅시다. 행 $t$는 시간 단계 $t$의 오차이고 열 $s$는
# 그 오차가 닿는 상태입니다. 연습 문제 7의 그림에 숫자를 넣은 것입니다. $k$로 자르면 대각선과 그 아래로 나란한
# $k - 1$줄만 남습니다.

# %% given="reach-figure"
def draw_reach(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """Draws how much of the error of each time step reaches each state; xs holds one sequence."""  # en
    """각 시간 단계의 오차가 각 상태에 얼마나 닿는지 그립니다. xs에는 시퀀스가 하나입니다."""  # ko
    time = xs.shape[1]
    _, dys = output_backward(forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)[1], targets)
    reach = np.full((time, time), np.nan)
    for t in range(time):
        reach[t, :t + 1] = gradient_norms(xs[:, :t + 1], dys[:, t] @ w_hy.T, h0, w_xh, w_hh, b_h)
    figure, axes = plt.subplots(figsize=(6.5, 4.4), layout="constrained")
    image = axes.imshow(reach, cmap="Reds", vmin=0)
    for t in range(time):
        for s in range(t + 1):
            color = "white" if reach[t, s] > 0.6 * np.nanmax(reach) else "black"
            axes.text(s, t, f"{reach[t, s]:.1g}", ha="center", va="center", color=color)
    axes.set_xticks(range(time), [f"$h_{s}$" for s in range(1, time + 1)])
    axes.set_yticks(range(time), [f"$y_{t}$" for t in range(1, time + 1)])
    axes.set_xlabel(figure_text("state that it reaches"))  # en
    axes.set_ylabel(figure_text("output that the error comes from"))  # en
    axes.set_xlabel(figure_text("오차가 닿는 상태 | state that it reaches"))  # ko
    axes.set_ylabel(figure_text("오차가 나온 출력 | output that the error comes from"))  # ko
    figure.colorbar(image, label=figure_text("norm of the error"))  # en
    figure.colorbar(image, label=figure_text("오차의 노름 | norm of the error"))  # ko
    plt.show()

# %%
if done["train"] and done["gradient_norms"]:
    hello_weights, _ = train(hello_xs, hello_targets, 3, 300, 0.2, np.random.default_rng(0))
    draw_reach(hello_xs, hello_targets, np.zeros((1, 3)), *hello_weights)
else:
    print("The figure appears here once the checks of train and gradient_norms pass.")  # en
    print("train과 gradient_norms의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 10 · `review_4` (10 minutes, {points:review_4} points)
#
# *What is BPTT, and how does it differ from ordinary back-propagation?* Four questions, one right answer each.
#
# **`"difference"`** How does BPTT differ from the back-propagation of a feed-forward network?
#
# - a) It does without the chain rule: it nudges the weights and looks at the loss.
# - b) It needs no forward pass, since the error brings all it needs along.
# - c) It is the same back-propagation, on the network unrolled over time, whose steps share their weights.
# - d) It goes through the time steps from the first to the last, since a state is made from the one before.
#
# **`"sum"`** Why is the gradient of $W_{hh}$ a sum over the time steps?
#
# - a) Because the sequences of a batch are added up.
# - b) Because every time step uses the same $W_{hh}$, so that a change of it acts at each of them.
# - c) Because every time step has a $W_{hh}$ of its own, and in the end these are put together.
# - d) Because a sum is larger than a mean, so that learning is faster.
#
# **`"error"`** What is the error of the state $h_t$, before it goes through the tanh of time step $t$?
#
# - a) That of the output $y_t$ only, since $y_t$ is what is compared with the target.
# - b) What time step $t+1$ hands back only, since everything later is in it.
# - c) That of the output $y_t$ times what time step $t+1$ hands back.
# - d) That of the output $y_t$ plus what time step $t+1$ hands back.
#
# **`"length"`** A text is made ten times as long. What becomes ten times as much when one gradient is computed by
# BPTT?
#
# - a) The states that are kept for the way back, and the time.
# - b) The number of weights, since the network unrolled has ten times as many steps.
# - c) The time only: a state is not needed any more once the next one is there.
# - d) Nothing, since the weights are shared.
#
# **Write** the letters into the dictionary, `"a"`, `"b"`, `"c"` or `"d"`: between the quotation marks, or below as in
# `review_4["difference"] = "a"`. The check says whether all four have a letter, not whether it is right.

# %% [markdown] lang="ko"
# ## 연습 문제 10 · `review_4` (10분, {points:review_4}점)
#
# *BPTT란 무엇이고, 보통의 역전파와 어떻게 다른가?* 문제는 네 개이고 정답은 하나씩입니다.
#
# **`"difference"`** BPTT는 피드포워드 신경망의 역전파와 무엇이 다른가요?
#
# - a) 연쇄 법칙을 쓰지 않습니다. 가중치를 조금씩 바꾸어 보고 손실을 봅니다.
# - b) 순전파가 필요 없습니다. 필요한 것은 모두 오차에 담겨 옵니다.
# - c) 역전파 자체는 같습니다. 시간에 따라 펼친 신경망에 적용하며, 모든 단계가 가중치를 공유합니다.
# - d) 첫 시간 단계에서 마지막 시간 단계로 나아갑니다. 상태는 바로 앞의 상태에서 만들어지기 때문입니다.
#
# **`"sum"`** $W_{hh}$의 기울기는 왜 시간 단계에 걸친 합인가요?
#
# - a) 배치의 시퀀스들을 더하기 때문입니다.
# - b) 모든 시간 단계가 같은 $W_{hh}$를 쓰므로, 이 값을 바꾸면 모든 단계에서 영향이 나타나기 때문입니다.
# - c) 시간 단계마다 $W_{hh}$가 따로 있고, 마지막에 모두 합치기 때문입니다.
# - d) 합이 평균보다 커서 학습이 더 빠르기 때문입니다.
#
# **`"error"`** 시간 단계 $t$의 tanh를 거꾸로 지나기 전, 상태 $h_t$의 오차는 무엇인가요?
#
# - a) 출력 $y_t$에서 오는 오차뿐입니다. 정답과 비교하는 것은 $y_t$이기 때문입니다.
# - b) 시간 단계 $t+1$이 되돌려주는 오차뿐입니다. 그 뒤의 모든 것이 거기에 들어 있기 때문입니다.
# - c) 출력 $y_t$에서 오는 오차와 시간 단계 $t+1$이 되돌려주는 오차의 곱입니다.
# - d) 출력 $y_t$에서 오는 오차와 시간 단계 $t+1$이 되돌려주는 오차의 합입니다.
#
# **`"length"`** 글이 열 배로 길어졌습니다. BPTT로 기울기를 한 번 구할 때 열 배가 되는 것은 무엇인가요?
#
# - a) 계산 시간과, 돌아오는 길에 쓰려고 남겨 두는 상태입니다.
# - b) 가중치의 개수입니다. 펼친 신경망의 단계가 열 배가 되기 때문입니다.
# - c) 계산 시간뿐입니다. 다음 상태를 구하고 나면 앞의 상태는 더 필요하지 않기 때문입니다.
# - d) 열 배가 되는 것은 없습니다. 가중치를 공유하기 때문입니다.
#
# **작성할 것.** 딕셔너리에 `"a"`, `"b"`, `"c"`, `"d"` 가운데 하나를 적습니다. 따옴표 사이에 적어도 되고, 아래에
# `review_4["difference"] = "a"`처럼 적어도 됩니다. 확인 셀은 네 문제에 모두 답했는지만 알려 주고, 맞았는지는 알려
# 주지 않습니다.

# %% exercise="review_4"
review_4 = {"difference": "", "sum": "", "error": "", "length": ""}
### BEGIN SOLUTION
review_4["difference"] = "c"
review_4["sum"] = "b"
review_4["error"] = "d"
review_4["length"] = "a"
### END SOLUTION

# %% check="review_4"
done["review_4"] = False
for question in ["difference", "sum", "error", "length"]:
    assert review_4.get(question) in ("a", "b", "c", "d"), (
        f'review_4["{question}"] is {review_4.get(question)!r}; expected one letter, "a", "b", "c" or "d".'  # en
        f'review_4["{question}"]의 값이 {review_4.get(question)!r}입니다. "a", "b", "c", "d" 중 하나여야 합니다.'  # ko
    )
done["review_4"] = True
print("review_4: all four have a letter.")  # en
print("review_4: 네 문제에 모두 답했습니다.")  # ko

# %% hidden="review_4-what" points=2
# review_4: what BPTT is: "difference" and "error"  # en
# review_4: BPTT란 무엇인가: "difference"와 "error"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def choice(answers, question):
    return answers.review_4[question]


judge.agrees(choice, [("difference",), ("error",)])
### END HIDDEN TESTS

# %% hidden="review_4-time" points=2
# review_4: what time does to it: "sum" and "length"  # en
# review_4: 시간 단계의 영향: "sum"과 "length"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(choice, [("sum",), ("length",)])
### END HIDDEN TESTS

# %% [markdown] with="written" lang="en"
# ## In your own words (15 minutes, {points:review-4} points)
#
# A network is to be trained on a novel of a million characters. In one paragraph of five to ten sentences: where
# does BPTT get into trouble, and what helps? Name at least two different difficulties, say for each where it comes
# from, and what is done about it and at what price. This answer is read by a person; double-click the cell below to
# write.

# %% [markdown] with="written" lang="ko"
# ## 자기 말로 설명하기 (15분, {points:review-4}점)
#
# 글자가 백만 개인 소설로 신경망을 학습시키려고 합니다. BPTT를 할 때 어떤 어려움이 있고, 무엇이 도움이 될까요?
# 다섯 문장에서 열 문장 사이의 한 문단으로 쓰세요. 서로 다른 어려움을 두 가지 이상 들고, 각각 어디에서 비롯되는지, 무엇으로
# 해결하며 그 대가는 무엇인지 설명하세요. 이 답은 사람이 읽습니다. 아래 셀을 두 번 클릭하여 작성하세요.

# %% [markdown] written="review-4" points=5 lang="en"
# ### BEGIN SOLUTION
# BPTT unrolls the network over all time steps. For a million characters it must keep a million states for the way
# back, and a single update takes a million steps forwards and a million back: memory and time run out. Truncated
# BPTT helps: the text is read in pieces, or each error is carried back over k steps only, while the state itself
# goes on. The price is that nothing is learnt from errors whose cause lies further back than k steps. The second
# difficulty is the error itself. At every step back it is multiplied by the slope of tanh, which is at most 1, and
# by the same $W_{hh}$. If these factors are mostly smaller than 1, it vanishes: early characters get no gradient,
# and long memories are not learnt. A good start of $W_{hh}$ (orthogonal) or other cells, such as LSTM and GRU,
# help, which have more weights. If the factors are larger than 1, the error explodes and one update destroys what
# was learnt. Clipping the gradient's norm helps; it keeps the direction, but the step is then no longer the
# gradient's own length. Clipping does not help against vanishing.
#
# **Marking scheme (5 points).** 1 point: a difficulty of memory or time, because all states are kept and all steps
# are gone through for one update. 1 point: truncation (or pieces of text) against it, with its price: no learning
# over more than k steps. 1 point: vanishing or exploding gradients named. 1 point: the reason, the repeated product
# with $W_{hh}$ and the slope of tanh. 1 point: what helps, fitting to the difficulty: clipping against exploding
# (not against vanishing), initial weights or LSTM and GRU against vanishing. Wording does not matter. Half a point
# off where a remedy is given for the wrong difficulty.
# ### END SOLUTION

# %% [markdown] written="review-4" points=5 lang="ko"
# ### BEGIN SOLUTION
# BPTT는 신경망을 모든 시간 단계로 펼칩니다. 글자가 백만 개이면 돌아오는 길에 쓸 상태를 백만 개 남겨 두어야 하고,
# 가중치를 한 번 바꾸려고 앞으로 백만 단계, 뒤로 백만 단계를 가야 합니다. 메모리와 시간이 모자랍니다. 잘린 BPTT가
# 도움이 됩니다. 글을 토막으로 나누어 읽거나 각 오차를 k단계까지만 되돌리고, 상태는 계속 이어 갑니다. 그 대가로,
# 원인이 k단계보다 앞에 있는 오차에서는 아무것도 배우지 못합니다. 두 번째 어려움은 오차 자체에 있습니다. 한 단계
# 되돌아갈 때마다 오차에 1 이하인 tanh의 기울기와 같은 $W_{hh}$가 곱해집니다. 이 곱이 대체로 1보다 작으면 오차가
# 사라집니다. 앞쪽 글자에는 기울기가 닿지 않아 긴 기억을 배우지 못합니다. $W_{hh}$를 직교 행렬로 시작하거나 LSTM,
# GRU 같은 다른 셀을 쓰면 도움이 되는데, 이런 셀에는 가중치가 더 많습니다. 곱이 1보다 크면 오차가 폭주하여 학습 한
# 스텝에 배운 것이 망가집니다. 기울기의 노름을 자르면 도움이 됩니다. 방향은 지키지만 스텝의 길이는 더 이상 기울기의
# 길이가 아닙니다. 클리핑은 소실에는 도움이 되지 않습니다.
#
# **채점 기준(5점).** 1점: 메모리나 시간의 어려움. 한 번 바꿀 때 모든 상태를 남겨 두고 모든 단계를 지나야 하기
# 때문임을 설명. 1점: 그 대책으로 잘린 BPTT(또는 글을 토막으로 나누기)와 그 대가, 곧 k단계를 넘는 관계는 배우지
# 못한다는 점. 1점: 기울기 소실 또는 기울기 폭주를 듦. 1점: 그 까닭, 곧 $W_{hh}$와 tanh의 기울기가 거듭 곱해진다는
# 점. 1점: 어려움에 맞는 대책. 폭주에는 클리핑(소실에는 아님), 소실에는 초기 가중치나 LSTM, GRU. 표현은
# 상관없습니다. 대책과 어려움이 서로 맞지 않으면 0.5점을 뺍니다.
# ### END SOLUTION

# %% [markdown] lang="en"
# ## What you have learnt
#
# - **Back-propagation** hands the error from each result to what it was made from: the gradient of what comes after,
#   times the slope in between.
# - **Through time**: at each state the own error and the **carry** from the step after it are added; and as every
#   time step uses the same weights, their gradients are **sums over time**.
# - A gradient is proved by **central differences**, with eps near $10^{-5}$, in float64, and by a relative error
#   that knows what to do with 0/0.
# - **Clipping** by the global norm keeps the direction. **Truncation** carries each error back over k states.
# - Errors are multiplied by $W_{hh}$ at every step back: they **vanish** or **explode**.
#
# The network has taught itself *hello*. In `05-training` Keras does all this for you, on a time series, and you will
# know what happens when you call `fit`.
#
# ## How am I doing?
#
# Choose *Restart and Run All*, look at the table, save, and hand in **`04-bptt.ipynb`**, this file, under
# this name.

# %% [markdown] lang="ko"
# ## 배운 내용
#
# - **역전파**는 각 결과에서 그 결과를 만든 값으로 오차를 넘깁니다. 뒤에 오는 값의 기울기에 그 사이의 기울기를
#   곱합니다.
# - **시간에 따른** 역전파에서는 상태마다 자기 오차와 뒤 단계에서 **넘겨받은 오차**를 더합니다. 모든 시간 단계가 같은
#   가중치를 쓰므로 그 기울기는 **시간에 걸친 합**입니다.
# - 기울기는 float64에서 eps를 $10^{-5}$쯤으로 하여 구한 **중앙 차분**과 비교하고, 0/0까지 처리하는 상대 오차로
#   검증합니다.
# - 전체 노름을 기준으로 한 **클리핑**은 방향을 그대로 둡니다. **잘린 BPTT**는 각 오차를 상태 k개까지만 되돌립니다.
# - 오차에는 한 단계 되돌아갈 때마다 $W_{hh}$가 곱해집니다. 그래서 **소실**되거나 **폭주**합니다.
#
# 신경망이 *hello*를 스스로 배웠습니다. `05-training`에서는 시계열을 다루면서 이 모든 일을 Keras에 맡깁니다. `fit`을
# 부를 때 무슨 일이 일어나는지 여러분은 이미 알고 있습니다.
#
# ## 어디까지 했을까요?
#
# *커널 재시작 후 모두 실행*을 하고 표를 확인한 다음 저장하세요. 그리고 파일 이름(**`04-bptt.ipynb`**)을 바꾸지
# 말고 제출하세요.

# %% given="table"
for name, passed in done.items():
    print(f"{name:<20}", "passed" if passed else "not yet")  # en
    print(f"{name:<20}", "통과" if passed else "미통과")  # ko
print()
print(f"{sum(done.values())} of {len(done)} checks pass. The file to hand in is 04-bptt.ipynb.")  # en
print("The hidden checks also look at edge cases and other sizes, as the text of each exercise says.")  # en
print(f"확인 {len(done)}개 가운데 {sum(done.values())}개를 통과했습니다. 제출할 파일은 04-bptt.ipynb입니다.")  # ko
print("숨은 검사는 각 연습 문제의 본문에 적힌 대로 극단적인 경우와 다른 크기도 살펴봅니다.")  # ko
