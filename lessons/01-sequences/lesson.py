# %% [markdown] lang="en"
# # 01 · Sequential data and the recurrent network
#
# In this notebook you meet data whose order matters, turn text into arrays that a network can read, and write the
# one idea that everything after it rests on: the recurrence.
#
# **Questions**
#
# - *The dog bit the man* and *The man bit the dog* are made of the same words. What would a network have to notice
#   to tell them apart?
# - A review has three words or three hundred. How can one network read both?
# - How can a computation remember something that is no longer there?
#
# **Goals.** At the end you can
#
# - say what sequential data is, give examples, and name the shape of a task (*one-to-many*, *many-to-one*, ...),
# - turn text into indices, one-hot vectors and embeddings, and texts of different lengths into one array,
# - explain the recurrent network, with state, time step and parameter sharing, and write the recurrence itself,
# - count the weights of a recurrent network, and say what parameter sharing saves.
#
# **Time.** About two hours: 25 minutes of reading and 95 minutes for nine exercises. Written answers, where there are
# any, take 20 minutes more. A good place to stop is after exercise 6; on another evening, first run the notebook again
# from the top.
#
# **How to work**
#
# 1. Run the cells from top to bottom.
# 2. An exercise is a function that still returns `None`, or a dictionary that is still empty. Write your code or
#    your choice in its cell and run it.
# 3. Run the check below it. It tells you what is not right yet, and what to try. Whether it
#    passes or not, you can go on to the next cell.
# 4. At the end, choose *Restart and Run All*, save, and hand in `01-sequences.ipynb`.

# %% [markdown] lang="ko"
# # 01 · 순차 데이터와 순환 신경망
#
# 이 노트북에서는 순서가 중요한 데이터를 알아보고, 글을 신경망이 읽을 수 있는 배열로 바꾸고, 이 과정 전체의 바탕이
# 되는 개념인 순환을 직접 코드로 작성합니다.
#
# **생각해 볼 질문**
#
# - *수박*과 *박수*는 똑같이 '수'와 '박' 두 글자로 이루어져 있습니다. 신경망이 두 낱말을 구별하려면 무엇을 알아차려야 할까요?
# - 낱말이 세 개인 후기도 있고 삼백 개인 후기도 있습니다. 신경망 하나로 어떻게 둘 다 읽을 수 있을까요?
# - 이미 읽고 지나간 내용을 그다음 계산에 어떻게 반영할 수 있을까요?
#
# **학습 목표.** 이 노트북을 마치면 다음을 할 수 있습니다.
#
# - 순차 데이터가 무엇인지 말하고, 예를 들고, 과제의 유형(*일대다*, *다대일* 등)을 구별하기
# - 글을 번호, 원-핫 벡터, 임베딩으로 바꾸고, 길이가 서로 다른 글을 배열 하나에 담기
# - 상태, 시간 단계, 매개변수 공유로 순환 신경망을 설명하고, 순환 자체를 코드로 작성하기
# - 순환 신경망의 가중치 개수를 세고, 매개변수 공유로 무엇이 절약되는지 말하기
#
# **소요 시간.** 약 2시간입니다. 읽기에 25분, 연습 문제 아홉 개에 95분을 잡았습니다. 서술형 문제가 있으면 20분이 더
# 걸립니다. 연습 문제 6까지 마치고 쉬어 가면 좋습니다. 다시 시작할 때에는 맨 위 셀부터 차례로 실행한 뒤 이어서 하세요.
#
# **진행 방법**
#
# 1. 셀을 위에서 아래로 차례로 실행합니다.
# 2. 연습 문제의 함수는 아직 `None`만 돌려주고, 딕셔너리는 아직 비어 있습니다. 그 셀에 코드나 답을 작성하고
#    실행합니다.
# 3. 바로 아래의 확인 셀을 실행합니다. 어디가 아직 틀렸는지, 무엇을 해 보면 좋을지 알려 줍니다. 통과하지 못해도 다음
#    셀로 넘어갈 수 있습니다.
# 4. 마지막에 *커널 재시작 후 모두 실행*을 하고 저장한 다음 `01-sequences.ipynb`를 제출합니다.

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
# ## What is sequential data?
#
# Data is **sequential** if it consists of items that have an order, and if the order carries meaning. Three things go
# together:
#
# - there are **items**, one after the other: characters, words, frames, prices, heartbeats;
# - **the order matters**: shuffle the items, and the meaning is changed or lost;
# - **the length often varies**: one sentence has four words, the next has forty.
#
# The order is often that of time, but need not be. The characters of a text and the bases of a DNA strand come one
# after the other without any clock.
#
# The opposite is a table: for each car its year, price and colour. Put the columns or the rows in another order, and
# nothing is lost.
#
# **Where it is met**
#
# | application | the items of the sequence |
# |---|---|
# | speech recognition | pieces of sound, some milliseconds each |
# | poem generation, translation, summarising, an author's style, a review's sentiment | words or characters |
# | DNA mutations | bases: A, C, G, T |
# | activity in a video, objects in a video | frames |
# | stock prices, energy demand | a number for every day, hour or second |
# | anomalies in an ECG | the heart's voltage, hundreds of times a second |
# | human activity | the readings of a phone's acceleration sensor |
#
# The figure shows what order is worth. On the left a year of a made-up daily measurement, on the right the very same
# numbers, shuffled. Mean, spread, smallest and largest value are the same. But only on the left can you say what may
# come next.

# %% [markdown] lang="ko"
# ## 순차 데이터란 무엇일까요?
#
# 데이터가 순서 있는 항목들로 이루어져 있고 그 순서에 의미가 담겨 있으면 **순차 데이터**라고 합니다. 특징은 세
# 가지입니다.
#
# - **항목**이 차례로 이어집니다. 문자, 낱말, 영상의 프레임, 가격, 심장 박동이 그런 항목입니다.
# - **순서가 중요합니다.** 항목을 뒤섞으면 의미가 달라지거나 사라집니다.
# - **길이는 제각각일 때가 많습니다.** 낱말이 네 개인 문장도 있고 마흔 개인 문장도 있습니다.
#
# 순서는 대개 시간 순서이지만 꼭 그런 것은 아닙니다. 글의 문자와 DNA의 염기는 시간과 상관없이 차례로 이어집니다.
#
# 표는 순차 데이터가 아닙니다. 자동차마다 연식, 가격, 색을 적은 표라면 열이나 행의 순서를 바꾸어도 의미가 그대로입니다.
#
# **어디에서 만날까요?**
#
# | 응용 분야 | 시퀀스의 항목 |
# |---|---|
# | 음성 인식 | 몇 밀리초짜리 소리 조각 |
# | 시 쓰기, 번역, 요약, 글쓴이의 문체, 후기의 감정 | 낱말 또는 문자 |
# | DNA 돌연변이 | 염기 A, C, G, T |
# | 영상 속 활동, 영상 속 물체 | 프레임 |
# | 주가, 에너지 수요 | 매일, 매시간 또는 매초 나오는 수 |
# | 심전도의 이상 | 1초에 수백 번 잰 심장의 전압 |
# | 사람의 활동 | 휴대 전화 가속도 센서의 측정값 |
#
# 순서가 얼마나 중요한지 그림으로 봅시다. 왼쪽은 하루에 한 번씩 잰 가상의 측정값 1년 치이고, 오른쪽은 똑같은 수를 뒤섞은 것입니다.
# 평균, 흩어진 정도, 최솟값, 최댓값이 모두 같습니다. 하지만 다음에 무엇이 올지 짐작할 수 있는 것은 왼쪽뿐입니다.

# %% given="order-figure"
def make_series(n_steps, rng):
    """A made-up measurement: two waves and noise, (n_steps,)."""  # en
    """가상의 측정값, 곧 파동 두 개와 잡음의 합, (n_steps,)."""  # ko
    t = np.linspace(0, 1, n_steps)
    return np.sin(2 * np.pi * t) + 0.4 * np.sin(14 * np.pi * t) + 0.25 * rng.normal(size=n_steps)


def draw_series(titles, *rows, labels=(None, None)):
    """Draws series side by side, a panel for each list of one or two lines, which may have labels."""  # en
    """시계열을 나란히 그립니다. 칸마다 선이 한두 개이고, labels는 그 이름입니다."""  # ko
    _, panels = plt.subplots(
        1, len(rows), figsize=(5 * len(rows), 2.8), sharey=True, squeeze=False, layout="constrained"
    )
    for axes, title, lines in zip(panels[0], titles, rows):
        for line, color, label in zip(lines, ["tab:blue", "tab:red"], labels):
            axes.plot(np.arange(1, len(line) + 1), line, color=color, linewidth=1, label=label)
        axes.set(title=title, xlabel=figure_text("time (days)"))  # en
        axes.set(title=title, xlabel=figure_text("시간(일) | time (days)"))  # ko
        axes.grid(alpha=0.3)
        if any(labels):
            axes.legend()
    panels[0, 0].set(ylabel=figure_text("measurement"))  # en
    panels[0, 0].set(ylabel=figure_text("측정값 | measurement"))  # ko
    plt.show()

# %%
rng = np.random.default_rng(0)
series = make_series(365, rng)
titles = [figure_text("in order"), figure_text("shuffled")]  # en
titles = [figure_text("원래 순서 | in order"), figure_text("뒤섞은 순서 | shuffled")]  # ko
draw_series(titles, [series], [rng.permutation(series)])

# %% [markdown] lang="en"
# ## What holds for every exercise
#
# - **What comes in.** What each exercise names. Where indices come in, they are integers from 0 on: one integer, a
#   list, a nested list or a NumPy array of integers. Nothing is empty unless the exercise says that it may be.
# - **What goes out.** A value of exactly the kind and shape that is named. Where an array is named, a nested list of
#   that shape is accepted too, and where a list is named, a tuple or an array of one axis. Numbers may be Python's or
#   NumPy's, and where an integer is named, 47.0 is as good as 47. Numbers are compared to about six digits.
# - **Pure functions.** A function changes none of its arguments and remembers nothing from one call to the next. What
#   an earlier call returned is not changed by a later one.
# - **Your own work.** Use NumPy and plain Python. Ready-made functions of SciPy, scikit-learn, TensorFlow, Keras,
#   PyTorch or JAX are not accepted, except in exercise 5, which asks for a Keras layer. What a text advises is advice:
#   other code with the same values is as right. You may add cells and functions; keep the names and arguments of the
#   exercises.
# - **Any text.** Texts are `str` of any script. Capital and small letters, spaces and line breaks are different
#   characters, each in its own right.
#
# **How it is graded.** The checks that you can see carry no points. The points lie in hidden checks, of which you see
# the titles. They compare your values with right ones on other texts and numbers, other sizes and the edge cases that
# the text names. Written answers, where there are any, are read and graded by a person. Every exercise is graded by
# itself: where a later exercise uses an earlier one that is not right yet, it is graded with a right one in its place.
# So if you are stuck, go on to the next.
#
# The next cell is long. It holds the functions that the checks use: run it; you need not read it.

# %% [markdown] lang="ko"
# ## 모든 연습 문제에 적용되는 약속
#
# - **함수가 받는 것.** 문제마다 적혀 있습니다. 번호를 받는 문제에서 번호는 0 이상의 정수입니다. 정수 하나, 리스트,
#   중첩 리스트, 정수 NumPy 배열이 올 수 있습니다. 비어 있을 수 있다는 말이 문제에 없으면 빈 값은 들어오지 않습니다.
# - **함수가 돌려주는 것.** 문제에 적힌 종류와 형태에 정확히 맞는 값입니다. 배열이라고 적힌 곳에서는 형태가 같은 중첩
#   리스트도 인정하고, 리스트라고 적힌 곳에서는 튜플이나 축이 하나인 배열도 인정합니다. 수는 Python의 수이든 NumPy의
#   수이든 괜찮고, 정수라고 적힌 곳에서는 47 대신 47.0도 인정합니다. 수는 유효 숫자 여섯 자리 정도까지 같으면 정답입니다.
# - **순수 함수.** 함수는 인자를 바꾸지 않고, 한 호출의 내용을 다음 호출까지 기억하지 않습니다. 앞에서 돌려준 결과가
#   나중 호출 때문에 바뀌어서도 안 됩니다.
# - **스스로 작성하기.** NumPy와 Python으로 작성하세요. SciPy, scikit-learn, TensorFlow, Keras, PyTorch, JAX에 이미
#   있는 함수는 인정하지 않습니다. 다만 연습 문제 5에서는 Keras 층을 만듭니다. 본문의 조언은 조언일 뿐입니다. 같은 값을
#   내는 다른 코드도 똑같이 정답으로 인정합니다. 셀과 함수를 더 만들어도 되지만, 연습 문제의 이름과 인자는 그대로
#   두세요.
# - **어떤 글이든.** 글은 `str`이고 한글을 비롯한 어떤 문자든 올 수 있습니다. 대문자와 소문자, 빈칸, 줄바꿈은 모두
#   서로 다른 문자입니다.
#
# **채점 방법.** 눈에 보이는 확인 셀에는 점수가 없습니다. 점수는 숨은 검사에 배정되어 있으며, 여러분에게는 그 제목만
# 보입니다. 숨은 검사에서는 다른 글과 숫자, 다른 크기, 그리고 본문에 적힌 극단적인 경우에도 여러분의 값이 올바른 값과 같은지
# 확인합니다. 서술형 문제가 있으면 그 답은 사람이 읽고 채점합니다. 문제는 하나하나 따로 채점합니다. 앞 문제의 함수를 쓰는
# 문제는, 앞 문제가 아직 틀렸다면 올바른 함수를 대신 넣고 채점합니다. 그러니 한 문제에서 막히더라도 다음 문제로
# 넘어가세요.
#
# 다음 셀은 깁니다. 확인 셀에서 쓰는 함수들이 들어 있습니다. 실행만 하고 읽지 않아도 됩니다.

# %% given="progress"
import copy
import inspect

# Each check notes here whether it passed; the last cell of the notebook shows the table.  # en
# 확인 셀마다 통과했는지를 여기에 적습니다. 노트북의 마지막 셀에서 표로 보여 줍니다.  # ko
done = {
    "task_shapes": False,
    "build_vocab": False,
    "encode": False,
    "decode": False,
    "one_hot": False,
    "embed": False,
    "embedding_layer": False,
    "pad": False,
    "unroll": False,
    "count_rnn_parameters": False,
    "count_unshared_parameters": False,
    "review_1": False,
    "review_2": False,
    "review_3": False,
}


def same(one, other):
    """Whether two arguments are the same; lists may hold lists of different lengths."""  # en
    """두 인자가 같은지 알려 줍니다. 리스트에는 길이가 서로 다른 리스트가 들어 있어도 됩니다."""  # ko
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.dtype == other.dtype and np.array_equal(one, other)
    return one == other


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
    parts = came if isinstance(came, tuple) else (came,)
    empty = [number for number, part in enumerate(parts, start=1) if part is None]
    assert len(empty) in (0, len(parts)), (
        f"Of the {len(parts)} values that {name} returns, number {empty[0]} is None: give it a value, too."  # en
        f"{name} 함수가 돌려준 값 {len(parts)}개 가운데 {empty[0]}번째가 None입니다. 여기에도 값을 넣으세요."  # ko
    )
    assert not empty, (
        f"{name} returns None: it is not written yet, its return is missing, or it returns the result of a method "  # en
        "that has none, such as append or set_weights. Write it in the cell above, run that cell, then this one."  # en
        f"{name}의 결과가 None입니다. 아직 작성하지 않았거나, return이 빠졌거나, append나 set_weights처럼 아무것도 "  # ko
        "돌려주지 않는 메서드의 결과를 돌려주었습니다. 위 셀에 코드를 작성해 실행한 뒤 이 셀을 다시 실행하세요."  # ko
    )
    for argument, before, after in zip(inspect.signature(function).parameters, arguments, copies):
        assert same(before, after), (
            f"{name} has changed its argument {argument}: make a new list, dictionary or array instead of "  # en
            f"writing into {argument} or appending to it."  # en
            f"{name} 함수가 인자 {argument}의 내용을 바꾸었습니다. {argument}에 값을 대입하거나 덧붙이지 말고 "  # ko
            "새 리스트, 딕셔너리, 배열을 만드세요."  # ko
        )
    return came


def shown(value):
    """The value as text, cut if it is long."""  # en
    """값을 문자열로 나타내고, 길면 자릅니다."""  # ko
    text = repr(value)
    return text if len(text) <= 200 else f"{text[:200]} ... ({len(text)} characters)"  # en
    return text if len(text) <= 200 else f"{text[:200]} ... (모두 {len(text)}글자)"  # ko


def expect(what, came, expected, hint):
    """Stops with a helpful sentence unless came is the text, list or dictionary expected."""  # en
    """came이 expected와 같은 글, 리스트, 딕셔너리가 아니면 도움말을 보여 주고 멈춥니다."""  # ko
    plain = came.tolist() if isinstance(came, np.ndarray) else came
    plain = list(plain) if isinstance(expected, list) and isinstance(plain, tuple) else plain
    assert isinstance(plain, type(expected)), (
        f"{what} is of type {type(came).__name__}; expected a {type(expected).__name__}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. {type(expected).__name__}이어야 합니다. {hint}"  # ko
    )
    assert plain == expected, (
        f"{what} came out as\n{shown(came)}\nand should be\n{expected!r}\n{hint}"  # en
        f"{what}의 값이\n{shown(came)}\n으로 나왔습니다. 올바른 값은\n{expected!r}\n입니다. {hint}"  # ko
    )


def expect_array(what, came, expected, hint):
    """The same for an integer, an array or a nested list: its shape and, to 1e-6, its values."""  # en
    """정수, 배열, 중첩 리스트가 expected와 형태가 같고 값도 1e-6까지 같은지 확인합니다."""  # ko
    expected = np.asarray(expected)
    wanted = f"an array of shape {expected.shape}" if expected.ndim else "one integer"  # en
    wanted = f"형태가 {expected.shape}인 배열" if expected.ndim else "정수 하나"  # ko
    assert isinstance(came, (np.ndarray, np.generic, int, float, list, tuple)), (
        f"{what} is of type {type(came).__name__}; expected {wanted}. {hint}"  # en
        f"{what}의 자료형이 {type(came).__name__}입니다. 필요한 것은 {wanted}입니다. {hint}"  # ko
    )
    try:
        shape = np.shape(came)
    except ValueError:
        shape = "rows of different lengths"  # en
        shape = "(행마다 길이가 다름)"  # ko
    assert shape == expected.shape, (
        f"{what} has the shape {shape}; expected {wanted}. {hint}"  # en
        f"{what}의 형태가 {shape}입니다. 필요한 것은 {wanted}입니다. {hint}"  # ko
    )
    assert np.allclose(came, expected, rtol=1e-6, atol=1e-6), (
        f"{what} came out as\n{came}\nand should be\n{expected}\n{hint}"  # en
        f"{what}의 값이\n{came}\n으로 나왔습니다. 올바른 값은\n{expected}\n입니다. {hint}"  # ko
    )


def expect_pair(what, came, first, second):
    """Stops with a helpful sentence unless came is a pair."""  # en
    """came이 쌍이 아니면 도움말을 보여 주고 멈춥니다."""  # ko
    assert isinstance(came, (tuple, list)) and len(came) == 2, (
        f"{what} returns a {type(came).__name__}; expected the pair ({first}, {second})."  # en
        f"{what} 함수가 돌려준 값의 자료형이 {type(came).__name__}입니다. ({first}, {second}) 쌍이어야 합니다."  # ko
    )
    return came

# %% [markdown] lang="en"
# ## Exercise 1 · `task_shapes` (10 minutes, {points:task_shapes} points)
#
# **Why.** Before a network is built, one question decides what it looks like: is there a sequence at the input, at the
# output, or at both? We call this the **shape** of the task.
#
# | shape | input | output |
# |---|---|---|
# | `"one-to-one"` | one thing | one thing |
# | `"one-to-many"` | one thing | a sequence |
# | `"many-to-one"` | a sequence | one thing |
# | `"many-to-many"` | a sequence | a sequence |
#
# *One thing* is a single value, label or picture that is not read item by item. Many-to-many comes in two kinds: **in
# step**, with outputs while the input is being read, or **afterwards**, when the whole input has been read and the
# output may have another length. Here both are called `"many-to-many"`.
#
# In the figure the inputs stand below and the outputs above. The yellow boxes between them are the network at one
# moment after the other, and the red arrows carry along what it has read so far; more on them after exercise 6. Where
# nothing stands below a yellow box, no new input comes: the network goes on from what it has carried along, often with
# its own last output to read.

# %% [markdown] lang="ko"
# ## 연습 문제 1 · `task_shapes` (10분, {points:task_shapes}점)
#
# **왜 필요한가.** 신경망을 만들기 전에 그 구조를 결정하는 질문에 먼저 답해야 합니다. 시퀀스가 입력에 있는가, 출력에 있는가,
# 아니면 양쪽에 모두 있는가? 이에 따라 과제의 **유형**을 나눕니다.
#
# | 유형 | 입력 | 출력 |
# |---|---|---|
# | `"one-to-one"`(일대일) | 하나 | 하나 |
# | `"one-to-many"`(일대다) | 하나 | 시퀀스 |
# | `"many-to-one"`(다대일) | 시퀀스 | 하나 |
# | `"many-to-many"`(다대다) | 시퀀스 | 시퀀스 |
#
# *하나*란 값 하나, 이름 하나, 그림 한 장처럼 항목별로 차례차례 다루지 않는 것을 말합니다. 다대다에는 두 가지가 있습니다. 입력을 읽는
# 동안 **그때그때** 출력이 나오는 것과, 입력을 끝까지 읽은 **다음에** 출력이 나와 입력과 길이가 다를 수 있는 것입니다.
# 여기서는 둘 다 `"many-to-many"`라고 합니다.
#
# 그림에서 아래는 입력이고 위는 출력입니다. 가운데의 노란 상자는 차례로 이어지는 각 순간의 신경망이고, 빨간 화살표는
# 지금까지 읽은 내용을 다음 순간으로 넘겨줍니다. 자세한 것은 연습 문제 6 다음에 다룹니다. 노란 상자 아래에 아무것도 없으면 새 입력이
# 없다는 뜻입니다. 신경망은 이어받은 것만으로 계산을 계속하며, 바로 앞에서 낸 자기 출력을 다시 읽기도 합니다.

# %% given="shapes-figure"
def box(axes, column, row, label, color):
    """Draws a box with a label."""  # en
    """이름이 적힌 상자를 그립니다."""  # ko
    axes.text(column, row, label, ha="center", va="center", fontsize=14,
              bbox={"boxstyle": "round,pad=0.4", "facecolor": color, "edgecolor": "black"})


def arrow(axes, start, end, color):
    """Draws an arrow from start to end."""  # en
    """start에서 end로 가는 화살표를 그립니다."""  # ko
    axes.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2})


def draw_shapes():
    """Draws the shapes of tasks side by side: inputs below, states in the middle, outputs above."""  # en
    """과제의 유형을 나란히 그립니다. 아래는 입력, 가운데는 상태, 위는 출력입니다."""  # ko
    kinds = [
        (figure_text("one-to-one"), 1, [0], [0]),  # en
        (figure_text("one-to-many"), 3, [0], [0, 1, 2]),  # en
        (figure_text("many-to-one"), 3, [0, 1, 2], [2]),  # en
        (figure_text("many-to-many, in step"), 3, [0, 1, 2], [0, 1, 2]),  # en
        (figure_text("many-to-many, afterwards"), 4, [0, 1, 2], [2, 3]),  # en
        (figure_text("일대일 | one-to-one"), 1, [0], [0]),  # ko
        (figure_text("일대다 | one-to-many"), 3, [0], [0, 1, 2]),  # ko
        (figure_text("다대일 | many-to-one"), 3, [0, 1, 2], [2]),  # ko
        (figure_text("다대다, 그때그때 | many-to-many, in step"), 3, [0, 1, 2], [0, 1, 2]),  # ko
        (figure_text("다대다, 다 읽은 다음 | many-to-many, afterwards"), 4, [0, 1, 2], [2, 3]),  # ko
    ]
    rows = [figure_text("input"), figure_text("network"), figure_text("output")]  # en
    rows = [figure_text("입력 | input"), figure_text("신경망 | network"), figure_text("출력 | output")]  # ko
    _, panels = plt.subplots(1, 5, figsize=(13, 3.4), gridspec_kw={"width_ratios": [1.6, 3, 3, 3, 4]})
    for row, name in enumerate(rows):
        panels[0].text(-0.9, row, name, ha="right", va="center", fontsize=12)
    for axes, (title, steps, inputs, outputs) in zip(panels, kinds):
        for t in range(steps):
            box(axes, t, 1, "  ", "lightyellow")
            if t:
                arrow(axes, (t - 0.75, 1), (t - 0.25, 1), "tab:red")
        for t in inputs:
            box(axes, t, 0, "  ", "white")
            arrow(axes, (t, 0.22), (t, 0.78), "tab:blue")
        for t in outputs:
            box(axes, t, 2, "  ", "white")
            arrow(axes, (t, 1.22), (t, 1.78), "tab:green")
        axes.set(xlim=(-0.6, steps - 0.4), ylim=(-0.4, 2.4), title=title)
        axes.axis("off")
    plt.show()

# %%
draw_shapes()

# %% [markdown] lang="en"
# **Worked example.** *The words of a novel are read, and the network names the year in which it was written.* In goes
# a sequence of words, out comes one number: many-to-one. Were the year asked after every page, it would be
# many-to-many, in step. So it is the task that has a shape, not the data.
#
# | key | what goes in | what comes out |
# |---|---|---|
# | `"speech"` | a recording, piece of sound by piece | the sentence spoken, word by word |
# | `"poem"` | one number, which stands for a theme | a poem, character by character |
# | `"sentiment"` | the words of a film review | whether it praises the film |
# | `"dna"` | the bases of a gene, in their order | whether the gene is mutated |
# | `"translation"` | the words of a Korean sentence | the words of the English sentence |
# | `"video_activity"` | the frames of a short video | the name of the sport that it shows |
# | `"video_objects"` | the frames of a video | for every frame, the object that is in it |
# | `"stock_price"` | the prices of the last 50 days | tomorrow's price |
# | `"price_forecast"` | the prices of the last 50 days | the price of each of the next 10 days |
# | `"ecg"` | the heart's voltage, 300 times a second | at each heartbeat, whether it is normal |
# | `"human_activity"` | ten seconds of a phone's acceleration | walking, standing or lying: one for the ten seconds |
# | `"energy"` | last week's demand, hour by hour | the demand of each hour of tomorrow |
# | `"author"` | the words of a page | who wrote it |
# | `"caption"` | one image, taken in at once | a sentence that describes it, word by word |
# | `"summary"` | the words of a long article | the words of a short summary |
# | `"digit"` | one image of a handwritten digit, taken in at once | which digit it is |
#
# **Write** the shape of each task into the dictionary, exactly as in the table of shapes, between the quotation marks,
# or below: for the novel above it would be `task_shapes["novel"] = "many-to-one"`. The check says whether every task
# has one of the four shapes, not whether it is the right one.
#
# **It is right if** you can say for each task what the items of its input are, and of its output.

# %% [markdown] lang="ko"
# **예제.** *소설의 낱말을 차례로 읽고, 그 소설이 쓰인 해를 맞힌다.* 낱말의 시퀀스가 들어가고 수 하나가 나오므로
# 다대일입니다. 쪽마다 연도를 묻는다면 그때그때 출력하는 다대다가 됩니다. 이처럼 유형은 데이터가 아니라 과제에 따라 정해집니다.
#
# | 키 | 입력 | 출력 |
# |---|---|---|
# | `"speech"` | 녹음된 소리 조각 | 말한 문장, 낱말 하나씩 |
# | `"poem"` | 주제를 나타내는 수 하나 | 시 한 편, 글자 하나씩 |
# | `"sentiment"` | 영화 후기의 낱말 | 영화를 칭찬하는 후기인지 아닌지 |
# | `"dna"` | 한 유전자의 염기, 차례대로 | 그 유전자에 돌연변이가 있는지 없는지 |
# | `"translation"` | 한국어 문장의 낱말 | 영어 문장의 낱말 |
# | `"video_activity"` | 짧은 영상의 프레임 | 영상에 나오는 운동 종목의 이름 |
# | `"video_objects"` | 영상의 프레임 | 프레임마다 그 안에 있는 물체 |
# | `"stock_price"` | 지난 50일의 주가 | 내일의 주가 |
# | `"price_forecast"` | 지난 50일의 주가 | 앞으로 10일의 날짜별 주가 |
# | `"ecg"` | 1초에 300번 잰 심장의 전압 | 심장이 뛸 때마다 정상인지 아닌지 |
# | `"human_activity"` | 10초 동안 잰 휴대 전화의 가속도 | 10초 전체에 대해 걷기, 서기, 눕기 중 하나 |
# | `"energy"` | 지난주의 시간별 에너지 수요 | 내일의 시간별 에너지 수요 |
# | `"author"` | 책 한 쪽의 낱말 | 글쓴이 |
# | `"caption"` | 한꺼번에 보는 사진 한 장 | 사진을 설명하는 문장, 낱말 하나씩 |
# | `"summary"` | 긴 기사의 낱말 | 짧은 요약문의 낱말 |
# | `"digit"` | 한꺼번에 보는 손글씨 숫자 그림 한 장 | 어떤 숫자인지 |
#
# **작성할 것.** 과제마다 그 유형을 위의 유형 표에 적힌 영어 그대로 딕셔너리에 적습니다. 따옴표 사이에 적어도 되고 아래에 따로
# 적어도 됩니다. 예제의 소설이라면 `task_shapes["novel"] = "many-to-one"`처럼 적습니다. 확인 셀은 모든 과제에 네 유형
# 가운데 하나를 적었는지만 알려 주고, 맞았는지는 알려 주지 않습니다.
#
# **확인 방법.** 과제마다 입력의 항목이 무엇이고 출력의 항목이 무엇인지 말할 수 있으면 됩니다.

# %% exercise="task_shapes"
task_shapes = {
    "speech": "",
    "poem": "",
    "sentiment": "",
    "dna": "",
    "translation": "",
    "video_activity": "",
    "video_objects": "",
    "stock_price": "",
    "price_forecast": "",
    "ecg": "",
    "human_activity": "",
    "energy": "",
    "author": "",
    "caption": "",
    "summary": "",
    "digit": "",
}
### BEGIN SOLUTION
task_shapes["digit"] = "one-to-one"
task_shapes.update(dict.fromkeys(["poem", "caption"], "one-to-many"))
task_shapes.update(dict.fromkeys(["sentiment", "dna", "video_activity"], "many-to-one"))
task_shapes.update(dict.fromkeys(["stock_price", "human_activity", "author"], "many-to-one"))
task_shapes.update(dict.fromkeys(["speech", "translation", "video_objects", "price_forecast"], "many-to-many"))
task_shapes.update(dict.fromkeys(["ecg", "energy", "summary"], "many-to-many"))
### END SOLUTION

# %% check="task_shapes"
done["task_shapes"] = False
TASKS = [
    "speech", "poem", "sentiment", "dna", "translation", "video_activity", "video_objects", "stock_price",
    "price_forecast", "ecg", "human_activity", "energy", "author", "caption", "summary", "digit",
]
SHAPES = ["one-to-one", "one-to-many", "many-to-one", "many-to-many"]
for task in TASKS:
    assert task_shapes.get(task) in SHAPES, (
        f'task_shapes["{task}"] is {task_shapes.get(task)!r}; expected one of {", ".join(SHAPES)}.'  # en
        f'task_shapes["{task}"]의 값이 {task_shapes.get(task)!r}입니다. {", ".join(SHAPES)} 중 하나여야 합니다.'  # ko
    )
done["task_shapes"] = True
print("task_shapes: every task has a shape.")  # en
print("task_shapes: 모든 과제에 유형을 적었습니다.")  # ko

# %% hidden="task_shapes-reading" points=2
# task_shapes: sentiment, author, translation, summary  # en
# task_shapes: 감정, 글쓴이, 번역, 요약  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_task_shape(answers, task):
    return answers.task_shapes[task]


judge.agrees(ask_task_shape, [("sentiment",), ("author",), ("translation",), ("summary",)])
### END HIDDEN TESTS

# %% hidden="task_shapes-sound" points=2
# task_shapes: speech, poem  # en
# task_shapes: 음성, 시  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(ask_task_shape, [("speech",), ("poem",)])
### END HIDDEN TESTS

# %% hidden="task_shapes-seeing" points=2
# task_shapes: digit, caption, video_activity, video_objects  # en
# task_shapes: 숫자, 사진 설명, 영상 속 활동, 영상 속 물체  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(ask_task_shape, [("digit",), ("caption",), ("video_activity",), ("video_objects",)])
### END HIDDEN TESTS

# %% hidden="task_shapes-body" points=2
# task_shapes: dna, ecg, human_activity  # en
# task_shapes: DNA, 심전도, 사람의 활동  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(ask_task_shape, [("dna",), ("ecg",), ("human_activity",)])
### END HIDDEN TESTS

# %% hidden="task_shapes-forecasts" points=2
# task_shapes: stock_price, price_forecast, energy  # en
# task_shapes: 주가, 가격 예측, 에너지 수요  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(ask_task_shape, [("stock_price",), ("price_forecast",), ("energy",)])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Text becomes numbers
#
# A network computes with numbers, so every item of a sequence must become numbers. For a text this takes three stops:
#
# | stop | *hello* |
# |---|---|
# | characters | h, e, l, l, o |
# | **indices**: each character's number in the **vocabulary** | 0, 1, 2, 2, 3 |
# | **vectors**: a row of numbers for each index | five rows |
#
# The vocabulary is the list of all characters that may occur. One entry more stands at its end: `<EOS>`, *end of
# sequence*. It is no character of the text but a sign for the network to say "the text is over".
#
# ## Exercise 2 · `build_vocab` (10 minutes, {points:build_vocab} points)
#
# **Why.** All that follows rests on one numbering of the characters that never changes. So it must not depend on
# chance: `set(text)` gives its elements in an order that may differ from run to run.
#
# **By hand.** Go through "hello" from left to right. A character that is met for the first time gets the next number;
# one that was met before keeps its own. At the end comes `<EOS>`.
#
# | read | h | e | l | l | o | at the end |
# |---|---|---|---|---|---|---|
# | new? | yes | yes | yes | no | yes | |
# | number | 0 | 1 | 2 | | 3 | `<EOS>`: 4 |
#
# **Write** `build_vocab(text)`, which returns the pair `(char2idx, idx2char)`. `idx2char` is the list of entries: the
# characters of `text` by first appearance, each once, then `"<EOS>"`. `char2idx` is the dictionary from each entry to
# its index, `"<EOS>"` included. `text` is a `str`; it may be empty, and then there is only `"<EOS>"`. Helpful: a
# character is in the list already if `character in idx2char`, and `enumerate(a_list)` counts along.
#
# **It is right if** `idx2char[char2idx[entry]]` is `entry` for every entry, and "hello" gives h, e, l, o, `<EOS>`.

# %% [markdown] lang="ko"
# ## 글을 숫자로 바꾸기
#
# 신경망은 숫자로 계산하므로 시퀀스의 모든 항목을 숫자로 바꾸어야 합니다. 글은 세 단계를 거칩니다.
#
# | 단계 | *hello* |
# |---|---|
# | 문자 | h, e, l, l, o |
# | **번호**: 문자마다 **어휘**에서 매긴 번호 | 0, 1, 2, 2, 3 |
# | **벡터**: 번호마다 숫자 한 행 | 다섯 행 |
#
# 어휘는 나올 수 있는 모든 문자의 목록입니다. 맨 끝에는 `<EOS>`(*end of sequence*)가 하나 더 있습니다. `<EOS>`는 글의
# 문자가 아니라 글이 끝났음을 신경망이 알리는 표시입니다.
#
# ## 연습 문제 2 · `build_vocab` (10분, {points:build_vocab}점)
#
# **왜 필요한가.** 앞으로 할 모든 일의 바탕은 한번 정하면 바뀌지 않는 문자 번호입니다. 그러니 번호가 우연에
# 좌우되어서는 안 됩니다. `set(text)`에서 원소가 나오는 순서는 실행할 때마다 다를 수 있습니다.
#
# **손으로 해 보기.** "hello"를 왼쪽에서 오른쪽으로 읽어 갑니다. 처음 만난 문자에는 다음 번호를 주고, 이미 만난 문자는
# 번호를 그대로 둡니다. 맨 끝에는 `<EOS>`가 옵니다.
#
# | 읽은 문자 | h | e | l | l | o | 맨 끝 |
# |---|---|---|---|---|---|---|
# | 처음인가? | 예 | 예 | 예 | 아니요 | 예 | |
# | 번호 | 0 | 1 | 2 | | 3 | `<EOS>`: 4 |
#
# **작성할 것.** `build_vocab(text)`는 `(char2idx, idx2char)` 쌍을 돌려줍니다. `idx2char`는 어휘의 원소를 담은
# 리스트입니다. `text`의 문자를 처음 나온 순서대로 한 번씩 담고 그다음에 `"<EOS>"`를 넣습니다. `char2idx`는 각
# 원소로 그 번호를 찾는 딕셔너리이고 `"<EOS>"`도 들어 있습니다. `text`는 `str`이며 비어 있을 수도 있습니다. 그때는
# `"<EOS>"`만 있습니다. 문자가 이미 리스트에 있는지는 `character in idx2char`로 알 수 있고, `enumerate(리스트)`는 번호를
# 함께 매겨 줍니다.
#
# **확인 방법.** 모든 원소에 대해 `idx2char[char2idx[원소]]`가 그 원소이고, "hello"에서 h, e, l, o, `<EOS>`가 나오면
# 맞습니다.

# %% exercise="build_vocab"
def build_vocab(text):
    """build_vocab(text) -> char2idx, a dict, and idx2char, a list

    text: a str, perhaps empty  # en
    char2idx: from each entry of idx2char to its index  # en
    idx2char: the characters of text by first appearance, then "<EOS>"  # en
    text: str, 비어 있을 수도 있음  # ko
    char2idx: idx2char의 각 원소로 그 번호를 찾는 딕셔너리  # ko
    idx2char: text의 문자를 처음 나온 순서대로, 그다음 "<EOS>"  # ko
    """
    char2idx, idx2char = None, None
    ### BEGIN SOLUTION
    idx2char = [*dict.fromkeys(text), "<EOS>"]   # a dict keeps the order of first appearance
    char2idx = {entry: index for index, entry in enumerate(idx2char)}
    ### END SOLUTION
    return char2idx, idx2char

# %% check="build_vocab"
done["build_vocab"] = False
for text, entries, hint in [
    ("ab", ["a", "b", "<EOS>"], "Two characters and <EOS>: three entries, counted from 0."),  # en
    ("hello", ["h", "e", "l", "o", "<EOS>"], "By first appearance, h before e; the second l gets no new number."),  # en
    ("To to", ["T", "o", " ", "t", "<EOS>"], "By first appearance; T and t differ, and the space counts."),  # en
    ("", ["<EOS>"], "The text is empty here, so <EOS> is all there is."),  # en
    ("ab", ["a", "b", "<EOS>"], "문자 두 개와 <EOS>, 모두 세 개이고 번호는 0부터입니다."),  # ko
    ("hello", ["h", "e", "l", "o", "<EOS>"], "처음 나온 순서대로이므로 h가 e보다 앞입니다. l의 번호는 하나입니다."),  # ko
    ("To to", ["T", "o", " ", "t", "<EOS>"], "처음 나온 순서대로입니다. T와 t는 다르고 빈칸도 문자입니다."),  # ko
    ("", ["<EOS>"], "여기서는 글이 비어 있으므로 <EOS>뿐입니다."),  # ko
]:
    both = attempt(hint, build_vocab, text)
    char2idx, idx2char = expect_pair("build_vocab", both, "char2idx", "idx2char")
    assert not isinstance(idx2char, dict), (
        "build_vocab returns the dictionary second: return char2idx first, then idx2char."  # en
        "build_vocab이 딕셔너리를 두 번째로 돌려주었습니다. char2idx를 먼저, idx2char를 다음에 돌려주세요."  # ko
    )
    assert not isinstance(char2idx, dict) or char2idx != dict(enumerate(entries)), (
        "char2idx leads from each index to its entry: it should lead from the entry to the index."  # en
        "char2idx가 번호로 원소를 찾는 딕셔너리입니다. 원소로 번호를 찾을 수 있어야 합니다."  # ko
    )
    expect(f"char2idx of {text!r}", char2idx, {entry: i for i, entry in enumerate(entries)}, hint)  # en
    expect(f"idx2char of {text!r}", idx2char, entries, hint)  # en
    expect(f"{text!r}의 char2idx", char2idx, {entry: i for i, entry in enumerate(entries)}, hint)  # ko
    expect(f"{text!r}의 idx2char", idx2char, entries, hint)  # ko
done["build_vocab"] = True
print("build_vocab: this check passes.")  # en
print("build_vocab: 이 확인을 통과했습니다.")  # ko

# %% hidden="build_vocab-entries" points=4
# build_vocab: the list idx2char of other texts  # en
# build_vocab: 다른 글의 리스트 idx2char  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_text(rng, letters="gecafbdh", most=12):
    """A text of 2 to most characters, some of them several times."""
    return "".join(rng.choice(list(letters), size=rng.integers(2, most + 1)).tolist())


def draw_text_alone(rng):
    return (draw_text(rng),)


def ask_idx2char(answers, text):
    both = answers.build_vocab(text)
    return None if both is None else both[1]


judge.agrees(ask_idx2char, [("moon",), *judge.draws(draw_text_alone, n=8, seed=1)])
### END HIDDEN TESTS

# %% hidden="build_vocab-indices" points=4
# build_vocab: the dictionary char2idx of other texts  # en
# build_vocab: 다른 글의 딕셔너리 char2idx  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_char2idx(answers, text):
    both = answers.build_vocab(text)
    return None if both is None else both[0]


judge.agrees(ask_char2idx, [("moon",), *judge.draws(draw_text_alone, n=8, seed=2)])
### END HIDDEN TESTS

# %% hidden="build_vocab-edges" points=2
# build_vocab: an empty text, one character, capitals, spaces and line breaks, Korean, two calls  # en
# build_vocab: 빈 글, 문자 하나, 대문자, 빈칸과 줄바꿈, 한글, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_build_vocab(answers, text):
    return answers.build_vocab(text)


def ask_build_vocab_twice(answers, other_text, text):
    first = answers.build_vocab(other_text)
    second = answers.build_vocab(text)
    return first, second


judge.agrees(
    ask_build_vocab,
    [("",), ("x",), ("zzz",), ("Aa aA",), (" b\na b\n",), ("나는 나",), ("사과와 사자",), ("<EOS>",), ("3.14, 31!",)],
)
judge.agrees(ask_build_vocab_twice, [("hello", "hole"), ("가나", "나다가")])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 3 · `encode` and `decode` (10 minutes, {points:encode} and {points:decode} points)
#
# **Why.** `encode` takes a text to its indices, which go into the network; `decode` takes indices that came out of it
# back to a text. A network that writes says with `<EOS>` that it has finished. What comes after that is no text any
# more.
#
# **By hand.** With the vocabulary h, e, l, o, `<EOS>` of *hello*:
#
# | | | |
# |---|---|---|
# | `encode("hole", char2idx)` | gives | 0, 3, 2, 1 |
# | `decode([0, 1, 2, 2, 3], idx2char)` | gives | "hello" |
# | `decode([0, 3, 4, 2, 4, 1], idx2char)` | gives | "ho": the first `<EOS>` ends it |
#
# **Write** `encode(text, char2idx)`, which returns a list (or an array) of integers: the index of each character of
# `text`, in its order. Nothing else: no `<EOS>` is added. `text` may be empty, and then so is the list. All its
# characters are in `char2idx`, which may number them in any way.
#
# **Write** `decode(indices, idx2char)`, which returns a `str`: the entries at these indices, joined, up to the first
# `"<EOS>"` and without it; if there is none, to the end. `indices` is a list or an array of integers of one axis; it
# may be empty. `idx2char` is a list of single characters in any order, with `"<EOS>"` at its end.
# `"".join(a_list)` makes one `str` of a list of them.
#
# **It is right if** `decode(encode(text, char2idx), idx2char)` is `text`, and the table comes out.

# %% [markdown] lang="ko"
# ## 연습 문제 3 · `encode`와 `decode` (10분, {points:encode}점과 {points:decode}점)
#
# **왜 필요한가.** `encode`는 글을 신경망에 넣을 번호로 바꾸고, `decode`는 신경망에서 나온 번호를 글로 되돌립니다. 글을
# 쓰는 신경망은 다 썼다는 것을 `<EOS>`로 알리므로, 그 뒤에 나온 것은 글이 아닙니다.
#
# **손으로 해 보기.** *hello*의 어휘 h, e, l, o, `<EOS>`를 씁니다.
#
# | | | |
# |---|---|---|
# | `encode("hole", char2idx)` | → | 0, 3, 2, 1 |
# | `decode([0, 1, 2, 2, 3], idx2char)` | → | "hello" |
# | `decode([0, 3, 4, 2, 4, 1], idx2char)` | → | "ho": 첫 `<EOS>`에서 끝납니다 |
#
# **작성할 것 1.** `encode(text, char2idx)`는 `text`의 문자마다 그 번호를 차례대로 담은 정수 리스트(또는 배열)를
# 돌려줍니다. `<EOS>`는 덧붙이지 않습니다. `text`는 비어 있을 수 있고, 그러면 리스트도 비어 있습니다. 모든
# 문자가 `char2idx`에 있으며, 번호가 어떤 순서로 매겨졌는지는 정해져 있지 않습니다.
#
# **작성할 것 2.** `decode(indices, idx2char)`는 `str` 하나를 돌려줍니다. 번호가 가리키는 원소를 이어 붙이되, 첫
# `"<EOS>"`의 바로 앞까지만 이어 붙입니다. `"<EOS>"`가 없으면 끝까지 이어 붙입니다. `indices`는 축이 하나인 정수
# 리스트나 배열이고 비어 있을 수 있습니다. `idx2char`는 한 글자짜리 문자가 임의의 순서로 들어 있는 리스트이고 맨 끝은
# `"<EOS>"`입니다. `"".join(리스트)`는 `str`의 리스트를 `str` 하나로 이어 붙입니다.
#
# **확인 방법.** `decode(encode(text, char2idx), idx2char)`가 `text`이고 위 표대로 나오면 맞습니다.

# %% exercise="encode"
def encode(text, char2idx):
    """encode(text, char2idx) -> indices, a list of len(text) integers

    text: a str, perhaps empty, all of its characters in char2idx  # en
    char2idx: a dict from each character to its index  # en
    indices: the index of each character; no "<EOS>" is added  # en
    text: str, 비어 있을 수도 있음. 모든 문자가 char2idx에 있음  # ko
    char2idx: 각 문자로 그 번호를 찾는 딕셔너리  # ko
    indices: 문자마다 그 번호. "<EOS>"를 덧붙이지 않음  # ko
    """
    indices = None
    ### BEGIN SOLUTION
    indices = [char2idx[character] for character in text]
    ### END SOLUTION
    return indices

# %% check="encode"
done["encode"] = False
hello_char2idx = {"h": 0, "e": 1, "l": 2, "o": 3, "<EOS>": 4}
for text, char2idx, right, hint in [
    ("h", hello_char2idx, [0], "One character, one index; no <EOS> is added."),  # en
    ("hole", hello_char2idx, [0, 3, 2, 1], "Each character's number in char2idx, in the order of the text."),  # en
    ("hello", hello_char2idx, [0, 1, 2, 2, 3], "One index for each character, also for the second l; no <EOS>."),  # en
    ("cab", {"a": 7, "b": 3, "c": 5, "<EOS>": 0}, [5, 7, 3], "Take the numbers from the argument char2idx."),  # en
    ("", hello_char2idx, [], "The text is empty here, so the list is, too."),  # en
    ("h", hello_char2idx, [0], "문자 하나에 번호 하나입니다. <EOS>를 덧붙이지 않습니다."),  # ko
    ("hole", hello_char2idx, [0, 3, 2, 1], "글의 순서대로 문자마다 char2idx에서 번호를 찾으세요."),  # ko
    ("hello", hello_char2idx, [0, 1, 2, 2, 3], "두 번째 l까지 문자마다 번호가 하나씩입니다. <EOS>는 없습니다."),  # ko
    ("cab", {"a": 7, "b": 3, "c": 5, "<EOS>": 0}, [5, 7, 3], "번호는 인자 char2idx에서 찾으세요."),  # ko
    ("", hello_char2idx, [], "여기서는 글이 비어 있으므로 리스트도 비어 있습니다."),  # ko
]:
    expect(f"encode({text!r}, char2idx)", attempt(hint, encode, text, char2idx), right, hint)
done["encode"] = True
print("encode: this check passes.")  # en
print("encode: 이 확인을 통과했습니다.")  # ko

# %% hidden="encode-values" points=3
# encode: other texts, vocabularies numbered in any way  # en
# encode: 다른 글, 임의로 번호를 매긴 어휘  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_encode_case(rng, letters="gecafbdh"):
    numbers = rng.permutation(len(letters) + 1).tolist()
    return draw_text(rng, letters), dict(zip([*letters, "<EOS>"], numbers))


def ask_encode(answers, text, char2idx):
    return answers.encode(text, char2idx)


judge.agrees(ask_encode, judge.draws(draw_encode_case, n=8, seed=11))
### END HIDDEN TESTS

# %% hidden="encode-edges" points=2
# encode: an empty text, one character, numbers with gaps, spaces and line breaks, Korean, two calls  # en
# encode: 빈 글, 문자 하나, 띄엄띄엄한 번호, 빈칸과 줄바꿈, 한글, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_encode_twice(answers, other_text, text, char2idx):
    first = answers.encode(other_text, char2idx)
    second = answers.encode(text, char2idx)
    return first, second


judge.agrees(
    ask_encode,
    [
        ("", {"a": 1, "<EOS>": 0}),
        ("a", {"a": 2, "b": 0, "<EOS>": 1}),
        ("aaa", {"b": 0, "a": 1, "<EOS>": 2}),
        ("bad", {"a": 40, "b": 10, "d": 90, "<EOS>": 0}),
        ("a\n A ", {" ": 3, "A": 0, "\n": 4, "a": 1, "<EOS>": 2}),
        ("바나나", {"나": 2, "바": 0, "다": 1, "<EOS>": 3}),
    ],
)
judge.agrees(ask_encode_twice, [("abc", "cab", {"c": 0, "b": 1, "a": 2}), ("다", "나다", {"나": 1, "다": 0})])
### END HIDDEN TESTS

# %% exercise="decode"
def decode(indices, idx2char):
    """decode(indices, idx2char) -> text, a str

    indices: (length,), integers from 0 to len(idx2char) - 1, a list or an array, perhaps empty  # en
    idx2char: a list of single characters, the last entry is "<EOS>"  # en
    text: the entries up to, and without, the first "<EOS>"  # en
    indices: (length,), 0부터 len(idx2char) - 1까지의 정수. 리스트 또는 배열이고 비어 있을 수도 있음  # ko
    idx2char: 한 글자짜리 문자의 리스트. 마지막 원소는 "<EOS>"  # ko
    text: 첫 "<EOS>"의 바로 앞까지 이어 붙인 글  # ko
    """
    text = None
    ### BEGIN SOLUTION
    text = ""
    for index in indices:
        if idx2char[index] == "<EOS>":
            break
        text += idx2char[index]
    ### END SOLUTION
    return text

# %% check="decode"
done["decode"] = False
hello_idx2char = ["h", "e", "l", "o", "<EOS>"]
for indices, idx2char, right, hint in [
    ([0, 1, 2, 2, 3], hello_idx2char, "hello", "There is no <EOS> here: go to the end. Join all to one str."),  # en
    ([0, 3, 4], hello_idx2char, "ho", "The <EOS> itself is left out."),  # en
    ([0, 3, 4, 2, 4, 1], hello_idx2char, "ho", "The first <EOS> ends the text, whatever comes after it."),  # en
    ([4, 0, 1], hello_idx2char, "", "The <EOS> comes first, so the text is empty."),  # en
    (np.array([1, 0, 2, 1]), ["b", "a", "<EOS>"], "ab", "An array has no list methods. Use both arguments."),  # en
    ([], hello_idx2char, "", "No indices, no text: an empty str."),  # en
    ([0, 1, 2, 2, 3], hello_idx2char, "hello", "<EOS>가 없으니 끝까지 읽고 str 하나로 이어 붙이세요."),  # ko
    ([0, 3, 4], hello_idx2char, "ho", "<EOS> 자체는 넣지 않습니다."),  # ko
    ([0, 3, 4, 2, 4, 1], hello_idx2char, "ho", "뒤에 무엇이 오든 첫 <EOS>에서 글이 끝납니다."),  # ko
    ([4, 0, 1], hello_idx2char, "", "맨 앞이 <EOS>이므로 글이 비어 있습니다."),  # ko
    (np.array([1, 0, 2, 1]), ["b", "a", "<EOS>"], "ab", "배열에는 리스트의 메서드가 없습니다. 어휘도 다릅니다."),  # ko
    ([], hello_idx2char, "", "번호가 없으면 빈 str입니다."),  # ko
]:
    expect(f"decode({indices}, {idx2char})", attempt(hint, decode, indices, idx2char), right, hint)
done["decode"] = True
print("decode: this check passes.")  # en
print("decode: 이 확인을 통과했습니다.")  # ko

# %% hidden="decode-texts" points=2
# decode: texts without <EOS>, other vocabularies  # en
# decode: <EOS>가 없는 글, 다른 어휘  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_entries(rng, letters="gecafbdh"):
    return [*rng.permutation(list(letters)).tolist(), "<EOS>"]


def draw_indices_of_a_text(rng):
    idx2char = draw_entries(rng)
    return rng.integers(len(idx2char) - 1, size=rng.integers(2, 10)).tolist(), idx2char


def ask_decode(answers, indices, idx2char):
    return answers.decode(indices, idx2char)


judge.agrees(ask_decode, judge.draws(draw_indices_of_a_text, n=6, seed=21))
### END HIDDEN TESTS

# %% hidden="decode-end" points=2
# decode: up to the first <EOS> of one or several  # en
# decode: 하나 또는 여러 개의 <EOS> 가운데 첫 번째까지  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_indices_over_the_end(rng):
    """Two to four characters, <EOS>, some more, and perhaps another <EOS>."""
    idx2char = draw_entries(rng)
    end = len(idx2char) - 1
    before, after = rng.integers(end, size=rng.integers(2, 5)), rng.integers(end, size=rng.integers(1, 4))
    return [*before.tolist(), end, *after.tolist(), *[end] * int(rng.integers(2)), 0], idx2char


judge.agrees(ask_decode, judge.draws(draw_indices_over_the_end, n=8, seed=22))
### END HIDDEN TESTS

# %% hidden="decode-edges" points=2
# decode: arrays, no indices, <EOS> at the beginning or at the end, Korean, two calls  # en
# decode: 배열, 번호 없음, 맨 앞이나 맨 끝의 <EOS>, 한글, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def ask_decode_twice(answers, other_indices, indices, idx2char):
    first = answers.decode(other_indices, idx2char)
    second = answers.decode(indices, idx2char)
    return first, second


judge.agrees(
    ask_decode,
    [
        ([], ["a", "<EOS>"]),
        ([1, 0], ["a", "<EOS>"]),
        ([0, 1], ["a", "<EOS>"]),
        ([2, 0, 2, 3], [" ", "\n", "b", "<EOS>"]),
        (np.array([2, 1, 1]), ["다", "나", "바", "<EOS>"]),
        (np.array([0, 2, 3, 1]), ["가", "나", "다", "<EOS>"]),
    ],
)
judge.agrees(ask_decode_twice, [([0, 1], [1, 2, 0], ["a", "b", "<EOS>"]), ([1], [0, 1, 1], ["a", "b", "<EOS>"])])
### END HIDDEN TESTS

# %%
# Any text there and back again: try one of your own. What comes after <EOS>, here 0, 0, is left out.  # en
# 어떤 글이든 번호로 바꾸었다가 되돌릴 수 있습니다. 직접 쓴 글로도 해 보세요. <EOS> 뒤의 0, 0은 빠집니다.  # ko
if done["build_vocab"] and done["encode"] and done["decode"]:
    char2idx, idx2char = build_vocab("so long, and thanks for all the fish")
    indices = encode("of all things", char2idx)
    print(idx2char)
    print(list(indices))
    print(decode([*indices, char2idx["<EOS>"], 0, 0], idx2char))
else:
    print("A text appears here, encoded and decoded, once the checks of build_vocab, encode and decode pass.")  # en
    print("build_vocab, encode, decode의 확인을 통과하면 여기에 글과 그 번호가 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 4 · `one_hot` (10 minutes, {points:one_hot} points)
#
# **Why.** An index is a name, not an amount. Fed into a network as a number, it would say that o (3) is three times e
# (1), and that l (2) lies halfway between them. A **one-hot vector** says nothing of the kind: 1 at the character's own
# place, 0 elsewhere, and all characters equally far apart.
#
# **By hand.** With five entries in the vocabulary, so `depth = 5`:
#
# | character | index | one-hot vector |
# |---|---|---|
# | h | 0 | 1 0 0 0 0 |
# | l | 2 | 0 0 1 0 0 |
# | o | 3 | 0 0 0 1 0 |
#
# **Write** `one_hot(indices, depth)`. It returns an array of float64 with one axis more than `indices` has: each index
# is replaced by its vector of length `depth`.
#
# | `indices` | shape of `indices` | shape of the result, `depth = 5` |
# |---|---|---|
# | 2 | `()` | `(5,)` |
# | [0, 1, 2] | `(3,)` | `(3, 5)` |
# | [[0, 1, 2], [3, 4, 0]] | `(2, 3)` | `(2, 3, 5)` |
#
# `depth` is larger than every index, perhaps by far: it is the size of the vocabulary, not of the text. Helpful:
# `np.eye(depth)` is the array whose rows are all the one-hot vectors, and `np.asarray(indices)` makes an array of a
# number or a list.
#
# **It is right if** every vector sums to 1, and its largest entry stands at its index, whatever the shape of `indices`.

# %% [markdown] lang="ko"
# ## 연습 문제 4 · `one_hot` (10분, {points:one_hot}점)
#
# **왜 필요한가.** 번호는 이름이지 크기가 아닙니다. 번호를 수로 신경망에 넣으면 o(3)가 e(1)의 세 배이고, l(2)은 둘의
# 한가운데라고 말하는 셈입니다. **원-핫 벡터**에는 그런 뜻이 없습니다. 자기 자리만 1이고 나머지는 0이며, 모든 문자가
# 서로 같은 거리만큼 떨어져 있습니다.
#
# **손으로 해 보기.** 어휘의 원소가 다섯 개이므로 `depth = 5`입니다.
#
# | 문자 | 번호 | 원-핫 벡터 |
# |---|---|---|
# | h | 0 | 1 0 0 0 0 |
# | l | 2 | 0 0 1 0 0 |
# | o | 3 | 0 0 0 1 0 |
#
# **작성할 것.** `one_hot(indices, depth)`는 `indices`보다 축이 하나 많은 float64 배열을 돌려줍니다. 번호 하나하나가
# 길이가 `depth`인 벡터로 바뀝니다.
#
# | `indices` | `indices`의 형태 | 결과의 형태, `depth = 5` |
# |---|---|---|
# | 2 | `()` | `(5,)` |
# | [0, 1, 2] | `(3,)` | `(3, 5)` |
# | [[0, 1, 2], [3, 4, 0]] | `(2, 3)` | `(2, 3, 5)` |
#
# `depth`는 어떤 번호보다도 크며, 훨씬 클 수도 있습니다. 글의 길이가 아니라 어휘의 크기입니다. `np.eye(depth)`는 모든
# 원-핫 벡터를 행으로 담은 배열이고, `np.asarray(indices)`는 수나 리스트를 배열로 만듭니다.
#
# **확인 방법.** `indices`의 형태가 무엇이든 모든 벡터의 합이 1이고, 가장 큰 값이 번호의 자리에 있으면 맞습니다.

# %% exercise="one_hot"
def one_hot(indices, depth):
    """one_hot(indices, depth) -> vectors, (..., depth), float64

    indices: (...), integers from 0 to depth - 1: one integer, a list or an array of any number of axes  # en
    depth: the length of each vector  # en
    vectors: (..., depth), 1 at each index and 0 elsewhere  # en
    indices: (...), 0부터 depth - 1까지의 정수. 정수 하나, 리스트, 또는 축의 개수에 제한이 없는 배열  # ko
    depth: 벡터 하나의 길이  # ko
    vectors: (..., depth), 번호의 자리만 1이고 나머지는 0  # ko
    """
    vectors = None
    ### BEGIN SOLUTION
    vectors = np.eye(depth)[indices]
    ### END SOLUTION
    return vectors

# %% check="one_hot"
done["one_hot"] = False
for indices, depth, right, hint in [
    ([0, 2], 5, [[1, 0, 0, 0, 0], [0, 0, 1, 0, 0]], "A row for each index, counted from 0, as long as depth."),  # en
    (2, 4, [0, 0, 1, 0], "A single integer gives a single vector, with one axis."),  # en
    (np.array([[[0, 1]]]), 2, [[[[1, 0], [0, 1]]]], "Three axes come in, so four go out: do not flatten."),  # en
    ([[1, 0, 1]], 3, [[[0, 1, 0], [1, 0, 0], [0, 1, 0]]], "Two axes come in, so three go out; depth is 3."),  # en
    ([0, 2], 5, [[1, 0, 0, 0, 0], [0, 0, 1, 0, 0]], "번호마다 길이가 depth인 행 하나씩입니다. 0부터 셉니다."),  # ko
    (2, 4, [0, 0, 1, 0], "정수 하나를 넣으면 축이 하나인 벡터 하나가 나옵니다."),  # ko
    (np.array([[[0, 1]]]), 2, [[[[1, 0], [0, 1]]]], "축이 세 개이면 네 개가 나옵니다. 한 줄로 펴지 마세요."),  # ko
    ([[1, 0, 1]], 3, [[[0, 1, 0], [1, 0, 0], [0, 1, 0]]], "축이 두 개이면 세 개가 나옵니다. depth는 3입니다."),  # ko
]:
    vectors = attempt(hint, one_hot, indices, depth)
    expect_array(f"one_hot({indices!r}, {depth})", vectors, right, hint)
    assert np.asarray(vectors).dtype == np.float64, (
        f"The vectors hold {np.asarray(vectors).dtype}; expected float64: they go into products with weights. "  # en
        "np.eye and np.zeros give it by themselves, without dtype; .astype(float) makes it of any array."  # en
        f"벡터의 dtype이 {np.asarray(vectors).dtype}입니다. 가중치와 곱할 것이므로 float64여야 합니다. "  # ko
        "np.eye와 np.zeros는 dtype을 주지 않으면 float64를 만듭니다. 다른 배열은 .astype(float)로 바꿀 수 있습니다."  # ko
    )
done["one_hot"] = True
print("one_hot: this check passes.")  # en
print("one_hot: 이 확인을 통과했습니다.")  # ko

# %% hidden="one_hot-vectors" points=3
# one_hot: other indices, depth larger than needed  # en
# one_hot: 다른 번호, 필요한 것보다 큰 depth  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

READY_MADE = ("scipy", "sklearn", "tensorflow", "tf", "keras", "torch", "jax", "to_categorical", "pad_sequences")


def draw_indices_and_depth(rng):
    depth = int(rng.integers(4, 8))
    return rng.integers(depth - 1, size=rng.integers(2, 6)), depth


def ask_one_hot(answers, indices, depth):
    return answers.one_hot(indices, depth)


judge.forbids("one_hot", *READY_MADE)
judge.agrees(ask_one_hot, judge.draws(draw_indices_and_depth, n=6, seed=31))
### END HIDDEN TESTS

# %% hidden="one_hot-shapes" points=4
# one_hot: from a single integer to three axes of different lengths  # en
# one_hot: 정수 하나부터 길이가 서로 다른 축 세 개까지  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_indices_of_any_shape(rng, axes):
    shape = rng.permutation([2, 3, 4])[:axes]
    return rng.integers(5, size=shape), 5


def draw_one_integer(rng):
    return int(rng.integers(5)), 5


def draw_table_of_indices(rng):
    return draw_indices_of_any_shape(rng, 2)


def draw_block_of_indices(rng):
    return draw_indices_of_any_shape(rng, 3)


judge.forbids("one_hot", *READY_MADE)
judge.agrees(ask_one_hot, judge.draws(draw_one_integer, n=4, seed=32))
judge.agrees(ask_one_hot, judge.draws(draw_table_of_indices, n=4, seed=33))
judge.agrees(ask_one_hot, judge.draws(draw_block_of_indices, n=3, seed=34))
### END HIDDEN TESTS

# %% hidden="one_hot-edges" points=2
# one_hot: lists, an index repeated, depth of 1 and 2, float64, two calls  # en
# one_hot: 리스트, 되풀이되는 번호, 1과 2인 depth, float64, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_filling(rng):
    return rng.integers(4, size=(2, 3)), 4, 1 + 1e-8 * rng.uniform(1, 9, size=(2, 3, 4))


def ask_one_hot_filled(answers, indices, depth, numbers):
    """The vectors as an array that takes other numbers: integers and float32 would cut these off."""
    vectors = np.array(answers.one_hot(indices, depth))
    vectors[...] = vectors * numbers
    return 1e8 * (vectors - np.round(vectors))


def draw_two_lists_of_indices(rng):
    return rng.integers(3, size=4).tolist(), rng.integers(3, size=(2, 2)).tolist(), 3


def ask_one_hot_twice(answers, other_indices, indices, depth):
    first = answers.one_hot(other_indices, depth)
    second = answers.one_hot(indices, depth)
    return first, second


judge.forbids("one_hot", *READY_MADE)
judge.agrees(ask_one_hot, [(0, 1), ([0, 0], 1), ([1], 2), ([[1], [0], [1]], 2), ([3, 3, 3], 9), ([[[2, 0]]], 3)])
judge.agrees(ask_one_hot_filled, judge.draws(draw_filling, n=3, seed=35))
judge.agrees(ask_one_hot_twice, judge.draws(draw_two_lists_of_indices, n=3, seed=36))
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ## Exercise 5 · `embed` and `embedding_layer` (15 minutes, {points:embed} and {points:embedding_layer} points)
#
# **Why.** For 50,000 words a one-hot vector has 50,000 numbers, all zeros but one, and it knows nothing: *cat* is as
# far from *dog* as from *Tuesday*. An **embedding** gives each entry a short row of a table instead, with any numbers.
# The table's numbers are weights: they are learnt, and entries that are used alike come to lie near each other.
#
# **By hand.** A table of three entries with two numbers each, and the indices 2, 0, 2:
#
# ```
# table = [[1.0, 0.5],      embed([2, 0, 2], table) = [[0.2, 0.9],
#          [0.3, 0.3],                                 [1.0, 0.5],
#          [0.2, 0.9]]                                 [0.2, 0.9]]
# ```
#
# It is nothing new: a one-hot vector times a matrix picks out a row of it,
#
# ```
# [0, 0, 1] @ table = 0·[1.0, 0.5] + 0·[0.3, 0.3] + 1·[0.2, 0.9] = [0.2, 0.9]
# ```
#
# so `embed(indices, table)` equals `one_hot(indices, len(table)) @ table`. To look up the row is the same without all
# the products with 0.
#
# **Write** `embed(indices, table)`. `indices` are integers of any shape, as in exercise 4; `table` is an array of
# float64, `(n_entries, n_dims)`. It returns an array of one axis more than `indices` has: each index is replaced by
# its row of length `n_dims`. `table[an_array_of_indices]` does just that.
#
# **Write** `embedding_layer(table)`, the same as a layer of **Keras** 3: it returns a `keras.layers.Embedding` whose
# `input_dim` is `n_entries`, whose `output_dim` is `n_dims` and whose weights are `table`. A layer has no weights until
# it is built; then they are random. So: make the layer, `layer.build()`, then `layer.set_weights([table])`. The layer
# must go on learning in a model, as every new layer does. Keras computes in float32, so its numbers agree to about six
# digits. Make a new layer at every call.
#
# **It is right if** `embed` gives the rows above, and the layer gives the same as `embed` for the same indices.

# %% [markdown] lang="ko"
# ## 연습 문제 5 · `embed`와 `embedding_layer` (15분, {points:embed}점과 {points:embedding_layer}점)
#
# **왜 필요한가.** 낱말이 50,000개이면 원-핫 벡터에는 숫자가 50,000개 있고 하나만 빼고 모두 0입니다. 게다가 낱말의 뜻을 전혀
# 알려 주지 않습니다. *고양이*에서 *강아지*까지의 거리가 *화요일*까지의 거리와 같습니다. **임베딩**은 그 대신 어휘의
# 원소마다 표의 짧은 행 하나를 대응시킵니다. 행에는 어떤 수든 들어갈 수 있습니다. 이 수들은 가중치이므로 학습되고, 비슷하게
# 쓰이는 원소들은 서로 가까이 놓이게 됩니다.
#
# **손으로 해 보기.** 원소가 세 개이고 원소마다 수가 두 개씩 있는 표에서 번호 2, 0, 2의 행을 찾습니다.
#
# ```
# table = [[1.0, 0.5],      embed([2, 0, 2], table) = [[0.2, 0.9],
#          [0.3, 0.3],                                 [1.0, 0.5],
#          [0.2, 0.9]]                                 [0.2, 0.9]]
# ```
#
# 사실 새로운 계산은 아닙니다. 원-핫 벡터에 행렬을 곱하면 그 행렬의 행 하나가 나옵니다.
#
# ```
# [0, 0, 1] @ table = 0·[1.0, 0.5] + 0·[0.3, 0.3] + 1·[0.2, 0.9] = [0.2, 0.9]
# ```
#
# 그러므로 `embed(indices, table)`는 `one_hot(indices, len(table)) @ table`과 같습니다. 행을 바로 찾으면 0을 곱하는
# 수고를 덜 뿐입니다.
#
# **작성할 것 1.** `embed(indices, table)`에서 `indices`는 연습 문제 4에서처럼 형태에 제한이 없는 정수이고, `table`은
# 형태가 `(n_entries, n_dims)`인 float64 배열입니다. `indices`보다 축이 하나 많은 배열을 돌려줍니다. 번호 하나하나가
# 길이가 `n_dims`인 행으로 바뀝니다. `table[번호 배열]`이 바로 그 일을 합니다.
#
# **작성할 것 2.** `embedding_layer(table)`는 같은 것을 **Keras** 3의 층으로 만듭니다. `input_dim`이 `n_entries`,
# `output_dim`이 `n_dims`이고 가중치가 `table`인 `keras.layers.Embedding`을 돌려줍니다. 층은 빌드하기 전에는 가중치가
# 없고, 빌드하면 무작위 수로 된 가중치가 생깁니다. 그러니 층을 만들고 `layer.build()`를 호출한 다음
# `layer.set_weights([table])`을 호출하세요. 새 층이 모두 그렇듯, 이 층도 모델 안에서 계속 학습할 수 있어야 합니다.
# Keras는 float32로 계산하므로 값은 유효 숫자 여섯 자리 정도까지 같습니다. 호출할 때마다 새 층을 만드세요.
#
# **확인 방법.** `embed`에서 위의 행들이 나오고, 같은 번호에 대해 층과 `embed`의 결과가 같으면 맞습니다.

# %% exercise="embed"
def embed(indices, table):
    """embed(indices, table) -> vectors, (..., n_dims)

    indices: (...), integers from 0 to n_entries - 1: one integer, a list or an array of any number of axes  # en
    table: (n_entries, n_dims), a row for each entry of the vocabulary  # en
    vectors: (..., n_dims), the row of each index  # en
    indices: (...), 0부터 n_entries - 1까지의 정수. 정수 하나, 리스트, 또는 축의 개수에 제한이 없는 배열  # ko
    table: (n_entries, n_dims), 어휘의 원소마다 한 행  # ko
    vectors: (..., n_dims), 번호마다 해당하는 행  # ko
    """
    vectors = None
    ### BEGIN SOLUTION
    vectors = table[indices]
    ### END SOLUTION
    return vectors

# %% check="embed"
done["embed"] = False
tiny_table = np.array([[1.0, 0.5], [0.3, 0.3], [0.2, 0.9]])
for indices, right, hint in [
    ([2, 0, 2], [[0.2, 0.9], [1.0, 0.5], [0.2, 0.9]], "The rows of the table above, one for each index, from 0."),  # en
    (1, [0.3, 0.3], "A single integer gives a single row, with one axis."),  # en
    (np.array([[[0, 2]]]), [[[[1.0, 0.5], [0.2, 0.9]]]], "Three axes come in, so four go out."),  # en
    ([2, 0, 2], [[0.2, 0.9], [1.0, 0.5], [0.2, 0.9]], "위 표에서 번호마다 행을 하나씩 찾으세요. 0부터 셉니다."),  # ko
    (1, [0.3, 0.3], "정수 하나를 넣으면 축이 하나인 행 하나가 나옵니다."),  # ko
    (np.array([[[0, 2]]]), [[[[1.0, 0.5], [0.2, 0.9]]]], "축 세 개가 들어가면 네 개가 나옵니다."),  # ko
]:
    expect_array(f"embed({indices!r}, table)", attempt(hint, embed, indices, tiny_table), right, hint)
done["embed"] = True
print("embed: this check passes.")  # en
print("embed: 이 확인을 통과했습니다.")  # ko

# %% hidden="embed-rows" points=3
# embed: the rows of other tables, also square ones  # en
# embed: 다른 표의 행, 정사각형인 표 포함  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_table_and_indices(rng):
    n_entries, n_dims = rng.permutation([3, 4, 6])[:2]
    return rng.integers(n_entries, size=5), rng.normal(size=(n_entries, n_dims))


def draw_square_table(rng):
    return rng.integers(4, size=4), rng.normal(size=(4, 4))


def ask_embed(answers, indices, table):
    return answers.embed(indices, table)


judge.forbids("embed", *READY_MADE)
judge.agrees(
    ask_embed,
    judge.draws(draw_table_and_indices, n=5, seed=41) + judge.draws(draw_square_table, n=3, seed=42),
    builds_on=["one_hot"],
)
### END HIDDEN TESTS

# %% hidden="embed-edges" points=2
# embed: a single integer, lists, two and three axes, one row, one column, two calls  # en
# embed: 정수 하나, 리스트, 축 두 개와 세 개, 행 하나, 열 하나, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_one_row(rng):
    return int(rng.integers(4)), rng.normal(size=(4, 3))


def draw_lists_of_indices(rng):
    return rng.integers(4, size=(2, 3)).tolist(), rng.normal(size=(4, 5))


def draw_three_axes(rng):
    return rng.integers(5, size=(2, 1, 3)), rng.normal(size=(5, 2))


def draw_smallest_table(rng):
    return [0, 0], rng.normal(size=(1, 1))


def draw_one_column(rng):
    return rng.integers(3, size=4), rng.normal(size=(3, 1))


def draw_two_times_indices(rng):
    return rng.integers(4, size=2), rng.integers(4, size=3), rng.normal(size=(4, 2))


def ask_embed_twice(answers, other_indices, indices, table):
    first = answers.embed(other_indices, table)
    second = answers.embed(indices, table)
    return first, second


judge.forbids("embed", *READY_MADE)
judge.agrees(ask_embed, judge.draws(draw_one_row, n=3, seed=43), builds_on=["one_hot"])
judge.agrees(ask_embed, judge.draws(draw_lists_of_indices, n=2, seed=44), builds_on=["one_hot"])
judge.agrees(ask_embed, judge.draws(draw_three_axes, n=2, seed=45), builds_on=["one_hot"])
judge.agrees(
    ask_embed,
    judge.draws(draw_smallest_table, n=2, seed=46) + judge.draws(draw_one_column, n=2, seed=47),
    builds_on=["one_hot"],
)
judge.agrees(ask_embed_twice, judge.draws(draw_two_times_indices, n=2, seed=48), builds_on=["one_hot"])
### END HIDDEN TESTS

# %% given="keras"
# Only embedding_layer needs Keras 3, which comes with TensorFlow. To import it takes some seconds.  # en
# Keras 3은 embedding_layer에만 필요하며 TensorFlow에 들어 있습니다. 불러오는 데 몇 초가 걸립니다.  # ko
import os


def import_keras():
    """Keras, imported without the lines about this machine that TensorFlow writes to stderr."""  # en
    """Keras를 불러옵니다. TensorFlow가 컴퓨터 환경에 관해 stderr로 내보내는 메시지는 숨깁니다."""  # ko
    stderr, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        import keras

        keras.ops.zeros(1)   # the first operation looks for a GPU  # en
        keras.ops.zeros(1)   # 첫 연산에서 GPU를 찾습니다  # ko
        return keras
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(nowhere)


try:
    keras = import_keras()
    print("Keras", keras.__version__)
except (ImportError, AttributeError):
    # Keras 2 has no keras.ops.  # en
    # Keras 2에는 keras.ops가 없습니다.  # ko
    keras = None
    print("Keras 3 is not here. Run `%pip install --upgrade tensorflow` in a cell and restart the kernel, or")  # en
    print("leave embedding_layer for another computer, such as Google Colab; nothing else needs it.")  # en
    print("Keras 3이 없습니다. 셀에서 `%pip install --upgrade tensorflow`를 실행하고 커널을 다시 시작하거나,")  # ko
    print("embedding_layer는 Google Colab 같은 다른 컴퓨터에서 하세요. 다른 문제에는 필요하지 않습니다.")  # ko

# %% exercise="embedding_layer"
def embedding_layer(table):
    """embedding_layer(table) -> layer, a keras.layers.Embedding

    table: (n_entries, n_dims), a row for each entry of the vocabulary  # en
    layer: gives the rows of table for integers of any shape  # en
    table: (n_entries, n_dims), 어휘의 원소마다 한 행  # ko
    layer: 형태가 무엇이든 정수를 넣으면 table의 행을 내는 층  # ko
    """
    layer = None
    ### BEGIN SOLUTION
    n_entries, n_dims = table.shape
    layer = keras.layers.Embedding(n_entries, n_dims)
    layer.build()
    layer.set_weights([table])
    ### END SOLUTION
    return layer

# %% check="embedding_layer"
done["embedding_layer"] = False
if keras is None:
    print("Keras is not here, so this check is left out.")  # en
    print("Keras가 없어 이 확인을 건너뜁니다.")  # ko
else:
    hint = "The text of the exercise names three steps: are they all there, in their order?"  # en
    hint = "연습 문제의 본문에 세 단계가 나옵니다. 빠뜨리지 않고 차례대로 했나요?"  # ko
    layer = attempt(hint, embedding_layer, tiny_table)
    assert isinstance(layer, keras.layers.Embedding), (
        f"embedding_layer returns a {type(layer).__name__}; expected the keras.layers.Embedding itself. {hint}"  # en
        f"embedding_layer의 결과가 {type(layer).__name__}입니다. keras.layers.Embedding이어야 합니다. {hint}"  # ko
    )
    assert (layer.input_dim, layer.output_dim) == (3, 2), (
        f"input_dim and output_dim are {layer.input_dim} and {layer.output_dim}; expected 3 and 2, the rows and "  # en
        f"columns of the table. {hint}"  # en
        f"input_dim과 output_dim이 {layer.input_dim}과 {layer.output_dim}입니다. 표의 행과 열의 개수인 3과 2여야 "  # ko
        f"합니다. {hint}"  # ko
    )
    hint = "The layer must give the rows of the table, not random ones: has it been given its weights?"  # en
    hint = "층에서 무작위 수가 아니라 표의 행이 나와야 합니다. 층의 가중치를 정해 주었나요?"  # ko
    expect_array("layer(np.array([[2, 0]]))", np.asarray(layer(np.array([[2, 0]]))), [tiny_table[[2, 0]]], hint)
    assert layer.trainable, (
        "The layer cannot learn: leave trainable at its default."  # en
        "층의 가중치가 학습되지 않도록 고정되어 있습니다. trainable을 기본값 그대로 두세요."  # ko
    )
    done["embedding_layer"] = True
    print("embedding_layer: this check passes.")  # en
    print("embedding_layer: 이 확인을 통과했습니다.")  # ko

# %% hidden="embedding_layer-rows" points=3
# embedding_layer: the rows of other tables, for indices of any shape  # en
# embedding_layer: 형태가 다른 번호에서 나오는 다른 표의 행  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def draw_layer_case(rng, *shape):
    n_entries, n_dims = rng.permutation([3, 4, 5])[:2]
    return rng.normal(size=(n_entries, n_dims)), rng.integers(n_entries, size=shape)


def draw_layer_and_texts(rng):
    return draw_layer_case(rng, 2, 3)


def draw_layer_and_one_text(rng):
    return draw_layer_case(rng, 6)


def ask_layer(answers, table, indices):
    keras.utils.set_random_seed(1)
    return np.asarray(answers.embedding_layer(table)(indices))


judge.agrees(
    ask_layer,
    judge.draws(draw_layer_and_texts, n=2, seed=51) + judge.draws(draw_layer_and_one_text, n=1, seed=52),
    rtol=1e-4,
    atol=1e-6,
)
### END HIDDEN TESTS

# %% hidden="embedding_layer-table" points=2
# embedding_layer: input_dim, output_dim and the weights; a layer of its own at every call  # en
# embedding_layer: input_dim, output_dim, 가중치, 호출할 때마다 새 층  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np

from unrolled import judge


def draw_two_tables(rng):
    n_entries, n_dims = rng.permutation([2, 3, 5])[:2]
    return rng.normal(size=(n_entries, n_dims)), rng.normal(size=(n_entries, n_dims))


def ask_layer_table(answers, table, other_table):
    """The first layer, once a second one has been made. A layer may have no weights before its first call."""
    keras.utils.set_random_seed(2)
    layer = answers.embedding_layer(table)
    answers.embedding_layer(other_table)
    layer(np.array([0]))
    return layer.input_dim, layer.output_dim, layer.get_weights()


judge.agrees(ask_layer_table, judge.draws(draw_two_tables, n=2, seed=53), rtol=1e-4, atol=1e-6)
### END HIDDEN TESTS

# %% hidden="embedding_layer-learns" points=2
# embedding_layer: after a step of gradient descent  # en
# embedding_layer: 경사 하강법 한 스텝 뒤의 가중치  # ko
### BEGIN HIDDEN TESTS
import keras
import numpy as np
import tensorflow as tf

from unrolled import judge


def draw_layer_and_pull(rng):
    table, indices = draw_layer_case(rng, 2, 2)
    return table, indices, rng.normal(size=(2, 2, table.shape[1])).astype(np.float32)


def ask_layer_after_a_step(answers, table, indices, pull):
    keras.utils.set_random_seed(3)
    layer = answers.embedding_layer(table)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(layer(indices) * pull)
    weights = layer.trainable_variables
    for weight, gradient in zip(weights, tape.gradient(loss, weights)):
        weight.assign(weight - 0.5 * tf.convert_to_tensor(gradient))
    return np.asarray(layer(np.arange(len(table))))


judge.agrees(ask_layer_after_a_step, judge.draws(draw_layer_and_pull, n=2, seed=54), rtol=1e-4, atol=1e-6)
### END HIDDEN TESTS

# %%
# A new layer for the five entries of hello: two random numbers for each. The same by one-hot vectors:  # en
# hello의 어휘에 있는 원소 다섯 개로 새 층을 만들면 원소마다 무작위 수가 두 개씩 생깁니다. 원-핫 벡터로도 같은 값을 구합니다.  # ko
if keras is not None and done["one_hot"]:
    keras.utils.set_random_seed(4)
    new_layer = keras.layers.Embedding(input_dim=5, output_dim=2)
    hello_vectors = np.asarray(new_layer(np.array([0, 1, 2, 2, 3])))
    (new_table,) = new_layer.get_weights()
    by_products = one_hot([0, 1, 2, 2, 3], 5) @ new_table
    for character, looked_up, multiplied in zip("hello", hello_vectors, by_products):
        print(character, looked_up, multiplied)
    print("largest difference:", np.abs(hello_vectors - by_products).max())  # en
    print("가장 큰 차이:", np.abs(hello_vectors - by_products).max())  # ko
elif keras is None:
    print("Keras 3 is not here, so there is no layer to look at.")  # en
    print("Keras 3이 없어 층의 값을 볼 수 없습니다.")  # ko
else:
    print("A new layer and one-hot products appear here, side by side, once the check of one_hot passes.")  # en
    print("one_hot의 확인을 통과하면 여기에 새 층의 값과 원-핫 벡터로 구한 값이 나란히 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 6 · `pad` (15 minutes, {points:pad} points)
#
# **Why.** Texts differ in length, but the rows of an array do not. To put several sequences into one array, the shorter
# ones are filled up at their end: they are **padded**. And since no one can tell by looking which numbers are filling,
# a second array says so: the **mask**, `True` where a number is real and `False` where it is filling.
#
# **By hand.** Three sequences, padded with 0. The 0 in the third is a real one:
#
# | sequence | array | mask |
# |---|---|---|
# | [3, 1, 2] | 3 1 2 | True True True |
# | [4] | 4 0 0 | True False False |
# | [5, 0] | 5 0 0 | True True False |
#
# With the mask a network, or you, can leave the filling out of a mean or a loss. `array[mask]` gives all the real
# numbers, in order: 3, 1, 2, 4, 5, 0.
#
# **Write** `pad(sequences, value)`, which returns the pair `(array, mask)`, both of shape `(n, longest)`. `sequences`
# is a list of `n` sequences, 1 or more; each is a list or an array of numbers, of any length: one may be empty, but not
# all are. `longest` is the length of the longest. `array` holds each sequence in its own row, from the left, and
# `value` in the places that are left over; it may be an array of integers or of floats. `mask` is an array of `bool`.
# All numbers keep their values: 0.5 stays 0.5, also if `value` is 0; and `value` may be any number, also one that
# occurs in the sequences.
#
# **It is right if** the table comes out, and sequences of equal length give a mask of `True` only.

# %% [markdown] lang="ko"
# ## 연습 문제 6 · `pad` (15분, {points:pad}점)
#
# **왜 필요한가.** 글은 길이가 제각각이지만 배열의 행은 모두 길이가 같아야 합니다. 시퀀스 여러 개를 배열 하나에 담으려면
# 짧은 시퀀스의 끝에 수를 채워 넣습니다. 이것을 **패딩**이라고 합니다. 그런데 보기만 해서는 어느 수가 채워 넣은 것인지 알 수
# 없으므로 **마스크**라는 배열이 하나 더 필요합니다. 마스크는 진짜 수가 있는 자리에서 `True`, 채워 넣은 자리에서 `False`입니다.
#
# **손으로 해 보기.** 시퀀스 세 개를 0으로 채웁니다. 셋째 시퀀스에 있는 0은 진짜 수입니다.
#
# | 시퀀스 | 배열 | 마스크 |
# |---|---|---|
# | [3, 1, 2] | 3 1 2 | True True True |
# | [4] | 4 0 0 | True False False |
# | [5, 0] | 5 0 0 | True True False |
#
# 마스크가 있으면 평균이나 손실을 구할 때 채워 넣은 수를 뺄 수 있습니다. `array[mask]`는 진짜 수를 모두 차례대로
# 꺼냅니다. 여기서는 3, 1, 2, 4, 5, 0입니다.
#
# **작성할 것.** `pad(sequences, value)`는 형태가 둘 다 `(n, longest)`인 `(array, mask)` 쌍을 돌려줍니다. `sequences`는
# 시퀀스 `n`개의 리스트이고 `n`은 1 이상입니다. 시퀀스는 수의 리스트 또는 배열이며 길이는 제각각입니다. 비어 있는
# 시퀀스가 있을 수 있지만 모두 비어 있지는 않습니다. `longest`는 가장 긴 시퀀스의 길이입니다. `array`에는 시퀀스마다 한
# 행씩 왼쪽부터 담고 남는 자리에 `value`를 넣습니다. 정수 배열이든 실수 배열이든 괜찮습니다. `mask`는 `bool` 배열입니다.
# 모든 수는 값이 그대로여야 합니다. `value`가 0이어도 0.5는 0.5로 남습니다. `value`는 어떤 수든 될 수 있고, 시퀀스에
# 나오는 수일 수도 있습니다.
#
# **확인 방법.** 위 표대로 나오고, 길이가 모두 같은 시퀀스에서 `True`만 있는 마스크가 나오면 맞습니다.

# %% exercise="pad"
def pad(sequences, value):
    """pad(sequences, value) -> array, (n, longest), and mask, (n, longest), bool

    sequences: a list of n sequences of numbers, lists or arrays of any length  # en
    value: the number that fills the places left over  # en
    array: (n, longest), each sequence in its row, from the left  # en
    mask: (n, longest), True where array holds a number of the sequence  # en
    sequences: 수로 이루어진 시퀀스 n개의 리스트. 시퀀스는 리스트 또는 배열이고 길이는 제각각  # ko
    value: 남는 자리를 채우는 수  # ko
    array: (n, longest), 시퀀스마다 한 행씩 왼쪽부터  # ko
    mask: (n, longest), array의 수가 시퀀스의 것이면 True  # ko
    """
    array, mask = None, None
    ### BEGIN SOLUTION
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    mask = np.array([np.arange(longest) < len(sequence) for sequence in sequences])
    ### END SOLUTION
    return array, mask

# %% check="pad"
done["pad"] = False
for sequences, value, right, right_mask, hint in [
    (
        [[3, 1, 2], [4], [5, 0]], 0, [[3, 1, 2], [4, 0, 0], [5, 0, 0]], [[1, 1, 1], [1, 0, 0], [1, 1, 0]],
        "Compare with the table above. The mask follows from the lengths, not from the numbers.",  # en
        "위 표와 비교하세요. 마스크는 수가 아니라 길이로 정합니다.",  # ko
    ),
    (
        [np.array([0.5, 1.5]), np.array([2.5])], 0, [[0.5, 1.5], [2.5, 0]], [[1, 1], [1, 0]],
        "The sequences are arrays of float here and value is an integer: no number may be cut to an integer.",  # en
        "여기서는 시퀀스가 실수 배열이고 value는 정수입니다. 소수점 아래가 잘려서는 안 됩니다.",  # ko
    ),
    (
        [[1, 2], [3, 4]], 9, [[1, 2], [3, 4]], [[1, 1], [1, 1]],
        "All have the same length: nothing is filled in.",  # en
        "길이가 모두 같으므로 채워 넣을 것이 없습니다.",  # ko
    ),
    (
        [[], [7, 8]], -1.5, [[-1.5, -1.5], [7, 8]], [[0, 0], [1, 1]],
        "The first sequence is empty: its row is filling from end to end, and the filling is value, -1.5.",  # en
        "첫 시퀀스가 비어 있으므로 그 행은 모두 value, 곧 -1.5로 채웁니다.",  # ko
    ),
]:
    array, mask = expect_pair("pad", attempt(hint, pad, sequences, value), "array", "mask")
    assert not (isinstance(array, np.ndarray) and array.dtype == bool), (
        "The first of the two that pad returns holds bool: return array first, then mask."  # en
        "pad가 첫 번째로 돌려준 배열의 dtype이 bool입니다. array를 먼저, mask를 다음에 돌려주세요."  # ko
    )
    expect_array(f"array for {sequences}", array, right, hint)  # en
    expect_array(f"{sequences}의 array", array, right, hint)  # ko
    assert np.asarray(mask).dtype == bool, (
        f"The mask holds {np.asarray(mask).dtype}; expected bool, so that array[mask] picks out the real numbers."  # en
        f"마스크의 dtype이 {np.asarray(mask).dtype}입니다. bool이어야 array[mask]로 진짜 수를 꺼낼 수 있습니다."  # ko
    )
    expect_array(f"mask for {sequences}", mask, np.array(right_mask, dtype=bool), hint)  # en
    expect_array(f"{sequences}의 mask", mask, np.array(right_mask, dtype=bool), hint)  # ko
done["pad"] = True
print("pad: this check passes.")  # en
print("pad: 이 확인을 통과했습니다.")  # ko

# %% hidden="pad-array" points=4
# pad: the array for sequences of different lengths  # en
# pad: 길이가 서로 다른 시퀀스의 배열  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_sequences(rng):
    """Three sequences of different lengths and a number that is none of theirs."""
    lengths = rng.permutation([1, 2, 4, 6])[:3]
    return [rng.integers(1, 9, size=length).tolist() for length in lengths], int(rng.integers(-5, 0))


def ask_padded(answers, sequences, value):
    both = answers.pad(sequences, value)
    return None if both is None else both[0]


judge.forbids("pad", *READY_MADE)
judge.agrees(ask_padded, judge.draws(draw_sequences, n=6, seed=61))
### END HIDDEN TESTS

# %% hidden="pad-mask" points=3
# pad: the mask, and the numbers that array[mask] picks out  # en
# pad: 마스크와 array[mask]로 꺼낸 수  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_sequences_with_value(rng):
    """Sequences that hold the value they are padded with, also at their ends."""
    sequences, _ = draw_sequences(rng)
    return [[*sequence, 3] for sequence in sequences], 3


def ask_mask(answers, sequences, value):
    """The mask, and what it picks out: a mask of 0 and 1 would pick rows."""
    both = answers.pad(sequences, value)
    return None if both is None else (both[1], np.asarray(both[0])[np.asarray(both[1])])


judge.forbids("pad", *READY_MADE)
judge.agrees(ask_mask, judge.draws(draw_sequences, n=4, seed=62))
judge.agrees(ask_mask, judge.draws(draw_sequences_with_value, n=4, seed=63))
### END HIDDEN TESTS

# %% hidden="pad-edges" points=2
# pad: numbers with decimals, arrays, equal lengths, one sequence, an empty one, two calls  # en
# pad: 실수, 배열, 같은 길이, 시퀀스 하나, 빈 시퀀스, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_decimals(rng):
    return [rng.normal(size=length) for length in rng.permutation([1, 3, 4])], 0


def draw_decimal_value(rng):
    return [rng.integers(9, size=length).tolist() for length in rng.permutation([1, 3, 4])], rng.normal()


def ask_pad(answers, sequences, value):
    return answers.pad(sequences, value)


def ask_pad_twice(answers, other_sequences, sequences, value):
    first = answers.pad(other_sequences, value)
    second = answers.pad(sequences, value)
    return first, second


judge.forbids("pad", *READY_MADE)
judge.agrees(ask_pad, judge.draws(draw_decimals, n=3, seed=64) + judge.draws(draw_decimal_value, n=3, seed=65))
judge.agrees(
    ask_pad,
    [
        ([[5]], 0),
        ([[4, 6, 1]], 9),
        ([[1, 2], [3, 4], [5, 6]], 7),
        ([[], [2, 3, 1]], 8),
        ([np.array([3, 1, 2]), np.array([6, 4])], 0.5),
    ],
)
judge.agrees(ask_pad_twice, [([[1], [2, 3]], [[4, 5, 6], [7]], 0), ([[8, 9, 1, 2]], [[3], [4, 4]], 5)])
### END HIDDEN TESTS

# %%
# Three words of different lengths in one array of vectors: (n, longest, n_dims)  # en
# 길이가 서로 다른 낱말 세 개를 벡터 배열 하나에 담습니다: (n, longest, n_dims)  # ko
if all(done[name] for name in ["build_vocab", "encode", "embed", "pad"]):
    words = ["hello", "hole", "he"]
    char2idx, idx2char = build_vocab("hello")
    array, mask = pad([encode(word, char2idx) for word in words], char2idx["<EOS>"])
    vectors = embed(np.asarray(array, dtype=int), np.random.default_rng(3).normal(size=(len(idx2char), 2)))
    print(array)
    print(mask)
    print(np.shape(vectors))
else:
    print("Three words appear here once the checks of build_vocab, encode, embed and pad pass.")  # en
    print("build_vocab, encode, embed, pad의 확인을 통과하면 여기에 낱말 세 개가 나타납니다.")  # ko

# %% [markdown] lang="en"
# The vectors of the three words have the shape (3, 5, 2). The first axis counts the sequences, which together are
# called a **batch**; the second, time, counts the items of a sequence, filling included. The third counts the numbers
# that stand for one item: its **features**.

# %% [markdown] lang="ko"
# 세 낱말의 벡터를 담은 배열의 형태는 (3, 5, 2)입니다. 첫째 축의 길이는 시퀀스의 개수입니다. 함께 묶은 시퀀스들을 **배치**라고
# 합니다. 둘째 축은 시간 축으로, 그 길이는 채워 넣은 것까지 합한 한 시퀀스의 항목 수입니다. 셋째 축의 길이는 항목 하나를 나타내는 수, 곧
# **특징**의 개수입니다.

# %% [markdown] lang="en"
# ## The recurrence
#
# A sequence of any length, read by one small computation: how can that be? The answer is the one idea of this course.
# Read the items one by one, and keep a **state** that says what has been read so far. Each item makes a new state out
# of the old one:

# %% [markdown] lang="ko"
# ## 순환
#
# 길이가 제각각인 시퀀스를 작은 계산 하나로 어떻게 읽을까요? 그 답이 이 과정의 핵심입니다. 항목을 하나씩 읽으면서,
# 지금까지 읽은 내용을 **상태**에 담아 이어 갑니다. 항목을 읽을 때마다 이전 상태와 그 항목으로 새 상태를 만듭니다.

# %% [markdown]
# $$h(t) = f(h(t-1),\ x(t))$$

# %% [markdown] lang="en"
# - $x(t)$ is the item that is read at **time step** $t$. A time step is one use of $f$: one item in, one new state out.
#   It need not last any time; a text of 20 characters has 20 time steps, read one after the other.
# - $h(t)$ is the state after it. The first step needs one before it: $h(0)$, often zero.
# - $f$ is the **step function**. It is the same at every time step.
#
# It is called a recurrence because $h$ stands on both sides. Whatever is remembered of $x(1)$ at step 5 has come
# through $h(1), h(2), h(3), h(4)$; there is no other way. In a recurrent *network* $f$ has weights, and the state
# serves twice: for the next state, and for an **output** $y(t)$ that is computed from it.
#
# The figure shows the recurrence in two ways. On the left as it is written: one box, whose state goes back into it. On
# the right **unrolled** over time: one box a time step. It is the same box each time, and the red arrows, the states,
# are the only memory. The outputs are left out.

# %% [markdown] lang="ko"
# - $x(t)$는 **시간 단계** $t$에서 읽는 항목입니다. 시간 단계란 $f$를 한 번 적용하는 것, 곧 항목 하나를 읽고 새 상태 하나를
#   만드는 것입니다. 실제 시간이 흘러야 하는 것은 아닙니다. 20글자짜리 글에는 시간 단계가 20개 있으며 한 글자씩 차례로 읽습니다.
# - $h(t)$는 그 단계를 마친 뒤의 상태입니다. 첫 단계에는 그 앞의 상태 $h(0)$이 필요하며, 보통 0으로 둡니다.
# - $f$는 **단계 함수**이며 모든 시간 단계에서 똑같습니다.
#
# $h$가 식의 양변에 되풀이해 나타나므로 순환이라고 합니다. 5단계에서 $x(1)$에 대해 기억하는 것은 모두 $h(1), h(2), h(3), h(4)$를
# 거쳐 온 것입니다. 다른 길은 없습니다. 순환 *신경망*에서는 $f$에 가중치가 있고, 상태는 두 곳에 쓰입니다. 다음 상태를
# 만드는 데 쓰이고, **출력** $y(t)$를 계산하는 데에도 쓰입니다.
#
# 그림은 순환을 두 가지로 보여 줍니다. 왼쪽은 식을 그대로 그린 것으로, 상자가 하나이고 상태가 그 상자로 되돌아옵니다.
# 오른쪽은 시간에 따라 **펼친** 것입니다. 시간 단계마다 상자가 하나씩 있지만 모두 같은 상자이고, 기억이 지나는 길은 빨간
# 화살표로 나타낸 상태뿐입니다. 출력은 그림에서 뺐습니다.

# %% given="recurrence-figure"
def draw_recurrence(inputs):
    """Draws the recurrence rolled up, and unrolled over the inputs."""  # en
    """순환을 접은 모양과, inputs를 따라 펼친 모양으로 그립니다."""  # ko
    steps = len(inputs)
    _, (rolled, unrolled) = plt.subplots(
        1, 2, figsize=(1.7 * steps + 4.5, 3.4), gridspec_kw={"width_ratios": [2, steps + 1.2]}
    )
    box(rolled, 0, 0, "$x(t)$", "white")
    box(rolled, 0, 1, "$f$", "lightyellow")
    arrow(rolled, (0, 0.2), (0, 0.8), "tab:blue")
    rolled.plot([0.22, 0.6, 0.6, -0.6, -0.6], [1, 1, 1.6, 1.6, 1], color="tab:red", linewidth=2)
    arrow(rolled, (-0.62, 1), (-0.2, 1), "tab:red")
    rolled.text(0, 1.82, "$h(t)$", color="tab:red", ha="center", va="center", fontsize=14)
    rolled.set(xlim=(-1.1, 1.1), ylim=(-0.7, 2.1), title=figure_text("as it is written"))  # en
    rolled.set(xlim=(-1.1, 1.1), ylim=(-0.7, 2.1), title=figure_text("식 그대로 | as it is written"))  # ko
    for t in range(1, steps + 1):
        box(unrolled, t, 0, f"$x({t})$", "white")
        box(unrolled, t, 1, "$f$", "lightyellow")
        unrolled.text(t, -0.5, inputs[t - 1], ha="center", va="center", fontsize=14, family="monospace")
        arrow(unrolled, (t, 0.2), (t, 0.8), "tab:blue")
    for t in range(steps + 1):
        arrow(unrolled, (t + 0.2, 1), (t + 0.8, 1), "tab:red")
        unrolled.text(t + 0.5, 1.25, f"$h({t})$", color="tab:red", ha="center", va="center", fontsize=14)
    unrolled.set(xlim=(0, steps + 1), ylim=(-0.7, 2.1), title=figure_text("unrolled over time"))  # en
    unrolled.set(xlim=(0, steps + 1), ylim=(-0.7, 2.1), title=figure_text("시간에 따라 펼친 것 | unrolled over time"))  # ko
    rolled.axis("off")
    unrolled.axis("off")
    plt.show()

# %%
draw_recurrence("hello")

# %% [markdown] lang="en"
# ## Exercise 7 · `unroll` (10 minutes, {points:unroll} points)
#
# **Why.** Whatever $f$ is, the way through time is the same. Written once, it serves for sums, for text, and for every
# recurrent network of this course.
#
# **By hand.** How do you read the number 2026, digit by digit? The state is the number read so far, and each new digit
# makes ten times that, plus the digit: $f(h, x) = 10h + x$, from $h(0) = 0$.
#
# | time step | x | state before | state after: 10·h + x |
# |---|---|---|---|
# | 1 | 2 | 0 | 2 |
# | 2 | 0 | 2 | 20 |
# | 3 | 2 | 20 | 202 |
# | 4 | 6 | 202 | 2026 |
#
# The digits 6, 2, 0, 2 would end in 6202: the order matters.
#
# **Write** `unroll(step, h0, xs)`, which returns the list of the states after each time step, first to last: as many as
# there are inputs, without `h0`. For the table it is [2, 20, 202, 2026].
#
# - `step` is a function: `step(h, x)` takes the state first, then the input, and returns the new state. It changes none
#   of its arguments.
# - `h0` is the state before the first time step, and `xs` holds the inputs in order: a list, a `str` (its characters),
#   or an array, whose first axis is time. `for x in xs` goes through all of these. `xs` may be empty, and then so is
#   the list; and it may hold some thousand inputs, so use a loop.
# - A state is whatever `step` returns: a number, an array, a text, a pair. It may be of another kind or shape than
#   `h0`, so do not prepare an array for it; append to a list.
#
# If all states are numbers, or arrays of one shape, an array of them is accepted as well.
#
# **It is right if** the table comes out, and the digits 6, 2, 0, 2 give [6, 62, 620, 6202].

# %% [markdown] lang="ko"
# ## 연습 문제 7 · `unroll` (10분, {points:unroll}점)
#
# **왜 필요한가.** $f$가 무엇이든 시간을 따라가는 방법은 같습니다. 한 번 작성해 두면 덧셈에도, 글에도, 이 과정의 모든
# 순환 신경망에도 쓸 수 있습니다.
#
# **손으로 해 보기.** 2026이라는 수를 한 자리씩 읽으려면 어떻게 해야 할까요? 상태는 지금까지 읽은 수입니다. 새 숫자를 읽으면 그 수에
# 10을 곱하고 새 숫자를 더합니다. $f(h, x) = 10h + x$이고 $h(0) = 0$에서 시작합니다.
#
# | 시간 단계 | x | 이전 상태 | 새 상태: 10·h + x |
# |---|---|---|---|
# | 1 | 2 | 0 | 2 |
# | 2 | 0 | 2 | 20 |
# | 3 | 2 | 20 | 202 |
# | 4 | 6 | 202 | 2026 |
#
# 숫자를 6, 2, 0, 2의 순서로 읽었다면 6202가 되었을 것입니다. 순서가 중요합니다.
#
# **작성할 것.** `unroll(step, h0, xs)`는 시간 단계를 하나 마칠 때마다 나오는 상태를 처음부터 끝까지 담은 리스트를
# 돌려줍니다. 상태의 개수는 입력의 개수와 같고 `h0`은 넣지 않습니다. 위 표에서는 [2, 20, 202, 2026]입니다.
#
# - `step`은 함수입니다. `step(h, x)`는 상태를 먼저, 입력을 나중에 받아 새 상태를 돌려줍니다. 인자를 바꾸지는 않습니다.
# - `h0`은 첫 시간 단계 이전의 상태이고, `xs`에는 입력이 차례대로 들어 있습니다. 리스트일 수도 있고, `str`(문자 하나가 입력 하나)일
#   수도 있고, 첫째 축이 시간인 배열일 수도 있습니다. 어느 것이든 `for x in xs`로 차례차례 읽을 수 있습니다. `xs`는 비어
#   있을 수 있고, 그러면 리스트도 비어 있습니다. 입력이 수천 개일 수도 있으니 반복문을 쓰세요.
# - `step`이 돌려주는 것은 무엇이든 상태가 될 수 있습니다. 수, 배열, 글, 쌍일 수 있습니다. `h0`과 종류나 형태가 다를 수도
#   있으니, 미리 배열을 만들어 두지 말고 리스트에 덧붙이세요.
#
# 상태가 모두 수이거나 형태가 같은 배열이면 상태를 모두 담은 배열도 인정합니다.
#
# **확인 방법.** 위 표대로 나오고, 숫자 6, 2, 0, 2에서 [6, 62, 620, 6202]가 나오면 맞습니다.

# %% exercise="unroll"
def unroll(step, h0, xs):
    """unroll(step, h0, xs) -> hs, a list of len(xs) states

    step: a function, step(h, x) -> the new state  # en
    h0: the state before the first time step  # en
    xs: the inputs in order: a list, a str or an array with time as the first axis, perhaps empty  # en
    hs: the state after each time step, without h0  # en
    step: 함수. step(h, x) -> 새 상태  # ko
    h0: 첫 시간 단계 이전의 상태  # ko
    xs: 차례대로 놓인 입력. 리스트, str, 또는 첫째 축이 시간인 배열이고 비어 있을 수도 있음  # ko
    hs: 시간 단계를 마칠 때마다의 상태. h0은 제외  # ko
    """
    hs = None
    ### BEGIN SOLUTION
    h, hs = h0, []
    for x in xs:
        h = step(h, x)
        hs.append(h)
    ### END SOLUTION
    return hs

# %% check="unroll"
done["unroll"] = False


def append_digit(h, x):
    return 10 * h + x


def append_character(h, x):
    return h + x


def lean(h, x):
    return 0.5 * h + x


def last_two(h, x):
    return h[1], x


hint = "Compare with the table of 2026, row by row. Which state does each step start from?"  # en
hint = "2026의 표와 한 줄씩 비교하세요. 단계마다 어느 상태에서 시작하나요?"  # ko
numbers = attempt(hint, unroll, append_digit, 0, [2, 0, 2, 6])
assert not inspect.isgenerator(numbers), (
    "unroll is a generator, since it says yield; expected a list: collect the states and return them."  # en
    "yield를 써서 unroll이 제너레이터가 되었습니다. 상태를 모아 리스트로 돌려주세요."  # ko
)
assert isinstance(numbers, (list, tuple, np.ndarray)), (
    f"unroll returns a {type(numbers).__name__}; expected the list of all states, not the last one only."  # en
    f"unroll의 결과가 {type(numbers).__name__}입니다. 마지막 상태만이 아니라 모든 상태의 리스트여야 합니다."  # ko
)
assert len(numbers) != 1, (
    "There is 1 state; expected 4, one for each input. Is the return inside the loop?"  # en
    "상태가 1개입니다. 입력마다 하나씩 4개여야 합니다. return이 반복문 안에 있지 않나요?"  # ko
)
assert len(numbers) == 4, (
    f"There are {len(numbers)} states; expected 4, one for each input, without h0."  # en
    f"상태가 {len(numbers)}개입니다. h0을 빼고 입력마다 하나씩 4개여야 합니다."  # ko
)
assert not np.array_equal(numbers, [20, 20, 40, 100]), (
    "These are the values of step(x, h). The state comes first, then the input."  # en
    "step(x, h)로 계산한 값입니다. 상태가 먼저이고 입력이 나중입니다."  # ko
)
expect_array("The list of states", numbers, [2, 20, 202, 2026], hint)  # en
expect_array("상태의 리스트", numbers, [2, 20, 202, 2026], hint)  # ko
hint = "The first step starts from h0, which is 7 here."  # en
hint = "첫 단계는 h0에서 시작합니다. 여기서는 7입니다."  # ko
expect_array("The list of states", attempt(hint, unroll, append_digit, 7, [1, 2]), [71, 712], hint)  # en
expect_array("상태의 리스트", attempt(hint, unroll, append_digit, 7, [1, 2]), [71, 712], hint)  # ko
hint = "Use step: it makes a text here, from a text. Collect the states in a list, whatever they are."  # en
hint = "step을 사용하세요. 여기서는 상태도 입력도 글입니다. 상태가 무엇이든 리스트에 모으세요."  # ko
expect("The list of states", attempt(hint, unroll, append_character, ">", "hey"), [">h", ">he", ">hey"], hint)  # en
expect("상태의 리스트", attempt(hint, unroll, append_character, ">", "hey"), [">h", ">he", ">hey"], hint)  # ko
hint = "Here a state is a pair. Collect the pairs as they are, in a list."  # en
hint = "여기서는 상태가 쌍입니다. 쌍을 그대로 리스트에 모으세요."  # ko
pairs = attempt(hint, unroll, last_two, ("", ""), "hey")
expect("The list of states", pairs, [("", "h"), ("h", "e"), ("e", "y")], hint)  # en
expect("상태의 리스트", pairs, [("", "h"), ("h", "e"), ("e", "y")], hint)  # ko
hint = "Arrays here, with time as the first axis, and h0 of integers: no number may be cut to an integer."  # en
hint = "여기서는 첫째 축이 시간인 배열이고 h0은 정수입니다. 소수점 아래가 잘려서는 안 됩니다."  # ko
leaned = attempt(hint, unroll, lean, np.array([1, 3]), np.array([[1.0, 0.0], [0.0, 4.0], [2.0, 0.5]]))
expect_array("The list of states", leaned, [[1.5, 1.5], [0.75, 4.75], [2.375, 2.875]], hint)  # en
expect_array("상태의 리스트", leaned, [[1.5, 1.5], [0.75, 4.75], [2.375, 2.875]], hint)  # ko
hint = "There are no inputs here, so there are no states: an empty list."  # en
hint = "여기서는 입력이 없으므로 상태도 없습니다. 빈 리스트입니다."  # ko
assert len(attempt(hint, unroll, append_digit, 1, [])) == 0, hint
done["unroll"] = True
print("unroll: this check passes.")  # en
print("unroll: 이 확인을 통과했습니다.")  # ko

# %% hidden="unroll-numbers" points=4
# unroll: states that are numbers, other step functions, from any h0  # en
# unroll: 상태가 수일 때, 다른 단계 함수, 임의의 h0  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_numbers(rng):
    return rng.uniform(0.3, 0.9), rng.normal(), rng.normal(size=rng.integers(3, 7)).tolist()


def lean_to(rate):
    def step(h, x):
        return rate * h + x * x - 0.3 * h * x

    return step


def ask_numbers(answers, rate, h0, xs):
    return answers.unroll(lean_to(rate), h0, xs)


judge.agrees(ask_numbers, judge.draws(draw_numbers, n=6, seed=71))
### END HIDDEN TESTS

# %% hidden="unroll-arrays" points=3
# unroll: states and inputs that are arrays  # en
# unroll: 상태와 입력이 배열일 때  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_arrays(rng):
    time, n_inputs, n_hidden = rng.permutation([2, 3, 4])
    return (
        rng.normal(size=(time, n_inputs)),
        rng.normal(size=n_hidden),
        rng.normal(size=(n_inputs, n_hidden)),
        rng.normal(size=(n_hidden, n_hidden)),
    )


def ask_arrays(answers, xs, h0, w_xh, w_hh):
    def step(h, x):
        return np.tanh(x @ w_xh + h @ w_hh)

    return answers.unroll(step, h0, xs)


judge.agrees(ask_arrays, judge.draws(draw_arrays, n=5, seed=72))
### END HIDDEN TESTS

# %% hidden="unroll-text" points=2
# unroll: states and inputs that are text  # en
# unroll: 상태와 입력이 글일 때  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def weave(h, x):
    """The input in front, its capital behind."""
    return x + h + x.upper()


def ask_text(answers, h0, xs):
    return answers.unroll(weave, h0, xs)


judge.agrees(ask_text, [("-", "ab"), ("", "hello"), ("ok", ["no", "yes", "so"]), ("가", "나다")])
### END HIDDEN TESTS

# %% hidden="unroll-edges" points=3
# unroll: no input, one input, an integer h0 before decimals, pairs, a long sequence, two calls  # en
# unroll: 입력 없음, 입력 하나, h0이 정수이고 상태가 실수일 때, 쌍, 긴 시퀀스, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
import numpy as np

from unrolled import judge


def draw_whole_h0(rng):
    return rng.integers(1, 5, size=3), rng.integers(0, 9, size=(4, 3))


def draw_long_sequence(rng):
    return rng.uniform(0.3, 0.5), rng.normal(), rng.uniform(-0.5, 0.5, size=60)


def quarter(h, x):
    return h / 4 + x


def trace(h, x):
    """A pair from a number: the input, and a list that grows."""
    return x, [*(h[1] if isinstance(h, tuple) else [h]), 2 * x]


def ask_quarters(answers, h0, xs):
    return answers.unroll(quarter, h0, xs)


def ask_traces(answers, h0, xs):
    return answers.unroll(trace, h0, xs)


def ask_unroll_twice(answers, other_h0, other_xs, h0, xs):
    first = answers.unroll(quarter, other_h0, other_xs)
    second = answers.unroll(quarter, h0, xs)
    return first, second


judge.agrees(ask_quarters, [(3, []), (2, [5]), (0, [1, 2, 3]), (0, [1, 1, 1, 1])])
judge.agrees(ask_quarters, judge.draws(draw_whole_h0, n=2, seed=73))
judge.agrees(ask_traces, [(5, [1, 2, 3]), (0, [4, 6])])
judge.agrees(ask_numbers, judge.draws(draw_long_sequence, n=2, seed=74))
judge.agrees(ask_unroll_twice, [(1, [2, 3], 4, [5, 6, 7]), (8, [1], 2, [9, 3])])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### What a state can do
#
# With `unroll` done, a step function of one line smooths the noisy measurement from above: the state goes a tenth of
# the way to each new value, $f(h, x) = h + 0.1\,(x - h)$. It never looks back; all it knows of the past is one number.
# The price of the calm is that $h$ lags behind: where $x$ rises or falls, $h$ follows some steps later.

# %% [markdown] lang="ko"
# ### 상태로 할 수 있는 일
#
# `unroll`을 완성했으니, 한 줄짜리 단계 함수로 위의 잡음 섞인 측정값을 매끄럽게 만들어 봅시다. 상태는 새 값이 올 때마다
# 그 값까지 남은 거리의 10분의 1만큼 다가갑니다. $f(h, x) = h + 0.1\,(x - h)$입니다. 지나간 값은 다시 읽지 않으므로, 지나간 값에
# 대해 아는 것은 상태라는 수 하나뿐입니다. 매끄러워진 대신 $h$는 한발 늦습니다. $x$가 오르거나 내리면 $h$는 몇 단계 뒤에야
# 따라갑니다.

# %%
if done["unroll"]:
    smoothed = unroll(lambda h, x: h + 0.1 * (x - h), series[0], series)
    title = figure_text("measured and smoothed")  # en
    title = figure_text("측정값과 매끄럽게 만든 값 | measured and smoothed")  # ko
    draw_series([title], [series, smoothed], labels=["$x$", "$h$"])
else:
    print("The figure appears here once the check of unroll passes.")  # en
    print("unroll의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# ### A recurrent network reads *hello*
#
# A network is to **spell** *hello*: at each character it is to name the next one, h→e, e→l, l→l, l→o, o→`<EOS>`. Its
# state is a vector of `n_hidden` numbers, the **hidden units**; here there are 3. In the step function, input and state
# are multiplied with weights, added together with a bias $b_h$, and squeezed by tanh to between -1 and 1:

# %% [markdown] lang="ko"
# ### *hello*를 읽는 순환 신경망
#
# 신경망이 *hello*를 **쓰게** 하려고 합니다. 문자를 읽을 때마다 다음 문자를 맞혀야 합니다. h→e, e→l, l→l, l→o,
# o→`<EOS>`입니다. 상태는 수 `n_hidden`개로 된 벡터이고, 이 수 하나하나를 **은닉 유닛**이라고 합니다. 여기서는
# 3개입니다. 단계 함수에서는 입력과 상태에 가중치를 곱하고 편향 $b_h$와 함께 더한 다음 tanh로 -1과 1 사이에 들어오게
# 합니다.

# %% [markdown]
# $$h(t) = \tanh(x(t)\, W_{xh} + h(t-1)\, W_{hh} + b_h)$$

# %% [markdown] lang="en"
# Here its weights are random, so it has learnt nothing yet. In the figure each column is a time step, and the rows [0],
# [1] and [2] are the three hidden units. Look at the two columns of l. On the left the network has a state: the two l's
# give different states, since e came before the first, and l before the second. On the right $W_{hh}$ is zero, so
# nothing is carried on: same input, same state, and no output could ever tell the two apart. In `02-forward` you write
# this step yourself and turn its states into characters.

# %% [markdown] lang="ko"
# 여기서는 가중치를 무작위로 정했으므로 신경망이 아직 배운 것은 없습니다. 그림에서 열은 시간 단계이고, 행 [0], [1], [2]는 은닉 유닛
# 3개입니다. l에 해당하는 두 열을 보세요. 왼쪽 신경망에는 상태가 있습니다. 첫 번째 l 앞에는 e가, 두 번째 l 앞에는 l이
# 있었으므로 두 l의 상태가 서로 다릅니다. 오른쪽에서는 $W_{hh}$가 0이어서 이어지는 것이 없습니다. 입력이 같으면 상태도
# 같으니 출력을 어떻게 계산하든 둘을 구별할 수 없습니다. `02-forward`에서는 이 단계 함수를 직접 작성하고 상태를 문자로 바꿉니다.

# %% given="states-figure"
def draw_states(titles, *states):
    """Draws states, (time, n_hidden) each, as heat maps side by side: a column for each character of hello."""  # en
    """형태가 (time, n_hidden)인 상태를 히트맵으로 나란히 그립니다. hello의 문자마다 한 열입니다."""  # ko
    figure, panels = plt.subplots(
        1, len(states), figsize=(5 * len(states), 3.1), squeeze=False, layout="constrained"
    )
    for axes, title, hs in zip(panels[0], titles, map(np.asarray, states)):
        image = axes.imshow(hs.T, cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
        for t, unit in np.ndindex(*hs.shape):
            color = "white" if abs(hs[t, unit]) > 0.6 else "black"
            axes.text(t, unit, f"{hs[t, unit]:.2f}", ha="center", va="center", color=color)
        labels = [f"{character}\n$h({t})$" for t, character in enumerate("hello", start=1)]
        axes.set_xticks(range(len(hs)), labels, family="monospace")
        axes.set_yticks(range(hs.shape[1]), [f"[{unit}]" for unit in range(hs.shape[1])])
        axes.set_xlabel(figure_text("character read, one a time step"))  # en
        axes.set_ylabel(figure_text("hidden unit"))  # en
        axes.set_xlabel(figure_text("시간 단계마다 읽은 문자 | character read, one a time step"))  # ko
        axes.set_ylabel(figure_text("은닉 유닛 | hidden unit"))  # ko
        axes.set(title=title)
        axes.label_outer()
    figure.colorbar(image, ax=panels, label=figure_text("hidden state"))  # en
    figure.colorbar(image, ax=panels, label=figure_text("은닉 상태 | hidden state"))  # ko
    plt.show()

# %%
if done["one_hot"] and done["unroll"]:
    rng = np.random.default_rng(5)
    w_xh, w_hh, b_h = rng.normal(size=(5, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)
    hello_xs = one_hot([0, 1, 2, 2, 3], 5)
    with_state = unroll(lambda h, x: np.tanh(x @ w_xh + h @ w_hh + b_h), np.zeros(3), hello_xs)
    without_state = unroll(lambda h, x: np.tanh(x @ w_xh + h @ (0 * w_hh) + b_h), np.zeros(3), hello_xs)
    draw_states([figure_text("with a state"), "$W_{hh} = 0$"], with_state, without_state)  # en
    draw_states([figure_text("상태가 있을 때 | with a state"), "$W_{hh} = 0$"], with_state, without_state)  # ko
else:
    print("The figure appears here once the checks of one_hot and unroll pass.")  # en
    print("one_hot과 unroll의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# ## Exercise 8 · `count_rnn_parameters` and `count_unshared_parameters` (5 minutes, {points:count_rnn_parameters} and {points:count_unshared_parameters} points)
#
# **Why.** The step function is the same at every time step, and so are its weights. This is **parameter sharing**: as
# the kernel of a convolutional network serves every place of an image, the weights of a recurrent network serve every
# time step of a sequence. What is it worth? Count.
#
# A recurrent network has five arrays of weights, each named for what it leads from and to:
#
# | array | from | to | shape |
# |---|---|---|---|
# | $W_{xh}$ | input | state | `(n_inputs, n_hidden)` |
# | $W_{hh}$ | state | next state | `(n_hidden, n_hidden)` |
# | $b_h$ | | state: the bias | `(n_hidden,)` |
# | $W_{hy}$ | state | output | `(n_hidden, n_outputs)` |
# | $b_y$ | | output: the bias | `(n_outputs,)` |
#
# **By hand.** The network that spells *hello* has 5 inputs and 5 outputs, for the entries h, e, l, o, `<EOS>`, and 3
# hidden units. It takes 5 time steps, for the letters h, e, l, l, o. If each of them had weights of its own, all five
# arrays would be there five times:
#
# | | $W_{xh}$ | $W_{hh}$ | $b_h$ | $W_{hy}$ | $b_y$ | sum |
# |---|---|---|---|---|---|---|
# | shared | 5·3 = 15 | 3·3 = 9 | 3 | 3·5 = 15 | 5 | 47 |
# | not shared, 5 time steps | 75 | 45 | 15 | 75 | 25 | 235 |
#
# **Write** `count_rnn_parameters(n_inputs, n_hidden, n_outputs)`, the number of weights of a recurrent network, biases
# included, and `count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps)`, the number if each of `n_steps`
# time steps had five arrays of its own. All arguments are integers from 1 on; each function returns one integer.
#
# **It is right if** the table comes out, and the network of `05-training`, with 1 input, 200 hidden units and 1 output,
# has 40,601.

# %% [markdown] lang="ko"
# ## 연습 문제 8 · `count_rnn_parameters`와 `count_unshared_parameters` (5분, {points:count_rnn_parameters}점과 {points:count_unshared_parameters}점)
#
# **왜 필요한가.** 단계 함수는 모든 시간 단계에서 똑같으므로 그 가중치도 똑같습니다. 이것이 **매개변수 공유**입니다.
# 합성곱 신경망의 커널이 이미지의 모든 자리에 쓰이듯, 순환 신경망의 가중치는 시퀀스의 모든 시간 단계에 쓰입니다. 공유하지 않을 때와 가중치의 개수가 얼마나
# 차이가 나는지 세어 봅시다.
#
# 순환 신경망의 가중치는 배열 다섯 개입니다. 이름은 어디에서 어디로 가는지를 나타냅니다.
#
# | 배열 | 어디에서 | 어디로 | 형태 |
# |---|---|---|---|
# | $W_{xh}$ | 입력 | 상태 | `(n_inputs, n_hidden)` |
# | $W_{hh}$ | 상태 | 다음 상태 | `(n_hidden, n_hidden)` |
# | $b_h$ | | 상태: 편향 | `(n_hidden,)` |
# | $W_{hy}$ | 상태 | 출력 | `(n_hidden, n_outputs)` |
# | $b_y$ | | 출력: 편향 | `(n_outputs,)` |
#
# **손으로 계산해 보기.** *hello*를 쓰는 신경망에는 입력 5개와 출력 5개가 있습니다. 어휘의 원소 h, e, l, o, `<EOS>`에
# 하나씩입니다. 은닉 유닛은 3개이고, 시간 단계는 글자 h, e, l, l, o에 하나씩 5개입니다. 시간 단계가 저마다 자기 가중치를
# 갖는다면 배열 다섯 개가 모두 다섯 벌씩 있어야 합니다.
#
# | | $W_{xh}$ | $W_{hh}$ | $b_h$ | $W_{hy}$ | $b_y$ | 합 |
# |---|---|---|---|---|---|---|
# | 공유할 때 | 5·3 = 15 | 3·3 = 9 | 3 | 3·5 = 15 | 5 | 47 |
# | 공유하지 않을 때, 시간 단계 5개 | 75 | 45 | 15 | 75 | 25 | 235 |
#
# **작성할 것.** `count_rnn_parameters(n_inputs, n_hidden, n_outputs)`는 순환 신경망의 가중치 개수를 돌려줍니다. 편향도
# 셉니다. `count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps)`는 시간 단계 `n_steps`개가 저마다 배열
# 다섯 개를 따로 가질 때의 개수를 돌려줍니다. 인자는 모두 1 이상의 정수이고, 결과는 둘 다 정수 하나입니다.
#
# **확인 방법.** 위 표대로 나오고, 입력 1개, 은닉 유닛 200개, 출력 1개인 `05-training`의 신경망에서 40,601이 나오면
# 맞습니다.

# %% exercise="count_rnn_parameters"
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    """count_rnn_parameters(n_inputs, n_hidden, n_outputs) -> count, one integer

    n_inputs, n_hidden, n_outputs: integers from 1 on  # en
    count: the numbers in w_xh, w_hh, b_h, w_hy and b_y together  # en
    n_inputs, n_hidden, n_outputs: 1 이상의 정수  # ko
    count: w_xh, w_hh, b_h, w_hy, b_y에 들어 있는 수의 개수를 모두 더한 것  # ko
    """
    count = None
    ### BEGIN SOLUTION
    count = n_inputs * n_hidden + n_hidden * n_hidden + n_hidden + n_hidden * n_outputs + n_outputs
    ### END SOLUTION
    return count

# %% check="count_rnn_parameters"
done["count_rnn_parameters"] = False
for sizes, right in [((5, 3, 5), 47), ((1, 200, 1), 40601), ((2, 3, 4), 34)]:
    hint = f"Add the sizes of the five arrays for {sizes}: three products and two biases, as in the table above."  # en
    hint = f"{sizes}에서 배열 다섯 개의 크기를 더하세요. 위 표처럼 곱 세 개와 편향 두 개입니다."  # ko
    expect_array(f"count_rnn_parameters{sizes}", attempt(hint, count_rnn_parameters, *sizes), right, hint)
done["count_rnn_parameters"] = True
print("count_rnn_parameters: this check passes.")  # en
print("count_rnn_parameters: 이 확인을 통과했습니다.")  # ko

# %% hidden="count_rnn_parameters-values" points=2
# count_rnn_parameters: sizes that all differ  # en
# count_rnn_parameters: 크기가 모두 다를 때  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_three_sizes(rng):
    return tuple(rng.permutation(range(2, 20))[:3].tolist())


def ask_count(answers, n_inputs, n_hidden, n_outputs):
    return answers.count_rnn_parameters(n_inputs, n_hidden, n_outputs)


judge.agrees(ask_count, judge.draws(draw_three_sizes, n=6, seed=81))
### END HIDDEN TESTS

# %% hidden="count_rnn_parameters-edges" points=2
# count_rnn_parameters: sizes of 1, equal sizes, a large network, two calls  # en
# count_rnn_parameters: 크기 1, 같은 크기, 큰 신경망, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def ask_count_twice(answers, n_inputs, n_hidden, n_outputs, other_n_hidden):
    first = answers.count_rnn_parameters(n_inputs, n_hidden, n_outputs)
    second = answers.count_rnn_parameters(n_inputs, other_n_hidden, n_outputs)
    return first, second


judge.agrees(ask_count, [(1, 1, 1), (1, 2, 1), (3, 1, 2), (4, 4, 4), (50_000, 1024, 50_001)])
judge.agrees(ask_count_twice, [(2, 3, 5, 7), (6, 4, 1, 3)])
### END HIDDEN TESTS

# %% exercise="count_unshared_parameters"
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    """count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps) -> count, one integer

    n_inputs, n_hidden, n_outputs, n_steps: integers from 1 on  # en
    count: the same, if each of n_steps time steps had five arrays of its own  # en
    n_inputs, n_hidden, n_outputs, n_steps: 1 이상의 정수  # ko
    count: 시간 단계 n_steps개가 저마다 배열 다섯 개를 따로 가질 때의 개수  # ko
    """
    count = None
    ### BEGIN SOLUTION
    count = n_steps * count_rnn_parameters(n_inputs, n_hidden, n_outputs)
    ### END SOLUTION
    return count

# %% check="count_unshared_parameters"
done["count_unshared_parameters"] = False
if not done["count_rnn_parameters"]:
    print("Not passed yet: count_rnn_parameters. If count_unshared_parameters uses it, look there first.")  # en
    print("count_rnn_parameters의 확인이 남아 있습니다. count_unshared_parameters에서 쓴다면 그쪽을 먼저 살펴보세요.")  # ko
for sizes, right in [((5, 3, 5, 5), 235), ((5, 3, 5, 1), 47), ((2, 3, 4, 10), 340)]:
    hint = f"All five arrays, biases too, are there {sizes[-1]} times, once for each time step."  # en
    hint = f"편향까지 배열 다섯 개가 시간 단계마다 한 벌씩, 모두 {sizes[-1]}벌 있습니다."  # ko
    expect_array(f"count_unshared_parameters{sizes}", attempt(hint, count_unshared_parameters, *sizes), right, hint)
done["count_unshared_parameters"] = True
print("count_unshared_parameters: this check passes.")  # en
print("count_unshared_parameters: 이 확인을 통과했습니다.")  # ko

# %% hidden="count_unshared_parameters-values" points=3
# count_unshared_parameters: sizes that all differ, one time step, sizes of 1, a long sequence, two calls  # en
# count_unshared_parameters: 크기가 모두 다를 때, 시간 단계 한 개, 크기 1, 긴 시퀀스, 두 번의 호출  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def draw_four_sizes(rng):
    return tuple(rng.permutation(range(2, 20))[:4].tolist())


def ask_unshared(answers, n_inputs, n_hidden, n_outputs, n_steps):
    return answers.count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps)


def ask_unshared_twice(answers, n_inputs, n_hidden, n_outputs, n_steps, other_n_steps):
    first = answers.count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps)
    second = answers.count_unshared_parameters(n_inputs, n_hidden, n_outputs, other_n_steps)
    return first, second


COUNTS = ["count_rnn_parameters"]
judge.agrees(ask_unshared, judge.draws(draw_four_sizes, n=6, seed=82), builds_on=COUNTS)
judge.agrees(ask_unshared, [(3, 4, 5, 1), (1, 1, 1, 1), (1, 1, 1, 6), (30, 200, 10, 5000)], builds_on=COUNTS)
judge.agrees(ask_unshared_twice, [(2, 3, 5, 7, 4), (6, 4, 1, 3, 9)], builds_on=COUNTS)
### END HIDDEN TESTS

# %% given="sharing-figure"
def draw_counts(n_steps, shared, unshared):
    """Draws both counts of weights against the number of time steps."""  # en
    """시간 단계의 개수에 따른 두 가지 가중치 개수를 그립니다."""  # ko
    names = figure_text("not shared"), figure_text("shared")  # en
    names = figure_text("공유하지 않음 | not shared"), figure_text("공유함 | shared")  # ko
    _, axes = plt.subplots(figsize=(6.5, 3.4), layout="constrained")
    axes.loglog(n_steps, unshared, color="tab:red", marker="o", markersize=4, label=names[0])
    axes.loglog(n_steps, shared, color="tab:blue", marker="o", markersize=4, label=names[1])
    axes.annotate(f"{shared[-1]:,}", (n_steps[-1], shared[-1]), (0, 8), textcoords="offset points",
                  color="tab:blue", ha="right")
    axes.set_xlabel(figure_text("time steps (logarithmic)"))  # en
    axes.set_ylabel(figure_text("weights (logarithmic)"))  # en
    axes.set_xlabel(figure_text("시간 단계의 개수(로그 눈금) | time steps (logarithmic)"))  # ko
    axes.set_ylabel(figure_text("가중치의 개수(로그 눈금) | weights (logarithmic)"))  # ko
    axes.grid(alpha=0.3)
    axes.legend()
    plt.show()

# %%
# The network of 05-training on ever longer sequences. Both axes are logarithmic: each number on them is ten times  # en
# the one before. The red line rises with the number of time steps, the blue one does not.  # en
# 05-training의 신경망에서 시퀀스의 길이를 점점 늘려 봅니다. 두 축 모두 로그 눈금이어서 눈금의 수가 열 배씩 커집니다.  # ko
# 시간 단계가 많아지면 빨간 선은 올라가지만 파란 선은 그대로입니다.  # ko
if done["count_rnn_parameters"] and done["count_unshared_parameters"]:
    lengths = [1, 10, 50, 100, 1000, 10000]
    shared = [count_rnn_parameters(1, 200, 1) for _ in lengths]
    unshared = [count_unshared_parameters(1, 200, 1, length) for length in lengths]
    draw_counts(lengths, shared, unshared)
    print(f"At 50 time steps: {shared[2]:,} weights, or {unshared[2]:,} if they were not shared.")  # en
    print(f"시간 단계 50개: 공유하면 {shared[2]:,}개, 공유하지 않으면 {unshared[2]:,}개")  # ko
else:
    print("The figure appears here once the checks of both counts pass.")  # en
    print("두 함수의 확인을 통과하면 여기에 그림이 나타납니다.")  # ko

# %% [markdown] lang="en"
# Fewer weights are only half of what sharing gives. With weights for each time step, the network could read no sequence
# longer than those that it was made for, and what it learnt about a word at the third place it would not know at the
# fourth. With shared weights, what is learnt at one time step is known at all of them, and any length can be read.

# %% [markdown] lang="ko"
# 가중치의 개수가 줄어드는 것은 매개변수 공유가 지닌 이점의 절반일 뿐입니다. 시간 단계마다 가중치가 따로 있으면 만들 때 정한 길이보다
# 긴 시퀀스는 읽을 수 없고, 셋째 자리에서 배운 낱말을 넷째 자리에서는 알아보지 못합니다. 가중치를 공유하면 한 시간 단계에서 배운
# 것을 모든 단계에서 쓸 수 있고, 어떤 길이의 시퀀스도 읽을 수 있습니다.

# %% [markdown] lang="en"
# ## Exercise 9 · `review_1`, `review_2` and `review_3` (10 minutes, {points:review_1}, {points:review_2} and {points:review_3} points)
#
# Ten questions, one right answer each. **Write** the letters into the dictionaries, `"a"`, `"b"`, `"c"` or `"d"`:
# between the quotation marks, or below: for a question called "when" it would be `review_1["when"] = "c"`. The checks
# say whether every question has a letter, not whether it is right.
#
# ### `review_1`: What is sequential data, and where do you meet it?
#
# **`"which"`** Which of these is sequential data?
#
# - a) The heights of all pupils of a school, in a list.
# - b) The steps that a phone has counted in every hour of a week.
# - c) The marks of one exam, sorted from best to worst.
# - d) A table of flats: area, price and floor.
#
# **`"test"`** How can you tell whether the order of some data matters?
#
# - a) Look for times: where there is no date and no time of day, there is no order that matters.
# - b) Look for numbers: every list has a first and a second item, so its order matters.
# - c) Count the items of several examples: if the number varies, the order matters.
# - d) Shuffle the items: if the meaning is changed or lost, the order matters.
#
# **`"length"`** Reviews of 3 to 300 words are to go into one array for a network. Which way gives it all that was
# written, and nothing that was not?
#
# - a) The shorter ones are padded, and a mask says which entries are real.
# - b) All are cut to the length of the shortest one.
# - c) Each review becomes one row of counts: how often each entry of the vocabulary occurs in it.
# - d) The shorter ones are padded, and the filling is treated as a word like any other.
#
# **`"where"`** A network looks for mutations in DNA. What is the sequence that it reads?
#
# - a) The four letters of the vocabulary, A, C, G and T.
# - b) The patients, in the order in which they were examined.
# - c) There is none: DNA knows no time, so it has no order.
# - d) The bases along a strand, one after the other.

# %% [markdown] lang="ko"
# ## 연습 문제 9 · `review_1`, `review_2`, `review_3` (10분, {points:review_1}점, {points:review_2}점, {points:review_3}점)
#
# 문제는 열 개이고 정답은 하나씩입니다. **작성할 것.** 딕셔너리에 `"a"`, `"b"`, `"c"`, `"d"` 가운데 하나를 적습니다.
# 따옴표 사이에 적어도 되고 아래에 따로 적어도 됩니다. "when"이라는 문제가 있다면 `review_1["when"] = "c"`처럼 적습니다.
# 확인 셀은 모든 문제에 답했는지만 알려 주고, 맞았는지는 알려 주지 않습니다.
#
# ### `review_1`: 순차 데이터란 무엇이고 어디에서 만나는가?
#
# **`"which"`** 다음 가운데 순차 데이터는 무엇인가요?
#
# - a) 한 학교 학생 모두의 키를 적은 목록
# - b) 휴대 전화가 한 주 동안 한 시간마다 센 걸음 수
# - c) 한 시험의 점수를 높은 것부터 정렬한 것
# - d) 아파트의 넓이, 가격, 층을 적은 표
#
# **`"test"`** 어떤 데이터에서 순서가 중요한지 어떻게 알 수 있나요?
#
# - a) 시간이 적혀 있는지 봅니다. 날짜도 시각도 없으면 순서는 중요하지 않습니다.
# - b) 번호를 봅니다. 어떤 목록이든 첫째와 둘째 항목이 있으므로 순서가 중요합니다.
# - c) 여러 예에서 항목의 개수를 세어 봅니다. 개수가 제각각이면 순서가 중요합니다.
# - d) 항목을 뒤섞어 봅니다. 의미가 달라지거나 사라지면 순서가 중요합니다.
#
# **`"length"`** 낱말이 3개에서 300개까지 있는 후기들을 배열 하나에 담아 신경망에 넣으려고 합니다. 쓰인 내용은 빠짐없이
# 전하면서 쓰이지 않은 것은 더하지 않는 방법은 무엇인가요?
#
# - a) 짧은 후기에는 패딩을 하고, 어느 값이 진짜인지를 마스크로 알려 줍니다.
# - b) 모든 후기를 가장 짧은 후기의 길이로 자릅니다.
# - c) 후기마다 어휘의 원소가 몇 번씩 나오는지 세어 수 한 행으로 바꿉니다.
# - d) 짧은 후기에는 패딩을 하고, 채워 넣은 것도 여느 낱말처럼 다룹니다.
#
# **`"where"`** 신경망이 DNA에서 돌연변이를 찾습니다. 신경망이 읽는 시퀀스는 무엇인가요?
#
# - a) 어휘를 이루는 네 글자 A, C, G, T
# - b) 검사를 받은 차례대로 늘어놓은 환자들
# - c) 시퀀스가 없습니다. DNA에는 시간이 없으므로 순서도 없습니다.
# - d) 가닥을 따라 차례로 놓인 염기들

# %% exercise="review_1"
review_1 = {"which": "", "test": "", "length": "", "where": ""}
### BEGIN SOLUTION
review_1["which"] = "b"
review_1["test"] = "d"
review_1["length"] = "a"
review_1["where"] = "d"
### END SOLUTION

# %% check="review_1"
done["review_1"] = False
for question in ["which", "test", "length", "where"]:
    assert review_1.get(question) in ("a", "b", "c", "d"), (
        f'review_1["{question}"] is {review_1.get(question)!r}; expected one letter, "a", "b", "c" or "d".'  # en
        f'review_1["{question}"]의 값이 {review_1.get(question)!r}입니다. "a", "b", "c", "d" 중 하나여야 합니다.'  # ko
    )
done["review_1"] = True
print("review_1: all four have a letter.")  # en
print("review_1: 네 문제에 모두 답했습니다.")  # ko

# %% hidden="review_1-what" points=2
# review_1: what sequential data is: "which" and "test"  # en
# review_1: 순차 데이터란 무엇인가: "which"와 "test"  # ko
### BEGIN HIDDEN TESTS
# The options of all review questions are in a drawn order: random.Random("01-sequences 1") shuffled each question's
# four in turn. It is the first such seed by which the right letters differ within every check.
from unrolled import judge


def choice_1(answers, question):
    return answers.review_1[question]


judge.agrees(choice_1, [("which",), ("test",)])
### END HIDDEN TESTS

# %% hidden="review_1-where" points=2
# review_1: where you meet it: "length" and "where"  # en
# review_1: 어디에서 만나는가: "length"와 "where"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(choice_1, [("length",), ("where",)])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### `review_2`: What is a recurrent network, and how does it work?
#
# **`"recurrence"`** What does $h(t) = f(h(t-1), x(t))$ say?
#
# - a) All inputs so far are kept, and read again at every time step to make the new state.
# - b) The state before and the new input make the new state.
# - c) The new input alone makes the new state, which takes the place of the old one.
# - d) The new input is added to the state before, so that the state is the sum of all inputs so far.
#
# **`"state"`** What is the state of a time step used for?
#
# - a) For the next state only: the output is made from the input.
# - b) For the output only: the next state is made from the next input.
# - c) For the next state, and for the output of this time step.
# - d) For keeping the weights until the next time step.
#
# **`"sharing"`** What does parameter sharing mean in a recurrent network?
#
# - a) All hidden units have the same weights.
# - b) Each time step takes the weights of the one before and changes them a little.
# - c) Input and state are multiplied with the same matrix.
# - d) All time steps use the same weights.
#
# **`"hello"`** A network spells *hello*: at each character it is to name the next one, so at the first l it must give l
# and at the second o. How can the same input give two outputs?
#
# - a) It cannot, unless the outputs are drawn at random.
# - b) The states before the two l's differ, so the states after them can differ, too.
# - c) The one-hot vectors of the two l's differ.
# - d) The weights at time step 4 are not those of time step 3.

# %% [markdown] lang="ko"
# ### `review_2`: 순환 신경망이란 무엇이고 어떻게 동작하는가?
#
# **`"recurrence"`** $h(t) = f(h(t-1), x(t))$는 무슨 뜻인가요?
#
# - a) 지금까지의 입력을 모두 보관하고, 시간 단계마다 다시 읽어 새 상태를 만듭니다.
# - b) 이전 상태와 새 입력으로 새 상태를 만듭니다.
# - c) 새 입력만으로 새 상태를 만들고, 이것이 이전 상태를 대신합니다.
# - d) 이전 상태에 새 입력을 더합니다. 그래서 상태는 지금까지 들어온 입력의 합입니다.
#
# **`"state"`** 한 시간 단계의 상태는 어디에 쓰이나요?
#
# - a) 다음 상태에만 쓰입니다. 출력은 입력에서 만듭니다.
# - b) 출력에만 쓰입니다. 다음 상태는 다음 입력에서 만듭니다.
# - c) 다음 상태와 이 시간 단계의 출력에 쓰입니다.
# - d) 다음 시간 단계까지 가중치를 보관하는 데 쓰입니다.
#
# **`"sharing"`** 순환 신경망에서 매개변수 공유란 무슨 뜻인가요?
#
# - a) 모든 은닉 유닛의 가중치가 같습니다.
# - b) 시간 단계마다 바로 앞 단계의 가중치를 받아 조금씩 바꿉니다.
# - c) 입력과 상태에 같은 행렬을 곱합니다.
# - d) 모든 시간 단계가 같은 가중치를 씁니다.
#
# **`"hello"`** 신경망이 *hello*를 씁니다. 문자마다 다음 문자를 맞혀야 하므로 첫 번째 l에서는 l을, 두 번째 l에서는 o를
# 내야 합니다. 같은 입력에서 어떻게 서로 다른 출력이 나올 수 있나요?
#
# - a) 출력을 무작위로 뽑지 않는 한 그럴 수 없습니다.
# - b) 두 l을 읽기 전의 상태가 서로 다르므로, 읽은 뒤의 상태도 다를 수 있습니다.
# - c) 두 l의 원-핫 벡터가 서로 다릅니다.
# - d) 시간 단계 4의 가중치가 시간 단계 3의 가중치와 다릅니다.

# %% exercise="review_2"
review_2 = {"recurrence": "", "state": "", "sharing": "", "hello": ""}
### BEGIN SOLUTION
review_2["recurrence"] = "b"
review_2["state"] = "c"
review_2["sharing"] = "d"
review_2["hello"] = "b"
### END SOLUTION

# %% check="review_2"
done["review_2"] = False
for question in ["recurrence", "state", "sharing", "hello"]:
    assert review_2.get(question) in ("a", "b", "c", "d"), (
        f'review_2["{question}"] is {review_2.get(question)!r}; expected one letter, "a", "b", "c" or "d".'  # en
        f'review_2["{question}"]의 값이 {review_2.get(question)!r}입니다. "a", "b", "c", "d" 중 하나여야 합니다.'  # ko
    )
done["review_2"] = True
print("review_2: all four have a letter.")  # en
print("review_2: 네 문제에 모두 답했습니다.")  # ko

# %% hidden="review_2-state" points=2
# review_2: the state: "recurrence" and "state"  # en
# review_2: 상태: "recurrence"와 "state"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def choice_2(answers, question):
    return answers.review_2[question]


judge.agrees(choice_2, [("recurrence",), ("state",)])
### END HIDDEN TESTS

# %% hidden="review_2-weights" points=2
# review_2: weights and states at different time steps: "sharing" and "hello"  # en
# review_2: 서로 다른 시간 단계의 가중치와 상태: "sharing"과 "hello"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge

judge.agrees(choice_2, [("sharing",), ("hello",)])
### END HIDDEN TESTS

# %% [markdown] lang="en"
# ### `review_3`: What is a time step?
#
# **`"what"`** What is a time step of a recurrent network?
#
# - a) A fixed stretch of real time, such as a second.
# - b) One update of the weights while the network learns.
# - c) One pass through a whole sequence, from its first item to its last.
# - d) One use of the step function: one item is read, and one new state is made.
#
# **`"count"`** Eight sequences are read side by side, as one array of shape (8, 20, 3): batch, time, feature. How many
# time steps does that take, and what is read at each?
#
# - a) 20, and at each of them 3 numbers of each of the 8 sequences.
# - b) 160, and at each of them 3 numbers of one sequence.
# - c) 8, and at each of them one whole sequence.
# - d) 3, and at each of them 20 numbers of each of the 8 sequences.

# %% [markdown] lang="ko"
# ### `review_3`: 시간 단계란 무엇인가?
#
# **`"what"`** 순환 신경망의 시간 단계란 무엇인가요?
#
# - a) 1초처럼 정해진 길이의 실제 시간입니다.
# - b) 신경망이 학습할 때 가중치를 한 번 바꾸는 일입니다.
# - c) 시퀀스 전체를 첫 항목부터 마지막 항목까지 한 번 읽는 일입니다.
# - d) 단계 함수를 한 번 적용하는 일입니다. 항목 하나를 읽고 새 상태 하나를 만듭니다.
#
# **`"count"`** 시퀀스 여덟 개를 나란히 읽습니다. 배열 하나에 담았고 그 형태는 (8, 20, 3), 곧 배치, 시간, 특징입니다.
# 시간 단계는 몇 개이고 단계마다 무엇을 읽나요?
#
# - a) 20개. 단계마다 시퀀스 8개에서 각각 수를 3개씩 읽습니다.
# - b) 160개. 단계마다 시퀀스 하나에서 수를 3개 읽습니다.
# - c) 8개. 단계마다 시퀀스 하나를 통째로 읽습니다.
# - d) 3개. 단계마다 시퀀스 8개에서 각각 수를 20개씩 읽습니다.

# %% exercise="review_3"
review_3 = {"what": "", "count": ""}
### BEGIN SOLUTION
review_3["what"] = "d"
review_3["count"] = "a"
### END SOLUTION

# %% check="review_3"
done["review_3"] = False
for question in ["what", "count"]:
    assert review_3.get(question) in ("a", "b", "c", "d"), (
        f'review_3["{question}"] is {review_3.get(question)!r}; expected one letter, "a", "b", "c" or "d".'  # en
        f'review_3["{question}"]의 값이 {review_3.get(question)!r}입니다. "a", "b", "c", "d" 중 하나여야 합니다.'  # ko
    )
done["review_3"] = True
print("review_3: both have a letter.")  # en
print("review_3: 두 문제에 모두 답했습니다.")  # ko

# %% hidden="review_3-time-step" points=2
# review_3: the time step: "what" and "count"  # en
# review_3: 시간 단계: "what"과 "count"  # ko
### BEGIN HIDDEN TESTS
from unrolled import judge


def choice_3(answers, question):
    return answers.review_3[question]


judge.agrees(choice_3, [("what",), ("count",)])
### END HIDDEN TESTS

# %% [markdown] with="written" lang="en"
# ## In your own words (20 minutes, two answers, {points:review-1} and {points:review-2} points)
#
# Both answers are read by a person. Double-click a cell to write in it; four to eight sentences are enough.
#
# **First answer: sequences around you.** Describe sequential data from your own life or work that is not in this
# notebook. There is one point for each of these: its items; their order; what is lost when they are shuffled; whether
# the length varies, and why; and a task for it, with what a network would read, what it would put out and the shape of
# the task.

# %% [markdown] with="written" lang="ko"
# ## 자기 말로 설명하기 (20분, 두 문제, {points:review-1}점과 {points:review-2}점)
#
# 두 답 모두 사람이 읽습니다. 셀을 두 번 클릭하여 작성하세요. 네 문장에서 여덟 문장이면 충분합니다.
#
# **첫째 답: 내 곁의 시퀀스.** 생활이나 일에서 만나는 순차 데이터 가운데 이 노트북에 나오지 않은 것을 하나 들어
# 설명하세요. 다음 다섯 가지에 1점씩 줍니다. 항목이 무엇인지, 항목의 순서, 뒤섞으면 잃는 것, 길이가 제각각인지와 그 까닭, 그리고 그
# 데이터로 할 과제 하나(신경망이 읽는 것과 내는 것, 과제의 유형)입니다.

# %% [markdown] written="review-1" points=5 lang="en"
# ### BEGIN SOLUTION
# When I practise the piano, a keyboard records every key that I strike: which key, how hard, and how long after the
# one before. The items are the strokes, and their order is that in which I play them. Shuffled, the same strokes are
# no melody any more: what I played can no longer be recognised, though each key still occurs as often as before. The
# length varies: a scale has fifteen strokes, a sonata several thousand. A task: a network reads the strokes of a piece
# and names its composer. In goes a sequence, out comes one label, so it is many-to-one. If it had to say for each
# stroke whether it was a wrong note, it would be many-to-many, in step.
#
# **Marking scheme (5 points).** 1 point: an example of one's own, not from this notebook, with its items named. 1
# point: its order named; it need not be that of time. 1 point: what is lost by shuffling, said for this example. 1
# point: a word on the length: whether and why it varies (a fixed length is accepted with a reason). 1 point: a task
# with input, output and the shape that fits them. Any example is right whose order carries meaning; none without such
# an order earns the second and third point. Wording does not matter.
# ### END SOLUTION

# %% [markdown] written="review-1" points=5 lang="ko"
# ### BEGIN SOLUTION
# 전자 피아노로 연습하면 피아노가 내가 친 음을 모두 기록합니다. 어느 건반을 얼마나 세게, 바로 앞의 음에서 얼마나 뒤에 쳤는지가
# 남습니다. 항목은 친 음 하나하나이고, 순서는 친 차례입니다. 뒤섞으면 음은 그대로여도 더는 가락이 되지 않습니다. 건반마다 친
# 횟수는 그대로지만 무슨 곡을 쳤는지 알 수 없게 됩니다. 길이는 제각각입니다. 음계 연습은 열다섯 음이고 소나타는 수천
# 음입니다. 과제를 하나 들면, 신경망이 한 곡의 음들을 읽고 작곡가를 맞힙니다. 시퀀스가 들어가고 레이블 하나가 나오므로
# 다대일입니다. 음마다 틀린 음인지 아닌지를 말하게 한다면 그때그때 출력하는 다대다가 됩니다.
#
# **채점 기준(5점).** 1점: 이 노트북에 없는 자기 예를 들고 그 항목을 밝힘. 1점: 그 순서를 밝힘. 시간의 순서가 아니어도
# 됨. 1점: 뒤섞으면 무엇을 잃는지를 그 예에 맞게 말함. 1점: 길이가 제각각인지, 왜 그런지를 말함(길이가 정해져 있다면 그
# 까닭을 말하면 됨). 1점: 과제의 입력, 출력과 그에 맞는 유형을 말함. 순서에 의미가 담긴 예이면 무엇이든 맞습니다. 그런
# 순서가 없는 예에는 둘째와 셋째 점수를 주지 않습니다. 표현은 상관없습니다.
# ### END SOLUTION

# %% [markdown] with="written" lang="en"
# **Second answer: the state and its weights.** Explain to a friend who knows ordinary neural networks, but no recurrent
# ones: What is the state for, and what is it made from? Which two uses does it have? What is parameter sharing, and
# what are two of its advantages?

# %% [markdown] with="written" lang="ko"
# **둘째 답: 상태와 가중치.** 보통의 신경망은 알지만 순환 신경망은 모르는 친구에게 설명하세요. 상태는 왜 필요하고
# 무엇으로 만드나요? 어느 두 곳에 쓰이나요? 매개변수 공유란 무엇이고, 그 이점 두 가지는 무엇인가요?

# %% [markdown] written="review-2" points=5 lang="en"
# ### BEGIN SOLUTION
# An ordinary network answers the same input always in the same way. When it reads a text character by character, it
# has forgotten at the fourth character what the third one was. A recurrent network carries a state along, a row of
# numbers that tells of all that has been read so far. At every time step it makes a new state from the old one and the
# new input. The state serves twice: it goes on to the next time step, and the output of this step is computed from it.
# So the two l's of *hello* can have different outputs, because the states before them differ. Parameter sharing means
# that all time steps use the same weights. So there are fewer of them, 47 instead of 235 for *hello*, and their number
# does not grow with the length. And sequences of any length can be read, while what is learnt at one place holds at
# every other.
#
# **Marking scheme (5 points).** 1 point: the state carries what has been read so far (memory). 1 point: it is made from
# the state before and the new input. 1 point: both uses, next state and output (half a point for one of them). 1 point:
# parameter sharing: the same weights at every time step. 1 point: any two of its advantages: fewer weights, a number
# that does not depend on the length, any length can be read, what is learnt at one place holds at all, or another that
# is true (half a point for one of them). Half a point off where sharing is said to be between hidden units or between
# layers. Wording does not matter.
# ### END SOLUTION

# %% [markdown] written="review-2" points=5 lang="ko"
# ### BEGIN SOLUTION
# 보통의 신경망은 같은 입력에 언제나 같은 답을 냅니다. 글을 한 글자씩 읽는다면 네 번째 글자를 읽을 때 세 번째 글자가
# 무엇이었는지 이미 잊은 뒤입니다. 순환 신경망은 상태를 지니고 다닙니다. 상태는 지금까지 읽은 것을 모두 담은 숫자 한
# 줄입니다. 시간 단계마다 이전 상태와 새 입력으로 새 상태를 만듭니다. 상태는 두 곳에 쓰입니다. 다음 시간 단계로
# 넘어가고, 이 단계의 출력을 계산하는 데에도 쓰입니다. 그래서 *hello*의 두 l은 그 앞의 상태가 서로 다르므로 출력도 다를
# 수 있습니다. 매개변수 공유란 모든 시간 단계가 같은 가중치를 쓴다는 뜻입니다. 그래서 가중치가 적습니다. *hello*에서는
# 235개가 아니라 47개이고, 글이 길어져도 늘지 않습니다. 또한 어떤 길이의 시퀀스도 읽을 수 있고, 한 자리에서 배운 것이
# 다른 모든 자리에서도 통합니다.
#
# **채점 기준(5점).** 1점: 상태가 지금까지 읽은 것을 나른다(기억). 1점: 이전 상태와 새 입력으로 만든다. 1점: 쓰이는 두
# 곳, 다음 상태와 출력(하나만 들면 0.5점). 1점: 매개변수 공유는 모든 시간 단계가 같은 가중치를 쓰는 것. 1점: 이점
# 가운데 어느 것이든 두 가지. 가중치가 적다, 개수가 길이와 상관없다, 어떤 길이도 읽을 수 있다, 한 자리에서 배운 것이
# 모든 자리에서 통한다, 또는 그 밖의 옳은 이점(하나만 들면 0.5점). 은닉 유닛 사이나 층 사이의 공유라고 하면 0.5점을 뺍니다. 표현은 상관없습니다.
# ### END SOLUTION

# %% [markdown] lang="en"
# ## What you have learnt
#
# - **Sequential data** has items with an order; the order carries meaning, and the length often varies. Shuffle it,
#   and see what is lost.
# - A task is **one-to-many**, **many-to-one** or **many-to-many**, as the sequence stands at its output, at its input
#   or at both.
# - Text becomes **indices** by a vocabulary, and indices become **one-hot vectors** or rows of an **embedding**, which
#   is the same as a one-hot vector times a table.
# - Sequences of different lengths share an array when they are **padded**, and a **mask** tells what is real.
# - The **recurrence** h(t) = f(h(t-1), x(t)) reads one item a **time step** and carries a **state**. The state serves
#   for the next state and for the output.
# - **Parameter sharing**: all time steps use the same weights. So their number does not grow with the length, and any
#   length can be read.
#
# In `02-forward` you write the step function of a recurrent network, with its weights, and let it spell *hello*.
#
# ## How am I doing?
#
# Choose *Restart and Run All*, look at the table, save, and hand in **`01-sequences.ipynb`**, this file, under
# this name.

# %% [markdown] lang="ko"
# ## 배운 내용
#
# - **순차 데이터**는 순서가 있는 항목들로 이루어집니다. 순서에 의미가 담겨 있고 길이는 제각각일 때가 많습니다. 뒤섞어 보면
#   무엇을 잃는지 알 수 있습니다.
# - 과제는 시퀀스가 출력에 있으면 **일대다**, 입력에 있으면 **다대일**, 양쪽에 모두 있으면 **다대다**입니다.
# - 글은 어휘를 써서 **번호**로 바꾸고, 번호는 **원-핫 벡터**나 **임베딩**의 행으로 바꿉니다. 임베딩은 원-핫 벡터에 표를
#   곱하는 것과 같습니다.
# - 길이가 서로 다른 시퀀스는 **패딩**을 하면 배열 하나에 담을 수 있고, 무엇이 진짜인지는 **마스크**가 알려 줍니다.
# - **순환** h(t) = f(h(t-1), x(t))는 **시간 단계**마다 항목 하나를 읽고 **상태**를 이어 갑니다. 상태는 다음 상태와
#   출력, 두 곳에 쓰입니다.
# - **매개변수 공유**: 모든 시간 단계가 같은 가중치를 씁니다. 그래서 길이가 늘어도 가중치는 늘지 않고, 어떤 길이의 시퀀스도 읽을 수
#   있습니다.
#
# `02-forward`에서는 가중치가 있는 순환 신경망의 단계 함수를 작성하고, 신경망이 *hello*를 쓰게 합니다.
#
# ## 어디까지 했을까요?
#
# *커널 재시작 후 모두 실행*을 하고 표를 확인한 다음 저장하세요. 그리고 파일 이름(**`01-sequences.ipynb`**)을 바꾸지
# 말고 제출하세요.

# %% given="table"
for name, passed in done.items():
    print(f"{name:<28}", "passed" if passed else "not yet")  # en
    print(f"{name:<28}", "통과" if passed else "미통과")  # ko
print()
print(f"{sum(done.values())} of {len(done)} checks pass. The file to hand in is 01-sequences.ipynb.")  # en
print("The hidden checks also look at edge cases and other sizes, as the text of each exercise says.")  # en
print("For task_shapes and the reviews a pass means that all is filled in, not that it is right.")  # en
print(f"확인 {len(done)}개 가운데 {sum(done.values())}개를 통과했습니다. 제출할 파일은 01-sequences.ipynb입니다.")  # ko
print("숨은 검사는 각 연습 문제의 본문에 적힌 대로 극단적인 경우와 다른 크기도 살펴봅니다.")  # ko
print("task_shapes와 review의 '통과'는 모두 적었다는 뜻이지 맞았다는 뜻이 아닙니다.")  # ko
