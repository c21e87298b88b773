# %% [markdown] lang="en"
# # 03 · The recurrent network in Keras
#
# In this notebook the network that you wrote in `02-forward` becomes Keras layers. *hello* is computed in four
# ways, and all four give the same hidden states.
#
# **Questions**
#
# - Keras has a layer for recurrent networks. What does it do that you did by hand, and what does it leave to you?
# - Where does a layer keep its weights, and how does Keras know which of them to train?
# - One line, `SimpleRNN(3)`, stands for a whole page of your code. How can you be sure that it does the same?
#
# **Goals.** At the end you can
#
# - write a recurrent cell of your own, with weights that Keras can set, save and train,
# - build a recurrent model in Keras with your cell, with Keras's cell and with its ready-made layer,
# - put given weights into a model, and show that two models are the same,
# - choose what a recurrent layer returns: its last state, all its states, or both,
# - look inside a model: read the hidden states of a layer.
#
# **Time.** About two hours and a half: 35 minutes of reading and 120 minutes for eight exercises. A good place to
# stop is after exercise 1; on another evening, first run the notebook again from the top.
#
# **How to work**
#
# 1. Run the cells from top to bottom.
# 2. An exercise is a class or a function that is not finished: it still returns `None`. Write your code in its
#    cell and run it.
# 3. Run the check below it. It tells you what is not right yet, and what to try. Whether it
#    passes or not, you can go on to the next cell.
# 4. At the end, choose *Restart and Run All*, save, and hand in `03-rnncell.ipynb`.

# %% [markdown] lang="ko"
# # 03 · Keras로 만드는 순환 신경망
#
# 이 노트북에서는 `02-forward`에서 작성한 신경망을 Keras의 층으로 만듭니다. *hello*의 은닉 상태를 네 가지 방법으로 계산하고,
# 네 결과가 모두 같은지 확인합니다.
#
# **생각해 볼 질문**
#
# - Keras에는 순환 신경망을 위한 층이 있습니다. 여러분이 직접 하던 일 가운데 무엇을 대신해 주고, 무엇을 여러분에게
#   맡길까요?
# - 층은 가중치를 어디에 둘까요? 그 가운데 무엇을 학습시켜야 하는지 Keras는 어떻게 알까요?
# - `SimpleRNN(3)` 한 줄이 여러분이 작성한 한 쪽 분량의 코드를 대신합니다. 둘이 같은 일을 한다고 어떻게 확신할 수 있을까요?
#
# **학습 목표.** 이 노트북을 마치면 다음을 할 수 있습니다.
#
# - 가중치를 Keras로 넣고 저장하고 학습시킬 수 있는 순환 셀을 직접 작성하기
# - 직접 만든 순환 셀, Keras의 순환 셀, Keras의 순환 층으로 모델 만들기
# - 주어진 가중치를 모델에 넣고, 두 모델이 같음을 보이기
# - 순환 층이 무엇을 돌려줄지 고르기: 마지막 상태, 모든 상태, 또는 둘 다
# - 모델 안을 들여다보고 층의 은닉 상태 읽기
#
# **소요 시간.** 약 2시간 30분입니다. 읽기에 35분, 연습 문제 여덟 개에 120분을 잡았습니다. 중간에 쉰다면 연습 문제 1을 마친 뒤가
# 좋습니다. 다시 시작할 때에는 맨 위 셀부터 차례로 실행한 뒤 이어서 하세요.
#
# **진행 방법**
#
# 1. 노트북의 셀을 위에서 아래로 차례로 실행합니다.
# 2. 연습 문제의 클래스와 함수는 아직 완성되지 않아 `None`을 돌려줍니다. 그 셀에 코드를 작성하고 실행합니다.
# 3. 바로 아래의 확인 셀을 실행합니다. 어디가 아직 틀렸는지, 무엇을 해 보면 좋을지 알려 줍니다. 통과하지 못해도 다음
#    셀로 넘어갈 수 있습니다.
# 4. 마지막에 *커널 재시작 후 모두 실행*을 하고 저장한 다음 `03-rnncell.ipynb`를 제출합니다.

# %% given="imports"
# Needed: Python 3.10, NumPy 1.26, TensorFlow 2.16 (with Keras 3) or newer, and matplotlib.  # en
# Google Colab has them all.  # en
# Python 3.10, NumPy 1.26, TensorFlow 2.16(Keras 3) 이상과 matplotlib이 필요합니다.  # ko
# Google Colab에는 모두 갖추어져 있습니다.  # ko
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")   # fewer messages from TensorFlow  # en
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")   # TensorFlow의 안내문을 줄입니다  # ko

try:
    import matplotlib.pyplot as plt
    import numpy as np
    import tensorflow as tf
    import keras
except ImportError as error:
    raise ImportError(
        "This notebook needs NumPy, TensorFlow and matplotlib. Run `%pip install numpy tensorflow matplotlib` "  # en
        "in a cell, restart the kernel and begin again."  # en
        "이 노트북에는 NumPy, TensorFlow, matplotlib이 필요합니다. 셀에서 "  # ko
        "`%pip install numpy tensorflow matplotlib`을 실행하고 커널을 다시 시작한 뒤 처음부터 실행하세요."  # ko
    ) from error


def version(module):
    return tuple(int(part) for part in module.__version__.split(".")[:2])


if sys.version_info < (3, 10) or version(np) < (1, 26) or version(tf) < (2, 16) or version(keras) < (3, 0):
    print("This notebook needs Python 3.10, NumPy 1.26 and TensorFlow 2.16, or newer.")  # en
    print("Update them, or use Google Colab.")  # en
    print("이 노트북에는 Python 3.10, NumPy 1.26, TensorFlow 2.16 이상이 필요합니다.")  # ko
    print("새로 설치하거나 Google Colab을 쓰세요.")  # ko
elif keras.backend.backend() != "tensorflow":
    print(f"Keras computes with {keras.backend.backend()} here; this notebook needs TensorFlow.")  # en
    print("Remove the setting KERAS_BACKEND and restart the kernel.")  # en
    print(f"여기서는 Keras가 {keras.backend.backend()}로 계산합니다. 이 노트북에는 TensorFlow가 필요합니다.")  # ko
    print("KERAS_BACKEND 설정을 지우고 커널을 다시 시작하세요.")  # ko
else:
    print("Python", sys.version.split()[0], "NumPy", np.__version__, "TensorFlow", tf.__version__, end=" ")
    print("and Keras", keras.__version__, "will do. Let us begin.")  # en
    print("Keras", keras.__version__, "버전이 준비되었습니다. 시작합시다.")  # ko

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
# ## From NumPy to Keras
#
# A Keras **layer** is a function with weights: you call it on an array, and the weights live inside. A **model** is
# layers put together. Everything of `02-forward` has its place:
#
# | in `02-forward` | in Keras |
# |---|---|
# | `step_forward`: one time step | a **cell**: a layer whose `call` makes one time step |
# | the loop over time in `forward` | `keras.layers.RNN(cell)`: the layer that runs a cell over a sequence |
# | `step_output`, then `softmax` | `keras.layers.Dense(n_outputs, activation="softmax")` |
# | `w_xh`, `w_hh`, `b_h`, `w_hy`, `b_y` handed to every function | weights inside the layers: `get_weights()`, `set_weights([...])` |
# | `h0`, the first state | zeros, unless you hand over an `initial_state` |
#
# So a model of *hello* looks like this. The `None` in the shapes is the batch: Keras leaves it open.
#
# ```
#   원-핫 문자                  모든 은닉 상태                 확률
#   (None, 5, 5)       ──▶ RNN  (None, 5, 3)          ──▶ Dense  (None, 5, 5)
#                          w_xh, w_hh, b_h                w_hy, b_y
# ```
#
# There are four ways from *hello* to its hidden states, each with less code than the one before:
#
# | | what makes one time step | what runs over time |
# |---|---|---|
# | 1 | `step_forward` of `02-forward` | your loop |
# | 2 | **your own `RNNCell`** (exercise 1) | `keras.layers.RNN` |
# | 3 | `keras.layers.SimpleRNNCell` | `keras.layers.RNN` |
# | 4 | `keras.layers.SimpleRNN` | the same layer does both |
#
# Why write a cell when there is a ready-made one? Because then the ready-made one holds no secrets. And because
# a new kind of recurrent network is just that: a new cell.

# %% [markdown] lang="ko"
# ## NumPy에서 Keras로
#
# Keras의 **층**은 가중치를 지닌 함수입니다. 배열을 넣어 호출하면 되고, 가중치는 층 안에 들어 있습니다. 층을 모아 이은
# 것이 **모델**입니다. `02-forward`에서 만든 것은 모두 Keras에도 대응하는 것이 있습니다.
#
# | `02-forward`에서는 | Keras에서는 |
# |---|---|
# | `step_forward`: 한 시간 단계 | **순환 셀**: `call`이 한 시간 단계를 계산하는 층 |
# | `forward` 안의 시간 반복문 | `keras.layers.RNN(cell)`: 순환 셀로 시퀀스를 따라가는 층 |
# | `step_output`과 `softmax` | `keras.layers.Dense(n_outputs, activation="softmax")` |
# | 함수마다 넘기던 `w_xh`, `w_hh`, `b_h`, `w_hy`, `b_y` | 층 안의 가중치: `get_weights()`, `set_weights([...])` |
# | 첫 상태 `h0` | `initial_state`를 넘기지 않으면 0 |
#
# 그래서 *hello*의 모델은 다음과 같습니다. 형태에 적힌 `None`은 배치 크기의 자리입니다. Keras는 배치 크기를 정하지 않고 비워 둡니다.
#
# ```
#   원-핫 문자                  모든 은닉 상태                 확률
#   (None, 5, 5)       ──▶ RNN  (None, 5, 3)          ──▶ Dense  (None, 5, 5)
#                          w_xh, w_hh, b_h                w_hy, b_y
# ```
#
# *hello*의 은닉 상태를 구하는 방법은 네 가지이고, 아래로 갈수록 코드가 줄어듭니다.
#
# | | 한 시간 단계를 계산하는 것 | 시간을 따라가는 것 |
# |---|---|---|
# | 1 | `02-forward`의 `step_forward` | 여러분의 반복문 |
# | 2 | **직접 작성한 `RNNCell`** (연습 문제 1) | `keras.layers.RNN` |
# | 3 | `keras.layers.SimpleRNNCell` | `keras.layers.RNN` |
# | 4 | `keras.layers.SimpleRNN` | 같은 층이 둘 다 맡음 |
#
# 이미 있는 순환 셀을 왜 직접 작성할까요? 그래야 Keras의 순환 셀도 속속들이 알 수 있고, 새로운 종류의 순환
# 신경망을 만드는 일은 결국 새로운 순환 셀을 만드는 일이기 때문입니다.

# %% [markdown] lang="en"
# ## Symbols and shapes
#
# As in `02-forward`, but Keras calls the hidden units of a layer its *units*: `n_units` is what was `n_hidden`, and
# the number of time steps is `n_steps`.
#
# | symbol | in the code | shape | meaning |
# |---|---|---|---|
# | $x_t$ | `inputs` of a cell | `(batch, n_inputs)` | the input of one time step |
# | $h_{t-1}$ | `states[0]` of a cell | `(batch, n_units)` | the state before it |
# | $h_t$ | `h` | `(batch, n_units)` | the state after it |
# | | `xs` | `(batch, n_steps, n_inputs)` | the inputs of all time steps |
# | | `hs` | `(batch, n_steps, n_units)` | the states of all time steps |
# | | `h_last` | `(batch, n_units)` | the state after the last time step |
# | $p_t$ | `p` | `(batch, n_steps, n_outputs)` | the probabilities of all time steps |
# | $W_{xh}$, $W_{hh}$, $b_h$ | `w_xh`, `w_hh`, `b_h` | `(n_inputs, n_units)`, `(n_units, n_units)`, `(n_units,)` | the weights of the recurrent layer |
# | $W_{hy}$, $b_y$ | `w_hy`, `b_y` | `(n_units, n_outputs)`, `(n_outputs,)` | the weights of the `Dense` layer |
#
# Keras documents the three weights of the recurrent layer as `kernel`, `recurrent_kernel` and `bias`.
#
# ## What holds for every exercise
#
# - **Keras.** Inside the `call` of a cell, use `keras.ops` and, if you like, `tensorflow` functions; `keras.ops.tanh`
#   and `tf.tanh` are the same there. Models are put together from `keras.layers` and `keras.ops` only. NumPy's functions
#   do not work in either: Keras cannot learn through them.
# - **Models.** A model may be `keras.Sequential` or functional (`keras.Model(inputs, outputs)`). "Use …" is advice: any
#   other spelling that gives the same values is as right. In exercise 1 Keras's own recurrent cells and layers are
#   not accepted.
# - **Precision.** Keras computes in float32, so values are compared to about four digits.
# - **New models.** A function that builds a model makes a new one at every call. It is not trained and need not
#   be compiled. Which random weights it starts with does not matter, but for the cell of exercise 1.
# - **Nothing remembered.** The same input gives the same output, however often a model or a cell was called before.
#   Arrays that are handed over stay as they are.
# - **Other sizes.** Batch, time steps, inputs, units and outputs may be any number from 1 on, all different or all
#   the same.
# - You may add cells and functions; keep the names and arguments of the exercises.
#
# **How it is graded.** The checks that you can see carry no points. The 100 points lie in hidden checks, of
# which you see the titles. They compare values: what your cells and models give with other weights, on other
# numbers and in other sizes, and what their weights are after a few steps of learning. Every exercise is graded by
# itself: where it takes a cell or a model as an argument, it is handed a right one. So if you are stuck, go on to
# the next.

# %% [markdown] lang="ko"
# ## 기호와 형태
#
# `02-forward`와 같습니다. 다만 Keras에서는 층의 은닉 유닛을 *units*라고 하므로, `n_hidden` 대신 `n_units`라고 씁니다.
# 시간 단계의 수는 `n_steps`입니다.
#
# | 기호 | 코드 | 형태 | 뜻 |
# |---|---|---|---|
# | $x_t$ | 순환 셀의 `inputs` | `(batch, n_inputs)` | 한 시간 단계의 입력 |
# | $h_{t-1}$ | 순환 셀의 `states[0]` | `(batch, n_units)` | 그 단계 이전의 은닉 상태 |
# | $h_t$ | `h` | `(batch, n_units)` | 그 단계 이후의 은닉 상태 |
# | | `xs` | `(batch, n_steps, n_inputs)` | 모든 시간 단계의 입력 |
# | | `hs` | `(batch, n_steps, n_units)` | 모든 시간 단계의 은닉 상태 |
# | | `h_last` | `(batch, n_units)` | 마지막 시간 단계 이후의 은닉 상태 |
# | $p_t$ | `p` | `(batch, n_steps, n_outputs)` | 모든 시간 단계의 확률 |
# | $W_{xh}$, $W_{hh}$, $b_h$ | `w_xh`, `w_hh`, `b_h` | `(n_inputs, n_units)`, `(n_units, n_units)`, `(n_units,)` | 순환 층의 가중치 |
# | $W_{hy}$, $b_y$ | `w_hy`, `b_y` | `(n_units, n_outputs)`, `(n_outputs,)` | `Dense` 층의 가중치 |
#
# Keras 문서에서는 순환 층의 가중치 셋을 차례로 `kernel`, `recurrent_kernel`, `bias`라고 부릅니다.
#
# ## 모든 연습 문제에 적용되는 약속
#
# - **Keras.** 순환 셀의 `call` 안에서는 `keras.ops`를 쓰고, 원하면 `tensorflow`의 함수를 써도 됩니다. 여기서는
#   `keras.ops.tanh`와 `tf.tanh`가 같습니다. 모델은 `keras.layers`와 `keras.ops`만으로 만듭니다. NumPy 함수는 어느 쪽에도
#   쓸 수 없습니다. NumPy 함수를 거치면 Keras가 학습시킬 수 없기 때문입니다.
# - **모델.** 모델은 `keras.Sequential`이어도 되고 함수형(`keras.Model(inputs, outputs)`)이어도 됩니다. 본문에서 무엇을 쓰라고 한 것은
#   권장 사항일 뿐이며, 같은 값을 내는 다른 코드도 똑같이 정답으로 인정합니다. 다만 연습 문제 1에서는 Keras에 이미 있는 순환 셀과
#   순환 층을 인정하지 않습니다.
# - **정밀도.** Keras는 float32로 계산하므로 값은 유효 숫자 네 자리 정도까지 비교합니다.
# - **새 모델.** 모델을 만드는 함수는 호출할 때마다 새 모델을 만듭니다. 학습시키지는 않으며, 컴파일은 하지 않아도 됩니다.
#   가중치의 초깃값이 어떤 난수인지는 따지지 않습니다. 연습 문제 1의 순환 셀만 예외입니다.
# - **기억하지 않기.** 모델이나 순환 셀을 그전에 몇 번 호출했든, 같은 입력에는 같은 출력이 나옵니다. 인자로 받은
#   배열은 바꾸지 않습니다.
# - **다른 크기.** 배치, 시간 단계, 입력, 유닛, 출력의 크기는 1 이상의 어떤 정수든 될 수 있습니다. 모두 다를 수도 있고
#   모두 같을 수도 있습니다.
# - 셀과 함수를 더 만들어도 되지만, 연습 문제의 이름과 인자는 그대로 두세요.
#
# **채점 방법.** 눈에 보이는 확인 셀에는 점수가 없습니다. 100점은 모두 숨은 검사에 배정되어 있으며, 여러분에게는 그
# 제목만 보입니다. 숨은 검사는 값을 비교합니다. 다른 가중치, 다른 숫자, 다른 크기에서 순환 셀과 모델이 내는 값, 그리고
# 몇 스텝 학습한 뒤의 가중치가 올바른 값과 같은지 봅니다. 문제는 하나하나 따로 채점합니다. 순환 셀이나 모델을 인자로
# 받는 문제는 올바르게 만든 것을 넣어 채점하므로, 한 문제에서 막히더라도 다음 문제로 넘어가세요.

# %% given="progress"
# Each check notes here whether it passed; the last cell of the notebook shows the table.  # en
# 확인 셀마다 통과했는지를 여기에 적습니다. 노트북의 마지막 셀에서 표로 보여 줍니다.  # ko
done = {
    "RNNCell": False,
    "build_model": False,
    "load_weights": False,
    "build_simple_rnn_model": False,
    "state_model": False,
    "build_embedding_model": False,
    "hidden_states": False,
    "predict_chars": False,
}


def attempt(name, hint, function, *arguments, **options):
    """Returns what function gives; stops with the hint if it raises an exception or gives None."""  # en
    """function의 결과를 돌려줍니다. 예외가 나거나 결과가 None이면 도움말을 보여 주고 멈춥니다."""  # ko
    try:
        came = function(*arguments, **options)
    except Exception as error:
        raise AssertionError(
            f"{name} stops with the {type(error).__name__} above: {error}\n{hint}"  # en
            f"{name}에서 위의 {type(error).__name__} 오류가 났습니다: {error}\n{hint}"  # ko
        ) from error
    assert came is not None, (
        f"{name} returns None: it is not written yet, or its return is missing. Write it in the cell above, "  # en
        "run that cell, then this one."  # en
        f"{name}의 결과가 None입니다. 아직 작성하지 않았거나 return이 빠졌습니다. 위 셀에 코드를 작성해 실행한 "  # ko
        "뒤 이 셀을 다시 실행하세요."  # ko
    )
    return came


def expect(what, came, expected, hint):
    """Stops with a helpful sentence unless came has the shape and, to about four digits, the values of expected."""  # en
    """came의 형태와 값(유효 숫자 네 자리 정도)이 expected와 같지 않으면 도움말을 보여 주고 멈춥니다."""  # ko
    assert isinstance(came, (np.ndarray, tf.Tensor)), (
        f"{what} is of type {type(came).__name__}; expected an array of shape {np.shape(expected)}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. 형태가 {np.shape(expected)}인 배열이어야 합니다. {hint}"  # ko
    )
    assert np.shape(came) == np.shape(expected), (
        f"{what} has the shape {tuple(came.shape)}; expected {np.shape(expected)}. {hint}"  # en
        f"{what}의 형태가 {tuple(came.shape)}입니다. {np.shape(expected)}이어야 합니다. {hint}"  # ko
    )
    assert np.allclose(came, expected, rtol=1e-4, atol=1e-5), (
        f"{what} came out as\n{np.asarray(came)}\nand should be\n{np.asarray(expected)}\n{hint}"  # en
        f"{what}의 값이\n{np.asarray(came)}\n으로 나왔습니다. 올바른 값은\n{np.asarray(expected)}\n입니다. {hint}"  # ko
    )


def expect_model(name, model, input_shape, weight_shapes, hint):
    """Stops with a helpful sentence unless model is a Keras model with these shapes."""  # en
    """model이 이 형태의 Keras 모델이 아니면 도움말을 보여 주고 멈춥니다."""  # ko
    assert isinstance(model, keras.Model), (
        f"{name} returns a {type(model).__name__}; expected a Keras model. {hint}"  # en
        f"{name} 함수가 돌려준 값의 자료형이 {type(model).__name__}입니다. Keras 모델이어야 합니다. {hint}"  # ko
    )
    assert getattr(model, "input_shape", None) is not None, (
        f"The model does not know the shape of its input yet: begin with keras.Input(...). {hint}"  # en
        f"모델이 아직 입력의 형태를 모릅니다. keras.Input(...)으로 시작하세요. {hint}"  # ko
    )
    assert model.input_shape == input_shape, (
        f"The model's input has the shape {model.input_shape}; expected {input_shape}. {hint}"  # en
        f"모델 입력의 형태가 {model.input_shape}입니다. {input_shape}이어야 합니다. {hint}"  # ko
    )
    shapes = [weight.shape for weight in model.get_weights()]
    assert shapes == weight_shapes, (
        f"The model's weights have the shapes\n{shapes}; expected\n{weight_shapes}. {hint}"  # en
        f"모델 가중치의 형태가\n{shapes}입니다. 올바른 형태는\n{weight_shapes}입니다. {hint}"  # ko
    )
    assert len(model.trainable_weights) == len(weight_shapes), (
        f"Only {len(model.trainable_weights)} of the model's {len(weight_shapes)} weights can be trained."  # en
        f"모델의 가중치 {len(weight_shapes)}개 가운데 {len(model.trainable_weights)}개만 학습시킬 수 있습니다."  # ko
    )


def expect_probabilities(name, model, xs, expected, hint):
    """Stops with a helpful sentence unless model gives these probabilities for every time step of xs."""  # en
    """model이 xs의 모든 시간 단계에서 이 확률을 내지 않으면 도움말을 보여 주고 멈춥니다."""  # ko
    shape = (None, *expected.shape[1:])
    assert model.output_shape == shape, (
        f"The model's output has the shape {model.output_shape}; expected {shape}, a row for every time step. Is "  # en
        "return_sequences=True there, and the Dense layer behind the recurrent layer?"  # en
        f"모델 출력의 형태가 {model.output_shape}입니다. 시간 단계마다 한 행씩 {shape}이어야 합니다. "  # ko
        "return_sequences=True가 있고, Dense 층이 순환 층 뒤에 있나요?"  # ko
    )
    p = np.asarray(attempt(f"{name}(...)(xs)", hint, model, xs))
    assert np.allclose(p.sum(axis=-1), 1, atol=1e-4), (
        "The outputs of a time step do not sum to 1: Dense needs activation=\"softmax\", along the last axis."  # en
        "한 시간 단계의 출력을 더해도 1이 아닙니다. Dense에 마지막 축을 따르는 activation=\"softmax\"가 필요합니다."  # ko
    )
    expect(f"{name}(...)(xs)", p, expected, hint)

# %% [markdown] lang="en"
# ## The *hello* network
#
# The vocabulary, the weights and the forward pass of `02-forward`. This is the first of the four ways: NumPy.
# Below you see its hidden states, a row for each time step. Rows 3 and 4 differ, although both read l.

# %% [markdown] lang="ko"
# ## *hello* 신경망
#
# `02-forward`의 어휘와 가중치, 순전파를 그대로 가져왔습니다. 네 방법 가운데 첫째인 NumPy로 계산합니다. 아래에 은닉 상태가
# 시간 단계마다 한 행씩 출력됩니다. 셋째 행과 넷째 행은 둘 다 l을 읽었는데도 서로 다릅니다.

# %% given="hello-weights"
VOCAB = ["h", "e", "l", "o", "<EOS>"]

w_xh = np.array([                       # (n_inputs, n_units) = (5, 3)
    [-2, -1, -1.5],                     # h
    [-0.96857, -1.67686, 1.42717],      # e
    [3.53455, 2.01498, 0.5794],         # l
    [0, -0.5, 0.5],                     # o
    [0, 0, 0],                          # <EOS>
])
w_hh = np.array([                       # (n_units, n_units) = (3, 3)
    [0, 1, -0.5],
    [-1, -2, 2],
    [-1, -0.5, 0],
])
b_h = np.array([0.2, 0.3, -0.5])        # (n_units,) = (3,)
w_hy = np.array([                       # (n_units, n_outputs) = (3, 5)
    [0, -3.5, 4, 1.5, -0.5],
    [0, 0, -1, 2, -2],
    [-0.36506, -3.023891, -3.100671, 3.612205, 3.013062],
])
b_y = np.array([-2.568709, -1.93197, 1.610874, 0.8104, -0.187922])  # (n_outputs,) = (5,)
hello_weights = w_xh, w_hh, b_h, w_hy, b_y

# %% given="hello-numpy"
def one_hot(indices, depth):
    """one_hot(indices, depth) -> (..., depth); indices: (...), integers from 0 to depth - 1"""  # en
    """one_hot(indices, depth) -> (..., depth). indices: (...), 0부터 depth - 1까지의 정수"""  # ko
    return np.eye(depth)[np.asarray(indices)]


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    """The forward pass of 02-forward -> hs, (batch, n_steps, n_units), and ys, (batch, n_steps, n_outputs)"""  # en
    """02-forward의 순전파 -> hs, (batch, n_steps, n_units)와 ys, (batch, n_steps, n_outputs)"""  # ko
    h, states = h0, []
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        states.append(h)
    hs = np.stack(states, axis=1)
    return hs, hs @ w_hy + b_y


hello_indices = np.array([[VOCAB.index(character) for character in "hello"]])   # (batch, n_steps) = (1, 5)
hello_xs = one_hot(hello_indices, len(VOCAB))                                   # (1, 5, 5)
hello_hs, hello_ys = forward(hello_xs, np.zeros((1, 3)), *hello_weights)        # (1, 5, 3), (1, 5, 5)
hello_p = np.exp(hello_ys) / np.exp(hello_ys).sum(axis=-1, keepdims=True)       # (1, 5, 5), softmax of hello_ys  # en
hello_p = np.exp(hello_ys) / np.exp(hello_ys).sum(axis=-1, keepdims=True)       # (1, 5, 5), hello_ys의 소프트맥스  # ko
print(np.round(hello_hs[0], 7))

# The echo of 02-forward: one input, one unit, one knock  # en
# 02-forward의 메아리: 입력 하나, 유닛 하나, 한 번 두드리기  # ko
echo_xs = np.array([[[1.0], [0.0], [0.0]]])                                     # (1, 3, 1)
echo_weights = np.array([[1.0]]), np.array([[0.5]]), np.array([0.0])            # w_xh, w_hh, b_h
echo_hs = np.array([[[0.7615941560], [0.3633994844], [0.1797262071]]])          # (1, 3, 1)

# %% given="for-the-checks"
# What the checks below compare with: two sequences, weights, and the probabilities that NumPy gives  # en
# 아래의 확인 셀에서 비교하는 데 씁니다: 시퀀스 두 개, 가중치, NumPy로 구한 확률  # ko
own_shapes = [(2, 4), (4, 4), (4,), (4, 3), (3,)]                               # 2 inputs, 4 units, 3 outputs  # en
own_shapes = [(2, 4), (4, 4), (4,), (4, 3), (3,)]                               # 입력 2개, 유닛 4개, 출력 3개  # ko
own_weights = [np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape) for shape in own_shapes]
two_xs = np.cos(np.arange(24.0)).reshape(2, 6, 2)                               # (batch, n_steps, n_inputs)
_, own_ys = forward(two_xs, np.zeros((2, 4)), *own_weights)
own_p = np.exp(own_ys) / np.exp(own_ys).sum(axis=-1, keepdims=True)             # (2, 6, 3)

# %% [markdown] lang="en"
# ## Exercise 1 · `RNNCell` (40 minutes, {points:RNNCell} points)
#
# **Why.** `keras.layers.RNN` loops over the time steps for you. What happens in *one* time step it leaves to a
# **cell**: a layer that you write.
#
# $$h_t = \tanh(x_t W_{xh} + h_{t-1} W_{hh} + b_h)$$
#
# **What Keras asks of a cell.** A cell is a class with four things in it:
#
# | | Keras uses it | what you do there |
# |---|---|---|
# | `__init__(self, n_units, **kwargs)` | when a cell is made, `RNNCell(3)` | note the size: `self.n_units`, `self.state_size` |
# | `self.state_size` | before the first time step | `RNN` makes the first state of it, zeros `(batch, state_size)`. Here it is `n_units` |
# | `build(self, input_shape)` | once, when the first input is seen | make the weights. `input_shape` is `(batch, n_inputs)` |
# | `call(self, inputs, states)` | at every time step | compute the new state, return it |
#
# Why two places, `__init__` and `build`? In `RNNCell(3)` nobody has said yet how many inputs there are. Keras finds
# out when it sees the first one.
#
# **The weights** are made with `self.add_weight(shape=..., initializer=...)`. What is made so, Keras knows: it is in
# `get_weights()`, in the order in which it was made; `set_weights` sets it, it can be saved with the model, and it is
# **trained**. An array or a tensor that you merely keep on `self` is none of that: it never learns.
#
# | order | attribute | shape | `initializer` | why |
# |---|---|---|---|---|
# | 1 | `self.weight_xh` | `(n_inputs, n_units)` | `"glorot_normal"` | small random numbers from a normal distribution; the more inputs and units, the smaller |
# | 2 | `self.weight_hh` | `(n_units, n_units)` | `"orthogonal"` | random, but $h\,W_{hh}$ is as long as $h$: nothing grows or fades from the product alone |
# | 3 | `self.bias_h` | `(n_units,)` | `"zeros"` | no unit is favoured |
#
# The names of these three attributes are not graded; the order, the shapes and the initial values are. (The same three
# weights are `w_xh`, `w_hh`, `b_h` where they are arrays, and `kernel`, `recurrent_kernel`, `bias` in Keras's own cell.)
#
# **The state is not kept.** It travels: `RNN` hands the state in, in the list `states`, and takes the new one from
# what `call` returns: the pair of the output and the list of new states, `h, [h]`. For this cell the output and the
# state are the same tensor. The second one is what time step $t+1$ gets as its `states`. (Keras takes `h, h` and
# `h, (h,)` as well, and both are accepted.)
#
# ```
#                 inputs  x_t                     inputs  x_(t+1)
#                     |                               |
# states [h_(t-1)] --> call --> new states [h_t] --> call --> new states [h_(t+1)]
#                     |                               |
#                 output  h_t                     output  h_(t+1)
# ```
#
# **By hand.** The time step of `02-forward`: x = [[1, 0]], h_prev = [[0.5, 1]] and
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],      b_h = [0.0, 0.5]
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# give 0.5 + 0.5 + 0 = 1 for the first unit and -0.5 + 0 + 0.5 = 0 for the second, so h = [[tanh 1, tanh 0]] =
# [[0.7616, 0]].
#
# **Write** the class `RNNCell(keras.layers.Layer)`, its three methods:
#
# - `__init__(self, n_units, **kwargs)`: sets `n_units` and `state_size`. `kwargs`, such as a `name`, are already
#   passed on to Keras.
# - `build(self, input_shape)`: makes the three weights, in the order of the table, all trainable. The last entry of
#   `input_shape` is `n_inputs`. A shape of one number needs a comma: `(n_units,)`.
# - `call(self, inputs, states)`: `inputs` is `(batch, n_inputs)`, `states` a list of one tensor, `(batch, n_units)`.
#   Returns `h` and `[h]`. Products can be written `inputs @ self.weight_xh`; `keras.ops.tanh` is the tanh.
#
# Keras's own recurrent cells and layers (`SimpleRNNCell`, `SimpleRNN`, `RNN`, `GRUCell`, …) are not used inside:
# write the formula.
#
# **It is right if** the numbers above come out, `get_weights()` has three arrays in the right order, all of them
# change when the cell learns, and the cell gives the hidden states of *hello* when `RNN` runs it.

# %% [markdown] lang="ko"
# ## 연습 문제 1 · `RNNCell` (40분, {points:RNNCell}점)
#
# **왜 필요한가.** `keras.layers.RNN`은 시간 단계를 따라가는 반복을 대신해 줍니다. *한* 시간 단계에서 무엇을 할지는
# **순환 셀**에 맡깁니다. 순환 셀은 여러분이 작성하는 층입니다.
#
# $$h_t = \tanh(x_t W_{xh} + h_{t-1} W_{hh} + b_h)$$
#
# **Keras가 순환 셀에 요구하는 것.** 순환 셀은 다음 네 가지를 갖춘 클래스입니다.
#
# | | Keras가 쓰는 때 | 여러분이 할 일 |
# |---|---|---|
# | `__init__(self, n_units, **kwargs)` | `RNNCell(3)`처럼 순환 셀을 만들 때 | 크기를 적어 둡니다: `self.n_units`, `self.state_size` |
# | `self.state_size` | 첫 시간 단계 이전 | `RNN`이 이 값으로 첫 상태, 곧 원소가 모두 0인 `(batch, state_size)` 텐서를 만듭니다. 여기서는 `n_units`입니다 |
# | `build(self, input_shape)` | 첫 입력이 들어올 때 한 번 | 가중치를 만듭니다. `input_shape`는 `(batch, n_inputs)`입니다 |
# | `call(self, inputs, states)` | 시간 단계마다 | 새 상태를 계산하여 돌려줍니다 |
#
# 왜 `__init__`과 `build` 두 곳으로 나눌까요? `RNNCell(3)`이라고만 하면 입력이 몇 개인지 아직 아무도 모릅니다. Keras는
# 첫 입력을 보고서야 압니다.
#
# **가중치**는 `self.add_weight(shape=..., initializer=...)`로 만듭니다. 이렇게 만든 가중치는 Keras가 관리합니다. 만든 순서대로
# `get_weights()`에 들어가고, `set_weights`로 값을 넣을 수 있으며, 모델과 함께 저장할 수 있고, **학습됩니다**. `self`에 그냥 넣어 둔
# 배열이나 텐서는 Keras가 관리하지 않으므로 결코 학습되지 않습니다.
#
# | 순서 | 속성 | 형태 | `initializer` | 까닭 |
# |---|---|---|---|---|
# | 1 | `self.weight_xh` | `(n_inputs, n_units)` | `"glorot_normal"` | 정규 분포에서 뽑은 작은 난수. 입력과 유닛이 많을수록 작아집니다 |
# | 2 | `self.weight_hh` | `(n_units, n_units)` | `"orthogonal"` | 난수이지만 $h\,W_{hh}$의 길이가 $h$의 길이와 같아, 곱하는 것만으로는 커지거나 사라지지 않습니다 |
# | 3 | `self.bias_h` | `(n_units,)` | `"zeros"` | 모든 유닛이 같은 조건에서 시작합니다 |
#
# 세 속성의 이름은 채점하지 않습니다. 순서와 형태와 초깃값을 채점합니다. (이 세 가중치를 배열로 다룰 때에는 `w_xh`, `w_hh`,
# `b_h`라고 하고, Keras의 순환 셀에서는 `kernel`, `recurrent_kernel`, `bias`라고 합니다.)
#
# **순환 셀은 상태를 간직하지 않습니다.** 상태는 순환 셀을 드나들 뿐입니다. `RNN`이 상태를 리스트 `states`에 담아 넣어 주고, `call`이 돌려준
# 것에서 새 상태를 꺼냅니다. `call`은 출력과 새 상태의 리스트로 된 쌍, 곧 `h, [h]`를 돌려줍니다. 이 순환 셀에서는
# 출력과 상태가 같은 텐서입니다. 이 쌍의 둘째가 다음 $t+1$ 단계의 `states`가 됩니다. (Keras는 `h, h`와 `h, (h,)`도 받아들이며,
# 둘 다 정답으로 인정합니다.)
#
# ```
#                 inputs  x_t                     inputs  x_(t+1)
#                     |                               |
# states [h_(t-1)] --> call --> new states [h_t] --> call --> new states [h_(t+1)]
#                     |                               |
#                 output  h_t                     output  h_(t+1)
# ```
#
# **손으로 계산해 보기.** `02-forward`의 한 시간 단계입니다. x = [[1, 0]], h_prev = [[0.5, 1]]이고 가중치는 다음과
# 같습니다.
#
# ```
# w_xh = [[0.5, -0.5],      w_hh = [[0.0,  1.0],      b_h = [0.0, 0.5]
#         [0.1,  0.2]]              [0.5, -0.5]]
# ```
#
# 첫째 유닛은 0.5 + 0.5 + 0 = 1, 둘째 유닛은 -0.5 + 0 + 0.5 = 0이므로 h = [[tanh 1, tanh 0]] = [[0.7616, 0]]입니다.
#
# **작성할 것.** 클래스 `RNNCell(keras.layers.Layer)`의 세 메서드를 작성하세요.
#
# - `__init__(self, n_units, **kwargs)`: `n_units`와 `state_size`를 정합니다. `name` 같은 `kwargs`는 Keras에
#   넘기도록 이미 작성되어 있습니다.
# - `build(self, input_shape)`: 가중치 세 개를 표의 순서대로, 모두 학습시킬 수 있게 만듭니다. `input_shape`의 마지막
#   원소가 `n_inputs`입니다. 수가 하나뿐인 형태에는 `(n_units,)`처럼 쉼표가 필요합니다.
# - `call(self, inputs, states)`: `inputs`는 `(batch, n_inputs)`이고 `states`는 `(batch, n_units)`인 텐서 하나가 든
#   리스트입니다. `h`와 `[h]`를 돌려줍니다. 곱은 `inputs @ self.weight_xh`처럼 쓸 수 있고, tanh는 `keras.ops.tanh`입니다.
#
# Keras에 이미 있는 순환 셀과 순환 층(`SimpleRNNCell`, `SimpleRNN`, `RNN`, `GRUCell` 등)은 이 클래스 안에서 쓰지 않습니다. 식을 직접
# 작성하세요.
#
# **확인 방법.** 위의 값이 나오고, `get_weights()`에 배열 세 개가 올바른 순서로 있고, 학습할 때 셋이 모두 바뀌고,
# `RNN`에 넣었을 때 *hello*의 은닉 상태가 나오면 맞습니다.

# %% exercise="RNNCell"
class RNNCell(keras.layers.Layer):
    """RNNCell(n_units): one time step of a recurrent network, with its weights

    n_units: the number of hidden units, an integer from 1 on  # en
    weights: weight_xh, (n_inputs, n_units); weight_hh, (n_units, n_units); bias_h, (n_units,)  # en
    n_units: 은닉 유닛의 수, 1 이상의 정수  # ko
    가중치: weight_xh, (n_inputs, n_units); weight_hh, (n_units, n_units); bias_h, (n_units,)  # ko
    """

    def __init__(self, n_units, **kwargs):
        super().__init__(**kwargs)
        ### BEGIN SOLUTION
        self.n_units = n_units
        self.state_size = n_units
        ### END SOLUTION

    def build(self, input_shape):
        """Makes the three weights; input_shape is (batch, n_inputs), batch may be None."""  # en
        """가중치 세 개를 만듭니다. input_shape는 (batch, n_inputs)이고 batch는 None일 수 있습니다."""  # ko
        ### BEGIN SOLUTION
        _, n_inputs = input_shape
        self.weight_xh = self.add_weight(shape=(n_inputs, self.n_units), initializer="glorot_normal")
        self.weight_hh = self.add_weight(shape=(self.n_units, self.n_units), initializer="orthogonal")
        self.bias_h = self.add_weight(shape=(self.n_units,), initializer="zeros")
        ### END SOLUTION

    def call(self, inputs, states):
        """call(inputs, states) -> h, (batch, n_units), and new_states, the list [h]

        inputs: (batch, n_inputs), the input of this time step  # en
        states: a list of one tensor, (batch, n_units), the state before it  # en
        inputs: (batch, n_inputs), 이번 시간 단계의 입력  # ko
        states: (batch, n_units)인 텐서 하나가 든 리스트, 이전 은닉 상태  # ko
        """
        h, new_states = None, None
        ### BEGIN SOLUTION
        [h_prev] = states
        h = keras.ops.tanh(inputs @ self.weight_xh + h_prev @ self.weight_hh + self.bias_h)
        new_states = [h]
        ### END SOLUTION
        return h, new_states

# %% check="RNNCell"
done["RNNCell"] = False
hint = "Set self.n_units and self.state_size in __init__, both to n_units."  # en
hint = "__init__에서 self.n_units와 self.state_size를 모두 n_units로 정하세요."  # ko
cell = attempt("RNNCell(2)", hint, RNNCell, 2)
assert getattr(cell, "n_units", None) == 2 and getattr(cell, "state_size", None) in (2, [2], (2,)), (
    f"RNNCell(2) has no n_units and state_size of 2. {hint}"  # en
    f"RNNCell(2)의 n_units와 state_size가 2가 아닙니다. {hint}"  # ko
)
tiny_weights = np.array([[0.5, -0.5], [0.1, 0.2]]), np.array([[0.0, 1.0], [0.5, -0.5]]), np.array([0.0, 0.5])
tiny_x, tiny_h_prev = np.array([[1.0, 0.0]]), np.array([[0.5, 1.0]])
hint = (
    "Are the weights made in build, on self? weight_xh is (n_inputs, n_units), and n_inputs is input_shape[-1]; "  # en
    "one number needs a comma, (n_units,). In call the state before is states[0]."  # en
    "가중치를 build에서 만들어 self에 넣었나요? weight_xh의 형태는 (n_inputs, n_units)이고 n_inputs는 input_shape[-1]입니다. "  # ko
    "수가 하나뿐인 형태에는 (n_units,)처럼 쉼표가 필요합니다. call에서 이전 상태는 states[0]입니다."  # ko
)
both = attempt("RNNCell(2)(x, [h_prev])", hint, cell, tiny_x, [tiny_h_prev])
assert isinstance(both, (tuple, list)), (
    "call returns one tensor only; expected the pair of the output and the list of new states: h, [h]."  # en
    "call이 텐서 하나만 돌려주었습니다. 출력과 새 상태의 리스트, 이 둘을 h, [h]로 돌려주세요."  # ko
)
assert len(both) == 2, (
    f"call returns {len(both)} values; expected two, the output and the list of new states: h, [h]."  # en
    f"call이 돌려준 값이 {len(both)}개입니다. 출력과 새 상태의 리스트, 이 둘을 h, [h]로 돌려주세요."  # ko
)
assert both[0] is not None and both[1] is not None, (
    "call still returns None. Write it in the cell above, run that cell, then this one."  # en
    "call의 결과가 아직 None입니다. 위 셀에 코드를 작성해 실행한 뒤 이 셀을 다시 실행하세요."  # ko
)
wide_cell = RNNCell(4)
attempt("RNNCell(4)(x, [h_prev])", hint, wide_cell, np.ones((2, 3)), [np.ones((2, 4))])
shapes = [weight.shape for weight in wide_cell.get_weights()]
assert shapes == [(3, 4), (4, 4), (4,)], (
    f"With 3 inputs and 4 units get_weights() has the shapes {shapes}; expected [(3, 4), (4, 4), (4,)]. Make "  # en
    "the weights with self.add_weight, first weight_xh, then weight_hh, then bias_h."  # en
    f"입력 3개, 유닛 4개일 때 get_weights()의 형태가 {shapes}입니다. [(3, 4), (4, 4), (4,)]이어야 합니다. "  # ko
    "가중치를 self.add_weight로 weight_xh, weight_hh, bias_h 순서로 만드세요."  # ko
)
cell.set_weights(tiny_weights)
hint = "Add inputs @ weight_xh, states[0] @ weight_hh, bias_h, then take the tanh once. Was weight_xh made first?"  # en
hint = "inputs @ weight_xh, states[0] @ weight_hh, bias_h를 더한 다음 tanh를 한 번 적용하세요. weight_xh가 먼저인가요?"  # ko
tiny_h, tiny_state = cell(tiny_x, [tiny_h_prev])
expect("The output", tiny_h, np.array([[0.7615941560, 0.0]]), hint)  # en
expect("출력", tiny_h, np.array([[0.7615941560, 0.0]]), hint)  # ko
hint = "The new state goes on to the next time step: it is h again, in a list, [h]."  # en
hint = "새 상태는 다음 시간 단계로 넘어갑니다. 출력과 같은 h를 리스트에 담아 [h]로 돌려주세요."  # ko
new_state = tiny_state[0] if isinstance(tiny_state, (list, tuple)) else tiny_state
expect("The new state", new_state, np.array([[0.7615941560, 0.0]]), hint)  # en
expect("새 상태", new_state, np.array([[0.7615941560, 0.0]]), hint)  # ko
assert len(cell.trainable_weights) == 3, (
    f"Only {len(cell.trainable_weights)} of the three weights can be trained: leave out trainable=False."  # en
    f"가중치 세 개 가운데 {len(cell.trainable_weights)}개만 학습시킬 수 있습니다. trainable=False를 빼세요."  # ko
)
large_cell = RNNCell(60)
large_cell(np.ones((1, 40)), [np.ones((1, 60))])
large_xh, large_hh, large_b = large_cell.get_weights()
hint = "This is a new cell's weight_hh times its transpose: the identity, if its initializer is \"orthogonal\"."  # en
hint = "새 순환 셀의 weight_hh와 그 전치의 곱입니다. initializer가 \"orthogonal\"이면 단위 행렬입니다."  # ko
expect("weight_hh @ weight_hh.T", large_hh @ large_hh.T, np.eye(60), hint)
hint = "This is a new cell's bias_h: zeros."  # en
hint = "새 순환 셀의 bias_h입니다. 0이어야 합니다."  # ko
expect("bias_h", large_b, np.zeros(60), hint)
assert 0.13 < large_xh.std() < 0.153 and np.abs(large_xh).max() > 1.9 * large_xh.std(), (
    "A new cell's weight_xh is not spread as \"glorot_normal\" spreads it. (Keras's default is uniform.)"  # en
    "새 순환 셀의 weight_xh가 \"glorot_normal\"과 다르게 퍼져 있습니다. (Keras의 기본값은 균등 분포입니다.)"  # ko
)
hello_layer = keras.layers.RNN(RNNCell(3), return_sequences=True)
hint = "Here RNN runs the cell over hello. Does it take the state from states[0], and return the new one as [h]?"  # en
hint = "RNN이 순환 셀로 hello를 읽습니다. states[0]에서 상태를 받고, 새 상태를 [h]로 돌려주나요?"  # ko
attempt("RNN(RNNCell(3))", hint, hello_layer, hello_xs)
hello_layer.set_weights([w_xh, w_hh, b_h])
expect("RNN(RNNCell(3))(hello_xs)", hello_layer(hello_xs), hello_hs, hint)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(hello_layer(hello_xs) ** 2)
variables = hello_layer.trainable_variables
learning = [gradient is not None for gradient in tape.gradient(loss, variables)]
assert all(learning), (
    f"Weights that get a gradient: {sum(learning)}; expected all three, or they cannot learn. Compute h with "  # en
    "keras.ops (or tensorflow), not with NumPy: Keras cannot learn through NumPy's functions."  # en
    f"기울기가 전해지는 가중치가 {sum(learning)}개입니다. 세 개 모두에 전해져야 학습할 수 있습니다. h를 NumPy가 아니라 "  # ko
    "keras.ops(또는 tensorflow)로 계산하세요. NumPy 함수를 거치면 Keras가 학습시킬 수 없습니다."  # ko
)
done["RNNCell"] = True
print("RNNCell: this check passes.")  # en
print("RNNCell: 이 확인을 통과했습니다.")  # ko

# %% hidden="RNNCell-step" points=7
# RNNCell: the output of one time step, with given weights  # en
# RNNCell: 주어진 가중치로 계산한 한 시간 단계의 출력  # ko
### BEGIN HIDDEN TESTS
import random

from unrolled import judge

READY_MADE = (
    "SimpleRNNCell", "SimpleRNN", "RNN", "GRUCell", "GRU", "LSTMCell", "LSTM", "StackedRNNCells", "torch", "jax",
)
CLOSE = {"rtol": 1e-4, "atol": 1e-6}


def set_by_shape(weights, arrays):
    """Gives every weight the array of its shape, in whatever order they were made."""
    for weight in weights:
        for array in arrays:
            if tuple(weight.shape) == array.shape:
                weight.assign(array)


def new_cell(answers, n_units, **options):
    """A new cell. A weight of another shape keeps its random start; Keras's initializers draw by Python's seed."""
    random.seed(1)   # keras.utils.set_random_seed empties TensorFlow's caches: all that follows takes 3 times as long
    return answers.RNNCell(n_units, **options)


def draw_cell_weights(rng, n_inputs, n_units):
    w_xh, w_hh = rng.normal(size=(n_inputs, n_units)), rng.normal(size=(n_units, n_units))
    return [w_xh, w_hh, rng.normal(size=n_units)]


def draw_cell_step(rng):
    batch, n_inputs, n_units = rng.permutation([2, 3, 4]).tolist()
    x, h_prev = rng.normal(size=(batch, n_inputs)), rng.uniform(-1, 1, size=(batch, n_units))
    other_x, other_h_prev = rng.normal(size=(2, n_inputs)), rng.uniform(-1, 1, size=(2, n_units))
    return x, h_prev, other_x, other_h_prev, draw_cell_weights(rng, n_inputs, n_units)


def draw_saturated_cell_step(rng):
    x, *others = draw_cell_step(rng)
    return 200 * x, *others


def ask_cell_output(answers, x, h_prev, other_x, other_h_prev, arrays):
    cell = new_cell(answers, h_prev.shape[1])
    cell(other_x, [other_h_prev])
    set_by_shape(cell.weights, arrays)
    return cell(other_x, [other_h_prev])[0], cell(x, [h_prev])[0]


judge.forbids("RNNCell", *READY_MADE)
CELL_STEPS = judge.draws(draw_cell_step, n=1, seed=11) + judge.draws(draw_saturated_cell_step, n=1, seed=12)
judge.agrees(ask_cell_output, CELL_STEPS, **CLOSE)
### END HIDDEN TESTS

# %% hidden="RNNCell-state" points=4
# RNNCell: the new state, handed on to the next time steps  # en
# RNNCell: 다음 시간 단계로 넘기는 새 상태  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_cell_steps(rng):
    batch, n_inputs, n_units = rng.permutation([2, 3, 4]).tolist()
    xs, h_prev = rng.normal(size=(batch, 3, n_inputs)), rng.uniform(-1, 1, size=(batch, n_units))
    return xs, h_prev, draw_cell_weights(rng, n_inputs, n_units)


def ask_cell_states(answers, xs, h_prev, arrays):
    cell = new_cell(answers, h_prev.shape[1])
    cell(xs[:, 0], [h_prev])
    set_by_shape(cell.weights, arrays)
    states, came = [h_prev], []
    for t in range(xs.shape[1]):
        _, states = cell(xs[:, t], states)
        states = states if isinstance(states, (list, tuple)) else [states]
        came.append(states[0])
    return came


judge.forbids("RNNCell", *READY_MADE)
judge.agrees(ask_cell_states, judge.draws(draw_cell_steps, n=2, seed=13), **CLOSE)
### END HIDDEN TESTS

# %% hidden="RNNCell-weights" points=5
# RNNCell: the order of its weights, as many inputs as units and other sizes; n_units and state_size  # en
# RNNCell: 입력과 유닛의 수가 같을 때와 다를 때 가중치의 순서, n_units와 state_size  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_ordered_weights(rng):
    n_inputs, n_units = rng.permutation([2, 3, 4])[:2].tolist()
    return n_units, rng.normal(size=(3, n_inputs)), rng.normal(size=99)


def draw_ordered_square_weights(rng):
    size = rng.integers(2, 5).item()
    return size, rng.normal(size=(2, size)), rng.normal(size=99)


def fill(weights, numbers):
    """Gives every weight numbers of its own, in the order in which Keras lists the weights."""
    for place, weight in enumerate(weights):
        weight.assign(np.resize(np.roll(numbers, 31 * place), tuple(weight.shape)))


def ask_cell_weights(answers, n_units, x, numbers):
    """What comes depends on the order of the weights, on state_size and on n_units."""
    cell = new_cell(answers, n_units)
    h_prev = np.resize(numbers / 3, (len(x), np.ravel(cell.state_size)[0]))
    cell(x, [h_prev])
    fill(cell.weights, numbers)
    return cell(x, [h_prev])[0], cell.get_weights(), np.resize(numbers, cell.n_units)


def ask_built_weights(answers, n_units, x, numbers):
    """The weights alone, of a cell that has been built and never called."""
    cell = new_cell(answers, n_units)
    cell.build((None, x.shape[1]))
    fill(cell.weights, numbers)
    return cell.get_weights()


judge.forbids("RNNCell", *READY_MADE)
ORDERED = judge.draws(draw_ordered_square_weights, n=1, seed=14) + judge.draws(draw_ordered_weights, n=1, seed=15)
judge.agrees(ask_cell_weights, ORDERED, **CLOSE)
judge.agrees(ask_built_weights, judge.draws(draw_ordered_weights, n=2, seed=19), **CLOSE)
### END HIDDEN TESTS

# %% hidden="RNNCell-learns" points=5
# RNNCell: the weights after two steps of gradient descent  # en
# RNNCell: 경사 하강법 두 스텝 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
import keras
import tensorflow as tf

from unrolled import judge


def descend(model, xs, targets):
    """Two steps of gradient descent with what Keras says can be trained."""
    for _ in range(2):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((model(xs) - targets) ** 2)
        variables = model.trainable_variables
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            if gradient is not None:
                variable.assign_sub(0.1 * tf.convert_to_tensor(gradient))


def once(build, *arguments, made={}):
    """What `build` makes of the arguments, made once for all the cases of a question, since that takes longest.

    The text of a question is read anew for everybody who is asked, and `made` with it.
    """
    if arguments not in made:
        made[arguments] = build(*arguments)
    return made[arguments]


def new_layer(answers, n_inputs, n_units):
    layer = keras.layers.RNN(new_cell(answers, n_units), return_sequences=True)
    layer.build((None, None, n_inputs))
    return layer


def draw_cell_lesson(rng):
    batch, n_steps, n_inputs, n_units = 5, 2, 3, 4
    xs, targets = rng.normal(size=(batch, n_steps, n_inputs)), rng.uniform(-1, 1, size=(batch, n_steps, n_units))
    return xs, targets.astype("float32"), [array / 2 for array in draw_cell_weights(rng, n_inputs, n_units)]


def ask_cell_lesson(answers, xs, targets, arrays):
    layer = once(new_layer, answers, xs.shape[-1], targets.shape[-1])
    set_by_shape(layer.weights, arrays)
    descend(layer, xs, targets)
    return {str(array.shape): array for array in layer.get_weights()}


judge.forbids("RNNCell", *READY_MADE)
judge.agrees(ask_cell_lesson, judge.draws(draw_cell_lesson, n=2, seed=16), **CLOSE)
### END HIDDEN TESTS

# %% hidden="RNNCell-start" points=4
# RNNCell: the weights of a new cell: Glorot normal, orthogonal, zeros  # en
# RNNCell: 새 순환 셀의 가중치: Glorot 정규 분포, 직교 행렬, 0  # ko
### BEGIN HIDDEN TESTS
import random

import numpy as np

from unrolled import judge


def describe(array, x):
    """What is known of an array of random numbers whatever the draw."""
    if array.ndim == 1:
        return array
    size = np.sqrt(np.mean(array**2))
    if array.shape[0] != array.shape[1]:
        return np.array([size, np.abs(array).max() / size])
    return [x @ array.T @ array, x @ array @ array.T, np.abs(array).mean()]


def draw_new_cell(rng):
    n_inputs, n_units = rng.permutation([60, 90, 140])[:2].tolist()
    return rng.normal(size=(1, n_inputs)), rng.normal(size=n_units), rng.integers(1000).item()


def ask_new_cell(answers, inputs, x, seed):
    random.seed(seed)
    cell = answers.RNNCell(len(x))
    cell(inputs, [x[None]])
    return {str(array.shape): describe(array, x) for array in cell.get_weights()}


judge.forbids("RNNCell", *READY_MADE)
judge.agrees(ask_new_cell, judge.draws(draw_new_cell, n=2, seed=17), rtol=0.05, atol=1e-3)
### END HIDDEN TESTS

# %% hidden="RNNCell-layer" points=5
# RNNCell: run over sequences by keras.layers.RNN, from any first state, cells side by side, called again  # en
# RNNCell: keras.layers.RNN에 넣어 임의의 첫 상태에서 읽기, 나란히 쓰는 여러 순환 셀, 다시 호출하기  # ko
### BEGIN HIDDEN TESTS
import keras

from unrolled import judge


def draw_layers(rng):
    batch, n_steps, n_inputs, n_units, n_other = 3, 2, 1, 5, 4
    states = [rng.uniform(-1, 1, size=(batch, size)) for size in (n_units, n_other, n_units)]
    weights = [draw_cell_weights(rng, n_inputs, size) for size in (n_units, n_other, n_units)]
    return rng.normal(size=(batch, n_steps, n_inputs)), states, weights, ["first", "second", "third"]


def new_named_layer(answers, n_inputs, n_units, name):
    layer = keras.layers.RNN(new_cell(answers, n_units, name=name), return_sequences=True, return_state=True)
    layer.build((None, None, n_inputs))
    return layer


def ask_layers(answers, xs, first_states, weights, names):
    """Three cells, two of one size: each with a name, a first state and weights of its own."""
    came, layers = [], []
    for h0, arrays, name in zip(first_states, weights, names):
        layer = once(new_named_layer, answers, xs.shape[-1], h0.shape[1], name)
        set_by_shape(layer.weights, arrays)
        layers.append(layer)
        came.append(layer.cell.name)
    for layer, h0 in zip(layers, first_states):
        came += layer(xs, initial_state=h0)
    came += layers[0](xs)
    return came


judge.forbids("RNNCell", *READY_MADE)
judge.agrees(ask_layers, judge.draws(draw_layers, n=2, seed=18), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 2 · `build_model` (15 minutes, {points:build_model} points)
#
# **Why.** A cell makes one time step. Now the whole network: run the cell over the sequence, and read probabilities
# from **every** state.
#
# | layer | shape of what comes out | for *hello* | weights |
# |---|---|---|---|
# | `keras.Input((n_steps, n_inputs))` | `(None, n_steps, n_inputs)` | `(None, 5, 5)` | none |
# | `keras.layers.RNN(cell, return_sequences=True)` | `(None, n_steps, n_units)` | `(None, 5, 3)` | those of the cell: 5·3 + 3·3 + 3 = 27 |
# | `keras.layers.Dense(n_outputs, activation="softmax")` | `(None, n_steps, n_outputs)` | `(None, 5, 5)` | 3·5 + 5 = 20 |
#
# - `return_sequences=True` gives the states of all time steps. Without it `RNN` gives the last state only,
#   `(None, n_units)`: enough to rate a whole text, too little to name the next character at every step.
# - `Dense` works on the last axis. It has one pair `w_hy`, `b_y`, and uses it at every time step: parameter sharing
#   once more.
# - The softmax makes probabilities of the logits, along the last axis. Keep it inside `Dense`: exercise 7 counts on
#   `Dense` as the last layer. (A layer of its own behind `Dense`, such as `Activation("softmax")`, gives the same values
#   and is accepted here, but then the comparison at the end of the notebook finds the wrong layer.)
# - The number of time steps adds no weights: *hello* has 27 + 20 = 47, and a text of 500 characters as well.
#
# **By hand.** With weights of 0, all logits are 0 and every probability is `1 / n_outputs`: 0.2 for *hello*. With
# other weights each row of five still sums to 1. If it were the columns that sum to 1, the softmax would go along
# the time axis.
#
# **Layers in a row.** `keras.Sequential` takes the list of the layers, the input first. A model of another kind than
# yours, with two `Dense` layers:
#
# ```python
# model = keras.Sequential([
#     keras.Input((4,)),
#     keras.layers.Dense(3, activation="tanh"),
#     keras.layers.Dense(2),
# ])                                                   # y = model(x): (batch, 4) -> (batch, 2)
# ```
#
# **Write** `build_model(cell, n_steps, n_inputs, n_outputs)`, which returns a Keras model of these three layers. It
# reads `(batch, n_steps, n_inputs)` and gives probabilities `(batch, n_steps, n_outputs)`; its `input_shape` is
# `(None, n_steps, n_inputs)`. `cell` is any cell: yours, one of Keras, one that somebody else wrote. The model uses
# this very cell, not a copy of it.
#
# **It is right if** *hello*'s model has 47 weights, and if the probabilities of every time step sum to 1.

# %% [markdown] lang="ko"
# ## 연습 문제 2 · `build_model` (15분, {points:build_model}점)
#
# **왜 필요한가.** 순환 셀은 한 시간 단계를 계산합니다. 이제 신경망 전체를 만듭니다. 순환 셀로 시퀀스를 따라가며 **모든**
# 상태에서 확률을 구합니다.
#
# | 층 | 출력의 형태 | *hello*에서는 | 가중치 |
# |---|---|---|---|
# | `keras.Input((n_steps, n_inputs))` | `(None, n_steps, n_inputs)` | `(None, 5, 5)` | 없음 |
# | `keras.layers.RNN(cell, return_sequences=True)` | `(None, n_steps, n_units)` | `(None, 5, 3)` | 순환 셀의 가중치: 5·3 + 3·3 + 3 = 27 |
# | `keras.layers.Dense(n_outputs, activation="softmax")` | `(None, n_steps, n_outputs)` | `(None, 5, 5)` | 3·5 + 5 = 20 |
#
# - `return_sequences=True`이면 모든 시간 단계의 상태가 나옵니다. 이것이 없으면 `RNN`은 마지막 상태
#   `(None, n_units)`만 냅니다. 글 전체를 판단하기에는 충분하지만, 단계마다 다음 문자를 맞히기에는 모자랍니다.
# - `Dense`는 마지막 축에 작용합니다. `w_hy`와 `b_y` 한 쌍을 모든 시간 단계에서 씁니다. 여기서도 매개변수를 공유합니다.
# - 소프트맥스는 마지막 축을 따라 로짓을 확률로 바꿉니다. `Dense` 안에 두세요. 연습 문제 7에서는 `Dense`가 마지막 층이라고
#   봅니다. (`Dense` 뒤에 `Activation("softmax")` 같은 층을 따로 두어도 값이 같으므로 이 문제에서는 정답으로 인정합니다.
#   다만 그러면 노트북 끝의 비교에서 다른 층을 보게 됩니다.)
# - 시간 단계가 늘어도 가중치는 늘지 않습니다. *hello*의 가중치는 27 + 20 = 47개이고, 500자짜리 글이어도 47개입니다.
#
# **손으로 계산해 보기.** 가중치가 모두 0이면 로짓이 모두 0이고 확률은 모두 `1 / n_outputs`, *hello*에서는 0.2입니다.
# 가중치가 어떻든, 수 다섯 개로 된 각 행의 합은 1입니다. 행이 아니라 열의 합이 1이라면 소프트맥스를 시간 축을 따라 적용한
# 것입니다.
#
# **층을 한 줄로 잇기.** `keras.Sequential`에는 입력부터 차례로 적은 층의 리스트를 넣습니다. 다음은 `Dense` 층이 두 개인 모델의 예이며,
# 여러분이 만들 모델과는 다릅니다.
#
# ```python
# model = keras.Sequential([
#     keras.Input((4,)),
#     keras.layers.Dense(3, activation="tanh"),
#     keras.layers.Dense(2),
# ])                                                   # y = model(x): (batch, 4) -> (batch, 2)
# ```
#
# **작성할 것.** `build_model(cell, n_steps, n_inputs, n_outputs)`는 이 세 층으로 된 Keras 모델을 돌려줍니다. 모델은
# `(batch, n_steps, n_inputs)`를 읽고 확률 `(batch, n_steps, n_outputs)`를 냅니다. 모델의 `input_shape`는
# `(None, n_steps, n_inputs)`입니다. `cell`로는 어떤 순환 셀이든 들어올 수 있습니다. 여러분의 것일 수도, Keras의 것일 수도, 다른 사람이
# 작성한 것일 수도 있습니다. 모델은 복사본이 아니라 바로 그 순환 셀을 씁니다.
#
# **확인 방법.** *hello*의 모델에 가중치가 47개 있고, 시간 단계마다 확률의 합이 1이면 맞습니다.

# %% exercise="build_model"
def build_model(cell, n_steps, n_inputs, n_outputs):
    """build_model(cell, n_steps, n_inputs, n_outputs) -> a Keras model

    cell: a recurrent cell, such as RNNCell(3)  # en
    n_steps, n_inputs, n_outputs: integers from 1 on  # en
    the model: (batch, n_steps, n_inputs) -> probabilities, (batch, n_steps, n_outputs)  # en
    cell: RNNCell(3) 같은 순환 셀  # ko
    n_steps, n_inputs, n_outputs: 1 이상의 정수  # ko
    모델: (batch, n_steps, n_inputs) -> 확률, (batch, n_steps, n_outputs)  # ko
    """
    model = None
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])
    ### END SOLUTION
    return model

# %% check="build_model"
done["build_model"] = False
hint = "Layers: keras.Input((n_steps, n_inputs)), RNN(cell, return_sequences=True), Dense(n_outputs, softmax)."  # en
hint = "층은 keras.Input((n_steps, n_inputs)), RNN(cell, return_sequences=True), Dense(n_outputs, softmax)입니다."  # ko
own_cell = keras.layers.SimpleRNNCell(4)
own_model = attempt("build_model", hint, build_model, own_cell, 6, 2, 3)
expect_model("build_model", own_model, (None, 6, 2), [(2, 4), (4, 4), (4,), (4, 3), (3,)], hint)
own_model.set_weights(own_weights)
hint = "Two sequences of six time steps, with known weights. Does the model use the very cell it was given?"  # en
hint = "시간 단계 여섯 개짜리 시퀀스 두 개를 정해진 가중치로 읽었습니다. 모델이 받은 순환 셀을 그대로 쓰나요?"  # ko
expect_probabilities("build_model", own_model, two_xs, own_p, hint)
cell_weights = own_cell.get_weights()
assert len(cell_weights) == 3 and all(np.allclose(*pair, atol=1e-5) for pair in zip(cell_weights, own_weights)), (
    "The model's weights are set, and the cell's are not: does the model use the very cell it was given? Put the "  # en
    "argument cell into RNN, no copy of it and no cell or layer of your own making."  # en
    "모델에 넣은 가중치가 인자로 받은 순환 셀에는 들어가지 않았습니다. 모델이 받은 순환 셀을 그대로 쓰나요? "  # ko
    "복사본이나 새로 만든 순환 셀, 순환 층이 아니라 인자 cell을 RNN에 넣으세요."  # ko
)
done["build_model"] = True
print("build_model: this check passes.")  # en
print("build_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="build_model-values" points=6
# build_model: the probabilities, with a cell of Keras and with a cell of another's  # en
# build_model: Keras의 순환 셀과 다른 사람의 순환 셀로 구한 확률  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def cell_of(kind, n_units):
    """A right cell: one of Keras's with this activation, its gated one, or one that is in no library."""

    class FadingCell(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.state_size = n_units

        def build(self, input_shape):
            self.kernel = self.add_weight(shape=(input_shape[-1], n_units))
            self.fading = self.add_weight(shape=(n_units,))

        def call(self, inputs, states):
            h = keras.ops.sin(inputs @ self.kernel + states[0] * self.fading)
            return h, [h]

    if kind == "fading":
        return FadingCell()
    return keras.layers.GRUCell(n_units) if kind == "gru" else keras.layers.SimpleRNNCell(n_units, activation=kind)


def draw_model_case(rng, kind="tanh", n_steps=3, sizes=(2, 4, 5, 6)):
    """Few time steps, since each takes long; all other sizes in any order."""
    batch, n_inputs, n_units, n_outputs = rng.permutation(sizes).tolist()
    return kind, n_units, n_outputs, rng.normal(size=(batch, n_steps, n_inputs)), 0.7 * rng.normal(size=99)



def draw_model_of_relu(rng):
    return draw_model_case(rng, "relu", 2, [2, 2, 2, 2])


def draw_model_of_gru(rng):
    return draw_model_case(rng, "gru", 2)


def draw_model_of_fading(rng):
    return draw_model_case(rng, "fading")


def ask_model(answers, kind, n_units, n_outputs, xs, numbers):
    model = answers.build_model(cell_of(kind, n_units), xs.shape[1], xs.shape[2], n_outputs)
    fill(model.weights, numbers)
    return model(xs)


OTHER_CASES = judge.draws(draw_model_of_fading, n=1, seed=24) + judge.draws(draw_model_of_gru, n=1, seed=23)
judge.agrees(ask_model, judge.draws(draw_model_of_relu, n=1, seed=25) + OTHER_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_model-steps" points=2
# build_model: the number of time steps that the model reads  # en
# build_model: 모델이 읽는 시간 단계의 수  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def inputs_for(model, numbers):
    """Two inputs of the shape that the model itself names."""
    shape = model.input_shape[0] if isinstance(model.input_shape, list) else model.input_shape
    return np.resize(numbers, (2, *shape[1:]))


def model_and_cell(build_model, kind, n_units, n_steps, n_inputs, n_outputs):
    cell = cell_of(kind, n_units)
    return build_model(cell, n_steps, n_inputs, n_outputs), cell


def draw_steps_case(rng):
    return 5, 2, 4, 3, 0.7 * rng.normal(size=99)


def ask_model_of_steps(answers, n_units, n_steps, n_inputs, n_outputs, numbers):
    model, _ = once(model_and_cell, answers.build_model, "tanh", n_units, n_steps, n_inputs, n_outputs)
    fill(model.weights, numbers)
    return model(inputs_for(model, numbers))


judge.agrees(ask_model_of_steps, judge.draws(draw_steps_case, n=2, seed=26), **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_model-learns" points=3
# build_model: the weights after two steps of gradient descent  # en
# build_model: 경사 하강법 두 스텝 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_model_lesson(rng):
    kind, n_units, n_outputs, xs, numbers = "fading", 4, 5, rng.normal(size=(3, 2, 6)), 0.7 * rng.normal(size=99)
    targets = np.eye(n_outputs, dtype="float32")[rng.integers(n_outputs, size=xs.shape[:2])]
    return kind, n_units, targets, xs, numbers


def model_of_built_cell(build_model, kind, n_units, n_steps, n_inputs, n_outputs):
    cell = cell_of(kind, n_units)
    cell.build((None, n_inputs))
    return build_model(cell, n_steps, n_inputs, n_outputs)


def ask_model_lesson(answers, kind, n_units, targets, xs, numbers):
    model = once(model_of_built_cell, answers.build_model, kind, n_units, *xs.shape[1:], targets.shape[-1])
    fill(model.weights, numbers)
    descend(model, xs, targets)
    return model.get_weights()


judge.agrees(ask_model_lesson, judge.draws(draw_model_lesson, n=2, seed=27), **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_model-cell" points=3
# build_model: it uses the very cell it was given; nothing is remembered from call to call  # en
# build_model: 받은 순환 셀을 그대로 쓰기, 호출과 호출 사이에 아무것도 기억하지 않기  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_one_text(rng):
    """A batch of one."""
    return "tanh", 4, 6, rng.normal(size=(1, 2, 5)), 0.7 * rng.normal(size=99)


def ask_model_twice(answers, kind, n_units, n_outputs, xs, numbers):
    """The cell's weights are changed from outside, and the model's output with them."""
    model, cell = once(model_and_cell, answers.build_model, kind, n_units, *xs.shape[1:], n_outputs)
    fill(model.weights, numbers)
    first = model(xs)
    fill(cell.weights, -numbers)
    return first, model(xs), model(xs)


judge.agrees(ask_model_twice, judge.draws(draw_one_text, n=2, seed=28), **CLOSE)
### END HIDDEN TESTS

# %% given="right-model"
# Right models with given weights, for the checks of exercises 3, 7 and 8. You need not read this.  # en
# 연습 문제 3, 7, 8의 확인 셀에서 쓰는, 주어진 가중치를 지닌 올바른 모델입니다. 읽지 않고 넘어가도 됩니다.  # ko
def right_model(n_steps, *arrays, functional=False):
    *tables, w_xh, _, b_h, _, b_y = arrays
    plan = [("Embedding", {"input_dim": len(rows), "output_dim": rows.shape[1]}) for rows in tables]
    plan.append(("RNN", {"cell": keras.layers.SimpleRNNCell(len(b_h)), "return_sequences": True}))
    plan.append(("Dense", {"units": len(b_y), "activation": "softmax"}))
    shape = (n_steps,) if tables else (n_steps, len(w_xh))
    model = keras.Sequential([keras.Input(shape), *(getattr(keras.layers, kind)(**options) for kind, options in plan)])
    if functional:
        model = keras.Model(model.inputs[0], model.outputs[0])
    model.set_weights(arrays)
    return model

# %% [markdown] lang="en"
# ## Exercise 3 · `load_weights` (5 minutes, {points:load_weights} points)
#
# **Why.** A new model starts with random weights. To show that it is the network of `02-forward`, it must get that
# network's weights. In the same way a trained network is handed to somebody else: its layers as code, its weights as
# arrays.
#
# **The order.** `model.get_weights()` is a list of NumPy arrays: layer by layer from the input to the output, and in
# a layer in the order in which it made them. `model.set_weights(arrays)` wants a list in the same order:
#
# | place | 0 | 1 | 2 | 3 | 4 |
# |---|---|---|---|---|---|
# | of layer | `RNN` | `RNN` | `RNN` | `Dense` | `Dense` |
# | array | `w_xh` | `w_hh` | `b_h` | `w_hy` | `b_y` |
# | shape | `(n_inputs, n_units)` | `(n_units, n_units)` | `(n_units,)` | `(n_units, n_outputs)` | `(n_outputs,)` |
# | *hello* | `(5, 3)` | `(3, 3)` | `(3,)` | `(3, 5)` | `(5,)` |
#
# **The trap.** Keras compares shapes, no more. In a network with 4 inputs, 4 units and 4 outputs three of the arrays
# are `(4, 4)` and two are `(4,)`: swap them, and Keras says nothing. The order is for you to keep.
#
# **Write** `load_weights(model, w_xh, w_hh, b_h, w_hy, b_y)`. `model` is one of exercise 2 (an `Input`, a recurrent
# layer with these three weights, a `Dense` layer); the five are NumPy arrays. It gives the weights to **this** model
# and returns it, the same model. The old weights are gone.
#
# **It is right if** `get_weights()` gives the five arrays back, and if the model's output is what NumPy gives with
# these weights.

# %% [markdown] lang="ko"
# ## 연습 문제 3 · `load_weights` (5분, {points:load_weights}점)
#
# **왜 필요한가.** 새 모델의 가중치는 난수에서 시작합니다. 그 모델이 `02-forward`의 신경망과 같음을 보이려면 같은 가중치를
# 넣어야 합니다. 학습한 신경망을 다른 사람에게 건넬 때도 마찬가지입니다. 층은 코드로, 가중치는 배열로 건넵니다.
#
# **순서.** `model.get_weights()`는 NumPy 배열의 리스트입니다. 입력에서 출력 쪽으로 층의 차례대로, 한 층 안에서는 만든
# 순서대로 들어 있습니다. `model.set_weights(배열들)`에도 같은 순서의 리스트를 넣어야 합니다.
#
# | 자리 | 0 | 1 | 2 | 3 | 4 |
# |---|---|---|---|---|---|
# | 층 | `RNN` | `RNN` | `RNN` | `Dense` | `Dense` |
# | 배열 | `w_xh` | `w_hh` | `b_h` | `w_hy` | `b_y` |
# | 형태 | `(n_inputs, n_units)` | `(n_units, n_units)` | `(n_units,)` | `(n_units, n_outputs)` | `(n_outputs,)` |
# | *hello* | `(5, 3)` | `(3, 3)` | `(3,)` | `(3, 5)` | `(5,)` |
#
# **조심할 점.** Keras는 형태만 비교합니다. 입력, 유닛, 출력이 모두 4개인 신경망에서는 배열 세 개의 형태가 `(4, 4)`이고
# 두 개의 형태가 `(4,)`입니다. 순서를 바꾸어 넣어도 Keras는 아무 말이 없습니다. 순서를 지키는 것은 여러분의 몫입니다.
#
# **작성할 것.** `load_weights(model, w_xh, w_hh, b_h, w_hy, b_y)`에서 `model`은 연습 문제 2의 모델(`Input`, 앞의 세 가중치를
# 지닌 순환 층, `Dense` 층)이고 나머지 다섯은 NumPy 배열입니다. **바로 그** 모델에 가중치를 넣고, 같은 모델을
# 돌려줍니다. 이전 가중치는 남지 않습니다.
#
# **확인 방법.** `get_weights()`에서 배열 다섯 개가 그대로 나오고, 모델의 출력이 같은 가중치로 NumPy에서 구한 값과 같으면
# 맞습니다.

# %% exercise="load_weights"
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    """load_weights(model, w_xh, w_hh, b_h, w_hy, b_y) -> the same model, with these weights

    model: a Keras model of exercise 2  # en
    model: 연습 문제 2의 Keras 모델  # ko
    w_xh: (n_inputs, n_units); w_hh: (n_units, n_units); b_h: (n_units,)
    w_hy: (n_units, n_outputs); b_y: (n_outputs,)
    """
    loaded = None
    ### BEGIN SOLUTION
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    loaded = model
    ### END SOLUTION
    return loaded

# %% check="load_weights"
done["load_weights"] = False
square_shapes = [(4, 4), (4, 4), (4,), (4, 4), (4,)]
square_weights = [np.sin(np.arange(np.prod(s)) + 7 * place).reshape(s) for place, s in enumerate(square_shapes)]
for arrays in (hello_weights, square_weights):
    for kind in ("Sequential", "functional"):
        hint = (
            f"This model is {kind}: {len(arrays[0])} inputs, {len(arrays[2])} units, {len(arrays[4])} outputs. Use "  # en
            "model.set_weights with one list of all five. (A Sequential model does not count its Input in layers.)"  # en
            f"이 {kind} 모델의 크기는 입력 {len(arrays[0])}개, 유닛 {len(arrays[2])}개, 출력 {len(arrays[4])}개입니다. 배열 다섯 개를 "  # ko
            "리스트 하나로 model.set_weights에 넣으세요. (Sequential 모델의 layers에는 Input이 들어 있지 않습니다.)"  # ko
        )
        given_model = right_model(5, *[array + 1 for array in arrays], functional=kind == "functional")
        loaded = attempt("load_weights", hint, load_weights, given_model, *arrays)
        assert loaded is given_model, (
            "load_weights returns something else than the model it was given. Set its weights and return it."  # en
            "load_weights가 인자로 받은 모델이 아닌 것을 돌려주었습니다. 받은 모델에 가중치를 넣고 그 모델을 돌려주세요."  # ko
        )
        for name, came, right in zip(["w_xh", "w_hh", "b_h", "w_hy", "b_y"], loaded.get_weights(), arrays):
            expect(f"{name} in get_weights()", came, right, hint)  # en
            expect(f"get_weights()의 {name}", came, right, hint)  # ko
hint = "The probabilities of hello should be those of 02-forward."  # en
hint = "hello의 확률은 02-forward의 확률과 같아야 합니다."  # ko
given_model = right_model(5, *[array + 1 for array in hello_weights])
loaded = attempt("load_weights", hint, load_weights, given_model, *hello_weights)
expect("load_weights(...)(hello_xs)", loaded(hello_xs), hello_p, hint)
done["load_weights"] = True
print("load_weights: this check passes.")  # en
print("load_weights: 이 확인을 통과했습니다.")  # ko

# %% hidden="load_weights-outputs" points=5
# load_weights: the outputs of the model that is returned, sizes that all differ and equal sizes  # en
# load_weights: 돌려준 모델의 출력, 크기가 모두 다를 때와 모두 같을 때  # ko
### BEGIN HIDDEN TESTS
import keras

from unrolled import judge


def model_of(kind, n_units, n_steps, n_inputs, n_outputs):
    """A right model: Keras's cell run by RNN, or its layer, one of them functional."""
    if kind == "cell":
        layer = keras.layers.RNN(keras.layers.SimpleRNNCell(n_units), return_sequences=True)
    else:
        layer = keras.layers.SimpleRNN(n_units, return_sequences=True)
    dense = keras.layers.Dense(n_outputs, activation="softmax")
    inputs = keras.Input((n_steps, n_inputs))
    return keras.Model(inputs, dense(layer(inputs))) if kind == "layer" else keras.Sequential([inputs, layer, dense])


def draw_model_weights(rng, n_inputs, n_units, n_outputs):
    return *draw_cell_weights(rng, n_inputs, n_units), rng.normal(size=(n_units, n_outputs)), rng.normal(size=n_outputs)


def draw_loading_case(rng, kind="layer", n_steps=2, sizes=(3, 4, 5, 6)):
    batch, n_inputs, n_units, n_outputs = rng.permutation(sizes).tolist()
    weights = draw_model_weights(rng, n_inputs, n_units, n_outputs)
    return kind, rng.normal(size=(batch, n_steps, n_inputs)), *weights


def draw_loading_of_equal_sizes(rng):
    return draw_loading_case(rng, "cell", 3, [3, 3, 3, 3])


def ask_loaded(answers, kind, xs, w_xh, w_hh, b_h, w_hy, b_y):
    model = model_of(kind, len(b_h), xs.shape[1], xs.shape[2], len(b_y))
    fill(model.weights, xs)
    loaded = answers.load_weights(model, w_xh, w_hh, b_h, w_hy, b_y)
    return loaded(xs) if callable(loaded) else f"no model but a {type(loaded).__name__}"


LOADING_CASES = judge.draws(draw_loading_case, n=1, seed=31) + judge.draws(draw_loading_of_equal_sizes, n=1, seed=32)
judge.agrees(ask_loaded, LOADING_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="load_weights-arrays" points=3
# load_weights: all five weights of the model that was handed over  # en
# load_weights: 인자로 받은 모델의 가중치 다섯 개  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_loaded_arrays(answers, kind, xs, w_xh, w_hh, b_h, w_hy, b_y):
    model = model_of(kind, len(b_h), xs.shape[1], xs.shape[2], len(b_y))
    fill(model.weights, xs)
    answers.load_weights(model, w_xh, w_hh, b_h, w_hy, b_y)
    return model.get_weights()


ARRAYS_CASES = judge.draws(draw_loading_case, n=1, seed=33) + judge.draws(draw_loading_of_equal_sizes, n=1, seed=34)
judge.agrees(ask_loaded_arrays, ARRAYS_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="load_weights-again" points=2
# load_weights: a model that is loaded again, two models side by side, learning afterwards  # en
# load_weights: 가중치를 다시 넣은 모델, 나란히 쓰는 두 모델, 가중치를 넣은 뒤의 학습  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_two_loadings(rng):
    xs, weights, others = rng.normal(size=(3, 2, 4)), draw_model_weights(rng, 4, 5, 6), draw_model_weights(rng, 4, 5, 6)
    return xs, list(weights), list(others)


def ask_loaded_again(answers, xs, weights, other_weights):
    first, second = (once(model_of, kind, 5, 2, 4, 6) for kind in ("cell", "layer"))
    for model in (first, second):
        fill(model.weights, xs)
    answers.load_weights(first, *other_weights)
    came = [first.get_weights()]
    answers.load_weights(first, *weights)
    answers.load_weights(second, *other_weights)
    came += [first.get_weights(), second.get_weights()]
    descend(first, xs, np.zeros((*xs.shape[:2], len(weights[-1])), "float32"))
    return came, first.get_weights()


judge.agrees(ask_loaded_again, judge.draws(draw_two_loadings, n=2, seed=35), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### Your cell reads *hello*
#
# The second of the four ways: your cell, in your model, with the weights of *hello*. The probabilities of the five
# time steps come out of Keras, and the largest of each row names a character.

# %% [markdown] lang="ko"
# ### 여러분의 순환 셀로 읽는 *hello*
#
# 네 방법 가운데 둘째입니다. 여러분의 순환 셀을 여러분의 모델에 넣고 *hello*의 가중치를 불러옵니다. 다섯 시간 단계의 확률을
# Keras가 계산하고, 행마다 확률이 가장 큰 문자가 예측입니다.

# %%
if done["RNNCell"] and done["build_model"] and done["load_weights"]:
    try:
        hello_model = load_weights(build_model(RNNCell(3), 5, 5, 5), *hello_weights)
        hello_model.summary()
        for character, row in zip("hello", np.asarray(hello_model(hello_xs))[0]):
            print(character, "->", np.round(row, 3), VOCAB[row.argmax()])
    except Exception as error:
        print(f"Your answers to exercises 1, 2 and 3 do not work together yet: {type(error).__name__}: {error}")  # en
        print("Have all three cells been run since their last change, and their checks after them?")  # en
        print(f"연습 문제 1, 2, 3의 답이 아직 서로 맞물리지 않습니다: {type(error).__name__}: {error}")  # ko
        print("세 셀을 고친 뒤에 모두 다시 실행하고, 확인 셀도 다시 실행했나요?")  # ko
else:
    print("The model of hello appears here once the checks of exercises 1, 2 and 3 pass.")  # en
    print("연습 문제 1, 2, 3의 확인을 통과하면 여기에 hello의 모델이 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 4 · `build_simple_rnn_model` (5 minutes, {points:build_simple_rnn_model} points)
#
# **Why.** Your cell and `RNN` together are so common that Keras has them in one layer. You will mostly use that one:
# `keras.layers.SimpleRNN(n_units)` is `RNN(SimpleRNNCell(n_units))`, and `SimpleRNNCell` computes what your cell
# computes.
#
# | | `RNN(RNNCell(3), ...)` | `SimpleRNN(3, ...)` |
# |---|---|---|
# | activation | tanh | tanh, its default |
# | weights, in this order | `w_xh`, `w_hh`, `b_h` | the same, called `kernel`, `recurrent_kernel`, `bias` |
# | they start as | Glorot normal, orthogonal, zeros | Glorot **uniform**, orthogonal, zeros |
# | what comes out | the last state, or all with `return_sequences=True` | the same |
#
# **By hand.** The echo of `02-forward`: the input is 1, 0, 0, `w_xh` is 1, `w_hh` 0.5, `b_h` 0. The states are
# tanh 1 = 0.7616, tanh(0.5 · 0.7616) = 0.3634 and tanh(0.5 · 0.3634) = 0.1797. Give `SimpleRNN(1)` these weights and
# it must give these states; any layer can be tested so.
#
# **Write** `build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs)`: the model of exercise 2 with the layer
# `keras.layers.SimpleRNN` instead of `RNN(cell)`. It reads `(batch, n_steps, n_inputs)`, its `input_shape` is
# `(None, n_steps, n_inputs)`, and it gives probabilities for **every** time step, `(batch, n_steps, n_outputs)`.
#
# **It is right if**, with the same weights, its output is that of `build_model`.

# %% [markdown] lang="ko"
# ## 연습 문제 4 · `build_simple_rnn_model` (5분, {points:build_simple_rnn_model}점)
#
# **왜 필요한가.** 이런 순환 셀을 `RNN`에 넣어 쓰는 일이 아주 흔해서 Keras에는 둘을 합친 층이 있습니다. 앞으로는 대개
# 이 층을 쓰게 됩니다. `keras.layers.SimpleRNN(n_units)`는 `RNN(SimpleRNNCell(n_units))`이고, `SimpleRNNCell`은 여러분의
# 순환 셀과 같은 계산을 합니다.
#
# | | `RNN(RNNCell(3), ...)` | `SimpleRNN(3, ...)` |
# |---|---|---|
# | 활성화 함수 | tanh | tanh(기본값) |
# | 가중치와 그 순서 | `w_xh`, `w_hh`, `b_h` | 같음. 이름은 `kernel`, `recurrent_kernel`, `bias` |
# | 가중치의 초깃값 | Glorot 정규 분포, 직교 행렬, 0 | Glorot **균등** 분포, 직교 행렬, 0 |
# | 나오는 것 | 마지막 상태. `return_sequences=True`이면 모든 상태 | 같음 |
#
# **손으로 계산해 보기.** `02-forward`의 메아리입니다. 입력은 1, 0, 0이고 `w_xh`는 1, `w_hh`는 0.5, `b_h`는 0입니다. 상태는
# 차례로 tanh 1 = 0.7616, tanh(0.5 · 0.7616) = 0.3634, tanh(0.5 · 0.3634) = 0.1797입니다. `SimpleRNN(1)`에 이 가중치를
# 넣으면 이 상태가 나와야 합니다. 어떤 층이든 이렇게 시험해 볼 수 있습니다.
#
# **작성할 것.** `build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs)`는 연습 문제 2의 모델에서 `RNN(cell)` 대신
# `keras.layers.SimpleRNN` 층을 쓴 모델을 돌려줍니다. 모델은 `(batch, n_steps, n_inputs)`를 읽고, `input_shape`는
# `(None, n_steps, n_inputs)`이며, **모든** 시간 단계의 확률 `(batch, n_steps, n_outputs)`를 냅니다.
#
# **확인 방법.** 같은 가중치를 넣었을 때 `build_model`의 출력과 같으면 맞습니다.

# %% exercise="build_simple_rnn_model"
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    """build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs) -> a Keras model

    n_units, n_steps, n_inputs, n_outputs: integers from 1 on  # en
    the model: (batch, n_steps, n_inputs) -> probabilities, (batch, n_steps, n_outputs)  # en
    n_units, n_steps, n_inputs, n_outputs: 1 이상의 정수  # ko
    모델: (batch, n_steps, n_inputs) -> 확률, (batch, n_steps, n_outputs)  # ko
    """
    model = None
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])
    ### END SOLUTION
    return model

# %% check="build_simple_rnn_model"
done["build_simple_rnn_model"] = False
hint = "Its layers: keras.Input((n_steps, n_inputs)), SimpleRNN with return_sequences=True, Dense with softmax."  # en
hint = "층은 keras.Input((n_steps, n_inputs)), return_sequences=True인 SimpleRNN, softmax인 Dense입니다."  # ko
own_model = attempt("build_simple_rnn_model", hint, build_simple_rnn_model, 4, 6, 2, 3)
expect_model("build_simple_rnn_model", own_model, (None, 6, 2), [(2, 4), (4, 4), (4,), (4, 3), (3,)], hint)
own_model.set_weights(own_weights)
hint = "Two sequences of six time steps, with the weights of the check of build_model. Is the activation tanh?"  # en
hint = "build_model의 확인에서 쓴 가중치로 시간 단계 여섯 개짜리 시퀀스 두 개를 읽었습니다. 활성화 함수가 tanh인가요?"  # ko
expect_probabilities("build_simple_rnn_model", own_model, two_xs, own_p, hint)
done["build_simple_rnn_model"] = True
print("build_simple_rnn_model: this check passes.")  # en
print("build_simple_rnn_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="build_simple_rnn_model-values" points=4
# build_simple_rnn_model: the probabilities of every time step, with given weights, called again  # en
# build_simple_rnn_model: 주어진 가중치로 구한 모든 시간 단계의 확률, 다시 호출하기  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_one_text_of_equal_sizes(rng):
    kind, n_units, n_outputs, xs, numbers = draw_model_case(rng, "tanh", 2, [2, 2, 2, 2])
    return kind, n_units, n_outputs, xs[:1], numbers


def ask_simple_model(answers, kind, n_units, n_outputs, xs, numbers):
    model = answers.build_simple_rnn_model(n_units, xs.shape[1], xs.shape[2], n_outputs)
    fill(model.weights, numbers)
    return model(xs), model(xs)


SIMPLE_CASES = judge.draws(draw_one_text_of_equal_sizes, n=1, seed=41) + judge.draws(draw_model_case, n=1, seed=42)
judge.agrees(ask_simple_model, SIMPLE_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_simple_rnn_model-steps" points=2
# build_simple_rnn_model: the number of time steps that the model reads  # en
# build_simple_rnn_model: 모델이 읽는 시간 단계의 수  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_simple_model_of_steps(answers, n_units, n_steps, n_inputs, n_outputs, numbers):
    model = once(answers.build_simple_rnn_model, n_units, n_steps, n_inputs, n_outputs)
    fill(model.weights, numbers)
    return model(inputs_for(model, numbers))


judge.agrees(ask_simple_model_of_steps, judge.draws(draw_steps_case, n=2, seed=43), **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_simple_rnn_model-learns" points=2
# build_simple_rnn_model: the weights after two steps of gradient descent  # en
# build_simple_rnn_model: 경사 하강법 두 스텝 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_simple_model_lesson(answers, kind, n_units, targets, xs, numbers):
    model = once(answers.build_simple_rnn_model, n_units, *xs.shape[1:], targets.shape[-1])
    fill(model.weights, numbers)
    descend(model, xs, targets)
    return model.get_weights()


judge.agrees(ask_simple_model_lesson, judge.draws(draw_model_lesson, n=2, seed=44), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 5 · `state_model` (15 minutes, {points:state_model} points)
#
# **Why.** What should a recurrent layer give: its states at all time steps, or what it knows at the end? To tag every
# word one needs all of them; to rate a text, the last; to read one text and then write another (translation), both.
# Two options of the layer say it:
#
# | `return_sequences` | `return_state` | the layer gives |
# |---|---|---|
# | `False` (default) | `False` (default) | `h_last`, `(batch, n_units)` |
# | `True` | `False` | `hs`, `(batch, n_steps, n_units)` |
# | `False` | `True` | two tensors: `h_last` as its output, and `h_last` again as its state |
# | `True` | `True` | two tensors: `hs`, and `h_last` |
#
# **By hand.** The echo again, 1, 0, 0 with the weights 1, 0.5, 0:
#
# | time step | 1 | 2 | 3 |
# |---|---|---|---|
# | `hs[0]` | 0.7616 | 0.3634 | **0.1797** |
#
# and `h_last` is [[0.1797]], the last row of `hs`.
#
# **A model with two outputs.** `Sequential` hands one tensor from layer to layer. Where there are two, call the
# layers yourself: the *functional* way. `keras.Input` stands for the numbers to come, a layer called on it stands for
# what will come out, and `keras.Model` ties both ends together. A model with two outputs, of another kind than
# yours:
#
# ```python
# inputs = keras.Input((4,))
# doubled = keras.layers.Dense(2)(inputs)
# squashed = keras.layers.Activation("tanh")(doubled)
# model = keras.Model(inputs, [doubled, squashed])     # a, b = model(x)
# ```
#
# A layer that gives two tensors is called as `a, b = layer(inputs)`.
#
# **Write** `state_model(n_units, n_steps, n_inputs)`: a model with one `SimpleRNN` layer and **two outputs in this
# order**, `hs` `(batch, n_steps, n_units)` and `h_last` `(batch, n_units)`. Its `input_shape` is
# `(None, n_steps, n_inputs)`, its weights are `w_xh`, `w_hh`, `b_h`, and there is no `Dense` layer.
#
# **It is right if** the echo comes out, and if `h_last` is always the last row of `hs`.

# %% [markdown] lang="ko"
# ## 연습 문제 5 · `state_model` (15분, {points:state_model}점)
#
# **왜 필요한가.** 순환 층은 무엇을 내야 할까요? 모든 시간 단계의 상태일까요, 아니면 마지막 상태일까요? 낱말마다
# 꼬리표를 붙이려면 모든 상태가, 글 전체를 판단하려면 마지막 상태가, 글을 읽고 다른 글을 쓰려면(번역) 둘 다 필요합니다. 무엇을 낼지는 층의
# 두 인자로 정합니다.
#
# | `return_sequences` | `return_state` | 층이 내는 것 |
# |---|---|---|
# | `False`(기본값) | `False`(기본값) | `h_last`, `(batch, n_units)` |
# | `True` | `False` | `hs`, `(batch, n_steps, n_units)` |
# | `False` | `True` | 텐서 두 개: 출력인 `h_last`와 상태인 `h_last` |
# | `True` | `True` | 텐서 두 개: `hs`와 `h_last` |
#
# **손으로 계산해 보기.** 다시 메아리입니다. 입력은 1, 0, 0이고 가중치는 1, 0.5, 0입니다.
#
# | 시간 단계 | 1 | 2 | 3 |
# |---|---|---|---|
# | `hs[0]` | 0.7616 | 0.3634 | **0.1797** |
#
# `h_last`는 `hs`의 마지막 행인 [[0.1797]]입니다.
#
# **출력이 두 개인 모델.** `Sequential`은 층에서 층으로 텐서 하나만 넘깁니다. 텐서가 두 개이면 층을 직접 호출합니다. 이것이
# *함수형* 방식입니다. `keras.Input`은 앞으로 들어올 숫자의 자리를 나타내고, 여기에 층을 적용한 결과는 나올 값의 자리를 나타내며,
# `keras.Model`이 두 끝을 묶습니다. 다음은 출력이 두 개인 모델의 예이며, 여러분이 만들 모델과는 다릅니다.
#
# ```python
# inputs = keras.Input((4,))
# doubled = keras.layers.Dense(2)(inputs)
# squashed = keras.layers.Activation("tanh")(doubled)
# model = keras.Model(inputs, [doubled, squashed])     # a, b = model(x)
# ```
#
# 텐서 두 개를 내는 층은 `a, b = layer(inputs)`처럼 호출합니다.
#
# **작성할 것.** `state_model(n_units, n_steps, n_inputs)`는 `SimpleRNN` 층이 하나이고 **출력이 두 개**인 모델을
# 돌려줍니다. 출력은 `hs` `(batch, n_steps, n_units)`, `h_last` `(batch, n_units)` **순서**입니다. `input_shape`는
# `(None, n_steps, n_inputs)`이고, 가중치는 `w_xh`, `w_hh`, `b_h`이며, `Dense` 층은 없습니다.
#
# **확인 방법.** 메아리의 값이 나오고, `h_last`가 언제나 `hs`의 마지막 행이면 맞습니다.

# %% exercise="state_model"
def state_model(n_units, n_steps, n_inputs):
    """state_model(n_units, n_steps, n_inputs) -> a Keras model with two outputs, hs and h_last

    n_units, n_steps, n_inputs: integers from 1 on  # en
    hs: (batch, n_steps, n_units), the states of all time steps  # en
    h_last: (batch, n_units), the state after the last time step  # en
    n_units, n_steps, n_inputs: 1 이상의 정수  # ko
    hs: (batch, n_steps, n_units), 모든 시간 단계의 은닉 상태  # ko
    h_last: (batch, n_units), 마지막 시간 단계 이후의 은닉 상태  # ko
    """
    model = None
    ### BEGIN SOLUTION
    inputs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(inputs)
    model = keras.Model(inputs, [hs, h_last])
    ### END SOLUTION
    return model

# %% check="state_model"
done["state_model"] = False
hint = (
    "keras.Input((n_steps, n_inputs)), one SimpleRNN layer, keras.Model(inputs, [...]). Does the layer give two "  # en
    "tensors? It does with return_state=True."  # en
    "keras.Input((n_steps, n_inputs)), SimpleRNN 층 하나, keras.Model(inputs, [...])을 차례로 쓰세요. 층이 텐서 두 개를 내나요? "  # ko
    "return_state=True이면 두 개를 냅니다."  # ko
)
wide_states = attempt("state_model", hint, state_model, 4, 6, 2)
expect_model("state_model", wide_states, (None, 6, 2), [(2, 4), (4, 4), (4,)], hint)
echo_states = state_model(1, 3, 1)
echo_states.set_weights(echo_weights)
outputs = attempt("state_model(1, 3, 1)(xs)", hint, echo_states, echo_xs)
assert isinstance(outputs, (list, tuple)) and len(outputs) == 2, (
    "The model should have two outputs, hs and h_last. Are return_sequences and return_state both True, and both "  # en
    "tensors in the list of keras.Model?"  # en
    "모델의 출력은 hs와 h_last, 두 개여야 합니다. return_sequences와 return_state가 모두 True이고, 두 텐서가 모두 "  # ko
    "keras.Model의 리스트에 있나요?"  # ko
)
hint = "This is the echo. The first output is hs, the states of all time steps: return_sequences=True."  # en
hint = "메아리입니다. 첫째 출력이 모든 시간 단계의 상태인 hs입니다. return_sequences=True가 있나요?"  # ko
expect("hs", outputs[0], echo_hs, hint)
hint = "This is the echo. The second output is h_last, the last row of hs."  # en
hint = "메아리입니다. 둘째 출력이 hs의 마지막 행인 h_last입니다."  # ko
expect("h_last", outputs[1], echo_hs[:, -1], hint)
done["state_model"] = True
print("state_model: this check passes.")  # en
print("state_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="state_model-sequence" points=4
# state_model: the first output, the states of all time steps  # en
# state_model: 첫째 출력, 모든 시간 단계의 은닉 상태  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_states_case(rng):
    return 5, rng.normal(size=(2, 3, 4)), 0.7 * rng.normal(size=99)


def ask_all_states(answers, n_units, xs, numbers):
    model = once(answers.state_model, n_units, *xs.shape[1:])
    fill(model.weights, numbers)
    return model(xs)[0]


judge.agrees(ask_all_states, judge.draws(draw_states_case, n=2, seed=51), **CLOSE)
### END HIDDEN TESTS

# %% hidden="state_model-last" points=3
# state_model: the second output, the state after the last time step  # en
# state_model: 둘째 출력, 마지막 시간 단계 이후의 은닉 상태  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_last_state(answers, n_units, xs, numbers):
    model = once(answers.state_model, n_units, *xs.shape[1:])
    fill(model.weights, numbers)
    return model(xs)[1]


judge.agrees(ask_last_state, judge.draws(draw_states_case, n=2, seed=52), **CLOSE)
### END HIDDEN TESTS

# %% hidden="state_model-edges" points=3
# state_model: two outputs and no more, the number of time steps, called again, its weights after learning  # en
# state_model: 출력은 두 개, 시간 단계의 수, 다시 호출하기, 학습한 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
import tensorflow as tf

from unrolled import judge


def draw_small_states_case(rng):
    return 4, 2, 1, 0.7 * rng.normal(size=99)


def ask_states_of_own_input(answers, n_units, n_steps, n_inputs, numbers):
    model = once(answers.state_model, n_units, n_steps, n_inputs)
    fill(model.weights, numbers)
    xs = inputs_for(model, numbers)
    came = list(model(xs))
    with tf.GradientTape() as tape:
        again = list(model(xs))
        loss = sum(tf.reduce_sum((1 + place) * output) for place, output in enumerate(again))
    variables = model.trainable_variables
    for variable, gradient in zip(variables, tape.gradient(loss, variables)):
        variable.assign_sub(0.1 * gradient)
    return came, again, model.get_weights()


judge.agrees(ask_states_of_own_input, judge.draws(draw_small_states_case, n=2, seed=53), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 6 · `build_embedding_model` (10 minutes, {points:build_embedding_model} points)
#
# **Why.** A one-hot vector is nearly all zeros: for 5 characters that is no matter, for 50,000 words it is. And it says
# that all words are equally different. An **embedding** gives every entry of the vocabulary a short vector of its own,
# which is learnt like any weight. It takes **indices**, not one-hot vectors.
#
# **By hand.** An embedding is a table with a row for every character. Say, with two dimensions:
#
# | index | character | dimension 0 | dimension 1 |
# |---|---|---|---|
# | 0 | h | 0.1 | 0.9 |
# | 1 | e | -0.3 | 0.2 |
# | 2 | l | **0.5** | **-0.4** |
# | 3 | o | 0.8 | 0.0 |
# | 4 | `<EOS>` | -0.6 | 0.7 |
#
# Index 2 picks row 2: (0.5, -0.4). The one-hot vector of l times the table is 0·row 0 + 0·row 1 + 1·row 2 + … : the
# same row. So the table is a weight matrix, 5 × 2, and the embedding is the product with a one-hot vector, without the
# multiplying. The cell below shows it with Keras's own layer.

# %% [markdown] lang="ko"
# ## 연습 문제 6 · `build_embedding_model` (10분, {points:build_embedding_model}점)
#
# **왜 필요한가.** 원-핫 벡터는 거의 모두 0입니다. 문자 5개라면 괜찮지만 낱말 50,000개라면 낭비입니다. 게다가 모든 낱말이
# 서로 똑같은 정도로 다르다고 보는 셈입니다. **임베딩**은 어휘의 원소마다 짧은 벡터를 하나씩 짝지어 주고, 이 벡터를 다른 가중치처럼
# 학습합니다. 입력으로는 원-핫 벡터가 아니라 **번호**를 받습니다.
#
# **손으로 계산해 보기.** 임베딩은 문자마다 행이 하나씩 있는 표입니다. 2차원이라면 예를 들어 다음과 같습니다.
#
# | 번호 | 문자 | 차원 0 | 차원 1 |
# |---|---|---|---|
# | 0 | h | 0.1 | 0.9 |
# | 1 | e | -0.3 | 0.2 |
# | 2 | l | **0.5** | **-0.4** |
# | 3 | o | 0.8 | 0.0 |
# | 4 | `<EOS>` | -0.6 | 0.7 |
#
# 번호가 2이면 2번 행 (0.5, -0.4)를 고릅니다. l의 원-핫 벡터에 이 표를 곱하면 0·(0번 행) + 0·(1번 행) + 1·(2번 행) + …이므로
# 같은 행이 나옵니다. 곧 이 표는 5 × 2 가중치 행렬이고, 임베딩은 원-핫 벡터와의 곱을 곱셈 없이 구하는 것입니다. 아래 셀에서
# Keras의 층으로 확인합니다.

# %%
# Rows of the table, and the one-hot product  # en
# 표의 행과 원-핫 벡터의 곱  # ko
table = np.array([[0.1, 0.9], [-0.3, 0.2], [0.5, -0.4], [0.8, 0.0], [-0.6, 0.7]])   # (n_chars, n_dims) = (5, 2)
embedding = keras.layers.Embedding(5, 2)
embedding.build((None, 5))              # makes the table now  # en
embedding.build((None, 5))              # 여기서 표를 만듭니다  # ko
embedding.set_weights([table])
print(np.asarray(embedding(hello_indices))[0])
print(hello_xs[0] @ table)

# %% [markdown] lang="en"
# The first two rows differ, as h and e do; the two l's have the same row. An embedding has no memory: to tell the
# first l from the second is still the work of the recurrent layer behind it.
#
# **Write** `build_embedding_model(n_chars, n_dims, n_units, n_steps)`: a model of these layers.
#
# | layer | shape of what comes out | weights |
# |---|---|---|
# | `keras.Input((n_steps,))` | `(None, n_steps)`: indices from 0 to `n_chars - 1` | none |
# | `keras.layers.Embedding(n_chars, n_dims)` | `(None, n_steps, n_dims)` | `(n_chars, n_dims)` |
# | `keras.layers.SimpleRNN(n_units, return_sequences=True)` | `(None, n_steps, n_units)` | `w_xh`, `(n_dims, n_units)`; `w_hh`; `b_h` |
# | `keras.layers.Dense(n_chars, activation="softmax")` | `(None, n_steps, n_chars)` | `w_hy`, `(n_units, n_chars)`; `b_y` |
#
# It reads indices `(batch, n_steps)` and gives, for every time step, a probability for each of the `n_chars`
# characters. **Every** index is a character, 0 too: it is no padding, so nothing is masked. All six weights are learnt.
#
# **It is right if** a model of 5 characters, 2 dimensions and 3 units has 5·2 + (2·3 + 3·3 + 3) + (3·5 + 5) = 48
# weights, and if it gives what a model without embedding gives for `one_hot(indices) @ table`.

# %% [markdown] lang="ko"
# h와 e는 서로 다르므로 처음 두 행이 다르고, 두 l의 행은 같습니다. 임베딩에는 기억이 없습니다. 첫 번째 l과 두 번째 l을
# 구별하는 것은 여전히 그 뒤에 있는 순환 층의 일입니다.
#
# **작성할 것.** `build_embedding_model(n_chars, n_dims, n_units, n_steps)`는 다음 층으로 된 모델을 돌려줍니다.
#
# | 층 | 출력의 형태 | 가중치 |
# |---|---|---|
# | `keras.Input((n_steps,))` | `(None, n_steps)`: 0부터 `n_chars - 1`까지의 번호 | 없음 |
# | `keras.layers.Embedding(n_chars, n_dims)` | `(None, n_steps, n_dims)` | `(n_chars, n_dims)` |
# | `keras.layers.SimpleRNN(n_units, return_sequences=True)` | `(None, n_steps, n_units)` | `w_xh`, `(n_dims, n_units)`; `w_hh`; `b_h` |
# | `keras.layers.Dense(n_chars, activation="softmax")` | `(None, n_steps, n_chars)` | `w_hy`, `(n_units, n_chars)`; `b_y` |
#
# 모델은 번호 `(batch, n_steps)`를 읽고, 시간 단계마다 문자 `n_chars`개의 확률을 냅니다. 0을 포함하여 **모든** 번호가
# 문자를 나타냅니다. 0은 패딩이 아니므로 아무것도 마스킹하지 않습니다. 가중치 여섯 개를 모두 학습합니다.
#
# **확인 방법.** 문자 5개, 차원 2개, 유닛 3개인 모델의 가중치가 5·2 + (2·3 + 3·3 + 3) + (3·5 + 5) = 48개이고, 임베딩이 없는
# 모델에 `one_hot(번호) @ table`을 넣었을 때와 같은 값이 나오면 맞습니다.

# %% exercise="build_embedding_model"
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    """build_embedding_model(n_chars, n_dims, n_units, n_steps) -> a Keras model

    n_chars, n_dims, n_units, n_steps: integers from 1 on  # en
    the model: indices, (batch, n_steps) -> probabilities, (batch, n_steps, n_chars)  # en
    n_chars, n_dims, n_units, n_steps: 1 이상의 정수  # ko
    모델: 번호, (batch, n_steps) -> 확률, (batch, n_steps, n_chars)  # ko
    """
    model = None
    ### BEGIN SOLUTION
    model = keras.Sequential([
        keras.Input((n_steps,)),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])
    ### END SOLUTION
    return model

# %% check="build_embedding_model"
done["build_embedding_model"] = False
hint = (
    "Its layers: Input((n_steps,)), where one number needs a comma; Embedding(n_chars, n_dims), SimpleRNN and "  # en
    "Dense(n_chars, softmax)."  # en
    "층은 Input((n_steps,)), Embedding(n_chars, n_dims), SimpleRNN, Dense(n_chars, softmax)입니다. 수가 하나뿐인 "  # ko
    "형태에는 (n_steps,)처럼 쉼표가 필요합니다."  # ko
)
embedding_model = attempt("build_embedding_model", hint, build_embedding_model, 5, 2, 4, 6)
shapes = [(5, 2), (2, 4), (4, 4), (4,), (4, 5), (5,)]
expect_model("build_embedding_model", embedding_model, (None, 6), shapes, hint)
embedding_weights = [table, *own_weights[:3], np.sin(np.arange(20.0)).reshape(4, 5), np.cos(np.arange(5.0))]
embedding_model.set_weights(embedding_weights)
two_texts = np.array([[0, 1, 2, 2, 3, 4], [4, 0, 0, 3, 1, 0]])
_, two_ys = forward(one_hot(two_texts, 5) @ table, np.zeros((2, 4)), *embedding_weights[1:])
hint = "Two texts of six characters, index 0 among them. Is mask_zero left out, and the activation tanh?"  # en
hint = "문자 여섯 개짜리 글 두 개이고 번호 0도 들어 있습니다. mask_zero를 쓰지 않았고 활성화 함수가 tanh인가요?"  # ko
two_right = np.exp(two_ys) / np.exp(two_ys).sum(axis=-1, keepdims=True)
expect_probabilities("build_embedding_model", embedding_model, two_texts, two_right, hint)
done["build_embedding_model"] = True
print("build_embedding_model: this check passes.")  # en
print("build_embedding_model: 이 확인을 통과했습니다.")  # ko

# %% hidden="build_embedding_model-values" points=4
# build_embedding_model: the probabilities of texts in which every index occurs, called again  # en
# build_embedding_model: 모든 번호가 나오는 글의 확률, 다시 호출하기  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_texts(rng):
    """Every index stands somewhere; 0 stands at the beginning, in the middle and at the end."""
    n_chars, n_dims, n_units = rng.permutation([2, 4, 5]).tolist()
    indices = rng.permutation(np.resize(np.arange(n_chars), 12)).reshape(4, 3)
    indices[[0, 1, 2], [0, 1, 2]] = 0
    return n_chars, n_dims, n_units, indices, 0.7 * rng.normal(size=99)


def draw_texts_of_equal_sizes(rng):
    return 3, 3, 3, rng.permutation(np.arange(9) % 3).reshape(3, 3), 0.7 * rng.normal(size=99)


def ask_embedding_model(answers, n_chars, n_dims, n_units, indices, numbers):
    model = answers.build_embedding_model(n_chars, n_dims, n_units, indices.shape[1])
    fill(model.weights, numbers)
    return model(indices), model(indices)


TEXTS = judge.draws(draw_texts_of_equal_sizes, n=1, seed=62) + judge.draws(draw_texts, n=1, seed=61)
judge.agrees(ask_embedding_model, TEXTS, **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_embedding_model-steps" points=2
# build_embedding_model: the number of time steps that the model reads  # en
# build_embedding_model: 모델이 읽는 시간 단계의 수  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_steps_of_texts(rng):
    return 4, 3, 5, 2, 0.7 * rng.normal(size=99)


def ask_embedding_model_of_steps(answers, n_chars, n_dims, n_units, n_steps, numbers):
    model = once(answers.build_embedding_model, n_chars, n_dims, n_units, n_steps)
    fill(model.weights, numbers)
    return model(inputs_for(model, np.arange(n_chars)))


judge.agrees(ask_embedding_model_of_steps, judge.draws(draw_steps_of_texts, n=2, seed=63), **CLOSE)
### END HIDDEN TESTS

# %% hidden="build_embedding_model-learns" points=4
# build_embedding_model: all six weights after two steps of gradient descent  # en
# build_embedding_model: 경사 하강법 두 스텝 뒤의 가중치 여섯 개  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_texts_of_one_size(rng):
    """More time steps than characters."""
    return 3, 2, 4, np.stack([rng.permutation([0, 0, 1, 2]), [0, 1, 2, 0]]), 0.7 * rng.normal(size=99)


def ask_embedding_lesson(answers, n_chars, n_dims, n_units, indices, numbers):
    model = once(answers.build_embedding_model, n_chars, n_dims, n_units, indices.shape[1])
    fill(model.weights, numbers)
    descend(model, indices, np.eye(n_chars, dtype="float32")[(indices + 1) % n_chars])
    return model.get_weights()


judge.agrees(ask_embedding_lesson, judge.draws(draw_texts_of_one_size, n=2, seed=64), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 7 · `hidden_states` (15 minutes, {points:hidden_states} points)
#
# **Why.** The models of exercises 2, 4 and 6 give probabilities. But to see what a network remembers, and to show that
# two networks are the same inside, we want the states **between** the layers.
#
# ```
#   입력 ──▶ (Embedding) ──▶ 순환 층 ──▶ Dense ──▶ 확률
#                                    │
#                                    └──▶ hs: these
# ```
#
# **Two ways in.** `model.layers` is the list of a model's layers, `model.layers[-1]` is the last of them, here the
# `Dense` layer. (A functional model lists its `Input` too, a `Sequential` one does not: count from the end.)
#
# - A model of a part: `keras.Model(model.inputs[0], layer.output)` has the same layers with the same weights, but ends
#   with the output of `layer`. Write `inputs[0]`; `input` is not there before the first call of a `Sequential` model.
#   The part is a model like any other: call it on `xs`.
# - Or call the layers one after the other: `layer(xs)` gives what that layer makes of `xs`. Leave out the `Input` of a
#   functional model, it cannot be called: `isinstance(layer, keras.layers.InputLayer)` is true for it.
#
# **By hand.** The model of the echo has the states 0.7616, 0.3634 and 0.1797. Its probabilities are something else: in
# every row of them the sum is 1.
#
# **Write** `hidden_states(model, xs)`. `model` is one that exercises 2, 4 and 6 describe, `Sequential` or functional:
# an input, in 6 an `Embedding`, one recurrent layer with `return_sequences=True` and any cell, and last a `Dense`
# layer. `xs` is what the model reads, a NumPy array: `(batch, n_steps, n_inputs)`, or indices `(batch, n_steps)`.
# Return the states of the recurrent layer as a **NumPy array**, `(batch, n_steps, n_units)`:
# `keras.ops.convert_to_numpy(tensor)` or `np.asarray(tensor)` makes one. The model is as before afterwards.
#
# **It is right if** the states of *hello* come out of every model of *hello*.

# %% [markdown] lang="ko"
# ## 연습 문제 7 · `hidden_states` (15분, {points:hidden_states}점)
#
# **왜 필요한가.** 연습 문제 2, 4, 6의 모델은 확률을 냅니다. 그런데 신경망이 무엇을 기억하는지 보려면, 또 두 신경망의
# 내부까지 같음을 보이려면 층과 층 **사이**의 상태가 필요합니다.
#
# ```
#   입력 ──▶ (Embedding) ──▶ 순환 층 ──▶ Dense ──▶ 확률
#                                    │
#                                    └──▶ hs
# ```
#
# **들여다보는 두 가지 방법.** `model.layers`는 모델에 있는 층의 리스트이고, `model.layers[-1]`은 마지막 층, 여기서는
# `Dense`입니다. (함수형 모델의 리스트에는 `Input`도 들어 있고 `Sequential`에는 없습니다. 그러니 끝에서부터 세세요.)
#
# - 모델의 앞부분만 떼어 낸 모델: `keras.Model(model.inputs[0], layer.output)`은 같은 층과 같은 가중치를 쓰면서 `layer`의 출력에서
#   끝나는 모델입니다. `inputs[0]`이라고 쓰세요. `Sequential` 모델을 한 번도 호출하지 않았으면 `input`은 아직 없습니다.
#   이렇게 만든 모델도 여느 모델처럼 `xs`를 넣어 호출합니다.
# - 또는 층을 차례로 호출합니다. `layer(xs)`는 그 층이 `xs`로 계산한 값입니다. 함수형 모델의 `Input`은 호출할 수 없으므로
#   건너뜁니다. `isinstance(layer, keras.layers.InputLayer)`가 참이면 `Input`입니다.
#
# **손으로 계산해 보기.** 메아리 모델의 상태는 0.7616, 0.3634, 0.1797입니다. 이와 달리 확률은 행마다 합이
# 1입니다.
#
# **작성할 것.** `hidden_states(model, xs)`에서 `model`은 연습 문제 2, 4, 6에서 설명한 모델로, `Sequential`일 수도 있고
# 함수형일 수도 있습니다. 층의 순서는 입력, (연습 문제 6에서는) `Embedding`, `return_sequences=True`인 순환 층(순환 셀은 무엇이든 됩니다)
# 하나, `Dense` 층입니다. `xs`는 모델이 읽는 NumPy 배열로 `(batch, n_steps, n_inputs)`이거나 번호
# `(batch, n_steps)`입니다. 순환 층의 상태를 **NumPy 배열** `(batch, n_steps, n_units)`로 돌려주세요.
# `keras.ops.convert_to_numpy(텐서)`나 `np.asarray(텐서)`로 만듭니다. 호출한 뒤에도 모델은 그대로여야 합니다.
#
# **확인 방법.** *hello*의 모든 모델에서 *hello*의 은닉 상태가 나오면 맞습니다.

# %% exercise="hidden_states"
def hidden_states(model, xs):
    """hidden_states(model, xs) -> hs, (batch, n_steps, n_units), a NumPy array

    model: a model of exercise 2, 4 or 6, Sequential or functional  # en
    xs: what the model reads, (batch, n_steps, n_inputs) or indices (batch, n_steps)  # en
    hs: the states of its recurrent layer  # en
    model: 연습 문제 2, 4, 6의 모델. Sequential 또는 함수형  # ko
    xs: 모델이 읽는 것, (batch, n_steps, n_inputs) 또는 번호 (batch, n_steps)  # ko
    hs: 순환 층의 은닉 상태  # ko
    """
    hs = None
    ### BEGIN SOLUTION
    [inputs] = model.inputs
    part = keras.Model(inputs, model.layers[-2].output)
    hs = keras.ops.convert_to_numpy(part(xs))
    ### END SOLUTION
    return hs

# %% check="hidden_states"
done["hidden_states"] = False
for kind, given_model, xs in [
    ("Sequential", right_model(5, *hello_weights), hello_xs),
    ("functional", right_model(5, *hello_weights, functional=True), hello_xs),
    ("Embedding", right_model(5, np.eye(5), *hello_weights), hello_indices),
    ("Embedding, functional", right_model(5, np.eye(5), *hello_weights, functional=True), hello_indices),
]:
    hint = (
        f"The model is of this kind: {kind}. Where does its recurrent layer stand, counted from the end? For a model "  # en
        "of the part, begin at model.inputs[0], not at model.input. If you call the layers yourself, leave out the "  # en
        "one with isinstance(layer, keras.layers.InputLayer)."  # en
        f"모델의 종류: {kind}. 순환 층은 끝에서부터 세면 몇 번째인가요? 앞부분만 떼어 낸 모델을 만든다면 model.input이 아니라 "  # ko
        "model.inputs[0]에서 시작하세요. 층을 직접 차례로 호출한다면 isinstance(layer, keras.layers.InputLayer)가 참인 "  # ko
        "층은 건너뛰세요."  # ko
    )
    came_hs = attempt("hidden_states", hint, hidden_states, given_model, xs)
    assert isinstance(came_hs, np.ndarray), (
        f"hidden_states returns a {type(came_hs).__name__}; expected a NumPy array. Call the model of the part (or "  # en
        "the layers) on xs, and make an array of the tensor that comes: np.asarray(tensor)."  # en
        f"hidden_states가 돌려준 값의 자료형이 {type(came_hs).__name__}입니다. NumPy 배열이어야 합니다. 앞부분만 떼어 낸 모델(또는 "  # ko
        "층)에 xs를 넣어 호출하고, 나온 텐서에 np.asarray를 적용하여 배열로 바꾸세요."  # ko
    )
    assert came_hs.shape != hello_p.shape, (
        f"hs has the shape {came_hs.shape}: these are the outputs of Dense, the last layer. Stop one layer earlier."  # en
        f"hs의 형태가 {came_hs.shape}입니다. 이것은 마지막 층 Dense의 출력입니다. 그 앞의 층에서 멈추세요."  # ko
    )
    expect("hs", came_hs, hello_hs, hint)
done["hidden_states"] = True
print("hidden_states: this check passes.")  # en
print("hidden_states: 이 확인을 통과했습니다.")  # ko

# %% hidden="hidden_states-cell" points=4
# hidden_states: models with a cell, of Keras or another's; the model is as before afterwards  # en
# hidden_states: Keras의 순환 셀이나 다른 사람의 순환 셀이 있는 모델, 호출한 뒤에도 그대로인 모델  # ko
### BEGIN HIDDEN TESTS
import keras

from unrolled import judge


def ask_states_of_cell_model(answers, kind, n_units, n_outputs, xs, numbers):
    model = keras.Sequential([
        keras.Input(xs.shape[1:]),
        keras.layers.RNN(cell_of(kind, n_units), return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])
    fill(model.weights, numbers)
    return answers.hidden_states(model, xs), model(xs)


judge.agrees(ask_states_of_cell_model, OTHER_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="hidden_states-layer" points=3
# hidden_states: models with the SimpleRNN layer, functional ones too, as many outputs as units; a NumPy array  # en
# hidden_states: SimpleRNN 층이 있는 모델(함수형 포함), 출력과 유닛의 수가 같을 때, NumPy 배열  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_states_of_layer_model(answers, kind, xs, w_xh, w_hh, b_h, w_hy, b_y):
    model = model_of(kind, len(b_h), xs.shape[1], xs.shape[2], len(b_y))
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    hs = answers.hidden_states(model, xs)
    return None if hs is None else hs.copy()   # a NumPy array has a copy, a tensor has not


LAYER_CASES = judge.draws(draw_loading_case, n=1, seed=73) + judge.draws(draw_loading_of_equal_sizes, n=1, seed=74)
judge.agrees(ask_states_of_layer_model, LAYER_CASES, **CLOSE)
### END HIDDEN TESTS

# %% hidden="hidden_states-embedding" points=3
# hidden_states: models with an embedding; the model is as before afterwards, and asked again  # en
# hidden_states: 임베딩이 있는 모델, 호출한 뒤에도 그대로인 모델, 다시 호출하기  # ko
### BEGIN HIDDEN TESTS
import keras

from unrolled import judge


def embedding_model_of(n_chars, n_dims, n_units, n_steps):
    inputs = keras.Input((n_steps,))
    hs = keras.layers.Embedding(n_chars, n_dims)(inputs)
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(hs)
    return keras.Model(inputs, keras.layers.Dense(n_chars, activation="softmax")(hs))


def ask_states_of_embedding_model(answers, n_chars, n_dims, n_units, indices, numbers):
    model = once(embedding_model_of, n_chars, n_dims, n_units, indices.shape[1])
    fill(model.weights, numbers)
    return answers.hidden_states(model, indices), model(indices)


judge.agrees(ask_states_of_embedding_model, judge.draws(draw_texts_of_one_size, n=2, seed=75), **CLOSE)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 8 · `predict_chars` (15 minutes, {points:predict_chars} points)
#
# **Why.** At last characters: which one does the model expect after each character of a text?
#
# **By hand.** The text "he" with the vocabulary of *hello*, and a model of two time steps:
#
# | | | shape |
# |---|---|---|
# | text | "he" | two characters |
# | indices in the vocabulary | [[0, 1]] | `(1, 2)`: a batch of one sequence |
# | one-hot vectors | [[[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]] | `(1, 2, 5)` |
# | probabilities, by the model | two rows of five numbers | `(1, 2, 5)` |
# | index of the largest in each row | [[1, 2]] | `(1, 2)` |
# | characters | ["e", "l"] | a list of two |
#
# **Write** `predict_chars(model, text, vocab)`.
#
# - `model` is one of exercise 2 or 4. It reads `len(text)` time steps of one-hot vectors and gives a probability for
#   every entry of `vocab`.
# - `text` is a `str` of one character or more, all of them in `vocab`.
# - `vocab` is a list of `str`, each of them once, in any order.
# - Return a **list of `str`**, as long as the text: for every time step the entry of `vocab` with the largest
#   probability.
# - The text is read to its end, also if `"<EOS>"` is expected in the middle.
#
# Helpful: `vocab.index(character)`, the given `one_hot(indices, depth)`, and `.argmax(axis=-1)` of a NumPy array.
#
# Keras wants the batch axis, also for one text, and the time axis, also for one character. `one_hot` keeps both,
# whereas `keras.utils.to_categorical` drops a last axis of length 1.
#
# **It is right if** "hello" gives e, l, l, o, `<EOS>`.

# %% [markdown] lang="ko"
# ## 연습 문제 8 · `predict_chars` (15분, {points:predict_chars}점)
#
# **왜 필요한가.** 드디어 문자를 예측할 차례입니다. 모델은 글의 각 문자 다음에 어떤 문자가 올 것으로 예측할까요?
#
# **손으로 계산해 보기.** *hello*의 어휘와 시간 단계가 두 개인 모델로 "he"를 읽습니다.
#
# | | | 형태 |
# |---|---|---|
# | 글 | "he" | 문자 두 개 |
# | 어휘에서의 번호 | [[0, 1]] | `(1, 2)`: 시퀀스 한 개짜리 배치 |
# | 원-핫 벡터 | [[[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]]] | `(1, 2, 5)` |
# | 모델로 구한 확률 | 숫자 다섯 개씩 두 행 | `(1, 2, 5)` |
# | 행마다 가장 큰 확률의 번호 | [[1, 2]] | `(1, 2)` |
# | 문자 | ["e", "l"] | 길이가 2인 리스트 |
#
# **작성할 것.** `predict_chars(model, text, vocab)`를 작성하세요.
#
# - `model`은 연습 문제 2나 4의 모델입니다. 원-핫 벡터를 `len(text)` 시간 단계만큼 읽고 `vocab`의 원소마다 확률을 냅니다.
# - `text`는 한 글자 이상의 `str`이고 모든 문자가 `vocab`에 있습니다.
# - `vocab`은 서로 다른 `str`의 리스트이고 순서는 어떻든 상관없습니다.
# - `text`와 길이가 같은 **`str`의 리스트**를 돌려줍니다. 시간 단계마다 확률이 가장 큰 `vocab`의 원소를 담습니다.
# - 중간에 `"<EOS>"`가 예측되더라도 글을 끝까지 읽습니다.
#
# `vocab.index(문자)`, 미리 준비된 `one_hot(indices, depth)`, NumPy 배열의 `.argmax(axis=-1)`을 쓰면 됩니다.
#
# 글이 하나뿐이어도 Keras에는 배치 축이, 문자가 하나뿐이어도 시간 축이 필요합니다. `one_hot`은 두 축을 그대로 두지만
# `keras.utils.to_categorical`은 길이가 1인 마지막 축을 없앱니다.
#
# **확인 방법.** "hello"를 넣어 e, l, l, o, `<EOS>`가 나오면 맞습니다.

# %% exercise="predict_chars"
def predict_chars(model, text, vocab):
    """predict_chars(model, text, vocab) -> chars, a list of len(text) str

    model: a Keras model, (batch, len(text), n_vocab) -> probabilities, (batch, len(text), n_vocab)  # en
    text: a str of at least one character, all in vocab  # en
    vocab: a list of n_vocab str, each of them once  # en
    chars: for each character of text the entry of vocab most likely to come next  # en
    model: Keras 모델, (batch, len(text), n_vocab) -> 확률, (batch, len(text), n_vocab)  # ko
    text: 한 글자 이상의 str. 모든 문자가 vocab에 있음  # ko
    vocab: 서로 다른 str n_vocab개의 리스트  # ko
    chars: text의 문자마다 다음에 올 가능성이 가장 큰 vocab의 원소  # ko
    """
    chars = None
    ### BEGIN SOLUTION
    indices = [vocab.index(character) for character in text]
    [p] = keras.ops.convert_to_numpy(model(one_hot([indices], len(vocab))))
    chars = [vocab[row.argmax()] for row in p]
    ### END SOLUTION
    return chars

# %% check="predict_chars"
done["predict_chars"] = False
hint = (
    "Give the model one-hot vectors, (1, len(text), len(vocab)); take argmax(axis=-1) of its probabilities and "  # en
    "the entries of the argument vocab. In what the model gives the batch axis is still there: [0] takes it off."  # en
    "모델에 원-핫 벡터 (1, len(text), len(vocab))를 넣고, 확률의 argmax(axis=-1)로 인자 vocab의 원소를 찾으세요. "  # ko
    "모델의 출력에는 배치 축이 그대로 있습니다. [0]으로 떼어 냅니다."  # ko
)
for text, vocab, right in [
    ("hello", VOCAB, ["e", "l", "l", "o", "<EOS>"]),
    ("h", VOCAB, ["e"]),
    ("elh", VOCAB, ["<EOS>", "l", "e"]),
    ("ab", ["a", "b", "c", "d", "<EOS>"], ["b", "c"]),
]:
    chars = attempt("predict_chars", hint, predict_chars, right_model(len(text), *hello_weights), text, vocab)
    assert isinstance(chars, list), (
        f"predict_chars returns a {type(chars).__name__}; expected a list of str."  # en
        f"predict_chars가 돌려준 값의 자료형이 {type(chars).__name__}입니다. str의 리스트여야 합니다."  # ko
    )
    assert len(chars) == len(text), (
        f"For {text!r} came {len(chars)} entries, expected {len(text)}: one for each character. {hint}"  # en
        f"{text!r}의 결과로 {len(chars)}개가 나왔습니다. 글의 문자마다 하나씩 {len(text)}개여야 합니다. {hint}"  # ko
    )
    assert chars == right, (
        f"For {text!r} and {vocab} came {chars}, expected {right}. {hint}"  # en
        f"{text!r}, {vocab}의 결과가 {chars}입니다. 올바른 값은 {right}입니다. {hint}"  # ko
    )
done["predict_chars"] = True
print("predict_chars: this check passes.")  # en
print("predict_chars: 이 확인을 통과했습니다.")  # ko

# %% hidden="predict_chars-one" points=2
# predict_chars: one character a text, other vocabularies  # en
# predict_chars: 한 글자짜리 글, 다른 어휘  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_reader(rng, length, n_vocab, n_units, letters="abcdefghijkl"):
    """A text, a vocabulary in any order, and weights large enough that the state matters."""
    vocab = [*rng.permutation(list(letters))[: n_vocab - 1].tolist(), "<EOS>"]
    text = "".join(rng.choice(vocab[:-1], size=length))
    w_xh, w_hh, b_h = draw_cell_weights(rng, n_vocab, n_units)
    return text, vocab, [w_xh, 1.5 * w_hh, b_h, 2 * rng.normal(size=(n_units, n_vocab)), rng.normal(size=n_vocab)]


def draw_one_character(rng):
    return draw_reader(rng, 1, 6, 4)


def ask_chars(answers, text, vocab, weights):
    model = once(model_of, "layer", len(weights[2]), len(text), len(vocab), len(vocab))
    model.set_weights(weights)
    return answers.predict_chars(model, text, vocab)


judge.agrees(ask_chars, judge.draws(draw_one_character, n=4, seed=81))
### END HIDDEN TESTS

# %% hidden="predict_chars-texts" points=4
# predict_chars: longer texts  # en
# predict_chars: 더 긴 글  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_longer_text(rng):
    return draw_reader(rng, 4, 7, 5)


judge.agrees(ask_chars, judge.draws(draw_longer_text, n=3, seed=82))
### END HIDDEN TESTS

# %% hidden="predict_chars-edges" points=2
# predict_chars: <EOS> expected in the middle, as many characters as the vocabulary has, Korean, asked again  # en
# predict_chars: 중간에 예측되는 <EOS>, 어휘의 크기만큼 긴 글, 한글, 다시 호출하기  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_text_over_its_end(rng):
    text, vocab, weights = draw_reader(rng, 5, 5, 4, "helo")
    weights[-1][-1] += 2
    return text, vocab, weights


def draw_korean_text(rng):
    return draw_reader(rng, 5, 5, 4, "가나다라마바사")


def ask_chars_again(answers, text, vocab, weights):
    """The same model for every case, with other weights."""
    model = once(model_of, "cell", len(weights[2]), len(text), len(vocab), len(vocab))
    model.set_weights(weights)
    return answers.predict_chars(model, text, vocab)


EDGES = judge.draws(draw_text_over_its_end, n=2, seed=83) + judge.draws(draw_korean_text, n=1, seed=84)
judge.agrees(ask_chars_again, EDGES)
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Four ways, the same states
#
# Now all four ways side by side: your loop from `02-forward`, your cell in `RNN`, Keras's `SimpleRNNCell` in `RNN`,
# and the layer `SimpleRNN`. All have the weights of *hello* and read h, e, l, l, o. One column is one time step, one
# row one hidden unit; below the pictures stands the largest difference from NumPy.

# %% [markdown] lang="ko"
# ## 네 방법, 같은 상태
#
# 이제 네 방법을 나란히 놓고 비교합니다. `02-forward`의 반복문, `RNN`에 넣은 여러분의 순환 셀, `RNN`에 넣은 Keras의
# `SimpleRNNCell`, 그리고 `SimpleRNN` 층입니다. 모두 *hello*의 가중치로 h, e, l, l, o를 읽습니다. 열 하나가 시간 단계 하나,
# 행 하나가 은닉 유닛 하나입니다. 그림 아래에 NumPy로 구한 값과 가장 크게 다른 곳의 차이를 출력합니다.

# %% given="states-figure"
def draw_ways(ways, characters):
    """Draws states (time, n_units), a heat map for each entry of the dict ways; a column for each character."""  # en
    """딕셔너리 ways의 상태 (time, n_units)를 하나씩 히트맵으로 그립니다. 읽은 문자마다 한 열입니다."""  # ko
    figure, all_axes = plt.subplots(2, 2, figsize=(10, 5.4), layout="constrained")
    for axes, (name, hs) in zip(all_axes.flat, ways.items()):
        time, n_units = hs.shape
        image = axes.imshow(hs.T, cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
        for t in range(time):
            for unit in range(n_units):
                color = "white" if abs(hs[t, unit]) > 0.7 else "black"
                axes.text(t, unit, f"{hs[t, unit]:.3f}", ha="center", va="center", color=color)
        axes.set_xticks(range(time), list(characters), family="monospace")
        axes.set_yticks(range(n_units), [f"[{unit}]" for unit in range(n_units)])
        axes.set_xlabel(figure_text("character read, one a time step"))  # en
        axes.set_ylabel(figure_text("hidden unit"))  # en
        axes.set_xlabel(figure_text("시간 단계마다 읽은 문자 | character read, one a time step"))  # ko
        axes.set_ylabel(figure_text("은닉 유닛 | hidden unit"))  # ko
        axes.set(title=name)
        axes.label_outer()
    figure.colorbar(image, ax=all_axes, label=figure_text("hidden state"))  # en
    figure.colorbar(image, ax=all_axes, label=figure_text("은닉 상태 | hidden state"))  # ko
    plt.show()

# %%
if all(done[name] for name in ["RNNCell", "build_model", "load_weights", "build_simple_rnn_model", "hidden_states"]):
    try:
        models = {
            "RNN(RNNCell(3))": build_model(RNNCell(3), 5, 5, 5),
            "RNN(SimpleRNNCell(3))": build_model(keras.layers.SimpleRNNCell(3), 5, 5, 5),
            "SimpleRNN(3)": build_simple_rnn_model(3, 5, 5, 5),
        }
        ways = {"NumPy": hello_hs[0]}
        for name, model in models.items():
            ways[name] = hidden_states(load_weights(model, *hello_weights), hello_xs)[0]
        differences = {name: np.abs(hs - hello_hs[0]).max() for name, hs in ways.items()}
        draw_ways(ways, "hello")
        for name, difference in differences.items():
            print(f"{name:<22}", f"{difference:.1e}")
        if done["predict_chars"]:
            for name, model in models.items():
                print(f"{name:<22}", *predict_chars(model, "hello", VOCAB))
    except Exception as error:
        print(f"Your answers do not work together yet: {type(error).__name__}: {error}")  # en
        print("Is Dense, with the softmax in it, the last layer of both your models? hidden_states counts on it.")  # en
        print("Have all cells been run since their last change?")  # en
        print(f"여러분의 답이 아직 서로 맞물리지 않습니다: {type(error).__name__}: {error}")  # ko
        print("두 모델 모두 소프트맥스가 든 Dense가 마지막 층인가요? hidden_states는 그렇다고 보고 층을 셉니다.")  # ko
        print("고친 뒤에 모든 셀을 다시 실행했나요?")  # ko
else:
    print("The four ways appear here once the checks of exercises 1, 2, 3, 4 and 7 pass.")  # en
    print("연습 문제 1, 2, 3, 4, 7의 확인을 통과하면 여기에 네 방법이 나타납니다.")  # ko

# %% [markdown] lang="en"
# The differences are of the size $10^{-7}$, the rounding of float32. The third unit, `[2]`, tells the first l from the
# second in all four pictures.
#
# ## How many weights?
#
# Count them once by hand, and `model.summary()` holds no secrets any more. Time steps do not count: every one of them
# uses the same weights.
#
# | weights | with $D$ inputs, $H$ units, $O$ outputs | *hello*: 5, 3, 5 | exercise 6: $D$ = 2 dimensions |
# |---|---|---|---|
# | embedding table | 5 characters · $D$ | | 5·2 = 10 |
# | `w_xh` | $D \cdot H$ | 5·3 = 15 | 2·3 = 6 |
# | `w_hh` | $H \cdot H$ | 3·3 = 9 | 9 |
# | `b_h` | $H$ | 3 | 3 |
# | `w_hy` | $H \cdot O$ | 3·5 = 15 | 15 |
# | `b_y` | $O$ | 5 | 5 |
# | together | | **47** | **48** |
#
# The model of `05-training` has 1 input, 200 units and 1 output. Count before you go on: how many weights is
# that? You will meet the number there.

# %% [markdown] lang="ko"
# 차이는 $10^{-7}$ 정도로 float32의 반올림 오차입니다. 네 그림 모두에서 셋째 유닛 `[2]`가 첫 번째 l과 두 번째 l을
# 구별합니다.
#
# ## 가중치는 몇 개일까요?
#
# 한 번 손으로 세어 보면 `model.summary()`에 나오는 수를 모두 알 수 있습니다. 시간 단계의 수는 곱하지 않습니다. 모든 시간 단계가
# 같은 가중치를 쓰기 때문입니다.
#
# | 가중치 | 입력 $D$개, 유닛 $H$개, 출력 $O$개일 때 | *hello*: 5, 3, 5 | 연습 문제 6: 차원 $D$ = 2 |
# |---|---|---|---|
# | 임베딩 표 | 문자 5개 · $D$ | | 5·2 = 10 |
# | `w_xh` | $D \cdot H$ | 5·3 = 15 | 2·3 = 6 |
# | `w_hh` | $H \cdot H$ | 3·3 = 9 | 9 |
# | `b_h` | $H$ | 3 | 3 |
# | `w_hy` | $H \cdot O$ | 3·5 = 15 | 15 |
# | `b_y` | $O$ | 5 | 5 |
# | 합 | | **47** | **48** |
#
# `05-training`의 모델은 입력 1개, 유닛 200개, 출력 1개입니다. 넘어가기 전에 가중치가 모두 몇 개인지 세어 보세요.
# `05-training`에서 그 수가 다시 나옵니다.

# %%
if done["build_simple_rnn_model"] and done["build_embedding_model"]:
    try:
        for model in [build_simple_rnn_model(3, 5, 5, 5), build_embedding_model(5, 2, 3, 5)]:
            width = max(len(weight.path) for weight in model.weights)
            for weight in model.weights:
                print(f"{weight.path:<{width}} {tuple(weight.shape)!s:<8} {np.prod(weight.shape)}")
            print(model.count_params())
    except Exception as error:
        print(f"Your answers to exercises 4 and 6 stop here: {type(error).__name__}: {error}")  # en
        print(f"연습 문제 4와 6의 답을 실행하다가 오류가 났습니다: {type(error).__name__}: {error}")  # ko
else:
    print("The weights of two models are listed here once the checks of exercises 4 and 6 pass.")  # en
    print("연습 문제 4와 6의 확인을 통과하면 여기에 두 모델의 가중치가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## What you have learnt
#
# - A **cell** is one time step: a layer with `state_size`, weights made in `build`, and a `call` that returns its
#   output and the list of new states. `keras.layers.RNN` runs it over a sequence.
# - What is made with `add_weight` is listed, set, saved and trained by Keras, in the order in which it was made. Equal
#   shapes do not show a wrong order; only values do.
# - `return_sequences` gives the states of all time steps, `return_state` the last one besides.
# - `Dense` and the recurrent weights are shared by all time steps: 47 weights read *hello*, and any other length.
# - An **embedding** is a table whose rows are looked up by index: the one-hot product without the multiplying.
# - `SimpleRNN`, `RNN(SimpleRNNCell)`, your cell and your NumPy loop are the same network: with the same weights they
#   have the same states. You have shown it.
#
# The weights were handed to you once more. In `04-bptt` you derive how they are learnt, and in `05-training` Keras
# learns them, to forecast a time series.
#
# ## How am I doing?
#
# Choose *Restart and Run All*, look at the table, save, and hand in **`03-rnncell.ipynb`**, this file, under
# this name.

# %% [markdown] lang="ko"
# ## 배운 내용
#
# - **순환 셀**은 한 시간 단계를 계산합니다. `state_size`가 있고, 가중치를 `build`에서 만들고, `call`이 출력과 새 상태의 리스트를
#   돌려주는 층입니다. `keras.layers.RNN`이 순환 셀로 시퀀스를 따라갑니다.
# - `add_weight`로 만든 가중치는 만든 순서대로 나열되며, Keras가 값을 넣고, 저장하고, 학습시킵니다. 형태가 같으면 순서가
#   틀려도 드러나지 않습니다. 값을 보아야 알 수 있습니다.
# - `return_sequences=True`이면 모든 시간 단계의 상태가 나오고, `return_state=True`이면 마지막 상태가 따로 더 나옵니다.
# - `Dense` 층과 순환 층의 가중치는 모든 시간 단계가 공유합니다. 가중치 47개로 *hello*도, 길이가 다른 글도 읽습니다.
# - **임베딩**은 번호로 행을 찾는 표로, 원-핫 벡터와의 곱을 곱셈 없이 구합니다.
# - `SimpleRNN`, `RNN(SimpleRNNCell)`, 여러분의 순환 셀, 여러분의 NumPy 반복문은 모두 같은 신경망입니다. 가중치가 같으면
#   상태도 같습니다. 그 사실을 여러분이 직접 보였습니다.
#
# 이번에도 주어진 가중치를 썼습니다. `04-bptt`에서는 가중치를 학습하는 방법을 유도하고, `05-training`에서는 Keras로
# 학습하여 시계열을 예측합니다.
#
# ## 어디까지 했을까요?
#
# *커널 재시작 후 모두 실행*을 하고 표를 확인한 다음 저장하세요. 그리고 파일 이름(**`03-rnncell.ipynb`**)을 바꾸지
# 말고 제출하세요.

# %% given="table"
for name, passed in done.items():
    print(f"{name:<24}", "passed" if passed else "not yet")  # en
    print(f"{name:<24}", "통과" if passed else "미통과")  # ko
print()
print(f"{sum(done.values())} of {len(done)} checks pass. The file to hand in is 03-rnncell.ipynb.")  # en
print("The hidden checks also look at other weights, cells and sizes, as the text of each exercise says.")  # en
print(f"확인 {len(done)}개 가운데 {sum(done.values())}개를 통과했습니다. 제출할 파일은 03-rnncell.ipynb입니다.")  # ko
print("숨은 검사는 각 연습 문제의 본문에 적힌 대로 다른 가중치, 다른 순환 셀, 다른 크기도 살펴봅니다.")  # ko
