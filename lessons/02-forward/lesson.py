# %% [markdown] lang="en"
# # 02 · The forward pass of a recurrent network
#
# In this notebook you build a recurrent neural network with nothing but NumPy, and let it spell *hello*.
#
# **Questions**
#
# - *hello* has two l's. After the first comes another l, after the second comes o. How can a network give two
#   different answers to the same input?
# - How can one fixed set of weights read a text of any length?
# - How does a row of numbers become a character, and how do we measure how wrong it was?
#
# **Goals.** At the end you can
#
# - compute one time step of a recurrent network, by hand and in NumPy,
# - unroll the network over a whole sequence, with the same weights at every time step,
# - turn its outputs into probabilities, into a loss and into characters,
# - let the network write a text by feeding it its own output.
#
# **Time.** About two hours and a quarter: 25 minutes of reading and 110 minutes for seven exercises. You can
# stop after any exercise; on another evening, first run the notebook again from the top.
#
# **How to work**
#
# 1. Run the cells from top to bottom.
# 2. An exercise is a function that still returns `None`. Write your code in its cell and run it.
# 3. Run the check below it. It tells you what is not right yet, and what to try: read the last lines of
#    the red text. Whether it passes or not, you can go on to the next cell.
# 4. At the end, choose *Restart and Run All*, save, and hand in `02-forward.ipynb`.

# %% [markdown] lang="ko"
# # 02 · 순환 신경망의 순전파
#
# 이 노트북에서는 NumPy만으로 순환 신경망을 직접 만들고, 그 신경망이 *hello*를 쓰게 해 봅니다.
#
# **생각해 볼 질문**
#
# - *hello*에는 l이 두 번 나옵니다. 첫 번째 l 다음은 l이고 두 번째 l 다음은 o입니다. 같은 입력에 어떻게
#   서로 다른 답을 낼 수 있을까요?
# - 가중치는 한 벌뿐인데 어떻게 길이가 제각각인 글을 읽을 수 있을까요?
# - 숫자 한 줄이 어떻게 문자가 되고, 얼마나 틀렸는지는 어떻게 잴까요?
#
# **학습 목표.** 이 노트북을 마치면 다음을 할 수 있습니다.
#
# - 순환 신경망의 한 시간 단계를 손으로도 NumPy로도 계산하기
# - 모든 시간 단계에서 같은 가중치를 쓰면서 신경망을 시퀀스 전체로 펼치기
# - 출력에서 확률, 손실, 문자를 구하기
# - 신경망의 출력을 다시 입력으로 넣어 글을 쓰게 하기
#
# **소요 시간.** 약 2시간 15분입니다. 읽기에 25분, 연습 문제 일곱 개에 110분을 잡았습니다. 중간에 멈추어도 됩니다.
# 다시 시작할 때에는 맨 위 셀부터 차례로 실행한 뒤 이어서 하세요.
#
# **진행 방법**
#
# 1. 셀을 위에서 아래로 차례로 실행합니다.
# 2. 연습 문제의 함수는 아직 `None`만 돌려줍니다. 그 셀에 코드를 작성하고 실행합니다.
# 3. 바로 아래의 확인 셀을 실행합니다. 어디가 아직 틀렸는지, 무엇을 해 보면 좋을지 알려 줍니다. 빨간색 메시지가 나오면
#    마지막 몇 줄을 읽어 보세요. 통과하지 못해도 다음 셀로 넘어갈 수 있습니다.
# 4. 마지막에 *커널 재시작 후 모두 실행*을 하고 저장한 다음 `02-forward.ipynb`를 제출합니다.

# %% given="imports"
# Needed: Python 3.10 or newer, NumPy 1.26 or newer, and matplotlib. Google Colab has them all.  # en
# Python 3.10 이상, NumPy 1.26 이상, matplotlib이 필요합니다. Google Colab에는 모두 갖추어져 있습니다.  # ko
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
    print("Python", sys.version.split()[0], "버전과 NumPy", np.__version__, "버전이 준비되었습니다. 시작합시다.")  # ko

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
# ## Why a state?
#
# A feed-forward network has no memory: the same input always gives the same output. For *hello* that is not enough.
# Reading h, e, l, l, o it should name the next character each time:
#
# | time step $t$ | 1 | 2 | 3 | 4 | 5 |
# |---|---|---|---|---|---|
# | input | h | e | **l** | **l** | o |
# | next character | e | l | **l** | **o** | `<EOS>` |
#
# `<EOS>` (*end of sequence*) says that the text is over. At steps 3 and 4 the input is the same and the answer
# is not. So the network must carry along something of what it has read: its **hidden state** $h_t$. At every
# time step it makes a new state from the old one and the input:

# %% [markdown] lang="ko"
# ## 왜 상태가 필요할까요?
#
# 피드포워드 신경망에는 기억이 없습니다. 같은 입력에는 언제나 같은 출력을 냅니다. *hello*를 다루기에는
# 부족합니다. h, e, l, l, o를 차례로 읽으면서 매번 다음 문자를 맞혀야 하기 때문입니다.
#
# | 시간 단계 $t$ | 1 | 2 | 3 | 4 | 5 |
# |---|---|---|---|---|---|
# | 입력 | h | e | **l** | **l** | o |
# | 다음 문자 | e | l | **l** | **o** | `<EOS>` |
#
# `<EOS>`(*end of sequence*)는 글이 끝났다는 표시입니다. 3단계와 4단계는 입력이 같은데 답은 다릅니다. 그래서 신경망은
# 지금까지 읽은 내용의 흔적을 간직하고 있어야 합니다. 이것이 **은닉 상태** $h_t$입니다. 신경망은 시간 단계마다 이전
# 상태와 현재 입력으로 새 상태를 만듭니다.

# %% [markdown]
# $$h_t = \tanh(x_t W_{xh} + h_{t-1} W_{hh} + b_h) \qquad y_t = h_t W_{hy} + b_y \qquad p_t = \mathrm{softmax}(y_t)$$

# %% [markdown] lang="en"
# The state serves twice: it goes on to the next time step, and the output $y_t$ is read from it. The weights
# carry no index $t$: every time step uses the same ones. This is **parameter sharing**, and it is why five
# weight arrays can read a text of any length. Drawn side by side, one column a time step, the network is
# *unrolled*. In the figure one colour is one weight matrix. Below each $x_t$ stands the character that goes in,
# above each $y_t$ the one that should come next: the **target**.

# %% [markdown] lang="ko"
# 상태는 두 곳에 쓰입니다. 다음 시간 단계로 넘어가고, 출력 $y_t$를 계산하는 데에도 쓰입니다. 가중치에는 첨자 $t$가
# 없습니다. 모든 시간 단계가 같은 가중치를 쓰기 때문입니다. 이것을 **매개변수 공유**라고 합니다. 가중치와 편향 배열
# 다섯 개만으로 길이가 제각각인 글을 읽을 수 있는 것도 이 때문입니다. 시간 단계마다 한 열씩 옆으로 늘어놓아 그린 것을
# *펼친* 신경망이라고 합니다. 그림에서 색이 같은 화살표는 같은 가중치 행렬을 나타냅니다. $x_t$ 아래의 문자는 입력이고, $y_t$ 위의
# 문자는 다음에 나와야 할 문자, 곧 **정답**입니다.

# %% given="unrolled-figure"
def draw_unrolled(inputs, targets):
    """Draws the network unrolled over time, from the characters of one list to their targets in the other."""  # en
    """문자 목록 inputs를 읽고 정답 목록 targets를 내는 펼친 순환 신경망을 그립니다."""  # ko
    blue, red, green = "tab:blue", "tab:red", "tab:green"
    steps = len(inputs)
    _, axes = plt.subplots(figsize=(1.7 * steps + 1.5, 4.2))

    def box(column, row, label, color):
        axes.text(column, row, label, ha="center", va="center", fontsize=14,
                  bbox={"boxstyle": "round,pad=0.4", "facecolor": color, "edgecolor": "black"})

    def arrow(start, end, label, color, label_at):
        axes.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2})
        axes.text(*label_at, label, color=color, ha="center", va="center", fontsize=12)

    box(0, 1, "$h_0$", "white")
    for t in range(1, steps + 1):
        box(t, 0, f"$x_{{{t}}}$", "white")
        box(t, 1, f"$h_{{{t}}}$", "lightyellow")
        box(t, 2, f"$y_{{{t}}}$", "white")
        axes.text(t, -0.45, inputs[t - 1], ha="center", va="center", fontsize=14, family="monospace")
        axes.text(t, 2.45, targets[t - 1], ha="center", va="center", fontsize=14, family="monospace")
        arrow((t, 0.2), (t, 0.8), "$W_{xh}$", blue, (t + 0.24, 0.5))
        arrow((t - 0.75, 1), (t - 0.25, 1), "$W_{hh}$", red, (t - 0.5, 1.16))
        arrow((t, 1.2), (t, 1.8), "$W_{hy}$", green, (t + 0.24, 1.5))
    for row, name in [
        (-0.45, figure_text("input")),  # en
        (2.45, figure_text("target")),  # en
        (-0.45, figure_text("입력 | input")),  # ko
        (2.45, figure_text("정답 | target")),  # ko
    ]:
        axes.text(0, row, name, ha="center", va="center", fontsize=12)
    axes.set(xlim=(-0.4, steps + 0.5), ylim=(-0.7, 2.7))
    axes.axis("off")
    plt.show()

# %%
draw_unrolled(["h", "e", "l", "l", "o"], ["e", "l", "l", "o", "<EOS>"])

# %% [markdown] lang="en"
# ## Symbols and shapes
#
# Many sequences are read at once: a **batch**. Each has its own row in every array, and rows never mix. So x times
# $W_{xh}$ is written `x @ w_xh`, with x on the left.
#
# | symbol | in the code | shape | meaning |
# |---|---|---|---|
# | $x_t$ | `x` | `(batch, n_inputs)` | the input of one time step |
# | $h_{t-1}$, $h_t$ | `h_prev`, `h` | `(batch, n_hidden)` | the state before and after it; at first $h_0$, `h0` |
# | $y_t$ | `y` | `(batch, n_outputs)` | the output of one time step: the **logits** |
# | | `xs`, `hs`, `ys` | `(batch, time, ...)` | `x`, `h` and `y` of all time steps; `hs` is without $h_0$ |
# | | `z` | `(..., n)` | logits with any number of axes, in `softmax` |
# | $p_t$ | `p` | the shape of `y` or `z` | the probabilities; the lecture calls them o(t) |
# | | `targets` | `(batch, time)` | the characters that should come next, as places in the vocabulary |
# | $W_{xh}$ | `w_xh` | `(n_inputs, n_hidden)` | weights from input to state |
# | $W_{hh}$ | `w_hh` | `(n_hidden, n_hidden)` | weights from state to next state |
# | $W_{hy}$ | `w_hy` | `(n_hidden, n_outputs)` | weights from state to output |
# | $b_h$, $b_y$ | `b_h`, `b_y` | `(n_hidden,)`, `(n_outputs,)` | biases of state and output |
#
# Time steps are counted from 1 in the text and from 0 in Python: the input of time step 3 is `xs[:, 2]`.

# %% [markdown] lang="ko"
# ## 기호와 형태
#
# 여러 시퀀스를 한꺼번에 읽습니다. 이 묶음을 **배치**라고 합니다. 시퀀스마다 배열에서 행을 하나씩 차지하고, 서로 다른
# 행은 섞이지 않습니다. 그래서 x와 $W_{xh}$의 곱은 x를 왼쪽에 두고 `x @ w_xh`로 씁니다.
#
# | 기호 | 코드 | 형태 | 뜻 |
# |---|---|---|---|
# | $x_t$ | `x` | `(batch, n_inputs)` | 한 시간 단계의 입력 |
# | $h_{t-1}$, $h_t$ | `h_prev`, `h` | `(batch, n_hidden)` | 그 단계 이전과 이후의 은닉 상태. 맨 처음은 $h_0$, `h0` |
# | $y_t$ | `y` | `(batch, n_outputs)` | 한 시간 단계의 출력, 곧 **로짓** |
# | | `xs`, `hs`, `ys` | `(batch, time, ...)` | 모든 시간 단계의 `x`, `h`, `y` (`hs`에서 $h_0$은 뺍니다) |
# | | `z` | `(..., n)` | `softmax`가 받는 로짓. 축의 개수는 정해져 있지 않습니다 |
# | $p_t$ | `p` | `y` 또는 `z`와 같은 형태 | 확률. 강의에서는 o(t)라고 씁니다 |
# | | `targets` | `(batch, time)` | 정답, 곧 다음에 나와야 할 문자의 어휘 번호 |
# | $W_{xh}$ | `w_xh` | `(n_inputs, n_hidden)` | 입력에서 상태로 가는 가중치 |
# | $W_{hh}$ | `w_hh` | `(n_hidden, n_hidden)` | 상태에서 다음 상태로 가는 가중치 |
# | $W_{hy}$ | `w_hy` | `(n_hidden, n_outputs)` | 상태에서 출력으로 가는 가중치 |
# | $b_h$, $b_y$ | `b_h`, `b_y` | `(n_hidden,)`, `(n_outputs,)` | 상태와 출력의 편향 |
#
# 본문에서는 시간 단계를 1부터 세고 Python에서는 0부터 셉니다. 3단계의 입력은 `xs[:, 2]`입니다.

# %% [markdown] lang="en"
# ## What holds for every exercise
#
# - **What comes in.** NumPy arrays of float64. Inputs, states and `z` may hold integers as well, `targets`
#   always do.
# - **What goes out.** A float64 array of exactly the shape that is named, also where integers came in; float32
#   is too coarse. A nested list of that shape is accepted, but an array is handier in your later exercises.
# - **Pure functions.** A function changes none of its arguments and remembers nothing from one call to the
#   next. What an earlier call returned is not changed by a later one.
# - **Your own work.** Use NumPy and plain Python. Ready-made functions of SciPy, TensorFlow, Keras, PyTorch or
#   JAX are not accepted. "Use `np.tanh`" or "call your `step_forward`" is advice: other code with the same
#   values is as right. You may add cells and functions; keep the names and arguments of the exercises.
# - **Other sizes.** Batch, time, inputs, hidden units and outputs may be any number from 1 on.
#
# **How it is graded.** The checks that you can see carry no points. The 100 points lie in hidden checks, of
# which you see the titles. They compare your values with right ones, to about six digits, on other numbers,
# other sizes and the edge cases that the text names. Every exercise is graded by itself: where a later exercise
# uses an earlier one that is not right yet, it is graded with a right one in its place. So if you are stuck, go
# on to the next.

# %% [markdown] lang="ko"
# ## 모든 연습 문제에 적용되는 약속
#
# - **함수가 받는 것.** float64인 NumPy 배열입니다. 입력, 상태, `z`는 정수 배열일 수도 있고, `targets`는 언제나
#   정수 배열입니다.
# - **함수가 돌려주는 것.** 정수를 받더라도 문제에 적힌 형태와 정확히 같은 float64 배열이어야 합니다. float32는
#   정밀도가 부족합니다. 형태가 같은 중첩 리스트도 인정하지만, 뒤의 문제에서 이어서 쓰기에는 배열이 편합니다.
# - **순수 함수.** 함수는 인자를 바꾸지 않고, 한 호출의 내용을 다음 호출까지 기억하지 않습니다. 앞에서 돌려준 결과가
#   나중 호출 때문에 바뀌어서도 안 됩니다.
# - **스스로 작성하기.** NumPy와 Python으로 작성하세요. SciPy, TensorFlow, Keras, PyTorch, JAX에 이미 있는 함수는
#   인정하지 않습니다. `np.tanh`를 쓰라거나 `step_forward`를 호출하라는 말은 조언일 뿐입니다. 같은 값을 내는 다른 코드도
#   똑같이 정답으로 인정합니다. 셀과 함수를 더 만들어도 되지만, 연습 문제의 함수 이름과 인자는 그대로 두세요.
# - **다른 크기.** 배치, 시간, 입력, 은닉 유닛, 출력의 크기는 1 이상의 어떤 정수든 될 수 있습니다.
#
# **채점 방법.** 눈에 보이는 확인 셀에는 점수가 없습니다. 100점은 모두 숨은 검사에 배정되어 있으며, 여러분에게는 그
# 제목만 보입니다. 숨은 검사에서는 다른 숫자, 다른 크기, 그리고 본문에 적힌 극단적인 경우에도 여러분의 값이 올바른 값과 유효
# 숫자 여섯 자리 정도까지 같은지 확인합니다. 문제는 하나하나 따로 채점합니다. 앞 문제의 함수를 쓰는 문제는, 앞 문제가
# 아직 틀렸다면 올바른 함수를 대신 넣고 채점합니다. 그러니 한 문제에서 막히더라도 다음 문제로 넘어가세요.

# %% given="progress"
import copy
import inspect

# Each check notes here whether it passed; the last cell of the notebook shows the table.  # en
# 확인 셀마다 통과했는지를 여기에 적습니다. 노트북의 마지막 셀에서 표로 보여 줍니다.  # ko
done = {
    "softmax": False,
    "step_forward": False,
    "step_output": False,
    "forward": False,
    "cross_entropy": False,
    "predict_chars": False,
    "generate": False,
}


def attempt(hint, function, *arguments):
    """Returns what function gives for copies of the arguments; stops if that is None or a copy was changed."""  # en
    """인자의 복사본으로 function을 호출한 결과를 돌려줍니다. 결과가 None이거나 인자가 바뀌면 멈춥니다."""  # ko
    name, copies = function.__name__, [copy.deepcopy(argument) for argument in arguments]
    try:
        came = function(*copies)
    except Exception as error:
        raise AssertionError(
            f"{name} stops with the {type(error).__name__} above: {error}\n{hint}"  # en
            f"{name}에서 위의 {type(error).__name__} 오류가 났습니다: {error}\n{hint}"  # ko
        ) from error
    assert not any(part is None for part in (came if isinstance(came, tuple) else [came])), (
        f"{name} returns None: it is not written yet, or its return is missing. Write it in the cell above, "  # en
        "run that cell, then this one."  # en
        f"{name}의 결과가 None입니다. 아직 작성하지 않았거나 return이 빠졌습니다. 위 셀에 코드를 작성해 실행한 "  # ko
        "뒤 이 셀을 다시 실행하세요."  # ko
    )
    for argument, before, after in zip(inspect.signature(function).parameters, arguments, copies):
        assert np.array_equal(before, after), (
            f"{name} has changed its argument {argument}: make new arrays instead of writing into it "  # en
            f"(no {argument}[...] =, no {argument} -= and no out={argument})."  # en
            f"{name} 함수가 인자 {argument}의 값을 바꾸었습니다. 인자에 값을 대입하지 말고"  # ko
            f"({argument}[...] =, {argument} -=, out={argument} 등) 새 배열을 만드세요."  # ko
        )
    return came


def expect_array(what, came, shape, hint):
    """Stops with a helpful sentence unless came is a float64 array, or nested list, of this shape."""  # en
    """came이 이 형태의 float64 배열(또는 중첩 리스트)이 아니면 도움말을 보여 주고 멈춥니다."""  # ko
    wanted = f"an array of shape {shape}" if shape else "one number, a float"  # en
    wanted = f"형태가 {shape}인 배열" if shape else "수 하나(float)"  # ko
    assert isinstance(came, (np.ndarray, np.number, float, list)), (
        f"{what} is of type {type(came).__name__}; expected {wanted}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. {wanted}이어야 합니다. {hint}"  # ko
    )
    assert np.shape(came) == shape, (
        f"{what} has the shape {np.shape(came)}; expected {wanted}. {hint}"  # en
        f"{what}의 형태가 {np.shape(came)}입니다. {wanted}이어야 합니다. {hint}"  # ko
    )
    assert np.asarray(came).dtype == np.float64, (
        f"{what} holds {np.asarray(came).dtype}; expected float64. Leave out astype and dtype, and make an array "  # en
        "that you fill with np.zeros(shape), not zeros_like."  # en
        f"{what}의 dtype이 {np.asarray(came).dtype}입니다. float64여야 합니다. astype이나 dtype을 쓰지 말고, "  # ko
        "채워 넣을 배열은 zeros_like가 아니라 np.zeros(형태)로 만드세요."  # ko
    )


def expect(what, came, expected, hint):
    """The same, with the shape and, to 1e-6, the values of expected."""  # en
    """expected와 형태가 같고 값도 1e-6까지 같은지 확인합니다. 다르면 도움말을 보여 주고 멈춥니다."""  # ko
    expect_array(what, came, np.shape(expected), hint)
    assert np.allclose(came, expected, rtol=1e-6, atol=1e-6), (
        f"{what} came out as\n{came}\nand should be\n{expected}\n{hint}"  # en
        f"{what}의 값이\n{came}\n으로 나왔습니다. 올바른 값은\n{expected}\n입니다. {hint}"  # ko
    )

# %% [markdown] lang="en"
# ## Exercise 1 · `softmax` (15 minutes, {points:softmax} points)
#
# **Why.** The network's outputs are any numbers: *logits*. Softmax makes probabilities of them: all positive,
# with sum 1.
#
# $$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$$
#
# **By hand.** Three logits, chosen so that $e^z$ comes out round: $z = (\ln 1, \ln 2, \ln 5)$.
#
# | | | | | sum |
# |---|---|---|---|---|
# | $z$ | 0 | 0.693 | 1.609 | |
# | $e^z$ | 1 | 2 | 5 | 8 |
# | $p$ | 1/8 = 0.125 | 2/8 = 0.25 | 5/8 = 0.625 | 1 |
#
# **The trap.** $e^{1000}$ is too large for a float64: NumPy gives `inf`, and `inf / inf` is `nan`. But if the
# same number is subtracted from all logits of a row, the probabilities stay the same: $e^{z - c} = e^z / e^c$,
# and $e^c$ cancels. So subtract the row's largest logit first. Then the largest exponent is 0, and nothing can
# overflow:
#
# | row | minus its largest | $e^{\ldots}$ | $p$ |
# |---|---|---|---|
# | (1000, 999) | (0, -1) | (1, 0.368) | (0.731, 0.269) |
# | (-1000, -1001) | (0, -1) | (1, 0.368) | (0.731, 0.269) |
#
# **Each row has its own largest.** Were 1000 subtracted from the second row too, it would hold only zeros:
# $e^{-2000}$ is 0 for a float64, and 0/0 is `nan` again.
#
# **Write** `softmax(z)`: probabilities along the **last** axis, in an array of the shape of `z`. `z` has one
# axis or more: `(n,)`, `(batch, n)`, `(batch, time, n)`, and so on. With logits of 1000 or -1000, also side by
# side in one row or in different rows, the result is finite, without a warning. `z.max(axis=-1, keepdims=True)`
# keeps the last axis with length 1, so that it can be subtracted from `z` whatever the number of axes.
#
# **It is right if** every row sums to 1, and if adding 1000 to all logits changes nothing.

# %% [markdown] lang="ko"
# ## 연습 문제 1 · `softmax` (15분, {points:softmax}점)
#
# **왜 필요한가.** 신경망의 출력은 아무 숫자나 될 수 있습니다. 이 숫자를 *로짓*이라고 합니다. 소프트맥스는 로짓을
# 확률로 바꿉니다. 확률은 모두 양수이고 합이 1입니다.
#
# $$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$$
#
# **손으로 계산해 보기.** $e^z$이 딱 떨어지도록 로짓 세 개를 $z = (\ln 1, \ln 2, \ln 5)$로 골랐습니다.
#
# | | | | | 합 |
# |---|---|---|---|---|
# | $z$ | 0 | 0.693 | 1.609 | |
# | $e^z$ | 1 | 2 | 5 | 8 |
# | $p$ | 1/8 = 0.125 | 2/8 = 0.25 | 5/8 = 0.625 | 1 |
#
# **조심할 점.** $e^{1000}$은 float64로 나타내기에 너무 큽니다. NumPy에서는 `inf`가 되고, `inf / inf`는 `nan`입니다.
# 그런데 한 행의 모든 로짓에서 같은 수를 빼도 확률은 그대로입니다. $e^{z - c} = e^z / e^c$이므로 $e^c$이 약분됩니다.
# 그러니 먼저 그 행에서 가장 큰 로짓을 뺍니다. 그러면 가장 큰 지수가 0이 되어 오버플로가 일어나지 않습니다.
#
# | 행 | 가장 큰 로짓을 뺀 값 | $e^{\ldots}$ | $p$ |
# |---|---|---|---|
# | (1000, 999) | (0, -1) | (1, 0.368) | (0.731, 0.269) |
# | (-1000, -1001) | (0, -1) | (1, 0.368) | (0.731, 0.269) |
#
# **최댓값은 행마다 따로 구합니다.** 둘째 행에서도 1000을 빼면 그 행에는 0만 남습니다. float64에서 $e^{-2000}$은
# 0이고, 0/0은 다시 `nan`이 됩니다.
#
# **작성할 것.** `softmax(z)`는 **마지막** 축을 따라 구한 확률을 `z`와 같은 형태의 배열로 돌려줍니다. `z`의 축은
# 하나 이상입니다. `(n,)`, `(batch, n)`, `(batch, time, n)` 등 무엇이든 올 수 있습니다. 1000이나 -1000인 로짓이
# 한 행에 나란히 있거나 서로 다른 행에 있어도 결과는 유한해야 하고 경고도 나오지 않아야 합니다.
# `z.max(axis=-1, keepdims=True)`는 마지막 축을 길이 1로 남기므로, 축이 몇 개이든 `z`에서 그대로 뺄 수 있습니다.
#
# **확인 방법.** 각 행의 합이 1이고, 모든 로짓에 1000을 더해도 결과가 그대로이면 맞습니다.

# %% exercise="softmax"
def softmax(z):
    """softmax(z) -> p, (..., n)

    z: (..., n), logits; at least one axis  # en
    p: (..., n), probabilities along the last axis  # en
    z: (..., n), 로짓. 축은 하나 이상  # ko
    p: (..., n), 마지막 축을 따라 구한 확률  # ko
    """
    p = None
    ### BEGIN SOLUTION
    exp_z = np.exp(z - z.max(axis=-1, keepdims=True))
    p = exp_z / exp_z.sum(axis=-1, keepdims=True)
    ### END SOLUTION
    return p

# %% check="softmax"
done["softmax"] = False
two_rows = np.log([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]])
two_rows_p = np.array([[0.125, 0.25, 0.625], [0.375, 0.375, 0.25]])
for logits, right in [(two_rows, two_rows_p), (two_rows[0], two_rows_p[0]), (two_rows[:, None], two_rows_p[:, None])]:
    hint = (
        f"z has the shape {logits.shape}. Divide exp(z) by the sum of its own row: sum(axis=-1, keepdims=True), "  # en
        "and take the maximum in the same way."  # en
        f"z의 형태는 {logits.shape}입니다. exp(z)를 같은 행의 합 sum(axis=-1, keepdims=True)로 나누고, "  # ko
        "최댓값도 같은 방법으로 구하세요."  # ko
    )
    expect("softmax(z)", attempt(hint, softmax, logits), right, hint)
hint = "Here the logits are 1000 and -1000: subtract from every row its own largest logit before exp."  # en
hint = "여기서는 로짓이 1000과 -1000입니다. exp를 적용하기 전에 행마다 그 행에서 가장 큰 로짓을 빼세요."  # ko
extreme = np.array([[1000.0, 999.0], [-1000.0, -1001.0], [1000.0, -1000.0]])
extreme_p = np.array([[0.7310585786, 0.2689414214], [0.7310585786, 0.2689414214], [1.0, 0.0]])
expect("softmax(z)", attempt(hint, softmax, extreme), extreme_p, hint)
done["softmax"] = True
print("softmax: this check passes.")  # en
print("softmax: 이 확인을 통과했습니다.")  # ko

# %% hidden="softmax-shapes" points=4
# softmax: one to four axes of different lengths  # en
# softmax: 길이가 서로 다른 축 한 개에서 네 개까지  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

READY_MADE = ("scipy", "special", "tensorflow", "tf", "keras", "torch", "jax")


def draw_logits_of_any_shape(rng):
    shape = rng.permutation([2, 3, 4, 5])[: rng.integers(1, 5)]
    return (rng.normal(scale=2, size=shape),)


def ask_softmax(answers, z):
    return answers.softmax(z)


judge.forbids("softmax", *READY_MADE)
judge.agrees(ask_softmax, judge.draws(draw_logits_of_any_shape, n=12, seed=1))
### END HIDDEN TESTS

# %% hidden="softmax-values" points=5
# softmax: the probabilities of every row of a batch  # en
# softmax: 배치의 모든 행에서 구한 확률  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_logits_in_rows(rng):
    return (rng.normal(loc=rng.normal(), scale=3, size=rng.permutation([3, 4, 6])[:2]),)


def draw_logits_in_a_square(rng):
    return (rng.normal(scale=3, size=(3, 3)),)


judge.forbids("softmax", *READY_MADE)
judge.agrees(
    ask_softmax,
    judge.draws(draw_logits_in_rows, n=9, seed=2) + judge.draws(draw_logits_in_a_square, n=3, seed=3),
)
### END HIDDEN TESTS

# %% hidden="softmax-edges" points=5
# softmax: logits of 1000 and -1000 in one row and in different rows, integers, two calls, float64  # en
# softmax: 한 행 또는 서로 다른 행에 있는 1000과 -1000, 정수 로짓, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_extreme_rows(rng):
    """Every row lies near 1000, -1000 or 0."""
    level = rng.permutation([1000.0, -1000.0, 0.0])[:, None]
    return (level + rng.normal(size=(3, rng.choice([2, 4, 5]))),)


def draw_extremes_in_a_row(rng):
    z = rng.normal(size=(2, 3, 4))
    z[..., :2] = rng.permutation([1000.0, -1000.0])
    return (z,)


def draw_integer_logits(rng):
    return (rng.integers(-3, 4, size=(2, 5)),)


def draw_nudged_logits(rng):
    return rng.normal(size=(2, 3)), 1e-4 * rng.normal(size=(2, 3))


def ask_softmax_nudged(answers, z, nudge):
    """What a tiny change does: lost in float32, and where one array serves both calls."""
    return 1e4 * (np.asarray(answers.softmax(z + nudge)) - np.asarray(answers.softmax(z)))


judge.forbids("softmax", *READY_MADE)
judge.agrees(ask_softmax, judge.draws(draw_extreme_rows, n=6, seed=4))
judge.agrees(ask_softmax, judge.draws(draw_extremes_in_a_row, n=4, seed=5))
judge.agrees(ask_softmax, judge.draws(draw_integer_logits, n=3, seed=6))
judge.agrees(ask_softmax_nudged, judge.draws(draw_nudged_logits, n=3, seed=8))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## The *hello* network
#
# The vocabulary has five entries, in this order: h, e, l, o, `<EOS>`. A character goes in as a **one-hot
# vector**: 1 at its own place, 0 elsewhere. So h is (1, 0, 0, 0, 0) and l is (0, 0, 1, 0, 0). There are three
# hidden units and five outputs, one logit for each entry that may come next.
#
# The lecture prints two rows of this network, at the two l's, but not its weights. The weights below are chosen
# so that the same numbers come out, to six decimals. That is why some of them have so many digits.
#
# | time step | input | hidden state | logits | result |
# |---|---|---|---|---|
# | 3 | l | 0.9994564, 0.999335, -0.8793026 | -2.24771054, -2.7711526, 7.33579249, 1.1320333, -5.33571385 | l |
# | 4 | l | 0.99855062, 0.9419888, 0.91834213 | -2.90395935, -8.20386532, 1.81560973, 7.50944534, 0.19584758 | o |
#
# `w_xh` has a row for every character that can go in, `w_hy` a column for every character that can come out.

# %% [markdown] lang="ko"
# ## *hello* 신경망
#
# 어휘는 h, e, l, o, `<EOS>` 다섯 개이고 순서도 이와 같습니다. 문자는 자기 자리만 1이고
# 나머지는 0인 **원-핫 벡터**로 넣습니다. h는 (1, 0, 0, 0, 0), l은 (0, 0, 1, 0, 0)입니다. 은닉 유닛은 세 개이고, 출력은 다음에 올 수
# 있는 문자마다 로짓 하나씩 모두 다섯 개입니다.
#
# 강의에서는 두 l에 해당하는 두 줄의 값을 보여 주지만 가중치는 보여 주지 않습니다. 아래 가중치는 같은 값이 소수점
# 아래 여섯째 자리까지 나오도록 구한 것입니다. 그래서 자릿수가 많은 수도 섞여 있습니다.
#
# | 시간 단계 | 입력 | 은닉 상태 | 로짓 | 결과 |
# |---|---|---|---|---|
# | 3 | l | 0.9994564, 0.999335, -0.8793026 | -2.24771054, -2.7711526, 7.33579249, 1.1320333, -5.33571385 | l |
# | 4 | l | 0.99855062, 0.9419888, 0.91834213 | -2.90395935, -8.20386532, 1.81560973, 7.50944534, 0.19584758 | o |
#
# `w_xh`에는 입력으로 들어올 수 있는 문자마다 행이 하나씩, `w_hy`에는 출력으로 나올 수 있는 문자마다 열이 하나씩 있습니다.

# %% given="hello-weights"
VOCAB = ["h", "e", "l", "o", "<EOS>"]

w_xh = np.array([                       # (n_inputs, n_hidden) = (5, 3)
    [-2, -1, -1.5],                     # h
    [-0.96857, -1.67686, 1.42717],      # e
    [3.53455, 2.01498, 0.5794],         # l
    [0, -0.5, 0.5],                     # o
    [0, 0, 0],                          # <EOS>
])
w_hh = np.array([                       # (n_hidden, n_hidden) = (3, 3)
    [0, 1, -0.5],
    [-1, -2, 2],
    [-1, -0.5, 0],
])
b_h = np.array([0.2, 0.3, -0.5])        # (n_hidden,) = (3,)
w_hy = np.array([                       # (n_hidden, n_outputs) = (3, 5)
    [0, -3.5, 4, 1.5, -0.5],
    [0, 0, -1, 2, -2],
    [-0.36506, -3.023891, -3.100671, 3.612205, 3.013062],
])
b_y = np.array([-2.568709, -1.93197, 1.610874, 0.8104, -0.187922])  # (n_outputs,) = (5,)
hello_weights = w_xh, w_hh, b_h, w_hy, b_y
h0 = np.zeros((1, 3))                   # (batch, n_hidden) = (1, 3)

# %% given="hello-inputs"
def one_hot(indices, depth):
    """one_hot(indices, depth) -> (..., depth), float64

    indices: (...), integers from 0 to depth - 1, an array or a list  # en
    depth: the length of each one-hot vector  # en
    indices: (...), 0부터 depth - 1까지의 정수. 배열 또는 리스트  # ko
    depth: 원-핫 벡터 하나의 길이  # ko
    """
    return np.eye(depth)[np.asarray(indices)]


hello_indices = [[VOCAB.index(character) for character in "hello"]]   # (batch, time) = (1, 5)
hello_xs = one_hot(hello_indices, len(VOCAB))                         # (batch, time, n_inputs) = (1, 5, 5)
print(hello_indices)
print(hello_xs)

# The rows that the lecture prints, time steps 3 and 4  # en
# 강의에서 보여 주는 3단계와 4단계의 값  # ko
lecture_hs = np.array([[0.9994564, 0.999335, -0.8793026], [0.99855062, 0.9419888, 0.91834213]])
lecture_ys = np.array([
    [-2.24771054, -2.7711526, 7.33579249, 1.1320333, -5.33571385],
    [-2.90395935, -8.20386532, 1.81560973, 7.50944534, 0.19584758],
])

# %% [markdown] lang="en"
# ## Exercise 2 · `step_forward` (15 minutes, {points:step_forward} points)
#
# **Why.** This is the heart of the network: one time step, from the old state and the input to the new state.
#
# $$h_t = \tanh(x_t W_{xh} + h_{t-1} W_{hh} + b_h)$$
#
# **The shapes.** Both products have the shape of the new state, so they can be added. The bias is added to every row.
#
# ```
# x       (batch, n_inputs)  @  w_xh  (n_inputs, n_hidden)   gives  (batch, n_hidden)
# h_prev  (batch, n_hidden)  @  w_hh  (n_hidden, n_hidden)   gives  (batch, n_hidden)
# b_h                                 (n_hidden,)            one for every column
# ```
#
# **By hand.** One sequence, two inputs, two hidden units: x = [[1, 0]], h_prev = [[0.5, 1]] and
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],      b_h = [0.0, 0.5]
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# | term | first unit | second unit |
# |---|---|---|
# | x · w_xh | 1·0.5 + 0·0.1 = 0.5 | 1·(-0.5) + 0·0.2 = -0.5 |
# | h_prev · w_hh | 0.5·0 + 1·0.5 = 0.5 | 0.5·1 + 1·(-0.5) = 0 |
# | b_h | 0 | 0.5 |
# | sum | 1 | 0 |
# | h = tanh(sum) | 0.7616 | 0 |
#
# The one-hot input picks out a row of `w_xh`. The tanh comes once, after everything has been added, and brings
# every number between -1 and 1.
#
# **Write** `step_forward(x, h_prev, w_xh, w_hh, b_h)`, which returns `h`, `(batch, n_hidden)`, float64. Use
# `np.tanh`, which stays right for sums of 1000 and more. `h_prev` stays as it was: make a new array.
#
# **It is right if** the table comes out, and if the lecture's state at time step 3 with another l as input
# gives its state at time step 4.

# %% [markdown] lang="ko"
# ## 연습 문제 2 · `step_forward` (15분, {points:step_forward}점)
#
# **왜 필요한가.** 이전 상태와 입력으로 새 상태를 만드는 한 시간 단계가 순환 신경망의 핵심입니다.
#
# $$h_t = \tanh(x_t W_{xh} + h_{t-1} W_{hh} + b_h)$$
#
# **형태.** 두 곱은 모두 새 상태와 형태가 같으므로 서로 더할 수 있습니다. 편향은 모든 행에 더해집니다.
#
# ```
# x       (batch, n_inputs)  @  w_xh  (n_inputs, n_hidden)   ->  (batch, n_hidden)
# h_prev  (batch, n_hidden)  @  w_hh  (n_hidden, n_hidden)   ->  (batch, n_hidden)
# b_h                                 (n_hidden,)            열마다 하나씩
# ```
#
# **손으로 계산해 보기.** 시퀀스 한 개, 입력 두 개, 은닉 유닛 두 개입니다. x = [[1, 0]], h_prev = [[0.5, 1]]이고
# 가중치는 다음과 같습니다.
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],      b_h = [0.0, 0.5]
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# | 항 | 첫째 유닛 | 둘째 유닛 |
# |---|---|---|
# | x · w_xh | 1·0.5 + 0·0.1 = 0.5 | 1·(-0.5) + 0·0.2 = -0.5 |
# | h_prev · w_hh | 0.5·0 + 1·0.5 = 0.5 | 0.5·1 + 1·(-0.5) = 0 |
# | b_h | 0 | 0.5 |
# | 합 | 1 | 0 |
# | h = tanh(합) | 0.7616 | 0 |
#
# 원-핫 입력은 `w_xh`에서 행 하나를 골라냅니다. tanh는 모두 더한 뒤에 한 번만 적용하며, 그러면 모든 값이 -1과 1 사이로
# 들어옵니다.
#
# **작성할 것.** `step_forward(x, h_prev, w_xh, w_hh, b_h)`는 형태가 `(batch, n_hidden)`인 float64 배열 `h`를
# 돌려줍니다. `np.tanh`를 쓰세요. `np.tanh`는 합이 1000을 넘어도 올바른 값을 냅니다. `h_prev`는 그대로 두고 새 배열을
# 만드세요.
#
# **확인 방법.** 위 표의 값이 나오고, 강의의 3단계 상태에서 l을 다시 입력했을 때 4단계 상태가 나오면 맞습니다.

# %% exercise="step_forward"
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    """step_forward(x, h_prev, w_xh, w_hh, b_h) -> h, (batch, n_hidden)

    x: (batch, n_inputs), the input of this time step  # en
    h_prev: (batch, n_hidden), the state before it  # en
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    h: (batch, n_hidden), the state after it  # en
    x: (batch, n_inputs), 이번 시간 단계의 입력  # ko
    h_prev: (batch, n_hidden), 이전 은닉 상태  # ko
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    h: (batch, n_hidden), 새 은닉 상태  # ko
    """
    h = None
    ### BEGIN SOLUTION
    h = np.tanh(x @ w_xh + h_prev @ w_hh + b_h)
    ### END SOLUTION
    return h

# %% check="step_forward"
done["step_forward"] = False
tiny_w_xh = np.array([[0.5, -0.5], [0.1, 0.2]])
tiny_w_hh = np.array([[0.0, 1.0], [0.5, -0.5]])
tiny_b_h = np.array([0.0, 0.5])
tiny_x = np.array([[1.0, 0.0]])
tiny_h_prev = np.array([[0.5, 1.0]])
hint = "Add x @ w_xh, h_prev @ w_hh (not transposed) and b_h, then take the tanh once, as in the table above."  # en
hint = "x @ w_xh, h_prev @ w_hh(전치하지 않음), b_h를 더한 다음 위 표처럼 tanh를 한 번 적용하세요."  # ko
tiny_h = attempt(hint, step_forward, tiny_x, tiny_h_prev, tiny_w_xh, tiny_w_hh, tiny_b_h)
expect("h", tiny_h, np.array([[0.7615941560, 0.0]]), hint)
hint = "Only b_h is not zero here, in a batch of two: every row is tanh(b_h)."  # en
hint = "여기서는 b_h만 0이 아니고 배치 크기는 2입니다. 모든 행이 tanh(b_h)여야 합니다."  # ko
only_b_h = np.zeros((2, 4)), np.zeros((2, 3)), np.ones((4, 3)), np.ones((3, 3)), np.array([-1.0, 0.0, 1.0])
expect("h", attempt(hint, step_forward, *only_b_h), np.array([[-0.7615941560, 0.0, 0.7615941560]] * 2), hint)
hint = "The lecture's states 3 and 4 as a batch of two: each row of h comes from the same row of x and h_prev."  # en
hint = "강의의 3단계와 4단계 상태를 한 배치로 넣었습니다. h의 각 행은 x와 h_prev의 같은 행만으로 계산합니다."  # ko
two_states = np.array([lecture_hs[1], [-0.9302617442, -0.9128897760, 0.8819998761]])
expect("h", attempt(hint, step_forward, hello_xs[0, 3:], lecture_hs, w_xh, w_hh, b_h), two_states, hint)
done["step_forward"] = True
print("step_forward: this check passes.")  # en
print("step_forward: 이 확인을 통과했습니다.")  # ko

# %% hidden="step_forward-shapes" points=5
# step_forward: sizes that all differ, starting from a state of zeros  # en
# step_forward: 크기가 모두 다를 때, 0인 상태에서 시작  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_step_case(rng, batch, n_inputs, n_hidden):
    x, h_prev = rng.normal(size=(batch, n_inputs)), rng.uniform(-1, 1, size=(batch, n_hidden))
    w_xh, w_hh = rng.normal(size=(n_inputs, n_hidden)), rng.normal(size=(n_hidden, n_hidden))
    return x, h_prev, w_xh, w_hh, rng.normal(size=n_hidden)


def draw_first_step(rng):
    x, h_prev, *weights = draw_step_case(rng, *rng.permutation([2, 3, 4]))
    return x, np.zeros_like(h_prev), *weights


def ask_step(answers, x, h_prev, w_xh, w_hh, b_h):
    return answers.step_forward(x, h_prev, w_xh, w_hh, b_h)


judge.forbids("step_forward", *READY_MADE)
judge.agrees(ask_step, judge.draws(draw_first_step, n=8, seed=11))
### END HIDDEN TESTS

# %% hidden="step_forward-values" points=8
# step_forward: random states, weights and biases  # en
# step_forward: 무작위 상태, 가중치, 편향  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_step(rng):
    return draw_step_case(rng, *rng.permutation([2, 3, 4]))


def draw_step_of_equal_sizes(rng):
    return draw_step_case(rng, 3, 3, 3)


judge.forbids("step_forward", *READY_MADE)
judge.agrees(ask_step, judge.draws(draw_step, n=8, seed=12) + judge.draws(draw_step_of_equal_sizes, n=4, seed=13))
### END HIDDEN TESTS

# %% hidden="step_forward-edges" points=5
# step_forward: integer inputs, sizes of 1, large sums, two calls, float64  # en
# step_forward: 정수 입력, 크기 1, 큰 합, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_integer_step(rng):
    x, h_prev, *weights = draw_step(rng)
    batch, n_inputs = x.shape
    one_hot_x = np.eye(n_inputs, dtype=int)[rng.integers(n_inputs, size=batch)]
    return one_hot_x, rng.integers(-1, 2, size=h_prev.shape), *weights


def draw_smallest_step(rng):
    return draw_step_case(rng, 1, 1, 1)


def draw_saturated_step(rng):
    x, *others = draw_step(rng)
    return 1000 * x, *others


def draw_nudged_step(rng):
    x, *others = draw_step(rng)
    return 1e-4 * rng.normal(size=x.shape), x, *others


def ask_step_nudged(answers, nudge, x, h_prev, w_xh, w_hh, b_h):
    """What a tiny change of the input does: lost in float32, and where one array serves both calls."""
    nudged = np.asarray(answers.step_forward(x + nudge, h_prev, w_xh, w_hh, b_h))
    return 1e4 * (nudged - np.asarray(answers.step_forward(x, h_prev, w_xh, w_hh, b_h)))


judge.forbids("step_forward", *READY_MADE)
judge.agrees(ask_step, judge.draws(draw_integer_step, n=4, seed=14))
judge.agrees(ask_step, judge.draws(draw_smallest_step, n=3, seed=15))
judge.agrees(ask_step, judge.draws(draw_saturated_step, n=3, seed=16))
judge.agrees(ask_step_nudged, judge.draws(draw_nudged_step, n=3, seed=18))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 3 · `step_output` (10 minutes, {points:step_output} points)
#
# **Why.** The state is the network's own notes. The output reads something from them that we can use: one logit
# for every entry that may come next.
#
# $$y_t = h_t W_{hy} + b_y$$
#
# ```
# h  (batch, n_hidden)  @  w_hy (n_hidden, n_outputs)  +  b_y (n_outputs,)   =   y (batch, n_outputs)
# ```
#
# **By hand.** One sequence, two hidden units, three outputs: h = [[1, 0.5]] and
#
# ```
# w_hy = [[2, -1, 0],      b_y = [0, 1, -1]
#         [0,  2, 4]]
# ```
#
# | term | output 1 | output 2 | output 3 |
# |---|---|---|---|
# | h · w_hy | 1·2 + 0.5·0 = 2 | 1·(-1) + 0.5·2 = 0 | 1·0 + 0.5·4 = 2 |
# | b_y | 0 | 1 | -1 |
# | y | 2 | 1 | 1 |
#
# **Write** `step_output(h, w_hy, b_y)`, which returns the logits `y`, `(batch, n_outputs)`. No tanh and no
# softmax: a logit may be any number. The loss of exercise 5 takes logits, and the largest logit belongs to the
# largest probability anyway.
#
# **It is right if** the table comes out, and if the lecture's hidden states give its logits.

# %% [markdown] lang="ko"
# ## 연습 문제 3 · `step_output` (10분, {points:step_output}점)
#
# **왜 필요한가.** 은닉 상태는 신경망이 혼자 보는 메모입니다. 출력층은 이 메모를 우리가 쓸 수 있는 값으로 바꿉니다.
# 다음에 올 수 있는 문자마다 로짓이 하나씩 나옵니다.
#
# $$y_t = h_t W_{hy} + b_y$$
#
# ```
# h  (batch, n_hidden)  @  w_hy (n_hidden, n_outputs)  +  b_y (n_outputs,)   =   y (batch, n_outputs)
# ```
#
# **손으로 계산해 보기.** 시퀀스 한 개, 은닉 유닛 두 개, 출력 세 개입니다. h = [[1, 0.5]]이고 가중치는 다음과
# 같습니다.
#
# ```
# w_hy = [[2, -1, 0],      b_y = [0, 1, -1]
#         [0,  2, 4]]
# ```
#
# | 항 | 출력 1 | 출력 2 | 출력 3 |
# |---|---|---|---|
# | h · w_hy | 1·2 + 0.5·0 = 2 | 1·(-1) + 0.5·2 = 0 | 1·0 + 0.5·4 = 2 |
# | b_y | 0 | 1 | -1 |
# | y | 2 | 1 | 1 |
#
# **작성할 것.** `step_output(h, w_hy, b_y)`는 형태가 `(batch, n_outputs)`인 로짓 `y`를 돌려줍니다. tanh도
# 소프트맥스도 적용하지 않습니다. 로짓은 어떤 수든 될 수 있습니다. 연습 문제 5의 손실은 로짓을 그대로 받고, 문자를
# 고를 때에도 로짓이 가장 큰 것이 확률도 가장 크므로 로짓이면 충분합니다.
#
# **확인 방법.** 위 표의 값이 나오고, 강의의 은닉 상태에서 강의의 로짓이 나오면 맞습니다.

# %% exercise="step_output"
def step_output(h, w_hy, b_y):
    """step_output(h, w_hy, b_y) -> y, (batch, n_outputs)

    h: (batch, n_hidden), the state of this time step  # en
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # en
    y: (batch, n_outputs), the logits  # en
    h: (batch, n_hidden), 이번 시간 단계의 은닉 상태  # ko
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # ko
    y: (batch, n_outputs), 로짓  # ko
    """
    y = None
    ### BEGIN SOLUTION
    y = h @ w_hy + b_y
    ### END SOLUTION
    return y

# %% check="step_output"
done["step_output"] = False
tiny_w_hy = np.array([[2.0, -1.0, 0.0], [0.0, 2.0, 4.0]])
tiny_b_y = np.array([0.0, 1.0, -1.0])
hint = "Only h @ w_hy + b_y: no tanh, no softmax. The table above has every term."  # en
hint = "h @ w_hy + b_y만 계산합니다. tanh도 소프트맥스도 쓰지 않습니다. 위 표에 항마다 값이 있습니다."  # ko
tiny_y = attempt(hint, step_output, np.array([[1.0, 0.5]]), tiny_w_hy, tiny_b_y)
expect("y", tiny_y, np.array([[2.0, 1.0, 1.0]]), hint)
hint = "These are the lecture's rows 3 and 4, as a batch of two."  # en
hint = "강의의 3단계와 4단계 값을 크기가 2인 배치로 넣은 것입니다."  # ko
expect("y", attempt(hint, step_output, lecture_hs, w_hy, b_y), lecture_ys, hint)
done["step_output"] = True
print("step_output: this check passes.")  # en
print("step_output: 이 확인을 통과했습니다.")  # ko

# %% hidden="step_output-shapes" points=2
# step_output: sizes that all differ, biases of zero  # en
# step_output: 크기가 모두 다르고 편향이 0일 때  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_output_case(rng, batch, n_hidden, n_outputs):
    h, w_hy = rng.uniform(-1, 1, size=(batch, n_hidden)), rng.normal(size=(n_hidden, n_outputs))
    return h, w_hy, rng.normal(size=n_outputs)


def draw_output_without_bias(rng):
    h, w_hy, b_y = draw_output_case(rng, *rng.permutation([2, 3, 4]))
    return h, w_hy, np.zeros_like(b_y)


def ask_output(answers, h, w_hy, b_y):
    return answers.step_output(h, w_hy, b_y)


judge.forbids("step_output", *READY_MADE)
judge.agrees(ask_output, judge.draws(draw_output_without_bias, n=8, seed=21))
### END HIDDEN TESTS

# %% hidden="step_output-values" points=4
# step_output: random states, weights and biases  # en
# step_output: 무작위 상태, 가중치, 편향  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_output(rng):
    return draw_output_case(rng, *rng.permutation([2, 3, 4]))


def draw_output_of_equal_sizes(rng):
    return draw_output_case(rng, 3, 3, 3)


judge.forbids("step_output", *READY_MADE)
judge.agrees(ask_output, judge.draws(draw_output, n=8, seed=22) + judge.draws(draw_output_of_equal_sizes, n=4, seed=23))
### END HIDDEN TESTS

# %% hidden="step_output-edges" points=2
# step_output: sizes of 1, large logits, two calls, float64  # en
# step_output: 크기 1, 큰 로짓, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_smallest_output(rng):
    return draw_output_case(rng, 1, 1, 1)


def draw_large_output(rng):
    h, w_hy, b_y = draw_output(rng)
    return h, 1000 * w_hy, b_y


def draw_nudged_output(rng):
    h, *others = draw_output(rng)
    return 1e-4 * rng.normal(size=h.shape), h, *others


def ask_output_nudged(answers, nudge, h, w_hy, b_y):
    """What a tiny change of the state does: lost in float32, and where one array serves both calls."""
    return 1e4 * (np.asarray(answers.step_output(h + nudge, w_hy, b_y)) - np.asarray(answers.step_output(h, w_hy, b_y)))


judge.forbids("step_output", *READY_MADE)
judge.agrees(ask_output, judge.draws(draw_smallest_output, n=3, seed=24))
judge.agrees(ask_output, judge.draws(draw_large_output, n=3, seed=25))
judge.agrees(ask_output_nudged, judge.draws(draw_nudged_output, n=3, seed=27))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 4 · `forward` (20 minutes, {points:forward} points)
#
# **Why.** Now the network is unrolled: the same step, with the same weights, once for every time step. The
# state that one step returns is the `h_prev` of the next. That is the whole memory of the network.
#
# ```
#            xs[:, 0]             xs[:, 1]             xs[:, 2]
#                |                    |                    |
#   h0 --> step_forward --h1--> step_forward --h2--> step_forward --h3
#                         |                    |                    |
#                    step_output          step_output          step_output
#                         |                    |                    |
#                     ys[:, 0]             ys[:, 1]             ys[:, 2]
# ```
#
# **By hand: an echo.** One sequence, one input, one hidden unit, one output. `w_xh` is 1, `w_hh` 0.5, `w_hy` 10;
# `b_h`, `b_y` and `h0` are 0. The input is a single knock, 1, 0, 0:
#
# | time step | x | h_prev | x·1 + h_prev·0.5 | h = tanh | y = 10·h |
# |---|---|---|---|---|---|
# | 1 | 1 | 0 | 1 | 0.7616 | 7.616 |
# | 2 | 0 | 0.7616 | 0.3808 | 0.3634 | 3.634 |
# | 3 | 0 | 0.3634 | 0.1817 | 0.1797 | 1.797 |
#
# The knock is still heard at step 3, although the input has long been 0.
#
# **Write** `forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)`, which returns the pair `(hs, ys)`, a tuple or a list:
# `hs`, `(batch, time, n_hidden)`, holds the states of all time steps without `h0`; `ys`,
# `(batch, time, n_outputs)`, their logits. Loop over time, call your `step_forward` and `step_output`, collect
# what they return. `np.stack(a_list, axis=1)` makes one array of a list of arrays `(batch, n)`, with time as the
# second axis: `(batch, time, n)`. `h0` is often, but not always, zero, and `time` may be 1. Neither `xs` nor
# `h0` is changed.
#
# **It is right if** the echo comes out, and if every sequence of a batch gives the same alone as it does in the
# batch.

# %% [markdown] lang="ko"
# ## 연습 문제 4 · `forward` (20분, {points:forward}점)
#
# **왜 필요한가.** 이제 신경망을 펼칩니다. 같은 단계를 같은 가중치로 시간 단계마다 한 번씩 계산합니다. 한 단계가
# 돌려준 상태가 다음 단계의 `h_prev`가 됩니다. 신경망의 기억은 이것이 전부입니다.
#
# ```
#            xs[:, 0]             xs[:, 1]             xs[:, 2]
#                |                    |                    |
#   h0 --> step_forward --h1--> step_forward --h2--> step_forward --h3
#                         |                    |                    |
#                    step_output          step_output          step_output
#                         |                    |                    |
#                     ys[:, 0]             ys[:, 1]             ys[:, 2]
# ```
#
# **손으로 계산해 보기: 메아리.** 시퀀스, 입력, 은닉 유닛, 출력이 하나씩 있습니다. `w_xh`는 1, `w_hh`는 0.5, `w_hy`는
# 10이고 `b_h`, `b_y`, `h0`은 0입니다. 입력은 1, 0, 0입니다. 처음에 한 번만 두드린 셈입니다.
#
# | 시간 단계 | x | h_prev | x·1 + h_prev·0.5 | h = tanh | y = 10·h |
# |---|---|---|---|---|---|
# | 1 | 1 | 0 | 1 | 0.7616 | 7.616 |
# | 2 | 0 | 0.7616 | 0.3808 | 0.3634 | 3.634 |
# | 3 | 0 | 0.3634 | 0.1817 | 0.1797 | 1.797 |
#
# 입력은 이미 0이 되었지만 3단계에서도 처음 두드린 소리가 남아 있습니다.
#
# **작성할 것.** `forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)`는 `(hs, ys)` 쌍을 튜플이나 리스트로 돌려줍니다. `hs`는
# 형태가 `(batch, time, n_hidden)`이며 `h0`을 뺀 모든 시간 단계의 은닉 상태입니다. `ys`는 형태가
# `(batch, time, n_outputs)`이며 모든 시간 단계의 로짓입니다. 시간 단계를 따라 반복하면서 앞에서 작성한 `step_forward`와
# `step_output`을 호출하고 결과를 모읍니다. `np.stack(리스트, axis=1)`은 `(batch, n)` 배열의 리스트를 시간이 둘째 축인
# `(batch, time, n)` 배열 하나로 만듭니다. `h0`은 0일 때가 많지만 항상 그런 것은 아니고, `time`은 1일 수도 있습니다.
# `xs`와 `h0`을 바꾸지 마세요.
#
# **확인 방법.** 메아리 표의 값이 나오고, 배치의 각 시퀀스를 따로 계산해도 같은 결과가 나오면 맞습니다.

# %% exercise="forward"
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """forward(xs, h0, ...) -> hs, (batch, time, n_hidden), and ys, (batch, time, n_outputs)

    xs: (batch, time, n_inputs), the inputs of all time steps  # en
    h0: (batch, n_hidden), the state before the first time step  # en
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # en
    hs: (batch, time, n_hidden), the states of all time steps, without h0  # en
    ys: (batch, time, n_outputs), the logits of all time steps  # en
    xs: (batch, time, n_inputs), 모든 시간 단계의 입력  # ko
    h0: (batch, n_hidden), 첫 시간 단계 이전의 은닉 상태  # ko
    w_xh: (n_inputs, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    w_hy: (n_hidden, n_outputs); b_y: (n_outputs,)  # ko
    hs: (batch, time, n_hidden), 모든 시간 단계의 은닉 상태. h0은 제외  # ko
    ys: (batch, time, n_outputs), 모든 시간 단계의 로짓  # ko
    """
    hs, ys = None, None
    ### BEGIN SOLUTION
    h = h0
    states = []
    logits = []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        states.append(h)
        logits.append(step_output(h, w_hy, b_y))
    hs, ys = np.stack(states, axis=1), np.stack(logits, axis=1)
    ### END SOLUTION
    return hs, ys

# %% check="forward"
done["forward"] = False
if not (done["step_forward"] and done["step_output"]):
    print("Not passed yet: step_forward or step_output. If forward uses them, look there first.")  # en
    print("step_forward 또는 step_output의 확인이 남아 있습니다. forward에서 쓴다면 그쪽을 먼저 살펴보세요.")  # ko
hint = "Two sequences of four characters: loop over time, for t in range(xs.shape[1]), and read xs[:, t]."  # en
hint = "문자 네 개짜리 시퀀스 두 개입니다. for t in range(xs.shape[1])로 시간을 따라가며 xs[:, t]를 읽으세요."  # ko
two_xs, two_h0 = one_hot([[0, 1, 2, 2], [3, 3, 0, 1]], 5), np.array([[0.9, -0.5, 0.1], [-0.3, 0.2, 0.8]])
both = attempt(hint, forward, two_xs, two_h0, *hello_weights)
assert isinstance(both, (tuple, list)) and len(both) == 2, (
    f"forward returns a {type(both).__name__}; expected the pair (hs, ys)."  # en
    f"forward가 돌려준 값의 자료형이 {type(both).__name__}입니다. (hs, ys) 쌍이어야 합니다."  # ko
)
two_hs, two_ys = both
assert (np.shape(two_hs), np.shape(two_ys)) != ((2, 4, 5), (2, 4, 3)), (
    "forward returns (ys, hs): first the states, then the logits."  # en
    "forward가 (ys, hs)를 돌려주었습니다. 은닉 상태가 먼저, 로짓이 나중입니다."  # ko
)
hint = "One entry for each time step, without h0, and time as the second axis: np.stack(a_list, axis=1)."  # en
hint = "h0을 빼고 시간 단계마다 하나씩, 시간이 둘째 축입니다. np.stack(리스트, axis=1)을 쓰세요."  # ko
expect_array("hs", two_hs, (2, 4, 3), hint)
expect_array("ys", two_ys, (2, 4, 5), hint)
one, zero = np.ones((1, 1)), np.zeros(1)
hint = "Compare with the table of the echo, row by row: each time step has its own input and its own state."  # en
hint = "메아리 표와 한 줄씩 비교하세요. 시간 단계마다 입력과 상태가 따로 있습니다."  # ko
echo = np.array([[[0.7615941560], [0.3633994844], [0.1797262071]]])
echo_xs = np.array([[[1.0], [0.0], [0.0]]])
echo_hs, echo_ys = attempt(hint, forward, echo_xs, np.zeros((1, 1)), one, 0.5 * one, zero, 10 * one, zero)
assert np.ravel(echo_hs)[0] and np.ravel(echo_ys)[0], (
    "The first state or logit is 0, that of h0: begin at t = 0, and take state and logits after the step."  # en
    "첫 상태나 첫 로짓이 h0과 같은 0입니다. t = 0부터 시작하고, 단계를 계산한 뒤의 상태와 로짓을 저장하세요."  # ko
)
assert np.any(np.ravel(echo_hs)[1:]), (
    "The knock is gone after the first step: hand the state of each time step to the next as its h_prev."  # en
    "두드린 소리가 첫 단계 뒤에 사라졌습니다. 한 시간 단계의 상태를 다음 단계의 h_prev로 넘기세요."  # ko
)
assert not np.allclose(echo_ys, 1.0), (
    "ys are probabilities: leave out the softmax, ys are the logits."  # en
    "ys가 확률로 나왔습니다. 소프트맥스를 적용하지 않은 로짓이어야 합니다."  # ko
)
expect("hs", echo_hs, echo, hint)
expect("ys", echo_ys, 10 * echo, hint)
hint = "These are time steps 3 and 4 of hello, the lecture's two rows. Here xs and h0 hold integers."  # en
hint = "hello의 3단계와 4단계, 곧 강의에서 보여 주는 두 줄입니다. 여기서는 xs와 h0이 정수입니다."  # ko
hello_hs, hello_ys = map(np.asarray, attempt(hint, forward, hello_xs.astype(int), h0.astype(int), *hello_weights))
expect("hs[0, 2:4]", hello_hs[0, 2:4], lecture_hs, hint)
expect("ys[0, 2:4]", hello_ys[0, 2:4], lecture_ys, hint)
hint = "Two sequences in a batch, each from its own row of h0: each must come out as it does alone (no reshape)."  # en
hint = "시퀀스마다 h0에서 자기 행을 찾아 시작하고, 따로 계산한 결과와 같아야 합니다(reshape는 쓰지 않습니다)."  # ko
for row in range(2):
    alone_hs, alone_ys = attempt(hint, forward, two_xs[row:row + 1], two_h0[row:row + 1], *hello_weights)
    expect(f"hs[{row}:{row + 1}]", two_hs[row:row + 1], alone_hs, hint)
    expect(f"ys[{row}:{row + 1}]", two_ys[row:row + 1], alone_ys, hint)
first_hs = np.array([[-0.88535165, 0.81775408, -0.99798646], [-0.66403677, -0.86172316, 0.50052021]])
hint = "The first step starts from h0, whatever h0 is."  # en
hint = "첫 단계는 h0이 무엇이든 h0에서 시작합니다."  # ko
expect("hs[:, 0]", np.asarray(two_hs)[:, 0], first_hs, hint)
done["forward"] = True
print("forward: this check passes.")  # en
print("forward: 이 확인을 통과했습니다.")  # ko

# %% hidden="forward-shapes" points=4
# forward: both results, sizes that all differ, h0 of zeros  # en
# forward: 두 결과, 크기가 모두 다르고 h0이 0일 때  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

STEPS = ["step_forward", "step_output"]


def draw_forward_case(rng, batch, time, n_inputs, n_hidden, n_outputs):
    """Weights small enough that a rounding error does not grow over a long sequence."""
    return (
        rng.normal(size=(batch, time, n_inputs)),
        rng.uniform(-1, 1, size=(batch, n_hidden)),
        rng.normal(size=(n_inputs, n_hidden)) / np.sqrt(n_inputs),
        rng.normal(size=(n_hidden, n_hidden)) / np.sqrt(n_hidden),
        rng.normal(size=n_hidden) / 2,
        rng.normal(size=(n_hidden, n_outputs)),
        rng.normal(size=n_outputs),
    )


def draw_forward_from_zero(rng):
    xs, h0, *weights = draw_forward_case(rng, *rng.permutation([2, 3, 4, 5, 6]))
    return xs, np.zeros_like(h0), *weights


def ask_forward(answers, xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    return answers.forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)


judge.forbids("forward", *READY_MADE)
judge.agrees(ask_forward, judge.draws(draw_forward_from_zero, n=8, seed=31), builds_on=STEPS)
### END HIDDEN TESTS

# %% hidden="forward-states" points=7
# forward: the states of every time step, from any h0  # en
# forward: 임의의 h0에서 시작한 모든 시간 단계의 은닉 상태  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_forward(rng):
    return draw_forward_case(rng, *rng.permutation([2, 3, 4, 5, 6]))


def ask_hs(answers, xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    both = answers.forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if both is None else both[0]


judge.forbids("forward", *READY_MADE)
judge.agrees(ask_hs, judge.draws(draw_forward, n=8, seed=32), builds_on=STEPS)
### END HIDDEN TESTS

# %% hidden="forward-logits" points=5
# forward: the logits of every time step, from any h0  # en
# forward: 임의의 h0에서 시작한 모든 시간 단계의 로짓  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_ys(answers, xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    both = answers.forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return None if both is None else both[1]


judge.forbids("forward", *READY_MADE)
judge.agrees(ask_ys, judge.draws(draw_forward, n=8, seed=34), builds_on=STEPS)
### END HIDDEN TESTS

# %% hidden="forward-edges" points=6
# forward: one time step, one sequence, a long sequence, integer inputs, two calls, float64  # en
# forward: 시간 단계 한 개, 시퀀스 한 개, 긴 시퀀스, 정수 입력, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_one_time_step(rng):
    return draw_forward_case(rng, 2, 1, 3, 4, 5)


def draw_one_long_sequence(rng):
    xs, h0, w_xh, w_hh, *others = draw_forward_case(rng, 1, 40, 3, 5, 4)
    return xs, h0, w_xh, w_hh / 2, *others


def draw_integer_inputs(rng):
    xs, h0, *weights = draw_forward(rng)
    batch, time, n_inputs = xs.shape
    one_hot_xs = np.eye(n_inputs, dtype=int)[rng.integers(n_inputs, size=(batch, time))]
    return one_hot_xs, np.zeros(h0.shape, dtype=int), *weights


def draw_nudged_sequence(rng):
    xs, *others = draw_forward(rng)
    return 1e-4 * rng.normal(size=xs.shape), xs, *others


def ask_forward_nudged(answers, nudge, xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """What a tiny change of the inputs does: lost in float32, and where one array serves both calls."""
    nudged_hs, nudged_ys = answers.forward(xs + nudge, h0, w_xh, w_hh, b_h, w_hy, b_y)
    hs, ys = answers.forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return 1e4 * (np.asarray(nudged_hs) - np.asarray(hs)), 1e4 * (np.asarray(nudged_ys) - np.asarray(ys))


judge.forbids("forward", *READY_MADE)
judge.agrees(ask_forward, judge.draws(draw_one_time_step, n=3, seed=36), builds_on=STEPS)
judge.agrees(ask_forward, judge.draws(draw_one_long_sequence, n=3, seed=37), builds_on=STEPS)
judge.agrees(ask_forward, judge.draws(draw_integer_inputs, n=4, seed=39), builds_on=STEPS)
judge.agrees(ask_forward_nudged, judge.draws(draw_nudged_sequence, n=3, seed=41), builds_on=STEPS)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### What the network remembers
#
# With `forward` done, the states of *hello* can be looked at. One column is one time step, one row one hidden unit.

# %% [markdown] lang="ko"
# ### 신경망은 무엇을 기억할까요?
#
# `forward`를 완성했으니 *hello*의 은닉 상태를 들여다볼 수 있습니다. 열 하나가 시간 단계 하나, 행 하나가 은닉 유닛
# 하나입니다.

# %% given="states-figure"
def draw_states(hs, characters):
    """Draws the states hs, (time, n_hidden), as a heat map; a column for each of the characters read."""  # en
    """형태가 (time, n_hidden)인 은닉 상태 hs를 히트맵으로 그립니다. 읽은 문자마다 한 열입니다."""  # ko
    time, n_hidden = hs.shape
    figure, axes = plt.subplots(figsize=(time + 1.5, 0.7 * n_hidden + 1), layout="constrained")
    image = axes.imshow(hs.T, cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
    for t in range(time):
        for unit in range(n_hidden):
            color = "white" if abs(hs[t, unit]) > 0.6 else "black"
            axes.text(t, unit, f"{hs[t, unit]:.2f}", ha="center", va="center", color=color)
    labels = [f"{character}\n$h_{{{t}}}$" for t, character in enumerate(characters, start=1)]
    axes.set_xticks(range(time), labels, family="monospace")
    axes.set_yticks(range(n_hidden), [f"[{unit}]" for unit in range(n_hidden)])
    axes.set_xlabel(figure_text("character read, one a time step"))  # en
    axes.set_ylabel(figure_text("hidden unit"))  # en
    axes.set_xlabel(figure_text("시간 단계마다 읽은 문자 | character read, one a time step"))  # ko
    axes.set_ylabel(figure_text("은닉 유닛 | hidden unit"))  # ko
    figure.colorbar(image, label=figure_text("hidden state"))  # en
    figure.colorbar(image, label=figure_text("은닉 상태 | hidden state"))  # ko
    plt.show()

# %%
if done["forward"]:
    draw_states(hello_hs[0], "hello")
else:
    print("The figure appears here once the check of forward passes.")  # en
    print("forward의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# Look at the two columns of l. The input is the same, and so are the first two units, nearly. The third, `[2]`,
# jumps from -0.88 to 0.92: it tells the first l from the second. No line of code says so; the recurrent weights
# do it. Here they were chosen; in `04-bptt` such weights are learnt from data.

# %% [markdown] lang="ko"
# l에 해당하는 두 열을 보세요. 입력이 같고 처음 두 유닛의 값도 거의 같습니다. 그런데 셋째 유닛 `[2]`는 -0.88에서
# 0.92로 바뀝니다. 이 유닛이 첫 번째 l과 두 번째 l을 구별합니다. 코드에 그런 규칙이 있는 것이 아니라 순환 가중치가 하는
# 일입니다. 여기서는 가중치를 미리 정해 두었지만, `04-bptt`에서는 데이터로 학습합니다.

# %% [markdown] lang="en"
# ## Exercise 5 · `cross_entropy` (20 minutes, {points:cross_entropy} points)
#
# **Why.** To train a network we need one number that says how wrong it is: the loss. Cross-entropy asks at
# every time step: what probability did you give to the character that really came next? It sums $-\ln$ of these
# over all time steps and sequences.
#
# $$L = -\sum_{\text{batch}}\ \sum_{t}\ \ln\, \mathrm{softmax}(y_t)_{\text{target}_t}$$
#
# **By hand.** One sequence, two time steps, three outputs. The logits are again logarithms, so the
# probabilities are round:
#
# | time step | logits | probabilities | target | its probability | $-\ln$ |
# |---|---|---|---|---|---|
# | 1 | (ln 1, ln 2, ln 5) | 1/8, 2/8, **5/8** | 2 | 5/8 | 0.4700 |
# | 2 | (ln 3, ln 3, ln 2) | **3/8**, 3/8, 2/8 | 0 | 3/8 | 0.9808 |
# | | | | | | sum: 1.4508 |
#
# Certain and right costs nothing ($-\ln 1 = 0$). Five equal logits cost $\ln 5 = 1.609$ a time step, so for the
# five steps of *hello* a network that knows nothing has a loss of about 8.05.
#
# **The trap.** With logits (1000, -1000) and target 1, softmax gives the target $e^{-2000}$, which is 0 for a
# float64, and $\ln 0$ is $-\infty$. But the loss is an ordinary number. Simplify the logarithm first, with
# $c$ the largest logit of the row, and compute afterwards:
#
# $$\ln p_i = \ln \frac{e^{z_i - c}}{\sum_j e^{z_j - c}} = (z_i - c) - \ln \sum_j e^{z_j - c}$$
#
# Here: (-1000 - 1000) - ln(1 + 0) = -2000, so the loss is 2000.
#
# **Write** `cross_entropy(ys, targets)`. `ys` are logits, `(batch, time, n_outputs)`, float64; `targets`
# integers from 0 to `n_outputs - 1`, `(batch, time)`. Return **one number**, the **sum** over batch and time
# (no mean): a float, or an array of shape `()`. With logits of 1000 and -1000 it is finite and right, as above,
# also in different rows: each row has its own maximum. So no `np.log(softmax(ys))`, no clipping and no small
# number added inside the logarithm. To pick the target's entry of every row:
# `np.take_along_axis(a, targets[..., None], axis=-1)` takes one entry along the last axis of `a`,
# `(batch, time, n_outputs)`, and gives `(batch, time, 1)`.
#
# **It is right if** the table's sum comes out, equal logits cost the logarithm of their number a time step, and
# the trap costs 2000.

# %% [markdown] lang="ko"
# ## 연습 문제 5 · `cross_entropy` (20분, {points:cross_entropy}점)
#
# **왜 필요한가.** 신경망을 학습시키려면 얼마나 틀렸는지를 나타내는 수 하나, 곧 손실이 필요합니다. 교차 엔트로피는
# 시간 단계마다 실제로 다음에 나온 문자에 확률을 얼마나 주었는지를 봅니다. 그 확률의 $-\ln$을 모든 시간 단계와 모든
# 시퀀스에 걸쳐 더합니다.
#
# $$L = -\sum_{\text{batch}}\ \sum_{t}\ \ln\, \mathrm{softmax}(y_t)_{\text{target}_t}$$
#
# **손으로 계산해 보기.** 시퀀스 한 개, 시간 단계 두 개, 출력 세 개입니다. 이번에도 로짓이 로그 값이라 확률이 딱
# 떨어집니다.
#
# | 시간 단계 | 로짓 | 확률 | 정답 | 정답의 확률 | $-\ln$ |
# |---|---|---|---|---|---|
# | 1 | (ln 1, ln 2, ln 5) | 1/8, 2/8, **5/8** | 2 | 5/8 | 0.4700 |
# | 2 | (ln 3, ln 3, ln 2) | **3/8**, 3/8, 2/8 | 0 | 3/8 | 0.9808 |
# | | | | | | 합: 1.4508 |
#
# 확신을 갖고 맞히면 손실은 0입니다($-\ln 1 = 0$). 로짓 다섯 개가 모두 같으면 시간 단계마다 손실이
# $\ln 5 = 1.609$입니다. 그러니 아무것도 모르는 신경망은 *hello*의 다섯 단계에서 손실이 약 8.05입니다.
#
# **조심할 점.** 로짓이 (1000, -1000)이고 정답이 1이면 소프트맥스가 정답에 주는 확률은 $e^{-2000}$입니다.
# float64에서는 0이 되고, $\ln 0$은 $-\infty$입니다. 하지만 실제 손실은 평범한 수입니다. 그 행에서 가장 큰
# 로짓을 $c$라 하고, 값을 계산하기 전에 로그부터 풉니다.
#
# $$\ln p_i = \ln \frac{e^{z_i - c}}{\sum_j e^{z_j - c}} = (z_i - c) - \ln \sum_j e^{z_j - c}$$
#
# 위의 경우에는 (-1000 - 1000) - ln(1 + 0) = -2000이므로 손실은 2000입니다.
#
# **작성할 것.** `cross_entropy(ys, targets)`에서 `ys`는 형태가 `(batch, time, n_outputs)`인 float64 로짓이고,
# `targets`는 형태가 `(batch, time)`인 0부터 `n_outputs - 1`까지의 정수입니다. 배치와 시간에 걸친 **합**(평균이
# 아닙니다)을 **수 하나**로 돌려줍니다. float이거나 형태가 `()`인 배열이면 됩니다. 로짓이 1000이나 -1000이어도 위와
# 같이 유한하고 올바른 값이어야 합니다. 그런 로짓이 서로 다른 행에 있을 때에도 마찬가지이므로, 최댓값은 행마다 따로
# 구합니다. 또 `np.log(softmax(ys))`를 쓰거나, 값을 잘라 내거나, 로그 안에 작은 수를
# 더해서는 안 됩니다. 행마다 정답 위치의 값을 고르려면 `np.take_along_axis(a, targets[..., None], axis=-1)`을 씁니다.
# 형태가 `(batch, time, n_outputs)`인 `a`의 마지막 축에서 값을 하나씩 골라 `(batch, time, 1)` 배열을 만듭니다.
#
# **확인 방법.** 표의 합이 나오고, 로짓이 모두 같을 때 시간 단계마다 로짓 개수의 로그가 나오고, 위의 조심할
# 점의 예에서 2000이 나오면 맞습니다.

# %% exercise="cross_entropy"
def cross_entropy(ys, targets):
    """cross_entropy(ys, targets) -> loss, ()

    ys: (batch, time, n_outputs), logits  # en
    targets: (batch, time), integers from 0 to n_outputs - 1  # en
    loss: one number, the sum over batch and time  # en
    ys: (batch, time, n_outputs), 로짓  # ko
    targets: (batch, time), 0부터 n_outputs - 1까지의 정수  # ko
    loss: 수 하나. 배치와 시간에 걸친 합  # ko
    """
    loss = None
    ### BEGIN SOLUTION
    shifted = ys - ys.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    loss = -np.take_along_axis(log_p, targets[..., None], axis=-1).sum()
    ### END SOLUTION
    return loss

# %% check="cross_entropy"
done["cross_entropy"] = False
two_steps = np.log([[[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]])
hint = "Sum -ln of the target's probability over the table's two time steps; no mean."  # en
hint = "표의 두 시간 단계에서 정답 확률의 -ln을 더하세요. 평균을 내지 않습니다."  # ko
expect("loss", attempt(hint, cross_entropy, two_steps, np.array([[2, 0]])), 1.4508328823, hint)
hint = "Two sequences of three time steps, four equal logits: six times ln 4. Are batch and time both summed?"  # en
hint = "시퀀스 두 개, 시간 단계 세 개, 같은 로짓 네 개이므로 ln 4의 여섯 배입니다. 배치와 시간을 모두 더했나요?"  # ko
equal_loss = attempt(hint, cross_entropy, np.ones((2, 3, 4)), np.array([[0, 1, 2], [3, 0, 1]]))
expect("loss", equal_loss, 8.3177661667, hint)
for target, right in [(1, 2000.0), (0, 0.0)]:
    hint = f"Logits (1000, -1000), target {target}: ln p = (z - c) - ln(sum of exp(z - c)), not ln of softmax."  # en
    hint = f"로짓 (1000, -1000), 정답 {target}: ln(softmax)가 아니라 ln p = (z - c) - ln(exp(z - c)의 합)입니다."  # ko
    trap_loss = attempt(hint, cross_entropy, np.array([[[1000.0, -1000.0]]]), np.array([[target]]))
    expect("loss", trap_loss, right, hint)
hint = "Logits of 1000 and -1000 in different rows: from every row subtract its own max(axis=-1, keepdims=True)."  # en
hint = "로짓 1000과 -1000이 서로 다른 행에 있습니다. 행마다 그 행의 최댓값 max(axis=-1, keepdims=True)를 빼세요."  # ko
far_rows = np.array([[[1000.0, 999.0], [-1000.0, -1001.0]]])
expect("loss", attempt(hint, cross_entropy, far_rows, np.array([[0, 0]])), 0.6265233750, hint)
done["cross_entropy"] = True
print("cross_entropy: this check passes.")  # en
print("cross_entropy: 이 확인을 통과했습니다.")  # ko

# %% hidden="cross_entropy-shapes" points=3
# cross_entropy: one number, the sum over a batch with sizes that all differ  # en
# cross_entropy: 크기가 모두 다른 배치에서 구한 합, 수 하나  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_loss_case(rng, batch, time, n_outputs):
    return rng.normal(scale=2, size=(batch, time, n_outputs)), rng.integers(n_outputs, size=(batch, time))


def draw_equal_logits(rng):
    """Equal logits in every row: the loss is batch * time * ln(n_outputs), whatever the targets."""
    ys, targets = draw_loss_case(rng, *rng.permutation([2, 3, 4, 5])[:3])
    return np.repeat(ys[..., :1], ys.shape[-1], axis=-1), targets


def ask_loss(answers, ys, targets):
    return answers.cross_entropy(ys, targets)


judge.forbids("cross_entropy", *READY_MADE)
judge.agrees(ask_loss, judge.draws(draw_equal_logits, n=8, seed=51), builds_on=["softmax"])
### END HIDDEN TESTS

# %% hidden="cross_entropy-values" points=6
# cross_entropy: random logits and targets  # en
# cross_entropy: 무작위 로짓과 정답  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_loss(rng):
    return draw_loss_case(rng, *rng.permutation([2, 3, 4, 5])[:3])


def draw_loss_of_equal_sizes(rng):
    return draw_loss_case(rng, 3, 3, 3)


judge.forbids("cross_entropy", *READY_MADE)
judge.agrees(
    ask_loss,
    judge.draws(draw_loss, n=8, seed=52) + judge.draws(draw_loss_of_equal_sizes, n=4, seed=53),
    builds_on=["softmax"],
)
### END HIDDEN TESTS

# %% hidden="cross_entropy-edges" points=5
# cross_entropy: logits of 1000 and -1000, nearly certain networks, one time step, two calls, float64  # en
# cross_entropy: 1000과 -1000인 로짓, 거의 확신하는 신경망, 시간 단계 한 개, 두 번의 호출, float64  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_extreme_loss(rng):
    ys, targets = draw_loss_case(rng, 2, 3, 4)
    ys += rng.choice([1000.0, -1000.0], size=(2, 3, 1))
    ys[..., :2] = rng.permutation([1000.0, -1000.0])
    return ys, targets


def draw_far_rows(rng):
    """Whole rows near 1000 or -1000."""
    ys, targets = draw_loss_case(rng, 2, 3, 4)
    return ys + rng.permutation([1000.0, -1000.0])[:, None, None], targets


def draw_certain_step(rng):
    """One time step, and nearly all of the probability is the target's."""
    ys, targets = draw_loss_case(rng, 1, 1, 4)
    return ys + 10 * np.eye(4)[targets], targets


def draw_nudged_loss(rng):
    return 1e-4 * rng.normal(size=(2, 3, 4)), *draw_loss_case(rng, 2, 3, 4)


def ask_loss_nudged(answers, nudge, ys, targets):
    """What a tiny change of the logits does: lost in float32."""
    nudged = np.asarray(answers.cross_entropy(ys + nudge, targets))
    return 1e4 * (nudged - np.asarray(answers.cross_entropy(ys, targets)))


judge.forbids("cross_entropy", *READY_MADE)
judge.agrees(ask_loss, judge.draws(draw_extreme_loss, n=6, seed=54), builds_on=["softmax"])
judge.agrees(ask_loss, judge.draws(draw_far_rows, n=4, seed=55), builds_on=["softmax"])
judge.agrees(ask_loss, judge.draws(draw_certain_step, n=3, seed=56), builds_on=["softmax"])
judge.agrees(ask_loss_nudged, judge.draws(draw_nudged_loss, n=3, seed=59), builds_on=["softmax"])
### END HIDDEN TESTS

# %%
# The loss of hello, beside that of a network that knows nothing  # en
# hello의 손실과, 아무것도 모르는 신경망의 손실  # ko
hello_targets = np.array([[VOCAB.index(character) for character in ["e", "l", "l", "o", "<EOS>"]]])   # (1, 5)
if done["forward"] and done["cross_entropy"]:
    print(f"hello: {cross_entropy(hello_ys, hello_targets):.3f}")
    print(f"a network that knows nothing: {cross_entropy(np.zeros((1, 5, 5)), hello_targets):.3f}")  # en
    print(f"아무것도 모르는 신경망: {cross_entropy(np.zeros((1, 5, 5)), hello_targets):.3f}")  # ko
else:
    print("Two losses appear here once the checks of forward and cross_entropy pass.")  # en
    print("forward와 cross_entropy의 확인을 통과하면 여기에 손실 두 개가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 6 · `predict_chars` (15 minutes, {points:predict_chars} points)
#
# **Why.** Now characters: which one does the network expect after each character of a text?
#
# **By hand.** The text "he" with the vocabulary of *hello*:
#
# | | | shape |
# |---|---|---|
# | text | "he" | two characters |
# | indices in the vocabulary | [[0, 1]] | `(1, 2)`: a batch of one sequence |
# | one-hot vectors | [[[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]] | `(1, 2, 5)` |
# | logits, by `forward` | two rows of five numbers | `(1, 2, 5)` |
# | index of the largest logit in each row | [[1, 2]] | `(1, 2)` |
# | characters | ["e", "l"] | a list of two |
#
# **Write** `predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)`. `text` is a `str` of one character or
# more, of any script, all of them in `vocab`. `vocab` is a list of `str`: single characters in any order, and
# `"<EOS>"` at the end; inputs and outputs both are as many as its entries. `h0` is `(1, n_hidden)`. Return a
# **list of `str`** (`np.str_` is one too), as long as the text, of entries of `vocab`: of equally large logits
# the first, as `argmax` takes. The text is read to its end, also if `"<EOS>"` is expected in the middle of it.
# Helpful: `vocab.index(character)`, the given `one_hot(indices, depth)`, your `forward`, and
# `ys[0].argmax(axis=-1)`, since `ys` is a batch of one.
#
# **It is right if** "hello" gives e, l, l, o, `<EOS>`.

# %% [markdown] lang="ko"
# ## 연습 문제 6 · `predict_chars` (15분, {points:predict_chars}점)
#
# **왜 필요한가.** 이제 문자를 다룹니다. 신경망은 글의 각 문자 다음에 어떤 문자가 올 것이라고 예측할까요?
#
# **손으로 계산해 보기.** *hello*의 어휘로 "he"를 읽습니다.
#
# | | | 형태 |
# |---|---|---|
# | 글 | "he" | 문자 두 개 |
# | 어휘에서의 번호 | [[0, 1]] | `(1, 2)`: 시퀀스 한 개짜리 배치 |
# | 원-핫 벡터 | [[[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]] | `(1, 2, 5)` |
# | `forward`로 구한 로짓 | 숫자 다섯 개씩 두 행 | `(1, 2, 5)` |
# | 행마다 가장 큰 로짓의 번호 | [[1, 2]] | `(1, 2)` |
# | 문자 | ["e", "l"] | 길이가 2인 리스트 |
#
# **작성할 것.** `predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)`에서 `text`는 한 글자 이상의 `str`이고
# 모든 문자가 `vocab`에 있습니다. 한글일 수도 있습니다. `vocab`은 `str`의 리스트입니다. 한 글자짜리 문자들이 임의의
# 순서로 들어 있고 맨 끝은 `"<EOS>"`입니다. 입력과 출력의 개수는 모두 어휘의 크기와 같습니다. `h0`의 형태는
# `(1, n_hidden)`입니다. `vocab`의 원소로 이루어진, `text`와 길이가 같은 **`str`의 리스트**를 돌려주세요(`np.str_`도
# `str`입니다). 가장 큰 로짓이 여럿이면 `argmax`처럼 첫 번째 것을 고릅니다. 중간에 `"<EOS>"`가 예측되더라도 글을
# 끝까지 읽습니다. `vocab.index(문자)`, 미리 준비된 `one_hot(indices, depth)`, 앞에서 작성한 `forward`를 쓰면 됩니다.
# `ys`의 배치 크기는 1이므로 `ys[0].argmax(axis=-1)`을 씁니다.
#
# **확인 방법.** "hello"를 넣어 e, l, l, o, `<EOS>`가 나오면 맞습니다.

# %% exercise="predict_chars"
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """predict_chars(text, vocab, h0, ...) -> chars, a list of len(text) str

    text: a str of at least one character, all in vocab  # en
    vocab: a list of n_vocab str, the last is "<EOS>"  # en
    h0: (1, n_hidden), the state before the first character  # en
    w_xh: (n_vocab, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    w_hy: (n_hidden, n_vocab); b_y: (n_vocab,)  # en
    chars: for each character of text the entry of vocab most likely to come next  # en
    text: 한 글자 이상의 str. 모든 문자가 vocab에 있음  # ko
    vocab: str n_vocab개의 리스트. 마지막은 "<EOS>"  # ko
    h0: (1, n_hidden), 첫 문자 이전의 은닉 상태  # ko
    w_xh: (n_vocab, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    w_hy: (n_hidden, n_vocab); b_y: (n_vocab,)  # ko
    chars: text의 문자마다 다음에 올 가능성이 가장 큰 vocab의 원소  # ko
    """
    chars = None
    ### BEGIN SOLUTION
    indices = [[vocab.index(character) for character in text]]
    _, (logits,) = forward(one_hot(indices, len(vocab)), h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = [vocab[index] for index in np.argmax(logits, axis=1)]
    ### END SOLUTION
    return chars

# %% check="predict_chars"
done["predict_chars"] = False
if not done["forward"]:
    print("Not passed yet: forward. If predict_chars uses it, look there first.")  # en
    print("forward의 확인이 남아 있습니다. predict_chars에서 쓴다면 그쪽을 먼저 살펴보세요.")  # ko
hint = (
    "forward wants xs of the shape (1, len(text), len(vocab)): one list of indices inside another. "  # en
    "Take the largest logit of every time step, ys[0].argmax(axis=-1), and its entry in the argument vocab. "  # en
    "The state must go on from character to character."  # en
    "forward에 넣는 xs의 형태는 (1, len(text), len(vocab))입니다. 번호의 리스트를 리스트로 한 번 더 감싸세요. "  # ko
    "시간 단계마다 가장 큰 로짓의 번호를 ys[0].argmax(axis=-1)로 구해 인자 vocab에서 찾으세요. "  # ko
    "은닉 상태는 한 문자에서 다음 문자로 이어져야 합니다."  # ko
)
for text, vocab, right in [
    ("h", VOCAB, ["e"]),
    ("hello", VOCAB, ["e", "l", "l", "o", "<EOS>"]),
    ("elh", VOCAB, ["<EOS>", "l", "e"]),
    ("ab", ["a", "b", "c", "d", "<EOS>"], ["b", "c"]),
]:
    chars = attempt(hint, predict_chars, text, vocab, h0, *hello_weights)
    assert isinstance(chars, list), (
        f"predict_chars returns a {type(chars).__name__}; expected a list of str."  # en
        f"predict_chars가 돌려준 값의 자료형이 {type(chars).__name__}입니다. str의 리스트여야 합니다."  # ko
    )
    assert len(chars) == len(text), (
        f"For {text!r} came {len(chars)} characters, expected {len(text)}: one for each character of the text."  # en
        f"{text!r}에 대해 {len(chars)}개가 나왔습니다. 글의 문자마다 하나씩 {len(text)}개여야 합니다."  # ko
    )
    assert chars == right, (
        f"For {text!r} and {vocab} came {chars}, expected {right}. {hint}"  # en
        f"{text!r}, {vocab}의 결과가 {chars}입니다. 올바른 값은 {right}입니다. {hint}"  # ko
    )
done["predict_chars"] = True
print("predict_chars: this check passes.")  # en
print("predict_chars: 이 확인을 통과했습니다.")  # ko

# %% hidden="predict_chars-shapes" points=3
# predict_chars: other vocabularies, one character a text  # en
# predict_chars: 다른 어휘, 한 글자짜리 글  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge

EARLIER = ["softmax", "step_forward", "step_output", "forward"]


def draw_speller(rng, n_vocab, n_hidden, letters="abcdefghijkl", end=0.0):
    """A vocabulary in any order, a state, weights large enough that the state matters; <EOS> has `end` more logit."""
    vocab = [*rng.permutation(list(letters))[: n_vocab - 1].tolist(), "<EOS>"]
    return (
        vocab,
        rng.uniform(-1, 1, size=(1, n_hidden)),
        rng.normal(size=(n_vocab, n_hidden)),
        rng.normal(scale=1.5, size=(n_hidden, n_hidden)),
        rng.normal(size=n_hidden),
        rng.normal(scale=2, size=(n_hidden, n_vocab)),
        rng.normal(size=n_vocab) + end * np.eye(n_vocab)[-1],
    )


def draw_text(rng, vocab, length):
    return "".join(rng.choice(vocab[:-1], size=length))


def draw_one_character(rng):
    speller = draw_speller(rng, *rng.permutation([3, 4, 6, 9])[:2], end=-100)
    return draw_text(rng, speller[0], 1), *speller


def ask_predict_chars(answers, text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    return answers.predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)


judge.forbids("predict_chars", *READY_MADE)
judge.agrees(ask_predict_chars, judge.draws(draw_one_character, n=16, seed=61), builds_on=EARLIER)
### END HIDDEN TESTS

# %% hidden="predict_chars-values" points=5
# predict_chars: longer texts, from any h0  # en
# predict_chars: 임의의 h0에서 시작하는 더 긴 글  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_longer_text(rng):
    """<EOS> is never expected: that is for the edges."""
    n_vocab, n_hidden, length = rng.permutation([3, 4, 6, 9])[:3]
    speller = draw_speller(rng, n_vocab, n_hidden, end=-100)
    return draw_text(rng, speller[0], length), *speller


def draw_hello_in_another_order(rng):
    """The characters of VOCAB at other places, and a text as long as the vocabulary."""
    vocab, *others = draw_speller(rng, 5, 4, letters="helo", end=-100)
    return draw_text(rng, vocab, 5), vocab, *others


judge.forbids("predict_chars", *READY_MADE)
judge.agrees(
    ask_predict_chars,
    judge.draws(draw_longer_text, n=16, seed=62) + judge.draws(draw_hello_in_another_order, n=4, seed=67),
    builds_on=EARLIER,
)
### END HIDDEN TESTS

# %% hidden="predict_chars-edges" points=3
# predict_chars: <EOS> expected in the middle, one character repeated, Korean characters, two calls  # en
# predict_chars: 중간에 예측되는 <EOS>, 되풀이되는 한 문자, 한글, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_text_over_its_end(rng):
    speller = draw_speller(rng, 4, 5, end=2)
    return draw_text(rng, speller[0], 9), *speller


def draw_repeated_korean_character(rng):
    speller = draw_speller(rng, 6, 4, letters="가나다라마바사", end=-100)
    return 7 * draw_text(rng, speller[0], 1), *speller


def draw_two_texts(rng):
    text, vocab, *others = draw_longer_text(rng)
    return draw_text(rng, vocab, 5), text, vocab, *others


def ask_predict_chars_twice(answers, other_text, text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    first = answers.predict_chars(other_text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)
    second = answers.predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return first, second


judge.forbids("predict_chars", *READY_MADE)
judge.agrees(ask_predict_chars, judge.draws(draw_text_over_its_end, n=6, seed=63), builds_on=EARLIER)
judge.agrees(ask_predict_chars, judge.draws(draw_repeated_korean_character, n=6, seed=64), builds_on=EARLIER)
judge.agrees(ask_predict_chars_twice, judge.draws(draw_two_texts, n=4, seed=66), builds_on=EARLIER)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 7 · `generate` (15 minutes, {points:generate} points)
#
# **Why.** So far the text came from outside. Now the network writes: what it puts out at one step is its input
# at the next.
#
# **By hand.** Start with h, a state of zeros and the weights of *hello*:
#
# | step | input | state before | output |
# |---|---|---|---|
# | 1 | h | $h_0$ | e |
# | 2 | e | $h_1$ | l |
# | 3 | l | $h_2$ | l |
# | 4 | l | $h_3$ | o |
# | 5 | o | $h_4$ | `<EOS>`: stop |
#
# Two things go on from step to step: the character that came out, and the state. Steps 3 and 4 show why the
# state must: without it, the two l's would give the same output.
#
# **Write** `generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length)`. `first` is a character of
# `vocab` (not `"<EOS>"`); `vocab` and `h0` are as in exercise 6; `max_length` is an integer from 1 on. At every
# step the entry with the largest logit comes out (nothing is drawn at random). Return a **list of `str`** of
# what came out, in order, **without** `first`. It ends in either of two ways:
#
# - `"<EOS>"` comes out: it is the last entry of the list;
# - the list has `max_length` entries, `"<EOS>"` counted: with `max_length = 5` *hello* has its `"<EOS>"`, with 4
#   it ends with o.
#
# A step is your `step_forward` and then your `step_output`, on a batch of one: `x` is `(1, n_vocab)`.
#
# **It is right if** h gives e, l, l, o, `<EOS>`.

# %% [markdown] lang="ko"
# ## 연습 문제 7 · `generate` (15분, {points:generate}점)
#
# **왜 필요한가.** 지금까지는 글이 밖에서 들어왔습니다. 이제 신경망이 직접 씁니다. 한 단계의 출력이 다음 단계의 입력이
# 됩니다.
#
# **손으로 계산해 보기.** 문자 h와 모두 0인 상태에서 시작하고 *hello*의 가중치를 씁니다.
#
# | 단계 | 입력 | 이전 상태 | 출력 |
# |---|---|---|---|
# | 1 | h | $h_0$ | e |
# | 2 | e | $h_1$ | l |
# | 3 | l | $h_2$ | l |
# | 4 | l | $h_3$ | o |
# | 5 | o | $h_4$ | `<EOS>`: 멈춤 |
#
# 한 단계에서 다음 단계로 이어지는 것은 출력된 문자와 은닉 상태, 두 가지입니다. 상태가 왜 이어져야 하는지는 3단계와 4단계를
# 보면 알 수 있습니다. 상태가 이어지지 않으면 두 l의 출력이 같아집니다.
#
# **작성할 것.** `generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length)`에서 `first`는 `vocab`에 있는
# 문자(`"<EOS>"`는 제외)이고 `vocab`과 `h0`은 연습 문제 6과 같습니다. `max_length`는 1 이상의 정수입니다. 단계마다
# 로짓이 가장 큰 `vocab`의 원소를 출력합니다(무작위로 뽑지 않습니다). 출력된 것을 차례대로 담은 **`str`의 리스트**를
# 돌려주세요. `first`는 **넣지 않습니다**. 끝나는 경우는 두 가지입니다.
#
# - `"<EOS>"`가 출력되면 끝납니다. 이때 리스트의 마지막 원소는 `"<EOS>"`입니다.
# - `"<EOS>"`를 포함하여 리스트의 길이가 `max_length`가 되면 끝납니다. *hello*는 `max_length = 5`이면 `"<EOS>"`까지
#   나오고, 4이면 o에서 끝납니다.
#
# 한 단계는 앞에서 작성한 `step_forward`와 `step_output`을 차례로 호출하는 것이고, 배치 크기는 1입니다. `x`의 형태는
# `(1, n_vocab)`입니다.
#
# **확인 방법.** h에서 시작하여 e, l, l, o, `<EOS>`가 나오면 맞습니다.

# %% exercise="generate"
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    """generate(first, vocab, h0, ...) -> chars, a list of 1 to max_length str

    first: the first input, a character of vocab  # en
    vocab: a list of n_vocab str, the last is "<EOS>"  # en
    h0: (1, n_hidden), the state before the first step  # en
    w_xh: (n_vocab, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # en
    w_hy: (n_hidden, n_vocab); b_y: (n_vocab,)  # en
    max_length: the most entries that chars may have, an integer from 1 on  # en
    chars: what came out, without first, with "<EOS>" as the last if it came out  # en
    first: 첫 입력, vocab에 있는 문자  # ko
    vocab: str n_vocab개의 리스트. 마지막은 "<EOS>"  # ko
    h0: (1, n_hidden), 첫 단계 이전의 은닉 상태  # ko
    w_xh: (n_vocab, n_hidden); w_hh: (n_hidden, n_hidden); b_h: (n_hidden,)  # ko
    w_hy: (n_hidden, n_vocab); b_y: (n_vocab,)  # ko
    max_length: chars의 최대 길이, 1 이상의 정수  # ko
    chars: 출력된 것의 리스트. first는 제외하고, "<EOS>"가 출력되면 마지막에 포함  # ko
    """
    chars = None
    ### BEGIN SOLUTION
    chars = []
    index, h = vocab.index(first), h0
    while len(chars) < max_length:
        x = one_hot([index], len(vocab))
        h = step_forward(x, h, w_xh, w_hh, b_h)
        y = step_output(h, w_hy, b_y)
        index = np.argmax(y)
        chars.append(vocab[index])
        if vocab[index] == "<EOS>":
            break
    ### END SOLUTION
    return chars

# %% check="generate"
done["generate"] = False
if not (done["step_forward"] and done["step_output"]):
    print("Not passed yet: step_forward or step_output. If generate uses them, look there first.")  # en
    print("step_forward 또는 step_output의 확인이 남아 있습니다. generate에서 쓴다면 그쪽을 먼저 살펴보세요.")  # ko
hint = (
    "Is the new character the next input? Does the state go on? Is first left out, and <EOS> the last if it "  # en
    "comes? Do x, (1, len(vocab)), and the characters come from the argument vocab?"  # en
    "나온 문자가 다음 입력이 되나요? 상태가 이어지나요? first는 빼고 <EOS>가 나오면 <EOS>까지 넣고 끝내나요? "  # ko
    "형태가 (1, len(vocab))인 x와 나온 문자를 인자 vocab으로 구했나요?"  # ko
)
for first, vocab, max_length, right in [
    ("h", VOCAB, 1, ["e"]),
    ("h", VOCAB, 4, ["e", "l", "l", "o"]),
    ("h", VOCAB, 10, ["e", "l", "l", "o", "<EOS>"]),
    ("o", VOCAB, 10, ["l", "l", "o", "<EOS>"]),
    ("a", ["a", "b", "c", "d", "<EOS>"], 2, ["b", "c"]),
]:
    chars = attempt(hint, generate, first, vocab, h0, *hello_weights, max_length)
    assert isinstance(chars, list), (
        f"generate returns a {type(chars).__name__}; expected a list of str."  # en
        f"generate가 돌려준 값의 자료형이 {type(chars).__name__}입니다. str의 리스트여야 합니다."  # ko
    )
    assert chars == right, (
        f"From {first!r}, {vocab} and max_length = {max_length} came {chars}, expected {right}. {hint}"  # en
        f"{first!r}, {vocab}, max_length = {max_length}의 결과가 {chars}입니다. 올바른 값은 {right}입니다. {hint}"  # ko
    )
done["generate"] = True
print("generate: this check passes.")  # en
print("generate: 이 확인을 통과했습니다.")  # ko

# %% hidden="generate-shapes" points=3
# generate: other vocabularies, as many characters as max_length  # en
# generate: 다른 어휘, max_length만큼의 문자  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_endless_writer(rng):
    """<EOS> never comes out, so the list has max_length entries."""
    n_vocab, n_hidden, max_length = rng.permutation([3, 4, 6, 9])[:3].tolist()
    speller = draw_speller(rng, n_vocab, n_hidden, end=-100)
    return draw_text(rng, speller[0], 1), *speller, max_length


def ask_generate(answers, first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    return answers.generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length)


judge.forbids("generate", *READY_MADE)
judge.agrees(ask_generate, judge.draws(draw_endless_writer, n=16, seed=71), builds_on=[*EARLIER, "predict_chars"])
### END HIDDEN TESTS

# %% hidden="generate-values" points=6
# generate: texts that end with <EOS> and texts that are cut off  # en
# generate: <EOS>로 끝나는 글과 중간에 잘리는 글  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_writer(rng):
    n_vocab, n_hidden = rng.permutation([4, 5, 7, 8])[:2]
    speller = draw_speller(rng, n_vocab, n_hidden)
    return draw_text(rng, speller[0], 1), *speller, 12


def draw_writer_of_hello(rng):
    """The characters of VOCAB at other places."""
    vocab, *others = draw_speller(rng, 5, 4, letters="helo", end=-2)
    return draw_text(rng, vocab, 1), vocab, *others, 8


judge.forbids("generate", *READY_MADE)
judge.agrees(
    ask_generate,
    judge.draws(draw_writer, n=24, seed=72) + judge.draws(draw_writer_of_hello, n=4, seed=77),
    builds_on=[*EARLIER, "predict_chars"],
)
### END HIDDEN TESTS

# %% hidden="generate-edges" points=4
# generate: max_length of 1, cut off just before or after <EOS>, Korean characters, two calls  # en
# generate: max_length가 1일 때, <EOS> 바로 앞이나 뒤에서 잘릴 때, 한글, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_cut_near_its_end(rng):
    """With these weights <EOS> comes out early, and max_length, from 1 on, lies near it."""
    speller = draw_speller(rng, 4, 5, end=2)
    return draw_text(rng, speller[0], 1), *speller, rng.integers(1, 5).item()


def draw_korean_writer(rng):
    speller = draw_speller(rng, 6, 4, letters="가나다라마바사")
    return draw_text(rng, speller[0], 1), *speller, 8


def draw_two_beginnings(rng):
    first, vocab, *others = draw_writer(rng)
    return draw_text(rng, vocab, 1), first, vocab, *others


def ask_generate_twice(answers, other_first, first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    one = answers.generate(other_first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length)
    two = answers.generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length)
    return one, two


judge.forbids("generate", *READY_MADE)
judge.agrees(ask_generate, judge.draws(draw_cut_near_its_end, n=16, seed=74), builds_on=[*EARLIER, "predict_chars"])
judge.agrees(ask_generate, judge.draws(draw_korean_writer, n=6, seed=75), builds_on=[*EARLIER, "predict_chars"])
judge.agrees(ask_generate_twice, judge.draws(draw_two_beginnings, n=4, seed=76), builds_on=[*EARLIER, "predict_chars"])
### END HIDDEN TESTS

# %%
# What does the network write from each letter? It was made to spell hello from h, so the others are a surprise.  # en
# 각 문자에서 시작하면 무엇을 쓸까요? h에서 hello를 쓰도록 만든 신경망이라 다른 문자의 결과는 뜻밖일 수 있습니다.  # ko
if done["generate"]:
    for character in VOCAB[:-1]:
        print(character, "->", *generate(character, VOCAB, h0, w_xh, w_hh, b_h, w_hy, b_y, 10))
else:
    print("Four texts appear here once the check of generate passes.")  # en
    print("generate의 확인을 통과하면 여기에 글 네 개가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## What you have learnt
#
# - A recurrent network carries a **state**. One time step makes a new state of the old one and the input: a
#   tanh of two products and a bias.
# - **Parameter sharing**: every time step uses the same five arrays, so any length can be read.
# - The state serves twice: for the next step, and for the **logits**. That is why the two l's of *hello* can
#   have different answers.
# - The largest logit of a row names a character. **Softmax** makes the row probabilities, and **cross-entropy**
#   says how wrong they were: $-\ln$ of what the right character was given.
# - Both are computed with the row's largest logit taken off, and the loss from log-probabilities, so that large
#   logits do no harm.
# - A network **writes** when its output is its next input.
#
# Here the weights were handed to you. In `03-rnncell` you build the same network with Keras, and in `04-bptt`
# you find out how weights are learnt: the error travels back through the time steps.
#
# ## How am I doing?
#
# Choose *Restart and Run All*, look at the table, save, and hand in **`02-forward.ipynb`**, this file, under
# this name.

# %% [markdown] lang="ko"
# ## 배운 내용
#
# - 순환 신경망은 **은닉 상태**를 이어 갑니다. 한 시간 단계는 이전 상태와 입력으로 새 상태를 만듭니다. 두
#   곱과 편향을 더해 tanh를 적용합니다.
# - **매개변수 공유**: 모든 시간 단계가 같은 배열 다섯 개를 쓰므로 어떤 길이의 글도 읽을 수 있습니다.
# - 은닉 상태는 다음 단계와 **로짓**, 두 곳에 쓰입니다. 그래서 *hello*의 두 l에 서로 다른 답을 낼 수 있습니다.
# - 로짓 한 줄에서는 가장 큰 로짓이 가리키는 문자를 고릅니다. **소프트맥스**는 로짓을 확률로 바꾸고, **교차
#   엔트로피**는 정답에 준 확률의 $-\ln$으로 얼마나 틀렸는지를 잽니다.
# - 둘 다 행에서 가장 큰 로짓을 뺀 다음 계산하고, 손실은 로그 확률에서 바로 구합니다. 그래야 로짓이 아주 커도 계산이
#   안전합니다.
# - 출력을 다음 입력으로 넣으면 신경망이 글을 **씁니다**.
#
# 이번에는 가중치를 받아서 썼습니다. `03-rnncell`에서는 같은 신경망을 Keras로 만들고, `04-bptt`에서는
# 오차가 시간 단계를 거슬러 올라가며 가중치를 학습시키는 과정을 알아봅니다.
#
# ## 어디까지 했을까요?
#
# *커널 재시작 후 모두 실행*을 하고 표를 확인한 다음 저장하세요. 그리고 파일 이름(**`02-forward.ipynb`**)을 바꾸지
# 말고 제출하세요.

# %% given="table"
for name, passed in done.items():
    print(f"{name:<16}", "passed" if passed else "not yet")  # en
    print(f"{name:<16}", "통과" if passed else "미통과")  # ko
print()
print(f"{sum(done.values())} of {len(done)} checks pass. The file to hand in is 02-forward.ipynb.")  # en
print("The hidden checks also look at edge cases and other sizes, as the text of each exercise says.")  # en
print(f"확인 {len(done)}개 가운데 {sum(done.values())}개를 통과했습니다. 제출할 파일은 02-forward.ipynb입니다.")  # ko
print("숨은 검사는 각 연습 문제의 본문에 적힌 대로 극단적인 경우와 다른 크기도 살펴봅니다.")  # ko
