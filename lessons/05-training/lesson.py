# %% [markdown] lang="en"
# # 05 · Training a recurrent network with Keras
#
# In this notebook you teach a recurrent network to say what comes next in a time series: you make the data, build
# and train the model with Keras, and find out whether it was worth the trouble.
#
# **Questions**
#
# - A network is trained on millions of examples. Must they all be in memory at once?
# - Its loss falls and falls. How do you know whether 0.005 is good, bad, or too good to be true?
# - A model says one step ahead. How can it look twenty steps ahead?
#
# **Goals.** At the end you can
#
# - generate a time series and cut it into a window and its label, without giving the label away,
# - feed a model from an endless generator and from a `tf.data.Dataset`,
# - build, compile and train an RNN with Keras, and say how many parameters it has and why,
# - compare it with forecasts that need no network, and with the best that is possible at all,
# - forecast many steps ahead with a model that knows only one.
#
# **Time.** About two and a half hours: 25 minutes of reading, 105 minutes for nine exercises and, in a course with
# written answers, 20 minutes for a tenth. You can stop after any exercise; on another evening, first run the notebook
# again from the top.
#
# **How to work**
#
# 1. Run the cells from top to bottom. Importing TensorFlow takes some seconds. Red lines about CUDA, cuInit or oneDNN
#    may come with it: they are harmless, no graphics card is needed. Training the model below takes 10 to 20 seconds.
# 2. An exercise is a function that is not written yet. Write your code in its cell and run it.
# 3. Run the check below it. It tells you what is not right yet, and what to try. Whether it
#    passes or not, you can go on to the next cell.
# 4. At the end, choose *Restart and Run All*, save, and hand in `05-training.ipynb`.

# %% [markdown] lang="ko"
# # 05 · Keras로 순환 신경망 학습하기
#
# 이 노트북에서는 시계열의 다음 값을 맞히도록 순환 신경망을 학습시킵니다. 데이터를 만들고, Keras로 모델을 만들어
# 학습시키고, 과연 그만한 보람이 있었는지 따져 봅니다.
#
# **생각해 볼 질문**
#
# - 신경망은 예를 수백만 개씩 보며 배웁니다. 그 많은 예를 모두 한꺼번에 메모리에 올려야 할까요?
# - 손실이 계속 줄어듭니다. 0.005가 좋은 값인지 나쁜 값인지, 아니면 믿기 어려울 만큼 좋은 값인지 어떻게 알까요?
# - 모델은 한 단계 앞만 예측합니다. 어떻게 스무 단계 앞을 내다볼 수 있을까요?
#
# **학습 목표.** 이 노트북을 마치면 다음을 할 수 있습니다.
#
# - 시계열을 만들고, 정답이 새어 들어가지 않게 입력 구간과 정답으로 나누기
# - 끝없이 이어지는 제너레이터와 `tf.data.Dataset`으로 모델에 데이터를 공급하기
# - Keras로 순환 신경망을 만들고 컴파일하고 학습시키고, 매개변수가 몇 개이고 왜 그런지 설명하기
# - 신경망의 예측을, 신경망을 쓰지 않은 예측, 그리고 이론상 가능한 최선의 예측과 비교하기
# - 한 단계 앞만 아는 모델로 여러 단계 앞을 예측하기
#
# **소요 시간.** 약 2시간 30분입니다. 읽기에 25분, 연습 문제 아홉 개에 105분, 서술형 문제가 있는 수업이라면 열 번째 문제에
# 20분을 잡았습니다. 중간에 멈추어도 됩니다. 다시 시작할 때에는 맨 위 셀부터 차례로 실행한 뒤 이어서 하세요.
#
# **진행 방법**
#
# 1. 셀을 위에서 아래로 차례로 실행합니다. TensorFlow를 불러오는 데 몇 초 걸립니다. 이때 CUDA, cuInit, oneDNN 같은 말이
#    든 빨간 줄이 나오기도 하지만 신경 쓰지 않아도 됩니다. 그래픽 카드는 없어도 됩니다. 아래에서 모델을 학습시키는 데는
#    10초에서 20초쯤 걸립니다.
# 2. 연습 문제의 함수는 아직 비어 있습니다. 그 셀에 코드를 작성하고 실행합니다.
# 3. 바로 아래의 확인 셀을 실행합니다. 어디가 아직 틀렸는지, 무엇을 해 보면 좋을지 알려 줍니다. 통과하지 못해도 다음
#    셀로 넘어갈 수 있습니다.
# 4. 마지막에 *커널 재시작 후 모두 실행*을 하고 저장한 다음 `05-training.ipynb`를 제출합니다.

# %% given="imports"
# Needed: Python 3.10, NumPy 1.26, TensorFlow 2.16 with Keras 3, or newer; matplotlib. Google Colab has them.  # en
# Python 3.10, NumPy 1.26, TensorFlow 2.16(Keras 3 포함) 이상과 matplotlib이 필요합니다. Google Colab에는 모두 있습니다.  # ko
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")   # TensorFlow is to keep its log to itself  # en
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")   # TensorFlow의 안내문을 줄입니다  # ko

try:
    import matplotlib.pyplot as plt
    import numpy as np
    import keras
    import tensorflow as tf
except ImportError as error:
    raise ImportError(
        "This notebook needs NumPy, matplotlib and TensorFlow. Run `%pip install numpy matplotlib tensorflow` in "  # en
        "a cell, restart the kernel and begin again."  # en
        "이 노트북에는 NumPy, matplotlib, TensorFlow가 필요합니다. 셀에서 `%pip install numpy matplotlib tensorflow`를 "  # ko
        "실행하고 커널을 다시 시작한 뒤 처음부터 실행하세요."  # ko
    ) from error


def version_of(package):
    return tuple(int(part) for part in package.__version__.split(".")[:2])


if sys.version_info < (3, 10) or version_of(np) < (1, 26) or version_of(tf) < (2, 16) or version_of(keras) < (3, 0):
    print("This notebook needs Python 3.10, NumPy 1.26, TensorFlow 2.16 and Keras 3, or newer.")  # en
    print("Update them, or use Google Colab.")  # en
    print("이 노트북에는 Python 3.10, NumPy 1.26, TensorFlow 2.16, Keras 3 이상이 필요합니다.")  # ko
    print("새로 설치하거나 Google Colab을 쓰세요.")  # ko
else:
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, TensorFlow {tf.__version__}")
    print("and Keras", keras.__version__, "will do. Let us begin.")  # en
    print("그리고 Keras", keras.__version__, "버전이 준비되었습니다. 시작합시다.")  # ko

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
# ## The task
#
# A **time series** is one number after another, measured at equal distances: the power a town draws each hour, a
# heartbeat, a price. To **forecast** is to say the next number from those before it. The numbers seen are the
# **window**, the one that follows is its **label**:
#
# ```
#    0.12   0.31   0.42   0.40   0.29        0.25
#    └────────── the window ──────────┘       └ its label
# ```
#
# A recurrent network suits this well: it reads the window step by step, its state carries along what has been, and
# after the last step a forecast is read from the state. In `02-forward` there was an output at every time step; here
# only the last one counts (*many-to-one*).
#
# Our series is made by ourselves, which has two advantages: there is no end to it, and we know what can be known.

# %% [markdown] lang="ko"
# ## 무엇을 할까요?
#
# **시계열**은 일정한 시간 간격으로 잰 값을 차례로 늘어놓은 것입니다. 한 도시가 시간마다 쓰는 전력, 심장 박동, 가격이 그런
# 예입니다. **예측**이란 지금까지의 수를 보고 다음 수를 미리 알아맞히는 일입니다. 예측할 때 보는 수들이 **입력 구간**이고, 바로
# 다음에 오는 수가 그 **정답**입니다.
#
# ```
#    0.12   0.31   0.42   0.40   0.29        0.25
#    └─────────── 입력 구간 ──────────┘       └ 정답
# ```
#
# 순환 신경망은 이 일에 잘 맞습니다. 입력 구간을 한 단계씩 읽으면서 지나온 내용을 상태에 담아 두고, 마지막 단계가
# 끝난 뒤 상태에서 예측을 읽어 냅니다. `02-forward`에서는 시간 단계마다 출력이 있었지만, 여기서는 마지막 출력 하나만
# 씁니다(*다대일*).
#
# 시계열은 우리가 직접 만듭니다. 그러면 좋은 점이 두 가지 있습니다. 데이터를 얼마든지 만들 수 있고, 예측이 어디까지 맞을 수 있는지도
# 압니다.

# %% [markdown] lang="en"
# ## What holds for every exercise
#
# - **Axes.** As everywhere in Keras: `(batch, time, feature)`. A series has one number a time step, so the last axis
#   has length 1, and must be there all the same.
# - **Randomness.** Everything random is drawn from `rng`, a `numpy.random.Generator` that is handed in: in the order
#   that the text states, and nothing else. No seeds are set inside, and no generator of your own is made.
# - **What goes out.** Arrays of exactly the shape that is named, float64 or float32. NumPy arrays come in, and they
#   are not changed. Models are handed in and used as they are: none is made anew unless the exercise says so.
# - **Tools.** NumPy, TensorFlow and Keras, as you like. Code that is written otherwise and gives the same values is
#   as right; every spelling that Keras accepts is accepted. Other libraries may be missing where your work is graded.
#   You may add cells and functions; keep the names and arguments of the exercises.
# - **Other sizes.** Batch, time and units may be any number from 1 on.
#
# **How it is graded.** The checks that you can see carry no points. The points lie in hidden checks, of which you see
# the titles. Written answers, where there are any, are read and graded by a person. The hidden checks compare your
# values with right ones, on other numbers and sizes: to about six digits what NumPy computes, to about four what Keras
# does. Three of them let your code train a network, and look at the loss and at forecasts for series it has not seen;
# bad luck with the random weights costs nothing, since they try again. Every exercise is graded by itself: what it
# uses of earlier ones is handed in as an argument, and the checks hand in a right one. So if you are stuck, go on to
# the next.

# %% [markdown] lang="ko"
# ## 모든 연습 문제에 적용되는 약속
#
# - **축.** 축의 순서는 Keras의 관례대로 `(batch, time, feature)`입니다. 시계열은 시간 단계마다 수가 하나이므로 마지막 축의 길이가
#   1입니다. 길이가 1이어도 그 축은 반드시 있어야 합니다.
# - **난수.** 난수는 모두 인자로 받은 `rng`(`numpy.random.Generator`)에서, 본문에 적힌 순서대로 뽑고 다른 것은 뽑지
#   않습니다. 함수 안에서 시드를 정하거나 난수 생성기를 새로 만들지 않습니다.
# - **함수가 돌려주는 것.** 문제에 적힌 형태와 정확히 같은 float64 또는 float32 배열입니다. 함수는 NumPy 배열을 받으며, 그
#   값을 바꾸지 않습니다. 모델은 받은 그대로 쓰고, 문제에서 요구하지 않는 한 새로 만들지 않습니다.
# - **도구.** NumPy, TensorFlow, Keras를 마음대로 쓰세요. 다르게 작성했더라도 값이 같으면 똑같이 정답으로 인정합니다.
#   Keras가 받아들이는 표기는 모두 인정합니다. 채점 환경에는 다른 라이브러리가 없을 수 있습니다. 셀과 함수를 더
#   만들어도 되지만, 연습 문제의 함수 이름과 인자는 그대로 두세요.
# - **다른 크기.** 배치, 시간, 유닛의 크기는 1 이상의 어떤 정수든 될 수 있습니다.
#
# **채점 방법.** 눈에 보이는 확인 셀에는 점수가 없습니다. 점수는 숨은 검사에 배정되어 있으며, 여러분에게는 그 제목만
# 보입니다. 서술형 문제가 있으면 그 답은 사람이 읽고 채점합니다. 숨은 검사는 다른 숫자와 다른 크기에서 여러분의 값을
# 올바른 값과 비교합니다. NumPy로 계산하는 것은 유효 숫자 여섯 자리, Keras로 계산하는 것은 네 자리 정도까지 봅니다. 그 가운데 세
# 검사는 여러분의 코드로 신경망을 학습시켜 손실과, 처음 보는 시계열의 예측을 살펴봅니다. 무작위 가중치가 운 나쁘게
# 뽑힌 경우에는 다시 시도하므로 점수를 잃지 않습니다. 문제는 하나하나 따로 채점합니다. 앞 문제에서 만든 것은 인자로 받는데,
# 검사할 때에는 올바른 것을 넣어 줍니다. 그러니 한 문제에서 막히더라도 다음 문제로 넘어가세요.

# %% given="progress"
import inspect
from itertools import islice

# Each check notes here whether it passed; the last cell of the notebook shows the table.  # en
# 확인 셀마다 통과했는지를 여기에 적습니다. 노트북의 마지막 셀에서 표로 보여 줍니다.  # ko
done = {
    "generate_timeseries": False,
    "timeseries_generator": False,
    "timeseries_dataset": False,
    "naive_forecast": False,
    "linear_forecast": False,
    "build_model": False,
    "compile_model": False,
    "train": False,
    "forecast": False,
}


def attempt(hint, function, *arguments):
    """Returns what function gives; stops if that is None or an array among the arguments was changed."""  # en
    """function을 호출한 결과를 돌려줍니다. 결과가 None이거나 인자로 준 배열이 바뀌면 멈춥니다."""  # ko
    name = function.__name__
    handed = [argument.copy() if isinstance(argument, np.ndarray) else argument for argument in arguments]
    try:
        came = function(*handed)
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
    for argument, before, after in zip(inspect.signature(function).parameters, arguments, handed):
        assert not isinstance(before, np.ndarray) or np.array_equal(before, after), (
            f"{name} has changed its argument {argument}: make new arrays instead of writing into it."  # en
            f"{name} 함수가 인자 {argument}의 값을 바꾸었습니다. 인자에 값을 대입하지 말고 새 배열을 만드세요."  # ko
        )
    return came


def expect(what, came, expected, hint, tolerance=1e-5):
    """Stops with a helpful sentence unless came has the shape and the values of expected."""  # en
    """came의 형태와 값이 expected와 다르면 도움말을 보여 주고 멈춥니다."""  # ko
    expected = np.asarray(expected)
    wanted = f"an array of shape {expected.shape}" if expected.shape else "one number"  # en
    wanted = f"형태가 {expected.shape}인 배열" if expected.shape else "수 하나"  # ko
    assert isinstance(came, (np.ndarray, np.number, int, float, list)) or tf.is_tensor(came), (
        f"{what} is of type {type(came).__name__}; expected {wanted}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. {wanted}이어야 합니다. {hint}"  # ko
    )
    assert np.shape(came) == expected.shape, (
        f"{what} has the shape {np.shape(came)}; expected {wanted}. {hint}"  # en
        f"{what}의 형태가 {np.shape(came)}입니다. {wanted}이어야 합니다. {hint}"  # ko
    )
    assert np.allclose(came, expected, rtol=tolerance, atol=tolerance), (
        f"{what} came out as\n{np.asarray(came)}\nand should be\n{expected}\n{hint}"  # en
        f"{what}의 값이\n{np.asarray(came)}\n으로 나왔습니다. 올바른 값은\n{expected}\n입니다. {hint}"  # ko
    )

# %% [markdown] lang="en"
# ## Exercise 1 · `generate_timeseries` (15 minutes, {points:generate_timeseries} points)
#
# **Why.** Before any network there are data. Ours are a slow wave, a fast wave, and some noise:
#
# $$s(t) = 0.5 \sin\bigl((t - o_1)(10 f_1 + 10)\bigr) + 0.2 \sin\bigl((t - o_2)(20 f_2 + 20)\bigr) + 0.1 (u - 0.5)$$
#
# $f_1, f_2$ say how fast the waves are, $o_1, o_2$ where they begin: each is one number between 0 and 1, the same for
# the whole series. $u$ is the noise: a number between 0 and 1 for every value. The two sines are given in radians, as
# `np.sin` wants them.
#
# **The order of the draws.** From `rng`, and nothing else:
#
# 1. `f1, f2, o1, o2 = rng.random(4)`
# 2. `u = rng.random(n_steps + 1)`
#
# **By hand.** `n_steps` is 2. The times are `n_steps + 1` equally spaced numbers **from 0 to 1, both included**: 0,
# 0.5, 1. Suppose that $f_1 = f_2 = o_1 = o_2 = 0$ and every $u$ is 0.5:
#
# | $t$ | $0.5 \sin(10 t)$ | $0.2 \sin(20 t)$ | noise | $s$ | |
# |---|---|---|---|---|---|
# | 0 | 0 | 0 | 0 | 0 | `series[0]` |
# | 0.5 | -0.479 | -0.109 | 0 | -0.588 | `series[1]` |
# | 1 | -0.272 | 0.183 | 0 | -0.089 | `next_value` |
#
# **Write** `generate_timeseries(n_steps, rng)`, which returns the pair `(series, next_value)`: `series`,
# `(n_steps,)`, holds the first `n_steps` values, and `next_value`, **one number**, is the one that follows. It is not
# in `series`. Both have noise on them. `n_steps` is 1 or more.
#
# **It is right if** the check's numbers come out, and if after a call the next `rng.random()` is the draw after these
# $4 + (n_\text{steps} + 1)$.

# %% [markdown] lang="ko"
# ## 연습 문제 1 · `generate_timeseries` (15분, {points:generate_timeseries}점)
#
# **왜 필요한가.** 신경망보다 먼저 데이터가 있어야 합니다. 우리 데이터는 느린 파동 하나, 빠른 파동 하나, 그리고 약간의
# 잡음으로 되어 있습니다.
#
# $$s(t) = 0.5 \sin\bigl((t - o_1)(10 f_1 + 10)\bigr) + 0.2 \sin\bigl((t - o_2)(20 f_2 + 20)\bigr) + 0.1 (u - 0.5)$$
#
# $f_1, f_2$는 파동이 얼마나 빠른지, $o_1, o_2$는 어디에서 시작하는지를 정합니다. 모두 0과 1 사이의 수 하나이고, 시계열
# 전체에서 같은 값을 씁니다. $u$는 잡음으로, 값마다 0과 1 사이의 수가 하나씩 있습니다. 두 사인의 각도는 `np.sin`에서처럼
# 라디안입니다.
#
# **뽑는 순서.** `rng`에서 다음 순서로 뽑고 다른 것은 뽑지 않습니다.
#
# 1. `f1, f2, o1, o2 = rng.random(4)`
# 2. `u = rng.random(n_steps + 1)`
#
# **손으로 계산해 보기.** `n_steps`가 2입니다. 시각은 **0부터 1까지, 양 끝을 포함하여** 같은 간격으로 놓인 수
# `n_steps + 1`개, 곧 0, 0.5, 1입니다. $f_1 = f_2 = o_1 = o_2 = 0$이고 모든 $u$가 0.5라고 합시다.
#
# | $t$ | $0.5 \sin(10 t)$ | $0.2 \sin(20 t)$ | 잡음 | $s$ | |
# |---|---|---|---|---|---|
# | 0 | 0 | 0 | 0 | 0 | `series[0]` |
# | 0.5 | -0.479 | -0.109 | 0 | -0.588 | `series[1]` |
# | 1 | -0.272 | 0.183 | 0 | -0.089 | `next_value` |
#
# **작성할 것.** `generate_timeseries(n_steps, rng)`는 `(series, next_value)` 쌍을 돌려줍니다. 형태가 `(n_steps,)`인
# `series`에는 처음 `n_steps`개의 값을 담고, `next_value`는 바로 다음에 오는 값으로 **수 하나**입니다. 이 값은 `series`에
# 들어 있지 않습니다. 둘 다 잡음이 더해진 값입니다. `n_steps`는 1 이상입니다.
#
# **확인 방법.** 확인 셀의 값이 나오고, 호출한 뒤의 `rng.random()`이 $4 + (n_\text{steps} + 1)$개를 뽑은 바로 다음
# 값이면 맞습니다.

# %% exercise="generate_timeseries"
def generate_timeseries(n_steps, rng):
    """generate_timeseries(n_steps, rng) -> series, next_value

    n_steps: how many values the series has, from 1 on  # en
    rng: a numpy.random.Generator: 4 numbers, then n_steps + 1 are drawn from it  # en
    series: (n_steps,), the values  # en
    next_value: one number, the value that follows  # en
    n_steps: 시계열에 담을 값의 개수, 1 이상  # ko
    rng: numpy.random.Generator. 수 4개, 이어서 n_steps + 1개를 뽑음  # ko
    series: (n_steps,), 시계열의 값  # ko
    next_value: 수 하나, 바로 다음에 오는 값  # ko
    """
    series, next_value = None, None
    ### BEGIN SOLUTION
    f1, f2, o1, o2 = rng.random(4)
    u = rng.random(n_steps + 1)
    t = np.linspace(0, 1, n_steps + 1)
    values = 0.5 * np.sin((t - o1) * (10 * f1 + 10))
    values += 0.2 * np.sin((t - o2) * (20 * f2 + 20))
    values += 0.1 * (u - 0.5)
    series, next_value = values[:-1], values[-1]
    ### END SOLUTION
    return series, next_value

# %% check="generate_timeseries"
done["generate_timeseries"] = False


def numbers_drawn(seed, n_steps):
    """What is to be drawn from that seed, as text, to be compared with what was drawn."""  # en
    """그 시드에서 뽑아야 할 수를 글로 보여 줍니다. 뽑은 수와 비교할 수 있습니다."""  # ko
    fresh = np.random.default_rng(seed)
    firsts = [f"{name} = {number:.3f}" for name, number in zip(["f1", "f2", "o1", "o2"], fresh.random(4))]
    return ", ".join(firsts) + f", u = {fresh.random(n_steps + 1).round(3).tolist()}"


for seed, n_steps, right_series, right_next, right_draw in [
    (1, 4, [-0.301263, 0.321641, -0.164923, -0.076762], 0.368486, 0.027559),
    (3, 6, [-0.565541, -0.141004, 0.490015, -0.14868, -0.299941, 0.117878], 0.247501, 0.51674),
    (2, 1, [0.247862], 0.180825, 0.187901),
]:
    hint = (
        f"Here n_steps = {n_steps}, rng = np.random.default_rng({seed}). Print what you draw; it should be\n"  # en
        f"{numbers_drawn(seed, n_steps)}\n"  # en
        f"If it is, look at the {n_steps + 1} times (from 0 to 1, both included) and at the brackets of the "  # en
        "formula; the last value is next_value and not in series."  # en
        f"여기서는 n_steps = {n_steps}, rng = np.random.default_rng({seed})입니다. 뽑은 수를 출력해 보세요. 다음과 같아야 합니다.\n"  # ko
        f"{numbers_drawn(seed, n_steps)}\n"  # ko
        f"수가 모두 같다면 시각 {n_steps + 1}개(0부터 1까지, 양 끝 포함)와 식의 괄호를 살펴보세요. "  # ko
        "마지막 값은 next_value이고 series에는 넣지 않습니다."  # ko
    )
    handed_rng = np.random.default_rng(seed)
    came = attempt(hint, generate_timeseries, n_steps, handed_rng)
    assert isinstance(came, (tuple, list)) and len(came) == 2, (
        f"generate_timeseries returns a {type(came).__name__}; expected the pair (series, next_value)."  # en
        f"generate_timeseries의 결과가 {type(came).__name__}입니다. (series, next_value) 쌍이어야 합니다."  # ko
    )
    expect("series", came[0], right_series, hint, 2e-6)
    expect("next_value", came[1], right_next, hint, 2e-6)
    hint = "Draw 4 and n_steps + 1 numbers from rng, no more and no fewer."  # en
    hint = "rng에서 수를 4개와 n_steps + 1개만 뽑으세요. 더 뽑거나 덜 뽑지 않습니다."  # ko
    expect("rng.random() after the call", handed_rng.random(), right_draw, hint, 2e-6)  # en
    expect("호출한 뒤의 rng.random()", handed_rng.random(), right_draw, hint, 2e-6)  # ko
done["generate_timeseries"] = True
print("generate_timeseries: this check passes.")  # en
print("generate_timeseries: 이 확인을 통과했습니다.")  # ko

# %% hidden="generate_timeseries-series" points=6
# generate_timeseries: the values of the series, for other seeds and lengths  # en
# generate_timeseries: 다른 시드와 길이에서 구한 시계열의 값  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_length_and_seed(rng):
    return rng.integers(3, 9).item(), rng.integers(10_000).item()


def ask_series(answers, n_steps, seed):
    both = answers.generate_timeseries(n_steps, np.random.default_rng(seed))
    return None if both is None else both[0]


judge.agrees(ask_series, judge.draws(draw_length_and_seed, n=8, seed=101), rtol=1e-6, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="generate_timeseries-next" points=4
# generate_timeseries: the value that follows  # en
# generate_timeseries: 바로 다음에 오는 값  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_next_value(answers, n_steps, seed):
    both = answers.generate_timeseries(n_steps, np.random.default_rng(seed))
    return None if both is None else both[1]


judge.agrees(ask_next_value, judge.draws(draw_length_and_seed, n=8, seed=102), rtol=1e-6, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="generate_timeseries-edges" points=4
# generate_timeseries: one step and fifty steps, two series from one rng, what is left in rng  # en
# generate_timeseries: 한 단계와 쉰 단계, 같은 rng로 만든 시계열 두 개, 호출한 뒤의 rng  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_two_series(answers, n_steps, other_n_steps, seed):
    """The second series starts where the first one left the generator; the draw after it, too."""
    rng = np.random.default_rng(seed)
    first = answers.generate_timeseries(n_steps, rng)
    second = answers.generate_timeseries(other_n_steps, rng)
    return first, second, rng.random()


judge.agrees(ask_two_series, [(1, 2, 7), (2, 1, 8), (4, 7, 9), (50, 50, 10)], rtol=1e-6, atol=1e-6)
### END HIDDEN TESTS

# %% given="series-figure"
def draw_windows(series, next_values, forecasts=()):
    """Draws series, their labels and, if there are any, forecasts of them, side by side."""  # en
    """시계열과 정답을 나란히 그립니다. 예측이 있으면 예측도 함께 그립니다."""  # ko
    names = figure_text("series"), figure_text("next value"), figure_text("forecast")  # en
    names = figure_text("시계열 | series"), figure_text("다음 값 | next value"), figure_text("예측 | forecast")  # ko
    figure, panels = plt.subplots(1, len(series), figsize=(3.4 * len(series), 3.1), sharey=True, layout="constrained")
    for i, axes in enumerate(panels):
        steps = np.arange(len(series[i]))
        axes.plot(steps, series[i], ".-", color="tab:blue", markersize=4, label=names[0])
        axes.plot(len(steps), next_values[i], "o", color="tab:red", label=names[1])
        if len(forecasts):
            axes.plot(len(steps), forecasts[i], "x", color="black", markersize=9, label=names[2])
        axes.set(xlabel=figure_text("time step"), ylim=(-0.9, 0.9))  # en
        axes.set(xlabel=figure_text("시간 단계 | time step"), ylim=(-0.9, 0.9))  # ko
        axes.grid(alpha=0.3)
    panels[0].set(ylabel=figure_text("value"))  # en
    panels[0].set(ylabel=figure_text("값 | value"))  # ko
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside upper center", ncols=3, frameon=False)
    plt.show()

# %%
N_STEPS = 50
if done["generate_timeseries"]:
    rng = np.random.default_rng(0)
    three = [generate_timeseries(N_STEPS, rng) for _ in range(3)]
    draw_windows([series for series, _ in three], [next_value for _, next_value in three])
else:
    print("Three series appear here once the check of generate_timeseries passes.")  # en
    print("generate_timeseries의 확인을 통과하면 여기에 시계열 세 개가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ### The best that is possible
#
# The waves of the next value can be worked out from the window. Its noise cannot: it is drawn anew, and has nothing
# to do with what came before. So even a perfect forecast misses by $0.1\,(u - 0.5)$. For $u$ equally likely
# everywhere between 0 and 1 the mean of $(u - 0.5)^2$ is $1/12$, and the mean squared error is
#
# $$0.1^2 \cdot \tfrac{1}{12} = 0.00083$$
#
# This is the **noise floor**. No honest forecast gets below it. If a loss does, do not be pleased: look for the place
# where the label has slipped into the input. A leak like that is the most frequent mistake with time series, and the
# training loss rewards it.

# %% [markdown] lang="ko"
# ### 이론상 가능한 최선
#
# 다음 값에 들어 있는 파동은 입력 구간을 보고 알아낼 수 있지만, 잡음은 그럴 수 없습니다. 새로 뽑은 값이라 앞의 값들과
# 아무 관계가 없기 때문입니다. 그래서 완벽한 예측도 $0.1\,(u - 0.5)$만큼은 빗나갑니다. $u$가 0과 1 사이에 고르게
# 퍼져 있을 때 $(u - 0.5)^2$의 평균은 $1/12$이므로 평균 제곱 오차는 다음과 같습니다.
#
# $$0.1^2 \cdot \tfrac{1}{12} = 0.00083$$
#
# 이 값이 **잡음의 하한**입니다. 정답을 미리 보지 않은 예측이라면 오차가 이보다 낮을 수 없습니다. 손실이 이 아래로 내려가면 기뻐할 것이
# 아니라, 정답이 입력에 섞여 들어간 곳을 찾아야 합니다. 시계열에서 가장 흔한 실수가 바로 이것이고, 이런
# 실수가 있으면 학습 손실은 오히려 더 좋아 보입니다.

# %% [markdown] lang="en"
# ## Exercise 2 · `timeseries_generator` (15 minutes, {points:timeseries_generator} points)
#
# **Why.** A network learns from **batches**, several series at a time. It never needs all of them at once: a
# *generator* makes each batch when it is asked for, and forgets it. So the data may be endless, and no series is ever
# seen twice.
#
# **A generator in Python** is a function with `yield` in the place of `return`. It hands out a value, stops there,
# and goes on at the next `next(...)`:
#
# ```python
# def squares():
#     n = 0
#     while True:
#         yield n * n
#         n += 1
#
# numbers = squares()
# next(numbers), next(numbers), next(numbers)   # 0, 1, 4
# ```
#
# **The shapes.** With `n_steps = 3` and `batch_size = 2`, and two series as they come, (1, 2, 3) followed by 4 and
# (7, 8, 9) followed by 10:
#
# ```
# xs = [[[1], [2], [3]],     (batch_size, n_steps, 1)          ys = [[4],      (batch_size, 1)
#       [[7], [8], [9]]]                                             [10]]
# ```
#
# **Write** `timeseries_generator(n_steps, batch_size, rng, series=None)`, which gives pairs `(xs, ys)`,
# **endlessly**. `series` is the function that makes one series: `series(n_steps, rng)` returns
# `(values, next_value)`, like your `generate_timeseries`, and the first line, which is written already, takes that if
# none is named. The graders hand in others, so call `series`. It is called once for every row, row after row and
# batch after batch, always with the same `rng`: that makes every batch new. Each pair is two new arrays.
#
# **It is right if** the two arrays above come out, and if the second batch differs from the first.

# %% [markdown] lang="ko"
# ## 연습 문제 2 · `timeseries_generator` (15분, {points:timeseries_generator}점)
#
# **왜 필요한가.** 신경망은 시계열을 여러 개씩 묶은 **배치**로 배웁니다. 모든 시계열이 한꺼번에 필요하지는 않습니다.
# *제너레이터*는 달라고 할 때마다 배치를 하나 만들어 주고 잊어버립니다. 그래서 데이터가 끝없이 이어질 수 있고, 같은
# 시계열을 두 번 보는 일이 없습니다.
#
# **Python의 제너레이터**는 `return` 대신 `yield`를 쓰는 함수입니다. 값을 하나 내놓고 거기서 멈추었다가, 다음
# `next(...)`가 호출되면 이어서 실행합니다.
#
# ```python
# def squares():
#     n = 0
#     while True:
#         yield n * n
#         n += 1
#
# numbers = squares()
# next(numbers), next(numbers), next(numbers)   # 0, 1, 4
# ```
#
# **형태.** `n_steps = 3`, `batch_size = 2`이고 시계열 두 개가 차례로 (1, 2, 3)과 그다음 값 4, (7, 8, 9)와 그다음 값
# 10이라면 다음과 같습니다.
#
# ```
# xs = [[[1], [2], [3]],     (batch_size, n_steps, 1)          ys = [[4],      (batch_size, 1)
#       [[7], [8], [9]]]                                             [10]]
# ```
#
# **작성할 것.** `timeseries_generator(n_steps, batch_size, rng, series=None)`는 `(xs, ys)` 쌍을 **끝없이** 내놓습니다.
# `series`는 시계열 하나를 만드는 함수입니다. `generate_timeseries`처럼 `series(n_steps, rng)`가 `(values, next_value)`를
# 돌려줍니다. 따로 주지 않으면, 이미 작성되어 있는 첫 줄에 따라 여러분의 `generate_timeseries`를 씁니다. 채점할 때에는 다른
# 함수를 넣으므로 반드시 `series`를 호출하세요. 배치 순서대로, 한 배치 안에서는 행 순서대로 행마다 한 번씩, 언제나 같은 `rng`를 넣어
# 호출합니다. 그러면 배치가 매번 새로워집니다. 내놓는 쌍은 매번 새 배열 두 개입니다.
#
# **확인 방법.** 위의 두 배열이 나오고, 둘째 배치가 첫째 배치와 다르면 맞습니다.

# %% exercise="timeseries_generator"
def timeseries_generator(n_steps, batch_size, rng, series=None):
    """timeseries_generator(n_steps, batch_size, rng) -> pairs (xs, ys), endlessly

    n_steps: the length of a series; batch_size: how many series a batch has; both from 1 on  # en
    rng: a numpy.random.Generator, handed to every call of series  # en
    series: series(n_steps, rng) -> values (n_steps,), next_value; None for generate_timeseries  # en
    xs: (batch_size, n_steps, 1), the series; ys: (batch_size, 1), the values that follow  # en
    n_steps: 시계열의 길이; batch_size: 한 배치에 들어가는 시계열의 개수; 둘 다 1 이상  # ko
    rng: numpy.random.Generator, series를 호출할 때마다 넣음  # ko
    series: series(n_steps, rng) -> values (n_steps,), next_value; None이면 generate_timeseries  # ko
    xs: (batch_size, n_steps, 1), 시계열; ys: (batch_size, 1), 바로 다음에 오는 값  # ko
    """
    series = series or generate_timeseries
    ### BEGIN SOLUTION
    while True:
        pairs = [series(n_steps, rng) for _ in range(batch_size)]
        xs = np.array([values for values, _ in pairs]).reshape(batch_size, n_steps, 1)
        ys = np.array([next_value for _, next_value in pairs]).reshape(batch_size, 1)
        yield xs, ys
    ### END SOLUTION

# %% check="timeseries_generator"
done["timeseries_generator"] = False


def counting(n_steps, rng):
    """A series that counts on from a drawn number: 67, 68, 69, ... so that every value tells its place."""  # en
    """뽑은 수부터 67, 68, 69, ...처럼 세어 나가는 시계열. 값을 보면 그 자리를 알 수 있습니다."""  # ko
    numbers = rng.integers(100) + np.arange(n_steps + 1.0)
    return numbers[:-1], numbers[-1]


hint = "Use `yield xs, ys` inside `while True:`, in the place of return."  # en
hint = "return 대신 `while True:` 안에서 `yield xs, ys`를 쓰세요."  # ko
counted = attempt(hint, timeseries_generator, 3, 2, np.random.default_rng(5), counting)
assert hasattr(counted, "__next__"), (
    f"timeseries_generator gives a {type(counted).__name__}; expected a generator. {hint}"  # en
    f"timeseries_generator의 결과가 {type(counted).__name__}입니다. 제너레이터여야 합니다. {hint}"  # ko
)
try:
    came = list(islice(counted, 300))
except Exception as error:
    raise AssertionError(
        f"timeseries_generator stops with the {type(error).__name__} above while it makes a batch: {error}\n"  # en
        "values has the shape (n_steps,), a row of xs the shape (n_steps, 1): is there an axis of length 1?"  # en
        f"timeseries_generator에서 배치를 만들다가 위의 {type(error).__name__} 오류가 났습니다: {error}\n"  # ko
        "values의 형태는 (n_steps,)이고 xs의 한 행의 형태는 (n_steps, 1)입니다. 길이가 1인 축을 더했나요?"  # ko
    ) from error
assert len(came) == 300, (
    f"After {len(came)} batches there were no more; expected a generator without end: is there a `while True:`?"  # en
    f"배치 {len(came)}개가 나온 뒤 끝났습니다. 끝없이 이어져야 합니다. `while True:`가 있나요?"  # ko
)
hint = (
    "Here series counts on from a drawn number. Is `series` called, not a function of another name, once for "  # en
    "each row, with the `rng` that is handed in? Its values go to xs, (batch_size, n_steps, 1), the number after "  # en
    "them to ys, (batch_size, 1)."  # en
    "여기서 series는 뽑은 수부터 세어 나갑니다. 다른 함수가 아니라 `series`를 행마다 한 번씩, 인자로 받은 `rng`를 넣어 "  # ko
    "호출하나요? 그 값들은 형태가 (batch_size, n_steps, 1)인 xs에, 그다음 수는 형태가 (batch_size, 1)인 ys에 "  # ko
    "담으세요."  # ko
)
for place, right_starts in [(0, [67, 80]), (1, [2, 80])]:
    pair = came[place]
    assert isinstance(pair, (tuple, list)) and len(pair) == 2, (
        f"A {type(pair).__name__} came out; expected the pair (xs, ys). {hint}"  # en
        f"나온 것이 {type(pair).__name__}입니다. (xs, ys) 쌍이어야 합니다. {hint}"  # ko
    )
    shared = [
        isinstance(part, np.ndarray) and isinstance(later, np.ndarray) and np.shares_memory(part, later)
        for part, later in zip(pair, came[2])
    ]
    assert not any(shared), (
        "Do all batches share one array? Filled again, it changes the batches that went out before. "  # en
        "Make new arrays for every pair, inside the `while True:`."  # en
        "모든 배치가 배열 하나를 함께 쓰고 있지 않나요? 그 배열을 다시 채우면 먼저 내놓은 배치까지 바뀝니다. "  # ko
        "쌍마다 `while True:` 안에서 배열을 새로 만드세요."  # ko
    )
    right = np.array(right_starts)[:, None] + np.arange(4.0)
    expect(f"xs of batch {place + 1}", pair[0], right[:, :3, None], hint)  # en
    expect(f"ys of batch {place + 1}", pair[1], right[:, 3:], hint)  # en
    expect(f"배치 {place + 1}의 xs", pair[0], right[:, :3, None], hint)  # ko
    expect(f"배치 {place + 1}의 ys", pair[1], right[:, 3:], hint)  # ko
done["timeseries_generator"] = True
print("timeseries_generator: this check passes.")  # en
print("timeseries_generator: 이 확인을 통과했습니다.")  # ko

# %% hidden="timeseries_generator-batch" points=5
# timeseries_generator: the windows and the labels of the first batch  # en
# timeseries_generator: 첫 배치의 입력 구간과 정답  # ko
### BEGIN HIDDEN TESTS
import itertools

import numpy as np

from unrolled import judge


def line(n_steps, rng):
    """A straight line from a drawn start with a drawn slope: every value tells its series and its place."""
    start, slope = rng.random(2)
    values = start + slope * np.arange(n_steps + 1)
    return values[:-1], values[-1]


def draw_batch_sizes(rng):
    n_steps, batch_size = rng.permutation([2, 3, 4, 5])[:2].tolist()
    return n_steps, batch_size, rng.integers(10_000).item()


def ask_first_batch(answers, n_steps, batch_size, seed):
    batches = answers.timeseries_generator(n_steps, batch_size, np.random.default_rng(seed), line)
    return None if batches is None else list(itertools.islice(batches, 1))


judge.agrees(ask_first_batch, judge.draws(draw_batch_sizes, n=8, seed=103))
### END HIDDEN TESTS

# %% hidden="timeseries_generator-new" points=4
# timeseries_generator: new series in every batch, in new arrays  # en
# timeseries_generator: 배치마다 새로운 시계열과 새로운 배열  # ko
### BEGIN HIDDEN TESTS
import itertools

import numpy as np

from unrolled import judge


def ask_three_batches(answers, n_steps, batch_size, seed):
    batches = answers.timeseries_generator(n_steps, batch_size, np.random.default_rng(seed), line)
    return None if batches is None else list(itertools.islice(batches, 3))


judge.agrees(ask_three_batches, judge.draws(draw_batch_sizes, n=6, seed=104))
### END HIDDEN TESTS

# %% hidden="timeseries_generator-edges" points=3
# timeseries_generator: no end, sizes of 1, two generators side by side  # en
# timeseries_generator: 끝없이 이어짐, 크기 1, 나란히 쓰는 제너레이터 두 개  # ko
### BEGIN HIDDEN TESTS
import itertools

import numpy as np

from unrolled import judge


def ask_late_batch(answers, n_steps, batch_size, seed, place):
    """The batch that comes after many others."""
    batches = answers.timeseries_generator(n_steps, batch_size, np.random.default_rng(seed), line)
    return list(itertools.islice(batches, place))[-1]


def ask_two_generators(answers, n_steps, batch_size, seed):
    """By turns from two generators, each with an rng of its own."""
    one = iter(answers.timeseries_generator(n_steps, batch_size, np.random.default_rng(seed), line))
    other = iter(answers.timeseries_generator(n_steps + 1, batch_size, np.random.default_rng(seed + 1), line))
    return next(one), next(other), next(one), next(other)


judge.agrees(ask_late_batch, [(2, 3, 11, 400), (3, 2, 12, 1001)])
judge.agrees(ask_first_batch, [(1, 1, 13), (1, 4, 14), (4, 1, 15)])
judge.agrees(ask_two_generators, [(2, 3, 16), (3, 2, 17)])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 3 · `timeseries_dataset` (10 minutes, {points:timeseries_dataset} points)
#
# **Why.** `fit` takes a Python generator as it is. A `tf.data.Dataset` does more: it makes the next batch while the
# network computes, it can be shuffled, repeated and stored, and it knows beforehand what will come: types and shapes.
#
# **How.** `tf.data.Dataset.from_generator` wants two things:
#
# - a *function without arguments* that starts the generator, such as `lambda: squares()`, not the generator itself;
# - `output_signature`: what comes. For our pairs a tuple of two `tf.TensorSpec(shape, dtype)`:
#
# | | shape with `n_steps = 3`, `batch_size = 2` | dtype |
# |---|---|---|
# | `xs` | `(2, 3, 1)` | `tf.float32` |
# | `ys` | `(2, 1)` | `tf.float32` |
#
# Keras computes in float32, so the float64 of NumPy is made float32 here. The sizes are all known: none of them is
# `None`. Each walk through the dataset calls that function again and so starts a generator anew. It draws on from the
# same `rng`, so a second walk brings new batches, not the old ones.
#
# **Write** `timeseries_dataset(n_steps, batch_size, rng, generator=None)`, which returns an **endless**
# `tf.data.Dataset` of pairs `(xs, ys)`. `generator` is the function that makes the batches:
# `generator(n_steps, batch_size, rng)` gives pairs `(xs, ys)` endlessly, like your `timeseries_generator`, which the
# first line takes if none is named. The graders hand in others, so call `generator`.
#
# **It is right if** the same batches come out as from the generator, and `dataset.element_spec` shows the table.

# %% [markdown] lang="ko"
# ## 연습 문제 3 · `timeseries_dataset` (10분, {points:timeseries_dataset}점)
#
# **왜 필요한가.** `fit`은 Python 제너레이터를 그대로 받습니다. `tf.data.Dataset`은 더 많은 일을 합니다. 신경망이 계산하는
# 동안 다음 배치를 미리 만들어 두고, 섞거나 되풀이하거나 저장할 수 있으며, 무엇이 나올지(자료형과 형태)를 미리 압니다.
#
# **방법.** `tf.data.Dataset.from_generator`에는 두 가지를 넣습니다.
#
# - 제너레이터를 시작하는 *인자 없는 함수*. 예를 들면 `lambda: squares()`입니다. 제너레이터 자체를 넣지 않습니다.
# - `output_signature`: 무엇이 나오는지 알려 주는 것. 여기서는 쌍이 나오므로 `tf.TensorSpec(형태, dtype)` 두 개의 튜플입니다.
#
# | | `n_steps = 3`, `batch_size = 2`일 때의 형태 | dtype |
# |---|---|---|
# | `xs` | `(2, 3, 1)` | `tf.float32` |
# | `ys` | `(2, 1)` | `tf.float32` |
#
# Keras는 float32로 계산하므로 NumPy의 float64가 여기서 float32로 바뀝니다. 크기는 모두 알고 있으므로 `None`인 크기가
# 없어야 합니다. 데이터셋을 처음부터 다시 훑으면 그 함수를 다시 호출하여 제너레이터를 새로 시작합니다. 새 제너레이터도 같은
# `rng`에서 이어서 뽑으므로, 두 번째로 훑을 때에는 앞의 배치가 되풀이되지 않고 새 배치가 나옵니다.
#
# **작성할 것.** `timeseries_dataset(n_steps, batch_size, rng, generator=None)`은 `(xs, ys)` 쌍을 **끝없이** 내놓는
# `tf.data.Dataset`을 돌려줍니다. `generator`는 배치를 만드는 함수입니다. `timeseries_generator`처럼
# `generator(n_steps, batch_size, rng)`가 `(xs, ys)` 쌍을 끝없이 내놓습니다. 따로 주지 않으면 첫 줄에 따라 여러분의
# `timeseries_generator`를 씁니다. 채점할 때에는 다른 함수를 넣으므로 반드시 `generator`를 호출하세요.
#
# **확인 방법.** 제너레이터에서 나오는 것과 같은 배치가 나오고, `dataset.element_spec`이 위 표와 같으면 맞습니다.

# %% exercise="timeseries_dataset"
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    """timeseries_dataset(n_steps, batch_size, rng) -> a tf.data.Dataset of pairs (xs, ys), without end

    n_steps: the length of a series; batch_size: how many series a batch has; both from 1 on  # en
    rng: a numpy.random.Generator, handed to generator  # en
    generator: generator(n_steps, batch_size, rng) -> pairs (xs, ys); None for timeseries_generator  # en
    xs: (batch_size, n_steps, 1), float32; ys: (batch_size, 1), float32  # en
    n_steps: 시계열의 길이; batch_size: 한 배치에 들어가는 시계열의 개수; 둘 다 1 이상  # ko
    rng: numpy.random.Generator, generator에 넣음  # ko
    generator: generator(n_steps, batch_size, rng) -> (xs, ys) 쌍들; None이면 timeseries_generator  # ko
    xs: (batch_size, n_steps, 1), float32; ys: (batch_size, 1), float32  # ko
    """
    generator = generator or timeseries_generator
    dataset = None
    ### BEGIN SOLUTION
    dataset = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng),
        output_signature=(
            tf.TensorSpec((batch_size, n_steps, 1), tf.float32),
            tf.TensorSpec((batch_size, 1), tf.float32),
        ),
    )
    ### END SOLUTION
    return dataset

# %% check="timeseries_dataset"
done["timeseries_dataset"] = False


def counting_batches(n_steps, batch_size, rng):
    """Endless batches of counting series."""  # en
    """세어 나가는 시계열의 배치를 끝없이 내놓습니다."""  # ko
    while True:
        numbers = rng.integers(100, size=(batch_size, 1)) + np.arange(n_steps + 1.0)
        yield numbers[:, :-1, None], numbers[:, -1:]


hint = (
    "from_generator wants a function without arguments that starts `generator`, with the `rng` handed in, as "  # en
    "`lambda: squares()` starts squares; output_signature is a tuple of two tf.TensorSpec."  # en
    "from_generator에는 인자 없는 함수를 넣습니다. `lambda: squares()`가 squares를 시작하듯이, 받은 `rng`로 `generator`를 "  # ko
    "시작하는 함수여야 합니다. output_signature는 tf.TensorSpec 두 개의 튜플입니다."  # ko
)
counting_dataset = attempt(hint, timeseries_dataset, 3, 2, np.random.default_rng(5), counting_batches)
assert isinstance(counting_dataset, tf.data.Dataset), (
    f"timeseries_dataset returns a {type(counting_dataset).__name__}; expected a tf.data.Dataset. {hint}"  # en
    f"timeseries_dataset의 결과가 {type(counting_dataset).__name__}입니다. tf.data.Dataset이어야 합니다. {hint}"  # ko
)
right_specs = (tf.TensorSpec((2, 3, 1), tf.float32), tf.TensorSpec((2, 1), tf.float32))
assert counting_dataset.element_spec == right_specs, (
    f"With n_steps = 3, batch_size = 2 element_spec should be\n{right_specs}\nis\n"  # en
    f"{counting_dataset.element_spec}\n{hint}"  # en
    f"n_steps = 3, batch_size = 2이면 element_spec이\n{right_specs}\n이어야 하는데\n"  # ko
    f"{counting_dataset.element_spec}\n입니다. {hint}"  # ko
)
try:
    came = list(counting_dataset.take(100))
except tf.errors.OpError as error:
    # The first line of TensorFlow's fifty says it.  # en
    # TensorFlow가 내놓는 쉰 줄 가운데 첫 줄만 보면 됩니다.  # ko
    said = str(error).splitlines()[0].split("}} ")[-1]
    raise AssertionError(
        f"The dataset is made, but its batches cannot be: {said}\n{hint}"  # en
        f"데이터셋은 만들어졌지만 배치가 나오지 않습니다: {said}\n{hint}"  # ko
    ) from None
hint = "Is `generator` started, not a function of another name, with the `rng` that is handed in?"  # en
hint = "다른 함수가 아니라 `generator`를, 인자로 받은 `rng`를 넣어 시작하나요?"  # ko
for place, (right_pair, pair) in enumerate(zip(islice(counting_batches(3, 2, np.random.default_rng(5)), 3), came), 1):
    expect(f"xs of batch {place}", pair[0], right_pair[0], hint)  # en
    expect(f"ys of batch {place}", pair[1], right_pair[1], hint)  # en
    expect(f"배치 {place}의 xs", pair[0], right_pair[0], hint)  # ko
    expect(f"배치 {place}의 ys", pair[1], right_pair[1], hint)  # ko
assert len(came) == 100, (
    f"After {len(came)} batches there were no more; expected a dataset without end."  # en
    f"배치 {len(came)}개가 나온 뒤 끝났습니다. 데이터셋이 끝없이 이어져야 합니다."  # ko
)
done["timeseries_dataset"] = True
print("timeseries_dataset: this check passes.")  # en
print("timeseries_dataset: 이 확인을 통과했습니다.")  # ko

# %% hidden="timeseries_dataset-batches" points=5
# timeseries_dataset: the batches of the generator, one after another  # en
# timeseries_dataset: 제너레이터의 배치가 차례로 나오는지  # ko
### BEGIN HIDDEN TESTS
import itertools

import numpy as np

from unrolled import judge


def random_batches(n_steps, batch_size, rng):
    """Endless batches, all numbers drawn."""
    while True:
        yield rng.random((batch_size, n_steps, 1)), rng.random((batch_size, 1))


def ask_dataset_batches(answers, n_steps, batch_size, seed):
    dataset = answers.timeseries_dataset(n_steps, batch_size, np.random.default_rng(seed), random_batches)
    return None if dataset is None else [(np.asarray(xs), np.asarray(ys)) for xs, ys in itertools.islice(dataset, 3)]


judge.agrees(ask_dataset_batches, judge.draws(draw_batch_sizes, n=3, seed=105), rtol=1e-5, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="timeseries_dataset-edges" points=4
# timeseries_dataset: float32 and shapes that are known beforehand, sizes of 1, no end  # en
# timeseries_dataset: float32와 미리 정해진 형태, 크기 1, 끝없이 이어짐  # ko
### BEGIN HIDDEN TESTS
import itertools

import numpy as np

from unrolled import judge


def ask_specification(answers, n_steps, batch_size, seed):
    """What the dataset says of its batches, and the first of them."""
    dataset = answers.timeseries_dataset(n_steps, batch_size, np.random.default_rng(seed), random_batches)
    said = [(str(spec.shape), spec.dtype.name) for spec in getattr(dataset, "element_spec", ())]
    return said, [(np.asarray(xs), np.asarray(ys)) for xs, ys in itertools.islice(dataset, 1)]


def ask_late_dataset_batch(answers, n_steps, batch_size, seed, place):
    dataset = answers.timeseries_dataset(n_steps, batch_size, np.random.default_rng(seed), random_batches)
    xs, ys = list(itertools.islice(dataset, place))[-1]
    return np.asarray(xs), np.asarray(ys)


judge.agrees(ask_specification, [(3, 2, 21), (1, 1, 22)], rtol=1e-5, atol=1e-6)
judge.agrees(ask_late_dataset_batch, [(1, 2, 23, 40), (2, 1, 24, 120)], rtol=1e-5, atol=1e-6)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Held-out series
#
# A model is rated by series it was not trained on. With an endless source that is easy: draw 1,000 once and keep
# them aside. All forecasts below are measured by their **mean squared error** on these, the mean of
# $(\text{forecast} - \text{label})^2$.

# %% [markdown] lang="ko"
# ## 따로 떼어 둔 시계열
#
# 모델은 학습에 쓰지 않은 시계열로 평가합니다. 시계열을 얼마든지 만들 수 있으니 쉬운 일입니다. 1,000개를 한 번 뽑아 따로
# 떼어 둡니다. 아래의 예측이 얼마나 빗나가는지는 모두 이 시계열에서 **평균 제곱 오차**, 곧 $(\text{예측} - \text{정답})^2$의 평균으로
# 잽니다.

# %% given="errors"
# The held-out error of every forecast, filled in below  # en
# 따로 떼어 둔 시계열에서 잰 예측별 오차를 아래에서 채웁니다  # ko
held_out_errors = {}


def mean_squared_error(forecasts, ys):
    """One number: the mean of the squares; forecasts and ys have the same shape."""  # en
    """수 하나: 차를 제곱하여 평균한 값. forecasts와 ys는 형태가 같습니다."""  # ko
    assert np.shape(forecasts) == np.shape(ys), (np.shape(forecasts), np.shape(ys))
    return float(np.mean((np.asarray(forecasts) - ys) ** 2))

# %%
if done["generate_timeseries"] and done["timeseries_generator"]:
    held_out_xs, held_out_ys = next(timeseries_generator(N_STEPS, 1000, np.random.default_rng(100)))
    print(held_out_xs.shape, held_out_ys.shape)
else:
    print("The held-out series are drawn once generate_timeseries and timeseries_generator pass their checks.")  # en
    print("generate_timeseries와 timeseries_generator의 확인을 통과하면 따로 떼어 둘 시계열을 뽑습니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 4 · `naive_forecast` (5 minutes, {points:naive_forecast} points)
#
# **Why.** What is 0.005 worth? Nobody can say without a comparison. The simplest forecast of all: *it stays as it
# is*. A model that does not beat it has learnt nothing useful.
#
# **By hand.** Two series of three steps:
#
# | series | forecast |
# |---|---|
# | 1, 2, 3 | 3 |
# | 9, 8, 7 | 7 |
#
# **Write** `naive_forecast(xs)`: `xs` is `(batch, n_steps, 1)`; return the last value of each series, `(batch, 1)`,
# so that it can be compared with `ys` of the same shape.
#
# **It is right if** the held-out error is about 0.02.

# %% [markdown] lang="ko"
# ## 연습 문제 4 · `naive_forecast` (5분, {points:naive_forecast}점)
#
# **왜 필요한가.** 0.005는 얼마나 좋은 값일까요? 비교할 것이 없으면 아무도 모릅니다. 가장 단순한 예측은 *지금 그대로일
# 것이다*라는 예측입니다. 이것도 이기지 못하는 모델은 쓸모 있는 것을 배우지 못한 것입니다.
#
# **손으로 계산해 보기.** 세 단계짜리 시계열 두 개입니다.
#
# | 시계열 | 예측 |
# |---|---|
# | 1, 2, 3 | 3 |
# | 9, 8, 7 | 7 |
#
# **작성할 것.** `naive_forecast(xs)`에서 `xs`의 형태는 `(batch, n_steps, 1)`입니다. 시계열마다 마지막 값을 형태가
# `(batch, 1)`인 배열로 돌려주세요. 그래야 형태가 같은 `ys`와 비교할 수 있습니다.
#
# **확인 방법.** 따로 떼어 둔 시계열에서 오차가 약 0.02이면 맞습니다.

# %% exercise="naive_forecast"
def naive_forecast(xs):
    """naive_forecast(xs) -> forecasts, (batch, 1)

    xs: (batch, n_steps, 1), series  # en
    forecasts: (batch, 1), the last value of each  # en
    xs: (batch, n_steps, 1), 시계열  # ko
    forecasts: (batch, 1), 시계열마다 마지막 값  # ko
    """
    forecasts = None
    ### BEGIN SOLUTION
    forecasts = xs[:, -1]
    ### END SOLUTION
    return forecasts

# %% check="naive_forecast"
done["naive_forecast"] = False
hint = "The last value along the second axis, the time axis; the result keeps an axis of length 1: (batch, 1)."  # en
hint = "둘째 축, 곧 시간 축에서 마지막 값입니다. 결과에는 길이가 1인 축이 남아 (batch, 1)이 됩니다."  # ko
two_series = np.array([[[1.0], [2.0], [3.0]], [[9.0], [8.0], [7.0]]])
expect("naive_forecast(xs)", attempt(hint, naive_forecast, two_series), [[3.0], [7.0]], hint)
expect("naive_forecast(xs)", attempt(hint, naive_forecast, two_series[:1, :2]), [[2.0]], hint)
done["naive_forecast"] = True
print("naive_forecast: this check passes.")  # en
print("naive_forecast: 이 확인을 통과했습니다.")  # ko

# %% hidden="naive_forecast-values" points=3
# naive_forecast: the last value of every series  # en
# naive_forecast: 모든 시계열의 마지막 값  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_some_series(rng):
    batch, n_steps = rng.permutation([2, 3, 4, 5])[:2]
    return (rng.normal(size=(batch, n_steps, 1)),)


def ask_naive(answers, xs):
    return answers.naive_forecast(xs)


judge.agrees(ask_naive, judge.draws(draw_some_series, n=8, seed=106), rtol=1e-6, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="naive_forecast-edges" points=2
# naive_forecast: one series, one step, two calls  # en
# naive_forecast: 시계열 한 개, 한 단계, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_one_series(rng):
    return (rng.normal(size=(1, rng.integers(1, 5), 1)),)


def draw_one_step_series(rng):
    return (rng.normal(size=(rng.integers(1, 5), 1, 1)),)


def draw_two_sets_of_series(rng):
    return *draw_some_series(rng), *draw_some_series(rng)


def ask_naive_twice(answers, xs, other_xs):
    first = answers.naive_forecast(xs)
    second = answers.naive_forecast(other_xs)
    return first, second


judge.agrees(ask_naive, judge.draws(draw_one_series, n=3, seed=107), rtol=1e-6, atol=1e-6)
judge.agrees(ask_naive, judge.draws(draw_one_step_series, n=3, seed=108), rtol=1e-6, atol=1e-6)
judge.agrees(ask_naive_twice, judge.draws(draw_two_sets_of_series, n=3, seed=109), rtol=1e-6, atol=1e-6)
### END HIDDEN TESTS

# %%
if done["naive_forecast"] and done["timeseries_generator"] and done["generate_timeseries"]:
    held_out_errors["naive"] = mean_squared_error(naive_forecast(held_out_xs), held_out_ys)
    print(f"{held_out_errors['naive']:.4f}")
else:
    print("The error of the naive forecast appears here once the checks above pass.")  # en
    print("위의 확인을 모두 통과하면 여기에 단순한 예측의 오차가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 5 · `linear_forecast` (15 minutes, {points:linear_forecast} points)
#
# **Why.** A harder opponent, still without a network: a weighted sum of the values in the window, plus a constant.
#
# $$\hat{y} = w_1 x_1 + w_2 x_2 + \dots + w_n x_n + c$$
#
# Weights and constant are those with the smallest sum of squared errors on the training series: **least squares**. It
# needs no steps and no learning rate; `np.linalg.lstsq` finds them at once.
#
# **By hand.** Windows of two values, four training series, each a straight line:
#
# | window | label | $-1 \cdot x_1 + 2 \cdot x_2 + 0$ |
# |---|---|---|
# | 1, 2 | 3 | 3 |
# | 2, 2 | 2 | 2 |
# | 5, 3 | 1 | 1 |
# | 0, 4 | 8 | 8 |
#
# The weights (-1, 2) and the constant 0 fit without any error: *go on as you came*. A new window 10, 7 gives 4.
#
# **The constant** is a weight too, for an input that is always 1. So the matrix for `lstsq` has a column of ones
# more:
#
# ```
# A = [[1, 2, 1],      (n_train, n_steps + 1)         ys_train = [[3],      (n_train, 1)
#      [2, 2, 1],                                                 [2],
#      [5, 3, 1],                                                 [1],
#      [0, 4, 1]]                                                 [8]]
# ```
#
# **Write** `linear_forecast(xs_train, ys_train, xs)`: fit weights and constant to `xs_train`,
# `(n_train, n_steps, 1)`, with the labels `ys_train`, `(n_train, 1)`, and return the forecasts for `xs`,
# `(batch, n_steps, 1)`, as `(batch, 1)`. Nothing is fitted to `xs`. There are always more training series than
# `n_steps + 1`, so that the weights are determined. Compute in float64, as NumPy does by itself.
# `np.linalg.lstsq(A, ys_train, rcond=None)` returns four things; the first are the weights, `(n_steps + 1, 1)`.
#
# **It is right if** the window 10, 7 gives 4, and if adding 100 to all labels adds 100 to all forecasts.

# %% [markdown] lang="ko"
# ## 연습 문제 5 · `linear_forecast` (15분, {points:linear_forecast}점)
#
# **왜 필요한가.** 이번에는 더 강한 비교 대상입니다. 아직 신경망은 쓰지 않습니다. 입력 구간의 값에 가중치를 곱해 더하고 상수를 더합니다.
#
# $$\hat{y} = w_1 x_1 + w_2 x_2 + \dots + w_n x_n + c$$
#
# 가중치와 상수는 학습용 시계열에서 오차 제곱의 합이 가장 작아지도록 정합니다. 이것이 **최소제곱법**입니다. 학습률도
# 반복도 필요 없이 `np.linalg.lstsq`가 한 번에 구해 줍니다.
#
# **손으로 계산해 보기.** 입력 구간은 값 두 개이고, 학습용 시계열은 네 개이며 모두 직선입니다.
#
# | 입력 구간 | 정답 | $-1 \cdot x_1 + 2 \cdot x_2 + 0$ |
# |---|---|---|
# | 1, 2 | 3 | 3 |
# | 2, 2 | 2 | 2 |
# | 5, 3 | 1 | 1 |
# | 0, 4 | 8 | 8 |
#
# 가중치 (-1, 2)와 상수 0이 오차 없이 들어맞습니다. *오던 대로 계속 간다*는 뜻입니다. 새 입력 구간 10, 7에서는 4가
# 나옵니다.
#
# **상수**도 가중치입니다. 언제나 1인 입력에 곱하는 가중치입니다. 그래서 `lstsq`에 넣는 행렬에는 1로 채운 열이 하나 더
# 있습니다.
#
# ```
# A = [[1, 2, 1],      (n_train, n_steps + 1)         ys_train = [[3],      (n_train, 1)
#      [2, 2, 1],                                                 [2],
#      [5, 3, 1],                                                 [1],
#      [0, 4, 1]]                                                 [8]]
# ```
#
# **작성할 것.** `linear_forecast(xs_train, ys_train, xs)`는 형태가 `(n_train, n_steps, 1)`인 `xs_train`과 그 정답
# `ys_train`(`(n_train, 1)`)으로 가중치와 상수를 구하고, `(batch, n_steps, 1)`인 `xs`에 대한 예측을 형태가 `(batch, 1)`인
# 배열로 돌려줍니다. 가중치와 상수를 구할 때 `xs`는 쓰지 않습니다. 학습용 시계열은 언제나 `n_steps + 1`개보다 많으므로 가중치가
# 하나로 정해집니다. 계산은 NumPy의 기본값인 float64로 합니다. `np.linalg.lstsq(A, ys_train, rcond=None)`는 네 가지를 돌려주며, 그 가운데 첫째가
# 가중치이고, 그 형태는 `(n_steps + 1, 1)`입니다.
#
# **확인 방법.** 입력 구간 10, 7에서 4가 나오고, 모든 정답에 100을 더했을 때 모든 예측이 100만큼 커지면 맞습니다.

# %% exercise="linear_forecast"
def linear_forecast(xs_train, ys_train, xs):
    """linear_forecast(xs_train, ys_train, xs) -> forecasts, (batch, 1)

    xs_train: (n_train, n_steps, 1), the series to fit; n_train > n_steps + 1  # en
    ys_train: (n_train, 1), the values that follow them  # en
    xs: (batch, n_steps, 1), the series to forecast  # en
    forecasts: (batch, 1), by least squares with a constant  # en
    xs_train: (n_train, n_steps, 1), 학습용 시계열; n_train > n_steps + 1  # ko
    ys_train: (n_train, 1), 그 시계열의 바로 다음에 오는 값  # ko
    xs: (batch, n_steps, 1), 예측할 시계열  # ko
    forecasts: (batch, 1), 상수가 있는 최소제곱법의 예측  # ko
    """
    forecasts = None
    ### BEGIN SOLUTION
    train_matrix = np.concatenate([xs_train[..., 0], np.ones((len(xs_train), 1))], axis=1)
    matrix = np.concatenate([xs[..., 0], np.ones((len(xs), 1))], axis=1)
    weights = np.linalg.lstsq(train_matrix, ys_train, rcond=None)[0]
    forecasts = matrix @ weights
    ### END SOLUTION
    return forecasts

# %% check="linear_forecast"
done["linear_forecast"] = False
lines = np.array([[1.0, 2.0], [2.0, 2.0], [5.0, 3.0], [0.0, 4.0]])[..., None]
line_labels = np.array([[3.0], [2.0], [1.0], [8.0]])
new_lines = np.array([[10.0, 7.0], [1.0, 1.0], [0.0, 1.0]])[..., None]
right = np.array([[4.0], [1.0], [2.0]])
hint = (
    "The training series are those of the table: fit to xs_train and ys_train, then apply the weights to xs. "  # en
    "There are two matrices, one of xs_train and one of xs: does each of them have a column of ones?"  # en
    "학습용 시계열은 표에 있는 것입니다. xs_train과 ys_train으로 가중치를 구해 xs에 적용하세요. 행렬은 xs_train으로 "  # ko
    "만든 것과 xs로 만든 것, 두 개입니다. 두 행렬에 모두 1로 채운 열이 있나요?"  # ko
)
expect("linear_forecast(...)", attempt(hint, linear_forecast, lines, line_labels, new_lines), right, hint)
expect("linear_forecast(...)", attempt(hint, linear_forecast, lines, line_labels, new_lines[:1]), right[:1], hint)
hint = "Here 100 was added to all labels: is there a column of ones, for the constant, in both matrices?"  # en
hint = "여기서는 모든 정답에 100을 더했습니다. 두 행렬에 모두 상수에 쓰는, 1로 채운 열이 있나요?"  # ko
expect("linear_forecast(...)", attempt(hint, linear_forecast, lines, line_labels + 100, new_lines), right + 100, hint)
hint = "Here no line fits exactly: the weights are those with the least sum of squares."  # en
hint = "여기서는 정확히 맞는 가중치가 없습니다. 오차 제곱의 합이 가장 작은 가중치를 구하세요."  # ko
noisy_labels = line_labels + np.array([[1.0], [-1.0], [0.5], [0.0]])
noisy_right = np.array([[4.7], [0.98], [1.94]])
expect("linear_forecast(...)", attempt(hint, linear_forecast, lines, noisy_labels, new_lines), noisy_right, hint)
done["linear_forecast"] = True
print("linear_forecast: this check passes.")  # en
print("linear_forecast: 이 확인을 통과했습니다.")  # ko

# %% hidden="linear_forecast-values" points=4
# linear_forecast: forecasts for new series, after fitting to noisy ones  # en
# linear_forecast: 잡음이 있는 시계열에 맞춘 가중치로 구한 새 시계열의 예측  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_regression(rng, batch, n_steps, n_train):
    """Labels that follow a rule but for noise, so that the weights fit none of them exactly."""
    weights = rng.normal(size=(n_steps, 1))
    xs_train, xs = rng.normal(size=(n_train, n_steps, 1)), rng.normal(size=(batch, n_steps, 1))
    return xs_train, xs_train[..., 0] @ weights + 0.3 * rng.normal(size=(n_train, 1)), xs


def draw_forecasting(rng):
    return draw_regression(rng, *rng.permutation([2, 3, 4])[:2], rng.integers(12, 20))


def ask_linear(answers, xs_train, ys_train, xs):
    return answers.linear_forecast(xs_train, ys_train, xs)


judge.agrees(ask_linear, judge.draws(draw_forecasting, n=8, seed=110), rtol=1e-5, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="linear_forecast-constant" points=3
# linear_forecast: the constant: values and labels far from zero  # en
# linear_forecast: 상수: 0에서 멀리 떨어진 값과 정답  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_forecasting_far_away(rng):
    xs_train, ys_train, xs = draw_forecasting(rng)
    level = rng.uniform(2, 5)
    return xs_train + level, ys_train + rng.uniform(-9, 9), xs + level


judge.agrees(ask_linear, judge.draws(draw_forecasting_far_away, n=6, seed=111), rtol=1e-5, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="linear_forecast-edges" points=3
# linear_forecast: one series to forecast, one step, as few training series as there may be, two calls  # en
# linear_forecast: 예측할 시계열 한 개, 한 단계, 학습용 시계열이 가장 적을 때, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_one_forecast(rng):
    xs_train, ys_train, xs = draw_regression(rng, 1, rng.integers(2, 5), 11)
    return xs_train, ys_train + 2, xs


def draw_one_step_regression(rng):
    xs_train, ys_train, xs = draw_regression(rng, 3, 1, 9)
    return xs_train, ys_train - 1, xs


def draw_fewest_series(rng):
    n_steps = rng.integers(2, 4)
    xs_train, ys_train, xs = draw_regression(rng, 4, n_steps, n_steps + 2)
    return xs_train, ys_train + 1, xs


def draw_two_regressions(rng):
    return *draw_forecasting(rng), *draw_forecasting(rng)


def ask_linear_twice(answers, xs_train, ys_train, xs, other_xs_train, other_ys_train, other_xs):
    first = answers.linear_forecast(xs_train, ys_train, xs)
    second = answers.linear_forecast(other_xs_train, other_ys_train, other_xs)
    return first, second


judge.agrees(ask_linear, judge.draws(draw_one_forecast, n=3, seed=112), rtol=1e-5, atol=1e-6)
judge.agrees(ask_linear, judge.draws(draw_one_step_regression, n=3, seed=113), rtol=1e-5, atol=1e-6)
judge.agrees(ask_linear, judge.draws(draw_fewest_series, n=3, seed=114), rtol=1e-5, atol=1e-6)
judge.agrees(ask_linear_twice, judge.draws(draw_two_regressions, n=3, seed=115), rtol=1e-5, atol=1e-6)
### END HIDDEN TESTS

# %%
if done["linear_forecast"] and done["timeseries_generator"] and done["generate_timeseries"]:
    # As many series as the network will see: 10 epochs of 20 batches of 16  # en
    # 신경망이 보게 될 것과 같은 개수: 16개짜리 배치 20개씩 10에포크  # ko
    train_xs, train_ys = next(timeseries_generator(N_STEPS, 10 * 20 * 16, np.random.default_rng(200)))
    held_out_errors["least squares"] = mean_squared_error(linear_forecast(train_xs, train_ys, held_out_xs), held_out_ys)
    print(f"{held_out_errors['least squares']:.4f}")
else:
    print("The error of least squares appears here once the checks above pass.")  # en
    print("위의 확인을 모두 통과하면 여기에 최소제곱법의 오차가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 6 · `build_model` (10 minutes, {points:build_model} points)
#
# **Why.** Now the network. Three parts, in a row:
#
# ```
#   Input              SimpleRNN                    Dense
#   (n_steps, 1)  -->  n_units, tanh,          -->  1 unit, no activation
#                      the last state only
#   (batch, n_steps, 1)    (batch, n_units)             (batch, 1)
# ```
#
# `SimpleRNN` is the cell of `03-rnncell`, unrolled over time. It returns the state of the last time step; with
# `return_sequences=True` it would return all of them, and there would be a forecast at every step. The `Dense` layer
# has one unit and **no activation**, since a forecast may be any number.
#
# **By hand: how many parameters?** With 50 time steps and 200 units:
#
# | array | shape | numbers |
# |---|---|---|
# | `w_xh` | `(1, 200)` | 200 |
# | `w_hh` | `(200, 200)` | 40,000 |
# | `b_h` | `(200,)` | 200 |
# | `w_hy` | `(200, 1)` | 200 |
# | `b_y` | `(1,)` | 1 |
# | | | **40,601** |
#
# The 50 does not appear: every time step uses the same weights. So the count is a fingerprint. 50,401 would mean that
# the axes are swapped: 50 features and a single time step, hence no recurrence at all.
#
# **Write** `build_model(n_steps, n_units)`, which returns this model, not compiled: `keras.Sequential` or the
# functional API, all else as Keras has it by default. Begin with a `keras.Input` that names the shape of one series,
# without the batch axis, so that the weights exist at once. Every call returns a new model.
#
# **It is right if** the model has 40,601 parameters at 50 and 200, and its output is `(batch, 1)`.

# %% [markdown] lang="ko"
# ## 연습 문제 6 · `build_model` (10분, {points:build_model}점)
#
# **왜 필요한가.** 이제 신경망입니다. 세 부분이 차례로 이어집니다.
#
# ```
#   Input              SimpleRNN                    Dense
#   (n_steps, 1)  -->  유닛 n_units개, tanh,   -->  유닛 1개, 활성화 함수 없음
#                      마지막 상태만
#   (batch, n_steps, 1)    (batch, n_units)             (batch, 1)
# ```
#
# `SimpleRNN`은 `03-rnncell`의 순환 셀을 시간에 따라 펼친 층입니다. 마지막 시간 단계의 상태를 돌려줍니다.
# `return_sequences=True`로 두면 모든 단계의 상태를 돌려주어, 단계마다 예측이 하나씩 나오게 됩니다. `Dense` 층은 유닛이
# 하나이고 **활성화 함수가 없습니다**. 예측은 어떤 수든 될 수 있기 때문입니다.
#
# **손으로 계산해 보기: 매개변수는 몇 개일까요?** 시간 단계 50개, 유닛 200개일 때입니다.
#
# | 배열 | 형태 | 수의 개수 |
# |---|---|---|
# | `w_xh` | `(1, 200)` | 200 |
# | `w_hh` | `(200, 200)` | 40,000 |
# | `b_h` | `(200,)` | 200 |
# | `w_hy` | `(200, 1)` | 200 |
# | `b_y` | `(1,)` | 1 |
# | | | **40,601** |
#
# 어디에도 50은 나오지 않습니다. 모든 시간 단계가 같은 가중치를 쓰기 때문입니다. 이 개수는 모델의 지문과 같습니다. 50,401이 나왔다면
# 축이 뒤바뀐 것입니다. 특징이 50개이고 시간 단계는 하나뿐이니 순환이 전혀 일어나지 않습니다.
#
# **작성할 것.** `build_model(n_steps, n_units)`는 이 모델을 컴파일하지 않고 돌려줍니다. `keras.Sequential`로 만들어도 되고
# 함수형 API로 만들어도 됩니다. 나머지는 모두 Keras의 기본값으로 둡니다. 맨 앞의 `keras.Input`에 시계열 하나의 형태를 배치 축 없이
# 적으세요. 그래야 가중치가 바로 만들어집니다. 호출할 때마다 새 모델을 돌려줍니다.
#
# **확인 방법.** 50과 200일 때 매개변수가 40,601개이고, 출력의 형태가 `(batch, 1)`이면 맞습니다.

# %% exercise="build_model"
def build_model(n_steps, n_units):
    """build_model(n_steps, n_units) -> a Keras model, not compiled

    n_steps: time steps of the input, from 1 on; n_units: units of the SimpleRNN, from 1 on  # en
    the model: (batch, n_steps, 1) -> (batch, 1)  # en
    n_steps: 입력의 시간 단계 수, 1 이상; n_units: SimpleRNN의 유닛 수, 1 이상  # ko
    모델: (batch, n_steps, 1) -> (batch, 1)  # ko
    """
    model = None
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((n_steps, 1)),
        keras.layers.SimpleRNN(n_units),
        keras.layers.Dense(1),
    ])
    ### END SOLUTION
    return model

# %% check="build_model"
done["build_model"] = False
hint = "Three parts in a row, as in the drawing; their sizes are n_steps, n_units and 1."  # en
hint = "그림에 있는 세 부분을 차례로 이으세요. 크기는 n_steps, n_units, 1입니다."  # ko
large_model = attempt(hint, build_model, 50, 200)
assert isinstance(large_model, keras.Model), (
    f"build_model returns a {type(large_model).__name__}; expected a Keras model. {hint}"  # en
    f"build_model의 결과가 {type(large_model).__name__}입니다. Keras 모델이어야 합니다. {hint}"  # ko
)
assert large_model.built, (
    "The model has no weights yet, since it does not know what comes in: begin with a keras.Input."  # en
    "모델이 입력의 형태를 모르므로 아직 가중치가 없습니다. keras.Input으로 시작하세요."  # ko
)
fingerprints = {
    40_400: "the Dense layer is missing.",  # en
    40_401: "the SimpleRNN has no bias.",  # en
    40_600: "the Dense layer has no bias.",  # en
    50_401: "the axes are swapped: n_steps features and one time step.",  # en
    81_201: "the layer reads the series in both directions.",  # en
    122_001: "this is a GRU.",  # en
    161_801: "this is an LSTM.",  # en
    40_400: "Dense 층이 없습니다.",  # ko
    40_401: "SimpleRNN에 편향이 없습니다.",  # ko
    40_600: "Dense 층에 편향이 없습니다.",  # ko
    50_401: "축이 뒤바뀌었습니다. 특징이 n_steps개이고 시간 단계가 하나입니다.",  # ko
    81_201: "시계열을 양방향으로 읽는 층입니다.",  # ko
    122_001: "GRU입니다.",  # ko
    161_801: "LSTM입니다.",  # ko
}
n_parameters = large_model.count_params()
assert n_parameters == 40_601, (
    f"The model has {n_parameters:,} parameters; expected 40,601: {fingerprints.get(n_parameters, hint)}"  # en
    f"모델의 매개변수가 {n_parameters:,}개입니다. 40,601개여야 합니다. {fingerprints.get(n_parameters, hint)}"  # ko
)
assert tuple(large_model.output_shape) == (None, 1), (
    f"The model's output has the shape {large_model.output_shape}; expected (None, 1): without return_sequences."  # en
    f"모델의 출력 형태가 {large_model.output_shape}입니다. (None, 1)이어야 합니다. return_sequences를 쓰지 마세요."  # ko
)
assert len(large_model.trainable_weights) == 5, (
    f"{len(large_model.trainable_weights)} arrays are trainable; expected all five. Is a layer frozen?"  # en
    f"학습시킬 수 있는 배열이 {len(large_model.trainable_weights)}개입니다. 다섯 개여야 합니다. 고정된 층이 있나요?"  # ko
)
small_model = attempt(hint, build_model, 3, 2)
assert tuple(small_model.input_shape) == (None, 3, 1), (
    f"With n_steps = 3 the input has the shape {small_model.input_shape}; expected (None, 3, 1): is n_steps used?"  # en
    f"n_steps = 3인데 입력의 형태가 {small_model.input_shape}입니다. (None, 3, 1)이어야 합니다. n_steps를 썼나요?"  # ko
)
assert small_model.count_params() == 11, (
    f"With n_units = 2 the model has {small_model.count_params():,} parameters; expected 11: is n_units used?"  # en
    f"n_units = 2인데 모델의 매개변수가 {small_model.count_params():,}개입니다. 11개여야 합니다. n_units를 썼나요?"  # ko
)
w_xh, w_hh, b_h = np.array([[1.0, -0.5]]), np.array([[0.5, 0.2], [-0.3, 0.4]]), np.array([0.1, -0.2])
w_hy, b_y = np.array([[2.0], [-3.0]]), np.array([0.5])
small_model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
# The second forecast is below zero.  # en
# 둘째 예측은 0보다 작습니다.  # ko
known_series = np.array([[[0.5], [-0.2], [0.8]], [[-0.4], [-0.9], [-0.3]]])
right_state = np.zeros((2, 2))
for t in range(3):
    right_state = np.tanh(known_series[:, t] @ w_xh + right_state @ w_hh + b_h)
hint = "With known weights the output is not that of a SimpleRNN with tanh and a Dense(1) without activation."  # en
hint = "정해진 가중치를 넣었을 때의 출력이, tanh를 쓰는 SimpleRNN에 활성화 함수가 없는 Dense(1)을 이은 모델의 출력과 다릅니다."  # ko
expect("model(xs)", small_model(known_series), right_state @ w_hy + b_y, hint, 1e-4)
done["build_model"] = True
large_model.summary()
print("build_model: this check passes.")  # en
print("build_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="build_model-outputs" points=5
# build_model: the outputs with known weights  # en
# build_model: 정해진 가중치에서 나오는 출력  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def filled(model, seed):
    """The model with every weight drawn, whatever its shape."""
    rng = np.random.default_rng(seed)
    model.set_weights([rng.uniform(-0.9, 0.9, size=weight.shape) for weight in model.get_weights()])
    return model


def draw_windows_to_read(rng):
    n_steps, n_units, batch = rng.permutation([2, 3, 4, 5])[:3].tolist()
    return n_units, rng.normal(size=(batch, n_steps, 1)), rng.integers(10_000).item()


def ask_outputs(answers, n_units, xs, seed):
    """The outputs; a model whose axes are swapped is given them swapped, and still computes something else."""
    keras.utils.set_random_seed(seed)
    model = answers.build_model(xs.shape[1], n_units)
    if model is None:
        return None
    swapped = tuple(model.input_shape[1:]) == (1, xs.shape[1])
    return np.asarray(filled(model, seed)(xs.transpose(0, 2, 1) if swapped else xs))


judge.agrees(ask_outputs, judge.draws(draw_windows_to_read, n=3, seed=116), rtol=1e-4, atol=1e-5)
### END HIDDEN TESTS

# %% hidden="build_model-learning" points=4
# build_model: one step of learning moves all five arrays  # en
# build_model: 학습 한 스텝에 다섯 배열이 모두 바뀌는지  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np
import tensorflow as tf

from unrolled import judge


def draw_lesson(rng):
    n_units, xs, seed = draw_windows_to_read(rng)
    return n_units, xs, rng.normal(size=(len(xs), 1)), seed


def ask_one_step(answers, n_units, xs, ys, seed):
    """The weights after one step of gradient descent from drawn weights."""
    keras.utils.set_random_seed(seed)
    model = answers.build_model(xs.shape[1], n_units)
    if model is None:
        return None
    filled(model, seed)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(xs, training=True) - ys) ** 2)
    gradients = tape.gradient(loss, model.trainable_weights)
    for weight, gradient in zip(model.trainable_weights, gradients):
        weight.assign(weight - 0.3 * gradient)
    return model.get_weights()


judge.agrees(ask_one_step, judge.draws(draw_lesson, n=2, seed=117), rtol=1e-4, atol=1e-5)
### END HIDDEN TESTS

# %% hidden="build_model-edges" points=2
# build_model: one step and one unit, a new model at every call  # en
# build_model: 한 단계와 유닛 한 개, 호출할 때마다 새 모델  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def draw_smallest_windows(rng, n_steps, n_units):
    return n_units, rng.normal(size=(3, n_steps, 1)), rng.integers(10_000).item()


def ask_two_models(answers, n_units, xs, seed):
    """Two models with weights of their own, both used after both are made."""
    keras.utils.set_random_seed(seed)
    one = filled(answers.build_model(xs.shape[1], n_units), seed)
    other = filled(answers.build_model(xs.shape[1], n_units), seed + 1)
    return np.asarray(one(xs)), np.asarray(other(xs))


judge.agrees(
    ask_two_models,
    [draw_smallest_windows(np.random.default_rng(118), 1, 6), draw_smallest_windows(np.random.default_rng(119), 6, 1)],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="build_model-converges" points=2
# build_model: the model learns to forecast (10 epochs on our batches)  # en
# build_model: 모델이 예측을 배우는지(미리 준비한 배치로 10에포크)  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def noisy_waves(n_series, rng):
    """Series like the lesson's, 50 steps each, and the values that follow."""
    f1, f2, o1, o2 = rng.random((4, n_series, 1))
    t = np.linspace(0, 1, 51)
    values = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20))
    values += 0.1 * (rng.random((n_series, 51)) - 0.5)
    return values[:, :-1, None], values[:, -1:]


def training_try(seed):
    """200 batches of 16 series, and 500 series that are held out; then their labels and naive forecasts."""
    rng = np.random.default_rng(seed)
    xs, ys = noisy_waves(200 * 16, rng)
    unseen, labels = noisy_waves(500, rng)
    batches = xs.reshape(200, 16, 50, 1).astype("float32"), ys.reshape(200, 16, 1).astype("float32")
    return (seed, *batches, unseen.astype("float32")), (labels, unseen[:, -1])


def one_after_another(xs, ys):
    """The batches in their order, and again from the first."""
    while True:
        yield from zip(xs, ys)


def recurrent_model():
    return keras.Sequential([keras.Input((50, 1)), keras.layers.SimpleRNN(100), keras.layers.Dense(1)])


def fitted(model, xs, ys):
    """The losses of ten epochs."""
    batches = one_after_another(xs, ys)
    return model.fit(batches, steps_per_epoch=20, epochs=10, verbose=0).history["loss"]


def ask_trained_model(answers, seed, xs, ys, unseen):
    keras.utils.set_random_seed(seed)
    model = answers.build_model(50, 100)
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mean_squared_error")
    return fitted(model, xs, ys), np.asarray(model(unseen))


tries, held_out = zip(*map(training_try, [501, 502, 503]))
judge.converges(ask_trained_model, tries, held_out)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 7 · `compile_model` (10 minutes, {points:compile_model} points)
#
# **Why.** A model computes; to learn it needs two things more: a **loss**, what is to become small, and an
# **optimizer**, how the weights are changed. `compile` names both. The gradients come from BPTT, which you wrote
# yourself in `04-bptt`.
#
# **The loss** here is the mean squared error. It counts a large error more than many small ones:
#
# | errors | mean squared error | mean absolute error |
# |---|---|---|
# | 1, 1, 1, 1 | 1 | 1 |
# | 0, 0, 0, 4 | 4 | 1 |
#
# **The optimizer** is Adam. Gradient descent walks *learning rate · gradient*; Adam divides by how large the
# gradients of this weight usually are, so that each weight walks at its own pace. In the very first step every weight
# moves by about the learning rate, whether its gradient is small or large:
#
# | weight | gradient | gradient descent, 0.001 | Adam, 0.001 |
# |---|---|---|---|
# | 2 | 7 | 2 - 0.007 = 1.993 | 2 - 0.001 = 1.999 |
# | 2 | -0.01 | 2 + 0.00001 | 2 + 0.001 = 2.001 |
#
# **Write** `compile_model(model, learning_rate=0.001)`: compile the model that is handed in, any Keras model with one
# output, with Adam at this learning rate and the mean squared error, all else by default, and return it. Its weights
# stay as they are. Metrics may be added. The string `"adam"` alone would not know your learning rate; an optimizer
# from `keras.optimizers` holds its own.
#
# **It is right if** an error of 3 alone costs 9, and the first step moves each weight by the learning rate.

# %% [markdown] lang="ko"
# ## 연습 문제 7 · `compile_model` (10분, {points:compile_model}점)
#
# **왜 필요한가.** 모델은 계산만 합니다. 배우려면 두 가지가 더 있어야 합니다. 무엇을 줄일지 정하는 **손실**과 가중치를
# 어떻게 바꿀지 정하는 **옵티마이저**입니다. `compile`로 이 둘을 정합니다. 기울기는 `04-bptt`에서 직접 작성해 본 BPTT로
# 구합니다.
#
# **손실**로는 평균 제곱 오차를 씁니다. 작은 오차 여럿보다 큰 오차 하나를 더 크게 칩니다.
#
# | 오차 | 평균 제곱 오차 | 평균 절대 오차 |
# |---|---|---|
# | 1, 1, 1, 1 | 1 | 1 |
# | 0, 0, 0, 4 | 4 | 1 |
#
# **옵티마이저**로는 Adam을 씁니다. 경사 하강법은 *학습률 · 기울기*만큼 움직입니다. Adam은 이것을 그 가중치의 기울기가
# 평소에 얼마나 컸는지를 나타내는 값으로 나눕니다. 그래서 가중치마다 자기에게 맞는 폭으로 나아갑니다. 맨 첫 스텝에서는 기울기가 크든 작든 모든
# 가중치가 학습률만큼 움직입니다.
#
# | 가중치 | 기울기 | 경사 하강법, 0.001 | Adam, 0.001 |
# |---|---|---|---|
# | 2 | 7 | 2 - 0.007 = 1.993 | 2 - 0.001 = 1.999 |
# | 2 | -0.01 | 2 + 0.00001 | 2 + 0.001 = 2.001 |
#
# **작성할 것.** `compile_model(model, learning_rate=0.001)`은 받은 모델(출력이 하나인 Keras 모델이면 무엇이든)을 이 학습률의
# Adam과 평균 제곱 오차로 컴파일하여 돌려줍니다. 나머지는 기본값으로 둡니다. 모델의 가중치는 그대로여야 합니다. 지표(metrics)를
# 더해도 됩니다. 문자열 `"adam"`만 넣으면 Keras는 여러분의 학습률을 알 수 없습니다. `keras.optimizers`에 있는 옵티마이저는
# 저마다 학습률을 따로 정할 수 있습니다.
#
# **확인 방법.** 3만큼 빗나간 예측 하나의 손실이 9이고, 첫 스텝에서 모든 가중치가 학습률만큼 움직이면 맞습니다.

# %% exercise="compile_model"
def compile_model(model, learning_rate=0.001):
    """compile_model(model, learning_rate=0.001) -> the same model, compiled

    model: a Keras model with one output  # en
    learning_rate: that of Adam; the loss is the mean squared error  # en
    model: 출력이 하나인 Keras 모델  # ko
    learning_rate: Adam의 학습률. 손실은 평균 제곱 오차  # ko
    """
    ### BEGIN SOLUTION
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mean_squared_error")
    ### END SOLUTION
    return model

# %% check="compile_model"
done["compile_model"] = False
for rate in [0.001, 0.05]:
    plain = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    plain.set_weights([np.array([[1.0], [-2.0]]), np.array([0.5])])
    hint = "Give the model an optimizer and a loss with its method compile, then return the model itself."  # en
    hint = "모델의 compile 메서드로 옵티마이저와 손실을 정한 다음 그 모델을 돌려주세요."  # ko
    compiled = attempt(hint, compile_model, plain, rate)
    assert isinstance(compiled, keras.Model) and compiled.compiled, (
        f"What came back is not a compiled Keras model. {hint}"  # en
        f"컴파일된 Keras 모델이 아닙니다. {hint}"  # ko
    )
    compiled.run_eagerly = True
    # The forecast for (1, 1) is -0.5, so the label 2.5 is missed by 3.  # en
    # (1, 1)에 대한 예측은 -0.5이므로 정답 2.5와 3만큼 차이가 납니다.  # ko
    one_x, one_y = np.array([[1.0, 1.0]]), np.array([[2.5]])
    hint = "An error of 3 costs 9. (The mean absolute error would say 3.)"  # en
    hint = "3만큼 빗나가면 9입니다. (평균 절대 오차라면 3이 나옵니다.)"  # ko
    expect("the loss", float(np.ravel(compiled.test_on_batch(one_x, one_y))[0]), 9.0, hint)  # en
    expect("손실", float(np.ravel(compiled.test_on_batch(one_x, one_y))[0]), 9.0, hint)  # ko
    compiled.train_on_batch(one_x, one_y)
    hint = f"learning_rate is {rate}: with Adam every weight moves by it in the first step. Is it handed to Adam?"  # en
    hint = f"learning_rate가 {rate}입니다. Adam의 첫 스텝에서는 모든 가중치가 그만큼 움직입니다. 학습률을 Adam에 넣었나요?"  # ko
    moved = np.concatenate([weight.ravel() for weight in compiled.get_weights()]) - [1.0, -2.0, 0.5]
    expect("the first step", moved, [rate] * 3, hint)  # en
    expect("첫 스텝", moved, [rate] * 3, hint)  # ko
done["compile_model"] = True
print("compile_model: this check passes.")  # en
print("compile_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="compile_model-loss" points=3
# compile_model: the loss of known forecasts, the weights as they were  # en
# compile_model: 정해진 예측의 손실, 그대로 남은 가중치  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def weighing(kernel, bias):
    """A model that multiplies its inputs by known weights."""
    model = keras.Sequential([keras.Input((len(kernel),)), keras.layers.Dense(1)])
    model.set_weights([kernel[:, None], bias])
    return model


def draw_weighing(rng, n_batches):
    """Known weights, and batches whose labels are missed by much and by little."""
    kernel, bias = rng.choice([-1, 1], size=2) * rng.uniform(1, 2, size=2), rng.uniform(-1, 1, size=1)
    xs = rng.normal(size=(n_batches, 3, 2))
    return kernel, bias, xs, (xs @ kernel)[..., None] + rng.normal(scale=3, size=(n_batches, 3, 1))


def draw_one_batch(rng):
    kernel, bias, xs, ys = draw_weighing(rng, 1)
    return kernel, bias, xs[0], ys[0], rng.choice([0.001, 0.02]).item()


def ask_loss(answers, kernel, bias, xs, ys, rate):
    model = answers.compile_model(weighing(kernel, bias), rate)
    if model is None:
        return None
    model.run_eagerly = True
    return float(np.ravel(model.test_on_batch(xs, ys))[0]), np.asarray(model(xs))


judge.agrees(ask_loss, judge.draws(draw_one_batch, n=3, seed=120), rtol=1e-4, atol=1e-5)
### END HIDDEN TESTS

# %% hidden="compile_model-steps" points=3
# compile_model: where four steps lead, with the learning rate that is the default  # en
# compile_model: 기본 학습률로 네 스텝 학습한 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_four_batches(rng):
    return draw_weighing(rng, 4)


def walked(model, xs, ys, rate):
    """How far every weight has moved after a step on each batch, in learning rates."""
    before = model.get_weights()
    model.run_eagerly = True
    for x, y in zip(xs, ys):
        model.train_on_batch(x, y)
    return [(now - then) / rate for now, then in zip(model.get_weights(), before)]


def ask_steps(answers, kernel, bias, xs, ys):
    model = answers.compile_model(weighing(kernel, bias))
    return None if model is None else walked(model, xs, ys, 0.001)


judge.agrees(ask_steps, judge.draws(draw_four_batches, n=2, seed=121), rtol=1e-3, atol=5e-3)
### END HIDDEN TESTS

# %% hidden="compile_model-learning_rate" points=2
# compile_model: other learning rates  # en
# compile_model: 다른 학습률  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_rate(rng):
    return *draw_weighing(rng, 3), rng.choice([0.01, 0.3]).item()


def ask_steps_at_a_rate(answers, kernel, bias, xs, ys, rate):
    model = answers.compile_model(weighing(kernel, bias), rate)
    return None if model is None else walked(model, xs, ys, rate)


judge.agrees(ask_steps_at_a_rate, judge.draws(draw_rate, n=2, seed=122), rtol=1e-3, atol=5e-3)
### END HIDDEN TESTS

# %% hidden="compile_model-converges" points=2
# compile_model: the compiled model learns to forecast (10 epochs on our batches)  # en
# compile_model: 컴파일된 모델이 예측을 배우는지(미리 준비한 배치로 10에포크)  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def ask_compiled_model(answers, seed, xs, ys, unseen):
    keras.utils.set_random_seed(seed)
    model = answers.compile_model(recurrent_model())
    return fitted(model, xs, ys), np.asarray(model(unseen))


judge.converges(ask_compiled_model, tries, held_out)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 8 · `train` (10 minutes, {points:train} points)
#
# **Why.** Now the network learns. For each batch: forecasts, loss, gradients by BPTT, one step of the optimizer. In
# `04-bptt` you wrote that loop; `model.fit` is the same loop, ready-made.
#
# **Epochs.** An *epoch* used to be one walk through all the data. Endless data have no end, so we say how many
# batches an epoch has: `steps_per_epoch`. After each epoch `fit` notes the mean of its batches' losses, each as it
# was **before** the step on that batch.
#
# **By hand.** A model with one weight, $\hat{y} = w x$, $w = 0$ at first. Every batch is $x = 1$ with the label 1;
# gradient descent with learning rate 0.1 makes $w$ to $w + 0.2\,(1 - w)$. Two epochs of two steps:
#
# | epoch | step | $w$ | loss $(1 - w)^2$ | loss of the epoch |
# |---|---|---|---|---|
# | 1 | 1 | 0 | 1 | |
# | | 2 | 0.2 | 0.64 | (1 + 0.64)/2 = 0.82 |
# | 2 | 1 | 0.36 | 0.4096 | |
# | | 2 | 0.488 | 0.2621 | (0.4096 + 0.2621)/2 = 0.3359 |
#
# **Write** `train(model, batches, steps_per_epoch, epochs)`: train the compiled model, as it is handed in, on the
# next batches of `batches`, and return the **list of the epochs' losses**, `epochs` floats, the first epoch first.
# `batches` gives pairs `(xs, ys)` without end: a generator or a `tf.data.Dataset`. Every step takes the next batch. A
# second call of `train` goes on with the weights that the model has by then.
#
# `fit` takes the generator or the dataset itself (the `fit_generator` of older texts is gone). It returns a `History`
# object, whose dictionary `history` holds what was measured in every epoch: print its keys. With `verbose=2` it prints
# one line an epoch. Keras may warn that `shuffle=True` will be ignored. That is harmless, the batches come in their
# order all the same; `shuffle=False` silences it.
#
# **It is right if** the table's losses come out.

# %% [markdown] lang="ko"
# ## 연습 문제 8 · `train` (10분, {points:train}점)
#
# **왜 필요한가.** 이제 신경망이 배웁니다. 배치마다 예측하고, 손실을 구하고, BPTT로 기울기를 구하고, 옵티마이저가 한 스텝
# 나아갑니다. `04-bptt`에서는 이 반복문을 직접 작성했습니다. `model.fit`은 바로 그 반복문을 미리 만들어 둔 것입니다.
#
# **에포크.** *에포크*는 본래 데이터 전체를 한 번 훑는 것을 말합니다. 데이터가 끝없이 나오면 전체를 훑을 수 없으므로 한 에포크에 배치를
# 몇 개 쓸지 `steps_per_epoch`로 정합니다. 에포크가 끝날 때마다 `fit`은 그 에포크에 쓴 배치들의 손실을 평균하여 적어
# 둡니다. 각 손실은 그 배치로 가중치를 바꾸기 **전**의 값입니다.
#
# **손으로 계산해 보기.** 가중치가 하나인 모델 $\hat{y} = w x$이고 처음에 $w = 0$입니다. 모든 배치에서 $x = 1$이고 정답은
# 1입니다. 학습률이 0.1인 경사 하강법은 $w$를 $w + 0.2\,(1 - w)$로 바꿉니다. 두 스텝짜리 에포크가 두 번입니다.
#
# | 에포크 | 스텝 | $w$ | 손실 $(1 - w)^2$ | 에포크의 손실 |
# |---|---|---|---|---|
# | 1 | 1 | 0 | 1 | |
# | | 2 | 0.2 | 0.64 | (1 + 0.64)/2 = 0.82 |
# | 2 | 1 | 0.36 | 0.4096 | |
# | | 2 | 0.488 | 0.2621 | (0.4096 + 0.2621)/2 = 0.3359 |
#
# **작성할 것.** `train(model, batches, steps_per_epoch, epochs)`는 컴파일된 모델을 받은 그대로 `batches`의 다음 배치들로
# 학습시키고, **에포크마다의 손실을 담은 리스트**를 돌려줍니다. 첫 에포크부터 차례로 float가 `epochs`개 들어 있습니다. `batches`는
# `(xs, ys)` 쌍을 끝없이 내놓는 제너레이터 또는 `tf.data.Dataset`입니다. 스텝마다 다음 배치를 씁니다. `train`을 다시
# 호출하면 모델이 그때 가지고 있는 가중치에서 이어서 배웁니다.
#
# `fit`에는 제너레이터나 데이터셋을 그대로 넣습니다(예전 글에 나오는 `fit_generator`는 없어졌습니다). `fit`이 돌려주는 것은
# `History` 객체이고, 그 안의 딕셔너리 `history`에 에포크마다 잰 것이 들어 있습니다. 어떤 키가 있는지 출력해 보세요.
# `verbose=2`로 두면 에포크마다 한 줄씩 출력합니다. `shuffle=True`가 무시된다는 경고가 나오기도 하지만 신경 쓰지 않아도
# 됩니다. 배치는 어차피 나오는 순서대로 쓰입니다. `shuffle=False`를 넣으면 경고가 사라집니다.
#
# **확인 방법.** 표의 손실이 나오면 맞습니다.

# %% exercise="train"
def train(model, batches, steps_per_epoch, epochs):
    """train(model, batches, steps_per_epoch, epochs) -> losses, a list of epochs floats

    model: a compiled Keras model; it is trained in place  # en
    batches: pairs (xs, ys) without end, a generator or a tf.data.Dataset  # en
    steps_per_epoch: batches an epoch; epochs: how many epochs; both from 1 on  # en
    losses: for each epoch the mean of its batches' losses, each before its step  # en
    model: 컴파일된 Keras 모델. 이 모델 자체를 학습시킴  # ko
    batches: 끝없이 나오는 (xs, ys) 쌍. 제너레이터 또는 tf.data.Dataset  # ko
    steps_per_epoch: 한 에포크에 쓰는 배치의 개수; epochs: 에포크의 개수; 둘 다 1 이상  # ko
    losses: 에포크마다 그 배치들의 손실의 평균. 각 손실은 그 스텝에서 가중치를 바꾸기 전의 값  # ko
    """
    losses = None
    ### BEGIN SOLUTION
    history = model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=2)
    losses = history.history["loss"]
    ### END SOLUTION
    return losses

# %% check="train"
done["train"] = False


def one_weight_model():
    """The model of the table: one weight, 0 at first, gradient descent with learning rate 0.1."""  # en
    """표에 나온 모델: 처음에 0인 가중치 하나, 학습률 0.1인 경사 하강법."""  # ko
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mean_squared_error", run_eagerly=True)
    return model


def labels_of(*labels):
    """Endless batches with x = 1: these labels in turn."""  # en
    """x = 1인 배치를 끝없이 내놓습니다. 정답은 labels의 값이 차례로 되풀이됩니다."""  # ko
    while True:
        for label in labels:
            yield np.ones((1, 1)), np.full((1, 1), float(label))


def expect_losses(came, right, hint):
    assert isinstance(came, (list, tuple, np.ndarray)), (
        f"train returns a {type(came).__name__}; expected a list of floats, one for each epoch. {hint}"  # en
        f"train의 결과가 {type(came).__name__}입니다. 에포크마다 하나씩인 float의 리스트여야 합니다. {hint}"  # ko
    )
    expect("losses", list(came), right, hint, 1e-4)


hint = (
    "The model of the table, steps_per_epoch = 2, epochs = 3: the first two losses are those of the table. Does "  # en
    "fit get each number under its own name, and `batches` itself, not one batch taken from it? Is the model "  # en
    "used as it is handed in, not compiled again? The losses are in the dictionary of the History that fit returns."  # en
    "표의 모델이고 steps_per_epoch = 2, epochs = 3입니다. 처음 두 손실은 표에 있는 값입니다. fit에 두 수를 각각 "  # ko
    "이름에 맞는 인자로 넣었나요? 배치 하나를 꺼내지 않고 `batches`를 그대로 넣었나요? 모델을 다시 컴파일하지 않고 받은 그대로 썼나요? "  # ko
    "손실은 fit이 돌려주는 History의 딕셔너리에 있습니다."  # ko
)
weighing_one = one_weight_model()
expect_losses(attempt(hint, train, weighing_one, labels_of(1), 2, 3), [0.82, 0.3358720, 0.13757317], hint)
hint = "The same model once more: it goes on with the weight that it has. steps_per_epoch = 1, epochs = 3."  # en
hint = "같은 모델을 한 번 더 학습시킵니다. 가지고 있는 가중치에서 이어서 배웁니다. steps_per_epoch = 1, epochs = 3입니다."  # ko
expect_losses(attempt(hint, train, weighing_one, labels_of(1), 1, 3), [0.06871948, 0.04398047, 0.02814750], hint)
hint = (
    "Labels 1, 2, 3, ... in turn, two epochs of two steps: does every step take the next batch, in the second "  # en
    "epoch, too, and is fit called only once?"  # en
    "정답이 1, 2, 3, ... 차례로 나오고, 두 스텝짜리 에포크가 두 번입니다. 둘째 에포크에서도 스텝마다 다음 배치를 쓰나요? "  # ko
    "fit을 한 번만 호출하나요?"  # ko
)
expect_losses(attempt(hint, train, one_weight_model(), labels_of(1, 2, 3, 4, 5), 2, 2), [2.12, 7.333952], hint)
hint = "This time batches is a tf.data.Dataset; fit takes it as it takes a generator."  # en
hint = "이번에는 batches가 tf.data.Dataset입니다. fit은 제너레이터와 똑같이 받습니다."  # ko
always_one = tf.data.Dataset.from_tensors((np.ones((1, 1)), np.ones((1, 1)))).repeat()
expect_losses(attempt(hint, train, one_weight_model(), always_one, 2, 2), [0.82, 0.3358720], hint)
done["train"] = True
print("train: this check passes.")  # en
print("train: 이 확인을 통과했습니다.")  # ko

# %% hidden="train-losses" points=4
# train: the loss of every epoch  # en
# train: 모든 에포크의 손실  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def learning(kernel, bias):
    """A model with known weights, compiled for gradient descent."""
    model = keras.Sequential([keras.Input((len(kernel),)), keras.layers.Dense(1)])
    model.set_weights([kernel[:, None], bias])
    model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mean_squared_error", run_eagerly=True)
    return model


def in_turn(xs, ys):
    """The batches one after another, and the last of them again and again."""
    yield from zip(xs, ys)
    while True:
        yield xs[-1], ys[-1]


def draw_course(rng, steps_per_epoch, epochs):
    """Batches that are equal from the second epoch's second on: how far fit draws ahead, and what is lost, is chance."""
    kernel, bias, xs, ys = draw_weighing(rng, steps_per_epoch + 2)
    return kernel, bias, xs, ys, steps_per_epoch, epochs


def ask_losses(answers, kernel, bias, xs, ys, steps_per_epoch, epochs):
    return answers.train(learning(kernel, bias), in_turn(xs, ys), steps_per_epoch, epochs)


judge.agrees(
    ask_losses,
    [draw_course(np.random.default_rng(123), 2, 3), draw_course(np.random.default_rng(124), 3, 2)],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="train-weights" points=3
# train: the weights after training, and going on with a second training  # en
# train: 학습한 뒤의 가중치, 이어서 하는 두 번째 학습  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_trained_weights(answers, kernel, bias, xs, ys, steps_per_epoch, epochs):
    """The weights after a training, and the losses of one that goes on with other batches."""
    model = learning(kernel, bias)
    answers.train(model, in_turn(xs, ys), steps_per_epoch, epochs)
    weights = model.get_weights()
    return weights, answers.train(model, in_turn(xs[::-1], ys[::-1]), steps_per_epoch, 1)


judge.agrees(
    ask_trained_weights,
    [draw_course(np.random.default_rng(125), 1, 3), draw_course(np.random.default_rng(126), 2, 2)],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="train-edges" points=2
# train: batches from a tf.data.Dataset, one epoch  # en
# train: tf.data.Dataset에서 오는 배치, 에포크 하나  # ko
### BEGIN HIDDEN TESTS
import numpy as np
import tensorflow as tf

from unrolled import judge


def ask_losses_on_a_dataset(answers, kernel, bias, xs, ys, steps_per_epoch, epochs):
    dataset = tf.data.Dataset.from_tensor_slices((xs, ys)).repeat()
    model = learning(kernel, bias)
    return answers.train(model, dataset, steps_per_epoch, epochs), model.get_weights()


judge.agrees(
    ask_losses_on_a_dataset,
    [draw_course(np.random.default_rng(127), 3, 1), draw_course(np.random.default_rng(128), 1, 2)],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="train-converges" points=3
# train: a right model learns to forecast (10 epochs on our batches)  # en
# train: 올바른 모델이 예측을 배우는지(미리 준비한 배치로 10에포크)  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def ask_training(answers, seed, xs, ys, unseen):
    keras.utils.set_random_seed(seed)
    model = recurrent_model()
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mean_squared_error")
    return answers.train(model, one_after_another(xs, ys), 20, 10), np.asarray(model(unseen))


judge.converges(ask_training, tries, held_out)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### Training at last
#
# 50 steps, 200 units, 10 epochs of 20 batches of 16 series: 3,200 series, each seen once. The lecture's run had the
# losses 0.2089, 0.0124, 0.0080, 0.0076, 0.0057, 0.0054, 0.0060, ... Yours will begin somewhere else, since the first
# weights are drawn at random, and it will end between 0.0035 and 0.0085, mostly near 0.005. The curve is ragged: every
# epoch is measured on other series.

# %% [markdown] lang="ko"
# ### 드디어 학습
#
# 시간 단계는 50개, 유닛은 200개입니다. 한 에포크에 시계열 16개짜리 배치를 20개씩 쓰므로, 10에포크 동안 시계열 3,200개를 한 번씩 봅니다. 강의에서는
# 손실이 0.2089, 0.0124, 0.0080, 0.0076, 0.0057, 0.0054, 0.0060, ...이었습니다. 처음 가중치를 무작위로 뽑으므로
# 여러분의 손실은 다른 값에서 시작하고 0.0035에서 0.0085 사이, 대개 0.005 근처에서 끝납니다. 곡선이 들쭉날쭉한 것은 에포크마다 다른 시계열로 재기
# 때문입니다.

# %% given="loss-figure"
NOISE_FLOOR = 0.1**2 / 12


def draw_loss_curve(losses):
    """Draws the loss of every epoch, on a logarithmic axis, above the noise floor."""  # en
    """에포크마다의 손실을 로그 축에 그립니다. 잡음의 하한도 함께 그립니다."""  # ko
    _, axes = plt.subplots(figsize=(6.5, 3.4), layout="constrained")
    axes.plot(range(1, len(losses) + 1), losses, "o-", color="tab:blue")
    axes.axhline(NOISE_FLOOR, color="gray", linestyle="--", linewidth=1)
    axes.text(len(losses), NOISE_FLOOR * 1.08, figure_text("noise floor"), ha="right", color="gray")  # en
    axes.text(len(losses), NOISE_FLOOR * 1.08, figure_text("잡음의 하한 | noise floor"), ha="right", color="gray")  # ko
    axes.set_xlabel(figure_text("epoch"))  # en
    axes.set_ylabel(figure_text("mean squared error (logarithmic)"))  # en
    axes.set_xlabel(figure_text("에포크 | epoch"))  # ko
    axes.set_ylabel(figure_text("평균 제곱 오차(로그 눈금) | mean squared error (logarithmic)"))  # ko
    axes.set(yscale="log")
    marks = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
    axes.set_yticks(marks, labels=[str(mark) for mark in marks])
    axes.set_yticks([], minor=True)
    axes.grid(alpha=0.3)
    plt.show()

# %%
needed = ["generate_timeseries", "timeseries_generator", "build_model", "compile_model", "train"]
if all(done[name] for name in needed):
    keras.utils.set_random_seed(1)
    model = compile_model(build_model(N_STEPS, 200))
    losses = train(model, timeseries_generator(N_STEPS, 16, np.random.default_rng(1)), steps_per_epoch=20, epochs=10)
    draw_loss_curve(losses)
else:
    print("The training starts here once these checks pass:", ", ".join(needed))  # en
    print("다음 확인을 모두 통과하면 여기에서 학습을 시작합니다:", ", ".join(needed))  # ko

# %%
if all(done[name] for name in needed):
    held_out_forecasts = model.predict(held_out_xs, verbose=0)
    held_out_errors["network"] = mean_squared_error(held_out_forecasts, held_out_ys)
    print(f"{held_out_errors['network']:.4f}")
    draw_windows(held_out_xs[:3, :, 0], held_out_ys[:3], held_out_forecasts[:3])
else:
    print("The error of the network appears here once it is trained.")  # en
    print("신경망을 학습시키면 여기에 그 오차가 나타납니다.")  # ko

# %% [markdown] lang="en"
# The number above the three series is the error on the held-out series: between 0.0035 and 0.0085, mostly near 0.005.
# It lies near the last loss of the training. That is as it should be: with endless data there is nothing to learn by
# heart. If it were far above the training loss, a label would have leaked into the windows of the training, or, with a
# fixed data set, the network would have learnt its series by heart.

# %% [markdown] lang="ko"
# 세 시계열 그림 위에 출력된 수는 따로 떼어 둔 시계열에서 잰 오차입니다. 0.0035에서 0.0085 사이이고 대개 0.005 근처이며, 학습이
# 끝날 때의 손실과 비슷합니다. 데이터가 끝없이 새로 나와 외울 수가 없으니 당연한 결과입니다. 이 오차가 학습 손실보다 훨씬 크다면
# 학습할 때 입력 구간에 정답이 새어 들어간 것이거나, 데이터가 정해져 있는 경우라면 신경망이 그 시계열을 외운 것입니다.

# %% [markdown] lang="en"
# ## Exercise 9 · `forecast` (15 minutes, {points:forecast} points)
#
# **Why.** The model says one step. To look further ahead, take its forecast as if it had been measured, move the
# window on by one, and ask again. In `02-forward` the network wrote *hello* in this way: its output was its next
# input.
#
# **By hand.** A model whose forecast is the sum of the last two values of its window of three:
#
# | window | forecast |
# |---|---|
# | 1, 1, 2 | 3 |
# | 1, 2, **3** | 5 |
# | 2, **3, 5** | 8 |
# | **3, 5, 8** | 13 |
#
# The oldest value leaves, the forecast (bold) enters at the end, so the window keeps its length. After three steps it
# holds nothing but the model's own forecasts, and errors may add up.
#
# **Write** `forecast(model, series, n_ahead)`: `series` is `(batch, n_steps)`, windows **without** the feature axis;
# `model` takes `(batch, n_steps, 1)` and gives `(batch, 1)`. Return the next `n_ahead` forecasts of each series,
# `(batch, n_ahead)`, the nearest first, as a NumPy array or a tensor. `n_ahead` is 1 or more, and may be larger than
# `n_steps`. `series` is not changed.
#
# `model(window)` gives a tensor, quickly; `model.predict(window, verbose=0)` gives an array, and is made for large
# batches. `np.asarray` makes an array of a tensor; `window[..., np.newaxis]` adds the feature axis.
#
# **It is right if** 1, 1, 2 gives 3, 5, 8, 13, 21.

# %% [markdown] lang="ko"
# ## 연습 문제 9 · `forecast` (15분, {points:forecast}점)
#
# **왜 필요한가.** 모델은 한 단계 앞만 예측합니다. 더 멀리 내다보려면 그 예측을 실제로 잰 값처럼 여기고, 입력 구간을 한 칸
# 옮긴 다음 다시 예측하게 합니다. `02-forward`에서 신경망이 *hello*를 쓸 때도 이렇게 출력이 다음 입력이 되었습니다.
#
# **손으로 계산해 보기.** 값이 세 개인 입력 구간에서 마지막 두 값의 합을 예측하는 모델입니다.
#
# | 입력 구간 | 예측 |
# |---|---|
# | 1, 1, 2 | 3 |
# | 1, 2, **3** | 5 |
# | 2, **3, 5** | 8 |
# | **3, 5, 8** | 13 |
#
# 가장 오래된 값이 나가고 예측(굵은 글씨)이 맨 뒤에 들어오므로 입력 구간의 길이는 그대로입니다. 세 단계가 지나면 입력
# 구간은 모델 자신의 예측으로만 채워지고, 오차가 쌓일 수 있습니다.
#
# **작성할 것.** `forecast(model, series, n_ahead)`에서 `series`는 형태가 `(batch, n_steps)`인 입력 구간들로, 특징 축이
# **없습니다**. `model`은 `(batch, n_steps, 1)`을 받아 `(batch, 1)`을 내놓습니다. 시계열마다 앞으로 올 값 `n_ahead`개의 예측을
# 가까운 것부터 차례로, 형태가 `(batch, n_ahead)`인 NumPy 배열이나 텐서로 돌려주세요. `n_ahead`는 1 이상이고 `n_steps`보다
# 클 수도 있습니다. `series`의 값은 바꾸지 않습니다.
#
# `model(window)`는 텐서를 빠르게 돌려줍니다. `model.predict(window, verbose=0)`은 배열을 돌려주며 큰 배치에 알맞습니다.
# `np.asarray`는 텐서를 배열로 바꾸고, `window[..., np.newaxis]`는 특징 축을 더합니다.
#
# **확인 방법.** 1, 1, 2에서 3, 5, 8, 13, 21이 나오면 맞습니다.

# %% exercise="forecast"
def forecast(model, series, n_ahead):
    """forecast(model, series, n_ahead) -> forecasts, (batch, n_ahead)

    model: a Keras model, (batch, n_steps, 1) -> (batch, 1)  # en
    series: (batch, n_steps), the windows to begin with  # en
    n_ahead: how many steps ahead, from 1 on  # en
    forecasts: (batch, n_ahead), the nearest first  # en
    model: Keras 모델, (batch, n_steps, 1) -> (batch, 1)  # ko
    series: (batch, n_steps), 처음의 입력 구간  # ko
    n_ahead: 몇 단계 앞까지 예측할지, 1 이상  # ko
    forecasts: (batch, n_ahead), 가까운 것부터 차례로  # ko
    """
    forecasts = None
    ### BEGIN SOLUTION
    window, steps = series, []
    for _ in range(n_ahead):
        next_values = model(window[..., np.newaxis])
        steps.append(next_values)
        window = np.concatenate([window[:, 1:], next_values], axis=1)
    forecasts = np.concatenate(steps, axis=1)
    ### END SOLUTION
    return forecasts

# %% check="forecast"
done["forecast"] = False
sum_of_two = keras.Sequential([keras.Input((3, 1)), keras.layers.Flatten(), keras.layers.Dense(1)])
sum_of_two.set_weights([np.array([[0.0], [1.0], [1.0]]), np.array([0.0])])
sum_of_two.run_eagerly = True
hint = (
    "The model adds the last two values of its window. Each forecast enters the window at the end, the oldest "  # en
    "value leaves at the front; the batch stays the first axis."  # en
    "이 모델은 입력 구간의 마지막 두 값을 더합니다. 예측은 입력 구간의 맨 뒤로 들어오고 가장 오래된 값은 맨 앞에서 "  # ko
    "나갑니다. 첫째 축은 그대로 배치입니다."  # ko
)
beginnings = np.array([[1.0, 1.0, 2.0], [0.0, 10.0, 0.0]])
for n_ahead in [1, 2, 5]:
    right = np.array([[3.0, 5.0, 8.0, 13.0, 21.0], [10.0, 10.0, 20.0, 30.0, 50.0]])[:, :n_ahead]
    expect(f"forecast(..., n_ahead={n_ahead})", attempt(hint, forecast, sum_of_two, beginnings, n_ahead), right, hint)
done["forecast"] = True
print("forecast: this check passes.")  # en
print("forecast: 이 확인을 통과했습니다.")  # ko

# %% hidden="forecast-values" points=4
# forecast: some steps ahead, with known models  # en
# forecast: 정해진 모델로 몇 단계 앞까지 예측하기  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def linear_model(weights, bias):
    """A weighted sum of the window: every value in it counts in its own way."""
    model = keras.Sequential([keras.Input((len(weights), 1)), keras.layers.Flatten(), keras.layers.Dense(1)])
    model.set_weights([weights[:, None], bias])
    model.run_eagerly = True
    return model


def draw_windows_to_go_on(rng, n_steps, batch, n_ahead):
    weights = rng.uniform(0.2, 0.6, size=n_steps) * rng.choice([-1, 1], size=n_steps)
    return weights, rng.normal(size=1), rng.normal(size=(batch, n_steps)), n_ahead


def ask_forecast(answers, weights, bias, series, n_ahead):
    return answers.forecast(linear_model(weights, bias), series, n_ahead)


judge.agrees(
    ask_forecast,
    [
        draw_windows_to_go_on(np.random.default_rng(131), 4, 2, 3),
        draw_windows_to_go_on(np.random.default_rng(132), 5, 3, 2),
        draw_windows_to_go_on(np.random.default_rng(133), 4, 3, 2),
    ],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="forecast-beyond" points=3
# forecast: further ahead than the window is long  # en
# forecast: 입력 구간의 길이보다 더 멀리 예측하기  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge

judge.agrees(
    ask_forecast,
    [
        draw_windows_to_go_on(np.random.default_rng(134), 2, 3, 5),
        draw_windows_to_go_on(np.random.default_rng(135), 3, 2, 4),
    ],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% hidden="forecast-edges" points=3
# forecast: one step ahead, one series, a window of one step, a recurrent network  # en
# forecast: 한 단계 앞, 시계열 한 개, 한 단계짜리 입력 구간, 순환 신경망  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def draw_recurrent_forecast(rng, n_steps, batch, n_ahead):
    weights = [0.7 * rng.normal(size=shape) for shape in [(1, 2), (2, 2), (2,), (2, 1), (1,)]]
    return *weights, rng.normal(size=(batch, n_steps)), n_ahead


def ask_recurrent_forecast(answers, w_xh, w_hh, b_h, w_hy, b_y, series, n_ahead):
    model = keras.Sequential([
        keras.Input((series.shape[1], 1)),
        keras.layers.SimpleRNN(2),
        keras.layers.Dense(1),
    ])
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    model.run_eagerly = True
    return answers.forecast(model, series, n_ahead)


judge.agrees(
    ask_forecast,
    [
        draw_windows_to_go_on(np.random.default_rng(136), 3, 2, 1),
        draw_windows_to_go_on(np.random.default_rng(137), 3, 1, 3),
        draw_windows_to_go_on(np.random.default_rng(138), 1, 2, 2),
    ],
    rtol=1e-4,
    atol=1e-5,
)
judge.agrees(
    ask_recurrent_forecast,
    [
        draw_recurrent_forecast(np.random.default_rng(139), 3, 2, 2),
        draw_recurrent_forecast(np.random.default_rng(140), 2, 3, 2),
    ],
    rtol=1e-4,
    atol=1e-5,
)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### Twenty steps ahead
#
# Longer series of the same kind, cut after 50 values. The network sees the blue part and goes on by itself (black);
# red is what really came. Near the cut the two agree. Further on they part, and after most trainings the forecasts
# shrink: one step ahead they swing as widely as the series, twenty steps ahead often only half as widely. A network
# that cannot be sure stays near the middle, where it misses least on average. Here every forecast is made from
# forecasts, so the caution adds up.

# %% [markdown] lang="ko"
# ### 스무 단계 앞
#
# 같은 종류의 더 긴 시계열을 앞에서부터 값 50개까지만 남기고 자릅니다. 신경망은 파란 부분을 보고 혼자서 이어 갑니다(검은색). 빨간색은 실제로
# 나온 값입니다. 자른 곳 근처에서는 둘이 잘 맞습니다. 멀어질수록 벌어지고, 대개는 예측의 폭이 점점 줄어듭니다. 한 단계 앞에서는
# 시계열과 같은 폭으로 오르내리지만, 스무 단계 앞에서는 그 절반쯤에 그칠 때가 많습니다. 확신이 없으면 신경망은 가운데
# 값 가까이에 머뭅니다. 그래야 평균적으로 가장 적게 빗나가기 때문입니다. 게다가 예측으로 다시 예측을 만드니 폭이 자꾸
# 더 줄어듭니다.

# %% given="ahead-figure"
def draw_ahead(series, n_steps, forecasts):
    """Draws series (n, n_steps + n_ahead), cut after n_steps, and forecasts (n, n_ahead) of the rest."""  # en
    """n_steps에서 자른 시계열 (n, n_steps + n_ahead)와 그 나머지에 대한 예측 (n, n_ahead)를 그립니다."""  # ko
    names = figure_text("seen"), figure_text("what came"), figure_text("forecast")  # en
    names = figure_text("본 값 | seen"), figure_text("실제로 나온 값 | what came"), figure_text("예측 | forecast")  # ko
    figure, panels = plt.subplots(1, len(series), figsize=(3.4 * len(series), 3.1), sharey=True, layout="constrained")
    # What came and the forecast both begin at the last value that was seen.  # en
    # 실제로 나온 값도 예측도 마지막으로 본 값에서 시작합니다.  # ko
    ahead = np.arange(n_steps - 1, series.shape[1])
    for axes, values, steps_ahead in zip(panels, series, forecasts):
        axes.axvline(n_steps - 1, color="gray", linewidth=1)
        axes.plot(values[:n_steps], color="tab:blue", label=names[0])
        axes.plot(ahead, values[n_steps - 1 :], color="tab:red", label=names[1])
        axes.plot(ahead, [values[n_steps - 1], *steps_ahead], "--", color="black", label=names[2])
        axes.set(xlabel=figure_text("time step"), ylim=(-0.9, 0.9))  # en
        axes.set(xlabel=figure_text("시간 단계 | time step"), ylim=(-0.9, 0.9))  # ko
        axes.grid(alpha=0.3)
    panels[0].set(ylabel=figure_text("value"))  # en
    panels[0].set(ylabel=figure_text("값 | value"))  # ko
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside upper center", ncols=3, frameon=False)
    plt.show()


def waves_that_go_on(n_values, rng):
    """A slow and a fast wave with noise, (n_values,), given by how far each turns from one value to the next."""  # en
    """느린 파동과 빠른 파동에 잡음을 더한 (n_values,) 시계열. 빠르기는 한 값에서 다음 값까지 도는 각도로 정합니다."""  # ko
    turns = rng.uniform([0.2, 0.4], [0.4, 0.8])
    angles = rng.uniform(0, 2 * np.pi, size=2) + turns * np.arange(n_values)[:, None]
    return np.sin(angles) @ [0.5, 0.2] + rng.uniform(-0.05, 0.05, size=n_values)

# %%
if done["forecast"] and "network" in held_out_errors:
    rng = np.random.default_rng(7)
    long_series = np.stack([waves_that_go_on(N_STEPS + 20, rng) for _ in range(3)])
    draw_ahead(long_series, N_STEPS, np.asarray(forecast(model, long_series[:, :N_STEPS], 20)))
else:
    print("Three forecasts appear here once the network is trained and the check of forecast passes.")  # en
    print("신경망을 학습시키고 forecast의 확인을 통과하면 여기에 예측 세 개가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Was it worth it?
#
# All errors on the held-out series, side by side. The figure shows what you have so far. The numbers of the table come
# from many other series and many trainings, whose medians they are, so yours lie near them but are not the same:
#
# | forecast | held-out error | parameters |
# |---|---|---|
# | naive: the last value | 0.0203 | 0 |
# | least squares on 3,200 series | 0.0031 | 51 |
# | the network after 3,200 series | 0.0048 | 40,601 |
# | noise floor | 0.0008 | |
#
# Over many runs the network ends between 0.0035 and 0.0085, least squares between 0.0029 and 0.0038, depending on how
# many series it has.
#
# Why are 51 weights as good as 40,601? A pure sine follows a simple rule: with $\omega$ for how far it turns from one
# value to the next,
#
# $$s_{t+1} = 2 \cos(\omega)\, s_t - s_{t-1}$$
#
# The next value is a *weighted sum of the two before it*. For a sum of two sines, four values suffice. Such a rule is
# called a **linear recurrence**, and a weighted sum is just what least squares looks for. Our series turn at
# different speeds, so no single set of weights suits them all exactly; but they are all slow, between 0.2 and 0.8
# radians a step, and 50 values leave room to average the noise away.
#
# What about a series whose next value depends on the product of two earlier ones, on a threshold that is passed or
# not, or on a rule that changes on the way? A weighted sum has one form, whatever its weights. A tanh bends, and a
# state can carry along which rule holds now.

# %% [markdown] lang="ko"
# ## 그만한 보람이 있었을까요?
#
# 따로 떼어 둔 시계열에서 잰 오차를 나란히 놓아 봅니다. 그림에는 여러분이 지금까지 구한 것이 나타납니다. 다음 표의
# 수는 다른 시계열로 여러 번 학습시켜 구한 중앙값이므로, 여러분의 수와 비슷하지만 똑같지는 않습니다.
#
# | 예측 | 따로 떼어 둔 시계열의 오차 | 매개변수 |
# |---|---|---|
# | 단순한 예측: 마지막 값 | 0.0203 | 0 |
# | 시계열 3,200개로 구한 최소제곱법 | 0.0031 | 51 |
# | 시계열 3,200개로 학습한 신경망 | 0.0048 | 40,601 |
# | 잡음의 하한 | 0.0008 | |
#
# 여러 번 실행해 보면 신경망은 0.0035에서 0.0085 사이, 최소제곱법은 시계열의 개수에 따라 0.0029에서 0.0038 사이입니다.
#
# 가중치 51개가 어떻게 40,601개만큼 잘할까요? 순수한 사인은 간단한 규칙을 따릅니다. 한 값에서 다음 값까지 도는 각도를
# $\omega$라고 하면 다음과 같습니다.
#
# $$s_{t+1} = 2 \cos(\omega)\, s_t - s_{t-1}$$
#
# 다음 값은 *바로 앞 두 값에 가중치를 곱해 더한 것*입니다. 사인 두 개의 합이라면 값 네 개로 충분합니다. 이런 규칙을
# **선형 점화식**이라고 하는데, 최소제곱법이 찾는 것이 바로 이렇게 가중치를 곱해 더하는 식입니다. 우리 시계열은 도는 빠르기가
# 저마다 달라서 한 벌의 가중치가 모두에 정확히 들어맞을 수는 없습니다. 그래도 모두 한 단계에 0.2에서 0.8라디안 사이로
# 느리게 돌고, 값이 50개나 있으니 잡음을 평균해 없앨 여유가 있습니다.
#
# 다음 값이 앞의 두 값의 곱에 따라 정해지거나, 어떤 임곗값을 넘었는지에 따라 달라지거나, 규칙이 도중에 바뀌는 시계열이라면
# 어떨까요? 가중치를 어떻게 정하든 가중치를 곱해 더하는 식은 언제나 꼴이 같습니다. 그런데 tanh는 곡선이고, 상태에는 지금
# 어떤 규칙을 따르는지를 담아 둘 수 있습니다.

# %% given="errors-figure"
def draw_errors(errors):
    """Draws the held-out errors as bars, with the noise floor."""  # en
    """따로 떼어 둔 시계열의 오차를 막대로 그립니다. 잡음의 하한도 함께 그립니다."""  # ko
    names = {
        "naive": figure_text("naive"),  # en
        "least squares": figure_text("least squares"),  # en
        "network": figure_text("network"),  # en
        "naive": figure_text("단순한 예측 | naive"),  # ko
        "least squares": figure_text("최소제곱법 | least squares"),  # ko
        "network": figure_text("신경망 | network"),  # ko
    }
    _, axes = plt.subplots(figsize=(6.5, 3), layout="constrained")
    bars = axes.barh([names.get(name, name) for name in errors], list(errors.values()), color="tab:blue", height=0.5)
    axes.bar_label(bars, fmt="%.4f", padding=4)
    axes.axvline(NOISE_FLOOR, color="gray", linestyle="--", linewidth=1)
    right = NOISE_FLOOR + 0.01 * max(errors.values())
    axes.text(right, -0.58, figure_text("noise floor"), color="gray", va="center")  # en
    axes.text(right, -0.58, figure_text("잡음의 하한 | noise floor"), color="gray", va="center")  # ko
    axes.set(xlabel=figure_text("mean squared error"))  # en
    axes.set(xlabel=figure_text("평균 제곱 오차 | mean squared error"))  # ko
    axes.set(xlim=(0, 1.25 * max(errors.values())), ylim=(-0.8, len(errors) - 0.4))
    axes.invert_yaxis()
    plt.show()

# %%
if held_out_errors:
    draw_errors(held_out_errors)
else:
    print("The bars appear here once there is an error to show.")  # en
    print("보여 줄 오차가 생기면 여기에 막대가 나타납니다.")  # ko

# %% [markdown] with="written" lang="en"
# ## Exercise 10 · In your own words: `compare` (20 minutes, {points:compare} points)
#
# Compare the network with the two baselines, in one paragraph of five to ten sentences, with your own numbers (or
# those of the table above). Say
#
# - which forecasts are better, and by how much, also in view of the noise floor;
# - why least squares is as good as the network on these series, or better;
# - for what kind of series it would not be, and why a recurrent network could do better there.
#
# This answer is read by a person; double-click the cell below to write.

# %% [markdown] with="written" lang="ko"
# ## 연습 문제 10 · 자기 말로 설명하기: `compare` (20분, {points:compare}점)
#
# 신경망을 두 기준 예측과 비교하는 글을 다섯 문장에서 열 문장 사이의 한 문단으로 쓰세요. 여러분이 구한 수(또는 위 표의 수)를 들어
# 다음을 설명하세요.
#
# - 어느 예측이 얼마나 더 좋은지, 잡음의 하한까지 고려하면 어떤지
# - 이 시계열에서 최소제곱법이 신경망만큼, 또는 신경망보다 잘하는 까닭
# - 어떤 시계열에서는 그렇지 않을지, 거기서 순환 신경망이 더 잘할 수 있는 까닭
#
# 이 답은 사람이 읽습니다. 아래 셀을 두 번 클릭하여 작성하세요.

# %% [markdown] written="compare" points=5 lang="en"
# ### BEGIN SOLUTION
# On the held-out series the naive forecast has a mean squared error of 0.0203, the network 0.0048 and least squares
# 0.0031. So both beat the naive forecast clearly, the network by a factor of four, and least squares is even somewhat
# better than the network. Nobody can get below 0.0008, the noise floor, because the noise on the next value has
# nothing to do with the window; above the floor 0.0195, 0.0040 and 0.0023 remain, so both still have something to
# gain. Least squares is so good because the series are sums of two sines: a sum of sines follows a linear recurrence,
# the next value is a weighted sum of those before, and just that is what it fits, with 51 weights and at once. The
# network has 40,601 weights, must find the rule by small steps, and has seen only 3,200 series. It would be different
# for series whose next value is no weighted sum of the last ones with fixed weights: chaotic ones such as the
# logistic map, waves whose speed depends on their height, series with switches and thresholds, words, or windows of
# different lengths. There a linear forecast has the wrong form however many series it sees, while a recurrent network
# carries a state, is not linear, and can learn the rule from data.
#
# **Marking scheme (5 points).** 1 point: the three errors are compared with numbers, in the right order (own numbers
# count, if they are held-out errors). 1 point: the noise floor is used rightly: a limit for all, because the label's
# noise cannot be known. 2 points: why least squares is as good: the next value of a sum of sines is a weighted sum of
# earlier ones, a linear recurrence (1), and that is the form that least squares fits, with few weights and without
# search (1). 1 point: a kind of series where it fails, with the reason: not linear, or not with fixed weights.
# Wording does not matter. Half a point off where the training loss is given for the held-out error.
# ### END SOLUTION

# %% [markdown] written="compare" points=5 lang="ko"
# ### BEGIN SOLUTION
# 따로 떼어 둔 시계열에서 평균 제곱 오차는 단순한 예측이 0.0203, 신경망이 0.0048, 최소제곱법이 0.0031입니다. 신경망과 최소제곱법은 둘 다
# 단순한 예측을 뚜렷이 이깁니다. 신경망의 오차는 단순한 예측의 4분의 1이고, 최소제곱법은 신경망보다도 조금 더 좋습니다. 다음
# 값에 더해지는 잡음은 입력 구간과 아무 관계가 없으므로 누구도 잡음의 하한인 0.0008보다 낮을 수 없습니다. 하한을 빼면
# 0.0195, 0.0040, 0.0023이 남으니 둘 다 아직 나아질 여지가 있습니다. 최소제곱법이 이렇게 잘하는 것은 시계열이 사인 두
# 개의 합이기 때문입니다. 사인의 합은 선형 점화식을 따릅니다. 다음 값이 앞의 값들에 가중치를 곱해 더한 것이고, 최소제곱법은
# 바로 그런 식을 가중치 51개로 단번에 구합니다. 신경망은 가중치가 40,601개이고 작은 걸음으로 규칙을 찾아야 하며 시계열을
# 3,200개밖에 보지 못했습니다. 다음 값이 정해진 가중치로 앞의 값들을 더한 것이 아닌 시계열이라면 사정이 다릅니다. 로지스틱
# 사상 같은 혼돈 시계열, 높이에 따라 빠르기가 달라지는 파동, 켜지고 꺼지거나 문턱이 있는 시계열, 글, 길이가 제각각인 입력이
# 그런 예입니다. 이런 데서는 시계열을 아무리 많이 보아도 선형 예측은 식의 꼴부터 맞지 않지만, 순환 신경망은 상태를 지니고
# 있고 선형이 아니어서 데이터에서 규칙을 배울 수 있습니다.
#
# **채점 기준(5점).** 1점: 세 오차를 수를 들어 올바른 순서로 비교(따로 떼어 둔 시계열의 오차라면 자기 수도 인정). 1점: 잡음의
# 하한을 올바르게 사용. 정답의 잡음은 알 수 없으므로 모두에게 적용되는 한계라는 점. 2점: 최소제곱법이 잘하는 까닭. 사인의
# 합에서 다음 값은 앞의 값들에 가중치를 곱해 더한 것, 곧 선형 점화식이라는 점(1점)과 최소제곱법이 바로 그 꼴의 식을 적은 가중치로
# 탐색 없이 구한다는 점(1점). 1점: 최소제곱법이 통하지 않는 시계열의 종류와 그 까닭(선형이 아니거나 가중치가 일정하지 않음). 표현은
# 상관없습니다. 따로 떼어 둔 시계열의 오차 대신 학습 손실을 들었으면 0.5점을 뺍니다.
# ### END SOLUTION

# %% [markdown] lang="en"
# ## What you have learnt
#
# - A **window** of a time series and the value that follows it, its **label**. If the label slips into the window,
#   the training loss looks wonderful and the forecasts are worthless.
# - A **generator** makes endless new batches, `(batch, time, feature)`; a **`tf.data.Dataset`** does so too, and
#   knows types and shapes beforehand.
# - `Input` → `SimpleRNN` → `Dense(1)`: 40,601 parameters with 200 units, whatever the number of steps, since every
#   time step shares them.
# - **`compile`** names loss and optimizer, **`fit`** is the loop of `04-bptt`: forecasts, loss, BPTT, step.
# - An error means something only beside others: a **naive forecast**, **least squares**, the **noise floor**, and
#   always on **held-out** series.
# - A model that knows one step looks further ahead when its forecast is its next input.
#
# You have gone the whole way: from what a sequence is, through the recurrent network by hand and in Keras and its
# gradients, to a network that you have trained and put to the test.
#
# ## How am I doing?
#
# Choose *Restart and Run All*, look at the table, save, and hand in **`05-training.ipynb`**, this file, under
# this name.

# %% [markdown] lang="ko"
# ## 배운 내용
#
# - 시계열을 **입력 구간**과 바로 다음에 오는 값인 **정답**으로 나눕니다. 정답이 입력 구간에 섞여 들어가면 학습 손실은 훌륭해 보이지만
#   예측은 쓸모가 없습니다.
# - **제너레이터**는 `(batch, time, feature)` 형태의 새 배치를 끝없이 만듭니다. **`tf.data.Dataset`**도 마찬가지이며,
#   자료형과 형태를 미리 압니다.
# - `Input` → `SimpleRNN` → `Dense(1)`: 유닛이 200개이면 매개변수가 40,601개입니다. 모든 시간 단계가 매개변수를 공유하므로
#   단계의 수와는 상관없습니다.
# - **`compile`**은 손실과 옵티마이저를 정하고, **`fit`**은 `04-bptt`의 반복문입니다. 예측, 손실, BPTT, 스텝을
#   되풀이합니다.
# - 오차는 다른 것과 나란히 놓아야 뜻이 있습니다. **단순한 예측**, **최소제곱법**, **잡음의 하한**과 비교하고, 언제나
#   **따로 떼어 둔** 시계열에서 잽니다.
# - 한 단계 앞만 아는 모델도 예측을 다음 입력으로 넣으면 더 멀리 내다봅니다.
#
# 이제 모든 과정을 마쳤습니다. 시퀀스가 무엇인지에서 출발하여, 순환 신경망을 직접 손으로도, Keras로도 만들고,
# 기울기를 구하고, 마침내 신경망을 직접 학습시키고 평가했습니다.
#
# ## 어디까지 했을까요?
#
# *커널 재시작 후 모두 실행*을 하고 표를 확인한 다음 저장하세요. 그리고 파일 이름(**`05-training.ipynb`**)을 바꾸지
# 말고 제출하세요.

# %% [markdown] with="written" lang="en"
# Exercise 10 is read by a person, and the table does not know of it: have you written it?

# %% [markdown] with="written" lang="ko"
# 연습 문제 10은 사람이 읽으므로 아래 표에 나오지 않습니다. 답을 작성했나요?

# %% given="table"
for name, passed in done.items():
    print(f"{name:<22}", "passed" if passed else "not yet")  # en
    print(f"{name:<22}", "통과" if passed else "미통과")  # ko
print()
print(f"{sum(done.values())} of {len(done)} checks pass. The file to hand in is 05-training.ipynb.")  # en
print("The hidden checks also look at edge cases and other sizes, as the text of each exercise says.")  # en
print(f"확인 {len(done)}개 가운데 {sum(done.values())}개를 통과했습니다. 제출할 파일은 05-training.ipynb입니다.")  # ko
print("숨은 검사는 각 연습 문제의 본문에 적힌 대로 극단적인 경우와 다른 크기도 살펴봅니다.")  # ko
